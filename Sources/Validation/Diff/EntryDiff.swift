import CatalogueReading
import Vocabulary

/// What two entries say differently, by what their kind may hold: in any key but those of texts.
///
/// What no schema knows is compared as it is written, so that a new key is never overlooked.
struct EntryDiff {
  /// One value that is different.
  struct Change {
    /// What is different, with the keys that lead to it.
    let text: LocalizedText
    /// The value before; empty where it is not one value.
    let before: String
    /// The value now.
    let after: String
  }

  /// The values that are different.
  private(set) var changes: [Change] = []
  /// The number of texts for readers that are different.
  private(set) var texts = 0
  /// The places of what was compared otherwise.
  private let judged: Set<JudgedPlace>

  /// Keys of groups that say nothing of the subject: tests, and what validation may pass over.
  private static let asides: Set = ["examples", "hits", "silent", Suppression.key]
  /// Keys beside attributes that hold texts for readers.
  private static let labels: Set = ["nl", "en", "paraphrase_nl"]

  /// Prepares a comparison.
  ///
  /// - Parameter judged: the places of expressions that were compared by what they come to.
  init(passing judged: Set<JudgedPlace> = []) {
    self.judged = judged
  }

  /// Compares two values of a shape; nil stands for one that is not there.
  mutating func compare(
    _ old: YAMLNode?,
    _ new: YAMLNode?,
    _ shape: RuleSchema.Shape,
    _ path: [String] = []
  ) {
    if old == nil && new == nil || isJudged(old, new) { return }
    guard !shape.isText else {
      texts += Self.isSame(old, new) ? 0 : 1
      return
    }
    guard let old, let new else { return report(path, old, new) }
    switch shape {
    case .list(let item), .oneOrMore(let item):
      compare(items: old.items, new.items, item, path)
    case .group(let keys) where old.map != nil && new.map != nil:
      for key in Self.keys(old, new) where !Self.asides.contains(key) {
        let shape = keys.first { $0.name == key }?.shape ?? .anything
        compare(old.said(key, shape), new.said(key, shape), shape, path + [key])
      }
    case .labelled where old.map != nil && new.map != nil:
      for key in Self.keys(old, new) {
        let shape = Self.labels.contains(key) ? RuleSchema.Shape.prose : .text
        compare(old.said(key, shape), new.said(key, shape), shape, path + [key])
      }
    case .map(let value) where old.map != nil && new.map != nil:
      for key in Self.keys(old, new) { compare(old[key], new[key], value, path + [key]) }
    case .anything where old.map != nil && new.map != nil:
      for key in Self.keys(old, new) { compare(old[key], new[key], .anything, path + [key]) }
    case .anything where old.list != nil && new.list != nil:
      compare(items: old.items, new.items, .anything, path)
    case .expression where old.hasSameTokens(as: new): return
    default:
      if !Self.isSame(old, new) { report(path, old, new) }
    }
  }

  /// Compares two lists; items that have a name of their own, by that.
  mutating func compare(
    items old: [YAMLNode],
    _ new: [YAMLNode],
    _ shape: RuleSchema.Shape,
    _ path: [String] = []
  ) {
    if shape.isText {
      for place in 0..<max(old.count, new.count) {
        compare(old.at(place), new.at(place), shape)
      }
      return
    }
    guard (old + new).allSatisfy({ $0.map != nil }) else {
      let isSame = old.count == new.count && zip(old, new).allSatisfy { Self.isSame($0, $1) }
      if !isSame { report(path, items: old.map(\.line), new.map(\.line)) }
      return
    }
    let names = [old, new].map { Self.names(of: $0, shape) }
    let before = Dictionary(zip(names[0], old), uniquingKeysWith: { first, _ in first })
    let after = Dictionary(zip(names[1], new), uniquingKeysWith: { first, _ in first })
    for name in names[0] + names[1].filter({ before[$0] == nil }) {
      switch (before[name], after[name]) {
      case (let one?, let other?): compare(one, other, shape, path + [name])
      case (nil, _): report(path + [name], nl: "is nieuw", en: "is new")
      case (_, nil): report(path + [name], nl: "is vervallen", en: "is gone")
      }
    }
    let common = [names[0].filter { after[$0] != nil }, names[1].filter { before[$0] != nil }]
    if common[0] != common[1] {
      report(path, nl: "staat in een andere volgorde", en: "stands in another order")
    }
  }
}

// MARK: - Names and sameness

extension EntryDiff {
  /// Whether all that is there of two values was compared by what it comes to.
  private func isJudged(_ old: YAMLNode?, _ new: YAMLNode?) -> Bool {
    guard !judged.isEmpty else { return false }
    return (old.map { judged.contains(JudgedPlace(isNew: false, place: $0.place)) } ?? true)
      && (new.map { judged.contains(JudgedPlace(isNew: true, place: $0.place)) } ?? true)
  }

  /// Returns the keys of two mappings, each once.
  private static func keys(_ old: YAMLNode, _ new: YAMLNode) -> [String] {
    let before = (old.map ?? []).map(\.key)
    let known = Set(before)
    return before + (new.map ?? []).map(\.key).filter { !known.contains($0) }
  }

  /// Returns a name for each item of a list: what its first key says, or else its number.
  private static func names(of nodes: [YAMLNode], _ shape: RuleSchema.Shape) -> [String] {
    var counts: [String: Int] = [:]
    return nodes.enumerated().map { place, node in
      let name = name(of: node, shape) ?? "\(place + 1)"
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return count == 1 ? name : "\(name) (\(count))"
    }
  }

  private static func name(of node: YAMLNode, _ shape: RuleSchema.Shape) -> String? {
    var first: YAMLNode?
    switch shape {
    // A condition is no name: where it changes, the item is still the same.
    case .group(let keys):
      if let key = keys.first, key.name != "when" { first = node[key.name] }
    case .labelled: first = node["code"] ?? node.map?.first?.value
    default: return nil
    }
    guard let name = first?.text else { return nil }
    return [name, node["lid"]?.text].compactMap(\.self).joined(separator: ":")
  }

  /// Whether two values are the same, wherever and in whatever style they are written.
  private static func isSame(_ old: YAMLNode?, _ new: YAMLNode?) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    switch (old.content, new.content) {
    case (.scalar(let one, _), .scalar(let other, _)):
      return old.isNull && new.isNull || old.isNull == new.isNull && one == other
    case (.list(let one), .list(let other)):
      return one.count == other.count && zip(one, other).allSatisfy { isSame($0, $1) }
    case (.map(let one), .map(let other)):
      return one.count == other.count && one.allSatisfy { isSame($0.value, new[$0.key]) }
    default: return false
    }
  }
}

// MARK: - Words

extension EntryDiff {
  /// The largest number of characters of a value that is shown.
  private static let longest = 60

  private mutating func report(
    _ path: [String],
    nl: String,
    en: String,
    before: String = "",
    after: String = ""
  ) {
    let name = path.isEmpty ? "" : path.joined(separator: ".") + ": "
    let text = LocalizedText(nl: name + nl, en: name + en)
    changes.append(Change(text: text, before: before, after: after))
  }

  private mutating func report(_ path: [String], _ old: YAMLNode?, _ new: YAMLNode?) {
    let before = old?.line ?? "–"
    let after = new?.line ?? "–"
    let isShort = max(before.count, after.count) <= Self.longest
    let kind = old == nil ? ("is nieuw", "is new") : ("is vervallen", "is gone")
    let words = old == nil || new == nil ? kind : ("is gewijzigd", "is changed")
    report(
      path,
      nl: isShort ? "\(before) wordt \(after)" : words.0,
      en: isShort ? "\(before) becomes \(after)" : words.1,
      before: before,
      after: after
    )
  }

  /// Reports another list of values; of a long one, what is no longer in it and what is new.
  private mutating func report(_ path: [String], items old: [String], _ new: [String]) {
    let before = old.isEmpty ? "[]" : old.joined(separator: ", ")
    let after = new.isEmpty ? "[]" : new.joined(separator: ", ")
    let known = [Set(old), Set(new)]
    let gone = old.filter { !known[1].contains($0) }.joined(separator: ", ")
    let added = new.filter { !known[0].contains($0) }.joined(separator: ", ")
    var nl: [String] = []
    var en: [String] = []
    if max(before.count, after.count) <= Self.longest {
      nl.append("\(before) wordt \(after)")
      en.append("\(before) becomes \(after)")
    } else if max(gone.count, added.count) > Self.longest {
      nl.append("is gewijzigd")
      en.append("is changed")
    } else {
      if !gone.isEmpty {
        nl.append("zonder \(gone)")
        en.append("without \(gone)")
      }
      if !added.isEmpty {
        nl.append("met \(added)")
        en.append("with \(added)")
      }
      if nl.isEmpty {
        nl.append("staat in een andere volgorde")
        en.append("stands in another order")
      }
    }
    report(
      path,
      nl: nl.joined(separator: ", "),
      en: en.joined(separator: ", "),
      before: before,
      after: after
    )
  }
}

extension RuleSchema.Shape {
  /// Whether the shape is that of a text for readers.
  fileprivate var isText: Bool {
    switch self {
    case .localized, .prose: true
    default: false
    }
  }
}

extension YAMLNode {
  /// The items of a list; of what may stand for one, the node itself.
  fileprivate var items: [YAMLNode] { list ?? [self] }

  /// Returns what a key says; nil where it says no more than its absence would.
  fileprivate func said(_ key: String, _ shape: RuleSchema.Shape) -> YAMLNode? {
    guard let node = self[key], !node.isNull else { return nil }
    if case .flag = shape, node.text == "false" { return nil }
    return node
  }

  /// Whether two expressions are the same but for spaces and comments.
  fileprivate func hasSameTokens(as other: YAMLNode) -> Bool {
    guard let text, let otherText = other.text else { return false }
    let tokens = [text, otherText].map(ExpressionToken.tokens)
    return tokens[0].count == tokens[1].count
      && zip(tokens[0], tokens[1]).allSatisfy { $0.kind == $1.kind && $0.text == $1.text }
  }

  /// The node on one line, in the flow style of YAML.
  fileprivate var line: String {
    switch content {
    case .scalar(let text, _):
      isNull ? "null" : text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .list(let nodes): "[" + nodes.map(\.line).joined(separator: ", ") + "]"
    case .map(let pairs):
      "{" + pairs.map { "\($0.key): \($0.value.line)" }.joined(separator: ", ") + "}"
    }
  }
}

extension Array {
  /// Returns the element at a place; nil beyond the end.
  fileprivate func at(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
