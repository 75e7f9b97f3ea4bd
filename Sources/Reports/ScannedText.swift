package import Catalogue
package import Vocabulary

/// A text that was scanned for wording that points to a risk.
package struct ScannedText: Sendable {
  /// One place in the text.
  package struct Hit: Sendable {
    /// The id of the risk.
    package let risk: String
    /// The title of the risk; nil where the catalogue does not have it.
    package let title: LocalizedText?
    /// The id of the signal.
    package let signal: String
    /// What the signal says.
    package let meaning: LocalizedText
    /// What to check.
    package let check: LocalizedText
    /// How much the hit weighs.
    package let severity: Severity
    /// Whether someone must look at it.
    package let needsCheck: Bool
    /// How the mention is meant.
    package let polarity: String
    /// How much the wording says: `sterk` or `kandidaat`.
    package let strength: String
    /// The side that speaks; nil where the text does not tell.
    package let speaker: String?
    /// The line of the sentence, from 1.
    package let line: Int
    /// The bytes of the quote in the text.
    package let range: Range<Int>
    /// The quote.
    package let quote: String
    /// The sentence.
    package let sentence: String
    /// What stands in the sentence before the quote.
    package let before: String
    /// What stands in the sentence after the quote.
    package let after: String
    /// The words that decided.
    package let words: [String]

    /// Creates a hit.
    package init(
      risk: String,
      title: LocalizedText?,
      signal: String,
      meaning: LocalizedText,
      check: LocalizedText,
      severity: Severity,
      needsCheck: Bool,
      polarity: String,
      strength: String,
      speaker: String?,
      line: Int,
      range: Range<Int>,
      quote: String,
      sentence: String,
      before: String,
      after: String,
      words: [String]
    ) {
      self.risk = risk
      self.title = title
      self.signal = signal
      self.meaning = meaning
      self.check = check
      self.severity = severity
      self.needsCheck = needsCheck
      self.polarity = polarity
      self.strength = strength
      self.speaker = speaker
      self.line = line
      self.range = range
      self.quote = quote
      self.sentence = sentence
      self.before = before
      self.after = after
      self.words = words
    }
  }

  /// The name of the file.
  package let file: String
  /// The hits in order.
  package let hits: [Hit]

  /// Creates a scanned text.
  package init(file: String, hits: [Hit]) {
    self.file = file
    self.hits = hits
  }
}

/// A form in which scanned texts can be written.
package enum ScanReport {
  /// Writes a report on scanned texts.
  ///
  /// - Parameters:
  ///   - texts: the texts in order.
  ///   - format: the name of the format, one of `ReportFormat.all`.
  ///   - isList: whether JSON is an array.
  ///   - style: how it looks.
  /// - Returns: the bytes of the report.
  package static func render(
    _ texts: [ScannedText],
    as format: String,
    isList: Bool,
    _ style: ReportStyle
  ) -> [UInt8] {
    switch format {
    case "json": json(texts, isList: isList)
    case "ndjson": lines(texts)
    case "markdown": Array(markdown(texts, style).utf8)
    case "html": Array(html(texts, style).utf8)
    default: Array(text(texts, style).utf8)
    }
  }
}
