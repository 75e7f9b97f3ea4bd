import Vocabulary

/// What the reader of the catalogue finds itself about files.
extension Check {
  static let readerBadRow = Check(
    "bad-row",
    .error,
    .files,
    title: LocalizedText(
      "Een rij van een CSV-bestand is te lang of te kort",
      "A row of a CSV file is too long or too short"
    ),
    why: LocalizedText(
      "Elke rij heeft evenveel cellen als er kolommen zijn. Een komma in een tekst hoort "
        + "tussen aanhalingstekens.",
      "Each row has as many cells as there are columns. A comma in a text belongs in "
        + "quotation marks."
    ),
    bad: [
      Change("codes/size.csv", "large,Groot,Large,2", "«large»,Groot,Large,2,3")
    ]
  )

  static let readerEmptyFile = Check(
    "empty-file",
    .warning,
    .files,
    title: LocalizedText("Een bestand is leeg", "A file is empty"),
    why: LocalizedText(
      "Een bestand zonder regels is vaak een vergissing: wat erin hoorde te staan, telt niet mee.",
      "A file without entries is often a mistake: what was to be in it does not count."
    ),
    bad: [Change(file: "parameters/later.yaml", text: "«#» Volgt nog.\n")]
  )

  static let readerMissingColumn = Check(
    "missing-column",
    .error,
    .files,
    title: LocalizedText(
      "Een kolom van een CSV-bestand ontbreekt",
      "A column of a CSV file is missing"
    ),
    why: LocalizedText(
      "Een lijst van artikelen heeft de kolommen article, lid en paraphrase_nl.",
      "A list of articles has the columns article, lid and paraphrase_nl."
    ),
    bad: [
      Change(
        "sources/all.yaml",
        "link: 'https://example.org/post#{article}'",
        "articlesFile: «post.csv»\n  link: 'https://example.org/post#{article}'"
      ),
      Change(file: "sources/post.csv", text: "article,lid\n4,\n"),
    ]
  )
}
