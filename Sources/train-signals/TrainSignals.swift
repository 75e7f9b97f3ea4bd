import Archive
import Catalogue
import CatalogueReading
import Foundation
import SignalTraining
import TextSignals

/// The tool that learns the model of the text signals, and measures it.
@main
enum TrainSignals {
  private static let usage = """
    usage: train-signals train RULES_DIR CORPUS.jsonl…    writes RULES_DIR/signals/model.tsv
           train-signals measure RULES_DIR [--risks] [--false] [--missed] CORPUS.jsonl…
           train-signals cross RULES_DIR CORPUS.jsonl…    each corpus tested on all others
           train-signals pack RULES_DIR FILE              writes the archive, for benchmarks
    """

  static func main() {
    do {
      try run()
    } catch {
      fail("\(error)")
    }
  }

  private static func run() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else { fail(usage) }
    let options = arguments.filter { $0.hasPrefix("--") }
    let files = arguments.dropFirst(2).filter { !$0.hasPrefix("--") }
    let (rules, examples, problems) = CatalogueReader.readSignals(
      directory: arguments[1],
      withModel: ["measure", "pack"].contains(arguments[0])
    )
    for problem in problems { complain(problem.describe(folder: arguments[1])) }
    guard let rules else { exit(1) }
    if arguments[0] == "pack" {
      var writer = ArchiveWriter()
      writer.write(rules)
      try Data(writer.bytes).write(to: URL(fileURLWithPath: arguments[2]))
      return
    }
    let corpora = try files.map { (name: $0, sentences: try Corpus.read($0)) }
    switch arguments[0] {
    case "train": try train(rules, examples, corpora.flatMap(\.sentences), arguments[1])
    case "measure":
      let scanner = SignalScanner(rules)
      for corpus in corpora { report(corpus.name, corpus.sentences, scanner, options) }
    case "cross": cross(rules, examples, corpora, options)
    default: fail(usage)
    }
  }

  private static func train(
    _ rules: SignalRules,
    _ examples: [SignalExample],
    _ sentences: [LabelledSentence],
    _ folder: String
  ) throws {
    let model = ModelTraining(rules).train(sentences + labelled(examples))
    let path = folder + "/signals/model.tsv"
    try Data(SignalModelFile.text(of: model).utf8)
      .write(to: URL(fileURLWithPath: path), options: .atomic)
    print("\(path): \(model.rows.count) features, \(model.risks.count) risks")
  }

  private static func cross(
    _ rules: SignalRules,
    _ examples: [SignalExample],
    _ corpora: [(name: String, sentences: [LabelledSentence])],
    _ options: [String]
  ) {
    for held in corpora.indices {
      let rest = corpora.indices.filter { $0 != held }.flatMap { corpora[$0].sentences }
      var trained = rules
      trained.model = ModelTraining(rules).train(rest + labelled(examples))
      report(corpora[held].name, corpora[held].sentences, SignalScanner(trained), options)
    }
  }

  /// The examples of the rules as labelled sentences; they count more than others, as the rules
  /// must hold for them.
  private static func labelled(_ examples: [SignalExample]) -> [LabelledSentence] {
    examples.map {
      LabelledSentence(
        text: $0.text,
        risk: $0.hits ? $0.risk : LabelledSentence.harmless,
        near: $0.hits ? nil : $0.risk,
        weight: 8
      )
    }
  }

  private static func report(
    _ name: String,
    _ sentences: [LabelledSentence],
    _ scanner: SignalScanner,
    _ options: [String]
  ) {
    let result = Measurement(sentences, with: scanner)
    let total = result.total
    print(
      """
      \(name)
        risky \(total.sentences): found \(share(total.found, total.sentences)), \
      alarm \(share(total.alarmed, total.sentences))
        harmless \(result.harmless): false alarms \(share(result.falseAlarms, result.harmless)) \
      (plain \(share(result.plainFalseAlarms, result.plain)))
        denied, rule, history \(result.mentions): shown as such \
      \(share(result.mentionsShown, result.mentions)), with the right risk \
      \(share(result.mentionsNamed, result.mentions)); \
      risks per alarm \(ratio(result.hits, result.alarms))
      """
    )
    if options.contains("--risks") {
      for (risk, count) in result.risks.sorted(by: { $0.key < $1.key }) {
        print("    \(risk) \(count.found)/\(count.sentences) (alarm \(count.alarmed))")
      }
    }
    if options.contains("--false") {
      for index in result.falseIndices { print("    false: \(sentences[index].text)") }
    }
    if options.contains("--missed") {
      for index in result.missedIndices {
        print("    missed \(sentences[index].risk): \(sentences[index].text)")
      }
    }
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let tenths = (part * 1000 + whole / 2) / whole
    return "\(part) = \(tenths / 10).\(tenths % 10) %"
  }

  private static func ratio(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let tenths = (part * 10 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func fail(_ text: String) -> Never {
    complain(text)
    exit(2)
  }

  private static func complain(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
