import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

/// One end of what a cell allows, and whether an example of its row is right at it.
struct Boundary {
  /// The table or matrix.
  let table: String
  /// The row.
  let row: String
  /// The input.
  let input: String
  /// The end as written, such as `>= limit`.
  let text: String
  /// Where the cell stands.
  let place: Place
  /// The number of characters of the cell; 0 for the word at the place.
  let length: Int
  /// A value that an example at the end would have.
  let wanted: Decimal?
  /// Whether an example of the row has the input at the end.
  let isTested: Bool
}

extension Checkup {
  /// The ends of all cells of tables and matrices.
  var boundaries: [Boundary] {
    tableViews.flatMap { view in
      view.model.rows.indices.flatMap { row in
        view.model.inputs.indices.flatMap { boundaries(of: view, row, $0) }
      }
    }
  }

  private func boundaries(of view: TableView, _ row: Int, _ input: Int) -> [Boundary] {
    let text = view.model.rows[row].tests[input]
    guard text != "-", let tests = try? UnaryTests.parse(text) else { return [] }
    let name = view.model.inputs[input]
    let step = step(of: name)
    var found: [Boundary] = []
    for end in tests.tests.flatMap(\.ends) {
      guard let unit = step,
        amount(of: end.endpoint, on: view.model.valid.from) != nil
          || end.endpoint.isNamed
      else { continue }
      let examples = view.model.rows[row].examples
      let isTested = examples.contains { example in
        guard let given = example.given[name].flatMap({ try? Literal.value($0) })?.position,
          let limit = amount(of: end.endpoint, on: day(of: example, view))
        else { return false }
        return end.isAt(given, limit, unit: unit)
      }
      let shownOn = view.model.valid.contains(today) ? today : view.model.valid.from
      let limit = amount(of: end.endpoint, on: shownOn)
      found.append(
        Boundary(
          table: view.model.id,
          row: view.model.rows[row].id,
          input: name,
          text: end.description,
          place: place(ofEnd: end, view, row, input),
          length: 0,
          wanted: limit.map { end.first($0, unit: unit) },
          isTested: isTested
        )
      )
    }
    return found
  }

  private func place(ofEnd end: CellEnd, _ view: TableView, _ row: Int, _ input: Int) -> Place {
    if view.matrix != nil, view.model.inputs[input] == "value" {
      let key = end.isUpper ? "to" : "from"
      if let node = view.rowNodes[row][key] { return node.place }
    }
    return view.cell(row, input)?.place ?? view.place(ofRow: row)
  }

  /// The day of an example: its own, or that of the newest numbers.
  func day(of example: Example, _ view: TableView) -> CalendarDate {
    if let text = example.given["on"],
      case .date(let day)? = try? Literal.value(text)
    {
      return day
    }
    return newestDay
  }

  /// The day from which the newest number of the catalogue applies.
  var newestDay: CalendarDate {
    text.parameters.flatMap { $0.model.values.map(\.period.from) }.max()
      ?? CalendarDate(dayNumber: 0)
  }

  /// The smallest difference that counts for an input; nil where nothing is more or less.
  private func step(of name: String) -> Decimal? {
    guard let variable = variables[name] else { return nil }
    switch names.variables[variable].type {
    case .money: return Decimal(coefficient: 1, exponent: -2)
    case .number, .date: return Decimal(1)
    default: return nil
    }
  }
}

/// One end of an interval in a cell.
struct CellEnd: CustomStringConvertible {
  let endpoint: UnaryTests.Endpoint
  /// Whether the values lie below the end.
  let isUpper: Bool
  let isClosed: Bool

  var description: String {
    let sign = isUpper ? (isClosed ? "<=" : "<") : (isClosed ? ">=" : ">")
    return "\(sign) \(endpoint)"
  }

  /// The value nearest to the end that is allowed.
  func first(_ limit: Decimal, unit: Decimal) -> Decimal {
    isClosed ? limit : isUpper ? limit - unit : limit + unit
  }

  /// Whether a value is the end itself, or right beside an end that is left out.
  func isAt(_ value: Decimal, _ limit: Decimal, unit: Decimal) -> Bool {
    if isClosed { return value == limit }
    let distance = isUpper ? limit - value : value - limit
    return distance > Decimal(0) && distance <= unit
  }
}

extension UnaryTests.Test {
  /// The ends of the test; none of an equality.
  var ends: [CellEnd] {
    switch self {
    case .compare(let sign, let endpoint):
      switch sign {
      case .less: [CellEnd(endpoint: endpoint, isUpper: true, isClosed: false)]
      case .lessOrEqual: [CellEnd(endpoint: endpoint, isUpper: true, isClosed: true)]
      case .greater: [CellEnd(endpoint: endpoint, isUpper: false, isClosed: false)]
      case .greaterOrEqual: [CellEnd(endpoint: endpoint, isUpper: false, isClosed: true)]
      case .equal, .notEqual: []
      }
    case .interval(let lower, let lowerClosed, let upper, let upperClosed):
      [
        CellEnd(endpoint: lower, isUpper: false, isClosed: lowerClosed),
        CellEnd(endpoint: upper, isUpper: true, isClosed: upperClosed),
      ]
    }
  }
}

extension UnaryTests.Endpoint {
  /// Whether the endpoint is a parameter.
  var isNamed: Bool {
    if case .literal = self { return false }
    return true
  }
}

extension Value {
  /// The number that stands for a number or a day.
  var position: Decimal? {
    switch self {
    case .number(let number): number
    case .date(let date): Decimal(Int(date.dayNumber))
    default: nil
    }
  }
}
