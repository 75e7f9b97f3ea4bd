import Assessment
import Catalogue
import Reports
import Vocabulary

/// The labels of the codes of a list as cells of a table, each made once.
struct LabelBytes {
  private let names: BriefWords
  private let list: CodeList?
  private let language: Language
  private let style: CSVStyle
  private var bytes: [UInt8] = []
  /// Where the label of each word lies, by its number.
  private var places: [Range<Int>?] = []

  init(_ list: String, _ names: BriefWords, _ settings: PortfolioSettings) {
    self.names = names
    self.list = settings.catalogue.vocabulary.codeLists[list]
    language = settings.language
    style = settings.table
  }

  /// Writes the cell of a code; an absent one leaves the cell empty.
  mutating func write(_ code: BriefWord?, to writer: inout CSVRowWriter) {
    writer.beginCell()
    guard let code else { return }
    let number = Int(code.number)
    if number >= places.count {
      places += Array(repeating: nil, count: number + 1 - places.count)
    }
    let place = places[number] ?? add(code)
    writer.bytes.put(place, of: bytes)
  }

  private mutating func add(_ code: BriefWord) -> Range<Int> {
    let text = names[code]
    var writer = CSVRowWriter(style.withoutMark)
    writer.text(list?[text]?.label[language] ?? text)
    let start = bytes.count
    bytes += writer.take()
    places[Int(code.number)] = start..<bytes.count
    return start..<bytes.count
  }
}
