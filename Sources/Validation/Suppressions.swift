import CatalogueReading
import Vocabulary

/// Where the rules say why a finding may stand.
struct Suppressions {
  private struct Entry {
    let check: String
    let reason: LocalizedText
    let isPartial: Bool
    let place: Place
    let lines: ClosedRange<Int>
    var isUsed = false
  }

  private var entries: [Entry] = []

  init(_ text: CatalogueText) {
    for (_, documents) in text.documents.sorted(by: { $0.key < $1.key }) {
      for node in documents { collect(node) }
    }
  }

  private mutating func collect(_ node: YAMLNode) {
    switch node.content {
    case .scalar: return
    case .list(let nodes):
      for node in nodes { collect(node) }
    case .map(let pairs):
      for pair in pairs where pair.key == Suppression.key {
        for item in pair.value.list ?? [] { add(item, of: node) }
      }
      for pair in pairs where pair.key != Suppression.key { collect(pair.value) }
    }
  }

  private mutating func add(_ item: YAMLNode, of owner: YAMLNode) {
    guard let check = item["check"]?.text, let nl = item["reason"]?["nl"]?.text else { return }
    entries.append(
      Entry(
        check: check,
        reason: LocalizedText(nl: nl, en: item["reason"]?["en"]?.text ?? nl),
        isPartial: item["when"] != nil,
        place: item["check"]?.place ?? item.place,
        lines: owner.place.line...owner.lastLine
      )
    )
  }

  /// Returns what becomes of a finding: it is suppressed where an entry around it says so.
  ///
  /// A suppression for some inputs only is heeded by the check itself.
  mutating func standing(of finding: RuleFinding) -> RuleFinding.Standing {
    for index in entries.indices
    where entries[index].check == finding.check && !entries[index].isPartial
      && entries[index].place.file == finding.place.file
      && entries[index].lines.contains(finding.place.line)
    {
      entries[index].isUsed = true
      return .suppressed(reason: entries[index].reason)
    }
    return finding.standing
  }

  /// Returns what is wrong with the suppressions themselves.
  func needless(ran: Set<String>) -> [RuleFinding] {
    entries.compactMap { entry in
      guard let check = Check.named(entry.check) else {
        return RuleFinding(
          check: Check.unknownCheck.id,
          severity: Check.unknownCheck.severity,
          place: entry.place,
          length: entry.check.unicodeScalars.count,
          message: LocalizedText(
            nl: "er is geen controle ‘\(entry.check)’",
            en: "there is no check ‘\(entry.check)’"
          ),
          suggestion: Suggestion.nearest(to: entry.check, among: Check.all.map(\.id))
        )
      }
      if check.isFoundByReader, check.severity == .error {
        return RuleFinding(
          check: Check.suppressedError.id,
          severity: Check.suppressedError.severity,
          place: entry.place,
          length: entry.check.unicodeScalars.count,
          message: LocalizedText(
            nl: "zonder herstel van ‘\(entry.check)’ is de catalogus niet te gebruiken",
            en: "without mending ‘\(entry.check)’ the catalogue cannot be used"
          )
        )
      }
      guard !entry.isUsed, !entry.isPartial, ran.contains(entry.check),
        !Check.heldAside.contains(entry.check)
      else { return nil }
      return RuleFinding(
        check: Check.needlessSuppression.id,
        severity: Check.needlessSuppression.severity,
        place: entry.place,
        length: entry.check.unicodeScalars.count,
        message: LocalizedText(
          nl: "hier is niets van ‘\(entry.check)’ gevonden",
          en: "nothing of ‘\(entry.check)’ was found here"
        )
      )
    }
  }
}
