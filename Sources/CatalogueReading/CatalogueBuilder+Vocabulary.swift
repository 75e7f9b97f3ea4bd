import FEEL
import Vocabulary

extension CatalogueBuilder {
  private static let factKeys = [
    "path", "type", "codes", "item", "label", "question", "origin", "required", "domain",
    "minimum", "maximum", "format", "representatives", "reason", "empty", "refers",
    "scanned",
  ]

  /// The checks on texts that readers of records know.
  private static let formats = ["cpv"]

  /// Reads a list of facts.
  mutating func readFacts(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: ["facts"], log: log) else { return }
    _ = fields.required("facts")
    for fact in fields.list("facts") { readFact(fact) }
  }

  private mutating func readFact(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: Self.factKeys, log: log) else { return }
    let path = fields.text("path")
    let known: FactType? = fields.choice("type", unknown: "unknown-type")
    if known == nil, !path.isEmpty { openFacts.insert(path) }
    let type = known ?? .opaque
    let fact = Fact(
      path: path,
      type: type,
      codes: readCodeListName(fields, type: type),
      item: fields.optionalText("item"),
      label: fields.localized("label"),
      question: fields.optionalLocalized("question"),
      origin: readOrigin(fields),
      isRequired: fields.flag("required"),
      domain: fields.list("domain").compactMap(log.number),
      minimum: fields.optionalNumber("minimum"),
      maximum: fields.optionalNumber("maximum"),
      format: fields.optionalText("format"),
      representatives: fields.texts("representatives").map(\.text),
      isReason: fields.flag("reason"),
      allowsEmpty: fields.flag("empty"),
      refersTo: fields.optionalText("refers"),
      isScanned: fields.flag("scanned")
    )
    if [.recordList, .textList, .codeList].contains(type) { _ = fields.required("item") }
    if let minimum = fact.minimum, let maximum = fact.maximum, maximum < minimum {
      log.report(
        "range-reversed",
        at: fields["maximum"]?.place ?? fields.place,
        nl: "het maximum \(maximum) is kleiner dan het minimum \(minimum)",
        en: "the maximum \(maximum) is smaller than the minimum \(minimum)"
      )
    }
    if let format = fact.format, let place = fields["format"]?.place,
      !Self.formats.contains(format)
    {
      log.unknownWord(format, at: place, code: "unknown-format", known: Self.formats)
    }
    guard !path.isEmpty, let place = fields["path"]?.place, isPlaceable(fact, at: place) else {
      return
    }
    facts.append(Entry(model: fact, node: node))
  }

  /// Reads the name of a code list, which goes with codes and only with codes.
  func readCodeListName(_ fields: Fields, type: FactType) -> String? {
    if type == .code || type == .codeList { return fields.text("codes") }
    guard let node = fields["codes"], type != .opaque else { return nil }
    log.report(
      "needless-codes",
      at: node.place,
      nl: "een codelijst hoort alleen bij het type code of code-list",
      en: "a code list belongs only with the type code or code-list"
    )
    return nil
  }

  private mutating func readOrigin(_ fields: Fields) -> [String: String] {
    guard let node = fields["origin"],
      let origin = Fields(node, keys: ["eforms", "ocds", "law"], log: log)
    else { return [:] }
    if let law = origin["law"], let text = log.text(law) {
      _ = readCitation(text, at: law.place)
    }
    return fields.textMap("origin")
  }

  /// Checks that the fact's path can be given a place in memory beside those before it.
  private mutating func isPlaceable(_ fact: Fact, at place: Place) -> Bool {
    let components = fact.path.split(separator: ".", omittingEmptySubsequences: false)
    let names = components.map { $0.hasSuffix("[]") ? $0.dropLast(2) : $0 }
    guard names.allSatisfy(Self.isKey), components.last?.hasSuffix("[]") == false else {
      log.report(
        "bad-path",
        at: place,
        nl: "‘\(fact.path)’ is geen pad in de vorm project.lots[].value",
        en: "‘\(fact.path)’ is not a path in the form project.lots[].value"
      )
      return false
    }
    factPaths.add(facts[factPaths.count...].map(\.model))
    define(fact.path, kind: "fact", at: place)
    if factPaths.type(of: fact.path) != nil { return false }
    if let list = fact.listPath, factPaths.type(of: list) != .recordList {
      log.report(
        "list-not-declared",
        at: place,
        nl: "‘\(list)’ moet eerst als lijst (record-list) zijn genoemd",
        en: "‘\(list)’ must be declared first as a record-list"
      )
      return false
    }
    guard let other = factPaths.conflict(with: fact.path) else { return true }
    log.report(
      "path-conflict",
      at: place,
      nl: "‘\(fact.path)’ en ‘\(other)’ kunnen niet samen bestaan",
      en: "‘\(fact.path)’ and ‘\(other)’ cannot exist together"
    )
    return false
  }

  private static func isKey(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
  }
}

/// The paths of the facts read so far, to see what can stand beside them.
struct FactPaths: Sendable {
  /// The number of facts.
  private(set) var count = 0
  private var types: [String: FactType] = [:]
  /// For each group that facts stand in, the first of them.
  private var groups: [String: String] = [:]

  /// Adds facts.
  mutating func add(_ facts: [Fact]) {
    for fact in facts {
      count += 1
      types[fact.path] = types[fact.path] ?? fact.type
      for group in Self.groups(of: fact.path) { groups[group] = groups[group] ?? fact.path }
    }
  }

  /// Returns the type of a fact; nil where there is none of that path.
  func type(of path: String) -> FactType? { types[path] }

  /// Returns a fact that is a group in a path or has it as a group, where both must be values.
  func conflict(with path: String) -> String? {
    groups[path] ?? Self.groups(of: path).first { types[$0] != nil }
  }

  /// The paths of the groups that a fact stands in.
  private static func groups(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: ".") }.map { String(path[..<$0]) }
  }
}
