import Assessment
import Intake
import Vocabulary

/// A fact with a value that is assumed: to see what would change, or where a dossier says nothing.
public struct Assumption: Hashable, Sendable {
  /// The path of the fact, such as `estimate.amount`.
  public let path: String
  /// The value as a dossier would write it; empty for unknown.
  public let value: String

  /// Reads an assumption in the form `path=value`; nil if the text is anything else.
  ///
  /// - Parameter text: the text.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
    path = String(text[..<sign])
    value = String(text[text.index(after: sign)...])
  }

  /// Gives the facts of a dossier the value.
  func apply(to facts: inout Facts, with reader: DossierReader) throws(Problem) {
    do throws(AssumptionFault) {
      try reader.assume(path, value, in: &facts)
    } catch {
      throw problem(of: error)
    }
  }

  /// Returns the fact with the value for projects whose input says nothing of it.
  func asDefault(for reader: DossierReader) throws(Problem) -> FactDefault {
    do throws(AssumptionFault) {
      return try reader.factDefault(path, value)
    } catch {
      throw problem(of: error)
    }
  }

  private func problem(of fault: AssumptionFault) -> Problem {
    switch fault {
    case .unknownFact(let nearest):
      Problem(
        code: "unknown-fact",
        dutch: "er is geen gegeven ‘\(path)’"
          + (nearest.map { "; bedoelt u ‘\($0)’?" } ?? "; kijk in ‘kringtoets schema json’"),
        english: "there is no fact ‘\(path)’"
          + (nearest.map { "; did you mean ‘\($0)’?" } ?? "; look in ‘kringtoets schema json’")
      )
    case .notSingle:
      Problem(
        code: "assumption-not-single",
        dutch: "‘\(path)’ is een lijst; alleen een enkel gegeven kan worden aangenomen",
        english: "‘\(path)’ is a list; only a single fact can be assumed"
      )
    case .invalid(let problem):
      Problem(assumed: "\(path)=\(value)", problem)
    }
  }

  var model: WhatIf.Assumption { WhatIf.Assumption(path: path, value: value) }
}
