import FEEL
import Vocabulary

/// A record of a dossier, read by the keys of its file.
///
/// An empty text counts as not recorded: on a sheet both ask for the same thing.
struct Record {
  /// The JSON path.
  let path: String
  /// The path of the record's facts in the vocabulary, such as `sessions[].agenda[]`.
  let factPath: String
  private let vocabulary: Vocabulary
  private let read: (String) -> Value

  /// Creates a record whose values stand under its keys.
  init(_ value: Value, path: String, factPath: String, _ vocabulary: Vocabulary) {
    self.path = path
    self.factPath = factPath
    self.vocabulary = vocabulary
    read = { value.member($0.split(separator: ".").map(String.init)) }
  }

  /// Creates a record whose values stand in the facts: a project, or the circle.
  init(_ facts: Facts, block: Int, path: String, factPath: String, _ vocabulary: Vocabulary) {
    self.path = path
    self.factPath = factPath
    self.vocabulary = vocabulary
    read = { key in
      vocabulary.fact(at: "\(factPath).\(key)").map { facts.value(of: $0, in: block, vocabulary) }
        ?? .unknown
    }
  }

  func text(_ key: String) -> String? {
    guard case .text(let text) = read(key), !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }

  func date(_ key: String) -> CalendarDate? {
    guard case .date(let date) = read(key) else { return nil }
    return date
  }

  func flag(_ key: String) -> Bool? {
    guard case .boolean(let flag) = read(key) else { return nil }
    return flag
  }

  func number(_ key: String) -> Int? {
    guard case .number(let number) = read(key) else { return nil }
    return Int(number.description)
  }

  func texts(_ key: String) -> [String]? {
    guard case .list(let items) = read(key) else { return nil }
    return items.compactMap { item in
      guard case .text(let text) = item, !text.allSatisfy(\.isWhitespace) else { return nil }
      return text
    }
  }

  /// Returns a code with its label.
  func code(_ key: String) -> CodedText? {
    guard let code = text(key) else { return nil }
    let label = list(of: key).flatMap { vocabulary.codeLists[$0]?[code]?.label }
    return CodedText(code: code, label: label ?? LocalizedText(nl: code, en: code))
  }

  /// Returns what the list of a code says of it.
  func attribute(_ name: String, of key: String) -> String? {
    guard let code = text(key), let list = list(of: key) else { return nil }
    return vocabulary.codeLists[list]?[code]?.attributes[name]
  }

  /// Returns the records of a list; nil where nothing was said of it.
  func records(_ key: String) -> [Record]? {
    guard case .list(let items) = read(key) else { return nil }
    return items.enumerated().map { number, value in
      Record(
        value,
        path: path.isEmpty ? "\(key)[\(number)]" : "\(path).\(key)[\(number)]",
        factPath: factPath.isEmpty ? "\(key)[]" : "\(factPath).\(key)[]",
        vocabulary
      )
    }
  }

  /// Returns the field of a key as one that is still to be filled.
  func gap(_ key: String) -> Gap {
    let label = vocabulary.fact(at: "\(factPath).\(key)").map { vocabulary.facts[$0].label }
    return Gap(path: "\(path).\(key)", label: label ?? LocalizedText(nl: key, en: key))
  }

  private func list(of key: String) -> String? {
    vocabulary.fact(at: "\(factPath).\(key)").flatMap { vocabulary.facts[$0].codes }
  }
}

extension Record {
  func recordedText(_ key: String) -> Recorded<String> {
    text(key).map { .known($0) } ?? .missing(gap(key))
  }

  func recordedDate(_ key: String) -> Recorded<CalendarDate> {
    date(key).map { .known($0) } ?? .missing(gap(key))
  }

  func recordedCode(_ key: String) -> Recorded<CodedText> {
    code(key).map { .known($0) } ?? .missing(gap(key))
  }
}
