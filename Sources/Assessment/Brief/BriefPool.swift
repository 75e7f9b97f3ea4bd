import CompiledRules
import FEEL

/// The texts of the compiled rules as words, each looked up once.
struct BriefPool {
  private let program: BriefProgram
  private var words: [BriefWord?] = []
  let oneProject: Datum
  let confirmed: Datum
  let dismissed: Datum
  let quoting: [Datum]

  init(_ program: BriefProgram) {
    self.program = program
    func datum(_ text: String) -> Datum { program.code.datum(.text(text)) ?? .unknown }
    oneProject = datum(WellKnownName.oneProject)
    confirmed = datum(WellKnownName.confirmed)
    dismissed = datum(WellKnownName.dismissed)
    quoting = WellKnownName.quotingPolarities.map(datum)
  }

  /// The word for a text; nil for any other value.
  mutating func word(_ value: Datum, _ evaluation: inout Evaluation) -> BriefWord? {
    guard value.kind == .text else { return nil }
    let number = value.textNumber
    if let number, number < words.count, let known = words[number] { return known }
    guard case .text(let text)? = evaluation.value(value) else { return nil }
    let word = program.words.word(text)
    if let number {
      if number >= words.count {
        words += Array(repeating: nil, count: number + 1 - words.count)
      }
      words[number] = word
    }
    return word
  }
}
