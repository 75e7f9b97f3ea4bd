import Foundation
import KringtoetsCommand
import Testing
import VectorKit

struct `The program on the vectors of the dossier` {
  @Test(arguments: Vector.all)
  func `gives regime and procedure`(vector: Vector) throws {
    let assessment = try assessment(of: vector.input)
    #expect(assessment.regime == vector.regime)
    #expect(assessment.minimum == vector.minimum)
    #expect(vector.article.isEmpty || assessment.articles.contains(vector.article))
  }

  @Test(arguments: FindingVector.valuation + FindingVector.procedure)
  func `gives the findings too`(vector: FindingVector) throws {
    let assessment = try assessment(of: vector.input)
    #expect(assessment.regime == vector.regime)
    #expect(assessment.minimum == vector.minimum)
    #expect(assessment.findings.isSuperset(of: vector.findings))
    #expect(assessment.findings.isDisjoint(with: vector.absent))
    #expect(assessment.articles.contains(vector.article))
  }

  /// What a program reads in an assessment.
  private struct Outcome {
    let regime: String?
    let minimum: String?
    let findings: Set<String>
    let articles: Set<String>
  }

  private func assessment(of input: String) throws -> Outcome {
    let run = try TestRun("check", "-", "--format", "json", input: input)
    #expect(run.diagnostics == [])
    let value = try JSONSerialization.jsonObject(with: Data(run.output))
    let root = try #require(value as? [String: Any])
    let regime = try #require(root["regime"] as? [String: Any])
    let procedure = try #require(root["procedure"] as? [String: Any])
    let findings = try #require(root["findings"] as? [[String: Any]])
    let sources = findings.compactMap { $0["sources"] as? [String] }.flatMap(\.self)
    return Outcome(
      regime: regime["code"] as? String,
      minimum: procedure["minimum"] as? String,
      findings: Set(findings.compactMap { $0["id"] as? String }),
      articles: Set(sources + (regime["sources"] as? [String] ?? []))
    )
  }
}
