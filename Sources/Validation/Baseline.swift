import CatalogueReading
/// The findings that were known when someone began to validate, without those with which the
/// catalogue cannot be used.
///
/// A text file with one line for each: fingerprint, number of such findings, check, file. Lines
/// that begin with `#` say something to a person.
package struct Baseline: Hashable, Sendable {
  private var counts: [String: Int] = [:]

  /// Reads a baseline.
  ///
  /// - Parameter text: the contents of the file.
  /// - Returns: the baseline, or the number of the first line that cannot be understood.
  package static func read(_ text: String) -> (baseline: Baseline?, faultyLine: Int) {
    var baseline = Baseline()
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let words = line.split(separator: " ")
      guard words.count >= 4, words[0].utf8.count == 16, let count = Int(words[1]), count > 0,
        words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
      else { return (nil, number + 1) }
      baseline.counts[String(words[0]), default: 0] += count
    }
    return (baseline, 0)
  }

  /// Marks the findings that are in the baseline.
  package func apply(to validation: inout Validation) {
    var left = counts
    for index in validation.findings.indices
    where validation.findings[index].isOpen && !validation.findings[index].preventsUse {
      let fingerprint = validation.findings[index].fingerprint
      guard let count = left[fingerprint], count > 0 else { continue }
      left[fingerprint] = count - 1
      validation.findings[index].standing = .baselined
    }
  }

  /// Returns the text of a baseline with all findings that count.
  package static func text(of validation: Validation) -> String {
    var lines: [String: (count: Int, rest: String)] = [:]
    for finding in validation.findings
    where (finding.isOpen || finding.standing == .baselined) && !finding.preventsUse {
      let count = lines[finding.fingerprint]?.count ?? 0
      lines[finding.fingerprint] = (count + 1, "\(finding.check) \(finding.place.file)")
    }
    let sorted = lines.sorted { ($0.value.rest, $0.key) < ($1.value.rest, $1.key) }
    return "# kringtoets rules validate --baseline\n"
      + sorted.map { "\($0.key) \($0.value.count) \($0.value.rest)\n" }.joined()
  }
}
