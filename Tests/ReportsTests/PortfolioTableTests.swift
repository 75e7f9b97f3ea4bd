import Assessment
import Catalogue
import Reports
import Testing
import Vocabulary

struct `The tables of a summary` {
  private func page(_ change: (inout PortfolioSummary) -> Void) throws -> Page {
    var summary = SamplePortfolio.filled.summary
    change(&summary)
    return try Page(portfolio: SamplePortfolio(name: "changed", summary: summary))
  }

  private func markdown(
    _ language: Language = .dutch,
    _ change: (inout PortfolioSummary) -> Void = { _ in }
  ) -> String {
    var summary = SamplePortfolio.filled.summary
    change(&summary)
    let catalogue = SampleAssessments.catalogue
    let bytes = PortfolioMarkdown.bytes(of: summary, catalogue, language)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `leave out a status that no finding has`() throws {
    let all = try Page(portfolio: .filled).all("th").map(\.text)
    for heading in ["Risico", "Na te gaan", "Maatregel", "Ter info"] {
      #expect(all.contains(heading))
    }
    let some = try page { summary in
      for number in summary.findings.indices {
        summary.findings[number].statuses[.mitigated] = 0
        summary.findings[number].statuses[.risk] = nil
      }
    }.all("th").map(\.text)
    #expect(!some.contains("Maatregel") && !some.contains("Risico"))
    #expect(some.contains("Na te gaan") && some.contains("Ter info"))
  }

  @Test func `give what projects lack as a part of the undetermined ones`() {
    let text = markdown()
    #expect(text.contains("Gegevens die bij deze projecten het vaakst ontbreken:"))
    #expect(text.contains("| Projecten | Van de niet te bepalen |"))
    // 51 of the 88 that cannot be determined.
    #expect(text.contains("| 51 | 58,0% |"))
  }

  @Test func `say how many records have a warning, and where they are told of`() {
    let text = markdown { summary in
      summary.warned = 1_024
      summary.inputs[0].warned = 1_024
    }
    #expect(text.contains("Met een waarschuwing: 1.024 van 1.301 records."))
    #expect(text.contains("warnings.ndjson"))
    #expect(text.contains("| 1.204 | 1.189 | 15 | 1.024 |"))
    #expect(markdown().contains("Geen record heeft een waarschuwing."))
  }

  @Test func `add up departments where all are there`() throws {
    let text = markdown()
    let row = try #require(
      text.split(separator: "\n").last { $0.hasPrefix("| **Totaal** | **1.284** |") }
    )
    #expect(row.contains("**43** | **88** | **412** | **741** | **37** |"))
    let part = markdown { $0.departments.removeLast() }
    #expect(!part.contains("| **Totaal** | **1.284** | **43** |"))
  }

  @Test func `tell of the departments that they do not name as one, so that all add up`() throws {
    func department(_ number: Int) -> PortfolioSummary.Department {
      SamplePortfolio.department("Afdeling \(number)", [1, 2, 3, 4], "5", tooLight: 1)
    }
    func many(_ summary: inout PortfolioSummary) {
      summary.all = SamplePortfolio.amount(600, 600, "300")
      summary.departments = (1...50).map(department)
      summary.departmentCount = 60
      summary.departmentRest = .together((51...60).map(department))
    }
    let text = markdown(.dutch, many)
    #expect(
      text.contains(
        "Getoond zijn de grootste 40 van 60; de andere zijn samen één rij. "
          + "De grootste 50 staan in summary.json."
      )
    )
    #expect(text.contains("| (andere afdelingen: 20) | 200 | 20 | 40 | 60 | 80 | 20 |"))
    #expect(text.contains("| **Totaal** | **600** | **60** | **120** | **180** | **240** |"))
    // A page has room for all that are listed.
    let page = try page(many)
    let cells = (page.all("th") + page.all("td")).map(\.text)
    #expect(cells.contains("(andere afdelingen: 10)"))
    #expect(
      page.all("p").contains {
        $0.text == "Getoond zijn de grootste 50 van 60; de andere zijn samen één rij."
      }
    )
  }

  @Test func `tell of the groups of the CPV that they do not name as one`() {
    let text = markdown(.english) { summary in
      summary.cpvGroups = (100..<145).map {
        SamplePortfolio.group("\($0)", "Groep", "Group", SamplePortfolio.amount(2, 1, "10"))
      }
      summary.cpvGroupCount = 50
      summary.cpvGroupRest = SamplePortfolio.amount(7, 5, "20")
    }
    #expect(text.contains("Shown are the largest 40 of 50; the others together are one row."))
    #expect(text.contains("The largest 45 are in summary.json."))
    #expect(text.contains("| (other groups: 10) | – | 17 | €70 |"))
  }

  @Test(arguments: [(Language.dutch, "standaardinvoer"), (.english, "standard input")])
  func `call standard input by its name`(language: Language, name: String) {
    let text = markdown(language) { $0.inputs[0].name = "-" }
    #expect(text.contains("| \(name) |"))
  }

  @Test func `say what the numbers of lines are those of`() throws {
    let text = markdown()
    let bands = try #require(text.split(separator: "## Dicht onder een grens").last)
    let section = try #require(bands.split(separator: "\n## ").first)
    #expect(section.contains("De regels waarnaar wordt verwezen, zijn die van results.ndjson."))
  }

  @Test func `name departments that are not told apart as others`() {
    let text = markdown { summary in
      summary.departments[6].isRest = true
    }
    #expect(text.contains("| (overige afdelingen) | 44 |"))
    #expect(!text.contains("| (niet vastgelegd) | 44 |"))
  }
}
