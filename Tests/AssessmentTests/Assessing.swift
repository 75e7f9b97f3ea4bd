import Assessment
import BuiltInCatalogue
import Catalogue
import FEEL
import Intake
import Vocabulary

/// The built-in catalogue, read once for all tests.
let catalogue: Catalogue = {
  do { return try BuiltInCatalogue.load() } catch {
    fatalError("the catalogue is damaged: \(error)")
  }
}()

/// A reason why a test dossier could not be assessed.
struct Unassessable: Error {
  let problems: [InputProblem]
}

/// Assesses the only project of a dossier written as JSON or XML.
func assess(
  _ text: String,
  with catalogue: Catalogue = catalogue,
  matrix: String? = nil,
  date: String? = nil,
  today: String = "2026-05-20"
) throws -> Assessment {
  let reader = DossierReader(vocabulary: catalogue.vocabulary)
  var facts = Facts(catalogue.vocabulary)
  let problems = Array(text.utf8).withUnsafeBufferPointer { reader.read($0, into: &facts) }
  let used = matrix.flatMap { catalogue.matrix($0) } ?? catalogue.defaultMatrix
  guard !problems.contains(where: { $0.severity == .error }), let used,
    let today = CalendarDate(iso: today)
  else { throw Unassessable(problems: problems) }
  var assessor = Assessor(
    catalogue,
    matrix: used,
    options: AssessmentOptions(
      referenceDate: date.flatMap { CalendarDate(iso: $0) },
      assessedOn: today
    )
  )
  guard let assessment = try assessor.assess(facts).first else {
    throw Unassessable(problems: problems)
  }
  return assessment
}
