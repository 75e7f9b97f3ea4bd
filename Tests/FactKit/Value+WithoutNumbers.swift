package import FEEL
import Vocabulary

extension Value {
  /// The value without the numbers that records keep among their members.
  package var withoutNumbers: Value {
    switch self {
    case .list(let items): .list(items.map(\.withoutNumbers))
    case .record(let members):
      .record(
        members.filter { $0.key != Facts.recordNumber }.mapValues { $0.withoutNumbers }
      )
    default: self
    }
  }
}
