import Foundation
import GoldenKit
import KringtoetsCommand
import Testing

struct `A sample` {
  @Test func `comes in at least eight stories`() {
    #expect(samples.count >= 8)
  }

  @Test(arguments: samples)
  func `gives the advice that was recorded`(name: String) throws {
    let run = try TestRun("check", "-", input: sample(name))
    #expect(run.diagnostics == [])
    try Golden(name: "\(name).txt").expect(run.output)
  }

  @Test(arguments: samples)
  func `gives the assessment that was recorded`(name: String) throws {
    let run = try TestRun("check", "-", "--format", "json", input: sample(name))
    try Golden(name: "\(name).assessment.json").expect(run.output)
  }

  @Test(arguments: samples)
  func `is fit to be read in English`(name: String) throws {
    let run = try TestRun("check", "-", "--lang", "en", "--explain", input: sample(name))
    try Golden(name: "\(name).en.txt").expect(run.output)
  }

  @Test(arguments: samples)
  func `gives the same bytes twice`(name: String) throws {
    let first = try TestRun("check", "-", "--format", "json", "--explain", input: sample(name))
    let second = try TestRun("check", "-", "--format", "json", "--explain", input: sample(name))
    #expect(first.output == second.output)
  }

  @Test func `means the same in JSON and in XML`() throws {
    let json = try assessment("herinrichting-molenweg.json")
    let xml = try assessment("herinrichting-molenweg.xml")
    #expect(json == xml)
  }

  /// The assessment without what is allowed to differ: the hash of the input, and positions in it.
  private func assessment(_ name: String) throws -> NSDictionary {
    let run = try TestRun("check", "-", "--format", "json", input: sample(name))
    let value = try JSONSerialization.jsonObject(with: Data(run.output))
    return try #require(Self.neutral(value) as? NSDictionary)
  }

  private static func neutral(_ value: Any) -> Any {
    if let object = value as? [String: Any] {
      let kept = object.filter { !["inputHash", "line", "column"].contains($0.key) }
      return kept.mapValues(neutral) as NSDictionary
    }
    if let list = value as? [Any] { return list.map(neutral) as NSArray }
    return value
  }
}
