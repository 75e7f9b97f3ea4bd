import FuzzKit
import Intake
import Vocabulary

/// Reads each input as a dossier, and again into the same memory, and traps where the two differ.
@main
enum FuzzDossier {
  private static let vocabulary = TestVocabulary.vocabulary
  private static let reader = TestVocabulary.reader

  static func main() {
    fuzz { start, count in
      FuzzDossier.test(UnsafeBufferPointer(start: start, count: count))
      return 0
    }
  }

  private static func test(_ bytes: UnsafeBufferPointer<UInt8>) {
    var facts = Facts(vocabulary)
    let problems = reader.read(bytes, into: &facts)
    check(problems, in: bytes)
    check(facts)
    let (blocks, cells, texts) = (facts.blocks, facts.cells, facts.texts)
    precondition(reader.read(bytes, into: &facts) == problems, "other problems the second time")
    precondition(
      facts.blocks == blocks && facts.cells == cells && facts.texts == texts,
      "other facts the second time"
    )
  }

  private static func check(_ problems: [InputProblem], in bytes: UnsafeBufferPointer<UInt8>) {
    for problem in problems {
      precondition(problem.line >= 1 && problem.line <= bytes.count + 1, "line outside the text")
      precondition(problem.column >= 1 && problem.column <= bytes.count + 1, "column outside it")
      precondition(!problem.message.nl.isEmpty && !problem.message.en.isEmpty, "no message")
    }
  }

  private static func check(_ facts: Facts) {
    for block in facts.blocks.indices {
      let layout = facts.blocks[block].layout
      _ = facts.path(ofRecord: block, vocabulary)
      for (fact, place) in vocabulary.places.enumerated() where place.layout == layout {
        _ = facts.value(of: fact, in: block, vocabulary)
      }
    }
    precondition(String(validating: facts.texts, as: UTF8.self) != nil, "text that is not UTF-8")
  }
}
