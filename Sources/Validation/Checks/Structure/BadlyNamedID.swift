import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// An id that does not look like the ids of its kind.
  static let badlyNamedID = Check(
    "badly-named-id",
    .warning,
    .structure,
    title: LocalizedText("Een id heeft niet de gewone vorm", "An id does not have the usual form"),
    why: LocalizedText(
      "Rijen, banden en regels heten in hoofdletters met streepjes (REG-W-EU), tabellen, "
        + "matrices, codelijsten en bronnen in kleine letters met streepjes, afgeleide feiten "
        + "als naamInDelen, parameters als groep.naam.",
      "Rows, bands and rules are named in capitals with dashes (REG-W-EU), tables, matrices, "
        + "code lists and sources in small letters with dashes, derived facts like nameInParts, "
        + "parameters like group.name."
    ),
    bad: [Change("tables/size.yaml", "id: SIZE-PALLET", "id: «size pallet»")]
  ) { checkup, report in
    func check(_ node: YAMLNode?, _ form: IDForm) {
      guard let node, let text = node.text, !form.fits(text) else { return }
      report.report(
        at: node.place,
        length: text.unicodeScalars.count,
        nl: "‘\(text)’ heeft niet de vorm \(form.rawValue)",
        en: "‘\(text)’ does not have the form \(form.rawValue)"
      )
    }
    for entry in checkup.tables {
      check(entry.node["table"], .small)
      for row in entry.node["rows"]?.list ?? [] { check(row["id"], .capitals) }
    }
    for entry in checkup.matrices {
      check(entry.node["matrix"], .small)
      for band in entry.node["bands"]?.list ?? [] { check(band["id"], .capitals) }
    }
    for entry in checkup.rules {
      let form = entry.model.kind == .question ? IDForm.small : .capitals
      check(entry.node[entry.model.kind.rawValue], form)
    }
    for entry in checkup.soundSources { check(entry.node["source"], .small) }
    for entry in checkup.codeLists { check(entry.node["list"], .small) }
    for entry in checkup.derivations { check(entry.node["derive"], .camel) }
    for entry in checkup.soundParameters { check(entry.node["parameter"], .dotted) }
  }
}

/// The forms of ids.
enum IDForm: String {
  case capitals = "REG-W-EU"
  case small = "aw2012-deel"
  case camel = "totalValue"
  case dotted = "group.name"

  /// Whether an id has the form.
  func fits(_ id: String) -> Bool {
    guard let first = id.utf8.first, let last = id.utf8.last, last != 0x2D, last != 0x2E else {
      return false
    }
    func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    switch self {
    case .capitals:
      return isCapital(first) && id.utf8.allSatisfy { isCapital($0) || isDigit($0) || $0 == 0x2D }
    case .small:
      return isSmall(first) && id.utf8.allSatisfy { isSmall($0) || isDigit($0) || $0 == 0x2D }
    case .camel:
      return isSmall(first) && id.utf8.allSatisfy { isSmall($0) || isCapital($0) || isDigit($0) }
    case .dotted:
      return isSmall(first)
        && id.utf8.allSatisfy { isSmall($0) || isCapital($0) || isDigit($0) || $0 == 0x2E }
    }
  }
}
