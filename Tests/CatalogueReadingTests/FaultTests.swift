import CatalogueReading
import Testing
import Vocabulary

struct `A fault in a rule file` {
  @Test(
    arguments: Fault.syntax + Fault.fields + Fault.references + Fault.expressions + Fault.tables
  )
  func `is reported at its own place`(fault: Fault) throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace(fault.old, by: fault.new, in: fault.file)
    #expect(catalogue.read().map(\.placeAndCode) == fault.problems)
  }

  @Test(arguments: [
    ("findings/all.yaml", "severity: high", "severity: hgih", "high"),
    ("findings/all.yaml", "mitigation:", "mitigtion:", "mitigation"),
    ("findings/all.yaml", "aw:2.10:1", "aw:2.10:2", "aw:2.10:1"),
    ("findings/all.yaml", "aw:2.10:1", "ax:2.10:1", "aw"),
    ("findings/all.yaml", "> limit.works", "> limit.work", "limit.works"),
    ("tables/regime.yaml", "'\"works\"', value: '>= ", "works, value: '>= ", "\"works\""),
    ("tables/regime.yaml", "inputs: [nature", "inputs: [natrue", "nature"),
    ("matrices/model.yaml", "procedure: open", "procedure: opne", "open"),
  ])
  func `comes with what was probably meant`(
    file: String,
    old: String,
    new: String,
    meant: String
  ) throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace(old, by: new, in: file)
    let suggestions = catalogue.read().compactMap(\.suggestion?.en)
    #expect(suggestions.contains("did you mean ‘\(meant)’?"))
  }

  @Test func `in a folder that is missing is told of once`() {
    var catalogue = MinimalCatalogue.good
    for path in catalogue.files.keys where path.hasPrefix("codes/") { catalogue.files[path] = nil }
    #expect(catalogue.read().map(\.placeAndCode) == ["codes:1:1 missing-file"])
  }

  @Test(arguments: [
    ("codes/all.yaml", "codes:", "cods:"), ("codes/procedures.csv", "open,Openbaar,Open,2", "open"),
    ("codes/procedures.csv", "direct,Onderhands", "direct,\"Onderhands"),
    ("vocabulary/project.yaml", "type: code", "type: cod"),
  ])
  func `calls nothing missing that was to come of it`(
    file: String,
    old: String,
    new: String
  ) throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace(old, by: new, in: file)
    let problems = catalogue.read()
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.file == file }, "\(problems.map(\.placeAndCode))")
  }

  @Test(arguments: [
    ("artikel,lid,paraphrase_nl\n7,1,A\n7,1,B\n", "sources/aw.yaml:7:15 missing-column"),
    ("article,lid,paraphrase_nl\n7,1,Tekst,5\n", "sources/aw.csv:2:1 bad-row"),
    ("article,lid,paraphrase_nl\n7,1,\"Tekst\n8,1,Meer\n", "sources/aw.csv:2:1 bad-row"),
    ("article,lid,paraphrase_nl\n7,1,Tekst\n\"", "sources/aw.csv:3:1 bad-row"),
  ])
  func `in a list of articles calls none of its articles missing`(
    list: String,
    problem: String
  ) throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace("articles:", by: "articlesFile: aw.csv\narticles:", in: "sources/aw.yaml")
    try catalogue.replace("aw:2.10:1", by: "aw:7:2", in: "findings/all.yaml")
    catalogue.files["sources/aw.csv"] = list
    #expect(catalogue.read().map(\.placeAndCode) == [problem])
  }

  @Test func `of a file without entries is told of there`() {
    var catalogue = MinimalCatalogue.good
    catalogue.files["parameters/later.yaml"] = "# Later.\n"
    #expect(catalogue.read().map(\.placeAndCode) == ["parameters/later.yaml:1:1 empty-file"])
  }

  @Test func `of one letter gets no proposal`() throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace("hitPolicy: U", by: "hitPolicy: Z", in: "tables/regime.yaml")
    #expect(catalogue.read().map(\.code) == ["unknown-hit-policy"])
    #expect(catalogue.read().compactMap(\.suggestion) == [])
  }

  @Test func `in a number says how numbers are written`() throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace("value: 200", by: "value: 5.186.000", in: "parameters/all.yaml")
    let found = try #require(catalogue.read().first)
    #expect(found.message.nl.contains("met een punt alleen voor decimalen"))
    #expect(found.suggestion?.en == "did you mean ‘5186000’?")
  }

  @Test func `reads as editors expect it, in either language`() throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace("severity: high", by: "severity: hgih", in: "findings/all.yaml")
    #expect(
      catalogue.read().map { $0.describe(in: .english, folder: "Rules") } == [
        "Rules/findings/all.yaml:3:11: error: ‘hgih’ is not known here; possible are: blocking, "
          + "high, medium, low, info; did you mean ‘high’? [unknown-severity]"
      ]
    )
    #expect(
      catalogue.read().map { $0.describe(in: .dutch) } == [
        "findings/all.yaml:3:11: error: ‘hgih’ is hier niet bekend; mogelijk zijn: blocking, "
          + "high, medium, low, info; bedoelt u ‘high’? [unknown-severity]"
      ]
    )
  }

  @Test func `in the bytes of a file is an error and not a crash`() {
    var files = MinimalCatalogue.good.inMemory
    files.append(
      (path: "codes/latin.yaml", bytes: Array("list: x\ntitle: \"".utf8) + [0xE9, 0x22])
    )
    files.append((path: "codes/large.yaml", bytes: [UInt8](repeating: 0x23, count: 8 << 20 + 1)))
    files.append((path: "codes/nul.yaml", bytes: Array("list: x\nti\0tle: x".utf8)))
    let problems = CatalogueReader.read(files: files).problems
    #expect(
      problems.map(\.placeAndCode) == [
        "codes/large.yaml:1:1 file-too-large", "codes/latin.yaml:2:9 not-utf-8",
        "codes/nul.yaml:2:3 syntax",
      ]
    )
  }

  @Test func `that would expand without bound is refused unexpanded`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let parts = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(parts)]\n"
    }
    var catalogue = MinimalCatalogue.good
    catalogue.files["codes/bomb.yaml"] = bomb + "? *a30\n: x\n"
    #expect(catalogue.read().first?.placeAndCode == "codes/bomb.yaml:1:5 anchor")
    catalogue.files["codes/bomb.yaml"] = String(repeating: "[", count: 1 << 20)
    #expect(catalogue.read().map(\.code) == ["syntax"])
  }
}

/// A fault put in the small catalogue, with the problems that it must give.
struct Fault: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let problems: [String]

  var testDescription: String { problems.joined(separator: ", ") }

  init(_ file: String, _ old: String, _ new: String, _ problems: String...) {
    (self.file, self.old, self.new, self.problems) = (file, old, new, problems)
  }
}

extension Fault {
  static let syntax = [
    Fault(
      "findings/all.yaml",
      "severity: high",
      "severity: high: x",
      "findings/all.yaml:3:15 syntax"
    ),
    Fault(
      "findings/all.yaml",
      "severity: high",
      "severity: &a high",
      "findings/all.yaml:3:11 anchor"
    ),
    Fault(
      "findings/all.yaml",
      "status: check",
      "severity: low\nstatus: check",
      "findings/all.yaml:4:1 duplicate-key"
    ),
    Fault(
      "sources/aw.yaml",
      "lid: 1, nl: Een lid",
      "lid: 1, nl: Een lid, nl: x, lid: 1",
      "sources/aw.yaml:9:43 duplicate-key",
      "sources/aw.yaml:9:50 duplicate-key"
    ),
    Fault(
      "findings/all.yaml",
      "severity: high",
      "severity: high\n[a]: x",
      "findings/all.yaml:4:1 bad-key"
    ),
  ]

  static let fields = [
    Fault(
      "preparation/all.yaml",
      "text: not-public",
      "text: not-publc",
      "preparation/all.yaml:1:7 unknown-text"
    ),
    Fault(
      "preparation/all.yaml",
      "lines:\n  - { nl: Deel dit niet., en: Do not share this. }",
      "lines: []",
      "preparation/all.yaml:3:8 missing-value"
    ),
    Fault(
      "preparation/all.yaml",
      "en: Do not share this.",
      "en: ''",
      "preparation/all.yaml:4:31 missing-language"
    ),
    Fault(
      "portfolio/all.yaml",
      "severity: medium",
      "severity: midden",
      "portfolio/all.yaml:2:13 unknown-severity"
    ),
    Fault(
      "portfolio/all.yaml",
      "  severity: medium\n",
      "",
      "portfolio/all.yaml:1:3 missing-key"
    ),
    Fault(
      "portfolio/all.yaml",
      "severity: medium",
      "risk: MC-Q1",
      "portfolio/all.yaml:2:9 unknown-rule"
    ),
    Fault(
      "preparation/all.yaml",
      "text: not-public",
      "text: not-public\nseverity: low",
      "preparation/all.yaml:2:1 unknown-key"
    ),
    Fault(
      "catalogue.yaml",
      "name: small",
      "nmae: small",
      "catalogue.yaml:1:1 unknown-key"
    ),
    Fault(
      "findings/all.yaml",
      "severity: high\n",
      "",
      "findings/all.yaml:1:1 missing-key"
    ),
    Fault(
      "findings/all.yaml",
      "severity: high",
      "severity:",
      "findings/all.yaml:3:10 missing-key"
    ),
    Fault(
      "findings/all.yaml",
      "severity: high",
      "severity: [high]",
      "findings/all.yaml:3:11 wrong-type"
    ),
    Fault(
      "derivations/all.yaml",
      "step: true",
      "step: yes",
      "derivations/all.yaml:15:9 wrong-type"
    ),
    Fault(
      "findings/all.yaml",
      "en: Do something",
      "en: ''",
      "findings/all.yaml:6:33 missing-language"
    ),
    Fault(
      "findings/all.yaml",
      ", en: Do something",
      "",
      "findings/all.yaml:6:13 missing-language"
    ),
    Fault(
      "codes/all.yaml",
      "nl: Werken, ",
      "",
      "codes/all.yaml:5:5 missing-language"
    ),
    Fault(
      "findings/all.yaml",
      "certainty: confirmed",
      "certainty: sure",
      "findings/all.yaml:8:12 unknown-certainty"
    ),
    Fault(
      "findings/all.yaml",
      "sources: [aw:2.10:1]",
      "sources: []",
      "findings/all.yaml:7:10 missing-source"
    ),
    Fault(
      "findings/all.yaml",
      "aw:2.10:1",
      "aw:2.10:1:3",
      "findings/all.yaml:7:11 bad-citation"
    ),
    Fault(
      "parameters/all.yaml",
      "2022-01-01",
      "2022-02-30",
      "parameters/all.yaml:8:15 bad-date"
    ),
    Fault(
      "parameters/all.yaml",
      "to: 2021-12-31",
      "to: 2021-02-31",
      "parameters/all.yaml:7:31 bad-date"
    ),
    Fault(
      "findings/all.yaml",
      "severity: high\nstatus: check\n",
      "<<: { severity: high, status: check }\n",
      "findings/all.yaml:3:1 unknown-key"
    ),
    Fault(
      "sources/aw.yaml",
      "articles:\n",
      "articlesFile: nope.csv\nmore:\n",
      "sources/aw.yaml:7:15 missing-file",
      "sources/aw.yaml:8:1 unknown-key"
    ),
    Fault(
      "parameters/all.yaml",
      "value: 200",
      "value: 2OO",
      "parameters/all.yaml:8:34 bad-number"
    ),
    Fault(
      "parameters/all.yaml",
      "to: 2021-12-31",
      "to: 2019-12-31",
      "parameters/all.yaml:7:31 period-reversed"
    ),
    Fault(
      "parameters/all.yaml",
      "from: 2022-01-01",
      "from: 2021-12-31",
      "parameters/all.yaml:8:15 periods-overlap"
    ),
    Fault(
      "parameters/all.yaml",
      "from: 2022-01-01",
      "from: 2019-12-31",
      "parameters/all.yaml:8:15 periods-unordered"
    ),
    Fault(
      "vocabulary/project.yaml",
      "type: money",
      "type: mony",
      "vocabulary/project.yaml:8:11 unknown-type"
    ),
    Fault(
      "vocabulary/project.yaml",
      "- path: project.lots\n",
      "- path: project.lotz\n",
      "derivations/all.yaml:11:17 unknown-name",
      "derivations/all.yaml:12:14 unknown-name",
      "vocabulary/project.yaml:14:11 list-not-declared"
    ),
    Fault(
      "vocabulary/project.yaml",
      "path: project.amount",
      "path: project.nature.amount",
      "derivations/all.yaml:13:10 unknown-name",
      "derivations/all.yaml:19:16 unknown-fact",
      "vocabulary/project.yaml:7:11 path-conflict"
    ),
    Fault(
      "codes/procedures.csv",
      "direct,Onderhands,Direct,1",
      "direct,Onderhands,Direct",
      "codes/procedures.csv:3:1 bad-row"
    ),
    Fault(
      "codes/all.yaml",
      "file: procedures.csv",
      "file: procedure.csv",
      "codes/all.yaml:16:7 missing-file",
      "codes/procedures.csv:1:1 unused-file"
    ),
  ]
}
