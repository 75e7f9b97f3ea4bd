extension ExampleCatalogue {
  /// A second version of the table of sizes, from a day on.
  static func secondSize(_ from: String) -> String {
    """
    table: size-2
    title: { nl: Maat in de nieuwe regeling, en: Size under the new rules }
    hitPolicy: U
    valid: { from: \(from) }
    inputs: [nature]
    outputs: [{ name: size, codes: size }]
    rows:
      - id: SIZE2-SMALL
        when: { nature: '"parcel"' }
        then: { size: small }
        sources: ['post:2']
        certainty: confirmed
        examples:
          - given: { nature: parcel, on: 2026-01-01 }
            expect: { size: small }
      - id: SIZE2-LARGE
        when: { nature: '"pallet"' }
        then: { size: large }
        sources: ['post:2']
        certainty: confirmed
        examples:
          - given: { nature: pallet, on: 2026-01-01 }
            expect: { size: large }

    """
  }
}
