/// The names that an expression may use, with their types.
package struct Names: Sendable {
  /// The variables; the index of a variable is its position here.
  package let variables: [(name: String, type: Type)]

  /// The functions of the host; the index of a function is its position here.
  package let functions: [HostFunction]

  /// The codes of each list, by the list's id.
  package let codeLists: [String: Set<String>]

  /// The types that `instance of` and parameters may name, besides those of FEEL.
  package let types: [String: Type]

  /// Tells whether faults of meaning only make a part null, as in DMN, or are errors.
  package let isLenient: Bool

  let variablePatterns: NamePatterns
  let functionPatterns: NamePatterns

  /// Returns these names with more variables after them.
  package func adding(_ more: [(name: String, type: Type)]) -> Names {
    var patterns = variablePatterns
    for (offset, variable) in more.enumerated() {
      patterns.add(variable.name, index: variables.count + offset)
    }
    return Names(self, variables: variables + more, patterns: patterns)
  }

  private init(
    _ names: Names,
    variables: [(name: String, type: Type)],
    patterns: NamePatterns
  ) {
    self.variables = variables
    functions = names.functions
    codeLists = names.codeLists
    types = names.types
    isLenient = names.isLenient
    variablePatterns = patterns
    functionPatterns = names.functionPatterns
  }

  /// Makes a set of names; if a name comes twice, the first counts.
  package init(
    variables: [(name: String, type: Type)],
    functions: [HostFunction] = [],
    codeLists: [String: Set<String>] = [:],
    types: [String: Type] = [:],
    isLenient: Bool = false
  ) {
    self.variables = variables
    self.functions = functions
    self.codeLists = codeLists
    self.types = types
    self.isLenient = isLenient
    variablePatterns = NamePatterns(variables.map(\.name))
    functionPatterns = NamePatterns(functions.map(\.name))
  }
}

/// A function that the host offers to expressions.
package struct HostFunction: Hashable, Sendable {
  /// The name to call it by; may hold spaces.
  package let name: String
  /// The types of its arguments.
  package let parameters: [Type]
  /// The number of arguments that can't be left out.
  package let required: Int
  /// The type of its result.
  package let result: Type

  /// Makes a signature; all arguments are required unless told otherwise.
  package init(name: String, parameters: [Type], required: Int? = nil, result: Type) {
    self.name = name
    self.parameters = parameters
    self.required = required ?? parameters.count
    self.result = result
  }
}

/// Names cut into tokens, to find the longest that a text goes on with.
struct NamePatterns: Sendable {
  private struct Pattern: Sendable {
    let tokens: [Token]
    let index: Int
  }

  private var byFirstToken: [String: [Pattern]] = [:]

  init(_ names: [String]) {
    for (index, name) in names.enumerated() {
      guard let tokens = try? Lexer.tokens(of: name), tokens.count > 1 else { continue }
      let pattern = Pattern(tokens: Array(tokens.dropLast()), index: index)
      byFirstToken[tokens[0].text, default: []].append(pattern)
    }
    for key in byFirstToken.keys {
      // Equal lengths stay in the order of declaration, as sorting is stable.
      byFirstToken[key]?.sort { $0.tokens.count > $1.tokens.count }
    }
  }

  /// Adds a name after those that are there.
  mutating func add(_ name: String, index: Int) {
    guard let tokens = try? Lexer.tokens(of: name), tokens.count > 1 else { return }
    let key = tokens[0].text
    byFirstToken[key, default: []].append(
      Pattern(tokens: Array(tokens.dropLast()), index: index)
    )
    // Equal lengths stay in the order of declaration, as sorting is stable.
    byFirstToken[key]?.sort { $0.tokens.count > $1.tokens.count }
  }

  /// The longest name that the tokens go on with; parts must be spaced as in the name.
  func longest(in tokens: [Token], at start: Int) -> (index: Int, length: Int)? {
    guard let candidates = byFirstToken[tokens[start].text] else { return nil }
    for candidate in candidates where matches(candidate.tokens, tokens, at: start) {
      if candidate.tokens.count == 1, Token.keywords.contains(tokens[start].text) { continue }
      return (candidate.index, candidate.tokens.count)
    }
    return nil
  }

  private func matches(_ pattern: [Token], _ tokens: [Token], at start: Int) -> Bool {
    guard start + pattern.count <= tokens.count else { return false }
    for (offset, part) in pattern.enumerated() {
      let token = tokens[start + offset]
      guard token.kind == part.kind, token.text == part.text else { return false }
      if offset > 0, token.spaced != part.spaced { return false }
    }
    return true
  }
}
