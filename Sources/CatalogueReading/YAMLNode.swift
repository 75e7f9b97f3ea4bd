/// One node of a rule file, with its place: what Yams found, as plain values.
package struct YAMLNode: Hashable, Sendable {
  /// How a scalar was written, which decides where its characters stand in the file.
  package enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// A key and its value.
  package struct Pair: Hashable, Sendable {
    /// The key.
    package let key: String
    /// Where the key stands.
    package let place: Place
    /// The value.
    package let value: YAMLNode
  }

  /// What a node holds.
  package indirect enum Content: Hashable, Sendable {
    case scalar(String, Style)
    case list([YAMLNode])
    case map([Pair])
  }

  /// Where the node begins.
  package let place: Place
  /// What it holds.
  package let content: Content

  /// The text of a scalar, exactly as written: `2.10` stays `2.10`.
  package var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// Whether the node says that there is no value: empty, `null` or `~`, without quotes.
  package var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return ["", "null", "~"].contains(text)
  }

  /// The entries of a list.
  package var list: [YAMLNode]? {
    guard case .list(let nodes) = content else { return nil }
    return nodes
  }

  /// The pairs of a mapping.
  package var map: [Pair]? {
    guard case .map(let pairs) = content else { return nil }
    return pairs
  }

  /// Returns the value of a key; of a key that stands twice, which is an error, the first.
  package subscript(key: String) -> YAMLNode? {
    map?.first { $0.key == key }?.value
  }

  /// What the node is, for messages.
  var kind: (nl: String, en: String) {
    switch content {
    case .scalar where isNull: ("niets", "nothing")
    case .scalar(let text, _): ("‘\(text.excerpt)’", "‘\(text.excerpt)’")
    case .list: ("een lijst", "a list")
    case .map: ("een groep sleutels", "a mapping")
    }
  }
}

extension String {
  /// The text, cut to what fits in a message on one line.
  var excerpt: String {
    let line = split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    return line.count > 60 ? String(line.prefix(59)) + "…" : line
  }
}
