import Archive
import Catalogue
import CatalogueReading
import SignalTraining
import Testing
import TextSignals
import Vocabulary

struct `The rules of wording` {
  @Test
  func `have no faults`() {
    #expect(Repository.read.problems.isEmpty)
  }

  @Test(arguments: Repository.read.examples)
  func `hold for each example`(example: SignalExample) throws {
    let checks = try Repository.scanner().hits(in: example.text).filter(\.polarity.needsCheck)
    if example.hits {
      #expect(checks.contains { $0.risk == example.risk }, "\(example.place): \(example.text)")
    } else {
      #expect(checks.isEmpty, "\(example.place): \(example.text)")
    }
  }

  @Test
  func `are the same after the archive`() throws {
    let rules = try #require(Repository.read.rules)
    #expect(try SignalArchive(rules).rules() == rules)
    #expect(try SignalArchive(nil).rules() == nil)
  }

  @Test
  func `are the same after the model's file`() throws {
    let rules = try #require(Repository.read.rules)
    let file = Array(SignalModelFile.text(of: rules.model).utf8)
    #expect(String(decoding: file, as: UTF8.self).hasSuffix("\n"))
    #expect(rules.model.rows.count > 1000)
  }

  @Test
  func `let a new signal count before it was learned`() throws {
    var rules = try #require(Repository.read.rules)
    rules.families.append(
      WordFamily(id: "unicorn", meaning: .init(nl: "x", en: "x"), words: ["eenhoorn"])
    )
    rules.signals.append(
      SmallRules.signal("NEW", risk: "R-NEW", [["unicorn"], ["gemeente"]])
    )
    let hits = SignalScanner(rules).hits(in: "De gemeente kocht gisteren een eenhoorn.")
    #expect(hits.first?.signal == "NEW")
    #expect(hits.first?.risk == "R-NEW")
  }
}

struct `Learning` {
  @Test
  func `gives the same model each time`() throws {
    let rules = try #require(Repository.read.rules)
    let sentences = Array(try Repository.corpus("training-c").prefix(120))
    var settings = ModelTraining.Settings()
    settings.folds = 2
    let first = ModelTraining(rules, settings: settings).train(sentences)
    let second = ModelTraining(rules, settings: settings).train(sentences)
    #expect(SignalModelFile.text(of: first) == SignalModelFile.text(of: second))
    #expect(!first.risks.isEmpty)
  }
}
