import Catalogue
import CatalogueReading
import Vocabulary

/// Compares what entries say, whatever kind they are of.
extension DiffMaker {
  /// The ends of the names of files that entries, or the program itself, read beside the entries.
  private static let dataFiles = [".csv", ".tsv"]

  /// Compares all entries and the data beside them in whatever is no text for readers.
  mutating func compareEntries() {
    // Each file is part of the fingerprint.
    guard old.text.draft.hash != new.text.draft.hash else { return }
    let files = Set(old.text.files.keys).union(new.text.files.keys)
      .filter { old.text.files[$0] != new.text.files[$0] }.sorted()
    let told = Set(items.map(\.words))
    let (before, order) = entries(of: old.text, in: files)
    let (after, newOrder) = entries(of: new.text, in: files)
    for name in order + newOrder.filter({ before[$0] == nil }) {
      guard let one = before[name], let other = after[name] else {
        addPresence(name, isGone: after[name] == nil)
        continue
      }
      var diff = EntryDiff(passing: judged)
      diff.compare(one.node, other.node, other.shape)
      add(diff, name, told)
    }
    for file in files where Self.dataFiles.contains(where: file.hasSuffix) && file.contains("/") {
      compareData(file)
    }
  }

  /// Returns the entries of files by name, and their names in order.
  private func entries(
    of text: CatalogueText,
    in files: [String]
  ) -> (entries: [RuleEntry.Name: RuleEntry], order: [RuleEntry.Name]) {
    var entries: [RuleEntry.Name: RuleEntry] = [:]
    var order: [RuleEntry.Name] = []
    for file in files {
      for entry in (text.documents[file] ?? []).flatMap({ RuleEntry.entries(of: $0, in: file) }) {
        var name = entry.name
        // An id is unique but where the reader knows none, as of a form that is new.
        while entries[name] != nil { name = RuleEntry.Name(kind: name.kind, id: name.id + "'") }
        entries[name] = entry
        order.append(name)
      }
    }
    return (entries, order)
  }

  private mutating func addPresence(_ name: RuleEntry.Name, isGone: Bool) {
    add(
      name.kind,
      name.id,
      nl: isGone ? "is vervallen" : "is nieuw",
      en: isGone ? "is gone" : "is new"
    )
  }

  /// Adds what an entry says differently, unless the same was told by what it comes to.
  private mutating func add(
    _ diff: EntryDiff,
    _ name: RuleEntry.Name,
    _ told: Set<RuleDiff.Item.Words> = []
  ) {
    texts += diff.texts
    for change in diff.changes {
      let words = RuleDiff.Item.Words(
        kind: name.kind,
        id: name.id,
        before: change.before,
        after: change.after
      )
      if told.contains(words), !change.before.isEmpty { continue }
      add(
        name.kind,
        name.id,
        nl: change.text.nl,
        en: change.text.en,
        before: change.before,
        after: change.after
      )
    }
  }

  private mutating func compareData(_ file: String) {
    let name = RuleEntry.Name(kind: "file", id: file)
    guard let before = old.text.files[file], let after = new.text.files[file] else {
      addPresence(name, isGone: new.text.files[file] == nil)
      return
    }
    guard !file.hasSuffix(".csv") else {
      var diff = EntryDiff()
      diff.compare(items: old.text.rows(of: file), new.text.rows(of: file), .labelled)
      add(diff, name)
      return
    }
    let lines = [before, after].map(Self.lines)
    guard lines[0] != lines[1] else { return }
    let known = lines.map { Set($0) }
    let count = max(known[0].subtracting(known[1]).count, known[1].subtracting(known[0]).count)
    add(
      name.kind,
      name.id,
      nl: count == 0 ? "staat in een andere volgorde" : "andere regels: \(count)",
      en: count == 0 ? "stands in another order" : "lines that are different: \(count)"
    )
  }

  /// Returns the lines of a file that are no remarks.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n")).filter { !$0.starts(with: "# ".utf8) }
  }
}

extension RuleDiff.Item {
  /// What an item says of its subject, without how.
  fileprivate struct Words: Hashable {
    let kind: String
    let id: String
    let before: String
    let after: String
  }

  fileprivate var words: Words { Words(kind: kind, id: id, before: before, after: after) }
}
