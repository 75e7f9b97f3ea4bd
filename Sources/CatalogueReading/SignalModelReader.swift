import Catalogue

/// Reader of the file with what was learned of wording; by bytes, as the file is long.
struct SignalModelReader {
  private static let mostRarity = 1000
  private static let mostRisks = 500
  private static let lineFeed = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let equals = UInt8(ascii: "=")

  private let bytes: ContiguousArray<UInt8>
  /// Is called with the line and field, from 1, of what is not as it should.
  private let report: (_ line: Int, _ field: Int) -> Void
  private var line = 0
  private var model = SignalModel()

  /// Reads a model.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - report: is called with the line and field, from 1, of what is not as it should.
  /// - Returns: what could be read.
  static func read(_ text: String, report: (_ line: Int, _ field: Int) -> Void) -> SignalModel {
    withoutActuallyEscaping(report) { report in
      var reader = SignalModelReader(text, report)
      return reader.readAll()
    }
  }

  private init(_ text: String, _ report: @escaping (_ line: Int, _ field: Int) -> Void) {
    bytes = ContiguousArray(text.utf8)
    self.report = report
  }

  private mutating func readAll() -> SignalModel {
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: Self.lineFeed) ?? bytes.count
      line += 1
      if !isRemark(start, end) { read(start, end) }
      start = end + 1
    }
    if model.biases.count != model.risks.count { report(1, 1) }
    if ![0, model.risks.count].contains(model.lookalikeBiases.count) { report(1, 1) }
    if model.risks.count > Self.mostRisks { report(1, 1) }
    if model.alarmThresholds.count != model.lengths.count + 1 { report(1, 1) }
    return model
  }

  /// Features of whole sentences begin with `#`, as remarks do, but a remark has a space after it.
  private func isRemark(_ start: Int, _ end: Int) -> Bool {
    start == end
      || bytes[start] == UInt8(ascii: "#") && start + 1 < end
        && bytes[start + 1] == UInt8(ascii: " ")
  }

  private mutating func read(_ start: Int, _ end: Int) {
    let first = fieldEnd(start, end)
    switch bytes[start..<first] {
    case let name where name.elementsEqual("risks".utf8):
      model.risks = fields(first, end).map(text)
    case let name where name.elementsEqual("biases".utf8):
      model.biases = integers(first, end)
    case let name where name.elementsEqual("lookalikes".utf8):
      model.lookalikeBiases = integers(first, end)
    case let name where name.elementsEqual("lengths".utf8):
      model.lengths = integers(first, end)
    case let name where name.elementsEqual("alarms".utf8):
      model.alarmThresholds = integers(first, end)
    case let name where name.elementsEqual("numbers".utf8):
      for (place, field) in fields(first, end).enumerated() where !set(field) {
        report(line, place + 2)
      }
    default:
      readRow(start, first, end)
    }
  }

  // MARK: - Fields

  /// The end of the field that begins at a place.
  private func fieldEnd(_ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, bytes[place] != Self.tab { place += 1 }
    return place
  }

  /// The fields after the one that ends at a place.
  private func fields(_ first: Int, _ end: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = first
    while place < end {
      let next = fieldEnd(place + 1, end)
      found.append(place + 1..<next)
      place = next
    }
    return found
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Reads a whole number of decimal digits, with or without a sign; nil where it is anything else.
  private func integer(_ range: Range<Int>) -> Int? {
    guard let first = range.first else { return nil }
    let isSigned = bytes[first] == UInt8(ascii: "-") || bytes[first] == UInt8(ascii: "+")
    let digits = isSigned ? range.dropFirst() : range
    // More digits than these would be out of all bounds below.
    guard (1...12).contains(digits.count) else { return nil }
    var number = 0
    for place in digits {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return bytes[first] == UInt8(ascii: "-") ? -number : number
  }

  // MARK: - Lines

  private func integers(_ first: Int, _ end: Int) -> [Int] {
    fields(first, end).enumerated().compactMap { place, field in
      guard let number = integer(field), abs(number) < 1 << 30 else {
        report(line, place + 2)
        return nil
      }
      return number
    }
  }

  private mutating func set(_ field: Range<Int>) -> Bool {
    guard let sign = bytes[field].firstIndex(of: Self.equals),
      let value = integer(sign + 1..<field.upperBound)
    else { return false }
    switch text(field.lowerBound..<sign) {
    case "alarmBias": model.alarmBias = value
    case "filter": model.filterThreshold = value
    case "mention": model.mentionThreshold = value
    case "margin": model.topicMargin = value
    default: return false
    }
    return true
  }

  private mutating func readRow(_ start: Int, _ first: Int, _ end: Int) {
    var place = first
    func next() -> Range<Int>? {
      guard place < end else { return nil }
      let start = place + 1
      place = fieldEnd(start, end)
      return start..<place
    }
    guard let rarity = next().flatMap(integer), let mention = next().flatMap(integer),
      let alarm = next().flatMap(integer), (0...Self.mostRarity).contains(rarity),
      abs(alarm) < 1 << 20, abs(mention) < 1 << 20
    else { return report(line, 2) }
    let risks = model.risks.count + model.lookalikeBiases.count
    var topics: [SignalModel.Topic] = []
    while let field = next() {
      guard let sign = bytes[field].firstIndex(of: Self.equals),
        let risk = integer(field.lowerBound..<sign),
        let weight = integer(sign + 1..<field.upperBound),
        (0..<risks).contains(risk), abs(weight) < 1 << 20
      else { return report(line, topics.count + 5) }
      topics.append(SignalModel.Topic(risk: risk, weight: weight))
    }
    model.append(
      feature: text(start..<first),
      rarity: rarity,
      mention: mention,
      alarm: alarm,
      topics: topics
    )
  }
}
