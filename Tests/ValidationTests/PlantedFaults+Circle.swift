/// Faults in risks, signals, definitions, forms, questions, mappings and texts.
extension Planter {
  /// Faults that the reader of the catalogue finds.
  static let ofCircleByReader: [Planter] = [
    Planter("risks/", "^  severity: (\\w)", "  severity: x$1", ["unknown-severity"], limit: 5),
    Planter("risks/", "^  textCap: (\\w)", "  textCap: x$1", ["unknown-severity"], limit: 4),
    Planter("risks/", ", severity: (\\w+) \\}$", ", severity: x$1 }", unknownWeight, limit: 5),
    Planter("risks/", "^  level: (\\w)", "  level: x$1", ["unknown-level"], limit: 4),
    Planter("risks/", "closedBy: \\[(\\w)", "closedBy: [q$1", ["unknown-code"], limit: 6),
    Planter("risks/", "irregularity: (\\w)", "irregularity: q$1", ["unknown-code"], limit: 4),
    Planter("risks/", "^  mitigation:", "  mitigaton:", ["unknown-key"], limit: 4),
    Planter("risks/", "^  proof:", "  prof:", ["unknown-key"], limit: 4),
    Planter("risks/", "^  certainty: (\\w)", "  certainty: k$1", ["unknown-certainty"], limit: 4),
    Planter("risks/", "each: \\{ session: s", "each: { session: x", ["unknown-name"], limit: 5),
    Planter("risks/", "^      expect: silent", "      expect: silnt", ["unknown-result"], limit: 5),
    Planter("risks/", "european: \\['aw2012", "european: ['aw2021", ["unknown-source"], limit: 5),
    Planter(
      "risks/",
      "european: \\['aw2012:\\d",
      "european: ['aw2012:99",
      unknownArticle,
      limit: 5
    ),
    Planter("risks/", "^    meervoudig-o", "    meervoudig-x", ["unknown-regime"], limit: 3),
    Planter("risks/", "applies: is known\\(", "applies: is knwon(", badName, limit: 4),
    Planter("risks/", "closedWhen: is known\\(m", "closedWhen: is known(x", badName, limit: 4),
    Planter("involvement/", "^  fit: (\\w)", "  fit: x$1", ["unknown-fit"], limit: 4),
    Planter("involvement/", "^  form: (\\w)", "  form: x$1", ["unknown-code"], limit: 4),
    Planter("involvement/", "when: isPublished", "when: isPublishd", badName, limit: 4),
    Planter("questions/", "^  text:", "  txt:", ["unknown-key"], limit: 1),
    Planter("signals/signals", "strength: (\\w)", "strength: x$1", ["unknown-strength"], limit: 4),
    Planter("signals/signals", "negation: (\\w)", "negation: x$1", ["unknown-negation"], limit: 4),
    Planter("signals/signals", "^      - \\[(\\w)", "      - [q$1", ["unknown-family"], limit: 6),
    Planter("signals/families", "^    words: \\[", "    word: [", ["unknown-key"], limit: 4),
    Planter("mappings/", "fact: project\\.", "fact: projct.", ["unknown-fact"], limit: 6),
    Planter(
      "mappings/",
      "translation: (\\w)",
      "translation: q$1",
      ["unknown-translation"],
      limit: 5
    ),
    Planter("mappings/", "combine: (\\w)", "combine: q$1", ["unknown-combination"], limit: 3),
    Planter("preparation/", "^- text: (\\w)", "- text: q$1", ["unknown-text"], limit: 4),
    Planter(
      "preparation/",
      "^- text: not-public",
      "- text: running-tenders",
      ["duplicate-id"],
      limit: 1
    ),
    Planter("portfolio/", "^- text: (\\w)", "- text: q$1", ["unknown-text"], limit: 4),
    Planter("portfolio/", "severity: (\\w)", "severity: q$1", ["unknown-severity"], limit: 3),
    Planter("portfolio/", "risk: (\\w)", "risk: q$1", ["unknown-rule"], limit: 3),
    Planter("definitions/", "of: \\[session", "of: [sesion", ["unknown-record"], limit: 2),
    Planter("definitions/", "keep: is known", "keep: is knwon", badName, limit: 2),
  ]

  private static let badName: Set<String> = ["unknown-name", "malformed-expression"]
  private static let unknownWeight: Set<String> = ["unknown-severity", "unknown-result"]
  private static let unknownArticle: Set<String> = ["unknown-article"]

  /// Faults that only validation finds.
  static let ofCircleByValidation: [Planter] = [
    Planter(
      "risks/",
      "expect: \\{ (\\S+): risk, severity: medium \\}$",
      "expect: { $1: risk, severity: low }",
      ["failing-example"],
      limit: 8
    ),
    Planter("risks/", "^      expect: unknown", "      expect: silent", ["failing-example"]),
    Planter("risks/", "^      expect: mitigated", "      expect: risk", ["failing-example"]),
    Planter(
      "risks/",
      "^  severity: (low|info)$",
      "  severity: blocking",
      ["weight-above-maximum"],
      limit: 6
    ),
    Planter(
      "risks/",
      "closedBy: \\[(\\w+)([,\\]])",
      "closedBy: [$1, $1$2",
      ["measure-twice"],
      limit: 6
    ),
    Planter(
      "risks/",
      "^  when: ([a-zA-Z.]+) = \"(\\w+)\"$",
      "  when: $1 = \"$2\" and $1 != \"$2\"",
      ["unsatisfiable-condition"],
      limit: 4
    ),
    Planter(
      "involvement/",
      "expect: \\{ (MF-[A-Z-]+): true \\}",
      "expect: { $1: false }",
      ["failing-example"],
      limit: 8
    ),
    Planter(
      "questions/",
      "expect: \\{ circle-data: false \\}",
      "expect: { circle-data: true }",
      ["failing-example"],
      limit: 2
    ),
    Planter(
      "signals/signals",
      "^    hits: \\[\".*\"\\]$",
      "    hits: [\"De koffie was lekker.\"]",
      ["signal-misses-example"],
      limit: 8
    ),
    Planter(
      "signals/signals",
      "^    silent: \\[\".*\"\\]$",
      "    silent: [\"De toezichthouder is met Otten een weekend wezen zeilen.\"]",
      ["signal-strikes-harmless", "sentence-twice"],
      limit: 8
    ),
    Planter("signals/signals", "risk: MC-", "risk: MX-", ["signal-without-risk"], limit: 6),
    Planter("signals/families", "words: \\[(\\w+), ", "words: [$1, $1, ", ["word-twice"], limit: 6),
    Planter(
      "mappings/",
      "  - \\{ field: (\\S+), fact: (\\S+), names: \\[([^],]+)\\] \\}",
      "  - { field: $1, fact: $2, names: [$3, $3] }",
      ["column-twice"],
      limit: 5
    ),
    Planter("risks/", "^    nl: '(\\w+) (.*)'$", "    nl: '$1  $2'", ["stray-space"], limit: 3),
    Planter("risks/", "    nl: '(.*) (\\w+)\\?'", "    nl: '$1 $2.'", questionMark, limit: 5),
    Planter(
      "involvement/",
      "sources: \\[aw2012:[0-9.]+\\]",
      "sources: [aw2012]",
      wholeLaw,
      limit: 4
    ),
  ]

  private static let questionMark: Set<String> = ["question-without-mark"]
  private static let wholeLaw: Set<String> = ["whole-law-cited"]
}
