import FEEL
import Vocabulary

/// What the cells of a column look like whose name is not known.
enum ColumnContent: Sendable {
  case amounts
  case days
  /// Codes of a fact.
  case codes(KnownCodes.Table)

  /// Looks at the cells of a column; nil where most are none of these.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - sample: the first rows.
  ///   - mapping: the words of tables.
  ///   - codes: the codes of facts that no other column gives.
  ///   - hasAmounts: whether another column has amounts; otherwise round numbers are some too.
  init?(
    _ column: Int,
    _ sample: CSVSample,
    _ mapping: Mapping,
    _ codes: KnownCodes,
    hasAmounts: Bool
  ) {
    let months = mapping.translations["month-text"] ?? [:]
    func words(_ purpose: String) -> [String] { mapping.words[purpose] ?? [] }
    let unknown = Set(words("unknown").map { FoldedText.fold($0.utf8) })
    var texts: [[UInt8]] = []
    var (amounts, days) = (0, 0)
    for row in sample.rows where row.isFilled(column) {
      let text = CSVSample.text(of: column, in: row)
      let folded = FoldedText.fold(text.utf8)
      guard !folded.isEmpty, !unknown.contains(folded) else { continue }
      texts.append(folded)
      guard row.hasDigit(column), text.utf8.count <= 60 else { continue }
      if Self.isAmount(text, words, allowsPlain: !hasAmounts) {
        amounts += 1
      } else if !text.allSatisfy(\.isNumber),
        (try? DutchDay(text, months: { months[$0].flatMap { Int($0) } }, words)) != nil
      {
        days += 1
      }
    }
    if amounts * 2 > texts.count {
      self = .amounts
    } else if days * 2 > texts.count {
      self = .days
    } else if let table = codes.table(of: texts) {
      self = .codes(table)
    } else {
      return nil
    }
  }

  /// Tells whether a text is plainly an amount, and no number of something else.
  private static func isAmount(
    _ text: String,
    _ words: (String) -> [String],
    allowsPlain: Bool
  ) -> Bool {
    guard let amount = DutchAmount(text, words), [nil, .per, .perYear].contains(amount.measure)
    else {
      return false
    }
    if amount.beside.currency != nil || amount.hasUnit { return true }
    guard amount.doubt == nil, amount.value >= 1_000 else { return false }
    if text.contains(where: { $0 == "." || $0 == "," }) { return true }
    return allowsPlain && text.first != "0" && text.hasSuffix("00") && text.allSatisfy(\.isNumber)
  }
}
