import Foundation
import Reports
import Testing
import Vocabulary

struct `The page of a portfolio` {
  @Test(arguments: SamplePortfolio.all, Language.allCases)
  func `is well-formed and says in which language it is`(
    sample: SamplePortfolio,
    language: Language
  ) throws {
    let page = try Page(portfolio: sample, language)
    #expect(page.all("html").map { $0.attributes["lang"] } == [language.rawValue])
    #expect(page.all("title").contains { $0.ancestors == ["html", "head"] && !$0.text.isEmpty })
    #expect(page.all("main").count == 1)
  }

  @Test(arguments: SamplePortfolio.all)
  func `has one title and skips no level of heading`(sample: SamplePortfolio) throws {
    let levels = try Page(portfolio: sample).elements.compactMap { element in
      element.name.wholeMatch(of: #/h([1-6])/#).flatMap { Int($0.output.1) }
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test(arguments: SamplePortfolio.all)
  func `names each element once and refers to none that is missing`(
    sample: SamplePortfolio
  ) throws {
    let page = try Page(portfolio: sample)
    let names = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(names).count == names.count)
    for element in page.elements {
      for key in ["aria-labelledby", "aria-controls", "for"] {
        for name in (element.attributes[key] ?? "").split(separator: " ") {
          #expect(names.contains(String(name)))
        }
      }
      if let address = element.attributes["href"], address.hasPrefix("#") {
        #expect(names.contains(String(address.dropFirst())))
      }
    }
  }

  @Test(arguments: SamplePortfolio.all, Language.allCases)
  func `loads nothing and runs nothing but its own script`(
    sample: SamplePortfolio,
    language: Language
  ) throws {
    let page = try Page(portfolio: sample, language)
    let known: Set = [
      "html", "head", "meta", "title", "style", "script", "body", "header", "main", "nav",
      "section", "h1", "h2", "p", "dl", "div", "dt", "dd", "ul", "li", "a", "strong", "em", "code",
      "span", "bdi", "br", "label", "input", "table", "caption", "thead", "tbody", "tfoot", "tr",
      "th", "td", "figure", "figcaption", "svg", "desc", "rect", "line", "text",
    ]
    for element in page.elements {
      #expect(known.contains(element.name))
      #expect(element.attributes["src"] == nil)
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" })
      if let address = element.attributes["href"] {
        #expect(element.name == "a")
        #expect(address.hasPrefix("#") || address.hasPrefix("https://"))
      }
    }
    #expect(!page.sheet.contains("url(") && !page.sheet.contains("@import"))
    let script = try #require(page.all("script").first).text
    #expect(page.all("script").count == 1)
    for word in ["http", "fetch", "import", "eval", "innerHTML", "XMLHttp", "WebSocket"] {
      #expect(!script.contains(word))
    }
    let hash = SHA256(of: Array(script.utf8)).base64
    let policy = page.all("meta").compactMap { $0.attributes["content"] }.first {
      $0.hasPrefix("default-src 'none'")
    }
    #expect(policy?.contains("script-src 'sha256-\(hash)'") == true, "the hash is \(hash)")
  }

  @Test(arguments: SamplePortfolio.all)
  func `has a caption and named rows and columns in each table`(sample: SamplePortfolio) throws {
    let page = try Page(portfolio: sample)
    #expect(page.all("caption").count == page.all("table").count)
    for cell in page.all("th") {
      #expect(cell.attributes["scope"] == (cell.ancestors.contains("thead") ? "col" : "row"))
    }
  }

  @Test(arguments: SamplePortfolio.all)
  func `describes each picture in words`(sample: SamplePortfolio) throws {
    let page = try Page(portfolio: sample)
    let pictures = page.all("svg")
    #expect(pictures.allSatisfy { $0.attributes["role"] == "img" })
    #expect(page.all("desc").count == pictures.count)
    #expect(page.all("desc").allSatisfy { !$0.text.isEmpty })
  }

  @Test
  func `draws what the tables say`() throws {
    let page = try Page(portfolio: .filled)
    #expect(page.all("svg").count == 5)
    let descriptions = page.all("desc").map(\.text)
    #expect(descriptions[0].contains("Enkelvoudig onderhands: 700 (54,5%)."))
    #expect(descriptions[1].contains("Europees openbaar: €\u{A0}326,5\u{A0}mln (67,1%)."))
    #expect(descriptions[2].contains("BLOKKEREND: 37 (7,0%)."))
    #expect(descriptions[3].contains("Openbare ruimte, 501 projecten: Geblokkeerd 21,"))
    #expect(descriptions[4].contains("Meervoudig onderhands vanaf €\u{A0}50.000: 61 projecten"))
  }

  @Test
  func `has a table of circles where any met`() throws {
    let page = try Page(portfolio: .filled)
    #expect(page.elements.contains { $0.attributes["id"] == "table-circles" })
    #expect(page.all("h2").contains { $0.text == "Kringen per jaar" })
    for sample in [SamplePortfolio.single, .empty] {
      let page = try Page(portfolio: sample)
      #expect(!page.elements.contains { $0.attributes["id"] == "table-circles" })
      #expect(!page.source.contains("Kringen per jaar"))
    }
  }

  @Test
  func `says that the comparison is no judgement`() throws {
    let texts = try Page(portfolio: .filled).all("p").map(\.text)
    #expect(texts.contains { $0.contains("rechtmatigheidsverantwoording, en geen oordeel") })
  }

  @Test
  func `hides the filters where no script runs`() throws {
    let page = try Page(portfolio: .filled)
    let filters = page.all("p").filter { $0.attributes["class"] == "filter" }
    #expect(!filters.isEmpty)
    #expect(filters.allSatisfy { $0.attributes["hidden"] != nil })
  }

  @Test
  func `keeps hostile text as text`() throws {
    let page = try Page(portfolio: .hostile)
    let names = page.all("bdi").map(\.text)
    #expect(names.contains("</script><script>alert(1)</script>"))
    #expect(names.contains("<img src=x onerror=alert(1)>"))
    #expect(names.allSatisfy { $0.unicodeScalars.count <= 121 })
    for scalar in page.source.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format)
    }
  }

  @Test
  func `says so where nothing could be assessed`() throws {
    let page = try Page(portfolio: .errors)
    #expect(page.all("h1").map(\.text) == ["Geen projecten"])
    #expect(page.all("p").contains { $0.text.hasPrefix("Er is geen project beoordeeld.") })
    #expect(page.all("p").contains { $0.text.hasPrefix("Niet te beoordelen: 3 van 3 records.") })
    let empty = try Page(portfolio: .empty)
    #expect(empty.all("p").contains { $0.text.hasPrefix("Er is geen record gelezen") })
  }
}
