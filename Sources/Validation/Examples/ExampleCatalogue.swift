package import CatalogueReading

/// A small catalogue without faults: the rules of a parcel service, with an entry of every kind.
///
/// It has nothing to do with the law. Each check puts its fault in it.
package enum ExampleCatalogue {
  /// The files by path.
  package static let files: [String: String] = [
    "catalogue.yaml": header,
    "vocabulary/project.yaml": vocabulary,
    "codes/all.yaml": codes,
    "codes/size.csv": "code,nl,en,rank\nsmall,Klein,Small,1\nlarge,Groot,Large,2\n",
    "sources/all.yaml": sources,
    "parameters/all.yaml": parameters,
    "derivations/all.yaml": derivations,
    "tables/size.yaml": size,
    "tables/care.yaml": care,
    "matrices/model.yaml": matrix,
    "findings/all.yaml": findings,
    "obligations/all.yaml": obligations,
    "calendar/all.yaml": calendar,
    "principles/all.yaml": principles,
    "codes/circle.yaml": circleCodes,
    "definitions/all.yaml": definitions,
    "risks/all.yaml": risks,
    "signals/all.yaml": signals,
    "signals/language.yaml": language,
    "signals/model.tsv": model,
    "mappings/csv.yaml": mappings,
  ]

  /// The day on which the example catalogue is validated.
  package static let today = "2026-06-01"

  /// Returns the catalogue with changes.
  ///
  /// - Parameter changes: the changes, of which each must find the text that it replaces.
  /// - Returns: the files, and the places and lengths of what was marked; nil if a text is not there.
  package static func files(
    with changes: [Change]
  ) -> (files: [String: String], marks: [Mark])? {
    var files = self.files
    for change in changes {
      guard !change.old.isEmpty else {
        files[change.file] = change.new
        continue
      }
      guard let text = files[change.file], text.contains(change.old) else {
        return nil
      }
      files[change.file] = text.replacing(change.old, with: change.new, maxReplacements: 1)
    }
    var marks: [Mark] = []
    for (file, text) in files.sorted(by: { $0.key < $1.key }) {
      let (plain, found) = Mark.take(from: text, file: file)
      files[file] = plain
      marks += found
    }
    return (files, marks)
  }

  /// Returns files in the form that the reader takes.
  package static func text(_ files: [String: String]) -> CatalogueText {
    CatalogueReader.text(files: files.map { (path: $0.key, bytes: Array($0.value.utf8)) })
  }

  private static let header = """
    name: parcels
    version: "1"
    title: { nl: Pakketten, en: Parcels }

    """

  private static let vocabulary = """
    facts:
      - path: project.nature
        type: code
        codes: nature
        label: { nl: Soort zending, en: Kind of consignment }
        question: { nl: 'Is het een pakket of een pallet?', en: 'Is it a parcel or a pallet?' }
        origin: { law: 'post:1' }
      - path: project.serviceGroup
        type: code
        codes: service-group
        label: { nl: Breekbaarheid, en: Fragility }
        question: { nl: 'Kan de inhoud breken?', en: 'Can the contents break?' }
      - path: project.regulation
        type: code
        codes: regulation
        label: { nl: Vervoer, en: Transport }
        question: { nl: 'Gaat het over de weg of door de lucht?', en: 'Does it go by road or by air?' }
      - path: project.value
        type: money
        minimum: 0
        label: { nl: Waarde, en: Value }
        question: { nl: 'Wat is de inhoud waard?', en: 'What are the contents worth?' }
      - path: project.weight
        type: number
        minimum: 0
        maximum: 1000
        label: { nl: Gewicht, en: Weight }
        question: { nl: 'Hoe zwaar is de zending?', en: 'How heavy is the consignment?' }
      - path: project.insured
        type: boolean
        label: { nl: Verzekerd, en: Insured }
        question: { nl: 'Is de zending verzekerd?', en: 'Is the consignment insured?' }
      - path: project.sent
        type: date
        label: { nl: Verzonden op, en: Sent on }
      - path: project.lots
        type: record-list
        item: lot
        label: { nl: Delen, en: Parts }
      - path: 'project.lots[].weight'
        type: number
        label: { nl: Gewicht van een deel, en: Weight of a part }

    """

  private static let codes = """
    list: nature
    title: { nl: Soort zending, en: Kind of consignment }
    source: post:1
    codes:
      - { code: parcel, nl: Pakket, en: Parcel, rank: 1 }
      - { code: pallet, nl: Laadbord, en: Pallet, rank: 2 }
    ---
    list: service-group
    title: { nl: Breekbaarheid, en: Fragility }
    codes:
      - { code: ordinary, nl: Gewoon, en: Ordinary }
      - { code: fragile, nl: Breekbaar, en: Fragile }
    ---
    list: regulation
    title: { nl: Vervoer, en: Transport }
    codes:
      - { code: road, nl: Over de weg, en: By road }
      - { code: air, nl: Door de lucht, en: By air }
    ---
    list: procedure
    title: { nl: Aanname, en: Acceptance }
    codes:
      - { code: counter, nl: Aan de balie, en: At the counter, rank: 1 }
      - { code: courier, nl: Per koerier, en: By courier, rank: 2 }
    ---
    list: size
    title: { nl: Maat, en: Size }
    file: size.csv
    ---
    list: care
    title: { nl: Zorg, en: Care }
    codes:
      - { code: normal, nl: Gewone zorg, en: Normal care }
      - { code: extra, nl: Extra zorg, en: Extra care }

    """

  private static let sources = """
    - source: post
      kind: law
      title: { nl: Postwet van het voorbeeld, en: Postal act of the example }
      short: { nl: Postwet, en: Postal act }
      identifiers: { bwb: BWBR0000001 }
      valid: { from: 2020-01-01 }
      certainty: confirmed
      link: 'https://example.org/post#{article}'
      articles:
        - { article: 1, nl: Soorten zendingen }
        - { article: 2, nl: Gewicht }
        - { article: 3, lid: 1, nl: Breekbare inhoud }
    - source: tariff-1
      kind: regulation
      title: { nl: Eerste tarief, en: First tariff }
      short: { nl: Eerste tarief, en: First tariff }
      identifiers: { celex: 32019R0001 }
      valid: { from: 2020-01-01, to: 2023-12-31 }
      certainty: confirmed
      articles: []
    - source: tariff-2
      kind: regulation
      replaces: tariff-1
      title: { nl: Tweede tarief, en: Second tariff }
      short: { nl: Tweede tarief, en: Second tariff }
      identifiers: { celex: 32023R0002 }
      valid: { from: 2024-01-01 }
      certainty: confirmed
      articles: []
    - source: poster
      kind: guideline
      title: { nl: Affiche in het kantoor, en: Poster in the office }
      short: { nl: Affiche, en: Poster }
      identifiers: { url: 'https://example.org/poster' }
      certainty: single-source

    """

  private static let parameters = """
    - parameter: limit.heavy
      type: number
      title: { nl: Zwaar vanaf, en: Heavy from }
      values:
        - { from: 2020-01-01, to: 2023-12-31, value: 30, sources: [tariff-1], certainty: confirmed }
        - { from: 2024-01-01, value: 35, sources: [tariff-2], certainty: confirmed }
    - parameter: limit.costly
      type: money
      currency: EUR
      vat: excluded
      title: { nl: Kostbaar vanaf, en: Costly from }
      values:
        - { from: 2020-01-01, to: 2023-12-31, value: 5000, sources: [tariff-1], certainty: confirmed }
        - { from: 2024-01-01, value: 6000, sources: [tariff-2], certainty: confirmed }
    - parameter: delivery.days
      type: number
      title: { nl: Dagen voor bezorging, en: Days for delivery }
      values:
        - { from: 2020-01-01, value: 12, sources: ['post:2'], certainty: confirmed }

    """

  private static let derivations = """
    - derive: nature
      type: code
      codes: nature
      expression: project.nature
      title: { nl: Soort zending, en: Kind of consignment }
      sources: ['post:1']
      certainty: confirmed
      examples:
        - given: { project.nature: parcel }
          expect: parcel
        - given: {}
          expect: unknown
    - derive: serviceGroup
      type: code
      codes: service-group
      expression: project.serviceGroup
      title: { nl: Breekbaarheid, en: Fragility }
      sources: ['post:1']
      certainty: confirmed
      examples:
        - given: { project.serviceGroup: fragile }
          expect: fragile
    - derive: regulation
      type: code
      codes: regulation
      expression: project.regulation
      title: { nl: Vervoer, en: Transport }
      sources: ['post:1']
      certainty: confirmed
      examples:
        - given: { project.regulation: air }
          expect: air
    - derive: value
      type: money
      expression: project.value
      title: { nl: Waarde, en: Value }
      sources: ['post:1']
      certainty: confirmed
      examples:
        - given: { project.value: 25 }
          expect: 25
    - derive: weight
      type: number
      expression: >-
        if is known(project.lots)
        then sum(project.lots.weight)
        else project.weight
      title: { nl: Gewicht, en: Weight }
      sources: ['post:2']
      certainty: confirmed
      examples:
        - given: { project.lots: '[{weight: 2}, {weight: 3}]' }
          expect: 5
        - given: { project.weight: 7 }
          expect: 7

    """

  private static let size = """
    table: size
    title: { nl: Maat van de zending, en: Size of the consignment }
    hitPolicy: U
    valid: { from: 2020-01-01 }
    inputs: [nature, weight]
    outputs: [{ name: size, codes: size }]
    rows:
      - id: SIZE-SMALL
        when: { nature: '"parcel"', weight: '< limit.heavy' }
        then: { size: small }
        sources: ['post:2']
        certainty: confirmed
        note: { nl: 'Onder {limit.heavy} kilo.', en: 'Below {limit.heavy} kilos.' }
        examples:
          - given: { nature: parcel, weight: 34, on: 2026-01-01 }
            expect: { size: small }
          - given: { nature: parcel, weight: 29, on: 2023-12-31 }
            expect: { size: small }
      - id: SIZE-LARGE
        when: { nature: '"parcel"', weight: '>= limit.heavy' }
        then: { size: large }
        sources: ['post:2']
        certainty: confirmed
        examples:
          - given: { nature: parcel, weight: 35, on: 2026-01-01 }
            expect: { size: large }
          - given: { nature: parcel, weight: 30, on: 2023-12-31 }
            expect: { size: large }
      - id: SIZE-PALLET
        when: { nature: '"pallet"' }
        then: { size: large }
        sources: ['post:2']
        certainty: confirmed
        examples:
          - given: { nature: pallet, weight: 5, on: 2026-01-01 }
            expect: { size: large }

    """

  private static let care = """
    table: care
    title: { nl: Zorg voor de zending, en: Care for the consignment }
    hitPolicy: F
    valid: { from: 2020-01-01 }
    inputs: [serviceGroup, value]
    outputs: [{ name: care, codes: care }]
    rows:
      - id: CARE-FRAGILE
        when: { serviceGroup: '"fragile"', value: '< limit.costly' }
        then: { care: extra }
        exceptTo: CARE-CHEAP
        sources: ['post:3:1']
        certainty: confirmed
        examples:
          - given: { serviceGroup: fragile, value: 5999.99, on: 2026-01-01 }
            expect: { care: extra }
          - given: { serviceGroup: fragile, value: 4999.99, on: 2023-12-31 }
            expect: { care: extra }
      - id: CARE-CHEAP
        when: { value: '< limit.costly' }
        then: { care: normal }
        sources: ['post:1']
        certainty: confirmed
        examples:
          - given: { serviceGroup: ordinary, value: 5999.99, on: 2026-01-01 }
            expect: { care: normal }
          - given: { serviceGroup: ordinary, value: 4999.99, on: 2023-12-31 }
            expect: { care: normal }
      - id: CARE-COSTLY
        when: { value: '>= limit.costly' }
        then: { care: extra }
        sources: ['post:1']
        certainty: confirmed
        examples:
          - given: { serviceGroup: ordinary, value: 6000, on: 2026-01-01 }
            expect: { care: extra }
          - given: { serviceGroup: fragile, value: 5000, on: 2023-12-31 }
            expect: { care: extra }

    """

  private static let matrix = """
    matrix: model
    title: { nl: Model van het kantoor, en: Model of the office }
    status: published
    valid: { from: 2020-01-01 }
    checked: 2026-01-01
    source: poster
    currency: EUR
    vat: excluded
    default: true
    bands:
      - id: MX-1
        nature: [parcel, pallet]
        from: 0
        to: 50
        procedure: counter
        sources: [poster]
        certainty: single-source
        examples:
          - given: { nature: parcel, value: 0 }
            expect: { bandProcedure: counter }
          - given: { nature: pallet, value: 49.99 }
            expect: { bandProcedure: counter }
      - id: MX-2
        nature: [parcel, pallet]
        from: 50
        to: eu
        procedure: courier
        sources: [poster]
        certainty: single-source
        examples:
          - given: { nature: parcel, value: 50 }
            expect: { bandProcedure: courier }
          - given: { nature: pallet, value: 51 }
            expect: { bandProcedure: courier }

    """
}
