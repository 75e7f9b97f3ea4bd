import Assessment
import Catalogue
import FEEL
import Reports
import Vocabulary

/// A result that every report format must be able to write.
struct SharedResult: CustomStringConvertible {
  let name: String
  private(set) var input: ReportInput

  var description: String { name }

  /// None, one, many, long texts, hostile texts.
  static let all = [none, one, many, long, hostile]

  static let none = SharedResult(name: "none", [], isList: true)

  static let one = SharedResult(name: "one", [SampleAssessments.full])

  static let many = SharedResult(
    name: "many",
    [SampleAssessments.full, SampleAssessments.incomplete, SampleAssessments.blocked],
    isList: true
  )

  static let long = SharedResult(name: "long", [SampleAssessments.long])

  static let hostile = SharedResult(name: "hostile", [SampleAssessments.hostile])

  /// Changes the input.
  mutating func change(_ change: (inout ReportInput) -> Void) {
    change(&input)
  }

  private init(name: String, _ assessments: [Assessment], isList: Bool = false) {
    self.name = name
    let receipt = Receipt(
      engine: "kringtoets 1.2.3",
      catalogue: "proef 2026.11",
      catalogueHash: "sha256:" + String(repeating: "ab", count: 32),
      inputHash: "sha256:" + String(repeating: "cd", count: 32),
      inputName: name == "hostile" ? "a\u{1B}[2J\nb.json" : "dossier.json"
    )
    let bytes = Array(SampleAssessments.source.utf8)
    input = ReportInput(
      projects: assessments.map {
        AssessedProject(
          assessment: $0,
          receipt: receipt,
          places: InputPlaces(of: [$0], in: bytes, unit: .bytes)
        )
      },
      isList: isList,
      catalogue: SampleAssessments.catalogue
    )
  }
}
