/// Returns bytes of the input as a text that is safe to show: short, and without control characters.
func quotable(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  let limit = 60
  // Four bytes at most for each character that is shown, so that long values are not decoded.
  let text = String(decoding: bytes.prefix(limit * 4), as: UTF8.self)
  return quotable(text, isCut: bytes.count > limit * 4)
}

/// Returns a text of the input as one that is safe to show, of at most so many characters.
func quotable(_ text: String, isCut: Bool = false, limit: Int = 60) -> String {
  var shown = ""
  for (place, scalar) in text.unicodeScalars.enumerated() {
    if place == limit { return shown + "…" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      shown += "\u{FFFD}"
    default:
      shown.unicodeScalars.append(scalar)
    }
  }
  return isCut ? shown + "…" : shown
}

/// Returns the candidate that a person most likely meant, or nil if none is near.
func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(text.lowercased().unicodeScalars.prefix(60))
  guard !wanted.isEmpty else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(60))
    let limit = max(1, min(wanted.count, letters.count) / 3)
    guard abs(wanted.count - letters.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit else { continue }
    if let known = best, known.distance <= distance { continue }
    best = (candidate, distance)
  }
  return best?.candidate
}

/// Returns the number of letters to insert, drop, replace or swap with a neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in right.indices {
      var cost = last[column] + (left[row] == right[column] ? 0 : 1)
      cost = min(cost, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
