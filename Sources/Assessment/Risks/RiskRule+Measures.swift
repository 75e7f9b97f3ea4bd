import Catalogue
import FEEL

/// A recorded measure as a record, with the session it stands in.
struct RecordedMeasure {
  /// The record.
  let value: Value
  /// The session's record, for measures that a session lists.
  let session: Value?

  /// Returns the text of a member.
  func text(_ key: String) -> String? {
    guard case .text(let text) = value.member(key), !text.isEmpty else { return nil }
    return text
  }

  /// Tells whether its day is after another.
  func isPlanned(on day: CalendarDate?) -> Bool {
    guard case .date(let taken) = value.member("date"), let day else { return false }
    return taken > day
  }
}

extension RiskRule {
  /// Returns the measures that are about a case, each with what it does to the risk.
  ///
  /// A measure is about it if it names the risk, or is of a kind that closes it, and is about the same
  /// project: one that names neither risk nor project is about its own session only.
  func measures(
    for found: RiskCase,
    among recorded: [RecordedMeasure],
    project: Value,
    on day: CalendarDate?,
    in scope: WorldScope
  ) -> [(measure: RecordedMeasure, effect: MeasureEffect)] {
    recorded.compactMap { measure in
      let risk = measure.text("riskId")
      let kind = measure.text("kind") ?? ""
      let closing = terms.closedBy.contains(kind)
      guard risk == rule.id || (risk == nil && closing) else { return nil }
      if let wanted = measure.text("projectId") {
        guard project == .text(wanted) else { return nil }
      } else if let session = measure.session, risk == nil {
        guard found.bound.contains(session) else { return nil }
      }
      let holds =
        closedWhen.map {
          let scope = BoundScope(base: scope, bound: found.bound + [measure.value])
          return $0.evaluate(in: scope) == .boolean(true)
        } ?? true
      return (
        measure,
        MeasureEffect(
          isOfKind: closing,
          holds: holds,
          hasEvidence: measure.text("evidenceUrl") != nil,
          isTaken: !measure.isPlanned(on: day)
        )
      )
    }
  }
}

extension Value {
  /// Whether it is anything but unknown.
  var isKnown: Bool { self != .unknown }

  /// Returns a member of a record; unknown where there is none.
  func member(_ key: String) -> Value {
    guard case .record(let fields) = self else { return .unknown }
    return fields[key] ?? .unknown
  }

  /// Returns what is reached by members; unknown where the way ends.
  func member(_ keys: [String]) -> Value {
    keys.reduce(self) { $0.member($1) }
  }
}
