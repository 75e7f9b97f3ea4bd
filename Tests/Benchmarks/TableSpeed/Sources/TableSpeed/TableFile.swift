import DecisionTables
import FEEL

/// A table and records to try it on, as the script writes them.
///
/// The first line has the hit policy, the second the inputs as `name:kind`, then a line for each
/// row with an id, the tests and the output, and after a line `---` a line for each record; tabs
/// stand between the fields. A field `?` of a record is unknown.
struct TableFile {
  let table: DecisionTable
  let records: [[Value]]

  init(_ text: String) throws {
    let lines = text.split(separator: "\n").map(String.init)
    let columns = lines[1].split(separator: "\t").map { $0.split(separator: ":").map(String.init) }
    let split = lines.firstIndex(of: "---") ?? lines.endIndex
    let rows = try lines[2..<split].map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return Row(
        id: fields[0],
        tests: try fields[1...columns.count].map { cell in
          try ValueSet(UnaryTests.parse(cell)) { _ in nil }
        },
        outputs: [.text(fields[columns.count + 1])]
      )
    }
    table = try DecisionTable(
      id: "benchmark",
      hitPolicy: HitPolicy(lines[0]) ?? .unique,
      inputs: columns.map { InputColumn(name: $0[0]) },
      outputs: [OutputColumn(name: "procedure")],
      rows: rows
    )
    records = lines[min(split + 1, lines.endIndex)...].map { line in
      zip(columns, line.split(separator: "\t")).map { Self.value(String($1), kind: $0[1]) }
    }
  }

  private static func value(_ field: String, kind: String) -> Value {
    if field == "?" { return .unknown }
    return switch kind {
    case "number": Decimal(parsing: field).map { .number($0) } ?? .null
    case "date": CalendarDate(iso: field).map { .date($0) } ?? .null
    case "boolean": .boolean(field == "true")
    default: .text(field)
    }
  }
}
