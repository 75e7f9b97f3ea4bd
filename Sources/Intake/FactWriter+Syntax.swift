import JSONReading
import XMLReading

/// What parsers found wrong.
extension FactWriter {
  /// Reports a fault in the grammar of JSON.
  ///
  /// - Parameters:
  ///   - error: the fault.
  ///   - text: what the parser read.
  ///   - base: the place of that text in the input.
  ///   - depth: the deepest nesting that is taken.
  ///   - target: the place that was being read.
  mutating func report(
    _ error: JSONError,
    in text: UnsafeBufferPointer<UInt8>,
    from base: UInt64,
    depth: Int,
    on target: Target
  ) {
    let position = base + UInt64(error.offset)
    if error.code == .tooDeep {
      report(.error, .tooDeep, at: position, on: target) { _ in .tooDeep(limit: depth) }
    } else if input.isOtherUnicode {
      // Whoever chose the format is told what the reader would have said that recognises it.
      report(.error, .wrongEncoding, at: 0, on: dossier) { _ in .wrongEncoding }
    } else {
      report(.error, .syntaxError, at: position, on: target) {
        .syntax(error, in: text, isRecord: $0.origin != nil)
      }
    }
  }

  /// Reports a fault in the grammar of XML.
  ///
  /// - Parameters:
  ///   - error: the fault.
  ///   - target: the place that was being read.
  mutating func report(_ error: XMLError, on target: Target) {
    let position = InputPlaces.pack(line: error.line, column: error.column)
    let code = InputProblem.Code(error)
    report(.error, code, at: position, on: target) {
      code == .tooDeep
        ? .tooDeep(limit: $0.limits.maximumDepth)
        : .syntax(error, linesBefore: $0.origin.map { $0.line - 1 } ?? 0)
    }
  }
}
