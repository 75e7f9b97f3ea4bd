import Intake
import Testing
import Vocabulary

struct `A bad dossier in JSON` {
  @Test(arguments: values + numbers)
  func `is reported at its wrong value`(input: BadInput) { input.check() }

  @Test func `is read on after a wrong value`() {
    let problems = read(
      """
      {"project": {"id": 1, "nature": "wroks", "electronicTender": "ja",
        "lots": [{"value": "x"}, 3, {"value": -1}], "planning": {"noticeDispatch": "1 juni"}}}
      """
    ).problems
    #expect(
      problems.map(\.path) == [
        "project.id", "project.nature", "project.electronicTender", "project.lots[0].value",
        "project.lots[1]", "project.lots[2].value", "project.planning.noticeDispatch",
      ]
    )
  }

  static let values = [
    of(
      "a text where a truth value belongs",
      #""electronicTender": ‸"true""#,
      .wrongType,
      "project.electronicTender",
      advice: "true or false, without quotes"
    ),
    of(
      "a number where a text belongs",
      #""title": ‸12"#,
      .wrongType,
      "project.title",
      advice: "in quotes"
    ),
    of("an object where a text belongs", #""title": ‸{"a": 1}"#, .wrongType, "project.title"),
    of(
      "a truth value where an amount belongs",
      #""estimate": {"amount": ‸true, "currency": "EUR"}"#,
      .wrongType,
      "project.estimate.amount",
      advice: "2400000.00"
    ),
    of(
      "a text where a number belongs",
      #""estimate": {"currency": "EUR", "vatRate": ‸"21"}"#,
      .wrongType,
      "project.estimate.vatRate",
      advice: "without quotes"
    ),
    of(
      "a text where a group belongs",
      #""estimate": ‸"2400000""#,
      .wrongType,
      "project.estimate",
      advice: "braces"
    ),
    of(
      "a text where a list belongs",
      #""cpv": ‸"45233140""#,
      .wrongType,
      "project.cpv",
      advice: "brackets"
    ),
    of(
      "an object where a list belongs",
      #""lots": ‸{"id": "1"}"#,
      .wrongType,
      "project.lots",
      advice: "brackets"
    ),
    of(
      "a text where a record belongs",
      #""lots": [{}, ‸"1"]"#,
      .wrongType,
      "project.lots[1]",
      advice: "braces"
    ),
    of("a number in a list of texts", #""tags": ["a", ‸1]"#, .wrongType, "project.tags[1]"),
    of("null in a list of texts", #""tags": ["a", ‸null]"#, .nullEntry, "project.tags[1]"),
    of("null in a list of records", #""lots": [‸null]"#, .nullEntry, "project.lots[0]"),
    of(
      "a day that does not exist",
      #""planning": {"noticeDispatch": ‸"2026-02-30"}"#,
      .badDate,
      "project.planning.noticeDispatch",
      advice: "2026-02-28"
    ),
    of(
      "a month that does not exist",
      #""planning": {"noticeDispatch": ‸"2026-13-01"}"#,
      .badDate,
      "project.planning.noticeDispatch",
      advice: "month"
    ),
    of(
      "a date with the day first",
      #""planning": {"noticeDispatch": ‸"01-06-2026"}"#,
      .badDate,
      "project.planning.noticeDispatch",
      advice: "2026-06-01"
    ),
    of(
      "a date with a time",
      #""planning": {"noticeDispatch": ‸"2026-06-01T10:00:00Z"}"#,
      .badDate,
      "project.planning.noticeDispatch",
      advice: "2026-06-01"
    ),
    of(
      "a date that is a word",
      #""planning": {"noticeDispatch": ‸"morgen"}"#,
      .badDate,
      "project.planning.noticeDispatch",
      advice: "year-month-day"
    ),
    of(
      "an empty date",
      #""planning": {"noticeDispatch": ‸""}"#,
      .badDate,
      "project.planning.noticeDispatch"
    ),
    of(
      "a code with a slip",
      #""nature": ‸"wroks""#,
      .unknownCode,
      "project.nature",
      advice: #"did you mean "works"? the codes are: "works", "supplies", "services""#
    ),
    of(
      "a label for a code",
      #""nature": ‸"Leveringen""#,
      .unknownCode,
      "project.nature",
      advice: #"did you mean "supplies"?"#
    ),
    of(
      "a code of a long list",
      #""services": [‸"dienst-met-een-lnge-naam-7"]"#,
      .unknownCode,
      "project.services[0]",
      advice: #"did you mean "dienst-met-een-lange-naam-7"?"#
    ),
    of(
      "a code that is nowhere near",
      #""services": [‸"x"]"#,
      .unknownCode,
      "project.services[0]",
      advice: "20 codes"
    ),
    of(
      "a CPV code of seven digits",
      #""cpv": ["45233140", ‸"4523314"]"#,
      .badCPV,
      "project.cpv[1]",
      advice: "eight digits"
    ),
    of(
      "a CPV code with spaces",
      #""mainCpv": ‸"45 233 140""#,
      .badCPV,
      "project.mainCpv",
      advice: "45233140"
    ),
    of("an empty text", #""title": ‸"""#, .emptyText, "project.title", .warning, advice: "null"),
    of("a blank text in an escape", #""title": ‸"\u0020""#, .emptyText, "project.title", .warning),
  ]

  static let numbers = [
    amount("points for thousands", #"‸"1.200,00""#, .badNumber, advice: "1200.00"),
    amount("commas for thousands", #"‸"1,200,000.00""#, .badNumber, advice: "1200000.00"),
    amount("a decimal comma before three digits", #"‸"0,125""#, .badNumber, advice: "0.125"),
    amount("a currency", #"‸"€ 1.200""#, .badNumber, advice: "1200?"),
    amount("a dash for cents", #"‸"1200,-""#, .badNumber, advice: "1200?"),
    amount("a word", #"‸"NaN""#, .badNumber, advice: "null"),
    amount("an empty amount", #"‸"""#, .badNumber),
    amount("an amount with a space", #"‸" 1200""#, .badNumber, advice: "1200"),
    amount("a power of ten that is far too large", "‸1e400", .tooManyDigits),
    amount("a power of ten that no number has", "‸1e99999", .tooManyDigits),
    amount("a power of ten in a text", #"‸"1e400""#, .tooManyDigits),
    amount("a power of ten that is far too small", "‸1e-400", .tooManyDigits),
    amount(
      "thirty-five digits",
      "‸12345678901234567890123456789012345",
      .tooManyDigits,
      advice: "34 digits"
    ),
    amount("a negative amount", "‸-0.01", .belowMinimum, advice: "0 or more"),
    amount("an amount that may be thousands", "‸1.200", .ambiguousAmount, .warning, advice: "1200"),
    of(
      "a number above its largest value",
      #""estimate": {"currency": "EUR", "vatRate": ‸100.01}"#,
      .aboveMaximum,
      "project.estimate.vatRate",
      advice: "100 or less"
    ),
    of(
      "a fraction where a whole number belongs",
      #""framework": {"parties": ‸2.5}"#,
      .badNumber,
      "project.framework.parties",
      advice: "such as 2"
    ),
    of(
      "a whole number below its smallest value",
      #""framework": {"parties": ‸0}"#,
      .belowMinimum,
      "project.framework.parties",
      advice: "1 or more"
    ),
  ]

  static func of(
    _ name: String,
    _ member: String,
    _ code: InputProblem.Code,
    _ path: String,
    _ severity: InputProblem.Severity = .error,
    advice: String? = nil
  ) -> BadInput {
    BadInput(
      name,
      "{\"project\": {\n  \"id\": \"1\",\n  " + member + "\n}}",
      code,
      at: path,
      severity,
      advice: advice
    )
  }

  private static func amount(
    _ name: String,
    _ value: String,
    _ code: InputProblem.Code,
    _ severity: InputProblem.Severity = .error,
    advice: String? = nil
  ) -> BadInput {
    of(
      name,
      #""estimate": {"currency": "EUR", "amount": "# + value + "}",
      code,
      "project.estimate.amount",
      severity,
      advice: advice
    )
  }
}
