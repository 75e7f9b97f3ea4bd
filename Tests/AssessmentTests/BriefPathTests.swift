import Assessment
import Catalogue
import FEEL
import Testing

struct `The paths of short assessments` {
  /// A catalogue of which no program can be made, so that complete assessments do all.
  private var withoutProgram: Catalogue {
    Catalogue(
      name: catalogue.name,
      version: catalogue.version,
      hash: catalogue.hash,
      vocabulary: catalogue.vocabulary,
      sources: catalogue.sources,
      parameters: catalogue.parameters,
      derivations: [],
      tables: [],
      matrices: catalogue.matrices,
      rules: []
    )
  }

  @Test(arguments: [true, false])
  func `are forgotten when there are very many, whoever named them`(isCompiled: Bool) throws {
    let today = try #require(CalendarDate(year: 2026, month: 5, day: 20))
    var assessor = BriefAssessor(
      isCompiled ? catalogue : withoutProgram,
      matrix: try #require(catalogue.defaultMatrix),
      options: AssessmentOptions(referenceDate: nil, assessedOn: today),
      scanner: nil
    )
    let isTrimmedAtFirst = assessor.trimPaths()
    #expect(!isTrimmedAtFirst)
    for number in 0..<70_000 { _ = assessor.paths.word("projects[\(number)]") }
    let isTrimmed = assessor.trimPaths()
    #expect(isTrimmed)
    #expect(assessor.paths.count == 0)
  }
}
