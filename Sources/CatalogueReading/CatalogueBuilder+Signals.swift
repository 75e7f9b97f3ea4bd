import Catalogue
import Vocabulary

/// The text signals read so far, each part beside its place.
struct SignalParts {
  var families: [Entry<WordFamily>] = []
  var cues: [Entry<WordFamily>] = []
  var signals: [Entry<TextSignal>] = []
  var examples: [SignalExample] = []
  var language: LanguageRules?
  var model = SignalModel()
}

extension CatalogueBuilder {
  /// The name of the file with what was learned, in `signals`.
  static let modelFile = "model.tsv"

  private static let familyKeys = ["id", "meaning", "words"]
  private static let signalKeys = [
    "id", "risk", "meaning", "check", "strength", "negation", "frames", "hits", "silent",
  ]
  private static let languageKeys = [
    "participle", "infinitive", "separable", "endings", "clauseBorders", "joins", "abbreviations",
    "speakers",
  ]

  /// Reads one document of the folder with text signals: families, cues, signals or the language.
  mutating func readSignals(_ node: YAMLNode) {
    let keys = ["families", "cues", "signals"]
    if node["participle"] != nil { return readLanguage(node) }
    guard let fields = Fields(node, keys: keys, log: log) else { return }
    for item in fields.list("families") {
      if let family = readFamily(item, kind: "family") { signalParts.families.append(family) }
    }
    for item in fields.list("cues") {
      if let cue = readFamily(item, kind: "family"), isKnownCue(cue) {
        signalParts.cues.append(cue)
      }
    }
    for item in fields.list("signals") { readSignal(item) }
  }

  private mutating func readFamily(_ node: YAMLNode, kind: String) -> Entry<WordFamily>? {
    guard let fields = Fields(node, keys: Self.familyKeys, log: log) else { return nil }
    let id = fields.text("id")
    define(id, kind: kind, at: fields.place)
    _ = fields.required("words")
    let words = fields.texts("words")
    for word in words where !isWord(word.text) { reportBadWord(word.text, at: word.node.place) }
    let family = WordFamily(id: id, meaning: fields.localized("meaning"), words: words.map(\.text))
    return Entry(model: family, node: node)
  }

  private func isKnownCue(_ cue: Entry<WordFamily>) -> Bool {
    if SignalCue(rawValue: cue.model.id) != nil { return true }
    log.unknownWord(
      cue.model.id,
      at: cue.node["id"]?.place ?? cue.node.place,
      code: "unknown-cue",
      known: SignalCue.allCases.map(\.rawValue)
    )
    return false
  }

  /// A word has letters, and stars only at its ends.
  private func isWord(_ text: String) -> Bool {
    text.split(whereSeparator: { $0 == " " || $0 == "-" }).allSatisfy { part in
      let inner = part.drop { $0 == "*" }
      return !inner.isEmpty && !inner.dropLast().contains("*") && inner.first != "*"
    } && text.contains { $0.isLetter || $0.isNumber }
  }

  private func reportBadWord(_ text: String, at place: Place) {
    log.report(
      "bad-word",
      at: place,
      nl: "‘\(text.excerpt)’ is geen woord: een ster mag alleen aan het begin of eind staan",
      en: "‘\(text.excerpt)’ is not a word: a star may stand at the beginning or end only"
    )
  }

  private mutating func readSignal(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: Self.signalKeys, log: log) else { return }
    let id = fields.text("id")
    define(id, kind: "signal", at: fields.place)
    _ = fields.required("frames")
    let signal = TextSignal(
      id: id,
      risk: fields.text("risk"),
      meaning: fields.localized("meaning"),
      check: fields.localized("check"),
      strength: fields.choice("strength", unknown: "unknown-strength") ?? .candidate,
      negation: fields.choice("negation", unknown: "unknown-negation") ?? .lowers,
      frames: fields.list("frames").map(readFrame)
    )
    signalParts.signals.append(Entry(model: signal, node: node))
    for (key, hits) in [("hits", true), ("silent", false)] {
      for example in fields.texts(key) {
        signalParts.examples.append(
          SignalExample(
            signal: id,
            risk: signal.risk,
            text: example.text,
            hits: hits,
            place: RulePlace(example.node.place)
          )
        )
      }
    }
  }

  private func readFrame(_ node: YAMLNode) -> TextSignal.Frame {
    guard let slots = node.list else {
      log.wrongType(node, nl: "een lijst van vakken", en: "a list of slots")
      return TextSignal.Frame(slots: [])
    }
    return TextSignal.Frame(
      slots: slots.compactMap(log.text).map { $0.split(separator: "|").map(String.init) }
    )
  }

  private mutating func readLanguage(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: Self.languageKeys, log: log) else { return }
    define("language", kind: "language", at: fields.place)
    let infinitive = fields.required("infinitive").flatMap {
      Fields($0, keys: ["word", "ending"], log: log)
    }
    var speakers: [String: [String]] = [:]
    for pair in fields["speakers"]?.map ?? [] {
      speakers[pair.key] = (pair.value.list ?? []).compactMap(log.text)
    }
    signalParts.language = LanguageRules(
      participle: fields.text("participle"),
      infinitive: infinitive?.text("word") ?? "",
      infinitiveEnding: infinitive?.text("ending") ?? "",
      separable: fields.texts("separable").map(\.text),
      endings: fields.texts("endings").map(\.text),
      clauseBorders: fields.texts("clauseBorders").map(\.text),
      joins: fields.texts("joins").map(\.text),
      speakers: speakers,
      abbreviations: fields.texts("abbreviations").map(\.text)
    )
  }

  /// The rules of wording that were read.
  var signalRules: SignalRules? {
    guard let language = signalParts.language else { return nil }
    return SignalRules(
      language: language,
      families: signalParts.families.map(\.model),
      cues: signalParts.cues.map(\.model),
      signals: signalParts.signals.map(\.model),
      model: signalParts.model
    )
  }
}
