package import Catalogue
package import FEEL
package import Vocabulary

/// What a whole portfolio came to.
///
/// All amounts are in euros without VAT; projects without a known value count, with no euros.
package struct PortfolioSummary: Sendable {
  /// A number of projects and what they are worth together.
  package struct Amount: Hashable, Sendable {
    /// The number of projects.
    package var projects = 0
    /// The number of projects whose value is known.
    package var valued = 0
    /// The sum of the known values, in euros.
    package var euros = Decimal.zero

    /// Creates an amount of nothing.
    package init() {}

    /// Creates an amount.
    package init(projects: Int, valued: Int, euros: Decimal) {
      self.projects = projects
      self.valued = valued
      self.euros = euros
    }
  }

  /// The projects that share a code or name.
  package struct Group: Hashable, Sendable {
    /// The code or name; empty where it is unknown.
    package var code: String
    /// The words for it.
    package var label: LocalizedText
    /// The projects.
    package var amount: Amount

    /// Creates a group.
    package init(code: String, label: LocalizedText, amount: Amount) {
      self.code = code
      self.label = label
      self.amount = amount
    }
  }

  /// The projects of one department, by verdict.
  package struct Department: Hashable, Sendable {
    /// The name; empty where none is recorded.
    package var name: String
    /// All its projects.
    package var amount: Amount
    /// Its projects by verdict, in the order of the verdicts.
    package var verdicts: [Group]
    /// Its projects whose planned procedure is too light.
    package var tooLight: Amount
    /// Whether it stands for all departments that came after as many as are told apart.
    package var isRest: Bool

    /// Creates a department.
    package init(
      name: String,
      amount: Amount,
      verdicts: [Group],
      tooLight: Amount,
      isRest: Bool = false
    ) {
      self.name = name
      self.amount = amount
      self.verdicts = verdicts
      self.tooLight = tooLight
      self.isRest = isRest
    }
  }

  /// The projects with one planned or used procedure and one required one.
  package struct Compliance: Hashable, Sendable {
    /// The planned procedure.
    package var planned: Group
    /// The code of the lightest procedure that is allowed.
    package var required: String
    /// Its label.
    package var requiredLabel: LocalizedText
    /// The verdict on the planned procedure.
    package var verdict: String
    /// Its label.
    package var verdictLabel: LocalizedText

    /// Creates a row; the amount is that of `planned`.
    package init(
      planned: Group,
      required: String,
      requiredLabel: LocalizedText,
      verdict: String,
      verdictLabel: LocalizedText
    ) {
      self.planned = planned
      self.required = required
      self.requiredLabel = requiredLabel
      self.verdict = verdict
      self.verdictLabel = verdictLabel
    }
  }

  /// How often a rule stood out.
  package struct FindingCount: Hashable, Sendable {
    /// The id of the rule.
    package var id: String
    /// What it is about.
    package var title: LocalizedText
    /// The findings by severity, the heaviest first; those without any are left out.
    package var severities: [(severity: Severity, count: Int)] {
      Severity.allCases.sorted(by: >).compactMap { severity in
        counts[severity].map { (severity, $0) }
      }
    }
    /// The number of findings by severity.
    package var counts: [Severity: Int]
    /// The number that shows a risk, asks for a check, was closed, and is for information.
    package var statuses: [FindingStatus: Int]
    /// The projects that have the finding.
    package var amount: Amount
    /// What the rule rests on.
    package var sources: [Citation]

    /// Creates a count.
    package init(
      id: String,
      title: LocalizedText,
      counts: [Severity: Int],
      statuses: [FindingStatus: Int],
      amount: Amount,
      sources: [Citation]
    ) {
      self.id = id
      self.title = title
      self.counts = counts
      self.statuses = statuses
      self.amount = amount
      self.sources = sources
    }
  }

  /// The projects whose value lies close under an amount at which the procedure changes.
  package struct Band: Hashable, Sendable {
    /// The amount, in euros.
    package var boundary: Decimal
    /// The code and label of the procedure from there on.
    package var procedure: Group
    /// The heaviest of them, by value; the rest is in `projects.csv`.
    package var projects: [ProjectReference]

    /// Creates a band; the amount is that of `procedure`.
    package init(boundary: Decimal, procedure: Group, projects: [ProjectReference]) {
      self.boundary = boundary
      self.procedure = procedure
      self.projects = projects
    }
  }

  /// A project that a cross-project finding names.
  package struct ProjectReference: Hashable, Sendable {
    /// The number of the project in `results.ndjson`, from 1.
    package var line: Int
    /// The id; nil where it has none.
    package var id: String?
    /// The name of the input.
    package var input: String
    /// The value in euros.
    package var value: Decimal?
    /// The first day that is planned for it; nil where none is known.
    package var date: CalendarDate?

    /// Creates a reference.
    package init(line: Int, id: String?, input: String, value: Decimal?, date: CalendarDate?) {
      self.line = line
      self.id = id
      self.input = input
      self.value = value
      self.date = date
    }
  }

  /// Something that only shows across projects.
  package struct CrossFinding: Hashable, Sendable {
    /// The id of the rule.
    package var id: String
    /// How much it weighs.
    package var severity: Severity
    /// What is the case, with the numbers of this case.
    package var title: LocalizedText
    /// Why it was noticed, in one or two sentences.
    package var reasoning: LocalizedText
    /// What to do.
    package var mitigation: LocalizedText?
    /// What it rests on.
    package var sources: [Citation]
    /// How sure the catalogue is of the rule.
    package var certainty: Certainty
    /// The euros together.
    package var euros: Decimal?
    /// The amount that is passed together, in euros.
    package var boundary: Decimal?
    /// The circle and the year that it is about; nil where it is about projects.
    package var circle: Circle?
    /// The projects, or those of the dossiers with sessions of a circle; of many the first.
    package var projects: [ProjectReference]
    /// The number of all projects.
    package var count: Int

    /// Creates a finding.
    package init(
      id: String,
      severity: Severity,
      title: LocalizedText,
      reasoning: LocalizedText,
      mitigation: LocalizedText?,
      sources: [Citation],
      certainty: Certainty,
      euros: Decimal?,
      boundary: Decimal?,
      circle: Circle? = nil,
      projects: [ProjectReference],
      count: Int
    ) {
      self.id = id
      self.severity = severity
      self.title = title
      self.reasoning = reasoning
      self.mitigation = mitigation
      self.sources = sources
      self.certainty = certainty
      self.euros = euros
      self.boundary = boundary
      self.circle = circle
      self.projects = projects
      self.count = count
    }
  }

  /// One input.
  package struct Input: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The number of bytes.
    package var bytes: Int
    /// The number of records, good and bad.
    package var records: Int
    /// The number of projects that were assessed.
    package var projects: Int
    /// The number of records that could not be assessed.
    package var bad: Int
    /// The number of records that were assessed with a warning.
    package var warned: Int
    /// The number of records that are no projects.
    package var passed: Int

    /// Whether it is standard input, which the command names by a dash.
    var isStandardInput: Bool { name == "-" }

    /// Creates an input.
    package init(
      name: String,
      bytes: Int,
      records: Int,
      projects: Int,
      bad: Int,
      warned: Int = 0,
      passed: Int = 0
    ) {
      self.name = name
      self.bytes = bytes
      self.records = records
      self.projects = projects
      self.bad = bad
      self.warned = warned
      self.passed = passed
    }
  }

  /// A fact that projects lack whose regime or procedure could not be determined.
  package struct WantedFact: Hashable, Sendable {
    /// The path without numbers, as `project.estimate.vat`.
    package var path: String
    /// What it is.
    package var label: LocalizedText
    /// The number of those projects that lack it.
    package var projects: Int
    /// The values that may hold for all projects at once; empty for what each has of its own.
    package var values: [String]

    /// Creates a wanted fact.
    package init(path: String, label: LocalizedText, projects: Int, values: [String] = []) {
      self.path = path
      self.label = label
      self.projects = projects
      self.values = values
    }
  }

  /// The program and its version.
  package var engine = ""
  /// The name and version of the catalogue.
  package var catalogue = ""
  /// The hash of the catalogue, as `sha256:` and digits.
  package var catalogueHash = ""
  /// The matrix.
  package var matrix = ""
  /// The title of the matrix.
  package var matrixTitle = LocalizedText(nl: "", en: "")
  /// The day of the assessment.
  package var assessedOn: CalendarDate
  /// The reference date, where the user set one for all projects.
  package var referenceDate: CalendarDate?
  /// The values of facts in projects whose input says nothing of them.
  package var defaults: [Receipt.Default] = []
  /// The inputs, in order; of many no more than the first hundred.
  package var inputs: [Input] = []
  /// The number of all inputs.
  package var inputCount = 0
  /// The number of records, good and bad.
  package var records = 0
  /// The number of records that could not be assessed.
  package var bad = 0
  /// The number of records with a warning.
  package var warned = 0
  /// The number of records that are no projects, such as rows with totals and headings.
  package var passed = 0
  /// The number of parts of tables that are not read though they may tell something.
  package var unreadParts = 0
  /// All projects.
  package var all = Amount()
  /// The projects by verdict, the gravest first.
  package var verdicts: [Group] = []
  /// The projects by regime, in the order of the code list.
  package var regimes: [Group] = []
  /// The projects by the lightest procedure that is allowed, in the order of the code list.
  package var required: [Group] = []
  /// The projects by the procedure that is recommended, in the order of the code list.
  package var recommended: [Group] = []
  /// The planned procedures against the required ones.
  package var compliance: [Compliance] = []
  /// The projects by verdict on their planned procedure.
  package var plannedVerdicts: [Group] = []
  /// How often each rule stood out, the most frequent first.
  package var findings: [FindingCount] = []
  /// The departments, the largest first; of many no more than the first.
  package var departments: [Department] = []
  /// The number of all departments, of which those that are not told apart are one.
  package var departmentCount = 0
  /// What the departments come to that are not among the first; nil where all are.
  package var departmentRest: Department?
  /// The projects in the band under each boundary.
  package var bands: [Band] = []
  /// Where the band under a boundary begins, in percent of the boundary.
  package var bandFrom = 0
  /// The projects by group of the CPV, the largest first; of many no more than the first.
  package var cpvGroups: [Group] = []
  /// The number of all groups of the CPV.
  package var cpvGroupCount = 0
  /// The projects of the groups that are not among the first.
  package var cpvGroupRest = Amount()
  /// What shows across projects, the heaviest first; of many no more than the first.
  package var crossFindings: [CrossFinding] = []
  /// The number of all that shows across projects.
  package var crossCount = 0
  /// The years of circles, those with the most to look at first; of many no more than the first.
  package var circleYears: [CircleYear] = []
  /// The number of all years of circles.
  package var circleYearCount = 0
  /// The projects whose regime or procedure could not be determined.
  package var undetermined = Amount()
  /// The facts that those projects lack most often.
  package var wanted: [WantedFact] = []

  /// Creates an empty summary.
  package init(assessedOn: CalendarDate) {
    self.assessedOn = assessedOn
  }
}
