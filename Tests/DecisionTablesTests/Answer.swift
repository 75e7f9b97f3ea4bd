import DecisionTables
import FEEL

/// What an outcome comes to, whichever rows lead to it.
enum Answer: Hashable {
  case outputs([Value])
  case nothing
  case broken
  case open

  init(_ outcome: TableOutcome) {
    switch outcome {
    case .matched(_, let outputs): self = .outputs(outputs)
    case .noMatch: self = .nothing
    case .violation: self = .broken
    case .undetermined: self = .open
    }
  }
}
