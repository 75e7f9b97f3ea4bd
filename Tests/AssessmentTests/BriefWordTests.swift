import Assessment
import RandomKit
import Testing

struct `Numbers for keys` {
  @Test(arguments: [UInt64(1), .random(in: 100 ... .max)])
  func `count keys in the order in which they come up`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var numbers = KeyNumbers()
    for round in 0..<3 {
      var expected: [UInt64: Int] = [:]
      for _ in 0..<(400 << round) {
        // Few different ones, many that differ in high or low bits only.
        let key = random.next() & random.pick([0xFF, 0xFFFF << 48, 0xF_0000_000F, .max])
        let number = expected[key] ?? expected.count
        expected[key] = number
        #expect(numbers.number(of: key) == number, "key \(key) with seed \(seed)")
      }
      #expect(numbers.keys.count == expected.count)
      numbers.removeAll()
      #expect(numbers.keys.isEmpty)
    }
  }
}

struct `A table of words` {
  @Test func `gives equal texts one word and tells the text of each`() {
    let words = BriefWords()
    let texts = ["project.id", "", "sessions[0].minutes", "project.id"]
    let found = texts.map(words.word)
    #expect(found.map(\.number) == [0, 1, 2, 0])
    #expect(found.map { words[$0] } == texts)
    #expect(words.count == 3)
  }
}
