/// A function as a value; two functions are equal if they are the same one.
package final class FunctionValue: Sendable {
  /// The names of the parameters, in order, with the types their arguments must have.
  package let parameters: [(name: String, type: Type)]

  let body: Body

  /// What a call does.
  enum Body: Sendable {
    /// An expression, with what it saw where it was written.
    case node(Node, depth: Int, locals: [Value], variables: [Int: Value])
    case builtin(Builtin)
    case host(any FunctionBody)
  }

  /// Makes a function that the host carries out.
  package init(parameters: [(name: String, type: Type)], body: any FunctionBody) {
    self.parameters = parameters
    self.body = .host(body)
  }

  init(parameters: [(name: String, type: Type)], body: Body) {
    self.parameters = parameters
    self.body = body
  }
}

extension FunctionValue: Hashable {
  /// Tells whether two functions are the same one.
  package static func == (left: FunctionValue, right: FunctionValue) -> Bool {
    if let name = left.builtinName { return name == right.builtinName }
    return left === right
  }

  /// Feeds the identity.
  package func hash(into hasher: inout Hasher) {
    if let name = builtinName {
      hasher.combine(name)
    } else {
      hasher.combine(ObjectIdentifier(self))
    }
  }

  /// The name, if this is a built-in function.
  var builtinName: String? {
    if case .builtin(let builtin) = body { return builtin.rawValue }
    return nil
  }
}

/// What a function of the host does when an expression calls it as a value.
package protocol FunctionBody: Sendable {
  /// Computes the result for arguments of the right number and types.
  func call(_ arguments: [Value], _ budget: inout Budget) -> Value
}

/// The work that an evaluation may still do; handed on so that functions share one limit.
package struct Budget: Hashable, Sendable {
  /// The largest amount of work, in values touched.
  package static let mostWork = 2_000_000
  /// The deepest nesting of nodes over all calls that are going on.
  package static let deepestCalls = 1600

  /// The work done.
  package var work = 0
  /// The depth of the calls that are going on, in nodes.
  package var depth = 0
  /// Tells whether calls were nested too deeply.
  package var isTooDeep = false

  /// Starts without any work done.
  package init() {}

  /// Tells whether a limit is reached; results are worthless then.
  package var isExhausted: Bool { work > Budget.mostWork || isTooDeep }

  /// Counts work; false if there is too much.
  package mutating func charge(_ amount: Int) -> Bool {
    work = min(work, Budget.mostWork) + min(amount, Budget.mostWork + 1)
    return !isExhausted
  }

  /// Counts a call that starts, with the depth of what it runs; false if that is too deep.
  package mutating func enter(_ nodes: Int) -> Bool {
    guard depth + nodes < Budget.deepestCalls else {
      isTooDeep = true
      return false
    }
    depth += nodes
    return charge(1)
  }

  /// Counts a call that ends.
  package mutating func leave(_ nodes: Int) { depth -= nodes }
}
