import Assessment
package import Catalogue
package import CatalogueReading
package import FEEL
import Vocabulary

/// The mutants of a rules folder, and which of them the examples notice.
package struct MutationRun: Sendable {
  /// The mutants in the order of the folder.
  package let mutants: [Mutant]
  /// For each mutant whether an example notices it.
  package let isKilled: [Bool]
  /// The survivors as findings, with what the rules say of them.
  package let survivors: [RuleFinding]
  /// The folder.
  package let text: CatalogueText

  /// Tries all mutants.
  ///
  /// - Parameters:
  ///   - text: a folder without errors.
  ///   - catalogue: its catalogue.
  ///   - today: the day on which it is done.
  ///   - filter: a part of the id of what is changed, of its row or of its file; nil for all.
  ///   - workers: the number of threads.
  package init(
    _ text: CatalogueText,
    _ catalogue: Catalogue,
    today: CalendarDate,
    filter: String? = nil,
    workers: Int
  ) {
    let checkup = Checkup(text, today: today, horizon: 0)
    let mutants = MutantMaker.all(of: checkup).filter { mutant in
      guard let filter else { return true }
      return [mutant.subject.id, mutant.row ?? "", mutant.place.file].contains {
        $0.contains(filter)
      }
    }
    let bench = MutationBench(catalogue, users: checkup.users, text.signalExamples)
    let isKilled = Parallel.map(mutants, workers: workers, state: { MutationTrial(bench) }) {
      $0.isKilled($1)
    }
    var suppressions = Suppressions(text)
    survivors = zip(mutants, isKilled).filter { !$0.1 }.map { mutant, _ in
      var finding = RuleFinding(
        check: Check.survivingMutant.id,
        severity: Check.survivingMutant.severity,
        place: mutant.place,
        length: checkup.lengthOfWord(at: mutant.place),
        message: LocalizedText(
          nl: "geen voorbeeld van ‘\(mutant.subject.id)’ merkt dit op: \(mutant.description.nl)",
          en: "no example of ‘\(mutant.subject.id)’ notices this: \(mutant.description.en)"
        )
      )
      finding.standing = suppressions.standing(of: finding)
      return finding
    }
    self.mutants = mutants
    self.isKilled = isKilled
    self.text = text
  }

  /// The number of mutants that an example notices.
  package var killed: Int { isKilled.count { $0 } }

  /// The percentage of mutants that an example notices, rounded down to hundredths.
  package var score: Decimal {
    guard !mutants.isEmpty else { return Decimal(100) }
    return Decimal(coefficient: Int128(killed * 10_000 / mutants.count), exponent: -2)
  }

  /// The survivors in the form of a validation, for its formats.
  package var validation: Validation {
    Validation(findings: Set(survivors).sorted(), text: text, skipped: [])
  }
}
