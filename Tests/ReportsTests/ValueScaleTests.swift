import Assessment
import FEEL
import Reports
import Testing

struct `The picture of the value` {
  private func page(_ value: Decimal?, minimum: String? = nil) throws -> Page {
    var result = SharedResult.one
    result.change {
      $0.projects[0].assessment.value = value
      if let minimum { $0.projects[0].assessment.procedure.minimum?.code = minimum }
    }
    return try Page(result)
  }

  private func place(_ element: Page.Element) throws -> (x: Int, y: Int) {
    (
      try #require(element.attributes["x"].flatMap { Int($0) }),
      try #require(element.attributes["y"].flatMap { Int($0) })
    )
  }

  /// The line, from top to bottom, at which the value is marked.
  private func mark(_ page: Page) throws -> Int {
    let path = try #require(page.all("path").first?.attributes["d"])
    return try #require(path.firstMatch(of: #/M\d+ (\d+)/#).flatMap { Int($0.output.1) })
  }

  @Test(arguments: ["0", "0.01", "49999.99", "50000", "50000.01", "1499999.99", "1500000", "9e9"])
  func `has no texts that overlap`(value: String) throws {
    let texts = try page(SampleAssessments.amount(value)).all("text").map(place)
    for (number, text) in texts.enumerated() {
      for other in texts[(number + 1)...] where other.x == text.x {
        #expect(abs(other.y - text.y) >= 16, "\(value): \(text) and \(other)")
      }
    }
  }

  @Test
  func `marks a larger value higher up`() throws {
    let values = ["1", "40000", "60000", "900000", "1600000", "5000000", "6000000", "90000000"]
    let marks = try values.map { try mark(page(SampleAssessments.amount($0))) }
    #expect(marks == marks.sorted(by: >))
    #expect(Set(marks).count == marks.count)
  }

  @Test(arguments: [("nationaal-openbaar", "Nationaal"), ("meervoudig", "Meervoudig")])
  func `puts a value on a limit with the procedure that was concluded`(
    code: String,
    name: String
  ) throws {
    let page = try page(1_500_000, minimum: code)
    let names = page.all("text").filter { $0.attributes["class"] == "name here" }
    #expect(names.count == 1)
    #expect(names.allSatisfy { $0.text.hasPrefix(name) })
  }

  @Test
  func `shows the bands alone where the value is not known`() throws {
    let page = try page(nil)
    #expect(page.all("rect").count == 4)
    #expect(page.all("path").isEmpty)
  }

  @Test(arguments: ["1e6144", "-5"])
  func `bears any amount`(value: String) throws {
    #expect(try page(SampleAssessments.amount(value)).all("svg").count == 1)
  }
}
