import Catalogue
import CatalogueReading
import FEEL
import Testing
import Validation
import Vocabulary

struct `A change that no example notices` {
  private func run(_ changes: [Change] = []) throws -> MutationRun {
    let files = try #require(ExampleCatalogue.files(with: changes)).files
    let text = ExampleCatalogue.text(files)
    let today = try #require(CalendarDate(iso: ExampleCatalogue.today))
    return MutationRun(text, try #require(text.catalogue), today: today, workers: 2)
  }

  @Test func `is found where an example at a limit is missing`() throws {
    let full = try run()
    let weaker = try run([
      Change("tables/size.yaml", "weight: 35, on", "weight: 99, on"),
      Change("tables/size.yaml", "weight: 30, on", "weight: 99, on"),
    ])
    #expect(full.mutants.count > 80)
    #expect(weaker.killed < full.killed)
    #expect(weaker.survivors.contains { $0.message.en.contains("‘>= limit.heavy’ becomes ‘> ") })
    #expect(!full.survivors.contains { $0.message.en.contains("‘>= limit.heavy’ becomes ‘> ") })
  }

  @Test func `is found in a risk and in what risks share`() throws {
    let full = try run()
    let risks = full.mutants.filter { $0.subject == .rule("R-1") }
    #expect(risks.count > 8)
    #expect(full.mutants.contains { $0.subject == .shared("isHeavy") })
    let weaker = try run([
      Change("risks/all.yaml", "project.weight: 35 }", "project.weight: 3 }")
    ])
    #expect(weaker.killed < full.killed)
    #expect(weaker.survivors.contains { $0.message.en.contains("‘>’ becomes ‘>=’") })
  }

  @Test func `comes with an example that would notice it`() throws {
    let changes = [
      Change("tables/size.yaml", "weight: 35, on", "weight: 99, on"),
      Change("tables/size.yaml", "weight: 30, on", "weight: 98, on"),
    ]
    let weaker = try run(changes)
    let text = ExampleCatalogue.text(try #require(ExampleCatalogue.files(with: changes)).files)
    let today = try #require(CalendarDate(iso: ExampleCatalogue.today))
    let found = weaker.suggestions(try #require(text.catalogue), today: today)
    let large = found.filter { $0.row == "SIZE-LARGE" }.compactMap { $0.given["weight"] }
    #expect(large.contains("35") || large.contains("30"), "\(found)")
  }
}

struct `A change to a text signal` {
  private func run(_ changes: [Change] = []) throws -> MutationRun {
    let files = try #require(ExampleCatalogue.files(with: changes)).files
    let text = ExampleCatalogue.text(files)
    let today = try #require(CalendarDate(iso: ExampleCatalogue.today))
    return MutationRun(
      text,
      try #require(text.catalogue),
      today: today,
      filter: "signals/",
      workers: 2
    )
  }

  @Test func `is tried on the sentences of the signals`() throws {
    let found = try run()
    #expect(!found.mutants.isEmpty)
    let signals = found.mutants.filter {
      if case .signal = $0.subject { true } else { false }
    }
    #expect(signals.count == found.mutants.count)
    #expect(signals.contains { $0.description.en.contains("the words of") })
    #expect(found.killed > 0)
  }
}

struct `The site on a catalogue` {
  @Test func `says kinds, types and outcomes in words`() throws {
    let text = ExampleCatalogue.text(ExampleCatalogue.files)
    let files = RuleSite(try #require(text.catalogue), .dutch).files
    let pages = Dictionary(uniqueKeysWithValues: files)
    let names: Set = ["risks.html", "signals.html", "texts.html", "sources.html"]
    #expect(names.isSubset(of: Set(files.map(\.name))))
    let rules = try #require(pages["rules.html"])
    let risks = try #require(pages["risks.html"])
    #expect(rules.contains("<dd>verplichting</dd>") && rules.contains("<dd>bevinding</dd>"))
    #expect(risks.contains("<dd>risico van marktconsultatie</dd>"))
    for word in ["finding", "obligation", "risk", "silent", "mitigated", "record-list"] {
      for (name, page) in files where name != "checks.html" {
        #expect(!page.contains(">\(word)<"), "\(name): \(word)")
      }
    }
    for (name, page) in files where name != "checks.html" {
      #expect(!page.contains("date(&quot;") || page.contains("<code>"), "\(name)")
    }
    let tables = try #require(pages["tables.html"])
    #expect(tables.contains("<li>Als ‘"))
    #expect(!tables.contains("’ is is "))
  }

  @Test func `is self-contained and links only to what is there`() throws {
    let text = ExampleCatalogue.text(ExampleCatalogue.files)
    for language in [Language.dutch, .english] {
      let files = RuleSite(try #require(text.catalogue), language).files
      let names = Set(files.map(\.name))
      for (name, html) in files {
        #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(!html.contains("<script") && !html.contains("<link") && !html.contains("src="))
        for match in html.matches(of: #/href="([^"#]*)(?:#([^"]*))?"/#) {
          let page = String(match.output.1)
          if page.hasPrefix("http") { continue }
          let target = files.first { $0.name == (page.isEmpty ? name : page) }
          #expect(page.isEmpty || names.contains(page), "\(page)")
          guard let anchor = match.output.2 else { continue }
          #expect(target?.text.contains("id=\"\(anchor)\"") ?? false, "\(name) → \(page)#\(anchor)")
        }
      }
    }
  }
}
