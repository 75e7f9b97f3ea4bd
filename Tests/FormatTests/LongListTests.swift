import Intake
import Testing
import Vocabulary

/// Lists in one record that are longer than those of real projects.
struct `A very long list of values` {
  private static let codes = (0..<20_000).map { String(45_000_000 + $0) }

  @Test(.timeLimit(.minutes(1)))
  func `is read from a cell without comparing each entry with each`() {
    let cell = (Self.codes + Self.codes).joined(separator: ", ")
    let reading = Reading("id;cpv\n1;\"\(cell)\"\n")
    #expect(reading.list("project.cpv").count == Self.codes.count)
    #expect(reading.codes.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func `is read from the items of a release without comparing each entry with each`() {
    let items = Self.codes.flatMap { code in
      let item = #"{"classification": {"scheme": "CPV", "id": "\#(code)"}}"#
      return [item, item].prefix(code < "45005000" ? 2 : 1)
    }
    let reading = Reading(
      #"{"ocid": "1", "tender": {"items": [\#(items.joined(separator: ", "))]}}"#
    )
    #expect(reading.list("project.cpv").count == Self.codes.count)
  }

  @Test(arguments: [2, 24, 25, 26, 60])
  func `keeps each entry once, whatever its length`(count: Int) {
    let codes = Self.codes.prefix(count)
    let cell = (codes + codes.reversed()).joined(separator: "; ")
    let reading = Reading("id;cpv\n1;\"\(cell)\"\n2;\"\(cell)\"\n")
    for project in 0...1 {
      #expect(reading.list("project.cpv", of: project) == codes.map { "\"\($0)\"" })
    }
  }
}
