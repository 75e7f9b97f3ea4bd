import Assessment
import Catalogue
import FEEL
import FactKit
import Foundation
import Intake
import RandomKit
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
    let (names, paths) = (BriefWords(), BriefWords())
    let expected = SpelledBrief(
      try reference.assess(facts, names: names, paths: paths),
      names,
      paths
    )
    let result = try spelled(facts)
    compared += 1
    found += expected.circle.count
    #expect(result.circle == expected.circle, "the circle of \(what)")
    #expect(result.projects.map(\.record) == expected.projects.map(\.record))
    for (own, other) in zip(result.projects, expected.projects) {
      found += other.findings.count
      #expect(own.findings == other.findings, "\(what)")
      #expect(own.questions == other.questions, "\(what)")
      #expect(own == other, "\(what)")
    }
  }

  /// What the quick one says of a dossier.
  mutating func spelled(_ facts: Facts) throws -> SpelledBrief {
    try quick.assess(facts)
    return SpelledBrief(quick.result, quick.names, quick.paths)
  }
}

/// A short result with texts for its numbers.
private struct SpelledBrief: Equatable {
  struct Project: Equatable {
    let record: Int
    /// Codes and paths by what they tell.
    let words: [String?]
    let referenceDate: CalendarDate
    let verdict: Verdict
    let amounts: [FEEL.Decimal?]
    let findings: [Finding]
    let questions: [[String]]
  }

  struct Finding: Equatable {
    let words: [String]
    let about: [String]
    let evidence: [String]
    let missing: [String]
  }

  let projects: [Project]
  let circle: [Finding]

  init(_ dossier: BriefDossier, _ names: BriefWords, _ paths: BriefWords) {
    func texts(_ part: Range<Int32>) -> [String] {
      part.map { paths[dossier.paths[Int($0)]] }
    }
    func findings(_ part: Range<Int>) -> [Finding] {
      dossier.findings[part].map { finding in
        Finding(
          words: [names[finding.rule], finding.severity.rawValue, finding.status.rawValue],
          about: texts(finding.about),
          evidence: finding.evidence.map {
            let evidence = dossier.evidence[Int($0)]
            return "\(paths[evidence.path]) at \(evidence.position)"
          },
          missing: texts(finding.missing)
        )
      }
    }
    circle = findings(dossier.circle)
    projects = dossier.projects.map { project in
      let codes = [
        project.regime, project.recommended, project.minimum, project.planned,
        project.plannedVerdict, project.procedureAbove,
      ]
      let margins = dossier.margins[project.margins]
      return Project(
        record: project.record,
        words: [paths[project.path]] + codes.map { $0.map { names[$0] } }
          + margins.map { names[$0.procedure] },
        referenceDate: project.referenceDate,
        verdict: project.verdict,
        amounts: [project.value, project.boundary]
          + margins.map(\.boundary),
        findings: findings(project.findings),
        questions: dossier.questions[project.questions].map {
          [names[$0.rule]] + texts($0.missing) + ($0.isOutsideRules ? ["outside the rules"] : [])
        }
      )
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

  /// Little is known of these: which facts decide is searched for, and what was found for some
  /// amounts is used for those between them.
  @Test(arguments: [
    [:], ["project.estimate.vat": "included"],
    ["project.estimate.vat": "excluded", "project.cpv[]": "45233140"],
    ["project.buyer.legalType": "la", "project.nature": "services"],
    ["project.nature": "works", "project.estimate.currency": "EUR"],
  ])
  func `equals the complete one for each of many amounts where little is known`(
    known: [String: String]
  ) throws {
    var pair = try BriefPair(scans: false)
    var random = SeededGenerator(seed: 26)
    let reader = DossierReader(vocabulary: catalogue.vocabulary)
    let limits = catalogue.parameters.filter(\.isMoney).flatMap(\.values).map(\.value)
    for round in 0..<90 {
      let cents =
        round.isMultiple(of: 3)
        ? random.pick([0, 1, 2, 99, 100])
        : Int((random.pick(limits) * FEEL.Decimal(100)).canonical.description) ?? 0
      let amount = max(0, cents + random.pick([0, 0, 1, -1, cents / 10, cents / 5, -cents / 7]))
      let text = "\(amount / 100).\(amount % 100 < 10 ? "0" : "")\(amount % 100)"
      var project: [String: Any] = ["id": "p", "title": "Onbekend"]
      var estimate: [String: Any] = ["amount": text]
      for (path, value) in known {
        let keys = path.split(separator: ".").dropFirst().map(String.init)
        switch (keys.first, keys.last) {
        case ("estimate", let key?): estimate[key] = value
        case ("buyer", let key?): project["buyer"] = [key: value]
        case ("cpv[]", _): project["cpv"] = [value]
        case (let key?, _): project[key] = value
        default: break
        }
      }
      project["estimate"] = estimate
      let bytes = [UInt8](try JSONSerialization.data(withJSONObject: ["project": project]))
      var facts = Facts(catalogue.vocabulary)
      let problems = bytes.withUnsafeBufferPointer { reader.read($0, into: &facts) }
      #expect(!problems.contains { $0.severity == .error }, "\(problems.map(\.message))")
      try pair.compare(facts, "\(known) at \(text)")
    }
    #expect(pair.quick.refusals == 0)
  }

  @Test(arguments: [
    #""#, #","cpv":["45233140"]"#, #","nature":"services","buyer":{"legalType":"la"}"#,
  ])
  func `searches once for all amounts that the rules do not tell apart`(known: String) throws {
    let shared = BriefShared()
    var assessor = BriefAssessor(
      catalogue,
      matrix: try #require(catalogue.defaultMatrix),
      options: AssessmentOptions(
        referenceDate: nil,
        assessedOn: try #require(CalendarDate(iso: "2026-05-20"))
      ),
      scanner: nil,
      shared: shared
    )
    let reader = DossierReader(vocabulary: catalogue.vocabulary)
    for number in 0..<300 {
      // In no order, none twice.
      let amount = 1_000_001 + number * 7_919 % 3_001
      let bytes = Array(#"{"project":{"id":"p","estimate":{"amount":\#(amount)}\#(known)}}"#.utf8)
      var facts = Facts(catalogue.vocabulary)
      let problems = bytes.withUnsafeBufferPointer { reader.read($0, into: &facts) }
      #expect(problems.isEmpty)
      try assessor.assess(facts)
    }
    #expect(shared.searches > 0)
    #expect(shared.searches < 100)
    #expect(assessor.refusals == 0)
  }

  @Test(arguments: [
    #""lots": [{"id": "L1", "value": 4679000}]"#,
    #""lots": [{"id": "L1", "value": 90000}, {"id": "L2"}], "cpv": ["45233140"]"#,
    #""parts": [{"nature": "works", "amount": 90000}, {"nature": "services", "amount": 1}]"#,
    #""contract": {"originalValue": 90000, "changes": [{"id": "1", "amount": 9000}]}"#,
  ])
  func `needs no complete one for the questions of rules about lists`(list: String) throws {
    var pair = try BriefPair(scans: false)
    let reader = DossierReader(vocabulary: catalogue.vocabulary)
    for regulation in ["classic", "utilities"] {
      let bytes = Array(
        """
        {"project": {"id": "p", "buyer": {"legalType": "la"}, "regulation": "\(regulation)",
          "nature": "supplies", "estimate": {"currency": "EUR"}, \(list)}}
        """.utf8
      )
      var facts = Facts(catalogue.vocabulary)
      let problems = bytes.withUnsafeBufferPointer { reader.read($0, into: &facts) }
      #expect(!problems.contains { $0.severity == .error }, "\(problems.map(\.message))")
      try pair.compare(facts, list)
    }
    #expect(pair.quick.refusals == 0)
  }

  @Test func `forgets one dossier before the next`() throws {
    var (first, second) = (try BriefPair(), try BriefPair())
    for (_, facts) in samples.reversed() { try first.quick.assess(facts) }
    for (name, facts) in samples {
      let (one, other) = (try first.spelled(facts), try second.spelled(facts))
      #expect(one == other, "\(name)")
    }
  }
}
