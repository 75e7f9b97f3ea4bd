import Foundation

/// A fault put into one line of the real catalogue, and what must be found of it.
struct PlantedFault: CustomStringConvertible {
  /// The path of the file.
  let file: String
  /// The line, from 1.
  let line: Int
  /// The text that comes in the place of the line; nil to take the line away.
  let text: String?
  /// The checks of which one must find it.
  let checks: Set<String>
  /// The lines of which one must be named.
  let lines: Set<Int>

  var description: String {
    "\(file):\(line): \(text ?? "(line removed)") → \(checks.sorted().joined(separator: "|"))"
  }
}

/// The rules of the repository as lines, to plant faults in.
struct RealRules {
  let files: [String: [String]]

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Rules")
      .resolvingSymlinksInPath()
    var files: [String: [String]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where [".yaml", ".csv", ".tsv"].contains(where: path.hasSuffix) {
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      files[path] = text.components(separatedBy: "\n")
    }
    self.files = files
  }

  /// Returns the files with some faults planted.
  func files(with faults: [PlantedFault]) -> [String: String] {
    var files = files
    for fault in faults.sorted(by: { $0.line > $1.line }) {
      if let text = fault.text {
        files[fault.file]?[fault.line - 1] = text
      } else {
        files[fault.file]?.remove(at: fault.line - 1)
      }
    }
    return files.mapValues { $0.joined(separator: "\n") }
  }
}

/// A way to put faults in: what to replace in which lines, and what must be found.
struct Planter {
  let folder: String
  let pattern: String
  let replacement: String
  let checks: Set<String>
  /// Where the finding must be, as lines after the changed one.
  let offsets: [Int]
  let limit: Int
  /// Text that a line must not have.
  let unless: String?

  init(
    _ folder: String,
    _ pattern: String,
    _ replacement: String,
    _ checks: Set<String>,
    offsets: [Int] = [0],
    limit: Int = 8,
    unless: String? = nil
  ) {
    self.folder = folder
    self.pattern = pattern
    self.replacement = replacement
    self.checks = checks
    self.offsets = offsets
    self.limit = limit
    self.unless = unless
  }

  /// Returns the faults for the lines of the real catalogue, spread over it.
  func faults(in rules: RealRules) throws -> [PlantedFault] {
    let expression = try NSRegularExpression(pattern: pattern)
    var found: [PlantedFault] = []
    for (file, lines) in rules.files.sorted(by: { $0.key < $1.key }) where file.hasPrefix(folder) {
      for (number, line) in lines.enumerated() {
        if let unless, line.contains(unless) { continue }
        // The cells of a suppression stand where those of a row might.
        if number > 0, lines[number - 1].contains("- check:") { continue }
        let range = NSRange(line.startIndex..., in: line)
        guard let match = expression.firstMatch(in: line, range: range) else { continue }
        let changed = expression.stringByReplacingMatches(
          in: line,
          range: match.range,
          withTemplate: replacement
        )
        guard changed != line else { continue }
        found.append(
          PlantedFault(
            file: file,
            line: number + 1,
            text: changed,
            checks: checks,
            lines: Set(offsets.map { number + 1 + $0 })
          )
        )
      }
    }
    let stride = max(1, found.count / limit)
    return found.enumerated().filter { $0.offset % stride == 0 }.map(\.element).prefix(limit).map(
      \.self
    )
  }
}

extension Planter {
  /// Faults that the reader of the catalogue finds.
  static let ofReader: [Planter] = [
    Planter("tables/", "(sources: \\[[a-z]+2012:)[0-9a-z.]+", "$199.99", ["unknown-article"]),
    Planter("findings/", "sources: \\[('?)aw2012", "sources: [$1aw2021", ["unknown-source"]),
    Planter("findings/", "severity: (\\w)", "severity: x$1", ["unknown-severity"]),
    Planter("findings/", "status: (\\w)", "status: x$1", ["unknown-status"]),
    Planter("tables/", "certainty: c", "certainty: k", ["unknown-certainty"]),
    Planter("obligations/", "certainty: c", "certainty: k", ["unknown-certainty"], limit: 4),
    Planter("findings/", "mitigation:", "mitigaton:", ["unknown-key"]),
    Planter("principles/", "evidence:", "evidenc:", ["unknown-key", "missing-key"], limit: 4),
    Planter("parameters/", "  value: ", "  vlaue: ", ["unknown-key", "missing-key"]),
    Planter(
      "tables/regime",
      "euThreshold\\.([a-zA-Z.]+)'",
      "euTreshold.$1'",
      ["unknown-parameter"]
    ),
    Planter("tables/", "then: \\{ (\\w+): '\"(\\w)", "then: { $1: '\"q$2", ["unknown-code"]),
    Planter(
      "tables/",
      "regulation: '\"(\\w)",
      "regulation: '\"x$1",
      ["unknown-code"],
      unless: "given"
    ),
    Planter("tables/regime", "nl: '(.*)\\{value\\}", "nl: '$1{valeu}", ["unknown-placeholder"]),
    Planter(
      "findings/",
      "when: '?is known\\(",
      "when: is knwon(",
      ["unknown-name", "malformed-expression"],
      limit: 4
    ),
    Planter(
      "findings/",
      "applies: is known\\(project\\.",
      "applies: is known(projct.",
      ["unknown-name"]
    ),
    Planter(
      "obligations/",
      "when: regime = \"(\\w+)\"",
      "when: regime = \"x$1\"",
      ["unknown-code"],
      limit: 4
    ),
    Planter("derivations/", "  type: (\\w)", "  type: q$1", ["unknown-type"], limit: 5),
    Planter("vocabulary/", "    type: (\\w)", "    type: q$1", ["unknown-type"]),
    Planter("vocabulary/", "    codes: (\\w)", "    codes: q$1", ["unknown-code-list"], limit: 5),
    Planter("parameters/", "from: 20(\\d\\d)-01-01", "from: 20$1-13-01", ["bad-date"]),
    Planter(
      "parameters/",
      "value: ([1-9]\\d\\d+)\\b",
      "value: $1,00",
      ["bad-number", "unknown-key"]
    ),
    Planter("matrices/", "procedure: (\\w)", "procedure: q$1", ["unknown-code"]),
    Planter("matrices/", "nature: \\[(\\w)", "nature: [q$1", ["unknown-code"]),
    Planter("matrices/", "status: (\\w)", "status: q$1", ["unknown-status"], limit: 4),
    Planter("sources/", "kind: (\\w)", "kind: q$1", ["unknown-kind"], limit: 6),
    Planter("tables/", "hitPolicy: U", "hitPolicy: X", ["unknown-hit-policy"], limit: 4),
    Planter("tables/", "inputs: \\[(\\w)", "inputs: [q$1", ["unknown-fact"], limit: 4),
    Planter("calendar/", "planned: project\\.", "planned: projct.", ["unknown-name"], limit: 4),
    Planter("findings/", "      en: .*", "      en: ''", ["missing-language"], limit: 5),
    Planter("findings/", "title:$", "title: [", ["syntax"], offsets: [0, 1, 2, 3], limit: 2),
    Planter("findings/", "^  severity: (\\w)", "  severity\u{A0}$1", ["syntax"], limit: 2),
    Planter("findings/", "expect: \\{ (.*) \\}", "expect: { $1", ["syntax"], limit: 2),
    Planter("questions/", "missing: \\[(\\w)", "missing: [q$1", ["unknown-fact"], limit: 2),
    Planter("mappings/", "vat-fact: \\[p", "vat-fact: [q", ["unknown-fact"], limit: 1),
  ]

  /// Faults that only validation finds.
  static let ofValidation: [Planter] = [
    Planter(
      "matrices/",
      "certainty: single-source",
      "certainty: confirmed",
      ["certainty-too-strong"],
      limit: 4
    ),
    Planter("tables/regime", "'>= eu", "'> eu", ["boundary-hole"], limit: 11),
    Planter(
      "parameters/thresholds",
      "from: 20(1[468]|2[0-46])-01-01",
      "from: 20$1-01-02",
      ["hole-between-periods"],
      limit: 10,
      unless: "2012"
    ),
    Planter(
      "parameters/thresholds",
      "value: (\\d)(\\d)(\\d+)$",
      "value: $1$2$30",
      ["sudden-jump"],
      limit: 10
    ),
    Planter(
      "parameters/thresholds",
      "value: (\\d+)000$",
      "value: $1001",
      ["odd-precision"],
      limit: 10
    ),
    Planter(
      "parameters/thresholds",
      "sources: \\[reg-20(\\d\\d)-\\d+",
      "sources: [reg-2011-1251",
      ["source-not-in-force"],
      limit: 8,
      unless: "reg-2011"
    ),
    Planter("sources/", "celex: '3", "celex: 'X3", ["bad-identifier"], limit: 5),
    Planter("sources/", "bwb: BWBR0", "bwb: BWB0", ["bad-identifier"], limit: 5),
    Planter(
      "sources/",
      "link: 'https://(.*)\\{article\\}'",
      "link: 'https://$1'",
      ["link-without-place"],
      limit: 4
    ),
    Planter("findings/", "(KT-[A-Z-]+): true \\}", "$1: false }", ["failing-example"], limit: 10),
    Planter("obligations/", "(OB-[A-Z-]+): false \\}", "$1: true }", ["failing-example"], limit: 6),
    Planter(
      "tables/procedure",
      "expect: \\{ minimumProcedure: '\"\\S+\"'",
      "expect: { minimumProcedure: '\"prijsvraag\"'",
      ["failing-example"],
      limit: 8
    ),
    Planter(
      "tables/regime",
      "sources: \\[aw2012:([0-9.a]+)([,\\]])",
      "sources: [aw2012:$1, aw2012:$1$2",
      ["citation-twice"],
      limit: 6
    ),
    Planter(
      "findings/",
      "sources: \\[['a-z0-9:., ]+\\]",
      "sources: [aw2012]",
      ["whole-law-cited"],
      limit: 6
    ),
    Planter(
      "vocabulary/",
      "      nl: \"(.*)\\?\"",
      "      nl: \"$1.\"",
      ["question-without-mark"],
      limit: 6
    ),
    Planter(
      "vocabulary/project",
      "label: \\{ nl: \"[^\"]+\"",
      "label: { nl: \"Titel\"",
      ["label-twice"],
      limit: 6,
      unless: "Reference"
    ),
    Planter(
      "tables/authority",
      "\"la\", \"ra\"",
      "\"la\", \"la\"",
      ["needless-alternative"],
      limit: 1
    ),
    Planter("tables/", "hitPolicy: U", "hitPolicy: F", ["needless-hit-policy"], limit: 4),
    Planter(
      "tables/",
      "nl: '(.*) (\\w+) (\\w+)\\.?'",
      "nl: '$1  $2 $3'",
      ["stray-space"],
      limit: 6
    ),
    Planter("tables/regime", "en: '(.*)\\{value\\}", "en: '$1", ["placeholder-differs"], limit: 8),
    Planter(
      "parameters/",
      "vat: excluded",
      "vat: included",
      ["odd-unit", "mixed-currencies"],
      limit: 4
    ),
    Planter(
      "parameters/",
      "currency: EUR",
      "currency: USD",
      ["odd-unit", "mixed-currencies"],
      limit: 4
    ),
    Planter("tables/", "  - id: ([A-Z])([A-Z-]+)", "  - id: $1$2 x", ["badly-named-id"], limit: 5),
    Planter("matrices/", "checked: 20\\d\\d", "checked: 2031", ["day-in-future"], limit: 4),
    Planter("matrices/", "checked: 20\\d\\d", "checked: 2019", ["stale-matrix"], limit: 4),
    Planter(
      "findings/",
      "when: (project\\.[a-zA-Z.]+) != \"EUR\"",
      "when: $1 != $1",
      ["self-comparison"],
      limit: 1
    ),
    Planter(
      "obligations/",
      "when: regime = \"european\" and not\\(isUnannounced\\).*$",
      "when: regime = \"european\" and regime = \"sas\"",
      ["unsatisfiable-condition"],
      limit: 5
    ),
    Planter(
      "calendar/",
      "when: 'regime = \"concession\" and .*'",
      "when: 'regime != \"concession\" or regime = \"concession\"'",
      ["always-true-condition"],
      limit: 2
    ),
    Planter(
      "tables/authority",
      "check: gap-in-table",
      "check: gap-in-tabel",
      ["unknown-check"],
      limit: 1
    ),
    Planter(
      "tables/",
      "on: 2026-06-01",
      "on: 2015-06-01",
      ["example-outside-validity"],
      limit: 6,
      unless: "unknown"
    ),
    Planter(
      "derivations/",
      "expect: \\{ (\\w+): true \\}",
      "expect: { $1: false }",
      ["failing-example"],
      limit: 8
    ),
    Planter(
      "matrices/",
      "expect: \\{ bandProcedure: '\"\\S+\"'",
      "expect: { bandProcedure: '\"prijsvraag\"'",
      ["failing-example"],
      limit: 8
    ),
  ]
}
