extension Fault {
  static let references = [
    Fault("findings/all.yaml", "aw:2.10:1", "ax:2.10:1", "findings/all.yaml:7:11 unknown-source"),
    Fault("findings/all.yaml", "aw:2.10:1", "aw:2.11", "findings/all.yaml:7:11 unknown-article"),
    Fault("findings/all.yaml", "aw:2.10:1", "aw:2.10:7", "findings/all.yaml:7:11 unknown-article"),
    Fault(
      "vocabulary/project.yaml",
      "law: \"aw:2.1\"",
      "law: \"aw:9\"",
      "vocabulary/project.yaml:6:20 unknown-article"
    ),
    Fault(
      "tables/regime.yaml",
      "codes: regime",
      "codes: regimes",
      "tables/regime.yaml:6:34 unknown-code-list"
    ),
    Fault(
      "tables/regime.yaml",
      "id: REG-NAT",
      "id: REG-EU",
      "tables/regime.yaml:17:9 duplicate-id"
    ),
    Fault(
      "matrices/model.yaml",
      "id: MX-2",
      "id: REG-EU",
      "tables/regime.yaml:8:9 duplicate-id"
    ),
    Fault(
      "obligations/all.yaml",
      "obligation: O-1",
      "obligation: F-1",
      "obligations/all.yaml:1:13 duplicate-id"
    ),
    Fault(
      "codes/all.yaml",
      "code: services",
      "code: works",
      "codes/all.yaml:6:5 duplicate-code"
    ),
    Fault(
      "sources/aw.yaml",
      "article: 2.10a",
      "article: 2.1",
      "parameters/all.yaml:13:48 unknown-article",
      "sources/aw.yaml:10:5 duplicate-article"
    ),
    Fault(
      "parameters/all.yaml",
      "parameter: notice.days",
      "parameter: limit.works",
      "obligations/all.yaml:3:7 unknown-parameter",
      "obligations/all.yaml:4:21 unknown-placeholder",
      "obligations/all.yaml:4:56 unknown-placeholder",
      "parameters/all.yaml:9:14 duplicate-id"
    ),
    Fault(
      "derivations/all.yaml",
      "derive: value",
      "derive: regime",
      "findings/all.yaml:2:16 type-mismatch",
      "findings/all.yaml:2:31 unknown-name",
      "findings/all.yaml:5:28 unknown-placeholder",
      "findings/all.yaml:5:57 unknown-placeholder",
      "findings/all.yaml:10:22 type-mismatch",
      "tables/regime.yaml:5:18 unknown-fact",
      "tables/regime.yaml:6:11 duplicate-name",
      "tables/regime.yaml:15:37 unknown-fact",
      "tables/regime.yaml:16:27 type-mismatch"
    ),
    Fault(
      "matrices/model.yaml",
      "from: 50",
      "from: 60",
      "matrices/model.yaml:11:40 band-gap"
    ),
    Fault(
      "matrices/model.yaml",
      "from: 50",
      "from: 40",
      "matrices/model.yaml:11:40 band-overlap"
    ),
    Fault(
      "matrices/model.yaml",
      "to: eu",
      "to: 900",
      "matrices/model.yaml:11:48 band-gap"
    ),
    Fault(
      "matrices/model.yaml",
      "from: 0",
      "from: 1",
      "matrices/model.yaml:10:40 band-gap"
    ),
    Fault(
      "matrices/model.yaml",
      "procedure: open",
      "procedure: opne",
      "matrices/model.yaml:11:63 unknown-code"
    ),
    Fault(
      "matrices/model.yaml",
      "nature: [works], from: 5",
      "nature: [wroks], from: 5",
      "matrices/model.yaml:10:47 band-gap",
      "matrices/model.yaml:11:26 unknown-code",
      "matrices/model.yaml:11:40 band-gap"
    ),
    Fault(
      "matrices/model.yaml",
      "status: published",
      "status: guessed",
      "matrices/model.yaml:3:9 unknown-status"
    ),
    Fault(
      "matrices/model.yaml",
      "matrix: model",
      "matrix: other\ndefault: true\n---\nmatrix: model",
      "matrices/model.yaml:1:1 missing-key",
      "matrices/model.yaml:1:1 missing-key",
      "matrices/model.yaml:1:1 missing-key",
      "matrices/model.yaml:1:1 missing-key",
      "matrices/model.yaml:1:1 missing-key",
      "matrices/model.yaml:11:10 second-default"
    ),
  ]

  static let expressions = [
    Fault(
      "derivations/all.yaml",
      "else project.amount",
      "else project.amuont",
      "derivations/all.yaml:13:10 unknown-name"
    ),
    Fault(
      "derivations/all.yaml",
      "project.lots.value",
      "project.lots.valeu",
      "derivations/all.yaml:12:27 unknown-field"
    ),
    Fault(
      "derivations/all.yaml",
      "else project.amount",
      "else project.amount +",
      "derivations/all.yaml:13:26 malformed-expression"
    ),
    Fault(
      "derivations/all.yaml",
      "expression: project.nature",
      "expression: project.lots",
      "derivations/all.yaml:4:15 type-mismatch"
    ),
    Fault(
      "derivations/all.yaml",
      "expression: project.nature",
      "expression: nature",
      "derivations/all.yaml:4:15 cycle"
    ),
    Fault(
      "derivations/all.yaml",
      "else project.amount",
      "else if regime = \"national\" then 0 else value",
      "derivations/all.yaml:10:15 cycle",
      "derivations/all.yaml:10:15 cycle"
    ),
    Fault(
      "findings/all.yaml",
      "value > limit.works",
      "value > 100",
      "findings/all.yaml:2:39 money-with-number"
    ),
    Fault(
      "findings/all.yaml",
      "\"european\" and",
      "\"europaen\" and",
      "findings/all.yaml:2:16 unknown-code"
    ),
    Fault(
      "findings/all.yaml",
      "value > limit.works",
      "value",
      "findings/all.yaml:2:31 type-mismatch"
    ),
    Fault(
      "findings/all.yaml",
      "when: regime = \"european\" and value > limit.works",
      "when: 'regime = \"a''b\" and valeu > limit.works'",
      "findings/all.yaml:2:17 unknown-code",
      "findings/all.yaml:2:28 unknown-name"
    ),
    Fault(
      "obligations/all.yaml",
      "code attribute(\"nature\"",
      "code attribute(\"natuer\"",
      "obligations/all.yaml:2:22 unknown-code-list"
    ),
    Fault(
      "obligations/all.yaml",
      "code attribute(\"nature\"",
      "code attribute(nature",
      "obligations/all.yaml:2:22 list-not-literal"
    ),
    Fault(
      "findings/all.yaml",
      "nl: 'De waarde is {value}.'",
      "nl: 'De waarde is {valeu}.'",
      "findings/all.yaml:5:28 unknown-placeholder"
    ),
    Fault(
      "findings/all.yaml",
      "given: { regime:",
      "given: { regmie:",
      "findings/all.yaml:10:14 unknown-fact"
    ),
    Fault(
      "findings/all.yaml",
      "given: { regime: '\"european\"' }",
      "given: { regime: european, on: today }",
      "findings/all.yaml:10:36 type-mismatch"
    ),
    Fault(
      "findings/all.yaml",
      "expect: { F-1: unknown }",
      "expect: { F-2: unknown }",
      "findings/all.yaml:11:15 unknown-fact"
    ),
  ]

  static let tables = [
    Fault(
      "tables/regime.yaml",
      "hitPolicy: U",
      "hitPolicy: X",
      "tables/regime.yaml:3:12 unknown-hit-policy"
    ),
    Fault(
      "tables/regime.yaml",
      "inputs: [nature",
      "inputs: [natuer",
      "tables/regime.yaml:5:10 unknown-fact",
      "tables/regime.yaml:9:13 unknown-input",
      "tables/regime.yaml:18:13 unknown-input"
    ),
    Fault(
      "tables/regime.yaml",
      "inputs: [nature, value]",
      "inputs: [nature, value, project.lots]",
      "tables/regime.yaml:5:25 input-is-list"
    ),
    Fault(
      "tables/regime.yaml",
      "name: regime, codes: regime",
      "name: regime, codes: regime, type: kode",
      "tables/regime.yaml:6:48 unknown-type"
    ),
    Fault(
      "tables/regime.yaml",
      "when: { nature: '\"works\"', value: '<",
      "when: { natuer: '\"works\"', value: '<",
      "tables/regime.yaml:18:13 unknown-input"
    ),
    Fault(
      "tables/regime.yaml",
      "then: { regime: '\"national\"' }",
      "then: { regmie: '\"national\"' }",
      "tables/regime.yaml:19:11 missing-output",
      "tables/regime.yaml:19:13 unknown-output"
    ),
    Fault(
      "tables/regime.yaml",
      "then: { regime: '\"national\"' }",
      "then: { regime: '\"natoinal\"' }",
      "tables/regime.yaml:19:21 unknown-code"
    ),
    Fault(
      "tables/regime.yaml",
      "'< limit.works'",
      "'< limit.wroks'",
      "tables/regime.yaml:18:42 unknown-parameter"
    ),
    Fault(
      "tables/regime.yaml",
      "'< limit.works'",
      "'< < limit.works'",
      "tables/regime.yaml:18:42 malformed-expression"
    ),
    Fault(
      "tables/regime.yaml",
      "'< limit.works'",
      "'[0..221000)'",
      "tables/regime.yaml:18:44 money-with-number"
    ),
    Fault(
      "tables/regime.yaml",
      "'< limit.works'",
      "'< notice.days'",
      "tables/regime.yaml:18:42 type-mismatch"
    ),
    Fault(
      "tables/regime.yaml",
      "'< limit.works'",
      "'\"low\"'",
      "tables/regime.yaml:18:40 type-mismatch"
    ),
    Fault(
      "tables/regime.yaml",
      "when: { nature: '\"works\"', value: '<",
      "when: { nature: '\"services\", \"wroks\"', value: '<",
      "tables/regime.yaml:18:34 unknown-code"
    ),
    Fault(
      "tables/regime.yaml",
      "valid: { from: 2020-01-01 }",
      "valid: { from: 2010-01-01, to: 2019-12-31 }",
      "tables/regime.yaml:9:43 parameter-without-value",
      "tables/regime.yaml:18:42 parameter-without-value"
    ),
    Fault(
      "tables/regime.yaml",
      "id: REG-NAT",
      "id: REG-NAT\n    exceptTo: REG-UE",
      "tables/regime.yaml:18:15 unknown-rule"
    ),
    Fault(
      "tables/regime.yaml",
      "nl: 'Vanaf {limit.works}.'",
      "nl: 'Vanaf {limit}.'",
      "tables/regime.yaml:13:24 unknown-placeholder"
    ),
    Fault(
      "tables/regime.yaml",
      "value: 300, on:",
      "valeu: 300, on:",
      "tables/regime.yaml:15:37 unknown-fact"
    ),
  ]
}
