import Intake
import RandomKit
import Testing
import Vocabulary

struct `A hostile input` {
  @Test(arguments: [`A dossier`.json, `A dossier`.xml])
  func `is an error when it is cut off anywhere`(text: String) {
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      let problems = read(Array(bytes[..<end])).problems
      #expect(problems.contains { $0.severity == .error }, "cut off at byte \(end)")
    }
  }

  @Test(arguments: [`A dossier`.json, `A dossier`.xml], [1, 2, 3, 4] as [UInt64])
  func `is read to some end when bytes are changed`(text: String, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Array(text.utf8)
    var facts = Facts(TestVocabulary.vocabulary)
    for _ in 0..<1_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: changed.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: changed.remove(at: place)
        case 1: changed.insert(.random(in: 0...255, using: &random), at: place)
        case 2:
          let other = Int.random(in: changed.indices, using: &random)
          let range = min(place, other)..<min(max(place, other), min(place, other) + 40)
          changed.insert(contentsOf: changed[range], at: place)
        default: changed[place] = .random(in: 0...255, using: &random)
        }
      }
      let problems = changed.withUnsafeBufferPointer {
        TestVocabulary.reader.read($0, into: &facts)
      }
      for block in facts.projects(TestVocabulary.vocabulary) {
        for fact in TestVocabulary.vocabulary.projectFacts {
          _ = facts.value(of: fact, in: block, TestVocabulary.vocabulary)
        }
      }
      #expect(problems.allSatisfy { $0.line >= 1 && $0.column >= 1 })
    }
  }

  @Test(arguments: [
    ("", InputProblem.Code.emptyInput), (" \n\t ", .emptyInput), ("\u{FEFF}", .emptyInput),
    ("hello", .unknownFormat), ("%PDF-1.7", .unknownFormat), ("12", .unknownFormat),
    ("\u{0}\u{0}\u{0}\u{0}", .unknownFormat),
  ])
  func `is recognised as no dossier`(text: String, code: InputProblem.Code) {
    #expect(read(text).problems.map(\.code) == [code])
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B], [0x7B, 0x00, 0x7D, 0x00],
      [0x00, 0x3C, 0x00, 0x64], [0xFF, 0xFE, 0x3C, 0x00],
    ] as [[UInt8]]
  )
  func `is told to be UTF-8 if it is UTF-16`(bytes: [UInt8]) {
    #expect(read(bytes).problems.map(\.code) == [.wrongEncoding])
  }

  @Test func `is refused by its first byte however long it is`() {
    let garbage = [UInt8](repeating: 0xAB, count: 200 << 20)
    #expect(read(garbage).problems.map(\.code) == [.unknownFormat])
  }

  @Test func `is refused by its size`() throws {
    let limits = IntakeLimits(maximumBytes: 20)
    let reader = DossierReader(vocabulary: TestVocabulary.vocabulary, limits: limits)
    let problem = try #require(read(#"{"project": {"id": "1"}}"#, reader).problems.first)
    #expect(problem.code == .inputTooLarge)
    #expect(problem.message.en.contains("20 bytes"))
    #expect(problem.suggestion?.en.contains("several files") == true)
  }

  @Test func `is refused by its depth`() {
    let levels = String(repeating: "[", count: 100_000)
    #expect(read(#"{"project": {"exclusion": "# + levels).problems.map(\.code) == [.tooDeep])
    let elements = String(repeating: "<a>", count: 100_000)
    #expect(read(dossier("<exclusion>" + elements)).problems.map(\.code) == [.tooDeep])
  }

  @Test func `is told which texts are too long`() {
    let limits = IntakeLimits(maximumTextBytes: 5)
    let reader = DossierReader(vocabulary: TestVocabulary.vocabulary, limits: limits)
    let json = #"{"project": {"id": "12345", "title": "123456", "tags": ["a", "éééé"]}}"#
    let problems = read(json, reader).problems
    #expect(problems.map(\.code) == [.textTooLong, .textTooLong])
    #expect(problems.map(\.path) == ["project.title", "project.tags[1]"])
    let xml = dossier("<title>123456</title><tags><tag>a</tag><tag>éééé</tag></tags>")
    #expect(read(xml, reader).problems.map(\.path) == ["project.title", "project.tags[1]"])
  }

  @Test func `is refused when its records do not fit in memory`() {
    let limits = IntakeLimits(maximumCells: 1_000)
    let reader = DossierReader(vocabulary: TestVocabulary.vocabulary, limits: limits)
    let lots = String(repeating: "{},", count: 500) + "{}"
    let json = #"{"project": {"id": "1", "lots": ["# + lots + "]}}"
    let (facts, problems) = read(json, reader)
    #expect(problems.map(\.code) == [.tooManyRecords])
    #expect(facts.cells.count <= 1_000)
    let xml = dossier("<lots>" + String(repeating: "<lot/>", count: 500) + "</lots>")
    #expect(read(xml, reader).problems.map(\.code) == [.tooManyRecords])
  }

  @Test func `gets its first hundred problems and the number of the others`() throws {
    let warnings = (1...300).map { #""x\#($0)": 1"# }.joined(separator: ", ")
    let lots = String(repeating: "1, ", count: 149) + "1"
    let problems = read(
      #"{"project": {"id": "1", "# + warnings + #", "lots": ["# + lots + "]}}"
    ).problems
    #expect(problems.count == 101)
    #expect(problems.prefix(100).allSatisfy { $0.code == .wrongType })
    let last = try #require(problems.last)
    #expect(last.code == .moreProblems && last.severity == .error)
    #expect(last.message.en == "50 errors and 300 warnings more not shown")
    #expect(last.message.nl == "nog 50 fouten en 300 waarschuwingen niet getoond")
  }

  @Test func `is quoted without control characters and not at length`() throws {
    let name = "a\\u001b[31m\\u202e" + String(repeating: "x", count: 500)
    let problem = try #require(read(#"{"project": {"id": "1", "\#(name)": 1}}"#).problems.first)
    #expect(problem.message.en.unicodeScalars.count < 130)
    #expect(!problem.message.en.unicodeScalars.contains("\u{1B}"))
    #expect(!problem.path.unicodeScalars.contains("\u{202E}"))
  }
}
