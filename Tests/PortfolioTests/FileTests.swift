import Foundation
import JSONReading
import RandomKit
import Testing

@testable import Portfolio

struct `Files of a portfolio` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test(arguments: [0, 1, 7, 8, 9, 64, 1_000])
  func `are gone through in order however many parts they take`(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    let numbers = (0..<count).map { _ in UInt32.random(in: 0...99, using: &generator) }
    let file = try AppendedFile(folder.path + "/numbers", size: 0)
    try file.append(numbers)
    try file.flush()
    for part in [1, 8, 4_096] {
      let sort = ExternalSort<UInt32>(
        file.path,
        size: file.size,
        partSize: part,
        ranked: { UInt64($0) },
        by: <
      )
      var sorted: [UInt32] = []
      try sort.forEach { sorted.append($0) }
      #expect(sorted == numbers.sorted())
    }
  }

  @Test(arguments: [0, 1, 7, 8, 15, 16, 4_096, 4_097, 20_001])
  func `are in the same order however ranks spread them over buckets`(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let numbers = (0..<count).map { _ in UInt64.random(in: 0...99, using: &generator) }
    let pairs = numbers.enumerated().map { $1 << 57 | UInt64($0) }
    let ranks: [(UInt64) -> UInt64] = [
      { $0 }, { _ in 0 }, { _ in .max }, { $0 >> 57 }, { ($0 >> 63) << 63 }, { ($0 >> 57) << 57 },
    ]
    for rank in ranks {
      #expect(pairs.sortedInBuckets(ranked: rank, by: <) == pairs.sorted())
    }
  }

  @Test func `give the id of each project, however long`() throws {
    let longest = String(repeating: "é", count: 3_000)
    let ids = ["2026-001", "", nil, String(repeating: "x", count: 63), longest, "{\"id\":1}\n"]
    var bytes: [UInt8] = []
    var sketches: [Sketch] = []
    for (number, id) in ids.enumerated() {
      let hash = id.map { StableHash.of($0.utf8) } ?? 0
      sketches.append(Sketch(line: UInt64(number), id: hash, idOffset: bytes.count))
      if let id { ProjectIDs.add(id.utf8, to: &bytes) }
    }
    let file = try AppendedFile(folder.path + "/ids", size: 0)
    try file.append(bytes)
    try file.flush()
    let read = try ProjectIDs(file.path)
    #expect(try sketches.map { try read.id(of: $0) } == ids)
    // What was cut off is no id.
    let cut = try AppendedFile(file.path, size: bytes.count - 1)
    try cut.flush()
    #expect(try sketches.last.flatMap { try read.id(of: $0) } == nil)
  }

  @Test func `keep a state that is whole, and no other`() {
    var state = Checkpoint(identity: "a\tb\nc\\\r\u{301}")
    (state.input, state.records, state.lines, state.faults) = (3, 4, 5, 6)
    state.bytes = [1, 0, 99]
    state.severities = ["high", "blocking"]
    state.sizes = ["results.ndjson": 12, "links": 0]
    for name in ["", "Wegen\r", "\u{301}e\t", "a\\nb", "🚧\n"] {
      state.counts.append(
        (
          Tally.Key(dimension: .department, first: name, second: name, third: name),
          Tally.Count(projects: 1, valued: 2, cents: -(Int128(1) << 90))
        )
      )
    }
    let read = Checkpoint(text: state.text)
    #expect(read == state)
    #expect(read?.identity == state.identity)
    #expect(read?.counts.map(\.key) == state.counts.map(\.key))
    #expect(read?.counts.map(\.count) == state.counts.map(\.count))
    let bytes = Array(state.text.utf8)
    for end in bytes.indices.dropLast() {
      #expect(Checkpoint(text: String(decoding: bytes[..<end], as: UTF8.self)) == nil)
    }
  }

  @Test func `hold texts that any reader of JSON reads back`() throws {
    let scalars = (0...0x2FF).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
    for text in scalars + ["a\"\\\n\u{85}b", "é🚧\u{2028}", ""] {
      var bytes: [UInt8] = []
      bytes.putJSON(text)
      let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      #expect(read as? String == text)
      #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }

  @Test func `write whole numbers as they are`() {
    for number in [0, 7, -1, 10, 1_234_567, .max, .min] {
      var bytes = Array("x".utf8)
      bytes.put(number)
      #expect(String(decoding: bytes, as: UTF8.self) == "x\(number)")
    }
  }
}
