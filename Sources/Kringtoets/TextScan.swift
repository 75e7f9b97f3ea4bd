import Catalogue
import Reports
import TextSignals
import Vocabulary

/// Minutes that were scanned for sentences that point to a risk.
public struct ScannedMinutes: Sendable {
  let text: ScannedText

  /// The number of sentences that someone must look at.
  public var checkCount: Int { text.hits.count(where: \.needsCheck) }

  /// Returns whether a hit to check weighs as much as a threshold.
  ///
  /// - Parameter threshold: the threshold; a hit never blocks by itself.
  /// - Returns: whether there is such a hit.
  public func reaches(_ threshold: FailThreshold) -> Bool {
    guard let severity = threshold.severity else { return false }
    return text.hits.contains { $0.needsCheck && $0.severity >= severity }
  }
}

/// A series of scans of minutes.
public struct MinutesScan: Sendable {
  private let catalogue: Catalogue
  private let scanner: SignalScanner

  init(_ catalogue: Catalogue) throws {
    guard let rules = try? catalogue.signals.rules() else {
      throw Problem(
        code: "no-signals",
        dutch: "deze catalogus heeft geen tekstsignalen (de map signals)",
        english: "this catalogue has no text signals (the folder signals)"
      )
    }
    self.catalogue = catalogue
    scanner = SignalScanner(rules)
  }

  /// Scans minutes.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8, with or without byte order mark.
  ///   - name: the name of the file.
  /// - Returns: what was found.
  /// - Throws: a `Problem` where the bytes are not UTF-8.
  public func scan(_ bytes: [UInt8], named name: String) throws -> ScannedMinutes {
    do {
      let hits = try scanner.hits(in: bytes)
      return ScannedMinutes(
        text: ScannedText(file: name, hits: hits.map { hit($0, in: bytes) })
      )
    } catch {
      throw Problem(
        code: "not-utf-8",
        file: name,
        dutch: "geen UTF-8 bij byte \(error.offset), regel \(error.line); "
          + "sla het verslag op als platte tekst in UTF-8",
        english: "not UTF-8 at byte \(error.offset), line \(error.line); "
          + "save the minutes as plain text in UTF-8"
      )
    }
  }

  private func hit(_ hit: TextHit, in bytes: [UInt8]) -> ScannedText.Hit {
    let rule = catalogue.rules.first { $0.id == hit.risk }
    let signal = scanner.signal(hit.signal)
    let empty = LocalizedText(nl: "", en: "")
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return ScannedText.Hit(
      risk: hit.risk,
      title: rule?.risk?.name ?? rule?.title,
      signal: hit.signal,
      meaning: signal?.meaning ?? empty,
      check: signal?.check ?? empty,
      severity: Self.severity(of: rule),
      needsCheck: hit.polarity.needsCheck,
      polarity: hit.polarity.rawValue,
      strength: hit.strength.rawValue,
      speaker: hit.speaker?.rawValue,
      line: hit.line,
      range: hit.quote,
      quote: text(hit.quote),
      sentence: text(hit.sentence),
      before: text(hit.sentence.lowerBound..<hit.quote.lowerBound),
      after: text(hit.quote.upperBound..<hit.sentence.upperBound),
      words: hit.words.map(text)
    )
  }

  /// Words alone never block: the weight of a hit is at most high.
  private static func severity(of rule: Rule?) -> Severity {
    min(rule?.severity ?? .high, rule?.risk?.textCap ?? .high)
  }
}

extension Checker {
  /// Begins a series of scans of minutes.
  ///
  /// - Returns: the series.
  /// - Throws: a `Problem` where the catalogue has no text signals.
  public func minutesScan() throws -> MinutesScan {
    try MinutesScan(catalogue)
  }

  /// Writes a report on minutes that were scanned.
  ///
  /// - Parameters:
  ///   - minutes: the minutes in order.
  ///   - format: the form of the report.
  ///   - options: how it looks.
  /// - Returns: the bytes of the report.
  public func report(
    on minutes: [ScannedMinutes],
    as format: OutputFormat,
    _ options: ReportOptions = ReportOptions()
  ) -> [UInt8] {
    ScanReport.render(
      minutes.map(\.text),
      as: format.id,
      isList: options.isList ?? (minutes.count > 1),
      ReportStyle(
        language: options.language.language,
        width: options.width,
        usesColor: options.usesColor,
        explains: options.explains
      )
    )
  }
}
