import FEEL
import FactKit
import Intake
import Vocabulary

/// Reads a text with the test vocabulary.
func read(
  _ text: String,
  _ reader: DossierReader = TestVocabulary.reader
) -> (facts: Facts, problems: [InputProblem]) {
  read(Array(text.utf8), reader)
}

/// Reads bytes with the test vocabulary.
func read(
  _ bytes: [UInt8],
  _ reader: DossierReader = TestVocabulary.reader
) -> (facts: Facts, problems: [InputProblem]) {
  var facts = Facts(TestVocabulary.vocabulary)
  let problems = bytes.withUnsafeBufferPointer { reader.read($0, into: &facts) }
  return (facts, problems)
}

/// Returns the value of a fact in the first project.
func value(_ path: String, in facts: Facts) -> Value? {
  let vocabulary = TestVocabulary.vocabulary
  guard let fact = vocabulary.fact(at: path) else { return nil }
  let isOfProject = vocabulary.places[fact].layout == Vocabulary.projectLayout
  guard let block = isOfProject ? facts.projects(vocabulary).first : 0 else { return nil }
  return facts.value(of: fact, in: block, vocabulary).withoutNumbers
}

/// A text in XML of a dossier with one project.
func dossier(_ project: String) -> String {
  #"<dossier xmlns="urn:kringtoets:project:1"><project><id>1</id>"# + project
    + "</project></dossier>"
}
