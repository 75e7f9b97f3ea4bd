import Catalogue
import FEEL
import Vocabulary

/// Puts values into the texts of the catalogue.
struct Renderer {
  /// A record that a text may name beside the variables.
  struct Bound {
    let name: String
    let type: Type
    let value: Value
  }

  let ruleset: Ruleset
  let values: [Value]
  var bound: [Bound] = []

  /// Returns the note of a rule, or if that would name unknown values, on what it rests.
  func note(_ text: LocalizedText) -> LocalizedText {
    guard names(in: text).contains(where: { values[$0].holdsUnknown }) else { return render(text) }
    return LocalizedText(
      nl: "Dit volgt uit elke waarde die de catalogus voor de ontbrekende gegevens kent.",
      en: "This follows from each value that the catalogue knows for the missing facts."
    )
  }

  /// The variables that a text names between braces.
  private func names(in text: LocalizedText) -> [Int] {
    text[.dutch].split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").flatMap { ruleset.names.variable(String(part[..<$0])) }
    }
  }

  /// Replaces `{name}` by the value of a fact or parameter in each language.
  func render(_ text: LocalizedText) -> LocalizedText {
    text.map { template, language in
      var result = ""
      var rest = template[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        result += rest[..<open]
        let name = String(rest[rest.index(after: open)..<close])
        if let variable = ruleset.names.variable(name) {
          result += self.text(of: variable, language)
        } else if let (value, type) = member(name) {
          result += self.text(of: value, type, language)
        } else {
          result += rest[open...close]
        }
        rest = rest[rest.index(after: close)...]
      }
      return result + rest
    }
  }

  /// Returns what a name such as `session.date` leads to in a record.
  private func member(_ name: String) -> (Value, Type)? {
    let keys = name.split(separator: ".").map(String.init)
    guard let record = bound.first(where: { $0.name == keys.first }) else { return nil }
    return keys.dropFirst().reduce((record.value, record.type)) { found, key in
      guard case .record(let types) = found.1 else { return (.unknown, .any) }
      return (found.0.member(key), types[key] ?? .any)
    }
  }

  /// Returns the value of a variable as a person reads it.
  func text(of variable: Int, _ language: Language) -> String {
    text(of: values[variable], ruleset.names.type(of: variable), language)
  }

  /// Returns a value as a person reads it.
  func text(of value: Value, _ type: Type, _ language: Language) -> String {
    switch (value, type) {
    case (.number(let amount), .money): amount.amount(in: language)
    case (.text(let code), .code(let list)):
      ruleset.catalogue.vocabulary.codeLists[list]?[code]?.label[language] ?? code
    case (.text(let text), _): text
    case (.number(let number), _):
      language == .dutch
        ? number.description.replacing(".", with: ",") : number.description
    case (.date(let date), _): date.text(in: language)
    case (.boolean(let flag), _):
      language == .dutch ? (flag ? "ja" : "nee") : (flag ? "yes" : "no")
    case (.list(let items), .list(let item)):
      items.map { self.text(of: $0, item, language) }.joined(separator: ", ")
    case (.unknown, _), (.null, _): language == .dutch ? "onbekend" : "unknown"
    case (let other, _): Self.plain(other)
    }
  }

  /// Returns a value in a form that does not depend on a language.
  static func plain(_ value: Value) -> String {
    switch value {
    case .unknown: "unknown"
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): number.description
    case .text(let text): text
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let moment): moment.description
    case .list(let items): "[" + items.map(plain).joined(separator: ", ") + "]"
    case .record(let fields):
      "{"
        + fields.sorted { $0.key < $1.key }
        .filter { $0.value != .unknown && $0.key != Facts.recordNumber }
        .map { "\($0.key): \(plain($0.value))" }.joined(separator: ", ") + "}"
    case .daysDuration(let seconds): "\(seconds) s"
    case .monthsDuration(let months): "\(months) months"
    case .range: "range"
    case .function: "function"
    }
  }
}
