import Catalogue
import FEEL
import Vocabulary

/// The fields of one mapping in a rule file, read with a problem for each that is not as it should.
///
/// A field that is missing or wrong reads as an empty value, so that the rest is still checked:
/// after an error no catalogue is made.
struct Fields {
  let node: YAMLNode
  let log: ProblemLog
  /// The keys that an unknown key was probably meant to be: these are not called missing as well.
  private let mistyped: Set<String>
  /// Whether keys of another mapping were to be merged in, which may be all that are missing.
  private let hasMerge: Bool

  /// Takes a mapping with a closed set of keys; nil, with a problem, where there is no mapping.
  init?(_ node: YAMLNode, keys: [String], log: ProblemLog) {
    guard let pairs = node.map else {
      log.wrongType(node, nl: "een groep sleutels", en: "a mapping")
      return nil
    }
    self.node = node
    self.log = log
    hasMerge = pairs.contains { $0.key == Self.merge }
    var mistyped: Set<String> = []
    for pair in pairs where !keys.contains(pair.key) {
      if Suppression.isAllowed(pair, beside: keys, log) { continue }
      let nearest = Suggestion.name(nearest: pair.key, among: keys)
      if let nearest { mistyped.insert(nearest) }
      if pair.key == Self.merge {
        log.report(
          "unknown-key",
          at: pair.place,
          nl: "samenvoegen met << is niet toegestaan: schrijf het uit",
          en: "merging with << is not allowed: write it out"
        )
        continue
      }
      log.report(
        "unknown-key",
        at: pair.place,
        nl: "de sleutel ‘\(pair.key)’ is hier niet bekend",
        en: "the key ‘\(pair.key)’ is not known here",
        suggestion: nearest.map(Suggestion.proposal)
      )
    }
    self.mistyped = mistyped
  }

  /// The key by which YAML 1.1 merges another mapping.
  private static let merge = "<<"

  var place: Place { node.place }

  /// The value of a key, or nil where it is absent or empty.
  subscript(key: String) -> YAMLNode? {
    node[key].flatMap { $0.isNull ? nil : $0 }
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLNode? {
    if let value = self[key] { return value }
    if hasMerge || mistyped.contains(key) { return nil }
    log.report(
      "missing-key",
      at: node[key]?.place ?? place,
      nl: "de sleutel ‘\(key)’ ontbreekt",
      en: "the key ‘\(key)’ is missing"
    )
    return nil
  }

  // MARK: - Scalars

  func text(_ key: String) -> String {
    required(key).flatMap(log.text) ?? ""
  }

  func optionalText(_ key: String) -> String? {
    self[key].flatMap(log.text)
  }

  func flag(_ key: String) -> Bool {
    guard let node = self[key] else { return false }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      log.wrongType(node, nl: "true of false", en: "true or false")
      return false
    }
  }

  func number(_ key: String) -> Decimal {
    required(key).flatMap(log.number) ?? Decimal(0)
  }

  func optionalNumber(_ key: String) -> Decimal? {
    self[key].flatMap(log.number)
  }

  func integer(_ key: String) -> Int {
    guard let node = required(key), let text = log.text(node) else { return 0 }
    guard let number = Int(text) else {
      log.badNumber(node)
      return 0
    }
    return number
  }

  func date(_ key: String) -> CalendarDate {
    required(key).flatMap(log.date) ?? CalendarDate(dayNumber: 0)
  }

  func optionalDate(_ key: String) -> CalendarDate? {
    self[key].flatMap(log.date)
  }

  /// One of a closed set of words.
  func choice<Choice: CaseIterable & RawRepresentable>(
    _ key: String,
    unknown code: String,
    default fallback: Choice? = nil
  ) -> Choice? where Choice.RawValue == String {
    let node = fallback == nil ? required(key) : self[key]
    guard let node else { return fallback }
    guard let text = log.text(node) else { return fallback }
    if let choice = Choice(rawValue: text) { return choice }
    log.unknownWord(text, at: node.place, code: code, known: Choice.allCases.map(\.rawValue))
    return fallback
  }

  // MARK: - Groups

  func localized(_ key: String) -> LocalizedText {
    required(key).flatMap(log.localized) ?? LocalizedText(nl: "", en: "")
  }

  func optionalLocalized(_ key: String) -> LocalizedText? {
    self[key].flatMap(log.localized)
  }

  /// A list of nodes; absent is empty.
  func list(_ key: String) -> [YAMLNode] {
    guard let node = self[key] else { return [] }
    guard let list = node.list else {
      log.wrongType(node, nl: "een lijst", en: "a list")
      return []
    }
    return list
  }

  /// A list of texts, or one text.
  func texts(_ key: String) -> [(text: String, node: YAMLNode)] {
    guard let node = self[key] else { return [] }
    if let text = node.text { return [(text, node)] }
    guard let list = node.list else {
      log.wrongType(node, nl: "een lijst van teksten", en: "a list of texts")
      return []
    }
    return list.compactMap { item in log.text(item).map { ($0, item) } }
  }

  /// The pairs of a mapping of texts; absent is empty.
  func textMap(_ key: String) -> [String: String] {
    guard let node = self[key] else { return [:] }
    guard let pairs = node.map else {
      log.wrongType(node, nl: "een groep sleutels", en: "a mapping")
      return [:]
    }
    var texts: [String: String] = [:]
    for pair in pairs { texts[pair.key] = log.text(pair.value) }
    return texts
  }

  /// A period with `from` and, where it has an end, `to`.
  func period(_ key: String) -> Period? {
    guard let node = self[key], let fields = Fields(node, keys: ["from", "to"], log: log) else {
      return nil
    }
    return fields.ownPeriod()
  }

  /// The period whose `from` and `to` are keys of this mapping itself.
  func ownPeriod() -> Period {
    let from = date("from")
    let to = optionalDate("to")
    if let to, to < from, let place = self["to"]?.place {
      log.report(
        "period-reversed",
        at: place,
        nl: "de einddatum \(to) ligt voor de begindatum \(from)",
        en: "the end date \(to) is before the start date \(from)"
      )
    }
    return Period(from: from, to: to)
  }
}
