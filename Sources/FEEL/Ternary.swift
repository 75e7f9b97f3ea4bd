/// A truth value of Kleene's three-valued logic.
package enum Ternary: Hashable, Sendable, CaseIterable {
  case no
  case unknown
  case yes

  /// Wraps a definite truth value.
  package init(_ known: Bool) {
    self = known ? .yes : .no
  }

  /// The definite truth value, nil if unknown.
  package var known: Bool? {
    switch self {
    case .no: false
    case .unknown: nil
    case .yes: true
    }
  }

  /// Denies; unknown stays unknown.
  package static prefix func ! (operand: Ternary) -> Ternary {
    switch operand {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// Holds if both sides hold; fails as soon as one side fails.
  package static func && (
    left: Ternary,
    right: @autoclosure () throws -> Ternary
  ) rethrows -> Ternary {
    if left == .no { return .no }
    let other = try right()
    if other == .no { return .no }
    return left == .yes && other == .yes ? .yes : .unknown
  }

  /// Holds as soon as one side holds; fails if both sides fail.
  package static func || (
    left: Ternary,
    right: @autoclosure () throws -> Ternary
  ) rethrows -> Ternary {
    if left == .yes { return .yes }
    let other = try right()
    if other == .yes { return .yes }
    return left == .no && other == .no ? .no : .unknown
  }
}
