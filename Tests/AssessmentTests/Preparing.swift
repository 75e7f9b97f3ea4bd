import Assessment
import Catalogue
import FEEL
import Intake
import Vocabulary

/// Prepares a session of a dossier written as JSON.
func prepare(
  _ text: String,
  session: String? = nil,
  today: String = "2026-05-20"
) throws -> Preparation {
  let reader = DossierReader(vocabulary: catalogue.vocabulary)
  var facts = Facts(catalogue.vocabulary)
  let problems = Array(text.utf8).withUnsafeBufferPointer { reader.read($0, into: &facts) }
  guard !problems.contains(where: { $0.severity == .error }), let matrix = catalogue.defaultMatrix,
    let today = CalendarDate(iso: today)
  else { throw Unassessable(problems: problems) }
  let options = AssessmentOptions(referenceDate: nil, assessedOn: today)
  return try Preparer(catalogue, matrix: matrix, options: options).prepare(facts, session: session)
}

/// A dossier with one session on 16 June 2026 and what a test puts into it.
func dossier(
  session: String = "",
  earlier: String = "",
  projects: String = #"{"id": "P1"}"#,
  circle: String = "{}"
) -> String {
  let before = earlier.isEmpty ? "" : earlier + ","
  let more = session.isEmpty ? "" : ", " + session
  return """
    {"circle": \(circle), "projects": [\(projects)],
     "sessions": [\(before) {"id": "S9", "date": "2026-06-16"\(more)}]}
    """
}

extension Preparation {
  /// The paths of the fields that are still to be filled.
  var missing: [String] { gaps.map(\.path) }
}

extension CalendarDate {
  /// A day that a test writes down.
  static func day(_ text: String) -> CalendarDate {
    CalendarDate(iso: text) ?? CalendarDate(dayNumber: 0)
  }
}
