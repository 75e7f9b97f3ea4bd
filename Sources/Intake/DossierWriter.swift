import FEEL
package import Vocabulary

/// Writer of facts as a dossier in a form of our own.
package struct DossierWriter: Sendable {
  /// The forms that can be written.
  package enum Form: String, CaseIterable, Hashable, Sendable {
    /// A dossier in JSON.
    case json
    /// A dossier in XML.
    case xml
    /// A table with the columns of the template.
    case csv
  }

  let vocabulary: Vocabulary
  let mapping: Mapping?

  /// Creates a writer for the facts of a vocabulary, with the columns of the mapping for tables.
  package init(vocabulary: Vocabulary, mappings: [Mapping]) {
    self.vocabulary = vocabulary
    mapping = mappings.first { $0.id == "csv" }
  }

  /// Writes the facts of a dossier.
  ///
  /// - Parameters:
  ///   - facts: the facts.
  ///   - form: the form.
  /// - Returns: the bytes in UTF-8, and the paths of facts that the form has no place for.
  package func write(_ facts: Facts, as form: Form) -> (bytes: [UInt8], lost: [String]) {
    switch form {
    case .json:
      var tree = DossierTree(facts, vocabulary, JSONTree())
      tree.write()
      return (tree.sink.bytes, tree.lost)
    case .xml:
      var tree = DossierTree(facts, vocabulary, XMLTree())
      tree.write()
      return (tree.sink.bytes, tree.lost)
    case .csv:
      var table = CSVTableWriter(facts, vocabulary, mapping)
      table.write()
      return (table.bytes, table.lost)
    }
  }
}

/// What a walk over facts writes to.
protocol TreeSink {
  /// Begins an object under a key, or the whole where the key is nil.
  mutating func beginObject(_ key: String?)
  mutating func endObject(_ key: String?)
  mutating func beginList(_ key: String)
  mutating func endList(_ key: String)
  /// Writes a value: as a number or truth value where it is bare.
  mutating func value(_ key: String?, _ text: String, isBare: Bool)
  /// Writes what is known to be unknown.
  mutating func null(_ key: String)
}

/// A walk over the facts of a dossier in the order of the vocabulary.
struct DossierTree<Sink: TreeSink> {
  private let facts: Facts
  private let vocabulary: Vocabulary
  private(set) var sink: Sink
  /// The paths of what cannot be written.
  private(set) var lost: [String] = []

  init(_ facts: Facts, _ vocabulary: Vocabulary, _ sink: Sink) {
    self.facts = facts
    self.vocabulary = vocabulary
    self.sink = sink
  }

  mutating func write() {
    sink.beginObject(nil)
    sink.value("format", InputFormat.version, isBare: false)
    members(of: vocabulary.layouts[Vocabulary.dossierLayout].root, in: 0)
    sink.endObject(nil)
  }

  private mutating func members(of node: Int, in block: Int) {
    // A single project or the list comes first, whatever the order of the keys.
    let children = vocabulary.nodes[node].children
    for child in children where vocabulary.nodes[child].key != "format" || block != 0 {
      member(child, in: block)
    }
  }

  private mutating func member(_ node: Int, in block: Int) {
    let entry = vocabulary.nodes[node]
    let cell = facts.cell(entry.slot, of: block)
    // A value that could not be read was told of where it stood.
    guard cell.kind != .absent, cell.kind != .unreadable else { return }
    if cell.kind == .null { return sink.null(entry.key) }
    switch entry.content {
    case .group:
      sink.beginObject(entry.key)
      members(of: node, in: block)
      sink.endObject(entry.key)
    case .value(let fact):
      let type = vocabulary.facts[fact].type
      guard let text = facts.canonicalText(cell, of: fact, vocabulary) else { return }
      sink.value(entry.key, text, isBare: [.number, .integer, .boolean].contains(type))
    case .values(let fact):
      sink.beginList(entry.key)
      for record in facts.entries(cell) {
        let text = facts.canonicalText(facts.cell(0, of: record), of: fact, vocabulary)
        if let text { sink.value(vocabulary.itemName(of: node), text, isBare: false) }
      }
      sink.endList(entry.key)
    case .records(_, let layout):
      sink.beginList(entry.key)
      for record in facts.entries(cell) {
        sink.beginObject(vocabulary.itemName(of: node))
        members(of: vocabulary.layouts[layout].root, in: record)
        sink.endObject(vocabulary.itemName(of: node))
      }
      sink.endList(entry.key)
    case .single(let layout):
      for record in facts.entries(cell) {
        sink.beginObject(entry.key)
        members(of: vocabulary.layouts[layout].root, in: record)
        sink.endObject(entry.key)
      }
    case .opaque:
      // Such a subtree was accepted and not read.
      lost.append(facts.path(of: node, in: block, vocabulary))
    }
  }
}

extension Facts {
  /// Returns the value of a cell as a dossier has it; nil where it has none.
  func canonicalText(_ cell: Cell, of fact: Int, _ vocabulary: Vocabulary) -> String? {
    switch cell.kind {
    case .text: return text(cell)
    case .boolean: return cell.payload != 0 ? "true" : "false"
    case .date: return CalendarDate(dayNumber: Int32(truncatingIfNeeded: cell.payload)).description
    case .number:
      let number = Decimal(coefficient: cell.payload, exponent: Int(cell.exponent))
      let isMoney = vocabulary.facts[fact].type == .money
      return isMoney ? number.formatted(minimumFractionDigits: 2) : number.description
    case .code:
      let list = vocabulary.codeList(of: vocabulary.facts[fact])
      let place = Int(truncatingIfNeeded: cell.payload)
      return list.flatMap { $0.codes.indices.contains(place) ? $0.codes[place].code : nil }
    case .absent, .null, .unreadable, .present, .list: return nil
    }
  }
}
