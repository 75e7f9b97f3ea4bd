package import Assessment
package import Vocabulary

/// A place in an input as an editor shows it.
package struct InputPlace: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column, from 1.
  package let column: Int

  /// Creates a place.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The lines and columns of all positions that the assessments of one input name.
package struct InputPlaces: Hashable, Sendable {
  private var places: [UInt64: InputPlace] = [:]

  /// Creates a table without places.
  package init() {}

  /// Finds the places of all positions in one pass over the input.
  ///
  /// - Parameters:
  ///   - assessments: the assessments whose positions are looked up.
  ///   - circle: the assessment of the circle in the same input.
  ///   - bytes: the input.
  ///   - unit: what the positions count.
  /// - Complexity: O(n) in the size of the input.
  package init(
    of assessments: [Assessment],
    _ circle: CircleAssessment? = nil,
    in bytes: [UInt8],
    unit: Facts.PositionUnit
  ) {
    var positions: Set<UInt64> = []
    for finding in assessments.flatMap(\.findings) + (circle?.findings ?? []) {
      for evidence in finding.evidence { positions.insert(evidence.position) }
    }
    for assessment in assessments {
      for step in assessment.trace {
        for use in step.facts { use.position.map { _ = positions.insert($0) } }
      }
    }
    // Nothing that a rule can use stands at the very start of an input.
    positions.remove(0)
    switch unit {
    case .lineAndColumn:
      for position in positions {
        places[position] = InputPlace(
          line: Int(truncatingIfNeeded: position >> 32),
          column: Int(truncatingIfNeeded: position & 0xFFFF_FFFF)
        )
      }
    case .bytes:
      find(positions.sorted(), in: bytes)
    }
  }

  /// Returns the place of a position, or nil where it stands nowhere.
  package subscript(position: UInt64?) -> InputPlace? {
    position.flatMap { places[$0] }
  }

  /// Returns the same places as a larger input has them, of which this one is a part.
  ///
  /// - Parameter move: gives the place in the larger input of a place in this one.
  /// - Returns: the moved places.
  package func moved(_ move: (InputPlace) -> InputPlace) -> InputPlaces {
    var moved = self
    moved.places = places.mapValues(move)
    return moved
  }

  // Columns count Unicode scalars, as the JSON reader's own messages do.
  private mutating func find(_ positions: [UInt64], in bytes: [UInt8]) {
    var line = 1
    var column = 1
    // A byte order mark takes no column.
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for position in positions {
      guard position <= UInt64(bytes.count) else { return }
      while offset < Int(position) {
        switch bytes[offset] {
        case UInt8(ascii: "\n"):
          line += 1
          column = 1
        case UInt8(ascii: "\r")
        where offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"):
          line += 1
          column = 1
        case 0x80...0xBF:
          break
        default:
          column += 1
        }
        offset += 1
      }
      places[position] = InputPlace(line: line, column: column)
    }
  }
}
