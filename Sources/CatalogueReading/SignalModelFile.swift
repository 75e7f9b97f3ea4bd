package import Catalogue

/// The file with what was learned of wording: lines of fields with tabs between them.
///
/// The first fields of the lines that are not weights are `risks`, `biases`, `lookalikes`,
/// `lengths`, `alarms` and `numbers`. All other lines are a feature, its rarity, its mention weight,
/// its alarm weight, and its topic weights as `risk=weight`, where a risk is its place in the list
/// of risks, from 0; its look-alikes are counted on after the last risk.
package enum SignalModelFile {
  private static let numbers = ["alarmBias", "filter", "mention", "margin"]

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
      let topics = model.topics[row.topics].map { "\($0.risk)=\($0.weight)" }
      let weights = [row.rarity, row.mention, row.alarm].map(String.init)
      lines.append(([row.feature] + weights + topics).joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
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
    SignalModelReader.read(text) { line, field in
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
