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

  /// The variables as patterns, those that were added later on their own.
  ///
  /// Each risk adds the one or two records it looks at to the variables of the whole catalogue:
  /// as copies of all patterns, these would be most of what the rules take in memory.
  private let variablePatterns: [NamePatterns]
  let functionPatterns: NamePatterns

  /// Returns these names with more variables after them.
  package func adding(_ more: [(name: String, type: Type)]) -> Names {
    Names(self, adding: more)
  }

  /// The longest variable that the tokens go on with; of two with one name the first.
  func variable(in tokens: [Token], at start: Int) -> (index: Int, length: Int)? {
    var found: (index: Int, length: Int)?
    for patterns in variablePatterns {
      guard let next = patterns.longest(in: tokens, at: start) else { continue }
      if next.length > found?.length ?? 0 { found = next }
    }
    return found
  }

  private init(_ names: Names, adding more: [(name: String, type: Type)]) {
    variables = names.variables + more
    functions = names.functions
    codeLists = names.codeLists
    types = names.types
    isLenient = names.isLenient
    variablePatterns =
      names.variablePatterns + [NamePatterns(more.map(\.name), from: names.variables.count)]
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
    variablePatterns = [NamePatterns(variables.map(\.name))]
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
///
/// They stand as a tree of tokens, so that it takes as many steps as the name has tokens, however
/// many names begin alike.
struct NamePatterns: Sendable {
  /// A token that goes on from a node of the tree.
  private struct Step: Hashable {
    let node: Int
    let kind: Token.Kind
    let text: String
    /// Whether white space comes before; what comes before the whole name is no part of it.
    let spaced: Bool

    init(_ token: Token, after node: Int) {
      self.node = node
      kind = token.kind
      text = token.text
      spaced = node > 0 && token.spaced
    }

    // The rest hardly tells steps apart, and hashing is most of what finding a name takes.
    func hash(into hasher: inout Hasher) {
      hasher.combine(node)
      hasher.combine(text)
    }
  }

  private var steps: [Step: Int] = [:]
  /// The index of the name that ends at each node, or -1; node 0 is before all names.
  private var ends = [-1]

  /// Makes patterns of some names.
  ///
  /// - Parameters:
  ///   - names: the names.
  ///   - first: the index of the first of them.
  init(_ names: [String], from first: Int = 0) {
    steps.reserveCapacity(2 * names.count)
    for (index, name) in names.enumerated() { add(name, index: first + index) }
  }

  /// Adds a name; if it is there already, the first counts.
  private mutating func add(_ name: String, index: Int) {
    guard let tokens = try? Lexer.tokens(of: name), tokens.count > 1 else { return }
    var node = 0
    for token in tokens.dropLast() {
      let step = Step(token, after: node)
      if let known = steps[step] {
        node = known
      } else {
        steps[step] = ends.count
        node = ends.count
        ends.append(-1)
      }
    }
    if ends[node] < 0 { ends[node] = index }
  }

  /// The longest name that the tokens go on with; parts must be spaced as in the name.
  func longest(in tokens: [Token], at start: Int) -> (index: Int, length: Int)? {
    var found: (index: Int, length: Int)?
    var node = 0
    for position in start..<tokens.count {
      guard let next = steps[Step(tokens[position], after: node)] else { break }
      node = next
      guard ends[node] >= 0 else { continue }
      // A keyword can't be a name by itself.
      if position == start, Token.keywords.contains(tokens[start].text) { continue }
      found = (ends[node], position + 1 - start)
    }
    return found
  }

  /// The longest of some names that the tokens go on with, of equal ones the first by spelling.
  ///
  /// It suits names that are looked at too seldom to be worth a tree.
  static func longest(
    of names: some Sequence<String>,
    in tokens: [Token],
    at start: Int
  ) -> (name: String, length: Int)? {
    let first = tokens[start].text
    var found: (name: String, length: Int)?
    for name in names {
      // What begins with a letter begins with the first of its words as it is.
      if let byte = name.utf8.first, Lexer.isLetter(byte), !name.utf8.starts(with: first.utf8) {
        continue
      }
      guard let length = length(of: name, in: tokens, at: start) else { continue }
      if let found, (length, found.name) <= (found.length, name) { continue }
      found = (name, length)
    }
    return found
  }

  /// The number of tokens of a name, if the tokens go on with it.
  private static func length(of name: String, in tokens: [Token], at start: Int) -> Int? {
    guard let parts = try? Lexer.tokens(of: name).dropLast(), !parts.isEmpty,
      start + parts.count <= tokens.count
    else { return nil }
    for (offset, part) in parts.enumerated() {
      let token = tokens[start + offset]
      guard token.kind == part.kind, token.text == part.text else { return nil }
      guard offset == 0 || token.spaced == part.spaced else { return nil }
    }
    return parts.count == 1 && Token.keywords.contains(tokens[start].text) ? nil : parts.count
  }
}
