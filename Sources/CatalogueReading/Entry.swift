import Catalogue
import FEEL

/// A part of the catalogue beside the node that it was read from.
struct Entry<Model> {
  let model: Model
  let node: YAMLNode
}

extension Entry: Sendable where Model: Sendable {}

/// A citation beside the place where it stands.
struct PlacedCitation: Sendable {
  let citation: Citation
  let place: Place
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
