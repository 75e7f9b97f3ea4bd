package import Catalogue

/// The file with what was learned of wording: lines of fields with tabs between them.
///
/// The first fields of the lines that are not weights are `risks`, `biases`, `lookalikes`,
/// `lengths`, `alarms` and `numbers`. All other lines are a feature, its rarity, its mention weight,
/// its alarm weight, and its topic weights as `risk=weight`, where a risk is its place in the list
/// of risks, from 0; its look-alikes are counted on after the last risk.
package enum SignalModelFile {
  private static let numbers = ["alarmBias", "filter", "mention", "margin"]
  private static let mostRarity = 1000
  private static let mostRisks = 500

  /// Returns the file of a model.
  package static func text(of model: SignalModel) -> String {
    let values = [
      model.alarmBias, model.filterThreshold, model.mentionThreshold, model.topicMargin,
    ]
    var lines = [
      "# Written by train-signals from the training corpus: do not edit.",
      (["risks"] + model.risks).joined(separator: "\t"),
      (["biases"] + model.biases.map(String.init)).joined(separator: "\t"),
      (["lookalikes"] + model.lookalikeBiases.map(String.init)).joined(separator: "\t"),
      (["lengths"] + model.lengths.map(String.init)).joined(separator: "\t"),
      (["alarms"] + model.alarmThresholds.map(String.init)).joined(separator: "\t"),
      (["numbers"] + zip(numbers, values).map { "\($0)=\($1)" }).joined(separator: "\t"),
    ]
    for row in model.rows {
      let topics = row.topics.map { "\($0.risk)=\($0.weight)" }
      let weights = [row.rarity, row.mention, row.alarm].map(String.init)
      lines.append(([row.feature] + weights + topics).joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a model.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - report: is called with the line and field, from 1, of what is not as it should.
  /// - Returns: what could be read.
  static func read(_ text: String, report: (_ line: Int, _ field: Int) -> Void) -> SignalModel {
    var model = SignalModel()
    for (index, line) in pieces(of: text[...], at: "\n").enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#") || isFeature(line)
      else { continue }
      let fields = pieces(of: line, at: "\t").map(String.init)
      switch fields[0] {
      case "risks": model.risks = Array(fields.dropFirst())
      case "biases": model.biases = integers(fields) { report(index + 1, $0) }
      case "lookalikes": model.lookalikeBiases = integers(fields) { report(index + 1, $0) }
      case "lengths": model.lengths = integers(fields) { report(index + 1, $0) }
      case "alarms": model.alarmThresholds = integers(fields) { report(index + 1, $0) }
      case "numbers":
        for (place, field) in fields.dropFirst().enumerated() where !set(field, in: &model) {
          report(index + 1, place + 2)
        }
      default:
        let risks = model.risks.count + model.lookalikeBiases.count
        if let row = row(fields, risks: risks, fault: { report(index + 1, $0) }) {
          model.rows.append(row)
        }
      }
    }
    if model.biases.count != model.risks.count { report(1, 1) }
    if ![0, model.risks.count].contains(model.lookalikeBiases.count) { report(1, 1) }
    if model.risks.count > mostRisks { report(1, 1) }
    if model.alarmThresholds.count != model.lengths.count + 1 { report(1, 1) }
    return model
  }

  /// The pieces between signs of ASCII; by bytes, as the file is long.
  private static func pieces(of text: Substring, at sign: Unicode.Scalar) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: sign), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  private static func integers(_ fields: [String], fault: (Int) -> Void) -> [Int] {
    fields.dropFirst().enumerated().compactMap { place, field in
      guard let number = Int(field), abs(number) < 1 << 30 else {
        fault(place + 2)
        return nil
      }
      return number
    }
  }

  /// Features of whole sentences begin with `#`, as remarks do, but a remark has a space after it.
  private static func isFeature(_ line: Substring) -> Bool {
    !line.hasPrefix("# ")
  }

  private static func set(_ field: String, in model: inout SignalModel) -> Bool {
    let parts = field.split(separator: "=").map(String.init)
    guard parts.count == 2, let value = Int(parts[1]) else { return false }
    switch parts[0] {
    case "alarmBias": model.alarmBias = value
    case "filter": model.filterThreshold = value
    case "mention": model.mentionThreshold = value
    case "margin": model.topicMargin = value
    default: return false
    }
    return true
  }

  private static func row(
    _ fields: [String],
    risks: Int,
    fault: (Int) -> Void
  ) -> SignalModel.Row? {
    guard fields.count >= 4, let rarity = Int(fields[1]), let mention = Int(fields[2]),
      let alarm = Int(fields[3]), (0...mostRarity).contains(rarity)
    else {
      fault(2)
      return nil
    }
    var topics: [SignalModel.Topic] = []
    for (place, field) in fields.dropFirst(4).enumerated() {
      let parts = pieces(of: field[...], at: "=")
      guard parts.count == 2, let risk = Int(parts[0]), let weight = Int(parts[1]),
        (0..<risks).contains(risk), abs(weight) < 1 << 20
      else {
        fault(place + 5)
        return nil
      }
      topics.append(SignalModel.Topic(risk: risk, weight: weight))
    }
    guard abs(alarm) < 1 << 20, abs(mention) < 1 << 20 else {
      fault(2)
      return nil
    }
    return SignalModel.Row(
      feature: fields[0],
      rarity: rarity,
      mention: mention,
      alarm: alarm,
      topics: topics
    )
  }
}

extension CatalogueBuilder {
  /// Reads the file with what was learned.
  mutating func readSignalModel(_ file: RuleFile) {
    let parsed = take(file)
    guard case .model(let model) = parsed else {
      unreadFolders.insert(file.folder ?? "")
      return
    }
    signalParts.model = model
  }

  /// Checks that what was learned of wording is there: without it no text can be scanned.
  func checkModel() {
    let path = "signals/" + Self.modelFile
    guard signalParts.language != nil, files[path] == nil else { return }
    log.report(
      "missing-file",
      at: Place(file: path),
      nl: "het bestand \(path) ontbreekt; train-signals schrijft het",
      en: "the file \(path) is missing; train-signals writes it"
    )
  }

  /// The rules of wording: those of the folder, or else those of the catalogue that it extends.
  var signalArchive: SignalArchive {
    guard let baseSignals, signalParts.language == nil else { return SignalArchive(signalRules) }
    return baseSignals
  }
}

extension SignalModelFile {
  /// Reads a model, with what is wrong in it as problems.
  static func read(_ text: String, path: String, _ log: ProblemLog) -> SignalModel {
    read(text) { line, field in
      log.report(
        "bad-model",
        at: Place(file: path, line: line),
        nl: "veld \(field) is niet zoals train-signals het schrijft; leer het model opnieuw",
        en: "field \(field) is not as train-signals writes it; train the model again"
      )
    }
  }
}

extension CatalogueReader {
  /// Reads the text signals of a rules folder, without the rest.
  ///
  /// - Parameters:
  ///   - directory: the path of the rules folder.
  ///   - withModel: whether what was learned is read too.
  /// - Returns: the rules, unless there are errors, their examples, and all problems.
  package static func readSignals(
    directory: String,
    withModel: Bool = true
  ) -> (rules: SignalRules?, examples: [SignalExample], problems: [CatalogueProblem]) {
    let log = ProblemLog()
    var folder = RuleFolder(directory: directory, log: log)
    folder.read()
    let files = folder.files.filter {
      $0.folder == "signals" && (withModel || $0.path.hasSuffix(".yaml"))
    }
    var builder = CatalogueBuilder(files: files, log: log)
    for file in files { builder.read(file) }
    SignalChecks(builder.signalParts, log: log).run()
    let problems = log.problems.sorted()
    let rules = log.hasErrors ? nil : builder.signalRules
    return (rules, builder.signalParts.examples, problems)
  }
}
