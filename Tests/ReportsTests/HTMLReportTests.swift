import Assessment
import Reports
import Testing
import Vocabulary

struct `The HTML report` {
  @Test(arguments: SharedResult.all, Language.allCases)
  func `is well-formed and says in which language it is`(
    result: SharedResult,
    language: Language
  ) throws {
    let page = try Page(result, language)
    #expect(page.all("html").map { $0.attributes["lang"] } == [language.rawValue])
    #expect(page.all("title").contains { $0.ancestors == ["html", "head"] && !$0.text.isEmpty })
    #expect(page.all("main").count == 1)
  }

  @Test(arguments: SharedResult.all)
  func `has one title and skips no level of heading`(result: SharedResult) throws {
    let levels = try Page(result).elements.compactMap { element in
      element.name.wholeMatch(of: #/h([1-6])/#).flatMap { Int($0.output.1) }
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test(arguments: SharedResult.all)
  func `names each element once and refers to none that is missing`(result: SharedResult) throws {
    let page = try Page(result)
    let names = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(names).count == names.count)
    for element in page.elements {
      let labels = (element.attributes["aria-labelledby"] ?? "").split(separator: " ")
      for label in labels { #expect(names.contains(String(label))) }
      if let address = element.attributes["href"], address.hasPrefix("#") {
        #expect(names.contains(String(address.dropFirst())))
      }
    }
  }

  @Test(arguments: SharedResult.all)
  func `runs nothing and loads nothing`(result: SharedResult) throws {
    let page = try Page(result)
    let known: Set = [
      "html", "head", "meta", "title", "style", "body", "header", "main", "nav", "article",
      "section", "h1", "h2", "h3", "p", "dl", "div", "dt", "dd", "ul", "ol", "li", "a", "strong",
      "em", "code", "span", "bdi", "br", "blockquote", "table", "caption", "thead", "tbody", "tr",
      "th", "td", "figure", "figcaption", "svg", "desc", "rect", "line", "path", "text",
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
  }

  @Test(arguments: SharedResult.all)
  func `has a caption and named rows and columns in each table`(result: SharedResult) throws {
    let page = try Page(result)
    #expect(page.all("caption").count == page.all("table").count)
    for cell in page.all("th") {
      #expect(cell.attributes["scope"] == (cell.ancestors.contains("thead") ? "col" : "row"))
    }
  }

  @Test
  func `describes the picture in words`() throws {
    let page = try Page(.one)
    #expect(page.all("svg").map { $0.attributes["role"] } == ["img"])
    let description = try #require(page.all("desc").first).text
    #expect(description.contains("€\u{A0}1.500.000 tot €\u{A0}5.404.000: Nationaal openbaar."))
    #expect(description.contains("Dit project: €\u{A0}2.400.000"))
  }

  @Test
  func `keeps hostile text as text`() throws {
    let page = try Page(.hostile)
    let title = try #require(page.all("h1").first).text
    #expect(title == SampleAssessments.hostile.projectTitle.map(PlainText.neutralized))
    #expect(page.all("blockquote").contains { $0.text.contains("<script>alert(\"1\")</script>") })
    for scalar in page.source.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format)
    }
  }

  @Test
  func `follows no address but one on the web`() throws {
    var result = SharedResult.one
    result.change { $0.catalogue = SampleAssessments.catalogue(linkOfWet: "javascript:{article}") }
    let addresses = try Page(result).all("a").compactMap { $0.attributes["href"] }
    #expect(!addresses.isEmpty)
    #expect(addresses.allSatisfy { $0.hasPrefix("https://gids.example") })
  }

  @Test
  func `has contents only where there are several projects`() throws {
    #expect(try Page(.one).all("nav").isEmpty)
    #expect(try Page(.many).all("nav").count == 1)
    #expect(try Page(.many).all("article").count == 3)
  }
}
