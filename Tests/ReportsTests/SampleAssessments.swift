import Assessment
import Catalogue
import FEEL
import Vocabulary

/// Assessments of invented projects under invented law.
enum SampleAssessments {
  /// The input that positions in the assessments refer to.
  static let source = "{\n  \"é\": 1,\n  \"nature\": \"works\",\r\n  \"amount\": \"1\"\n}"

  static let full: Assessment = {
    var assessment = base("2026-041", "Herinrichting Molenweg")
    assessment.referenceDateOrigin = .fact(
      path: "project.planning.noticeDispatch",
      label: LocalizedText(nl: "Verzending van de aankondiging", en: "Dispatch of the notice")
    )
    assessment.verdict = .attention
    assessment.value = amount("2400000")
    assessment.valueSteps = [
      ValueStep(
        rule: "estimated",
        title: text("Geraamde waarde", "Estimate"),
        amount: 2_000_000,
        sources: wet("3:2")
      ),
      ValueStep(
        rule: "options",
        title: text("Opties", "Options"),
        amount: 400_000,
        sources: wet("3:2", "4")
      ),
      ValueStep(
        rule: "value",
        title: text("Waarde zonder btw", "Value"),
        amount: 2_400_000,
        sources: wet("3:2")
      ),
    ]
    assessment.procedure = advice
    assessment.margins = [
      Margin(
        fact: "value",
        boundary: 5_404_000,
        distance: 3_004_000,
        procedureThen: "europees-openbaar",
        label: european
      ),
      Margin(
        fact: "value",
        boundary: 1_500_000,
        distance: -900_000,
        procedureThen: "meervoudig",
        label: several
      ),
    ]
    var notice = Obligation(id: "OB-1", text: text("Maak bekend.", "Publish."), sources: wet("7"))
    notice.days = 20
    notice.certainty = .toVerify
    assessment.obligations = [notice]
    assessment.scale = scale
    assessment.calendar = calendar
    assessment.principles = principles
    assessment.findings = [finding]
    assessment.trace = [step]
    assessment.timeMargins = [
      TimeMargin(
        boundary: day(2028, 1, 1),
        days: 579,
        procedureThen: nil,
        label: nil,
        parameter: text("drempel voor werken", "threshold for works"),
        sources: []
      ),
      TimeMargin(
        boundary: day(2030, 1, 1),
        days: 1310,
        procedureThen: "europees-openbaar",
        label: european,
        parameter: text("drempel voor werken", "threshold for works"),
        sources: wet("1", of: "vo")
      ),
    ]
    return assessment
  }()

  // MARK: Parts of the full assessment

  private static let scale = [
    ScaleBand(from: nil, to: 50_000, procedure: "enkelvoudig", label: single),
    ScaleBand(from: 50_000, to: 1_500_000, procedure: "meervoudig", label: several),
    ScaleBand(from: 1_500_000, to: 5_404_000, procedure: "nationaal-openbaar", label: national),
    ScaleBand(from: 5_404_000, to: nil, procedure: "europees-openbaar", label: european),
  ]

  private static var calendar: [CalendarEntry] {
    var notice = CalendarEntry(id: "CAL-1", title: text("Aankondiging", "Notice"))
    notice.planned = day(2026, 6, 1)
    notice.status = .kept
    notice.sources = wet("7")
    var tenders = CalendarEntry(id: "CAL-2", title: text("Inschrijving sluit", "Tenders close"))
    tenders.planned = day(2026, 6, 15)
    tenders.earliest = day(2026, 6, 22)
    tenders.status = .broken
    tenders.note = text("21 dagen na de aankondiging.", "21 days after the notice.")
    tenders.sources = wet("7", "8")
    tenders.certainty = .toVerify
    var standstill = CalendarEntry(id: "CAL-3", title: text("Sluiten overeenkomst", "Contract"))
    standstill.earliest = day(2026, 7, 13)
    standstill.latest = day(2026, 12, 31)
    return [notice, tenders, standstill]
  }

  private static var principles: [PrincipleCheck] {
    var equal = PrincipleCheck(
      id: "PR-1",
      title: text("Gelijke behandeling", "Equal treatment"),
      evidence: text("Alle ondernemers kregen dezelfde stukken.", "All firms had the same papers.")
    )
    equal.status = .shown
    equal.sources = wet("5")
    var open = PrincipleCheck(
      id: "PR-2",
      title: text("Transparantie", "Transparency"),
      evidence: text("De criteria zijn vooraf bekendgemaakt.", "The criteria were published.")
    )
    open.status = .missing
    open.certainty = .singleSource
    let measured = PrincipleCheck(
      id: "PR-3",
      title: text("Proportionaliteit", "Proportionality"),
      evidence: text("De eisen passen bij de opdracht.", "The demands suit the contract.")
    )
    return [equal, open, measured]
  }

  // MARK: Other assessments

  static let incomplete: Assessment = {
    var assessment = base("2026-042", nil)
    assessment.verdict = .incomplete
    assessment.referenceDateOrigin = .today
    assessment.regime = Conclusion(
      code: "undetermined",
      label: text("Niet te bepalen", "Undetermined")
    )
    var open = OpenQuestion(rule: "regime", title: text("Regime", "Regime"))
    open.missing = ["project.estimate.vat"]
    open.questions = [text("Is de raming zonder of met btw?", "Is the estimate without VAT?")]
    open.possible = [text("nationaal", "national"), text("Europees", "European")]
    var closed = OpenQuestion(rule: "law", title: text("Het recht", "The law"))
    closed.reason = text("Er geldt op deze dag geen regel.", "No rule is in force on this day.")
    let light = text("De procedure is te licht.", "The procedure is too light.")
    var whether = OpenQuestion(rule: "TOO-LIGHT", title: light, isWhether: true)
    whether.missing = ["project.nature"]
    whether.questions = [text("Zijn het werken?", "Are these works?")]
    assessment.undetermined = [open, closed, whether]
    return assessment
  }()

  static let blocked: Assessment = {
    var assessment = base(nil, nil)
    assessment.verdict = .blocked
    assessment.procedure.minimum = Conclusion(code: "europees-openbaar", label: european)
    assessment.procedure.planned = PlannedProcedure(
      code: "meervoudig",
      label: several,
      verdict: "te-licht"
    )
    assessment.value = amount("6000000.005")
    assessment.whatIf = WhatIf(
      [WhatIf.Assumption(path: "estimate.amount", value: "2400000")],
      before: assessment,
      after: full
    )
    assessment.findings = [
      Finding(id: "KT-2", severity: .low, status: .mitigated, title: text("Klein.", "Small.")),
      Finding(
        id: "KT-1",
        severity: .blocking,
        status: .risk,
        title: text("Te licht.", "Too light.")
      ),
    ]
    return assessment
  }()

  static let long: Assessment = {
    var assessment = full
    assessment.projectTitle = String(repeating: "Herinrichting van de Molenweg ", count: 12)
    assessment.procedure.motivation = text(
      String(repeating: "Wij kiezen dit omdat het past. ", count: 10) + "\n\nTweede alinea.",
      String(repeating: "We choose this because it fits. ", count: 10) + "\n\nSecond paragraph."
    )
    assessment.findings[0].evidence[0].quote = String(repeating: "x", count: 500)
    assessment.findings[0].title = text(
      String(repeating: "aanbestedingsrechtelijk", count: 8),
      String(repeating: "procurement", count: 16)
    )
    return assessment
  }()

  static let hostile: Assessment = {
    var assessment = full
    assessment.projectID = "<b>\"1\"</b>&amp;\\"
    assessment.projectTitle =
      "\u{1B}[31mrood\u{1B}[0m\nOordeel  IN ORDE\u{202E}gnihton\u{2066}\u{0}\u{9B}31m \u{7F} שלום"
    assessment.findings[0].evidence[0].quote = "\"}\r\n\t\u{2028}]\u{8}"
    assessment.procedure.motivation = hostileMotivation
    assessment.findings[0].evidence[0].path = "project.\u{1B}]0;x\u{7}"
    assessment.trace[0].facts[0].value = "\u{1B}c"
    return assessment
  }()

  /// A text that would be markup, a link, a heading, a list or mathematics where it is not escaped.
  private static let hostileMotivation: LocalizedText = {
    let text = """
      # Kop <script>alert("1")</script> <img src=x onerror='y'> &lt; *a* _b_ `c` [d](javascript:e) ![f](g)
      1. een | twee ~~drie~~ $x$ @iemand https://kwaad.example www.kwaad.example \\
      > - + ===
      """
    return LocalizedText(nl: text, en: text)
  }()

  // MARK: Parts

  private static func base(_ id: String?, _ title: String?) -> Assessment {
    var regime = Conclusion(code: "national", label: text("Nationaal", "National"))
    regime.sources = wet("1", "2:1", "2:2") + wet("5", of: "gids")
    regime.note = text("De waarde ligt onder de drempel.", "The value is below the threshold.")
    regime.rule = "REG-1"
    var matrix = MatrixUse(
      id: "proef",
      title: text("Proefmatrix", "Sample matrix"),
      status: .reconstructed,
      isInForce: true
    )
    matrix.warning = text("Niet overnemen zonder controle.", "Do not rely on it unchecked.")
    return Assessment(
      projectID: id,
      projectTitle: title,
      projectPath: "project",
      referenceDate: day(2026, 6, 1),
      assessedOn: day(2026, 5, 20),
      matrix: matrix,
      regime: regime
    )
  }

  private static var advice: ProcedureAdvice {
    var advice = ProcedureAdvice()
    var minimum = Conclusion(
      code: "nationaal-openbaar",
      label: national
    )
    minimum.note = text("Zo staat het in de matrix.", "So says the matrix.")
    minimum.sources = wet("9", of: "beleid")
    minimum.certainty = .singleSource
    minimum.rule = "MX-1"
    advice.recommended = minimum
    advice.minimum = minimum
    advice.band = minimum
    advice.allowed = [minimum, Conclusion(code: "europees-openbaar", label: european)]
    var light = Conclusion(code: "meervoudig", label: several)
    light.note = text("Te licht voor deze waarde.", "Too light for this value.")
    light.sources = wet("2")
    light.certainty = .toVerify
    advice.notAllowed = [light]
    advice.planned = PlannedProcedure(code: "meervoudig", label: several, verdict: "te-licht")
    advice.alternatives = [
      Conclusion(code: "niet-openbaar", label: text("Niet-openbaar", "Restricted"))
    ]
    advice.invitees = 3...5
    advice.motivation = text("Wij kiezen nationaal openbaar.", "We choose national open.")
    return advice
  }

  private static var finding: Finding {
    var finding = Finding(
      id: "KT-9",
      severity: .medium,
      status: .check,
      title: text(
        "De aard klopt mogelijk niet. Kijk naar het hoofdbestanddeel.",
        "The nature may be wrong. Look at the main object."
      )
    )
    finding.evidence = [Evidence(path: "project.nature", quote: "works", position: 23)]
    finding.mitigation = text("Ga na wat klopt.", "Check which is right.")
    finding.sources = wet("1")
    finding.certainty = .toVerify
    return finding
  }

  private static var step: TraceStep {
    var step = TraceStep(
      kind: "table",
      rule: "regime",
      title: text("Regime", "Regime"),
      place: RulePlace(file: "tables/regime.yaml", line: 12, column: 5),
      test: "value < threshold.works",
      result: "national"
    )
    step.row = "REG-1"
    step.facts = [
      TraceStep.Use(name: "project.nature", value: "works", position: 23),
      TraceStep.Use(name: "value", value: "2400000.00", position: nil),
    ]
    step.parameters = [
      TraceStep.ParameterUse(
        name: "threshold.works",
        value: 5_404_000,
        period: Period(from: day(2026, 1, 1), to: day(2027, 12, 31)),
        sources: wet("1", of: "vo")
      ),
      TraceStep.ParameterUse(
        name: "notice.days",
        value: amount("35.5"),
        period: Period(from: day(2026, 1, 1), to: nil),
        sources: wet("7")
      ),
    ]
    step.distance = 3_004_000
    step.sources = wet("1", "2:1")
    return step
  }

  private static let single = text("Enkelvoudig onderhands", "Single direct award")
  private static let national = text("Nationaal openbaar", "National open")
  private static let european = text("Europees openbaar", "European open")
  private static let several = text("Meervoudig onderhands", "Negotiated with several")

  static func text(_ nl: String, _ en: String) -> LocalizedText {
    LocalizedText(nl: nl, en: en)
  }

  static func wet(_ articles: String..., of source: String = "wet") -> [Citation] {
    articles.compactMap { Citation("\(source):\($0)") }
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
  }

  static func amount(_ text: String) -> Decimal {
    Decimal(parsing: text) ?? 0
  }
}
