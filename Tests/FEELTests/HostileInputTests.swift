import FEEL
import RandomKit
import Testing

struct `Hostile text` {
  static let bombs: [String] = [
    String(repeating: "(", count: 60_000), String(repeating: "-", count: 60_000) + "1",
    String(repeating: "[", count: 60_000), String(repeating: "{a:", count: 20_000),
    String(repeating: "not(", count: 15_000), String(repeating: "if true then ", count: 5000),
    String(repeating: "n[", count: 30_000), "n" + String(repeating: "[1]", count: 20_000),
    "anything" + String(repeating: ".x", count: 30_000), String(repeating: "1 **", count: 15_000),
    "1" + String(repeating: " = 1", count: 16_000),
    String(repeating: "for x in [1] return ", count: 3000),
    "some " + String(repeating: "x in [1], ", count: 6000), String(repeating: "]", count: 60_000),
    String(repeating: "a", count: 65_537), "\"" + String(repeating: "\\u", count: 30_000),
  ]

  @Test(arguments: bombs.indices)
  func `is refused with an error`(index: Int) {
    #expect(throws: FEELErrors.self) {
      try Expression.parse(`Hostile text`.bombs[index], names: Dossier.names)
    }
    #expect(throws: FEELErrors.self) { try UnaryTests.parse(`Hostile text`.bombs[index] + ",") }
  }

  @Test func `may be nested up to the limit`() throws {
    let text = String(repeating: "(1 + ", count: 190) + "1" + String(repeating: ")", count: 190)
    #expect(try Dossier.value(of: text) == .number(191))
    let lists = String(repeating: "[", count: 190) + String(repeating: "]", count: 190)
    #expect(try Dossier.value(of: lists).description == lists)
  }

  @Test func `may hold long chains of one operator`() throws {
    let sum = "1" + String(repeating: "+1", count: 30_000)
    #expect(try Dossier.value(of: sum) == .number(30_001))
    let conjunction = "true" + String(repeating: " and true", count: 7000)
    #expect(try Dossier.value(of: conjunction) == .boolean(true))
  }

  @Test(arguments: [
    "for a in 1..1000000000 return a", "for a in 1..10000, b in 1..10000 return a",
    "count(for a in 1..9e30 return a)", "some a in 1..100000, b in 1..100000 satisfies a < 0",
  ])
  func `runs into the limit on work`(text: String) throws {
    #expect([.unknown, .null].contains(try Dossier.value(of: text)))
  }

  @Test func `can't blow up lists or texts by doubling`() throws {
    let names = (0..<60).map { "v\($0)" }
    var lists = "for v0 in [1] return "
    var texts = "for v0 in [\"xxxxxxxx\"] return "
    for (previous, name) in zip(names, names.dropFirst()) {
      lists += "for \(name) in [[\(previous), \(previous)]] return "
      texts += "for \(name) in [\(previous) + \(previous)] return "
    }
    #expect(try Dossier.value(of: lists + "flatten(v59)") == .unknown)
    #expect(try Dossier.value(of: texts + "v59") == .unknown)
  }

  @Test(arguments: [UInt64(3), 33, 333])
  func `made of random pieces never traps`(seed: UInt64) {
    let pieces = [
      "1", "n", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/", "**", "=", "<", ">=", ",", ":",
      "..",
      ".", "and", "or", "not(", "if", "then", "else", "for", "x", "in", "return", "some",
      "satisfies",
      "\"a\"", "null", "true", "between", "missing", "project.lots", "value", "sum(", "count(",
      "item",
      "9e6144", "1e-6144", "@\"2026-01-01\"", "duration(\"P9999Y\")", "@\"P999999999D\"",
      "anything",
      "date(", "\\", "\"", "é", "substring(\"abc\", ", "9223372036854775807", "modulo(",
      "decimal(1.5, ",
      " ", " ", " ", " ",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...14, using: &generator)
      let text = (0..<count).map { _ in
        (pieces.randomElement(using: &generator) ?? "")
          + (Bool.random(using: &generator) ? " " : "")
      }.joined()
      if let expression = try? Expression.parse(text, names: Dossier.names) {
        _ = expression.evaluate(in: Dossier.scope).description
      }
      if let tests = try? UnaryTests.parse(text) { _ = tests.names }
    }
  }
}
