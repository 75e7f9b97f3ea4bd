import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A text of a rule that writes out the value of a parameter.
  static let numberInText = Check(
    "number-in-text",
    .warning,
    .texts,
    title: LocalizedText("Een tekst schrijft een parameter uit", "A text writes a parameter out"),
    why: LocalizedText(
      "Het getal in de tekst is dat van een parameter. Zet de naam tussen accolades, dan "
        + "blijft de tekst kloppen als het getal verandert.",
      "The number in the text is that of a parameter. Put its name between curly brackets, "
        + "and the text stays right when the number changes."
    ),
    bad: [
      Change("tables/size.yaml", "'Onder {limit.heavy} kilo.'", "'Onder «35» kilo.'"),
      Change("tables/size.yaml", "'Below {limit.heavy} kilos.'", "'Below «35» kilos.'"),
    ]
  ) { checkup, report in
    let owners = checkup.parameterValues
    let rows = checkup.tables.flatMap { $0.node["rows"]?.list ?? [] }.compactMap { $0["note"] }
    let texts = checkup.rules.flatMap { entry in
      ["title", "text", "mitigation", "evidence"].compactMap { entry.node[$0] }
    }
    for node in rows + texts {
      for pair in node.map ?? [] {
        for (number, offset) in (pair.value.text ?? "").writtenNumbers {
          guard let owner = owners[number] else { continue }
          report.report(
            at: checkup.place(of: offset, in: pair.value),
            nl: "\(number) is de waarde van ‘\(owner)’",
            en: "\(number) is the value of ‘\(owner)’",
            suggestion: LocalizedText("schrijf {\(owner)}", "write {\(owner)}")
          )
        }
      }
    }
  }
}

extension String {
  /// The numbers in a text for people, with dots or commas between thousands, by their offsets.
  var writtenNumbers: [(number: Decimal, offset: Int)] {
    let bytes = Array(utf8)
    var found: [(Decimal, Int)] = []
    var index = 0
    func isDigit(_ place: Int) -> Bool {
      bytes.indices.contains(place) && (0x30...0x39).contains(bytes[place])
    }
    while index < bytes.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let start = index
      var digits = ""
      while isDigit(index)
        || (index > start && isDigit(index + 1) && isDigit(index + 2) && isDigit(index + 3)
          && [0x2E, 0x2C, 0x20].contains(bytes[index]))
      {
        if isDigit(index) { digits.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
        index += 1
      }
      // A number that goes on as a word, an article or a date is none.
      let before = start > 0 ? bytes[start - 1] : 0x20
      let after = index < bytes.count ? bytes[index] : 0x20
      let joins: [UInt8] = [0x2D, 0x2F, 0x3A, 0x5F]
      let isPart =
        joins.contains(before) || joins.contains(after)
        || (0x41...0x5A).contains(before & 0xDF) || (0x41...0x5A).contains(after & 0xDF)
        || after == 0x2E && isDigit(index + 1) || before == 0x2E && start > 1 && isDigit(start - 2)
      if !isPart, let number = Decimal(parsing: digits) { found.append((number, start)) }
    }
    return found
  }
}
