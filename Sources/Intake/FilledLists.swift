import Vocabulary

/// The lists of values of one fact that are being filled, in one record or in many.
///
/// A few lists and entries are gone through one by one; many are looked up, as a notice or cell may
/// hold tens of thousands.
struct FilledLists {
  private struct Text: Hashable {
    let record: Int
    let bytes: [UInt8]
  }

  private static let few = 24

  /// The last entry of each list, with the record of the list.
  private var lasts: [(record: Int, entry: Int)] = []
  /// The place of each record among these, once there are many.
  private var places: [Int: Int] = [:]
  private var count = 0
  private var texts: Set<Text> = []
  private var isIndexed = false

  /// Forgets all lists and keeps the memory of few.
  mutating func removeAll() {
    lasts.removeAll(keepingCapacity: lasts.capacity <= 1 << 12)
    if !places.isEmpty { places = [:] }
    if isIndexed { texts = [] }
    (count, isIndexed) = (0, false)
  }

  /// Returns the last entry of the list of a record.
  func last(of record: Int) -> Int? {
    place(of: record).map { lasts[$0].entry }
  }

  private func place(of record: Int) -> Int? {
    lasts.count > Self.few ? places[record] : lasts.lastIndex { $0.record == record }
  }

  /// Notes an entry that was added to the list of a record.
  mutating func add(_ entry: Int, to record: Int) {
    count += 1
    if let place = place(of: record) {
      lasts[place].entry = entry
      return
    }
    lasts.append((record, entry))
    guard lasts.count > Self.few else { return }
    if places.isEmpty {
      for (place, last) in lasts.enumerated() { places[last.record] = place }
    } else {
      places[record] = lasts.count - 1
    }
  }

  /// Tells whether a list of texts has an entry already.
  mutating func hasEntry(
    _ text: UnsafeBufferPointer<UInt8>,
    in list: FactWriter.Target,
    _ writer: FactWriter
  ) -> Bool {
    guard count > Self.few else { return writer.hasEntry(text, in: list) }
    if !isIndexed {
      isIndexed = true
      for (record, _) in lasts {
        for entry in writer.facts.entries(writer.facts.cell(list.slot, of: record)) {
          index(entry, of: record, writer)
        }
      }
    }
    return texts.contains(Text(record: list.block, bytes: Array(text)))
  }

  /// Notes the text of an entry that was added.
  mutating func noteText(of entry: Int, in record: Int, _ writer: FactWriter) {
    if isIndexed { index(entry, of: record, writer) }
  }

  private mutating func index(_ entry: Int, of record: Int, _ writer: FactWriter) {
    guard let bytes = writer.facts.textBytes(writer.facts.cell(0, of: entry)) else { return }
    texts.insert(Text(record: record, bytes: Array(bytes)))
  }
}
