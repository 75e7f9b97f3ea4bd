extension ExampleCatalogue {
  static let definitions = """
    - define: isHeavy
      of: []
      title: { nl: Of de zending zwaar is, en: Whether the consignment is heavy }
      expression: project.weight > limit.heavy

    """

  static let risks = """
    - risk: R-1
      title: { nl: De zending kan in de lucht breken, en: The consignment may break in the air }
      applies: project.serviceGroup = "fragile"
      when: project.regulation = "air"
      severity: medium
      escalate:
        - { when: isHeavy, severity: high }
      max: high
      textCap: medium
      closedBy: [foam]
      question: { nl: 'Is de inhoud ingepakt?', en: 'Are the contents wrapped?' }
      mitigation: { nl: Pak de inhoud in., en: Wrap the contents. }
      proof: { nl: Een foto van het pakket., en: A picture of the parcel. }
      sources: ['post:3:1']
      certainty: confirmed
      examples:
        - given: { project.serviceGroup: fragile, project.regulation: air, project.weight: 36 }
          expect: { R-1: risk, severity: high }
        - given: { project.serviceGroup: fragile, project.regulation: air, project.weight: 35 }
          expect: { R-1: risk, severity: medium }
        - given: { project.serviceGroup: fragile, project.regulation: road }
          expect: silent
        - given: { project.serviceGroup: ordinary, project.regulation: air }
          expect: silent
        - given: { project.serviceGroup: fragile }
          expect: unknown

    """

  static let signals = """
    families:
      - id: glas
        meaning: { nl: glas, en: glass }
        words: [glas, vaas*]
      - id: gooien
        meaning: { nl: ermee gooien, en: throwing it }
        words: [gooien, smijten]
      - id: vliegveld
        meaning: { nl: het vliegveld, en: the airport }
        words: [vliegveld]
    ---
    cues:
      - id: negation
        meaning: { nl: ontkenning, en: negation }
        words: [niet, geen]
    ---
    signals:
      - id: S-1
        risk: R-1
        meaning: { nl: er wordt met glas gegooid, en: glass is thrown }
        check: { nl: 'Is de inhoud heel?', en: 'Are the contents whole?' }
        strength: sterk
        negation: verlaagt
        frames:
          - [glas, gooien]
          - [vliegveld, gooien]
        hits: ["De bezorger zag een collega met glas gooien."]
        silent: ["De vaas staat op de toonbank."]

    """

  static let language = """
    participle: ge
    infinitive: { word: te, ending: en }
    separable: [weg]
    endings: [en, t, s]
    clauseBorders: [maar]
    abbreviations: [nr]
    joins: [en]
    speakers:
      markt: []

    """

  static let model =
    "risks\tR-1\nbiases\t0\nlengths\nalarms\t1\n"
    + "numbers\talarmBias=0\tfilter=0\tmention=1\tmargin=1\n"

  static let mappings = """
    mapping: csv
    title: { nl: Lijst, en: List }
    translations:
      vervoer:
        weg: road
        lucht: air
    fields:
      - { field: gewicht, fact: project.weight, names: [gewicht] }
      - { field: vervoer, fact: project.regulation, translation: vervoer, names: [vervoer] }

    """

  static let circleCodes = """
    list: mitigation-kind
    title: { nl: Maatregel, en: Measure }
    codes:
      - { code: foam, nl: Schuim, en: Foam }

    """
}
