import Foundation
import JSONReading
import RandomKit
import Testing

struct `Reading hostile input` {
  private static let dossier = Array(
    #"""
    {"format": "kringtoets/1", "project": {"id": "2026-041", "title": "Herinrichting \u004dolenweg é",
     "cpv": ["45233140"], "estimate": {"amount": 2400000.00, "vat": null, "exact": true, "e": -1e-9},
     "lots": [{"id": "L1", "value": "900000.00"}, [], {}, [false, "𝄞 \uD834\uDD1E \n"]]}}
    """#.utf8
  )

  @Test func `rejects every beginning of a valid document`() {
    #expect(error(in: Self.dossier) == .accepted)
    for length in 0..<Self.dossier.count {
      let outcome = error(in: Array(Self.dossier.prefix(length)))
      #expect(outcome.isRejection, "of \(length) bytes")
    }
  }

  @Test func `rejects any byte put behind a valid document but white space`() {
    for byte in UInt8.min...UInt8.max {
      let isSpace = [0x20, 0x09, 0x0A, 0x0D].contains(byte)
      #expect((error(in: Self.dossier + [byte]) == .accepted) == isSpace)
    }
  }

  /// Reading and skipping agree on every outcome, and what is accepted Foundation reads too.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1, 2, 3])
  func `survives random changes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let telling =
      Array("{}[],:\"\\ueE+-.0189tfn \n\u{0}\u{1F}".utf8) + [0x80, 0xBF, 0xC3, 0xED, 0xF4]
    for round in 0..<1_500 {
      var bytes = round % 2 == 0 ? Self.dossier : RandomDocument(seed: random.next()).bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte =
          Bool.random(using: &random)
          ? telling.randomElement(using: &random) ?? 0
          : UInt8.random(in: 0...255, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        default: if bytes.count > 1 { bytes.remove(at: place) }
        }
      }
      let outcome = error(in: bytes)
      if case .disagreed = outcome {
        Issue.record(
          "seed \(seed), round \(round): \(outcome)\n\(String(decoding: bytes, as: UTF8.self))"
        )
      }
      guard outcome == .accepted, !hasNumberForeignToFoundation(try JSONTree(parsing: bytes)) else {
        continue
      }
      #expect(
        throws: Never.self,
        "seed \(seed), round \(round): \(String(decoding: bytes, as: UTF8.self))"
      ) {
        _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      }
    }
  }

  private func hasNumberForeignToFoundation(_ tree: JSONTree) -> Bool {
    switch tree {
    case .object(let members): members.contains { hasNumberForeignToFoundation($0.value) }
    case .array(let elements): elements.contains(where: hasNumberForeignToFoundation)
    case .number(_, let text):
      Double(text).map { !$0.isFinite || ($0.isZero && text.lowercased().contains("e")) } ?? true
    default: false
    }
  }
}
