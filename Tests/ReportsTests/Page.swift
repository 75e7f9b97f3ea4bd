import Foundation
import Reports
import Testing
import Vocabulary

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A page of the HTML report, read back by a parser that the report knows nothing of.
struct Page {
  /// An element with the text in it.
  struct Element {
    let name: String
    let attributes: [String: String]
    let ancestors: [String]
    var text = ""
  }

  let source: String
  let elements: [Element]

  /// Renders a result and reads it back; fails where it is not well-formed.
  init(_ input: ReportInput, _ style: ReportStyle = ReportStyle(explains: true)) throws {
    let format = try #require(ReportFormat.named("html"))
    try self.init(bytes: format.render(input, style))
  }

  /// The page of a portfolio in a language.
  init(portfolio sample: SamplePortfolio, _ language: Language = .dutch) throws {
    try self.init(
      bytes: PortfolioHTML.bytes(of: sample.summary, SampleAssessments.catalogue, language)
    )
  }

  /// Reads a page; fails where it is not well-formed.
  init(bytes: [UInt8]) throws {
    source = String(decoding: bytes, as: UTF8.self)
    let collector = Collector()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = collector
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    elements = collector.elements
  }

  /// The page of a result in a language.
  init(_ result: SharedResult, _ language: Language = .dutch) throws {
    try self.init(result.input, ReportStyle(language: language, explains: true))
  }

  /// Returns the elements with a name.
  func all(_ name: String) -> [Element] {
    elements.filter { $0.name == name }
  }

  /// The rules of the style sheet.
  var sheet: String {
    all("style").map(\.text).joined()
  }
}

/// A listener to the parser that keeps all elements.
private final class Collector: NSObject, XMLParserDelegate {
  var elements: [Page.Element] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    let ancestors = open.map { elements[$0].name }
    open.append(elements.count)
    elements.append(Page.Element(name: name, attributes: attributes, ancestors: ancestors))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for number in open { elements[number].text += text }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }
}
