import Catalogue
import Vocabulary

extension ScanReport {
  /// Writes the texts for a terminal.
  static func text(_ texts: [ScannedText], _ style: ReportStyle) -> String {
    var canvas = TextCanvas(width: style.width, usesColor: style.usesColor)
    for (index, text) in texts.enumerated() {
      if index > 0 { canvas.skip() }
      canvas.scanned(text, style.language)
    }
    return canvas.text
  }

  /// The name and weight of a hit, as `high: title`.
  static func title(_ hit: ScannedText.Hit, _ language: Language) -> String {
    (hit.title ?? hit.meaning)[language]
  }

  /// Where a hit stands and how it is meant.
  static func place(_ hit: ScannedText.Hit, _ language: Language) -> String {
    var parts = [
      Texts.scanLine[language].replacing("{0}", with: String(hit.line)),
      Texts.polarity(hit.polarity)[language],
    ]
    if let speaker = hit.speaker { parts.append(Texts.side(speaker)[language]) }
    return parts.joined(separator: ", ")
  }

  /// The line that counts the hits of a text.
  static func summary(_ text: ScannedText, _ language: Language) -> String {
    let checks = text.hits.count(where: \.needsCheck)
    return Texts.scanSummary[language]
      .replacing("{1}", with: String(checks))
      .replacing("{2}", with: String(text.hits.count - checks))
      .replacing("{0}", with: text.file)
  }
}

extension TextCanvas {
  fileprivate mutating func scanned(_ text: ScannedText, _ language: Language) {
    paragraph([TextRun(ScanReport.summary(text, language), .bold)])
    guard !text.hits.isEmpty else {
      paragraph([TextRun(Texts.scanNothing[language])])
      return
    }
    let checks = text.hits.filter(\.needsCheck)
    if !checks.isEmpty {
      heading(Texts.scanToCheck[language])
      for hit in checks { self.hit(hit, language) }
    }
    let mentions = text.hits.filter { !$0.needsCheck }
    if !mentions.isEmpty {
      heading(Texts.scanMentions[language])
      for hit in mentions { mention(hit, language) }
    }
    skip()
    paragraph([TextRun(Texts.scanNote[language], .dim)])
  }

  private mutating func hit(_ hit: ScannedText.Hit, _ language: Language) {
    paragraph(
      [
        TextRun(hit.severity.text[language], hit.severity.look),
        TextRun(" \(ScanReport.title(hit, language))"),
        TextRun(" \(hit.risk)", .dim),
      ],
      indent: 4,
      mark: "-"
    )
    paragraph(
      [TextRun("‘\(hit.before)"), TextRun(hit.quote, .bold), TextRun("\(hit.after)’")],
      indent: 6
    )
    paragraph([TextRun("(\(ScanReport.place(hit, language)))", .dim)], indent: 6)
    paragraph([TextRun("\(Texts.scanCheck[language]): \(hit.check[language])")], indent: 6)
    paragraph(
      [TextRun("\(Texts.scanBecause[language]): \(hit.words.joined(separator: ", "))", .dim)],
      indent: 6
    )
  }

  private mutating func mention(_ hit: ScannedText.Hit, _ language: Language) {
    paragraph(
      [
        TextRun("\(ScanReport.title(hit, language)) \(hit.risk)", .dim),
        TextRun(" (\(ScanReport.place(hit, language)))", .dim),
      ],
      indent: 4,
      mark: "-"
    )
    paragraph([TextRun("‘\(hit.sentence)’", .dim)], indent: 6)
  }
}
