extension ExampleCatalogue {
  static let findings = """
    finding: F-1
    applies: is known(size)
    when: size = "large" and project.weight > limit.heavy
    severity: high
    status: check
    title: { nl: 'Het gewicht is {weight}.', en: 'The weight is {weight}.' }
    mitigation: { nl: Verdeel de zending., en: Split the consignment. }
    sources: ['post:3:1']
    certainty: confirmed
    examples:
      - given: { size: large, project.weight: 36, on: 2026-01-01 }
        expect: { F-1: true }
      - given: { size: large, project.weight: 35, on: 2026-01-01 }
        expect: { F-1: false }
      - given: { size: large }
        expect: { F-1: unknown }
    ---
    finding: F-2
    when: care = "extra" and not(project.insured)
    severity: medium
    status: risk
    title: { nl: 'Een zending met extra zorg is niet verzekerd.', en: 'A consignment with extra care is not insured.' }
    mitigation: { nl: Verzeker de zending., en: Insure the consignment. }
    sources: ['post:3:1']
    certainty: confirmed
    examples:
      - given: { care: extra, project.insured: false }
        expect: { F-2: true }
      - given: { care: extra, project.insured: true }
        expect: { F-2: false }
      - given: { care: extra }
        expect: { F-2: unknown }

    """

  static let obligations = """
    obligation: O-1
    when: code attribute("nature", nature, "rank") = "1" and bandProcedure = "counter"
    days: delivery.days
    text: { nl: 'Bezorg binnen {delivery.days} dagen.', en: 'Deliver within {delivery.days} days.' }
    sources: ['post:2']
    certainty: confirmed
    examples:
      - given: { nature: parcel, bandProcedure: counter }
        expect: { O-1: true }
      - given: { nature: pallet, bandProcedure: counter }
        expect: { O-1: false }
      - given: { bandProcedure: counter }
        expect: { O-1: unknown }

    """

  static let calendar = """
    calendar: C-1
    when: is known(project.sent)
    planned: project.sent
    latest: project.sent + delivery.days * duration("P1D")
    title: { nl: Bezorging, en: Delivery }
    sources: ['post:2']
    certainty: confirmed
    examples:
      - given: { project.sent: 2026-01-01 }
        expect: { C-1: true }
      - given: {}
        expect: { C-1: false }

    """

  static let principles = """
    principle: P-1
    when: is known(care)
    shown: project.insured
    title: { nl: Ga zorgvuldig met de zending om., en: Handle the consignment with care. }
    evidence: { nl: Of de zending is verzekerd., en: Whether the consignment is insured. }
    sources: ['post:3:1']
    certainty: confirmed
    examples:
      - given: { care: normal }
        expect: { P-1: true }
      - given: {}
        expect: { P-1: false }

    """
}

/// A marked text: what a check must find.
package struct Mark: Hashable, Sendable {
  /// The path of the file.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column, from 1.
  package let column: Int
  /// The number of characters.
  package let length: Int

  /// Takes the marks out of a text.
  static func take(from text: String, file: String) -> (plain: String, marks: [Mark]) {
    var plain = String.UnicodeScalarView()
    var marks: [Mark] = []
    var (line, column, start) = (1, 1, 1)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": start = column
      case "»":
        marks.append(Mark(file: file, line: line, column: start, length: column - start))
      default:
        plain.append(scalar)
        column += 1
        if scalar == "\n" { (line, column) = (line + 1, 1) }
      }
    }
    return (String(plain), marks)
  }
}
