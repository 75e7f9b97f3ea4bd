package import Catalogue
import FEEL

/// A part of the catalogue beside the node that it was read from.
package struct Entry<Model> {
  /// The part.
  package let model: Model
  /// What it was read from.
  package let node: YAMLNode
}

extension Entry: Sendable where Model: Sendable {}

/// A citation beside the place where it stands.
package struct PlacedCitation: Sendable {
  /// The citation.
  package let citation: Citation
  /// Where it stands.
  package let place: Place
}

extension RulePlace {
  /// Creates the place of an entry from that of its node.
  init(_ place: Place) {
    self.init(file: place.file, line: place.line, column: place.column)
  }
}

extension Period {
  /// The period that stands for one that could not be read.
  static let always = Period(from: CalendarDate(dayNumber: Int32.min / 4), to: nil)
}
