import Intake
import Testing
import Vocabulary

struct `A risk that a dossier names` {
  private static let vocabulary = Vocabulary(
    facts: [
      fact("format", .text), fact("project.id", .text),
      fact("project.mitigations", .recordList) { $0.item = "mitigation" },
      fact("project.mitigations[].riskId", .text) { $0.refersTo = "risk" },
      fact("project.mitigations[].kind", .text),
    ],
    codeLists: []
  )

  private static func fact(
    _ path: String,
    _ type: FactType,
    _ change: (inout Fact) -> Void = { _ in }
  ) -> Fact {
    var fact = Fact(path: path, type: type, label: LocalizedText(nl: path, en: path))
    change(&fact)
    return fact
  }

  private func problems(_ risk: String, known: Set<String>) -> [InputProblem] {
    let text = #"{"project":{"id":"A","mitigations":[{"riskId":"\#(risk)","kind":"x"}]}}"#
    var facts = Facts(Self.vocabulary)
    return Array(text.utf8).withUnsafeBufferPointer {
      DossierReader(vocabulary: Self.vocabulary, risks: known).read($0, into: &facts)
    }
  }

  @Test func `passes where the catalogue has it, or none is known`() {
    #expect(problems("MC-C01", known: ["MC-C01", "MC-C02"]).isEmpty)
    #expect(problems("MC-C1", known: []).isEmpty)
  }

  @Test func `is told of where the catalogue does not have it, with the one that is meant`() throws
  {
    let problem = try #require(problems("MC-C1", known: ["MC-C01", "KR-G5-X"]).first)
    #expect(problem.code == .unknownRisk)
    #expect(problem.severity == .warning)
    #expect(problem.path == "project.mitigations[0].riskId")
    #expect(problem.message[.dutch].contains("MC-C1"))
    #expect(problem.suggestion?[.english] == "did you mean MC-C01?")
  }

  @Test func `is told of with the way to find one where none looks like it`() throws {
    let problem = try #require(problems("verslag", known: ["MC-C01"]).first)
    #expect(problem.suggestion?[.english].contains("rules list --kind risk") == true)
  }
}
