/// What is said of rows of a table that are no projects.
extension Wording {
  static func totalRow(_ row: Int, _ text: String) -> Wording {
    Wording(
      nl: "rij \(row) is met ‘\(text)’ een optelling van andere rijen, en niet als project gelezen",
      en: "row \(row) adds up other rows, by ‘\(text)’, and was not read as a project"
    ).advising(
      nl: "is het toch een project, geef het dan een kenmerk",
      en: "if it is a project after all, give it a reference"
    )
  }

  static func amountRow(_ row: Int, _ text: String) -> Wording {
    Wording(
      nl: "rij \(row) heeft alleen een bedrag, ‘\(text)’, en is niet als project gelezen",
      en: "row \(row) has only an amount, ‘\(text)’, and was not read as a project"
    ).advising(
      nl: "is het toch een project, geef het dan een kenmerk of een titel",
      en: "if it is a project after all, give it a reference or a title"
    )
  }

  static func noteRow(_ row: Int, _ text: String) -> Wording {
    Wording(
      nl: "rij \(row) heeft alleen ‘\(text)’, een kopje of opmerking, "
        + "en is niet als project gelezen",
      en: "row \(row) has only ‘\(text)’, a heading or remark, and was not read as a project"
    ).advising(
      nl: "is het toch een project, vul dan nog een cel van de rij in",
      en: "if it is a project after all, fill in another cell of the row"
    )
  }

  static func nameAlone(_ row: Int, _ text: String) -> Wording {
    Wording(
      nl: "rij \(row) heeft alleen ‘\(text)’, en is als project gelezen",
      en: "row \(row) has only ‘\(text)’, and was read as a project"
    ).advising(
      nl: "is het een kopje of opmerking, haal de rij dan weg",
      en: "if it is a heading or remark, take the row out"
    )
  }

  static func headerRow(_ row: Int, isSame: Bool, header: Int) -> Wording {
    isSame
      ? Wording(
        nl: "rij \(row) herhaalt de kolomnamen van rij \(header), en is niet als project gelezen",
        en:
          "row \(row) repeats the names of columns of row \(header), and was not read as a project"
      ).advising(
        nl: "is het toch een project, geef het dan een ander kenmerk",
        en: "if it is a project after all, give it another reference"
      )
      : Wording(
        nl: "rij \(row) noemt andere kolommen dan rij \(header); "
          + "de rijen eronder zijn gelezen onder de namen van rij \(header)",
        en: "row \(row) names other columns than row \(header); "
          + "the rows below it were read under the names of row \(header)"
      ).advising(
        nl: "geef de tabel die bij rij \(row) begint als een eigen bestand",
        en: "give the table that begins at row \(row) as a file of its own"
      )
  }

  static func unreadRows(_ first: Int, _ last: Int, header: Int) -> Wording {
    Wording(
      nl: first == last
        ? "rij \(first) staat boven de kolomnamen van rij \(header), en is niet gelezen"
        : "de rijen \(first) tot en met \(last) staan boven de kolomnamen van rij \(header), "
          + "en zijn niet gelezen",
      en: first == last
        ? "row \(first) stands above the names of columns of row \(header), and was not read"
        : "rows \(first) to \(last) stand above the names of columns of row \(header), "
          + "and were not read"
    ).advising(
      nl: "zet de kolomnamen boven alle projecten, of geef elke tabel als een eigen bestand",
      en: "put the names of columns above all projects, or give each table as a file of its own"
    )
  }
}
