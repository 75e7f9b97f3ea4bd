import CatalogueReading
import Vocabulary

extension Check {
  /// An identifier that does not have its official form.
  static let badIdentifier = Check(
    "bad-identifier",
    .error,
    .sources,
    title: LocalizedText(
      "Een kenmerk heeft niet de officiële vorm",
      "An identifier does not have its official form"
    ),
    why: LocalizedText(
      "Een BWB-nummer is BWBR en zeven cijfers, een CELEX-nummer een sector, een jaar, een "
        + "letter en vier cijfers, een adres begint met https.",
      "A BWB number is BWBR and seven digits, a CELEX number a sector, a year, a letter and "
        + "four digits, an address begins with https."
    ),
    bad: [Change("sources/all.yaml", "BWBR0000001", "«BWBR00001»")]
  ) { checkup, report in
    for entry in checkup.soundSources {
      for pair in entry.node["identifiers"]?.map ?? [] {
        guard let text = pair.value.text, !Self.hasForm(text, of: pair.key) else { continue }
        report.report(
          at: pair.value.place,
          nl: "‘\(text)’ heeft niet de vorm van \(pair.key)",
          en: "‘\(text)’ does not have the form of \(pair.key)"
        )
      }
    }
  }

  private static func hasForm(_ text: String, of key: String) -> Bool {
    let bytes = Array(text.utf8)
    func digits(_ range: Range<Int>) -> Bool {
      range.upperBound <= bytes.count && range.allSatisfy { (0x30...0x39).contains(bytes[$0]) }
    }
    switch key {
    case "bwb":
      return bytes.count == 11 && ["BWBR", "BWBV"].contains(String(text.prefix(4)))
        && digits(4..<11)
    case "celex":
      // Treaties have no letter and number of an act.
      if text.hasPrefix("1") { return bytes.count >= 6 && digits(1..<5) }
      let letters = bytes.dropFirst(5).prefix { (0x41...0x5A).contains($0) }.count
      return bytes.count >= 10 && digits(1..<5) && (1...2).contains(letters)
        && digits((5 + letters)..<(9 + letters))
    case "url", "eli": return text.hasPrefix("https://") || text.hasPrefix("http://")
    default: return true
    }
  }
}
