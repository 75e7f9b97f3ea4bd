import Catalogue

extension ScanReport {
  private static let format = "kringtoets-scan/1"

  /// Writes the texts as JSON: one object, or a list of them.
  static func json(_ texts: [ScannedText], isList: Bool) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    if isList {
      writer.objects(texts) { write($1, to: &$0) }
    } else if let text = texts.first {
      writer.object { write(text, to: &$0) }
    }
    writer.raw("\n")
    return writer.bytes
  }

  /// Writes one object on each line.
  static func lines(_ texts: [ScannedText]) -> [UInt8] {
    texts.flatMap { text in
      var writer = JSONWriter(indented: false)
      writer.object { write(text, to: &$0) }
      writer.raw("\n")
      return writer.bytes
    }
  }

  private static func write(_ text: ScannedText, to writer: inout JSONWriter) {
    writer.member("format", format)
    writer.member("file", text.file)
    writer.key("hits")
    writer.objects(text.hits) { write($1, to: &$0) }
  }

  private static func write(_ hit: ScannedText.Hit, to writer: inout JSONWriter) {
    writer.member("risk", hit.risk)
    writer.member("signal", hit.signal)
    writer.member("severity", hit.severity.rawValue)
    writer.member("status", hit.needsCheck ? "check" : "info")
    writer.member("polarity", hit.polarity)
    writer.member("line", hit.line)
    writer.member("start", hit.range.lowerBound)
    writer.member("end", hit.range.upperBound)
    writer.member("quote", hit.quote)
    writer.member("sentence", hit.sentence)
    writer.member("strength", hit.strength)
    writer.member("speakerSide", hit.speaker)
    writer.member("words", hit.words)
    writer.member("title", hit.title)
    writer.member("meaning", hit.meaning)
    writer.member("check", hit.check)
  }
}
