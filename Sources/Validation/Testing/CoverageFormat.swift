import CatalogueReading
import FEEL
import Vocabulary

/// A form in which coverage is written.
package struct CoverageFormat: Sendable {
  /// The name by which `--format` knows it.
  package let id: String
  /// Writes the coverage.
  package let render: @Sendable (Coverage, FindingStyle) -> String

  /// All forms, the default first.
  package static let all: [CoverageFormat] = [.text, .json]

  /// Returns the form with a name.
  package static func named(_ id: String) -> CoverageFormat? { all.first { $0.id == id } }

  /// For people: what is not tried out, and how much is.
  static let text = CoverageFormat(id: "text") { coverage, style in
    var output = ""
    for item in coverage.items where !item.isCovered {
      let part = item.part.isEmpty ? "" : " (\(item.part))"
      output += "\(style.path(item.place.file)):\(item.place.line):\(item.place.column): "
      output += "\(item.kind.label[style.language]): \(item.owner)\(part)\n"
    }
    if !output.isEmpty { output += "\n" }
    for kind in Coverage.Kind.allCases {
      let (covered, total) = coverage.count(kind)
      guard total > 0 else { continue }
      let share = Decimal(coefficient: Int128(covered * 1000 / total), exponent: -1)
      let label = kind.label[style.language]
      let name = label + String(repeating: " ", count: max(1, 26 - label.count))
      output += "\(name)\(covered)/\(total)  \(share.written) %\n"
    }
    return output
  }

  /// For programs.
  static let json = CoverageFormat(id: "json") { coverage, style in
    let totals = Coverage.Kind.allCases.map { kind -> (String, JSONText) in
      let (covered, total) = coverage.count(kind)
      return (
        kind.rawValue, .object([("covered", .number(covered)), ("total", .number(total))])
      )
    }
    let missing = coverage.items.filter { !$0.isCovered }.map { item -> JSONText in
      .object([
        ("kind", .text(item.kind.rawValue)), ("owner", .text(item.owner)),
        ("part", .text(item.part)), ("file", .text(style.path(item.place.file))),
        ("line", .number(item.place.line)), ("column", .number(item.place.column)),
      ])
    }
    let document = JSONText.object([
      ("format", .text("kringtoets-rule-coverage/1")), ("totals", .object(totals)),
      ("missing", .list(missing)),
    ])
    return document.written() + "\n"
  }
}

extension Decimal {
  /// The number with one digit after the point.
  fileprivate var written: String {
    let text = description
    return text.contains(".") ? text : text + ".0"
  }
}
