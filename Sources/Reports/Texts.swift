import Assessment
import Catalogue
import Vocabulary

/// The words of the program itself in a report; what the law says stands in the catalogue.
enum Texts {
  // MARK: Sections

  static let advice = LocalizedText(nl: "Advies", en: "Advice")
  static let why = LocalizedText(nl: "Waarom", en: "Why")
  static let value = LocalizedText(nl: "De waarde", en: "The value")
  static let open = LocalizedText(nl: "Nog te beantwoorden", en: "Still to be answered")
  static let margins = LocalizedText(
    nl: "Afstand tot de volgende grens",
    en: "Distance to the next limit"
  )
  static let findings = LocalizedText(nl: "Let op", en: "Watch out")
  static let obligations = LocalizedText(nl: "Te doen", en: "To do")
  static let calendar = LocalizedText(nl: "Planning en termijnen", en: "Planning and time limits")
  static let principles = LocalizedText(
    nl: "Beginselen die gelden",
    en: "Principles that bind"
  )
  static let otherProcedures = LocalizedText(nl: "Andere procedures", en: "Other procedures")
  static let motivation = LocalizedText(nl: "Tekst voor het dossier", en: "Text for the file")
  static let used = LocalizedText(nl: "Gebruikt", en: "Used")
  static let reasoning = LocalizedText(nl: "Redenering", en: "Reasoning")

  // MARK: Advice

  static let untitled = LocalizedText(nl: "Project zonder kenmerk", en: "Project without reference")
  static let noAdvice = LocalizedText(nl: "nog niet te bepalen", en: "cannot be determined yet")
  static let atLeast = LocalizedText(nl: "ten minste {0}", en: "at least {0}")
  static let verdict = LocalizedText(nl: "Oordeel", en: "Verdict")
  static let planned = LocalizedText(nl: "Voorgenomen", en: "Planned")
  static let invite = LocalizedText(nl: "Uit te nodigen", en: "To invite")
  static let inviteRange = LocalizedText(
    nl: "{0} tot en met {1} ondernemers",
    en: "{0} to {1} firms"
  )
  static let inviteExactly = LocalizedText(nl: "{0} ondernemer(s)", en: "{0} firm(s)")
  static let reconstructed = LocalizedText(
    nl: "Dit advies rust op een gereconstrueerde matrix, niet op een gepubliceerde tekst: {0}.",
    en: "This advice rests on a reconstructed matrix, not on a published text: {0}."
  )
  static let notInForce = LocalizedText(
    nl: "De matrix geldt niet op de peildatum: {0}.",
    en: "The matrix is not in force on the reference date: {0}."
  )

  // MARK: Grounds

  static let regime = LocalizedText(nl: "Regime", en: "Regime")
  static let minimum = LocalizedText(nl: "Lichtste procedure", en: "Lightest procedure")
  static let band = LocalizedText(nl: "Matrix", en: "Matrix")
  static let recommended = LocalizedText(nl: "Geadviseerd", en: "Advised")
  static let articleOf = LocalizedText(nl: "art.\u{A0}{0} {1}", en: "art.\u{A0}{0} {1}")
  static let partOf = LocalizedText(nl: "{1} {0}", en: "{1} {0}")
  static let articleParagraph = LocalizedText(nl: "{0}\u{A0}lid\u{A0}{1}", en: "{0}({1})")
  static let singleSource = LocalizedText(nl: "(één\u{A0}bron)", en: "(single\u{A0}source)")
  static let toVerify = LocalizedText(
    nl: "(nog\u{A0}te\u{A0}verifiëren)",
    en: "(to\u{A0}be\u{A0}verified)"
  )

  // MARK: Amounts and questions

  static let total = LocalizedText(nl: "Waarde zonder btw", en: "Value without VAT")
  static let unknownValue = LocalizedText(nl: "nog niet bekend", en: "not known yet")
  static let about = LocalizedText(nl: "ca.", en: "approx.")
  static let below = LocalizedText(nl: "{0} onder {1}", en: "{0} below {1}")
  static let above = LocalizedText(nl: "{0} boven {1}", en: "{0} above {1}")
  static let exactly = LocalizedText(nl: "precies {0}", en: "exactly {0}")
  static let then = LocalizedText(nl: "daar begint: {0}", en: "there begins: {0}")
  static let thenBelow = LocalizedText(nl: "daaronder: {0}", en: "below it: {0}")
  static let possible = LocalizedText(nl: "Nog mogelijk: {0}.", en: "Still possible: {0}.")
  static let whether = LocalizedText(nl: "Of dit zo is: {0}", en: "Whether this is so: {0}")

  static let fromDayOn = LocalizedText(
    nl: "Vanaf {0} is er een andere {1}; dan: {2}.",
    en: "From {0} on there is another {1}; then: {2}."
  )
  static let unknownFromDayOn = LocalizedText(
    nl: "Vanaf {0} is de {1} nog niet bekend.",
    en: "From {0} on the {1} is not known yet."
  )

  // MARK: What if

  static let whatIf = LocalizedText(nl: "Wat als", en: "What if")
  static let nothingChanges = LocalizedText(
    nl: "Dan verandert er niets in het advies.",
    en: "Then nothing in the advice changes."
  )
  static let cannotTell = LocalizedText(nl: "niet te bepalen", en: "cannot be determined")
  static let newFinding = LocalizedText(nl: "Nieuw", en: "New")
  static let goneFinding = LocalizedText(nl: "Vervalt", en: "Gone")
  static let otherRules = LocalizedText(
    nl: "Anders beslist door: {0}.",
    en: "Decided otherwise by: {0}."
  )

  // MARK: Findings, obligations, procedures

  static let whatToDo = LocalizedText(nl: "Wat te doen", en: "What to do")
  static let seen = LocalizedText(nl: "Gezien", en: "Seen")
  static let atPlace = LocalizedText(nl: "regel {0}, kolom {1}", en: "line {0}, column {1}")
  static let days = LocalizedText(nl: "termijn: {0} dagen", en: "term: {0} days")
  static let earliest = LocalizedText(nl: "niet eerder dan {0}", en: "not before {0}")
  static let latest = LocalizedText(nl: "uiterlijk {0}", en: "{0} at the latest")
  static let plannedOn = LocalizedText(nl: "gepland op {0}", en: "planned on {0}")
  static let allowed = LocalizedText(nl: "Mag ook", en: "Also allowed")
  static let alternatives = LocalizedText(nl: "Noemt het beleid ook", en: "Also in the policy")
  static let notAllowed = LocalizedText(
    nl: "Mag niet, of niet zonder meer",
    en: "Not allowed, or not without more"
  )

  // MARK: Used

  static let catalogue = LocalizedText(nl: "Catalogus", en: "Catalogue")
  static let program = LocalizedText(nl: "Programma", en: "Program")
  static let defaults = LocalizedText(nl: "Aangenomen", en: "Assumed")
  static let whereNothingIsSaid = LocalizedText(
    nl: "waar de invoer niets zegt",
    en: "where the input says nothing"
  )
  static let matrix = LocalizedText(nl: "Matrix", en: "Matrix")
  static let input = LocalizedText(nl: "Invoer", en: "Input")
  static let referenceDate = LocalizedText(nl: "Peildatum", en: "Reference date")
  static let assessedOn = LocalizedText(nl: "Beoordeeld op", en: "Assessed on")
  static let dateFromOption = LocalizedText(
    nl: "gegeven bij de opdracht",
    en: "given on the command line"
  )
  static let dateFromToday = LocalizedText(
    nl: "de dag van de beoordeling, want het dossier noemt geen datum",
    en: "the day of the assessment, as the file names no date"
  )

  // MARK: Reasoning

  static let stepRule = LocalizedText(nl: "regel", en: "rule")
  static let stepPlace = LocalizedText(nl: "staat in", en: "stands in")
  static let stepTest = LocalizedText(nl: "toets", en: "test")
  static let stepFacts = LocalizedText(nl: "feiten", en: "facts")
  static let stepParameters = LocalizedText(nl: "getallen", en: "numbers")
  static let stepResult = LocalizedText(nl: "uitkomst", en: "result")
  static let stepDistance = LocalizedText(nl: "afstand", en: "distance")
  static let stepSources = LocalizedText(nl: "bronnen", en: "sources")
  static let stepRow = LocalizedText(nl: "{0}, rij {1}", en: "{0}, row {1}")

  // MARK: Dates

  static let periodFrom = LocalizedText(nl: "vanaf {0}", en: "from {0}")
  static let periodFromTo = LocalizedText(nl: "{0} tot en met {1}", en: "{0} to {1}")
}

extension Verdict {
  /// The verdict in words.
  var text: LocalizedText {
    switch self {
    case .blocked:
      LocalizedText(nl: "GEBLOKKEERD: zo kan het niet doorgaan", en: "BLOCKED: this cannot go on")
    case .incomplete:
      LocalizedText(
        nl: "ONVOLLEDIG: er ontbreken gegevens om te kunnen oordelen",
        en: "INCOMPLETE: facts are missing to tell"
      )
    case .attention:
      LocalizedText(nl: "AANDACHT: er is iets na te gaan", en: "ATTENTION: something to look at")
    case .ok:
      LocalizedText(nl: "IN ORDE: niets bijzonders gevonden", en: "OK: nothing stands out")
    }
  }

  /// The look of the verdict.
  var look: TextLook {
    switch self {
    case .blocked: .alarm
    case .incomplete, .attention: .warning
    case .ok: .good
    }
  }
}

extension Severity {
  /// The severity in a word.
  var text: LocalizedText {
    switch self {
    case .blocking: LocalizedText(nl: "BLOKKEREND", en: "BLOCKING")
    case .high: LocalizedText(nl: "HOOG", en: "HIGH")
    case .medium: LocalizedText(nl: "MIDDEL", en: "MEDIUM")
    case .low: LocalizedText(nl: "LAAG", en: "LOW")
    case .info: LocalizedText(nl: "INFO", en: "INFO")
    }
  }

  /// The look of the severity.
  var look: TextLook {
    switch self {
    case .blocking, .high: .alarm
    case .medium, .low: .warning
    case .info: .bold
    }
  }
}

extension FindingStatus {
  /// The status in words, where it adds something to the severity.
  var text: LocalizedText? {
    switch self {
    case .check: LocalizedText(nl: "na te gaan", en: "to be checked")
    case .mitigated: LocalizedText(nl: "maatregel vastgelegd", en: "measure recorded")
    case .risk, .info: nil
    }
  }
}

extension CalendarEntry.Status {
  /// The status in words.
  var text: LocalizedText {
    switch self {
    case .kept: LocalizedText(nl: "past", en: "fits")
    case .broken: LocalizedText(nl: "PAST NIET", en: "DOES NOT FIT")
    case .open: LocalizedText(nl: "nog te plannen", en: "still to be planned")
    }
  }

  /// The look of the status.
  var look: TextLook {
    switch self {
    case .kept: .good
    case .broken: .alarm
    case .open: .warning
    }
  }
}

extension PrincipleCheck.Status {
  /// The status in words.
  var text: LocalizedText {
    switch self {
    case .shown: LocalizedText(nl: "blijkt uit het dossier", en: "shown by the file")
    case .missing: LocalizedText(nl: "ONTBREEKT IN HET DOSSIER", en: "MISSING FROM THE FILE")
    case .open: LocalizedText(nl: "nog na te gaan", en: "still to be checked")
    }
  }

  /// The look of the status.
  var look: TextLook {
    switch self {
    case .shown: .good
    case .missing: .alarm
    case .open: .warning
    }
  }

  /// The box on a checklist.
  var box: String {
    switch self {
    case .shown: "☑"
    case .missing: "☒"
    case .open: "☐"
    }
  }
}

extension Matrix.Status {
  /// The status in a word.
  var text: LocalizedText {
    switch self {
    case .published: LocalizedText(nl: "gepubliceerd", en: "published")
    case .reconstructed: LocalizedText(nl: "gereconstrueerd", en: "reconstructed")
    }
  }
}
