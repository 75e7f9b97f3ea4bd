import Assessment
import Catalogue
import FEEL
import FactKit
import Foundation
import Intake
import Testing
import TextSignals
import Vocabulary

/// Two assessors in short: the quick one, and the one that goes by complete assessments.
private struct BriefPair {
  var quick: BriefAssessor
  var reference: ReferenceBrief
  var compared = 0
  var found = 0

  init(referenceDate: String? = nil, today: String = "2026-05-20", scans: Bool = true) throws {
    let matrix = try #require(catalogue.defaultMatrix)
    let options = AssessmentOptions(
      referenceDate: referenceDate.flatMap { CalendarDate(iso: $0) },
      assessedOn: try #require(CalendarDate(iso: today))
    )
    let rules = scans ? try catalogue.signals.rules() : nil
    let scanner = rules.map { SignalScanner($0) }
    quick = BriefAssessor(catalogue, matrix: matrix, options: options, scanner: scanner)
    reference = ReferenceBrief(catalogue, matrix: matrix, options: options, scanner: scanner)
  }

  mutating func compare(_ facts: Facts, _ what: String) throws {
    let expected = try reference.assess(facts)
    let result = try quick.assess(facts)
    compared += 1
    found += expected.circle.count
    #expect(result.circle == expected.circle, "the circle of \(what)")
    #expect(result.projects.map(\.record) == expected.projects.map(\.record))
    for (own, other) in zip(result.projects, expected.projects) {
      found += other.assessment.findings.count
      #expect(own.assessment.findings == other.assessment.findings, "\(what)")
      #expect(own.assessment.undetermined == other.assessment.undetermined, "\(what)")
      #expect(own.assessment == other.assessment, "\(what)")
    }
  }
}

/// The dossiers of the folder of samples, by file name.
private let samples: [(name: String, facts: Facts)] = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Samples")
  let reader = DossierReader(vocabulary: catalogue.vocabulary, mappings: catalogue.mappings)
  let files = [root, root.appending(path: "circle-year")].flatMap { folder in
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
  }
  return files.filter { ["json", "xml"].contains($0.pathExtension) }
    .sorted { $0.path < $1.path }.compactMap { file in
      guard let bytes = try? Data(contentsOf: file) else { return nil }
      var facts = Facts(catalogue.vocabulary)
      let problems = Array(bytes).withUnsafeBufferPointer { reader.read($0, into: &facts) }
      return problems.contains { $0.severity == .error } ? nil : (file.lastPathComponent, facts)
    }
}()

/// The lines of free speech in the samples, of which some mention risks.
private let words: [String] = {
  let vocabulary = catalogue.vocabulary
  var lines = Set(["", "De prijsafspraak blijft onder ons.", "Wij verdelen de percelen onderling."])
  for (_, facts) in samples {
    for (number, fact) in vocabulary.facts.enumerated() where fact.isScanned {
      let place = vocabulary.places[number]
      for block in facts.blocks.indices where facts.blocks[block].layout == place.layout {
        let text = facts.text(facts.cell(place.slot, of: block))
        lines.formUnion(text.split(separator: "\n").map(String.init))
      }
    }
  }
  return lines.sorted()
}()

struct `A short assessment` {
  @Test(arguments: [nil, "2025-12-31", "2019-05-05"])
  func `equals the complete one for each sample`(referenceDate: String?) throws {
    var pair = try BriefPair(referenceDate: referenceDate)
    for (name, facts) in samples { try pair.compare(facts, name) }
    #expect(pair.compared > 15)
    #expect(pair.found > 60)
    #expect(pair.quick.refusals == 0)
  }

  @Test(arguments: [UInt64(1), .random(in: 100 ... .max)])
  func `equals the complete one for samples with facts changed`(seed: UInt64) throws {
    var pair = try BriefPair()
    var random = SeededGenerator(seed: seed)
    let source = RandomFacts(catalogue.vocabulary)
    for _ in 0..<25 {
      var (name, facts) = random.pick(samples)
      // The year of a circle is long; it comes up less often than it is drawn.
      if facts.blocks.count > 300, random.chance(80) { continue }
      source.change(&facts, count: random.pick([1, 3, 10, 40]), texts: words, using: &random)
      try pair.compare(facts, "\(name) with seed \(seed)")
    }
    #expect(pair.found > 30)
    #expect(pair.quick.refusals * 10 < pair.compared)
  }

  @Test func `equals the complete one where an amount lies around each boundary`() throws {
    var pair = try BriefPair(scans: false)
    let vocabulary = catalogue.vocabulary
    let fact = try #require(vocabulary.fact(at: "project.estimate.amount"))
    let place = vocabulary.places[fact]
    let amounts = Set(catalogue.parameters.filter(\.isMoney).flatMap(\.values).map(\.value))
    for (name, sample) in samples where sample.blocks.count < 60 {
      for amount in amounts.sorted() {
        for step in [-1, 0, 1] {
          var facts = sample
          let around = amount + FEEL.Decimal(coefficient: Int128(step), exponent: -2)
          guard let project = facts.projects(vocabulary).first else { continue }
          facts.set(
            Cell(
              .number,
              payload: around.coefficient,
              exponent: Int16(around.exponent),
              position: 0
            ),
            slot: place.slot,
            of: project
          )
          try pair.compare(facts, "\(name) at \(around)")
        }
      }
      guard pair.compared < 100 else { break }
    }
    #expect(pair.compared >= 100)
    #expect(pair.quick.refusals == 0)
  }

  @Test func `forgets one dossier before the next`() throws {
    var (first, second) = (try BriefPair(), try BriefPair())
    for (_, facts) in samples.reversed() { _ = try first.quick.assess(facts) }
    for (name, facts) in samples {
      #expect(try first.quick.assess(facts) == second.quick.assess(facts), "\(name)")
    }
  }
}
