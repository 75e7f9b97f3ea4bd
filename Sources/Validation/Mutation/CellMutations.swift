import FEEL
import Vocabulary

/// The small changes to cells that examples should notice.
enum CellMutations {
  /// Returns the changes of a cell, as texts that take its place with what is changed in them.
  static func all(of cell: String, _ vocabulary: Vocabulary) -> [TextMutation] {
    guard let tests = try? UnaryTests.parse(cell), !tests.isAny else { return [] }
    var found: [TextMutation] = [TextMutation(text: "-", offset: 0, old: cell, new: "-")]
    for (place, test) in tests.tests.enumerated() {
      for other in variants(of: test, vocabulary) {
        var changed = tests.tests
        changed[place] = other
        found.append(
          mutation(cell, test, other, UnaryTests(tests: changed, isNegated: tests.isNegated))
        )
      }
      guard tests.tests.count > 1 else { continue }
      var fewer = tests.tests
      fewer.remove(at: place)
      let text = UnaryTests(tests: fewer, isNegated: tests.isNegated).description
      found.append(
        TextMutation(text: text, offset: offset(of: test, in: cell), old: "\(test)", new: "")
      )
    }
    if tests.isNegated {
      let text = UnaryTests(tests: tests.tests).description
      found.append(TextMutation(text: text, offset: 0, old: "not", new: ""))
    }
    return found
  }

  private static func mutation(
    _ cell: String,
    _ old: UnaryTests.Test,
    _ new: UnaryTests.Test,
    _ tests: UnaryTests
  ) -> TextMutation {
    TextMutation(
      text: tests.description,
      offset: offset(of: old, in: cell),
      old: old.description,
      new: new.description
    )
  }

  private static func offset(of test: UnaryTests.Test, in cell: String) -> Int {
    cell.firstRange(of: test.description).map {
      cell.utf8.distance(from: cell.startIndex, to: $0.lowerBound)
    } ?? 0
  }

  private static func variants(
    of test: UnaryTests.Test,
    _ vocabulary: Vocabulary
  ) -> [UnaryTests.Test] {
    switch test {
    case .compare(let sign, let endpoint):
      let signs: [UnaryTests.Operator] =
        switch sign {
        case .less: [.lessOrEqual, .greaterOrEqual]
        case .lessOrEqual: [.less, .greater]
        case .greater: [.greaterOrEqual, .lessOrEqual]
        case .greaterOrEqual: [.greater, .less]
        case .equal, .notEqual: []
        }
      return signs.map { .compare($0, endpoint) }
        + others(than: endpoint, vocabulary).map { .compare(sign, $0) }
    case .interval(let lower, let lowerClosed, let upper, let upperClosed):
      func interval(
        _ lower: UnaryTests.Endpoint,
        _ lowerClosed: Bool,
        _ upper: UnaryTests.Endpoint,
        _ upperClosed: Bool
      ) -> UnaryTests.Test {
        .interval(lower: lower, lowerClosed: lowerClosed, upper: upper, upperClosed: upperClosed)
      }
      return [
        interval(lower, !lowerClosed, upper, upperClosed),
        interval(lower, lowerClosed, upper, !upperClosed),
      ]
        + others(than: lower, vocabulary).map { interval($0, lowerClosed, upper, upperClosed) }
        + others(than: upper, vocabulary).map { interval(lower, lowerClosed, $0, upperClosed) }
    }
  }

  private static func others(
    than endpoint: UnaryTests.Endpoint,
    _ vocabulary: Vocabulary
  ) -> [UnaryTests.Endpoint] {
    guard case .literal(let value) = endpoint else { return [] }
    switch value {
    case .boolean(let flag): return [.literal(.boolean(!flag))]
    case .number(let number):
      return [number + Decimal(1), number - Decimal(1)].map { .literal(.number($0)) }
    case .date(let day):
      return [day.adding(days: 1), day.adding(days: -1)].map { .literal(.date($0)) }
    case .text(let text):
      let lists = vocabulary.codeLists.values.sorted { $0.id < $1.id }
      let list = lists.first { $0[text] != nil }
      return list?.codes.first { $0.code != text }.map { [.literal(.text($0.code))] } ?? []
    default: return []
    }
  }
}
