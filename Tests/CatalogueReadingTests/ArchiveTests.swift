import Archive
import Testing

/// A value with a part that is read later, which has such a part itself.
private struct Box: Archivable, Hashable {
  let name: String
  let rest: Deferred<Inner>

  init(name: String, rest: Inner) {
    self.name = name
    self.rest = Deferred(rest)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    name = try archive.readText()
    rest = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(rest)
  }

  struct Inner: Archivable, Hashable {
    let numbers: [String: Int]
    let words: Deferred<[String]>

    init(numbers: [String: Int], words: [String]) {
      self.numbers = numbers
      self.words = Deferred(words)
    }

    init(from archive: inout ArchiveReader) throws(ArchiveError) {
      numbers = try archive.readDictionary()
      words = try archive.read()
    }

    func write(to archive: inout ArchiveWriter) {
      archive.write(numbers)
      archive.write(words)
    }
  }
}

struct `An archive with parts that are read later` {
  private let box = Box(
    name: "doos",
    rest: Box.Inner(numbers: ["a": -1, "b": 20], words: ["één", "two"])
  )
  private static let text: StaticString = "4 doos31 2 1 a-1 1 b20 14 2 5 één3 two"

  private var bytes: [UInt8] {
    var writer = ArchiveWriter()
    writer.write(box)
    return writer.bytes
  }

  @Test func `is text in which each part has its length before it`() {
    #expect(String(decoding: bytes, as: UTF8.self) == Self.text.description)
  }

  @Test func `gives the same from the program's memory and from a copy`() throws {
    for part in [ArchivePart(Self.text), ArchivePart(bytes)] {
      let again = try part.read(Box.self)
      #expect(again.name == "doos")
      #expect(again.rest.value.numbers == ["a": -1, "b": 20])
      #expect(again.rest.value.words.value == ["één", "two"])
    }
  }

  @Test func `is equal to the value that it was written from`() throws {
    let again = try ArchivePart(Self.text).read(Box.self)
    #expect(again == box)
    #expect(again.hashValue == box.hashValue)
    let other = Box(name: "doos", rest: Box.Inner(numbers: ["a": -1, "b": 20], words: ["één"]))
    #expect(again != other)
  }

  @Test func `is written again as it was`() throws {
    var writer = ArchiveWriter()
    writer.write(try ArchivePart(Self.text).read(Box.self))
    #expect(writer.bytes == bytes)
  }

  @Test func `is an error wherever it ends too early, and where it goes on`() {
    for length in 0..<bytes.count {
      #expect(throws: ArchiveError.self, "the first \(length) bytes") {
        try ArchivePart(Array(bytes.prefix(length))).read(Box.self)
      }
    }
    #expect(throws: ArchiveError.self) { try ArchivePart(bytes + [0x31, 0x20]).read(Box.self) }
  }
}
