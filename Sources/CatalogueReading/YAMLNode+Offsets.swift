/// Where the characters of a scalar stand in its file.
extension YAMLNode {
  /// Returns the place of the character at an offset in bytes of a scalar's text.
  ///
  /// - Parameters:
  ///   - offset: offset in UTF-8 bytes of the scalar's text, as FEEL errors have it.
  ///   - lines: the lines of the file.
  /// - Returns: the character's own place, or the node's where it cannot be followed.
  /// - Complexity: O(*n*) in the offset.
  package func place(ofOffset offset: Int, in lines: [[Unicode.Scalar]]) -> Place {
    guard case .scalar(let text, let style) = content else { return place }
    var cursor = SourceCursor(lines: lines, line: place.line - 1, column: place.column - 1)
    cursor.enter(style)
    var consumed = 0
    for scalar in text.unicodeScalars {
      if consumed >= offset { break }
      guard cursor.advance(over: scalar, style) else { return place }
      consumed += UTF8.width(scalar)
    }
    cursor.settle(style)
    return Place(file: place.file, line: cursor.line + 1, column: cursor.column + 1)
  }
}

/// A walk over the source of one scalar, in step with its decoded text.
private struct SourceCursor {
  let lines: [[Unicode.Scalar]]
  var line: Int
  var column: Int
  private var indentation = 0

  init(lines: [[Unicode.Scalar]], line: Int, column: Int) {
    self.lines = lines
    self.line = line
    self.column = column
  }

  /// The character under the cursor; the end of a line reads as a line feed.
  private var current: Unicode.Scalar? {
    guard lines.indices.contains(line) else { return nil }
    return column < lines[line].count ? lines[line][column] : "\n"
  }

  mutating func enter(_ style: YAMLNode.Style) {
    switch style {
    case .plain:
      break
    case .singleQuoted, .doubleQuoted:
      column += 1
    case .literal, .folded:
      line += 1
      while lines.indices.contains(line), lines[line].allSatisfy({ $0 == " " }) { line += 1 }
      indentation = lines.indices.contains(line) ? lines[line].prefix { $0 == " " }.count : 0
      column = indentation
    }
  }

  mutating func advance(over scalar: Unicode.Scalar, _ style: YAMLNode.Style) -> Bool {
    guard let current else { return false }
    if style == .doubleQuoted, current == "\\" {
      skipEscape()
      return true
    }
    if style == .singleQuoted, current == "'" {
      column += 2
      return true
    }
    if current == scalar, current != "\n" {
      column += 1
      return true
    }
    guard current == "\n" || current == " " else { return false }
    guard scalar == " " || scalar == "\n" else {
      // A line feed that the fold swallowed stands before the character.
      skipFold()
      guard self.current == scalar else { return false }
      column += 1
      return true
    }
    if style == .literal || (style == .folded && scalar == "\n") {
      nextLine(indentation: indentation)
    } else {
      skipFold()
    }
    return true
  }

  /// Steps over a fold that the next character stands behind.
  mutating func settle(_ style: YAMLNode.Style) {
    if style == .literal || style == .folded { return }
    if let current, current == "\n" { skipFold() }
  }

  private mutating func nextLine(indentation: Int) {
    line += 1
    column = lines.indices.contains(line) ? min(indentation, lines[line].count) : 0
  }

  private mutating func skipFold() {
    while let current, current == " " || current == "\t" || current == "\n" {
      if current == "\n" {
        line += 1
        column = 0
      } else {
        column += 1
      }
    }
  }

  private mutating func skipEscape() {
    column += 1
    let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    guard let current else { return }
    column += 1 + (digits[current] ?? 0)
  }
}
