import FEEL
import Intake
import Testing
import Vocabulary

struct `A dossier that was converted` {
  @Test(arguments: DossierWriter.Form.allCases)
  func `has every fact that the template has`(form: DossierWriter.Form) {
    for seed in 0..<40 as Range<UInt64> {
      var random = SmallRandom(seed: seed)
      let json = Self.project(&random, onlyTemplate: true)
      let first = Reading(json)
      #expect(first.problems.isEmpty, "seed \(seed): \(first.problems)")
      let (bytes, lost) = Shipped.writer.write(first.facts, as: form)
      #expect(lost.isEmpty, "seed \(seed): \(lost)")
      let second = Reading(bytes)
      #expect(second.codes.isEmpty, "seed \(seed): \(second.problems)")
      #expect(Shipped.writer.changed(first.facts, in: second.facts).isEmpty, "seed \(seed)")
      let (before, after) = (Self.values(first), Self.values(second))
      #expect(before.filter { after[$0.key] != $0.value } == [:], "seed \(seed)")
      #expect(after.filter { before[$0.key] != $0.value } == [:], "seed \(seed)")
    }
  }

  @Test(arguments: [DossierWriter.Form.json, .xml])
  func `has every fact that there is`(form: DossierWriter.Form) {
    for seed in 0..<40 as Range<UInt64> {
      var random = SmallRandom(seed: seed)
      let first = Reading(Self.project(&random, onlyTemplate: false))
      let (bytes, lost) = Shipped.writer.write(first.facts, as: form)
      #expect(lost.isEmpty, "seed \(seed): \(lost)")
      let second = Reading(bytes)
      #expect(second.problems.isEmpty, "seed \(seed): \(second.problems)")
      let (before, after) = (Self.values(first), Self.values(second))
      #expect(before.filter { after[$0.key] != $0.value } == [:], "seed \(seed)")
      #expect(after.filter { before[$0.key] != $0.value } == [:], "seed \(seed)")
    }
  }

  @Test func `names what has no column`() {
    let json =
      #"{"project": {"id": "1", "lots": [{"id": "a", "title": "t"}], "bouwteam": {"exit": true}}}"#
    let lost = Shipped.writer.write(Reading(json).facts, as: .csv).lost
    #expect(lost.contains("project.lots[0].title"))
    #expect(lost.contains("project.bouwteam.exit"))
  }

  @Test func `names what a table tells otherwise`() {
    let json = """
      {"projects": [{"id": "1", "title": "-", "cpv": ["45000000"], "department": " Wegen "},
        {"id": "2", "title": "Weg", "cpv": []}, {"id": "3", "title": "Brug"}]}
      """
    #expect(
      Self.changed(json) == ["projects[0].title", "projects[0].department", "projects[1].cpv"]
    )
  }

  @Test func `names a project that a table has no row for`() {
    let json = """
      {"projects": [{"id": "1", "title": "Weg"}, {"id": "Totaal", "estimate": {"amount": "5"}},
        {"id": "3", "title": "Brug"}]}
      """
    #expect(Self.changed(json) == ["projects[1]"])
  }

  /// The paths of what is read otherwise from the table that a dossier is written as.
  private static func changed(_ json: String) -> [String] {
    let facts = Reading(json).facts
    let (bytes, _) = Shipped.writer.write(facts, as: .csv)
    return Shipped.writer.changed(facts, in: Reading(bytes).facts)
  }

  @Test(arguments: DossierWriter.Form.allCases)
  func `does not name again what could not be read`(form: DossierWriter.Form) {
    let reading = Reading("id;raming;cpv;percelen\n1;-5;45000000;\"P1: 5; P2: -5\"\n")
    #expect(reading.codes == [.belowMinimum, .belowMinimum])
    let (bytes, lost) = Shipped.writer.write(reading.facts, as: form)
    #expect(lost.isEmpty)
    #expect(Reading(bytes).list("project.lots", "value") == ["5", "null"])
  }

  @Test func `runs nothing in a spreadsheet`() {
    let json = ##"{"project": {"id": "=1+1", "title": "@SUM(A1)", "department": "-cmd|x"}}"##
    let (bytes, _) = Shipped.writer.write(Reading(json).facts, as: .csv)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("'=1+1") && text.contains("'@SUM(A1)") && text.contains("'-cmd|x"))
    let again = Reading(bytes)
    #expect(again.value("project.id") == "\"=1+1\"")
    #expect(again.value("project.department") == "\"-cmd|x\"")
  }

  /// The values of all facts of the first project.
  private static func values(_ reading: Reading) -> [String: String] {
    var values: [String: String] = [:]
    for number in Shipped.vocabulary.projectFacts {
      let path = Shipped.vocabulary.facts[number].path
      let value = reading.value(path)
      if value != "null" { values[path] = value }
    }
    return values
  }

  /// Returns a project in JSON with some facts of each type.
  private static func project(_ random: inout SmallRandom, onlyTemplate: Bool) -> String {
    let csv = Shipped.mappings.first { $0.id == "csv" }
    let template = Set(csv?.fields.compactMap(\.fact) ?? [])
    var groups: [String: [String]] = [:]
    for number in Shipped.vocabulary.projectFacts {
      let fact = Shipped.vocabulary.facts[number]
      guard !onlyTemplate || template.contains(fact.path), random.next(3) > 0 || fact.isRequired,
        let literal = literal(for: fact, &random)
      else { continue }
      let keys = fact.path.split(separator: ".").dropFirst().map(String.init)
      let group = keys.dropLast().joined(separator: ".")
      groups[group, default: []].append("\"\(keys.last ?? "")\": \(literal)")
    }
    var members = groups[""] ?? []
    for (group, texts) in groups.sorted(by: { $0.key < $1.key }) where !group.isEmpty {
      let keys = group.split(separator: ".").map(String.init)
      guard keys.count == 1 else {
        continue
      }
      let nested = groups.filter { $0.key.hasPrefix(group + ".") }.map { key, texts in
        "\"\(key.dropFirst(group.count + 1))\": {\(texts.joined(separator: ", "))}"
      }
      members.append("\"\(group)\": {\((texts + nested).joined(separator: ", "))}")
    }
    return "{\"project\": {\(members.joined(separator: ", "))}}"
  }

  private static func literal(for fact: Fact, _ random: inout SmallRandom) -> String? {
    let texts = [
      "Weg", "a;b", "zeg \\\"ja\\\"", "twee\\nregels", "=1+1", "-x", "é€", "Müller | Co",
    ]
    switch fact.type {
    case .text: return fact.format == "cpv" ? nil : "\"\(texts[random.next(texts.count)])\""
    case .number: return ["0", "12.5", "100"][random.next(3)]
    case .integer: return "\(1 + random.next(9))"
    case .money: return "\"\(random.next(9_999_999)).\(10 + random.next(89))\""
    case .boolean: return random.next(2) == 0 ? "true" : "false"
    case .date: return "\"2026-0\(1 + random.next(9))-1\(random.next(9))\""
    case .code:
      let codes = Shipped.vocabulary.codeList(of: fact)?.codes ?? []
      return "\"\(codes[random.next(codes.count)].code)\""
    case .textList where fact.format == "cpv": return "[\"45233140\", \"03110000\"]"
    case .textList: return "[\"a\", \"b c\"]"
    case .recordList where fact.path == "project.lots":
      return "[{\"id\": \"P1\", \"value\": \"10.50\"}, {\"id\": \"P 2\", \"value\": \"3\"}]"
    case .recordList, .codeList, .opaque: return nil
    }
  }
}

/// A small source of numbers that are the same each time.
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}
