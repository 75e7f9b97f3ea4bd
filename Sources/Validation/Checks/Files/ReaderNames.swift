import Vocabulary

/// What the reader of the catalogue finds itself about ids, names and paths.
extension Check {
  static let readerDuplicateId = Check(
    "duplicate-id",
    .error,
    .structure,
    title: LocalizedText("Een id is al vergeven", "An id is taken already"),
    why: LocalizedText("Elke id hoort bij één ding.", "Each id belongs to one thing."),
    bad: [
      Change("tables/size.yaml", "id: SIZE-PALLET", "id: «SIZE-LARGE»")
    ]
  )

  static let readerDuplicateCode = Check(
    "duplicate-code",
    .error,
    .structure,
    title: LocalizedText("Een code staat er twee keer", "A code is there twice"),
    why: LocalizedText(
      "Elke code van een lijst staat er één keer.",
      "Each code of a list is there once."
    ),
    bad: [
      Change(
        "codes/all.yaml",
        "- { code: fragile",
        "- { code: ordinary, nl: Normaal, en: Normal }\n  - { code: fragile"
      ),
      Change(
        "codes/all.yaml",
        "- { code: ordinary, nl: Normaal",
        "- «{ code: ordinary, nl: Normaal"
      ),
      Change("codes/all.yaml", "en: Normal }", "en: Normal }»"),
    ]
  )

  static let readerDuplicateName = Check(
    "duplicate-name",
    .error,
    .structure,
    title: LocalizedText("Een naam betekent twee dingen", "A name means two things"),
    why: LocalizedText(
      "Feiten, afgeleide feiten, uitvoer van tabellen en parameters delen één voorraad namen.",
      "Facts, derived facts, outputs of tables and parameters share one stock of names."
    ),
    bad: [
      Change("derivations/all.yaml", "- derive: regulation", "- derive: size"),
      Change(
        "tables/size.yaml",
        "outputs: [{ name: size, codes: size }]",
        "outputs: [«{ name: size, codes: size }»]"
      ),
    ]
  )

  static let readerBadId = Check(
    "bad-id",
    .error,
    .structure,
    title: LocalizedText("De id van een bron kan zo niet", "The id of a source cannot be so"),
    why: LocalizedText(
      "In een verwijzing scheidt een dubbele punt bron en artikel.",
      "In a citation a colon divides source and article."
    ),
    bad: [
      Change("sources/all.yaml", "- source: poster\n", "- source: «'post:er'»\n")
    ]
  )

  static let readerBadPath = Check(
    "bad-path",
    .error,
    .structure,
    title: LocalizedText("Een pad is niet te lezen", "A path cannot be read"),
    why: LocalizedText(
      "Een pad heeft de vorm project.estimate.amount of project.lots[].value.",
      "A path has the form project.estimate.amount or project.lots[].value."
    ),
    bad: [
      Change("vocabulary/project.yaml", "- path: project.sent", "- path: «project..sent»")
    ]
  )

  static let readerListNotDeclared = Check(
    "list-not-declared",
    .error,
    .structure,
    title: LocalizedText("Een lijst is niet eerst genoemd", "A list was not declared first"),
    why: LocalizedText(
      "Voor de velden van een lijst komt de lijst zelf, met type record-list.",
      "Before the fields of a list comes the list itself, with type record-list."
    ),
    bad: [
      Change(
        "vocabulary/project.yaml",
        "- path: 'project.lots[].weight'",
        "- path: «'project.lost[].weight'»"
      )
    ]
  )

  static let readerPathConflict = Check(
    "path-conflict",
    .error,
    .structure,
    title: LocalizedText("Twee paden kunnen niet samen", "Two paths cannot exist together"),
    why: LocalizedText(
      "Een pad kan niet tegelijk een waarde en een groep zijn.",
      "A path cannot be a value and a group at once."
    ),
    bad: [
      Change("vocabulary/project.yaml", "- path: project.sent", "- path: «project.value.sent»")
    ]
  )

  static let readerNeedlessCodes = Check(
    "needless-codes",
    .error,
    .structure,
    title: LocalizedText("Een codelijst hoort hier niet", "A code list does not belong here"),
    why: LocalizedText(
      "Alleen feiten van type code of code-list hebben een codelijst.",
      "Only facts of type code or code-list have a code list."
    ),
    bad: [
      Change("vocabulary/project.yaml", "type: boolean\n", "type: boolean\n    codes: «nature»\n")
    ]
  )

  static let readerSecondDefault = Check(
    "second-default",
    .error,
    .structure,
    title: LocalizedText("Er zijn twee standaardmatrices", "There are two default matrices"),
    why: LocalizedText(
      "Hoogstens één matrix heeft default: true.",
      "At most one matrix has default: true."
    ),
    bad: [
      Change(
        file: "matrices/second.yaml",
        text:
          "matrix: second\ntitle: { nl: Tweede model, en: Second model }\nstatus: "
          + "published\nvalid: { from: 2020-01-01 }\nsource: poster\ncurrency: EUR\nvat: "
          + "excluded\ndefault: «true»\nbands:\n  - { id: MX2-1, nature: [parcel], from: 0, "
          + "to: eu, procedure: counter, sources: [poster], certainty: single-source }\n"
      )
    ]
  )
}
