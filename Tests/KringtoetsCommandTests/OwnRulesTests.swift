import Foundation
import KringtoetsCommand
import Testing

/// A folder with the rules of the catalogue, to change as a municipality would.
struct OwnRules {
  let folder: TemporaryFolder

  /// Copies the catalogue and runs a test on the copy.
  static func with<Result>(_ body: (OwnRules) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      try FileManager.default.copyItem(
        at: repository.appendingPathComponent("Rules"),
        to: folder.url.appendingPathComponent("Rules")
      )
      return try body(OwnRules(folder: folder))
    }
  }

  /// The path of the rules.
  var path: String { folder.path("Rules") }

  /// Writes a file of rules.
  func write(_ text: String, to file: String) throws {
    try text.write(toFile: path + "/" + file, atomically: true, encoding: .utf8)
  }

  /// Replaces a text in a file of rules.
  func replace(_ old: String, by new: String, in file: String) throws {
    let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
    #expect(text.contains(old))
    try write(text.replacingOccurrences(of: old, with: new), to: file)
  }
}

struct `Rules of one's own` {
  private let dossier = """
    {"project": {"id": "A-1", "buyer": {"legalType": "la"}, "regulation": "classic",
      "nature": "works", "cpv": ["45233140"], "planning": {"noticeDispatch": "2028-06-01"},
      "estimate": {"amount": "60000", "currency": "EUR", "vat": "excluded"}}}
    """

  @Test func `bring a threshold that did not exist, without any Swift`() throws {
    try OwnRules.with { rules in
      let before = try TestRun("check", "-", "--rules", rules.path, input: dossier)
      #expect(before.text.contains("nog niet te bepalen"))
      try rules.write(
        """
        source: reg-2027
        kind: regulation
        title: { nl: Verordening over 2028-2029, en: Regulation on 2028-2029 }
        short: { nl: Verordening 2027, en: Regulation 2027 }
        certainty: to-verify
        articles: []

        """,
        to: "sources/own.yaml"
      )
      let folder = URL(fileURLWithPath: rules.path).appendingPathComponent("parameters")
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        // Each threshold gets one more period, far above the amount.
        let longer = text.replacing(
          #/( +)to: 2027-12-31\n +value: [0-9]+\n +sources: .*\n +certainty: .*\n/#
        ) {
          "\($0.output.0)    - from: 2028-01-01\n      to: 2029-12-31\n      value: 61000\n"
            + "      sources: [reg-2027]\n      certainty: to-verify\n"
        }
        try rules.write(longer, to: "parameters/" + file)
      }
      let after = try TestRun("check", "-", "--rules", rules.path, input: dossier)
      #expect(after.diagnostics == [])
      #expect(after.text.contains("Enkelvoudig onderhands"))
      #expect(after.text.contains("€ 61.000,00"))
    }
  }

  @Test func `tell which projects of a portfolio they change`() throws {
    try OwnRules.with { rules in
      let line = dossier.replacingOccurrences(of: "\n", with: " ")
        .replacingOccurrences(of: "2028-06-01", with: "2026-06-01")
        .replacingOccurrences(of: "60000", with: "5450000")
      let lines = line + "\n{\n"
      let file = try rules.folder.write(Array(lines.utf8), to: "all.ndjson")
      let run = try TestRun(
        "rules",
        "diff",
        rules.path,
        "--on",
        "2025-12-31",
        "--and",
        "2026-01-01",
        "--portfolio",
        file
      )
      #expect(run.status == .unusable)
      #expect(run.said.contains("all.ndjson:2:"))
      #expect(run.text.contains("A-1 (\(file):1)"))
      #expect(run.text.hasSuffix("1 van 1 projecten en kringen komen anders uit, uit 2 records.\n"))
      let json = try TestRun(
        "rules",
        "diff",
        rules.path,
        "--on",
        "2025-12-31",
        "--and",
        "2026-01-01",
        "--portfolio",
        file,
        "--format",
        "json",
        "--output",
        rules.folder.path("out.json")
      )
      #expect(json.status == .unusable)
      let written = try String(contentsOfFile: rules.folder.path("out.json"), encoding: .utf8)
      #expect(written.contains("\"otherwise\":1"))
    }
  }

  @Test(.timeLimit(.minutes(3))) func `are soon seen to be the same as themselves`() throws {
    let rules = repository.appendingPathComponent("Rules").path
    let run = try TestRun("rules", "diff", rules, rules)
    #expect(run.text == "Geen verschil in betekenis.\n")
  }

  @Test(.timeLimit(.minutes(3))) func `differ in whatever their entries say`() throws {
    try OwnRules.with { rules in
      let edits = [
        ("default: true\n", "", "matrices/model.yaml"),
        ("vat: excluded\n", "vat: excluded\ndefault: true\n", "matrices/waterland.yaml"),
        ("month: 12, day: 25", "month: 12, day: 24", "codes/public-holiday.yaml"),
        ("\"mkb\", \"groot", "\"andere_dienst\", \"groot", "definitions/participants.yaml"),
        ("[kenmerk, id,", "[kenmerk, dossiernr, id,", "mappings/csv.yaml"),
        (
          "requestDays * duration(\"P1D\")", "requestDays * duration(\"P9D\")",
          "calendar/procedure.yaml"
        ),
      ]
      for (old, new, file) in edits { try rules.replace(old, by: new, in: file) }
      let run = try TestRun(
        "rules",
        "diff",
        repository.appendingPathComponent("Rules").path,
        rules.path
      )
      let lines = [
        "matrix model: default: true wordt –", "matrix waterland: default: – wordt true",
        "code-list public-holiday: codes.eerste-kerstdag.day: 25 wordt 24",
        "definition marketParticipants: keep: is gewijzigd",
        "mapping csv: fields.project_id.names: met dossiernr",
        "rule CAL-REQUESTS: earliest: date(", "rule CAL-DYNAMIC-REQUESTS: earliest: date(",
      ]
      for line in lines { #expect(run.text.contains("\n" + line) || run.text.hasPrefix(line)) }
      #expect(run.text.hasSuffix("\n7 verschillen.\n"))
    }
  }

  @Test func `with a vocabulary of their own read a table as the others do`() throws {
    try OwnRules.with { rules in
      // A fact before all others gives each of those another number.
      try rules.replace(
        "facts:\n  - path: project.id",
        by: "facts:\n  - path: project.colour\n    type: text\n"
          + "    label: { nl: \"Kleur\", en: \"Colour\" }\n  - path: project.id",
        in: "vocabulary/project.yaml"
      )
      let table =
        "project.id;project.title;project.nature;project.regulation;"
        + "project.estimate.amount;project.estimate.vat\n"
        + "A-1;Weg;works;classic;60000;excluded\nA-2;Brug;works;classic;6000000;excluded\n"
      let file = try rules.folder.write(table.utf8, to: "t.csv")
      let run = try TestRun(
        "rules",
        "diff",
        repository.appendingPathComponent("Rules").path,
        rules.path,
        "--portfolio",
        file
      )
      #expect(run.text.hasSuffix("0 van 2 projecten en kringen komen anders uit, uit 2 records.\n"))
    }
  }

  @Test func `bring a municipality's matrix, without any Swift`() throws {
    try OwnRules.with { rules in
      try rules.write(
        """
        source: policy-lindervoort
        kind: policy
        title: { nl: Inkoopbeleid Lindervoort, en: Procurement policy of Lindervoort }
        short: { nl: Beleid Lindervoort, en: Lindervoort policy }
        certainty: confirmed
        articles: []

        """,
        to: "sources/lindervoort.yaml"
      )
      let band = "sources: [policy-lindervoort], certainty: confirmed }"
      try rules.write(
        """
        matrix: lindervoort
        title: { nl: Gemeente Lindervoort, en: Municipality of Lindervoort }
        status: published
        valid: { from: 2024-01-01 }
        source: policy-lindervoort
        currency: EUR
        vat: excluded
        bands:
          - { id: MX-LV-1, nature: [works], from: 0, to: 40000, procedure: enkelvoudig-onderhands, \(band)
          - { id: MX-LV-2, nature: [works], from: 40000, to: eu, procedure: meervoudig-onderhands, \(band)

        """,
        to: "matrices/lindervoort.yaml"
      )
      let run = try TestRun(
        "check",
        "-",
        "--rules",
        rules.path,
        "--matrix",
        "lindervoort",
        "--date",
        "2026-06-01",
        input: dossier
      )
      #expect(run.text.contains("Meervoudig onderhands"))
      #expect(run.text.contains("Gemeente Lindervoort (gepubliceerd)"))
      #expect(!run.text.contains("reconstructie"))
    }
  }

  @Test func `are refused as a whole when one line is wrong, with its place`() throws {
    try OwnRules.with { rules in
      try rules.replace(
        "severity: blocking",
        by: "severity: bloking",
        in: "findings/procedure.yaml"
      )
      let run = try TestRun("check", "-", "--rules", rules.path, "--lang", "en", input: dossier)
      #expect(run.status == .unusable)
      #expect(run.said.contains("findings/procedure.yaml:7:13: error"))
      #expect(run.said.contains("did you mean ‘blocking’?"))
    }
  }
}

struct `What if` {
  private let dossier = """
    {"project": {"id": "A-1", "buyer": {"legalType": "la"}, "regulation": "classic",
      "nature": "works", "cpv": ["45233140"], "planning": {"noticeDispatch": "2026-06-01"},
      "estimate": {"amount": "2400000", "currency": "EUR", "vat": "excluded"}}}
    """

  @Test func `shows what another amount would change, and why`() throws {
    let run = try TestRun("check", "-", "--what-if", "estimate.amount=5500000", input: dossier)
    #expect(run.text.contains("Wat als"))
    #expect(run.text.contains("Lichtste procedure: Nationaal openbaar → Europees openbaar"))
    #expect(run.text.contains("REG-W-EU"))
    // The advice itself stays that of the dossier.
    #expect(run.text.contains("Advies   Nationaal openbaar"))
  }

  @Test func `says that nothing changes`() throws {
    let run = try TestRun("check", "-", "--what-if", "estimate.amount=2400000.00", input: dossier)
    #expect(run.text.contains("Dan verandert er niets in het advies."))
  }

  @Test func `takes several facts, texts, codes, dates and what becomes unknown`() throws {
    let run = try TestRun(
      "check",
      "-",
      "--format",
      "json",
      "--what-if",
      "project.title=Brug \"A\"",
      "--what-if",
      "nature=services",
      "--what-if",
      "planning.noticeDispatch=2025-12-01",
      "--what-if",
      "buyer.legalType=",
      input: dossier
    )
    #expect(run.diagnostics == [])
    let value = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    let whatIf = try #require(value?["whatIf"] as? [String: Any])
    #expect((whatIf["assumptions"] as? [Any])?.count == 4)
    let parts = (whatIf["changes"] as? [[String: Any]])?.compactMap { $0["part"] as? String }
    #expect(parts?.contains("referenceDate") == true)
  }

  @Test(arguments: [
    "estimat.amount=5", "estimate.amount=x", "lots=1", "estimate.amount", "nature=bridges",
    "planning.noticeDispatch=2026-02-30",
  ])
  func `refuses what is no fact or no value of it`(assumption: String) throws {
    let run = try TestRun("check", "-", "--what-if", assumption, input: dossier)
    #expect(run.status == .unusable)
    #expect(!run.said.isEmpty)
  }
}
