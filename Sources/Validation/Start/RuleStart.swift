package import Catalogue
package import FEEL
import Vocabulary

/// The files with which a buyer starts a catalogue of its own, which extends the built-in one.
package enum RuleStart {
  /// Returns the files by path.
  ///
  /// - Parameters:
  ///   - name: the name of the buyer, in one word of small letters and dashes.
  ///   - title: the name of the buyer as people write it.
  ///   - catalogue: the built-in catalogue, whose codes the files use.
  ///   - today: the day on which the catalogue begins.
  /// - Returns: the paths and contents.
  package static func files(
    name: String,
    title: String,
    _ catalogue: Catalogue,
    today: CalendarDate
  ) -> [(path: String, text: String)] {
    let natures = catalogue.vocabulary.codeLists["nature"]?.codes.map(\.code) ?? []
    let procedure =
      catalogue.vocabulary.codeLists[CatalogueNames.procedureList]?.codes.first?.code ?? ""
    let quoted = "'\(title.replacing("'", with: "''"))'"
    let id = name.uppercased()
    let nature = natures.first ?? ""
    return [
      (
        "catalogue.yaml",
        """
        # Eigen regels van \(title); al het andere komt uit de ingebouwde catalogus.
        name: \(name)
        version: "\(today.year)"
        title: { nl: \(quoted), en: \(quoted) }
        extends: built-in

        """
      ),
      (
        "sources/policy.yaml",
        """
        # De tekst waarop uw grenzen rusten.
        source: policy-\(name)
        kind: policy
        title: { nl: 'Inkoopbeleid \(title)', en: 'Procurement policy \(title)' }
        short: { nl: 'Inkoopbeleid \(title)', en: 'Policy \(title)' }
        certainty: to-verify

        """
      ),
      (
        "matrices/\(name).yaml",
        """
        # Uw eigen banden: van 0 tot eu (de Europese drempel van de dag), zonder gat of overlap.
        matrix: \(name)
        title: { nl: \(quoted), en: \(quoted) }
        # Zodra iemand de banden met uw beleid heeft vergeleken: status published, en warning weg.
        status: reconstructed
        warning:
          nl: 'De banden van deze matrix zijn een sjabloon en nog met geen beleid vergeleken.'
          en: 'The bands of this matrix are a template and were compared with no policy yet.'
        valid: { from: \(today.year)-01-01 }
        checked: \(today)
        source: policy-\(name)
        currency: EUR
        vat: excluded
        default: true
        bands:
          - id: MX-\(id)-1
            nature: [\(natures.joined(separator: ", "))]
            from: 0
            to: eu
            procedure: \(procedure)
            sources: [policy-\(name)]
            certainty: to-verify
            examples:
              - given: { nature: '"\(nature)"', value: 0, on: \(today) }
                expect: { bandProcedure: '"\(procedure)"' }
        \(natures.dropFirst().map { code in
          "      - given: { nature: '\"\(code)\"', value: 1, on: \(today) }\n"
            + "        expect: { bandProcedure: '\"\(procedure)\"' }"
        }.joined(separator: "\n"))

        """
      ),
      (
        "findings/own.yaml",
        """
        # Een eigen aandachtspunt. Pas voorwaarde en tekst aan, of haal het bestand weg.
        finding: \(id)-REASONS
        when: not(is known(project.plannedProcedure.motivation))
        applies: is known(project.plannedProcedure.code)
        severity: low
        status: check
        title:
          nl: De voorgenomen procedure heeft geen motivering.
          en: The planned procedure has no reasons with it.
        mitigation:
          nl: Schrijf op waarom deze procedure past.
          en: Write down why this procedure fits.
        sources: [policy-\(name)]
        certainty: to-verify
        examples:
          - given: { project.plannedProcedure.code: '"\(procedure)"' }
            expect: { \(id)-REASONS: true }
          - given: { project.plannedProcedure.code: '"\(procedure)"', project.plannedProcedure.motivation: '"ja"' }
            expect: { \(id)-REASONS: false }

        """
      ),
    ]
  }
}
