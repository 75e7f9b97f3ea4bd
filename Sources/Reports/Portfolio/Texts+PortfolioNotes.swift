import Vocabulary

/// The sentences that explain the tables of a summary.
extension Texts {
  // MARK: Captions

  static let verdictCaption = LocalizedText(
    nl: "Projecten per uitkomst, de zwaarste eerst",
    en: "Projects by verdict, the gravest first"
  )
  static let regimeCaption = LocalizedText(nl: "Projecten per regime", en: "Projects by regime")
  static let requiredCaption = LocalizedText(
    nl: "Lichtste procedure die mag, en procedure die het advies noemt",
    en: "Lightest procedure that is allowed, and procedure that is advised"
  )
  static let complianceTotals = LocalizedText(
    nl: "Projecten per signaal",
    en: "Projects by signal"
  )
  static let complianceCaption = LocalizedText(
    nl: "Geplande of gebruikte procedure tegenover de vereiste",
    en: "Planned or used procedure against the required one"
  )
  static let findingsCaption = LocalizedText(
    nl: "Hoe vaak elke regel iets vond",
    en: "How often each rule found something"
  )
  static let acrossCaption = LocalizedText(
    nl: "Signalen tussen projecten, de zwaarste eerst",
    en: "Signals across projects, the heaviest first"
  )
  static let departmentsCaption = LocalizedText(
    nl: "Projecten per afdeling en uitkomst, de grootste eerst",
    en: "Projects by department and verdict, the largest first"
  )
  static let bandsCaption = LocalizedText(
    nl: "Projecten in de band van {0}% tot 100% van elke grens",
    en: "Projects in the band from {0}% to 100% of each boundary"
  )
  static let cpvCaption = LocalizedText(
    nl: "Projecten per groep van de CPV, de grootste eerst",
    en: "Projects by group of the CPV, the largest first"
  )
  static let wantedCaption = LocalizedText(
    nl: "Gegevens die bij deze projecten het vaakst ontbreken",
    en: "Facts that these projects lack most often"
  )
  static let inputsCaption = LocalizedText(
    nl: "Records per bestand, in de volgorde van de opdracht",
    en: "Records by file, in the order of the command"
  )

  // MARK: Notes

  static let valueNote = LocalizedText(
    nl: """
      Waarde is de geraamde waarde zonder btw, voor zover bekend. In sommen telt elke euro één \
      keer: van elk project het eigen bedrag, zonder de samenhangende opdrachten in zijn waarde, \
      die zelf projecten zijn. Staat zo’n opdracht niet in het portfolio, dan telt zij dus niet \
      mee. Bij grenzen geldt de waarde als geheel. Sommen zijn afgerond op hele euro’s; de exacte \
      bedragen staan in summary.json.
      """,
    en: """
      Value is the estimated value without VAT, as far as it is known. In sums each euro counts \
      once: of each project its own amount, without the related contracts in its value, which are \
      projects themselves. Such a contract that is not in the portfolio is thus not counted. At \
      boundaries the value as a whole counts. Sums are rounded to whole euros; the exact amounts \
      are in summary.json.
      """
  )
  static let signalNote = LocalizedText(
    nl: """
      Deze tabel is een lijst met signalen voor de jaarlijkse rechtmatigheidsverantwoording, en \
      geen oordeel. Zij vergelijkt de procedure in het dossier met wat de regels bij de bekende \
      gegevens ten minste vragen. Of een aanbesteding onrechtmatig is, en voor welk bedrag, stelt \
      een mens vast die het dossier kent.
      """,
    en: """
      This table is a list of signals for the yearly statement of legality \
      (rechtmatigheidsverantwoording), and no judgement. It compares the procedure in the file \
      with what the rules require at least, given the known facts. Whether a procurement is \
      unlawful, and for what amount, is for a person to establish who knows the file.
      """
  )
  static let estimateNote = LocalizedText(
    nl: """
      De bedragen zijn geraamde waarden over de hele looptijd, geen uitgaven in een begrotingsjaar.
      """,
    en: "The amounts are estimated values over the whole term, not spending in a budget year."
  )
  static let withoutPlan = LocalizedText(
    nl: "Niet vergeleken, want er is geen geplande procedure bekend: {0}.",
    en: "Not compared, as no planned procedure is known: {0}."
  )
  static let noCompliance = LocalizedText(
    nl: "Van geen project is een geplande of gebruikte procedure bekend.",
    en: "No project has a known planned or used procedure."
  )
  static let noFindings = LocalizedText(
    nl: "Geen enkele regel vond iets.",
    en: "No rule found anything."
  )
  static let findingsNote = LocalizedText(
    nl: """
      Een project kan meer bevindingen hebben; de rijen mogen dus niet worden opgeteld. Elke \
      bevinding apart staat in findings.csv.
      """,
    en: """
      A project may have several findings, so the rows do not add up. Each finding by itself is \
      in findings.csv.
      """
  )
  static let noCross = LocalizedText(
    nl: "Tussen projecten is niets opgevallen.",
    en: "Nothing stood out across projects."
  )
  static let crossNote = LocalizedText(
    nl: """
      Een signaal is een vraag aan het dossier: er kan een goede reden zijn.
      """,
    en: "A signal is a question to the file: there may be a good reason."
  )
  static let linesNote = LocalizedText(
    nl: "De regels waarnaar wordt verwezen, zijn die van results.ndjson.",
    en: "The lines that are referred to are those of results.ndjson."
  )
  static let moreRows = LocalizedText(
    nl: "Getoond zijn de eerste {0} van {1}; de andere staan in {2}.",
    en: "Shown are the first {0} of {1}; the others are in {2}."
  )
  static let largestRows = LocalizedText(
    nl: "Getoond zijn de grootste {0} van {1}; de andere zijn samen één rij.",
    en: "Shown are the largest {0} of {1}; the others together are one row."
  )
  static let moreListed = LocalizedText(
    nl: "De grootste {0} staan in summary.json.",
    en: "The largest {0} are in summary.json."
  )
  static let heaviestOf = LocalizedText(
    nl: "Getoond zijn de zwaarste {0} van {1}.",
    en: "Shown are the heaviest {0} of {1}."
  )
  static let firstInputs = LocalizedText(
    nl: "Getoond zijn de eerste {0} van {1} bestanden.",
    en: "Shown are the first {0} of {1} files."
  )
  static let noDepartments = LocalizedText(
    nl: "Van geen project is een afdeling vastgelegd.",
    en: "No project has a department on record."
  )
  static let bandsNote = LocalizedText(
    nl: """
      Een waarde dicht onder een grens is geen fout. Kijk wel of de raming compleet is: een optie, \
      verlenging of tegenvaller kan een zwaardere procedure vragen.
      """,
    en: """
      A value close under a boundary is no fault. Do check whether the estimate is complete: an \
      option, renewal or setback may call for a heavier procedure.
      """
  )
  static let noBands = LocalizedText(
    nl: "Geen project ligt dicht onder een grens.",
    en: "No project lies close under a boundary."
  )
  static let noCPV = LocalizedText(
    nl: "Van geen project is een CPV-code bekend.",
    en: "No project has a known CPV code."
  )
  static let undeterminedNote = LocalizedText(
    nl: "Regime of lichtste procedure niet te bepalen: {0}.",
    en: "Regime or lightest procedure cannot be determined: {0}."
  )
  static let outsideRulesNote = LocalizedText(
    nl: """
      Op een peildatum buiten de geldende regels staat het recht van die dag niet in de catalogus: \
      geen ander gegeven lost dat op. Ga na of de datum klopt.
      """,
    en: """
      On a reference date outside the rules in force, the law of that day is not in the catalogue: \
      no other fact settles that. Check whether the date is right.
      """
  )
  static let defaultsNote = LocalizedText(
    nl: """
      Geldt zo’n gegeven voor elk project waarvan de invoer het niet noemt, geef het dan mee en \
      toets opnieuw; de uitkomsten noemen het een aanname. Bijvoorbeeld:
      """,
    en: """
      Where such a fact holds for every project of which the input does not tell it, give it and \
      assess again; the results call it an assumption. For example:
      """
  )
  static let otherValues = LocalizedText(nl: " (of {0})", en: " (or {0})")
  static let allDetermined = LocalizedText(
    nl: "Van elk project zijn regime en lichtste procedure bepaald.",
    en: "The regime and the lightest procedure of each project are determined."
  )
  static let badNote = LocalizedText(
    nl: """
      Niet te beoordelen: {0} van {1} records. Elk staat met bestand, plaats en reden in \
      errors.ndjson; in de cijfers hierboven tellen zij niet mee.
      """,
    en: """
      Not assessed: {0} of {1} records. Each is in errors.ndjson with its file, place and \
      reason; they do not count in the figures above.
      """
  )
  static let passedNote = LocalizedText(
    nl: """
      Geen project: {0} van {1} records. Het zijn rijen met totalen, kopjes, opmerkingen of \
      kolomnamen; elk staat met bestand en plaats in warnings.ndjson.
      """,
    en: """
      No project: {0} of {1} records. They are rows with totals, headings, remarks or names of \
      columns; each is in warnings.ndjson with its file and place.
      """
  )
  static let allGood = LocalizedText(
    nl: "Elk record is beoordeeld.",
    en: "Each record was assessed."
  )
  static let warnedNote = LocalizedText(
    nl: """
      Met een waarschuwing: {0} van {1} records. Wat er vreemd aan is, staat met bestand en plaats \
      in warnings.ndjson; wat een project is, is wel beoordeeld.
      """,
    en: """
      With a warning: {0} of {1} records. What is odd about them is in warnings.ndjson with file \
      and place; those that are projects were assessed all the same.
      """
  )
  static let noneWarned = LocalizedText(
    nl: "Geen record heeft een waarschuwing.",
    en: "No record has a warning."
  )
  static let seeAlso = LocalizedText(
    nl: "Elk project apart staat in results.ndjson en projects.csv.",
    en: "Each project by itself is in results.ndjson and projects.csv."
  )
}
