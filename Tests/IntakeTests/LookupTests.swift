import FEEL
import Intake
import Testing
import Vocabulary

struct `A vocabulary with many keys` {
  /// Keys of each length, many of which differ in one letter only.
  static let keys = (0..<300).map { number in
    String(repeating: "langeSleutel", count: number % 4) + "\(number)"
      + String(repeating: "x", count: number % 21)
  }

  @Test func `finds each key and no other`() {
    let label = LocalizedText(nl: "feit", en: "fact")
    let facts = Self.keys.map { Fact(path: "project." + $0, type: .text, label: label) }
    let vocabulary = Vocabulary(facts: facts, codeLists: [])
    let reader = DossierReader(vocabulary: vocabulary)
    let members = Self.keys.map { "\"\($0)\": \"\($0)!\", \"\($0)é\": 1" }.joined(separator: ", ")
    let text = "{\"project\": {" + members + "}}"
    var found = Facts(vocabulary)
    let problems = Array(text.utf8).withUnsafeBufferPointer { reader.read($0, into: &found) }
    #expect(problems.allSatisfy { $0.severity == .warning })
    #expect(problems.count == 101)
    let project = found.projects(vocabulary)[0]
    for (fact, key) in Self.keys.enumerated() {
      #expect(found.value(of: fact, in: project, vocabulary) == .text(key + "!"))
    }
  }
}

struct `The codes of problems` {
  @Test func `are in kebab-case and differ`() {
    let names = InputProblem.Code.all.map(\.description)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }
}
