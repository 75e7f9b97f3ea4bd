import Vocabulary
import FEEL

/// The facts of a dossier that are about its circle: all beside its projects but its format.
struct CircleFacts {
  let names: Variables
  let vocabulary: Vocabulary

  /// Tells whether anything is recorded of a circle.
  ///
  /// - Parameter values: the values of the last facts, those of the circle among them.
  /// - Returns: whether a fact of the circle is known.
  func isRecorded(in values: some BidirectionalCollection<Value>) -> Bool {
    zip(names.facts.reversed(), values.reversed()).contains { fact, value in
      vocabulary.places[fact].layout == Vocabulary.dossierLayout && value.isKnown
        && vocabulary.facts[fact].path != WellKnownName.format
    }
  }
}
