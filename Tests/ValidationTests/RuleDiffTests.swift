import Catalogue
import CatalogueReading
import FEEL
import Testing
import Validation
import Vocabulary

struct `A difference between rules` {
  private func diff(
    from base: [Change] = [],
    _ changes: [Change],
    on one: String = "2026-01-01",
    and other: String = "2026-01-01"
  ) throws -> RuleDiff {
    let texts = try [base, base + changes].map { changes in
      let text = ExampleCatalogue.text(try #require(ExampleCatalogue.files(with: changes)).files)
      // Of entries with faults not everything is looked at.
      try #require(text.catalogue != nil, "\(text.problems)")
      return text
    }
    let days = try (#require(CalendarDate(iso: one)), #require(CalendarDate(iso: other)))
    return RuleDiff(texts[0], on: days.0, texts[1], on: days.1)
  }

  private func text(of diff: RuleDiff, as format: DiffFormat = .all[0]) -> String {
    format.render(diff, FindingStyle(language: .english, folder: ""))
  }

  @Test func `is none where only texts differ`() throws {
    let found = try diff(
      [Change("findings/all.yaml", "Verzeker de zending.", "Sluit een verzekering.")]
    )
    #expect(found.items.isEmpty)
  }

  @Test func `is the stretch between two limits, with an example in it`() throws {
    let found = try diff([], on: "2023-12-31", and: "2024-01-01")
    let size = try #require(found.items.first { $0.id == "size" })
    #expect(size.sets == ["nature \"parcel\", weight [30..35)"])
    #expect(size.before == "size = \"large\"" && size.after == "size = \"small\"")
    #expect(size.example.contains { $0.name == "weight" && $0.value == "30" })
    #expect(found.items.contains { $0.kind == "parameter" && $0.id == "limit.heavy" })
  }

  @Test func `shows another weight of a rule`() throws {
    let found = try diff(
      [Change("risks/all.yaml", "closedBy: [foam]", "closedBy: []")]
    )
    let item = try #require(found.items.first)
    #expect(item.id == "R-1" && item.text.en == "closedBy: foam becomes []")
  }

  @Test func `shows a case for a condition that was changed`() throws {
    let found = try diff(
      [Change("findings/all.yaml", "care = \"extra\" and not", "care = \"normal\" and not")]
    )
    let rule = try #require(found.items.first { $0.id == "F-2" })
    #expect(rule.example.contains { $0.name == "care" })
  }

  @Test func `is found by name where the names have other numbers`() throws {
    let first = "facts:\n  - path: project.nature"
    let other =
      "facts:\n  - path: project.colour\n    type: text\n"
      + "    label: { nl: Kleur, en: Colour }\n  - path: project.nature"
    let vocabulary = Change("vocabulary/project.yaml", first, other)
    let same = try diff([vocabulary])
    #expect(same.items.map(\.id) == ["project.colour"])
    let condition = Change("findings/all.yaml", "care = \"extra\" and", "care = \"normal\" and")
    let found = try diff([vocabulary, condition])
    #expect(found.items.map(\.id) == ["F-2", "project.colour"])
    #expect(found.items.first?.example.contains { $0.name == "care" } == true)
  }

  @Test func `is found in a rule whose text is the same, by what it uses`() throws {
    let days = try diff([], on: "2023-12-31", and: "2024-01-01")
    let heavy = try #require(days.items.first { $0.id == "F-1" })
    #expect(heavy.before == "true" && heavy.after == "false")
    let codes = try diff(
      [Change("codes/all.yaml", "en: Parcel, rank: 1", "en: Parcel, rank: 3")]
    )
    #expect(codes.items.map(\.id) == ["O-1", "nature"])
  }

  @Test(arguments: Edit.all)
  func `is told of whatever part of an entry says otherwise`(edit: Edit) throws {
    let found = try diff(from: edit.base, edit.changes)
    let lines = text(of: found).split(separator: "\n").map(String.init)
    #expect(lines.contains(edit.line), "\(lines)")
    #expect(!lines.contains { $0.hasPrefix("No difference") })
    #expect(!found.items.contains { $0.text.en.contains("no case was found") })
    let json = text(of: found, as: try #require(.named("json")))
    #expect(json.contains("\"id\": "))
  }

  @Test func `is none where only texts, remarks, places and the order of keys differ`() throws {
    let found = try diff([
      Change("findings/all.yaml", "Verzeker de zending.", "Sluit een verzekering."),
      Change("findings/all.yaml", "severity: high\nstatus: check", "status: check\nseverity: high"),
      Change("findings/all.yaml", "care = \"extra\" and", "care  =  \"extra\"  and"),
      Change("codes/all.yaml", "list: nature", "# A remark.\nlist: nature"),
      Change("codes/all.yaml", "nl: Pakket, en: Parcel, rank: 1", "rank: 1, en: Box, nl: Doos"),
      Change("codes/size.csv", "large,Groot,", "large,Omvangrijk,"),
      Change("sources/all.yaml", "lid: 1, nl: Breekbare inhoud", "lid: 1, nl: Wat breekt"),
      Change("risks/all.yaml", "Pak de inhoud in.", "Verpak de inhoud."),
      Change("derivations/all.yaml", "project.value: 25 }", "project.value: 26 }"),
      Change("derivations/all.yaml", "expect: 25", "expect: 26"),
      Change("signals/all.yaml", "met glas gooien", "met glas smijten"),
      Change("signals/model.tsv", "risks\t", "# A remark.\nrisks\t"),
    ])
    #expect(found.items.isEmpty, "\(found.items.map(\.text.en))")
    #expect(text(of: found) == "No difference in meaning.\nTexts changed: 6.\n")
    #expect(text(of: found, as: try #require(.named("json"))).contains("\"texts\": 6"))
  }

  @Test func `is none where entries stand in other files`() throws {
    let definition = try #require(ExampleCatalogue.files["definitions/all.yaml"])
    let found = try diff([
      Change("definitions/all.yaml", definition, ""),
      Change(file: "definitions/other.yaml", text: definition),
    ])
    #expect(text(of: found) == "No difference in meaning.\n")
  }

  @Test func `tells of entries that are new and gone`() throws {
    let found = try diff([
      Change("tables/care.yaml", "table: care\n", "table: care-2\n"),
      Change("risks/all.yaml", "risk: R-1\n", "risk: R-2\n"),
      Change("risks/all.yaml", "{ R-1: risk, severity: high }", "{ R-2: risk, severity: high }"),
      Change("risks/all.yaml", "{ R-1: risk, severity: medium }", "{ R-2: risk }"),
      Change("signals/all.yaml", "risk: R-1\n", "risk: R-2\n"),
      Change("signals/model.tsv", "risks\tR-1", "risks\tR-2"),
    ])
    let lines = text(of: found).split(separator: "\n").map(String.init)
    for line in ["table care: is gone", "table care-2: is new", "rule R-1: is gone"] {
      #expect(lines.contains(line), "\(lines)")
    }
    #expect(
      lines.contains("rule R-2: is new") && lines.contains("signal S-1: risk: R-1 becomes R-2")
    )
  }

  @Test func `shows a case for a day that was changed, and says so where it cannot`() throws {
    let weighed = "latest: project.sent + project.weight * duration(\"P1D\")"
    let days = "latest: project.sent + delivery.days * duration(\"P1D\")"
    let found = try diff(
      from: [Change("calendar/all.yaml", days, weighed)],
      [Change("calendar/all.yaml", "P1D", "P9D")]
    )
    let item = try #require(found.items.first)
    #expect(found.items.count == 1 && item.id == "C-1" && item.text.en.hasPrefix("latest: date("))
    #expect(item.example.contains { $0.name == "project.weight" && $0.value == "1" })
    let some = "when: some p in project.lots satisfies p.weight > 5"
    let unread = try diff(
      from: [
        Change("findings/all.yaml", "when: size = \"large\" and project.weight > limit.heavy", some)
      ],
      [Change("findings/all.yaml", "p.weight > 5", "p.weight > 6")]
    )
    #expect(unread.items.map(\.text.en) == ["changed; not evaluated"])
  }
}

/// A change of one thing that an entry says, and the line that must tell of it.
struct Edit: Sendable, CustomTestStringConvertible {
  /// What the example catalogue lacks to make the change.
  let base: [Change]
  let changes: [Change]
  let line: String

  var testDescription: String { line }

  init(_ line: String, from base: [Change] = [], _ changes: Change...) {
    self.base = base
    self.changes = changes
    self.line = line
  }

  private static let otherMatrix = Change(
    file: "matrices/other.yaml",
    text: """
      matrix: other
      title: { nl: Ander kantoor, en: Another office }
      status: published
      valid: { from: 2020-01-01 }
      source: poster
      currency: EUR
      vat: excluded
      bands:
        - id: MX-3
          nature: [parcel, pallet]
          from: 0
          to: eu
          procedure: counter
          sources: [poster]
          certainty: single-source

      """
  )

  private static let holidays = Change(
    file: "codes/public-holiday.yaml",
    text: """
      list: public-holiday
      title: { nl: Feestdag, en: Holiday }
      codes:
        - { code: kerst, nl: Kerst, en: Christmas, month: 12, day: 25 }

      """
  )

  private static let lists = Change(
    file: "definitions/lists.yaml",
    text: """
      lists:
        lightLots: project.lots
      title: { nl: Lichte delen, en: Light parts }
      keep: is known(item.weight) and item.weight < 5

      """
  )

  static let all = [
    Edit(
      "matrix model: default: true becomes –",
      from: [otherMatrix],
      Change("matrices/model.yaml", "default: true\n", ""),
      Change("matrices/other.yaml", "vat: excluded\n", "vat: excluded\ndefault: true\n")
    ),
    Edit(
      "matrix other: default: – becomes true",
      from: [otherMatrix],
      Change("matrices/model.yaml", "default: true\n", ""),
      Change("matrices/other.yaml", "vat: excluded\n", "vat: excluded\ndefault: true\n")
    ),
    Edit(
      "code-list public-holiday: codes.kerst.day: 25 becomes 26",
      from: [holidays],
      Change("codes/public-holiday.yaml", "day: 25", "day: 26")
    ),
    Edit(
      "code-list procedure: codes.courier.groundRequired: – becomes true",
      Change("codes/all.yaml", "By courier, rank: 2", "By courier, rank: 2, groundRequired: true")
    ),
    Edit(
      "file codes/size.csv: large.rank: 2 becomes 3",
      Change("codes/size.csv", "Large,2", "Large,3")
    ),
    Edit(
      "rule R-1: level: both becomes project",
      from: [Change("risks/all.yaml", "risk: R-1\n", "risk: R-1\n  level: both\n")],
      Change("risks/all.yaml", "level: both", "level: project")
    ),
    Edit(
      "definition lightLots: keep: is known(item.weight) and item.weight < 5 becomes "
        + "is known(item.weight) and item.weight < 6",
      from: [lists],
      Change("definitions/lists.yaml", "< 5", "< 6")
    ),
    Edit(
      "signal S-1: frames: [glas, gooien], [vliegveld, gooien] becomes "
        + "[glas, gooien], [vliegveld, glas]",
      Change("signals/all.yaml", "[vliegveld, gooien]", "[vliegveld, glas]")
    ),
    Edit(
      "family glas: words: glas, vaas* becomes glas, vazen",
      Change("signals/all.yaml", "[glas, vaas*]", "[glas, vazen]")
    ),
    Edit(
      "language language: separable: weg becomes weg, af",
      Change("signals/language.yaml", "separable: [weg]", "separable: [weg, af]")
    ),
    Edit(
      "file signals/model.tsv: lines that are different: 1",
      Change("signals/model.tsv", "margin=1", "margin=2")
    ),
    Edit(
      "mapping csv: fields.gewicht.names: gewicht becomes gewicht, kilo",
      Change("mappings/csv.yaml", "names: [gewicht]", "names: [gewicht, kilo]")
    ),
    Edit(
      "mapping csv: translations.vervoer.lucht: air becomes road",
      Change("mappings/csv.yaml", "lucht: air", "lucht: road")
    ),
    Edit(
      "rule F-1: sources: post:3:1 becomes post:2",
      Change("findings/all.yaml", "sources: ['post:3:1']", "sources: ['post:2']")
    ),
    Edit(
      "rule F-1: certainty: confirmed becomes single-source",
      Change("findings/all.yaml", "certainty: confirmed", "certainty: single-source")
    ),
    Edit(
      "rule O-1: days: delivery.days becomes limit.heavy",
      Change("obligations/all.yaml", "days: delivery.days", "days: limit.heavy")
    ),
    Edit(
      "rule C-1: latest: date(\"2026-01-12\") becomes date(\"2026-04-18\")",
      Change("calendar/all.yaml", "P1D", "P9D")
    ),
    Edit(
      "rule P-1: shown: true becomes false",
      Change("principles/all.yaml", "shown: project.insured", "shown: not(project.insured)")
    ),
    Edit(
      "rule R-1: escalate.1: false becomes true",
      Change("risks/all.yaml", "{ when: isHeavy,", "{ when: not(isHeavy),")
    ),
    Edit(
      "definition isHeavy: expression: project.weight > limit.heavy becomes "
        + "project.weight >= limit.heavy",
      Change("definitions/all.yaml", "weight > limit", "weight >= limit")
    ),
    Edit(
      "parameter limit.heavy: values.2020-01-01.value: 30 becomes 31",
      Change("parameters/all.yaml", "value: 30,", "value: 31,")
    ),
    Edit(
      "source post: articles.3:1: is gone",
      Change("sources/all.yaml", "article: 3, lid: 1", "article: 3, lid: 2"),
      Change("findings/all.yaml", "post:3:1", "post:3:2"),
      Change("findings/all.yaml", "post:3:1", "post:3:2"),
      Change("tables/care.yaml", "post:3:1", "post:3:2"),
      Change("principles/all.yaml", "post:3:1", "post:3:2"),
      Change("risks/all.yaml", "post:3:1", "post:3:2")
    ),
    Edit(
      "fact project.weight: maximum: 1000 becomes 2000",
      Change("vocabulary/project.yaml", "maximum: 1000", "maximum: 2000")
    ),
    Edit(
      "table care: rows.CARE-FRAGILE.exceptTo: CARE-CHEAP becomes CARE-COSTLY",
      Change("tables/care.yaml", "exceptTo: CARE-CHEAP", "exceptTo: CARE-COSTLY")
    ),
    Edit("catalogue catalogue: version: 1 becomes 2", Change("catalogue.yaml", "\"1\"", "\"2\"")),
  ]
}
