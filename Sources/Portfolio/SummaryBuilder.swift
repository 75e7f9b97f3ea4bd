import Assessment
import Catalogue
import FEEL
import Reports
import Vocabulary

/// Builder of the summary from what was counted.
struct SummaryBuilder {
  /// The numbers of inputs, departments, groups and facts that the summary names.
  private static let most = (inputs: 100, departments: 200, groups: 100, facts: 25)

  private let settings: PortfolioSettings
  private let inputs: [PortfolioInput]
  private let state: Checkpoint
  private let tally: Tally

  init(
    _ settings: PortfolioSettings,
    _ inputs: [PortfolioInput],
    _ state: Checkpoint,
    _ tally: Tally
  ) {
    self.settings = settings
    self.inputs = inputs
    self.state = state
    self.tally = tally
  }

  /// Returns the summary.
  ///
  /// - Parameters:
  ///   - crossFindings: the heaviest of what shows across projects.
  ///   - crossCount: the number of all of that.
  ///   - circles: what the sessions of circles come to.
  ///   - bands: the heaviest projects close under each boundary.
  /// - Returns: the summary.
  func summary(
    crossFindings: [PortfolioSummary.CrossFinding],
    crossCount: Int,
    circles: CircleSearch.Outcome,
    bands: [BandSearch.Band: [PortfolioSummary.ProjectReference]]
  ) -> PortfolioSummary {
    var summary = PortfolioSummary(assessedOn: settings.assessment.assessedOn)
    summary.engine = settings.engine
    summary.catalogue = settings.catalogueName
    summary.catalogueHash = settings.catalogueHash
    summary.matrix = settings.matrix.id
    summary.matrixTitle = settings.matrix.title
    summary.referenceDate = settings.assessment.referenceDate
    summary.defaults = settings.reading.toldDefaults
    summary.inputs = inputs.indices.prefix(Self.most.inputs).map(input)
    summary.inputCount = inputs.count
    summary.records = tally.total(.records).projects
    summary.bad = tally.total(.bad).projects
    summary.warned = tally.total(.warned).projects
    summary.passed = tally.total(.passed).projects
    summary.unreadParts = tally.total(.unread).projects
    summary.all = amount(tally.total(.all))
    let verdicts = Dictionary(
      tally.counts(of: .verdict).map { ($0.key.first, $0.count) },
      uniquingKeysWith: { first, _ in first }
    )
    summary.verdicts = Verdict.allCases.map { verdict in
      group(verdict.rawValue, verdictLabel(verdict.rawValue), verdicts[verdict.rawValue])
    }
    summary.regimes = groups(.regime, list: Self.regimeList)
    summary.required = groups(.required, list: CatalogueNames.procedureList)
    summary.recommended = groups(.recommended, list: CatalogueNames.procedureList)
    summary.plannedVerdicts = groups(.planned, list: Self.plannedList)
    summary.compliance = compliance()
    summary.findings = findings()
    let departments = departments()
    summary.departments = Array(departments.prefix(Self.most.departments))
    summary.departmentCount = departments.count
    summary.departmentRest = .together(departments.dropFirst(Self.most.departments))
    summary.bands = self.bands(bands)
    summary.bandFrom = PortfolioLimits(settings).bandFrom
    let groups = cpvGroups()
    summary.cpvGroups = Array(groups.prefix(Self.most.groups))
    summary.cpvGroupCount = groups.count
    summary.cpvGroupRest = groups.dropFirst(Self.most.groups).reduce(into: .init()) {
      $0 = $0 + $1.amount
    }
    summary.crossFindings = crossFindings
    summary.crossCount = crossCount
    summary.circleYears = circles.years
    summary.circleYearCount = circles.count
    summary.undetermined = amount(tally.total(.undetermined))
    summary.wanted = wanted()
    return summary
  }

  /// The lists of codes that the engine's conclusions are from.
  static let regimeList = "regime"
  static let plannedList = "planned-verdict"
  static let verdictList = "verdict"

  /// What is wanted though it is no fact: objects of the input as a whole, and another day.
  private static let subjects = [
    "circle": LocalizedText(nl: "Kring", en: "Circle"),
    PortfolioSummary.WantedFact.outsideRules: PortfolioSummary.WantedFact.outsideRulesLabel,
  ]

  // MARK: Parts

  private func input(_ number: Int) -> PortfolioSummary.Input {
    func count(_ dimension: Tally.Dimension) -> Int {
      tally[Tally.Key(dimension: dimension, first: String(number))].projects
    }
    return PortfolioSummary.Input(
      name: inputs[number].name,
      bytes: state.bytes.indices.contains(number) ? state.bytes[number] : 0,
      records: count(.records),
      projects: count(.input),
      bad: count(.bad),
      warned: count(.warned),
      passed: count(.passed)
    )
  }

  private func compliance() -> [PortfolioSummary.Compliance] {
    let order = codes(CatalogueNames.procedureList)
    return tally.counts(of: .compliance).map { key, count in
      PortfolioSummary.Compliance(
        planned: group(key.first, label(key.first, in: CatalogueNames.procedureList), count),
        required: key.second,
        requiredLabel: label(key.second, in: CatalogueNames.procedureList),
        verdict: key.third,
        verdictLabel: label(key.third, in: Self.plannedList)
      )
    }.sorted { left, right in
      let places = [left, right].map { row in
        [row.planned.code, row.required].map { order[$0] ?? .max }
      }
      return places[0] == places[1]
        ? left.verdict < right.verdict : places[0].lexicographicallyPrecedes(places[1])
    }
  }

  private func findings() -> [PortfolioSummary.FindingCount] {
    var counts: [String: [Severity: Int]] = [:]
    for (key, count) in tally.counts(of: .severity) {
      guard let severity = Severity(rawValue: key.second) else { continue }
      counts[key.first, default: [:]][severity] = count.projects
    }
    var statuses: [String: [FindingStatus: Int]] = [:]
    for (key, count) in tally.counts(of: .status) {
      guard let status = FindingStatus(rawValue: key.second) else { continue }
      statuses[key.first, default: [:]][status] = count.projects
    }
    let rules = Dictionary(
      settings.catalogue.rules.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return tally.counts(of: .finding).map { key, count in
      let rule = rules[key.first]
      return PortfolioSummary.FindingCount(
        id: key.first,
        title: rule.map(RuleName.of) ?? settings.matrix.warning
          ?? LocalizedText(nl: key.first, en: key.first),
        counts: counts[key.first] ?? [:],
        statuses: statuses[key.first] ?? [:],
        amount: amount(count),
        sources: rule?.provenance.sources ?? settings.matrix.provenance.sources
      )
    }.sorted {
      let totals = [$0, $1].map { $0.counts.values.reduce(0, +) }
      return totals[0] != totals[1] ? totals[0] > totals[1] : $0.id < $1.id
    }
  }

  private func departments() -> [PortfolioSummary.Department] {
    var found: [Tally.Key: [String: Tally.Count]] = [:]
    for (key, count) in tally.counts(of: .department) {
      let name = Tally.Key(dimension: .tooLight, first: key.first, third: key.third)
      found[name, default: [:]][key.second] = count
    }
    let all = found.map { name, verdicts in
      PortfolioSummary.Department(
        name: name.first,
        amount: amount(verdicts.values.reduce(into: Tally.Count()) { $0 += $1 }),
        verdicts: Verdict.allCases.map {
          group($0.rawValue, verdictLabel($0.rawValue), verdicts[$0.rawValue])
        },
        tooLight: amount(tally[name]),
        isRest: name.isRest
      )
    }
    return all.sorted {
      $0.amount.projects != $1.amount.projects
        ? $0.amount.projects > $1.amount.projects
        : ($0.name, $0.isRest ? 1 : 0) < ($1.name, $1.isRest ? 1 : 0)
    }
  }

  private func bands(
    _ heaviest: [BandSearch.Band: [PortfolioSummary.ProjectReference]]
  ) -> [PortfolioSummary.Band] {
    let order = codes(CatalogueNames.procedureList)
    let shown = Dictionary(
      heaviest.map { band, projects in
        let boundary = Tally.euros(Int128(band.boundary)).formatted(minimumFractionDigits: 2)
        return ("\(boundary) \(band.procedure)", projects)
      },
      uniquingKeysWith: { first, _ in first }
    )
    return tally.counts(of: .band).compactMap { key, count -> PortfolioSummary.Band? in
      guard let boundary = Decimal(parsing: key.first) else { return nil }
      let number = order[key.second].flatMap { UInt16(exactly: $0) } ?? .max
      return PortfolioSummary.Band(
        boundary: boundary,
        procedure: group(
          key.second,
          label(key.second, in: CatalogueNames.procedureList),
          count
        ),
        projects: shown["\(key.first) \(number)"] ?? []
      )
    }.sorted {
      $0.boundary != $1.boundary
        ? $0.boundary < $1.boundary : $0.procedure.code < $1.procedure.code
    }
  }

  private func cpvGroups() -> [PortfolioSummary.Group] {
    let limits = PortfolioLimits(settings)
    let divisions = settings.catalogue.vocabulary.codeLists["cpv-division"]
    let all = tally.counts(of: .cpv).map { key, count in
      let code = String(repeating: "0", count: max(0, 8 - key.first.count)) + key.first
      let division = divisions?[String(code.prefix(2))]?.label
      let short = String(code.prefix(limits.cpvDigits))
      return group(
        short,
        division?.map { text, _ in text } ?? LocalizedText(nl: short, en: short),
        count
      )
    }
    return all.sorted {
      $0.amount.euros != $1.amount.euros
        ? $0.amount.euros > $1.amount.euros : $0.code < $1.code
    }
  }

  private func wanted() -> [PortfolioSummary.WantedFact] {
    let facts = Dictionary(
      settings.catalogue.vocabulary.facts.map { fact in
        (fact.path.filter { $0 != "[" && $0 != "]" }, fact)
      },
      uniquingKeysWith: { first, _ in first }
    )
    let all = tally.counts(of: .wanted).map { key, count in
      let fact = facts[key.first]
      return PortfolioSummary.WantedFact(
        path: key.first,
        label: fact?.label ?? Self.subjects[key.first]
          ?? LocalizedText(nl: key.first, en: key.first),
        projects: count.projects,
        values: fact.map(sharedValues) ?? []
      )
    }
    return Array(
      all.sorted { $0.projects != $1.projects ? $0.projects > $1.projects : $0.path < $1.path }
        .prefix(Self.most.facts)
    )
  }

  /// Returns the values of a fact that all projects of a portfolio can have in common, such as the
  /// VAT basis; amounts, days and records are of one project.
  private func sharedValues(of fact: Fact) -> [String] {
    guard fact.listPath == nil, fact.type == .code, let list = fact.codes else { return [] }
    return settings.catalogue.vocabulary.codeLists[list]?.codes.map(\.code) ?? []
  }

  // MARK: Words and amounts

  private func groups(_ dimension: Tally.Dimension, list: String) -> [PortfolioSummary.Group] {
    let order = codes(list)
    return tally.counts(of: dimension).map { key, count in
      group(key.first, label(key.first, in: list), count)
    }.sorted { (order[$0.code] ?? .max, $0.code) < (order[$1.code] ?? .max, $1.code) }
  }

  private func codes(_ list: String) -> [String: Int] {
    Dictionary(
      (settings.catalogue.vocabulary.codeLists[list]?.codes ?? []).enumerated().map {
        ($1.code, $0)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private func label(_ code: String, in list: String) -> LocalizedText {
    if code.isEmpty { return LocalizedText(nl: "Niet te bepalen", en: "Undetermined") }
    return settings.catalogue.vocabulary.codeLists[list]?[code]?.label
      ?? LocalizedText(nl: code, en: code)
  }

  private func verdictLabel(_ code: String) -> LocalizedText { label(code, in: Self.verdictList) }

  private func group(
    _ code: String,
    _ label: LocalizedText,
    _ count: Tally.Count?
  ) -> PortfolioSummary.Group {
    PortfolioSummary.Group(code: code, label: label, amount: amount(count ?? Tally.Count()))
  }

  private func amount(_ count: Tally.Count) -> PortfolioSummary.Amount {
    PortfolioSummary.Amount(
      projects: count.projects,
      valued: count.valued,
      euros: Tally.euros(count.cents)
    )
  }
}
