import Vocabulary

/// The words that only a summary needs.
extension Texts {
  // MARK: Numbers

  static let oneProject = LocalizedText(nl: "1 project", en: "1 project")
  static let countOfProjects = LocalizedText(nl: "{0} projecten", en: "{0} projects")
  static let together = LocalizedText(nl: "{0}, samen {1}", en: "{0}, {1} together")
  static let partlyKnown = LocalizedText(
    nl: "{0}, waarvan {1} met een bekende waarde van samen {2}",
    en: "{0}, {1} of them with a known value of {2} together"
  )
  static let million = LocalizedText(nl: "€\u{A0}{0}\u{A0}mln", en: "€{0}\u{A0}million")
  static let billion = LocalizedText(nl: "€\u{A0}{0}\u{A0}mld", en: "€{0}\u{A0}billion")
  static let trillion = LocalizedText(nl: "€\u{A0}{0}\u{A0}bln", en: "€{0}\u{A0}trillion")

  // MARK: The document

  static let portfolio = LocalizedText(nl: "Portefeuilleoverzicht", en: "Portfolio summary")
  static let portfolioEmpty = LocalizedText(nl: "Geen projecten", en: "No projects")
  static let nothingAssessed = LocalizedText(
    nl: "Er is geen project beoordeeld. Zie wat er gelezen is en wat daarin niet kon.",
    en: "No project was assessed. See what was read and what in it could not be used."
  )
  static let nothingRead = LocalizedText(
    nl: "Er is geen record gelezen: de invoer is leeg.",
    en: "No record was read: the input is empty."
  )
  static let onThisPage = LocalizedText(nl: "Op deze pagina", en: "On this page")

  // MARK: In short

  static let readLine = LocalizedText(
    nl: "Aantal records: {0}. Aantal bestanden: {1}.",
    en: "Number of records: {0}. Number of files: {1}."
  )
  static let noValue = LocalizedText(nl: "waarde niet bekend", en: "value not known")
  static let blockedProjects = LocalizedText(nl: "Geblokkeerd", en: "Blocked")
  static let tooLightProjects = LocalizedText(
    nl: "Te licht gepland",
    en: "Planned too light"
  )
  static let tooLightEuros = LocalizedText(nl: "Waarde te licht", en: "Value too light")
  static let openProjects = LocalizedText(nl: "Niet te bepalen", en: "Undetermined")
  static let crossSignals = LocalizedText(
    nl: "Signalen tussen projecten",
    en: "Signals across projects"
  )
  static let badRecords = LocalizedText(nl: "Onbruikbare records", en: "Unusable records")

  // MARK: Sections

  static let verdicts = LocalizedText(nl: "Uitkomsten", en: "Verdicts")
  static let requiredProcedures = LocalizedText(
    nl: "Vereiste procedures",
    en: "Required procedures"
  )
  static let compliance = LocalizedText(
    nl: "Gepland tegenover vereist",
    en: "Planned against required"
  )
  static let portfolioFindings = LocalizedText(nl: "Bevindingen", en: "Findings")
  static let acrossProjects = LocalizedText(
    nl: "Wat tussen projecten opvalt",
    en: "What shows across projects"
  )
  static let departments = LocalizedText(nl: "Afdelingen", en: "Departments")
  static let boundaryBands = LocalizedText(
    nl: "Dicht onder een grens",
    en: "Close under a boundary"
  )
  static let cpvGroups = LocalizedText(nl: "CPV-groepen", en: "CPV groups")
  static let undetermined = LocalizedText(
    nl: "Niet te bepalen, en wat daarvoor nodig is",
    en: "Undetermined, and what it takes"
  )
  static let inputs = LocalizedText(nl: "Wat er gelezen is", en: "What was read")

  // MARK: Columns

  static let sum = LocalizedText(nl: "Totaal", en: "Total")
  static let shown = LocalizedText(nl: "Getoond", en: "Shown")
  static let projectsColumn = LocalizedText(nl: "Projecten", en: "Projects")
  static let shareColumn = LocalizedText(nl: "Aandeel", en: "Share")
  static let shareOfOpen = LocalizedText(nl: "Van de niet te bepalen", en: "Of the undetermined")
  static let valuedColumn = LocalizedText(nl: "Met waarde", en: "With value")
  static let eurosColumn = LocalizedText(nl: "Waarde", en: "Value")
  static let verdictColumn = LocalizedText(nl: "Uitkomst", en: "Verdict")
  static let requiredColumn = LocalizedText(nl: "Ten minste vereist", en: "Required at least")
  static let requiredCount = LocalizedText(nl: "Vereist bij", en: "Required of")
  static let requiredEuros = LocalizedText(nl: "Waarde vereist", en: "Value required")
  static let recommendedCount = LocalizedText(nl: "Geadviseerd bij", en: "Advised for")
  static let recommendedEuros = LocalizedText(
    nl: "Waarde geadviseerd",
    en: "Value advised"
  )
  static let judgement = LocalizedText(nl: "Signaal", en: "Signal")
  static let ruleColumn = LocalizedText(nl: "Regel", en: "Rule")
  static let aboutColumn = LocalizedText(nl: "Waarover", en: "About")
  static let severityColumn = LocalizedText(nl: "Ernst", en: "Severity")
  static let riskColumn = LocalizedText(nl: "Risico", en: "Risk")
  static let checkColumn = LocalizedText(nl: "Na te gaan", en: "To check")
  static let closedColumn = LocalizedText(nl: "Maatregel", en: "Measure")
  static let infoColumn = LocalizedText(nl: "Ter info", en: "For info")
  static let whatAndWhy = LocalizedText(nl: "Wat en waarom", en: "What and why")
  static let togetherColumn = LocalizedText(nl: "Samen", en: "Together")
  static let boundaryColumn = LocalizedText(nl: "Grens", en: "Boundary")
  static let departmentColumn = LocalizedText(nl: "Afdeling", en: "Department")
  static let groupColumn = LocalizedText(nl: "Groep", en: "Group")
  static let factColumn = LocalizedText(nl: "Gegeven", en: "Fact")
  static let pathColumn = LocalizedText(nl: "Plaats in het dossier", en: "Place in the file")
  static let fileColumn = LocalizedText(nl: "Bestand", en: "File")
  static let sizeColumn = LocalizedText(nl: "Omvang", en: "Size")
  static let recordsColumn = LocalizedText(nl: "Records", en: "Records")
  static let badColumn = LocalizedText(nl: "Onbruikbaar", en: "Unusable")
  static let warnedColumn = LocalizedText(nl: "Met waarschuwing", en: "With warning")
  static let fromBoundary = LocalizedText(nl: "Vanaf de grens", en: "From the boundary on")
  static let heaviest = LocalizedText(nl: "Zwaarste projecten", en: "Heaviest projects")
  static let sortBy = LocalizedText(nl: "Sorteer op:", en: "Sort by:")
  static let filter = LocalizedText(nl: "Zoek in de tabel", en: "Search the table")
  static let filtered = LocalizedText(nl: "{0} van {1} rijen", en: "{0} of {1} rows")
  static let regimeColumn = LocalizedText(nl: "Regime", en: "Regime")

  static let cpvColumn = LocalizedText(nl: "CPV", en: "CPV")

  // MARK: Names for what has none

  static let standardInput = LocalizedText(nl: "standaardinvoer", en: "standard input")
  static let otherDepartments = LocalizedText(nl: "(overige afdelingen)", en: "(other departments)")
  static let departmentsTogether = LocalizedText(
    nl: "(andere afdelingen: {0})",
    en: "(other departments: {0})"
  )
  static let groupsTogether = LocalizedText(
    nl: "(andere groepen: {0})",
    en: "(other groups: {0})"
  )
  static let notRecordedName = LocalizedText(nl: "(niet vastgelegd)", en: "(not recorded)")
  static let notDetermined = LocalizedText(nl: "(niet te bepalen)", en: "(undetermined)")
  static let noPlan = LocalizedText(nl: "(geen gepland)", en: "(none planned)")
  static let noReference = LocalizedText(nl: "zonder kenmerk", en: "without reference")
  static let andMore = LocalizedText(nl: "en nog {0}", en: "and {0} more")
  static let recordLine = LocalizedText(nl: "regel {0}", en: "line {0}")
}

extension Texts {
  // MARK: Pictures

  static let projectsPerProcedure = LocalizedText(
    nl: "Projecten per vereiste procedure",
    en: "Projects by required procedure"
  )
  static let eurosPerProcedure = LocalizedText(
    nl: "Waarde per vereiste procedure",
    en: "Value by required procedure"
  )
  static let findingsPerSeverity = LocalizedText(
    nl: "Bevindingen per ernst",
    en: "Findings by severity"
  )
  static let verdictsPerDepartment = LocalizedText(
    nl: "Aandeel van elke uitkomst per afdeling",
    en: "Share of each verdict by department"
  )
  static let largestDepartments = LocalizedText(
    nl: "De {0} grootste afdelingen; de tabel noemt er meer.",
    en: "The {0} largest departments; the table names more."
  )
  static let stripTitle = LocalizedText(
    nl: "Waar projecten liggen in de band onder elke grens",
    en: "Where projects lie in the band under each boundary"
  )
  static let stripNote = LocalizedText(
    nl: "Elk streepje is een project; hoe verder naar rechts, hoe dichter bij de grens.",
    en: "Each tick is a project; the further to the right, the closer to the boundary."
  )
  static let stripSome = LocalizedText(
    nl: "Van een band met veel projecten zijn alleen de zwaarste getekend.",
    en: "Of a band with many projects only the heaviest are drawn."
  )
  static let stripLabel = LocalizedText(nl: "{0} vanaf {1}", en: "{0} from {1}")
}
