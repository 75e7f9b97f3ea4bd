import Assessment
import Catalogue
import FEEL
import Reports
import Vocabulary

/// Counts a project in all dimensions of the summary.
struct ProjectCounting {
  /// The percentage of a boundary from which a value below it counts as close.
  private let bandFrom: Decimal
  private let cpvDivisor: UInt32
  private let procedures: CodeList?

  init(_ settings: PortfolioSettings) {
    let limits = PortfolioLimits(settings)
    bandFrom = Decimal(limits.bandFrom)
    cpvDivisor = limits.cpvDivisor
    procedures = settings.catalogue.vocabulary.codeLists[CatalogueNames.procedureList]
  }

  /// The number of a procedure in its code list; `UInt32.max` for none.
  func number(ofProcedure code: String?) -> UInt32 {
    code.flatMap { procedures?.position(of: $0) }.map(UInt32.init) ?? .max
  }

  /// Counts a project and what stands out of it.
  func count(
    _ assessment: BriefAssessment,
    cents: Int64?,
    department: String,
    cpv: UInt32?,
    input: Int,
    into output: inout BatchOutput
  ) {
    func add(
      _ dimension: Tally.Dimension,
      _ first: String = "",
      _ second: String = "",
      _ third: String = ""
    ) {
      output.tally.add(
        Tally.Key(dimension: dimension, first: first, second: second, third: third),
        cents: cents
      )
    }
    add(.all)
    add(.input, String(input))
    add(.verdict, assessment.verdict.rawValue)
    if assessment.verdict == .blocked { output.severities.insert(Severity.blocking.rawValue) }
    add(.regime, assessment.regime)
    add(.required, assessment.minimum ?? "")
    add(.recommended, assessment.recommended ?? "")
    add(.department, department, assessment.verdict.rawValue)
    if let planned = assessment.planned, let verdict = assessment.plannedVerdict {
      add(.planned, verdict)
      add(.compliance, planned, assessment.minimum ?? "", verdict)
      if verdict == PlannedFit.tooLight.rawValue { add(.tooLight, department) }
    }
    if let boundary = assessment.boundary, let above = assessment.procedureAbove,
      let value = assessment.value, value * Decimal(100) >= boundary * bandFrom
    {
      add(.band, boundary.formatted(minimumFractionDigits: 2), above)
    }
    if let cpv { add(.cpv, String(cpv / cpvDivisor * cpvDivisor)) }
    if assessment.minimum == nil || assessment.regime == BriefAssessment.undeterminedRegime {
      add(.undetermined)
      let wanted = assessment.undetermined.flatMap(\.missing).map(Self.withoutNumbers)
      for path in wanted.uniqued { add(.wanted, path) }
    }
    for id in assessment.findings.map(\.id).uniqued { add(.finding, id) }
    count(assessment.findings, into: &output)
  }

  /// Counts what stands out of a circle.
  func count(circle findings: [BriefFinding], into output: inout BatchOutput) {
    for id in findings.map(\.id).uniqued {
      output.tally.add(Tally.Key(dimension: .finding, first: id), Tally.Count())
    }
    count(findings, into: &output)
  }

  private func count(_ findings: [BriefFinding], into output: inout BatchOutput) {
    for finding in findings {
      let (severity, status) = (finding.severity.rawValue, finding.status.rawValue)
      output.tally.add(Tally.Key(dimension: .severity, first: finding.id, second: severity))
      output.tally.add(Tally.Key(dimension: .status, first: finding.id, second: status))
      guard finding.asks else { continue }
      output.open += 1
      output.severities.insert(severity)
    }
  }

  /// Returns a path without the numbers of entries: `projects[3].lots[0].value` becomes
  /// `project.lots.value`.
  private static func withoutNumbers(_ path: String) -> String {
    var result = ""
    var isNumber = false
    for character in path {
      if character == "[" { isNumber = true }
      if !isNumber { result.append(character) }
      if character == "]" { isNumber = false }
    }
    guard result.hasPrefix("projects") else { return result }
    return "project" + result.dropFirst("projects".count)
  }
}
