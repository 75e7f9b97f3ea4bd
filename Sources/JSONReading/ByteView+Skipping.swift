/// Finding the end of a whole array or object in one go.
extension ByteView {
  /// Finds the end of the array or object that begins at `start`, if all in it is good.
  ///
  /// - Parameters:
  ///   - start: The offset of its bracket or brace.
  ///   - deepest: The number of arrays and objects that may be open at once.
  /// - Returns: The offset behind it; nil where anything is wrong or runs too deep, for which
  ///   reading item by item finds the words.
  func containerEnd(at start: Int, deepest: Int) -> Int? {
    var index = start
    // One bit for each that is open, the innermost lowest: set for an object.
    var objects: UInt64 = 0
    var depth = 0
    while true {
      // A value stands here.
      switch self[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = self[index] == UInt8(ascii: "{")
        depth &+= 1
        guard depth <= deepest else { return nil }
        objects = objects << 1 | (isObject ? 1 : 0)
        index = whitespaceEnd(from: index &+ 1)
        guard index < count else { return nil }
        if self[index] != (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          guard let value = isObject ? valueStart(afterKeyAt: index) : index else { return nil }
          index = value
          continue
        }
      // It is empty: its end is met below.
      default:
        guard let end = plainValueEnd(at: index) else { return nil }
        index = whitespaceEnd(from: end)
      }
      // The next item, or the ends of what is open.
      while true {
        guard index < count else { return nil }
        let isObject = objects & 1 == 1
        if self[index] == UInt8(ascii: ",") {
          index = whitespaceEnd(from: index &+ 1)
          guard index < count,
            let value = isObject ? valueStart(afterKeyAt: index) : index
          else { return nil }
          index = value
          break
        }
        guard self[index] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return nil }
        objects >>= 1
        depth &-= 1
        index &+= 1
        if depth == 0 { return index }
        index = whitespaceEnd(from: index)
      }
    }
  }

  /// Finds the value behind the key at `start`; nil where there is no key, colon or value.
  @inline(__always)
  private func valueStart(afterKeyAt start: Int) -> Int? {
    guard self[start] == UInt8(ascii: "\""), let end = stringEnd(at: start) else { return nil }
    var index = whitespaceEnd(from: end)
    guard index < count, self[index] == UInt8(ascii: ":") else { return nil }
    index = whitespaceEnd(from: index &+ 1)
    return index < count ? index : nil
  }

  /// Finds the end of a string, number or word; nil where it is not well written.
  @inline(__always)
  private func plainValueEnd(at start: Int) -> Int? {
    switch self[start] {
    case UInt8(ascii: "\""): return stringEnd(at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try? number(at: start).end
    case UInt8(ascii: "t"):
      return firstDifference(from: start, with: "true") == nil ? start &+ 4 : nil
    case UInt8(ascii: "f"):
      return firstDifference(from: start, with: "false") == nil ? start &+ 5 : nil
    case UInt8(ascii: "n"):
      return firstDifference(from: start, with: "null") == nil ? start &+ 4 : nil
    default: return nil
    }
  }

  /// Finds the place behind the closing quote of the string at `start`; nil where it is not good.
  @inline(__always)
  private func stringEnd(at start: Int) -> Int? {
    let stop = plainRunEnd(from: start &+ 1)
    if stop < count, self[stop] == UInt8(ascii: "\"") { return stop &+ 1 }
    // Escapes and other letters take longer.
    return (try? longString(at: start)).map { $0.end &+ 1 }
  }
}
