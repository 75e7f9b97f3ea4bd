import Assessment
import Catalogue
package import CatalogueReading
import DecisionTables
package import FEEL
package import Vocabulary

/// What the examples of a catalogue try out.
package struct Coverage: Sendable {
  /// The kinds of things that examples try out.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A row or band that an example reaches.
    case rows
    /// A part of a cell that holds the value of an example.
    case cells
    /// An end of a cell with an example at it.
    case boundaries
    /// A rule with an example in which it holds.
    case fires
    /// A rule with an example in which it does not hold.
    case silent
    /// A finding that can be unknown with an example in which it is.
    case unknown
    /// A derived fact with an example.
    case derivations

    /// The name for a person.
    package var label: LocalizedText {
      switch self {
      case .rows: LocalizedText("rijen", "rows")
      case .cells: LocalizedText("cellen", "cells")
      case .boundaries: LocalizedText("grenzen", "boundaries")
      case .fires: LocalizedText("regels die gelden", "rules that hold")
      case .silent: LocalizedText("regels die zwijgen", "rules that are silent")
      case .unknown: LocalizedText("regels die onbekend zijn", "rules that are unknown")
      case .derivations: LocalizedText("afgeleide feiten", "derived facts")
      }
    }
  }

  /// Something that examples may try out.
  package struct Item: Sendable {
    /// What kind of thing it is.
    package let kind: Kind
    /// The id of the row, rule or derivation.
    package let owner: String
    /// The part that it is about; empty for the whole.
    package let part: String
    /// Where it stands.
    package let place: Place
    /// Whether an example tries it out.
    package let isCovered: Bool
  }

  /// All things that examples may try out.
  package let items: [Item]

  /// Measures what the examples try out.
  ///
  /// - Parameters:
  ///   - text: a folder without errors.
  ///   - today: the day on which it is measured.
  package init(_ text: CatalogueText, today: CalendarDate) {
    let checkup = Checkup(text, today: today, horizon: 0)
    let failed = Set(checkup.examples?.failures.map(\.entry.example.place) ?? [])
    var items: [Item] = []
    for view in checkup.tableViews {
      for row in view.model.rows.indices {
        let examples = view.model.rows[row].examples.filter { !failed.contains($0.place) }
        items.append(
          Item(
            kind: .rows,
            owner: view.model.rows[row].id,
            part: "",
            place: view.place(ofRow: row),
            isCovered: examples.contains { !$0.expect.values.contains("unknown") }
          )
        )
        items += checkup.cellItems(view, row, examples)
      }
    }
    items += checkup.boundaries.map {
      Item(kind: .boundaries, owner: $0.row, part: $0.text, place: $0.place, isCovered: $0.isTested)
    }
    for entry in checkup.rules {
      for (kind, outcome) in [(Kind.fires, RuleOutcome.fires), (.silent, .silent)] {
        items.append(
          Item(
            kind: kind,
            owner: entry.model.id,
            part: "",
            place: entry.node.head,
            isCovered: entry.model.hasExample(outcome)
          )
        )
      }
    }
    let silent = Report(.ruleWithoutUnknownExample)
    Check.ruleWithoutUnknownExample.run?(checkup, silent)
    let missing = Set(silent.findings.map(\.place))
    for entry in checkup.rules where entry.model.kind == .finding || entry.model.kind == .risk {
      let isMissing = missing.contains(entry.node.head)
      guard isMissing || entry.model.hasExample(.unknown) else { continue }
      items.append(
        Item(
          kind: .unknown,
          owner: entry.model.id,
          part: "",
          place: entry.node.head,
          isCovered: !isMissing
        )
      )
    }
    for entry in checkup.derivations {
      items.append(
        Item(
          kind: .derivations,
          owner: entry.model.id,
          part: "",
          place: entry.node.head,
          isCovered: entry.model.examples.contains { !failed.contains($0.place) }
        )
      )
    }
    self.items = items
  }

  /// Returns how many things of a kind there are and how many of them are tried out.
  package func count(_ kind: Kind) -> (covered: Int, total: Int) {
    items.reduce(into: (0, 0)) { count, item in
      guard item.kind == kind else { return }
      count.1 += 1
      if item.isCovered { count.0 += 1 }
    }
  }

  /// The lowest percentage of all kinds, rounded down to hundredths.
  package var lowest: Decimal {
    let shares = Kind.allCases.map(count).filter { $0.total > 0 }.map { covered, total in
      Decimal(coefficient: Int128(covered * 10_000 / total), exponent: -2)
    }
    return shares.min() ?? Decimal(100)
  }
}

extension Checkup {
  /// The parts of the cells of a row: each of the tests that a cell lists.
  fileprivate func cellItems(
    _ view: TableView,
    _ row: Int,
    _ examples: [Example]
  ) -> [Coverage.Item] {
    var items: [Coverage.Item] = []
    for (input, name) in view.model.inputs.enumerated() {
      guard let cell = view.cell(row, input),
        let tests = try? UnaryTests.parse(view.model.rows[row].tests[input]), !tests.isAny
      else { continue }
      let parts = tests.isNegated ? [tests] : tests.tests.map { UnaryTests(tests: [$0]) }
      for part in parts {
        let isCovered = examples.contains { example in
          guard let text = example.given[name], let value = try? Literal.value(text),
            let set = try? ValueSet(part, resolve: { amount(of: $0, on: day(of: example, view)) })
          else { return false }
          return set.contains(value) == .yes
        }
        items.append(
          Coverage.Item(
            kind: .cells,
            owner: view.model.rows[row].id,
            part: "\(name) \(part)",
            place: cell.place,
            isCovered: isCovered
          )
        )
      }
    }
    return items
  }

  private func amount(of parameter: String, on day: CalendarDate) -> Value? {
    parameters[parameter]?.value(on: day).map { .number($0.value) }
  }
}
