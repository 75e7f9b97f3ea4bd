import FEEL
import Vocabulary

/// Values as people write them in the cells of a table.
extension Projector {
  /// Tells whether a cell says that the value is not known.
  func saysUnknown(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    style == .dutch && plan.saysUnknown(raw)
  }

  /// Returns the number in a cell; nil, after a warning, where it cannot be told.
  func dutchNumber(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ number: Int,
    to target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) -> Decimal? {
    let field = plan.fields[number]
    let isMoney = writer.kind(of: target) == .money
    let wanted = measure(of: field)
    // `24 m` are no millions of months, and nothing but an amount or a term has a term.
    guard let found = amount(raw, number), isMoney || !found.hasUnit,
      isMoney || wanted != nil || found.months == nil
    else {
      writer.reportUnread(raw, field, on: target, at: position)
      return nil
    }
    if lacksMeasure(found, field) {
      writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .termWithoutMeasure(quotable(raw), field: field.name)
      }
      return nil
    }
    let text = String(decoding: raw, as: UTF8.self)
    var amount = found
    if found.measure == .perYear, isYearly(number) {
      note("true", of: plan.words("per-year-fact").first, field, text, at: position, &writer)
    } else if let counted = found.counted(in: wanted) {
      amount = counted
    } else {
      reportMeasure(of: found, raw, field, wanted, on: target, at: position, &writer)
      return nil
    }
    if let months = amount.months {
      note(months, of: plan.words("month-fact").first, field, text, at: position, &writer)
    }
    tell(of: amount, raw, number, on: target, at: position, &writer)
    return amount.value
  }

  /// The amount in a cell or a part of it; nil where it cannot be told.
  func amount(_ raw: UnsafeBufferPointer<UInt8>, _ number: Int) -> DutchAmount? {
    guard raw.count <= 120 else { return nil }
    let column = columns.isEmpty ? AmountWords() : columns[number]
    let amount = DutchAmount(String(decoding: raw, as: UTF8.self), plan.words)
    guard plan.outlines[number].currency < 0 else {
      return amount?.times(column.factor, plan.words).inColumn(perYear: column.isPerYear)
    }
    return plan.words("term-in-years").contains(plan.fields[number].model.id)
      ? amount?.inYears : amount
  }

  /// Whether the amount of a field may be one of each year; where another amount of the same fact
  /// stands beside it, the two cannot be compared.
  private func isYearly(_ number: Int) -> Bool {
    guard let fact = plan.fields[number].model.fact, plan.words("per-year-amount").contains(fact)
    else { return false }
    var amounts = 0
    for other in plan.fields.indices where plan.fields[other].model.fact == fact {
      var number = store.firstValue(of: other)
      while number >= 0 {
        if !value(number).isBlank, !saysUnknown(value(number).trimmed) { amounts += 1 }
        guard amounts < 2 else { return false }
        number = store.value(after: number)
      }
    }
    return amounts == 1
  }

  /// What the numbers of a field count; nil where they are amounts or plain numbers.
  private func measure(of field: MappingPlan.Field) -> DutchAmount.Measure? {
    guard let fact = field.model.fact else { return nil }
    return [.year, .month, .percent].first { plan.words("\($0.rawValue)-fact").contains(fact) }
  }

  /// Whether a number may count years or months, and nothing says which.
  private func lacksMeasure(_ amount: DutchAmount, _ field: MappingPlan.Field) -> Bool {
    amount.measure == nil && amount.months == nil && measure(of: field) != nil
      && plan.words("term-without-measure").contains(field.model.id)
  }

  /// Warns of a number that counts something else than its fact does.
  func reportMeasure(
    of amount: DutchAmount,
    _ raw: UnsafeBufferPointer<UInt8>,
    _ field: MappingPlan.Field,
    _ wanted: DutchAmount.Measure?,
    on target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    let shown = quotable(raw)
    switch (amount.measure, wanted) {
    case (.percent, _):
      writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .percentage(shown, field: field.name)
      }
    case (_, .year), (_, .month):
      writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .unreadTerm(shown, field: field.name, inYears: wanted == .year)
      }
    case _ where field.outline.currency >= 0:
      writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .partOfAmount(shown, field: field.name)
      }
    default: writer.reportUnread(raw, field, on: target, at: position)
    }
  }

  /// Notes what stands beside an amount, and warns of what is not plain about it.
  func tell(
    of amount: DutchAmount,
    _ raw: UnsafeBufferPointer<UInt8>,
    _ number: Int,
    on target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    let field = plan.fields[number]
    let text = String(decoding: raw, as: UTF8.self)
    let column = columns.isEmpty ? AmountWords() : columns[number]
    if let vat = amount.beside.vat ?? column.vat {
      note(vat.rawValue, of: plan.words("vat-fact").first, field, text, at: position, &writer)
    }
    if let vat = column.vat, let own = amount.beside.vat, vat != own {
      writer.report(.warning, .contradiction, at: position, on: target) { _ in
        .cellBeforeColumn(quotable(text), column: quotable(field.name))
      }
    }
    if amount.beside.vat == nil || amount.beside.vat == column.vat {
      noteRate(of: column, number, raw, at: position, &writer)
    }
    let unit = field.outline.currency
    if let currency = amount.beside.currency ?? column.currency, unit >= 0,
      let code = Array(currency.utf8).withUnsafeBufferPointer({ plan.translated($0, unit) })
    {
      let code = String(decoding: code, as: UTF8.self)
      note(code, of: plan.fields[unit].model.fact, field, text, at: position, &writer)
    }
    if amount.seemsWhole, let factor = column.factor {
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .multipliedCell(quotable(text), amount.value, by: factor, field: field.name)
      }
    }
    if let months = amount.months, amount.measure == nil {
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .wholeAmount(
          quotable(text),
          amount.value,
          months: months,
          isProduct: amount.doubt == .computed,
          field: field.name
        )
      }
    }
    if amount.value == 0, unit >= 0 {
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .zeroAmount(quotable(text), field: field.name)
      }
    }
    switch amount.doubt {
    case .range(let lowest):
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .highestOfRange(quotable(text), lowest: lowest, highest: amount.value, field: field.name)
      }
    case .computed where amount.months != nil: break
    case .about, .computed:
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .readAs(quotable(text), amount.value.description, field: field.name)
      }
    case nil: break
    }
  }

  /// Notes a code, or `true`, that is said beside an amount; where a column of its own gives the fact, that
  /// counts, and a warning says where the two differ.
  private func note(
    _ code: String,
    of path: String?,
    _ field: MappingPlan.Field,
    _ cell: String,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    guard let path, let fact = writer.plan.vocabulary.fact(at: path) else { return }
    let place = writer.plan.vocabulary.places[fact]
    let target = writer.target(place.node, in: project)
    let column = plan.fields.indices.first {
      plan.fields[$0].model.fact == path && store.firstValue(of: $0) >= 0 && !isRateAlone(in: $0)
    }
    guard let column else {
      guard !writer.isTaken(target) else { return }
      return writer.writeCanonical(Array(code.utf8), to: target, at: position)
    }
    let raw = value(store.firstValue(of: column)).trimmed
    let own =
      plan.translated(raw, column)
      ?? wordsOnVAT(raw, column)?.vat.map { Array($0.rawValue.utf8) }
    guard let own, !own.isEmpty, !own.elementsEqual(code.utf8) else { return }
    let (read, name) = (quotable(raw), plan.fields[column].name)
    writer.report(.warning, .contradiction, at: position, on: target) { _ in
      .columnBeforeCell(read, name, quotable(cell), in: quotable(field.name))
    }
  }

  /// Returns what a cell of the column for the VAT basis says in other words than those for a basis:
  /// `21%`, `excl. 21% btw`; nil where it has no rate.
  func wordsOnVAT(_ raw: UnsafeBufferPointer<UInt8>, _ field: Int) -> AmountWords? {
    guard style == .dutch, let fact = plan.fields[field].model.fact,
      plan.words("vat-fact").contains(fact)
    else { return nil }
    return AmountWords(cellOnVAT: String(decoding: raw, as: UTF8.self)) { plan.words($0) }
  }

  private func isRateAlone(in field: Int) -> Bool {
    let raw = value(store.firstValue(of: field)).trimmed
    guard plan.translated(raw, field) == nil else { return false }
    return wordsOnVAT(raw, field).map { $0.vat == nil } ?? false
  }

  /// Notes the rate of VAT that a cell or the name of its column tells.
  func noteRate(
    of words: AmountWords,
    _ field: Int,
    _ raw: UnsafeBufferPointer<UInt8>,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    guard let rate = words.rate else { return }
    let (fact, text) = (plan.words("percent-fact").first, String(decoding: raw, as: UTF8.self))
    note(rate, of: fact, plan.fields[field], text, at: position, &writer)
  }

  /// Notes a number that an amount or the name of its column tells, such as a rate of VAT, as it
  /// does a code.
  private func note(
    _ number: Decimal,
    of path: String?,
    _ field: MappingPlan.Field,
    _ cell: String,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    guard let path, let fact = writer.plan.vocabulary.fact(at: path) else { return }
    let target = writer.target(writer.plan.vocabulary.places[fact].node, in: project)
    let column = plan.fields.indices.first {
      plan.fields[$0].model.fact == path && store.firstValue(of: $0) >= 0
    }
    guard let column else {
      guard !writer.isTaken(target) else { return }
      return write(number, to: target, at: position, &writer)
    }
    let raw = value(store.firstValue(of: column)).trimmed
    let other = plan.fields[column]
    guard let own = amount(raw, column), !lacksMeasure(own, other),
      let counted = own.counted(in: measure(of: other)), counted.value != number
    else { return }
    let (read, name) = (quotable(raw), plan.fields[column].name)
    writer.report(.warning, .contradiction, at: position, on: target) { _ in
      .columnBeforeCell(read, name, quotable(cell), in: quotable(field.name))
    }
  }

  /// Returns the day in a cell; nil, after a warning, where it cannot be told.
  func dutchDay(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ field: MappingPlan.Field,
    to target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) -> CalendarDate? {
    let text = String(decoding: raw.prefix(60), as: UTF8.self)
    let months = plan.mapping.translations["month-text"] ?? [:]
    let found: DutchDay
    do throws(DutchDay.Fault) {
      guard raw.count <= 60 else { throw .noDay }
      found = try DutchDay(text, months: { months[$0].flatMap { Int($0) } }, plan.words)
    } catch {
      report(error, raw, field, on: target, at: position, &writer)
      return nil
    }
    if found.isAssumed {
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .readAs(quotable(text), found.day.description, field: field.name)
      }
    }
    return found.day
  }

  /// Says why a day is not read.
  private func report(
    _ fault: DutchDay.Fault,
    _ raw: UnsafeBufferPointer<UInt8>,
    _ field: MappingPlan.Field,
    on target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    switch fault {
    case .noDay: writer.reportUnread(raw, field, on: target, at: position)
    case .noYear:
      writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .dayWithoutYear(quotable(raw), field: field.name)
      }
    case .twoWays(let day, let other):
      writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .twoDays(quotable(raw), day, other, field: field.name)
      }
    }
  }
}
