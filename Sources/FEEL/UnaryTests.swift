/// The parsed content of a DMN input cell: a list of tests, one of which must hold.
package struct UnaryTests: Sendable, Hashable {
  /// The tests, joined by "or"; empty if any value will do.
  package let tests: [Test]

  /// Tells whether the tests stand in `not(…)`.
  package let isNegated: Bool

  /// Tells whether any value will do, written `-`.
  package var isAny: Bool { tests.isEmpty }

  /// Makes tests from their parts.
  package init(tests: [Test], isNegated: Bool = false) {
    self.tests = tests
    self.isNegated = isNegated
  }

  /// The names used with their UTF-8 offsets, in the order of the text.
  package var names: [(name: String, offset: Int)] {
    var names: [(name: String, offset: Int)] = []
    for test in tests {
      for endpoint in test.endpoints {
        switch endpoint {
        case .literal: break
        case .name(let name, let offset), .scaled(_, let name, let offset):
          names.append((name, offset))
        }
      }
    }
    return names
  }

  /// A comparison operator.
  package enum Operator: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// A single test of the input value.
  package indirect enum Test: Hashable, Sendable {
    case compare(Operator, Endpoint)
    case interval(lower: Endpoint, lowerClosed: Bool, upper: Endpoint, upperClosed: Bool)

    /// What the value is compared with.
    package var endpoints: [Endpoint] {
      switch self {
      case .compare(_, let endpoint): [endpoint]
      case .interval(let lower, _, let upper, _): [lower, upper]
      }
    }
  }

  /// A value that a test compares with.
  package enum Endpoint: Hashable, Sendable {
    case literal(Value)
    /// A parameter by name, with its UTF-8 offset.
    case name(String, offset: Int)
    /// A number times a parameter.
    case scaled(Decimal, String, offset: Int)
  }

  /// Reads a cell such as `-`, `"works", "supplies"`, `[1..10)`, `>= 0.8 * limit` or `not(null)`.
  package static func parse(_ text: String) throws(FEELErrors) -> UnaryTests {
    var parser = UnaryTestsParser(tokens: try Lexer.tokens(of: text))
    do throws(FEELError) {
      return try parser.parse()
    } catch {
      throw FEELErrors([error])
    }
  }
}
