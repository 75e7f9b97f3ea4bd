import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

/// A gap that a table leaves open on purpose, by a suppression with the cells of the gap.
struct MeantGap {
  /// The values of each input.
  let cells: [ValueSet]
  /// What the cells were read from.
  let node: YAMLNode
}

/// What is wrong with a cell of such a gap.
struct MeantGapFault {
  let place: Place
  let message: LocalizedText
  let suggestion: LocalizedText?
}

extension TableView {
  /// The gaps that are meant and whose cells can be read.
  var meantGaps: [MeantGap] {
    meant.compactMap { node in
      guard faults(of: node).isEmpty else { return nil }
      let cells = model.inputs.map { node[$0]?.text.flatMap(Self.set) ?? .all }
      return MeantGap(cells: cells, node: node)
    }
  }

  /// What is wrong with the cells of gaps that are meant.
  var meantGapFaults: [MeantGapFault] { meant.flatMap(faults) }

  private var meant: [YAMLNode] {
    (node[Suppression.key]?.list ?? []).compactMap { item in
      item["check"]?.text == Check.gapInTable.id ? item["when"] : nil
    }
  }

  private func faults(of cells: YAMLNode) -> [MeantGapFault] {
    (cells.map ?? []).compactMap { pair in
      guard let input = model.inputs.firstIndex(of: pair.key) else {
        return MeantGapFault(
          place: pair.place,
          message: LocalizedText(
            "de tabel heeft geen kolom ‘\(pair.key)’",
            "the table has no column ‘\(pair.key)’"
          ),
          suggestion: Suggestion.nearest(to: pair.key, among: model.inputs)
        )
      }
      guard let message = fault(of: pair.value.text ?? "", in: input) else { return nil }
      return MeantGapFault(place: pair.value.place, message: message, suggestion: nil)
    }
  }

  /// Says why a cell cannot stand in a column; nil where it can.
  private func fault(of text: String, in input: Int) -> LocalizedText? {
    guard let set = Self.set(text) else {
      return LocalizedText(
        "‘\(text)’ is niet te lezen als cel van een bedoeld gat",
        "‘\(text)’ cannot be read as a cell of a meant gap"
      )
    }
    guard let own = set.kind else { return nil }
    let tests = epochs.lazy.flatMap { $0.table.rows.lazy.map { $0.tests[input] } }
    let range = columns[input].range
    if let kind = range.kind ?? tests.compactMap(\.kind).first, kind != own {
      return LocalizedText(
        "deze cel toetst een \(own.words.nl), de kolom heeft een \(kind.words.nl)",
        "this cell tests a \(own.words.en), the column has a \(kind.words.en)"
      )
    }
    guard range.isDisjoint(with: set) else { return nil }
    return LocalizedText(
      "geen waarde van de kolom voldoet aan ‘\(text)’",
      "no value of the column satisfies ‘\(text)’"
    )
  }

  private static func set(_ text: String) -> ValueSet? {
    (try? UnaryTests.parse(text)).flatMap { try? ValueSet($0) { _ in nil } }
  }
}

extension ValueKind {
  fileprivate var words: LocalizedText {
    switch self {
    case .boolean: LocalizedText("ja of nee", "boolean")
    case .number: LocalizedText("getal", "number")
    case .text: LocalizedText("tekst of code", "text or code")
    case .date: LocalizedText("datum", "date")
    case .daysDuration, .monthsDuration: LocalizedText("duur", "duration")
    }
  }
}
