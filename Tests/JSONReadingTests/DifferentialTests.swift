import Foundation
import JSONReading
import RandomKit
import Testing

struct `Reading beside Foundation` {
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 11, 12, 13])
  func `gives the same values for random documents`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for round in 0..<400 {
      let bytes = RandomDocument(seed: random.next()).bytes
      let ours = try JSONTree(parsing: bytes)
      let theirs = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      if let difference = difference(ours, theirs) {
        let text = String(decoding: bytes, as: UTF8.self)
        Issue.record("seed \(seed), round \(round): \(difference)\n\(text)")
      }
    }
  }

  private func difference(_ ours: JSONTree, _ theirs: Any) -> String? {
    switch (ours, theirs) {
    case (.object(let members), let dictionary as [String: Any]):
      guard members.count == dictionary.count else { return "members of \(members)" }
      return members.lazy.compactMap { member in
        guard let value = dictionary[member.key] else { return "no \(member.key)" }
        return difference(member.value, value)
      }.first
    case (.array(let elements), let array as [Any]):
      guard elements.count == array.count else { return "elements of \(elements)" }
      return zip(elements, array).lazy.compactMap { difference($0, $1) }.first
    case (.string(let string), let text as String):
      return string.unicodeScalars.elementsEqual(text.unicodeScalars) ? nil : "\(string) ≠ \(text)"
    case (.null, is NSNull):
      return nil
    case (.bool(let bool), let number as Bool):
      return bool == number ? nil : "\(bool) ≠ \(number)"
    case (.number(let value, let text), let number as NSNumber):
      return sameNumber(value, text, number) ? nil : "\(text) is \(value) ≠ \(number)"
    default:
      return "\(ours) ≠ \(theirs)"
    }
  }

  /// Compares with the text as the standard library reads it, and with Foundation's double.
  private func sameNumber(_ value: JSONNumber.Value, _ text: String, _ number: NSNumber) -> Bool {
    guard case .exact(let coefficient, let exponent) = value else { return false }
    guard let rebuilt = Double("\(coefficient)e\(exponent)"), let double = Double(text) else {
      return false
    }
    // Foundation may round its last digit differently.
    return rebuilt == double && abs(number.doubleValue - double) <= abs(double).ulp
  }
}
