import Catalogue
import FEEL
import Vocabulary

/// The kinds of values that a parameter can have.
private enum ParameterType: String, CaseIterable {
  case money, number
}

extension CatalogueBuilder {
  /// Reads a parameter.
  mutating func readParameter(_ node: YAMLNode) {
    let keys = ["parameter", "type", "currency", "vat", "title", "values"]
    guard let fields = Fields(node, keys: keys, log: log) else { return }
    let type: ParameterType? = fields.choice("type", unknown: "unknown-type")
    let isMoney = type == .money
    var values: [ParameterValue] = []
    if fields.required("values")?.list?.isEmpty == true {
      log.report(
        "missing-value",
        at: fields["values"]?.place ?? fields.place,
        nl: "de parameter heeft geen enkele waarde",
        en: "the parameter has no value at all"
      )
    }
    var before: YAMLNode?
    for node in fields.list("values") {
      guard let value = readValue(node) else { continue }
      append(value, node, after: before, to: &values)
      before = node
    }
    let parameter = Parameter(
      id: fields.text("parameter"),
      title: fields.localized("title"),
      isMoney: isMoney,
      currency: isMoney ? fields.text("currency") : fields.optionalText("currency"),
      vat: isMoney ? fields.text("vat") : fields.optionalText("vat"),
      values: values,
      place: RulePlace(fields.place)
    )
    guard let id = fields["parameter"] else { return }
    define(parameter.id, kind: "parameter", at: id.place)
    parameters.append(Entry(model: parameter, node: node))
  }

  private mutating func readValue(_ node: YAMLNode) -> ParameterValue? {
    let keys = ["from", "to", "value", "sources", "certainty", "note"]
    guard let fields = Fields(node, keys: keys, log: log) else { return nil }
    let sources = readCitations(fields)
    return ParameterValue(
      period: fields.ownPeriod(),
      value: fields.number("value"),
      sources: sources,
      certainty: readCertainty(fields),
      note: fields.optionalLocalized("note"),
      place: RulePlace(fields.place)
    )
  }

  /// Appends a value to those before it.
  ///
  /// A day that cannot be read was told of: it is taken to be the one that fits, so that nothing
  /// else is said of the period.
  private func append(
    _ value: ParameterValue,
    _ node: YAMLNode,
    after before: YAMLNode?,
    to values: inout [ParameterValue]
  ) {
    var value = value
    let isUnread = node["from"]?.text.flatMap { CalendarDate(iso: $0) } == nil
    let hasUnreadEnd = before?["to"].map { !$0.isNull } ?? false
    guard let last = values.last else {
      values.append(value)
      return
    }
    if isUnread {
      let day = (last.period.to ?? last.period.from).adding(days: 1)
      value = value.during(Period(from: day, to: value.period.to))
    }
    if last.period.to == nil, hasUnreadEnd || isUnread, value.period.from > last.period.from {
      let end = value.period.from.adding(days: -1)
      values[values.count - 1] = last.during(Period(from: last.period.from, to: end))
    }
    checkOrder(of: value, after: values.last, node: node)
    values.append(value)
  }

  private func checkOrder(of value: ParameterValue, after previous: ParameterValue?, node: YAMLNode)
  {
    guard let previous, let place = node["from"]?.place else { return }
    if value.period.from < previous.period.from {
      log.report(
        "periods-unordered",
        at: place,
        nl: "de perioden staan niet op volgorde: \(value.period.from) na \(previous.period.from)",
        en: "the periods are not in order: \(value.period.from) after \(previous.period.from)"
      )
    } else if value.period.overlaps(previous.period) {
      let end = previous.period.to.map { "\($0)" }
      log.report(
        "periods-overlap",
        at: place,
        nl: "de vorige periode loopt tot en met \(end ?? "onbepaalde tijd") en overlapt deze",
        en: "the period before ends on \(end ?? "no day") and overlaps this one"
      )
    }
  }
}

extension ParameterValue {
  /// Returns the value in another period.
  fileprivate func during(_ period: Period) -> ParameterValue {
    ParameterValue(
      period: period,
      value: value,
      sources: sources,
      certainty: certainty,
      note: note,
      place: place
    )
  }
}
