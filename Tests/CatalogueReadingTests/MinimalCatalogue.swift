import CatalogueReading
import Foundation
import Testing

/// A small catalogue without faults, with an entry of every kind, to put faults in.
struct MinimalCatalogue {
  var files: [String: String]

  /// Reads the catalogue.
  func read() -> [CatalogueProblem] {
    CatalogueReader.read(files: inMemory).problems
  }

  /// The files as the reader takes them.
  var inMemory: [(path: String, bytes: [UInt8])] {
    files.map { (path: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// Puts one text in the place of another, which must be there.
  mutating func replace(_ old: String, by new: String, in path: String) throws {
    let text = try #require(files[path])
    let range = try #require(text.range(of: old), "\(path) does not hold \(old)")
    files[path] = text.replacingCharacters(in: range, with: new)
  }

  /// The catalogue as it should be.
  static let good = MinimalCatalogue(files: [
    "catalogue.yaml": """
    name: small
    version: "2026.11"
    title: { nl: Klein, en: Small }

    """,
    "vocabulary/project.yaml": """
    facts:
      - path: project.nature
        type: code
        codes: nature
        label: { nl: Aard, en: Nature }
        origin: { law: "aw:2.1" }
      - path: project.amount
        type: money
        label: { nl: Bedrag, en: Amount }
      - path: project.lots
        type: record-list
        item: lot
        label: { nl: Percelen, en: Lots }
      - path: "project.lots[].value"
        type: money
        label: { nl: Waarde, en: Value }

    """,
    "codes/all.yaml": """
    list: nature
    title: { nl: Aard, en: Nature }
    source: aw:2.1
    codes:
      - { code: works, nl: Werken, en: Works, rank: 1 }
      - { code: services, nl: Diensten, en: Services }
    ---
    list: regime
    title: { nl: Regels, en: Rules }
    codes:
      - { code: european, nl: Europees, en: European }
      - { code: national, nl: Nationaal, en: National }
    ---
    list: procedure
    title: { nl: Procedure, en: Procedure }
    file: procedures.csv

    """,
    "codes/procedures.csv": "code,nl,en,rank\nopen,Openbaar,Open,2\ndirect,Onderhands,Direct,1\n",
    "sources/aw.yaml": """
    source: aw
    kind: law
    title: { nl: Wet, en: Act }
    short: { nl: Wet, en: Act }
    identifiers: { bwb: BWBR0032203 }
    certainty: confirmed
    articles:
      - { article: 2.1, nl: Drempel }
      - { article: 2.10, lid: 1, nl: Een lid }
      - { article: 2.10a, nl: Een letter }

    """,
    "parameters/all.yaml": """
    - parameter: limit.works
      type: money
      currency: EUR
      vat: excluded
      title: { nl: Grens, en: Limit }
      values:
        - { from: 2020-01-01, to: 2021-12-31, value: 100, sources: [aw:2.1], certainty: confirmed }
        - { from: 2022-01-01, value: 200, sources: [aw:2.1], certainty: confirmed }
    - parameter: notice.days
      type: number
      title: { nl: Termijn, en: Term }
      values:
        - { from: 2020-01-01, value: 30, sources: [aw:2.10a], certainty: single-source }

    """,
    "derivations/all.yaml": """
    - derive: nature
      type: code
      codes: nature
      expression: project.nature
      title: { nl: Aard, en: Nature }
      sources: [aw:2.1]
      certainty: confirmed
    - derive: value
      type: money
      expression: >-
        if is known(project.lots)
        then sum(project.lots.value)
        else project.amount
      title: { nl: Waarde, en: Value }
      step: true
      sources: [aw:2.10:1]
      certainty: to-verify
      examples:
        - given: { project.amount: 5 }
          expect: 5

    """,
    "tables/regime.yaml": """
    table: regime
    title: { nl: Regels, en: Rules }
    hitPolicy: U
    valid: { from: 2020-01-01 }
    inputs: [nature, value]
    outputs: [{ name: regime, codes: regime }]
    rows:
      - id: REG-EU
        when: { nature: '"works"', value: '>= limit.works' }
        then: { regime: '"european"' }
        sources: [aw:2.1]
        certainty: confirmed
        note: { nl: 'Vanaf {limit.works}.', en: 'From {limit.works}.' }
        examples:
          - given: { nature: '"works"', value: 300, on: 2026-01-01 }
            expect: { regime: '"european"' }
      - id: REG-NAT
        when: { nature: '"works"', value: '< limit.works' }
        then: { regime: '"national"' }
        sources: [aw:2.1]
        certainty: confirmed

    """,
    "matrices/model.yaml": """
    matrix: model
    title: { nl: Model, en: Model }
    status: published
    valid: { from: 2020-01-01 }
    source: aw:2.1
    currency: EUR
    vat: excluded
    default: true
    bands:
      - { id: MX-1, nature: [works], from: 0, to: 50, procedure: direct, sources: [aw], certainty: confirmed }
      - { id: MX-2, nature: [works], from: 50, to: eu, procedure: open, sources: [aw], certainty: confirmed }

    """,
    "findings/all.yaml": """
    finding: F-1
    when: regime = "european" and value > limit.works
    severity: high
    status: check
    title: { nl: 'De waarde is {value}.', en: 'The value is {value}.' }
    mitigation: { nl: Doe iets, en: Do something }
    sources: [aw:2.10:1]
    certainty: confirmed
    examples:
      - given: { regime: '"european"' }
        expect: { F-1: unknown }

    """,
    "preparation/all.yaml": """
    text: not-public
    title: { nl: Niet delen, en: Do not share }
    lines:
      - { nl: Deel dit niet., en: Do not share this. }
    sources: [aw:2.1]
    certainty: confirmed

    """,
    "portfolio/all.yaml": """
    - text: portfolio-split
      severity: medium
      title: { nl: Gesplitst, en: Split }
      lines:
        - { nl: Samen erboven., en: Above it together. }
      sources: [aw:2.1]
      certainty: confirmed

    """,
    "obligations/all.yaml": """
    obligation: O-1
    when: code attribute("nature", nature, "rank") = "1"
    days: notice.days
    text: { nl: 'Binnen {notice.days} dagen.', en: 'Within {notice.days} days.' }
    sources: [aw:2.1]
    certainty: confirmed

    """,
  ])
}
