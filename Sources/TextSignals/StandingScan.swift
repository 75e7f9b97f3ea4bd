/// A scan of one text after another on one thread, which keeps what it learned of words.
///
/// A class, so that the memory of the scan stays where it is; that memory is bounded.
package final class StandingScan {
  private var session: ScanSession

  /// Begins a scan.
  package init(_ scanner: SignalScanner) {
    session = ScanSession(scanner)
  }

  /// Scans a text.
  ///
  /// - Parameters:
  ///   - text: the bytes of the text.
  ///   - found: is called with each hit, in order.
  /// - Throws: `TextError` where the text is not UTF-8; hits before that place may have been given.
  package func scan(_ text: Span<UInt8>, _ found: (TextHit) -> Void) throws(TextError) {
    let result = unsafe text.withUnsafeBufferPointer { bytes in
      Result { () throws(TextError) in try unsafe session.scan(bytes, found) }
    }
    try result.get()
  }

  /// Scans a text for no more than the risks and how they are meant.
  ///
  /// - Parameters:
  ///   - text: the bytes of the text.
  ///   - found: is called with each risk, by its index in the scanner's `risks`, in order.
  /// - Throws: `TextError` where the text is not UTF-8; risks before that place may have been given.
  package func scanRisks(
    _ text: Span<UInt8>,
    _ found: (Int, MentionPolarity) -> Void
  ) throws(TextError) {
    let result = unsafe text.withUnsafeBufferPointer { bytes in
      Result { () throws(TextError) in try unsafe session.scanRisks(bytes, found) }
    }
    try result.get()
  }
}
