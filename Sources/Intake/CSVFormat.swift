import Vocabulary

extension InputFormat {
  /// CSV as offices write it: a table with one project in each row.
  package static let csv = InputFormat(
    name: "csv",
    recognises: { sample in
      guard sample.plan.mappings["csv"] != nil, !opensDocument(sample.bytes[sample.first...]),
        !sample.bytes.isUTF32
      else { return false }
      for size in [tableStart, wideTableStart] {
        let start = UnsafeBufferPointer(rebasing: sample.bytes.prefix(size))
        let isAll = start.count == sample.bytes.count
        let text = CSVText(start)
        // In UTF-16 the first byte is not yet the first letter.
        guard !opensDocument(text.bytes.drop { $0.isSpace }) else { return false }
        let layout = text.bytes.withUnsafeBufferPointer {
          CSVLayout($0, isLast: isAll, sample.plan, sample.options)
        }
        if layout != nil { return true }
        if isAll { return false }
      }
      return false
    },
    syntax: .csv,
    read: { writer in
      let text = CSVText(writer.input)
      text.bytes.withUnsafeBufferPointer { CSVReading.read($0, &writer) }
    }
  )

  /// Whether a text begins as a document in JSON or XML does, and so no table.
  private static func opensDocument(_ text: some Collection<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "{"), UInt8(ascii: "<"): true
    case UInt8(ascii: "["):
      // `[CONCEPT]` may stand above a table.
      !startsWithWord(text.dropFirst().drop(while: \.isSpace))
    default: false
    }
  }

  private static func startsWithWord(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first, (first | 0x20) &- UInt8(ascii: "a") < 26 else { return false }
    return !["true", "false", "null"].contains { text.starts(with: $0.utf8) }
  }

  /// The number of bytes in which the names of columns are looked for.
  static let tableStart = 1 << 16
  /// The number of bytes in which they are looked for where they are not in these.
  static let wideTableStart = 1 << 20
}

/// A table in UTF-8, whatever its encoding was.
struct CSVText {
  /// The text without a mark at its start.
  private(set) var bytes: [UInt8] = []
  /// The encoding that it had.
  let encoding: TextEncoding

  init(_ input: UnsafeBufferPointer<UInt8>) {
    encoding = TextEncoding(recognisedFrom: input)
    let mark = encoding.markLength(of: input)
    let rest = UnsafeBufferPointer(rebasing: input[mark...])
    _ = encoding.decode(rest, isLast: true, into: &bytes)
  }
}

/// Reading of rows as projects.
enum CSVReading {
  /// Reads a whole table.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ writer: inout FactWriter) {
    guard let layout = layout(of: bytes, writer.plan, writer.options) else {
      let separators = writer.plan.mappings["csv"]?.words["separators"] ?? []
      return writer.report(.error, .noKnownColumn, at: writer.start, on: writer.dossier) {
        .noKnownColumn(known: $0.plan.mappings["csv"]?.fields.map(\.id) ?? [], separators)
      }
    }
    writer.markPresent(writer.dossier, at: writer.start)
    let list = writer.target(writer.plan.projectsNode, in: 0)
    writer.beginList(list, at: writer.start)
    layout.report(to: &writer.log, notes: writer.options.notes)
    var scanner = CSVScanner(separator: layout.separator)
    var store = layout.plan.stores.take()
    defer { layout.plan.stores.takeBack(&store) }
    var row = CSVRow()
    var offset = 0
    var previous: Int?
    while true {
      switch scanner.next(bytes, from: &offset, isLast: true, into: &row) {
      case .row:
        guard row.number > layout.headerRow, !row.isBlank else { continue }
        row.unquote(layout.separator, columns: layout.columns.count)
        guard !passesOver(row, layout, &writer) else { continue }
        let position = row.cells[0].position
        guard let entry = writer.appendEntry(to: list, after: &previous, at: position) else {
          return
        }
        read(row, layout, into: entry, &store, &writer)
      case .openQuote(let position), .straddlingQuote(let position):
        return reportQuote(at: position, &writer)
      case .end, .incomplete:
        writer.isComplete = true
        return
      }
    }
  }

  /// Says that quotes are not closed as they should.
  static func reportQuote(at position: UInt64, _ writer: inout FactWriter) {
    writer.report(.error, .syntaxError, at: position, on: writer.dossier) { _ in .openQuote }
  }

  private static func layout(
    of bytes: UnsafeBufferPointer<UInt8>,
    _ plan: IntakePlan,
    _ options: IntakeOptions
  ) -> CSVLayout? {
    for size in [InputFormat.tableStart, InputFormat.wideTableStart] {
      let start = UnsafeBufferPointer(rebasing: bytes.prefix(size))
      let isAll = start.count == bytes.count
      if let layout = CSVLayout(start, isLast: isAll, plan, options) { return layout }
      if isAll { return nil }
    }
    return nil
  }

  /// Reads a row into the record of a project.
  static func read(
    _ row: CSVRow,
    _ layout: CSVLayout,
    into entry: FactWriter.Target,
    _ store: inout FieldStore,
    _ writer: inout FactWriter
  ) {
    writer.markPresent(entry, at: row.cells[0].position)
    store.reset()
    if row.count < layout.width {
      let (count, width) = (row.count, layout.width)
      writer.report(.warning, .wrongRow, at: row.cells[0].position, on: entry) { _ in
        .shortRow(row.number, cells: count, columns: width)
      }
    }
    var columns = layout.amountWords
    let isFilled = layout.rivals.map {
      $0.contains { row.isFilled($0) && !saysUnknown($0, row, layout) }
    }
    row.bytes.withUnsafeBufferPointer { bytes in
      for (number, cell) in row.cells.enumerated() {
        let text = UnsafeBufferPointer(rebasing: bytes[cell.range]).withoutGuard
        guard !text.isBlank else { continue }
        guard number < layout.columns.count else {
          let (count, columns) = (row.count, layout.columns.count)
          let shown = quotable(text)
          writer.report(.warning, .wrongRow, at: cell.position, on: entry) { _ in
            .wrongRow(row.number, cells: count, columns: columns, shown)
          }
          break
        }
        let column = layout.columns[number]
        guard column.field >= 0, !isUnsure(text, number, row, layout, entry, &writer) else {
          continue
        }
        if !layout.rivals.isEmpty, let before = layout.rivalsBefore[number] {
          guard !before.contains(where: { isFilled[$0] }) else { continue }
          // What is not known yet in one column may be told in another.
          if layout.plan.saysUnknown(text.trimmed),
            layout.rivals.indices.contains(where: {
              isFilled[$0] && layout.columns[layout.rivals[$0][0]].field == column.field
            })
          {
            continue
          }
          let isFirst = store.firstValue(of: column.field) < 0
          columns[column.field] =
            isFirst ? column.words : columns[column.field].shared(with: column.words)
        }
        store.add(column.field, text, in: -1, at: cell.position)
      }
    }
    Projector.write(
      &store,
      layout.plan,
      .dutch,
      columns: columns,
      project: entry.block,
      into: &writer
    )
    nameRow(row, layout, entry, &writer)
  }

  /// Tells whether it cannot be told what a cell says because of what stands beside or below it.
  ///
  /// A warning says so then.
  private static func isUnsure(
    _ text: UnsafeBufferPointer<UInt8>,
    _ number: Int,
    _ row: CSVRow,
    _ layout: CSVLayout,
    _ entry: FactWriter.Target,
    _ writer: inout FactWriter
  ) -> Bool {
    let column = layout.columns[number]
    let position = row.cells[number].position
    if layout.isSplitAmount(number, row) {
      let rest = row.text(number + 1)
      writer.report(.warning, .unreadValue, at: position, on: entry) { _ in
        .splitAmount(quotable(text), rest, field: column.name)
      }
      return true
    }
    if column.isMonthFirst,
      let days = MonthFirst.bothWays(String(decoding: text.trimmed, as: UTF8.self))
    {
      writer.report(.warning, .unreadValue, at: position, on: entry) { _ in
        .monthFirst(quotable(text), days.dayFirst, days.monthFirst, field: column.name)
      }
      return true
    }
    return false
  }

  /// Tells whether a cell says that the value is not known.
  private static func saysUnknown(_ cell: Int, _ row: CSVRow, _ layout: CSVLayout) -> Bool {
    row.bytes.withUnsafeBufferPointer {
      layout.plan.saysUnknown(UnsafeBufferPointer(rebasing: $0[row.cells[cell].range]).trimmed)
    }
  }

  /// Gives a project without an id that of its row.
  private static func nameRow(
    _ row: CSVRow,
    _ layout: CSVLayout,
    _ entry: FactWriter.Target,
    _ writer: inout FactWriter
  ) {
    guard let node = writer.plan.projectIDNode else { return }
    let target = writer.target(node, in: entry.block)
    guard !writer.isTaken(target) else { return }
    let name = layout.name(ofRow: row.number)
    let position = row.cells[0].position
    writer.writeCanonical(name, to: target, at: position)
    writer.report(.warning, .assumed, at: position, on: target) { _ in
      .rowName(row.number, String(decoding: name, as: UTF8.self))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text of a cell without the apostrophe that keeps a spreadsheet from running it.
  fileprivate var withoutGuard: UnsafeBufferPointer<UInt8> {
    guard count > 1, self[0] == UInt8(ascii: "'"), "=+-@\t'".utf8.contains(self[1]) else {
      return self
    }
    return UnsafeBufferPointer(rebasing: self[1...])
  }
}
