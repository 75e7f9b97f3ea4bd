import FEEL
import Intake
import Testing
import Vocabulary

struct `A table of projects` {
  private static let torture = """
    Inkoopkalender 2026;;;;;;;;;;;
    ;;;;;;;;;;;
    Kenmerk;Naam project;Soort;CPV-code;Raming (excl. btw);Btw;Geplande procédure;PUBLICATIE;Raamcontract;Onbekende kolom;Looptijd (maanden);Marktverkenning
    P-1;"Riolering; \"\"groot\"\"
    onderhoud";Werken;45233140-2;€ 1.234.567,89;excl.;Meervoudig onderhands;01-06-2026;nee;a;24;ja
    P-2;Zaden;Leveringen;3110000;1,2 mln;exclusief btw;europees openbaar;Q3 2026;Ja;b;12,5;nee
    P-3;Inhuur;diensten;72000000;€ 50.000 - € 221.000;onbekend;MO;1 juni '26;j;c;;x
    P-4;Bouw;WERKEN;45000000 | 45100000;€ 750.000,-;incl;Enkelvoudig;2026-07-15;NEE;d;36 maanden;
    P-5;Advies;D;;ca. 100.000;;n.t.b.;jun-26;;e;;
    P-6;Weg;W;45.23.31.40;1 500 000;excl;Nationaal openbaar;46174;onwaar;f;;
    """

  @Test func `reads every trap of Dutch offices right`() {
    let reading = Reading(Self.torture)
    #expect(reading.projects.count == 6)
    let expected: [(path: String, values: [String])] = [
      ("project.id", ["\"P-1\"", "\"P-2\"", "\"P-3\"", "\"P-4\"", "\"P-5\"", "\"P-6\""]),
      (
        "project.nature",
        ["works", "supplies", "services", "works", "services", "works"]
          .map { "\"\($0)\"" }
      ),
      (
        "project.estimate.amount",
        ["1234567.89", "1200000", "221000", "750000", "100000", "1500000"]
      ),
      (
        "project.estimate.vat",
        [
          "\"excluded\"", "\"excluded\"", "null", "\"included\"", "\"excluded\"", "\"excluded\"",
        ]
      ),
      (
        "project.planning.noticeDispatch",
        [
          "2026-06-01", "2026-07-01", "2026-06-01", "2026-07-15", "2026-06-01", "2026-06-01",
        ].map { "date(\"\($0)\")" }
      ),
      (
        "project.plannedProcedure.code",
        [
          "\"meervoudig-onderhands\"", "\"europees-openbaar\"", "\"meervoudig-onderhands\"",
          "\"enkelvoudig-onderhands\"", "null", "\"nationaal-openbaar\"",
        ]
      ),
      ("project.framework.applies", ["false", "true", "true", "false", "null", "false"]),
      ("project.term.months", ["24", "12.5", "null", "36", "null", "null"]),
      ("project.marketConsultation.held", ["true", "false", "true", "null", "null", "null"]),
    ]
    for (path, values) in expected {
      #expect(values.indices.map { reading.value(path, of: $0) } == values, "\(path)")
    }
    #expect(reading.value("project.title") == "\"Riolering; \\\"groot\\\"\\nonderhoud\"")
    let cpv = (0..<6).map { reading.list("project.cpv", of: $0) }
    #expect(
      cpv == [
        ["\"45233140\""], ["\"03110000\""], ["\"72000000\""], ["\"45000000\"", "\"45100000\""], [],
        ["\"45233140\""],
      ]
    )
  }

  @Test func `warns of all that was assumed, with row and column`() {
    let problems = Reading(Self.torture).problems
    #expect(problems.allSatisfy { $0.severity == .warning }, "\(problems)")
    let places = problems.map { "\($0.line):\($0.path)" }
    #expect(
      places == [
        "6:projects[1].cpv", "6:projects[1].planning.noticeDispatch",
        "7:projects[2].estimate.amount", "7:projects[2].planning.noticeDispatch",
        "8:projects[3].estimate.vat",
        "9:projects[4].estimate.amount", "9:projects[4].planning.noticeDispatch",
        "10:projects[5].planning.noticeDispatch",
      ]
    )
  }

  @Test(arguments: TextVariant.all)
  func `is read the same in each encoding`(variant: TextVariant) {
    let reading = Reading(variant.encode(Self.torture))
    let plain = Reading(Self.torture)
    #expect(reading.facts.texts == plain.facts.texts, "\(reading.problems)")
    #expect(reading.problems.map(\.path) == plain.problems.map(\.path))
    #expect(reading.problems.map(\.line) == plain.problems.map(\.line))
    #expect(reading.problems.map(\.column) == plain.problems.map(\.column))
  }

  @Test(arguments: [",", "\t", "|"])
  func `may have another separator`(separator: String) {
    let text =
      ["id", "titel", "raming"].joined(separator: separator) + "\n"
      + ["1", "Weg", "1000.50"].joined(separator: separator) + "\n"
    let reading = Reading(text)
    #expect(reading.value("project.estimate.amount") == "1000.5")
    #expect(reading.value("project.title") == "\"Weg\"")
  }

  @Test(arguments: [
    ("1.234,5", "1234.5"), ("1,234.50", "1234.5"), ("1234", "1234"), ("12.345.678", "12345678"),
    ("€ 1.000,-", "1000"), ("EUR 2500", "2500"), ("2.500 euro", "2500"), ("1,5 miljoen", "1500000"),
    ("250k", "250000"), ("250 K", "250000"), ("0,5", "0.5"), ("1'234'567", "1234567"),
    ("< 50.000", "50000"), ("1 - 2 mln", "2000000"), ("tussen 50.000 en 221.000", "221000"),
    ("1.234", "1234"), ("12.5", "12.5"), ("€ 1.234.567,89 excl. btw", "1234567.89"),
  ])
  func `takes an amount as people write it`(text: String, amount: String) {
    let reading = Reading("id;raming\n1;\"\(text)\"\n")
    #expect(reading.value("project.estimate.amount") == amount, "\(text)")
  }

  @Test(arguments: ["1,234", "1.23.4", "> 50.000", "$ 100", "veel", "12,34,5", "1.234 mln", "1e5"])
  func `warns of an amount that can be two things or none`(text: String) {
    let reading = Reading("id;raming\n1;\"\(text)\"\n")
    #expect(reading.value("project.estimate.amount") == "null")
    #expect(reading.codes == [.unreadValue], "\(text)")
    #expect(reading.problems.first?.line == 2)
    #expect(reading.problems.first?.column == 3)
  }

  @Test(arguments: [
    ("1-6-2026", "2026-06-01"), ("01/06/2026", "2026-06-01"), ("1.6.2026", "2026-06-01"),
    ("2026-06-01T00:00:00", "2026-06-01"), ("01-06-2026 00:00:00", "2026-06-01"),
    ("ma 1 juni 2026", "2026-06-01"), ("3e kwartaal 2026", "2026-07-01"), ("2026Q4", "2026-10-01"),
    ("K2 2026", "2026-04-01"), ("week 23 2026", "2026-06-01"), ("juni 2026", "2026-06-01"),
    ("06-2026", "2026-06-01"), ("2026", "2026-01-01"), ("1 jun 26", "2026-06-01"),
    ("20260601", "2026-06-01"), ("medio juni 2026", "2026-06-01"),
  ])
  func `takes a day as people write it`(text: String, day: String) {
    let reading = Reading("id;publicatiedatum\n1;\(text)\n")
    #expect(reading.value("project.planning.noticeDispatch") == "date(\"\(day)\")", "\(text)")
  }

  @Test(arguments: ["31-02-2026", "06/23/2026", "Q5 2026", "binnenkort", "1-6", "week 60 2026"])
  func `warns of a day that is none`(text: String) {
    let reading = Reading("id;publicatiedatum\n1;\(text)\n")
    #expect(reading.value("project.planning.noticeDispatch") == "null")
    #expect(reading.codes == [.unreadValue], "\(text)")
  }
}

/// A way to encode a text.
struct TextVariant: CustomTestStringConvertible, Sendable {
  let name: String
  let encode: @Sendable (String) -> [UInt8]

  var testDescription: String { name }

  static let all = [
    TextVariant(name: "UTF-8 with a mark") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
    TextVariant(name: "Windows-1252", encode: windows1252),
    TextVariant(name: "UTF-16, little end first") { [0xFF, 0xFE] + utf16($0, isLittle: true) },
    TextVariant(name: "UTF-16, big end first") { [0xFE, 0xFF] + utf16($0, isLittle: false) },
    TextVariant(name: "UTF-16 without a mark") { utf16($0, isLittle: true) },
    TextVariant(name: "lines that end as in DOS") {
      var text: [UInt8] = []
      var isQuoted = false
      for byte in $0.utf8 {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if byte == UInt8(ascii: "\n"), !isQuoted { text.append(UInt8(ascii: "\r")) }
        text.append(byte)
      }
      return text
    },
  ]

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  private static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(clamping: $0.value) }
  }
}
