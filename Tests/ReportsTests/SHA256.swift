/// The hash of a few bytes, to check the one that a page names; slow and plain.
struct SHA256 {
  /// The 32 bytes of the hash.
  let bytes: [UInt8]

  init(of message: [UInt8]) {
    var state = Self.roots(of: 8, power: 2)
    let constants = Self.roots(of: 64, power: 3)
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let length = UInt64(message.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }
    for start in stride(from: 0, to: padded.count, by: 64) {
      var words = (0..<16).map { number in
        padded[(start + number * 4)..<(start + number * 4 + 4)].reduce(UInt32(0)) {
          $0 << 8 | UInt32($1)
        }
      }
      for number in 16..<64 {
        let (a, b) = (words[number - 15], words[number - 2])
        let low = Self.turned(a, 7) ^ Self.turned(a, 18) ^ a >> 3
        let high = Self.turned(b, 17) ^ Self.turned(b, 19) ^ b >> 10
        words.append(words[number - 16] &+ low &+ words[number - 7] &+ high)
      }
      var s = state
      for (constant, word) in zip(constants, words) {
        let high = Self.turned(s[4], 6) ^ Self.turned(s[4], 11) ^ Self.turned(s[4], 25)
        let choice = s[4] & s[5] ^ ~s[4] & s[6]
        let first = s[7] &+ high &+ choice &+ constant &+ word
        let low = Self.turned(s[0], 2) ^ Self.turned(s[0], 13) ^ Self.turned(s[0], 22)
        let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
        s = [first &+ low &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
      }
      state = zip(state, s).map { $0 &+ $1 }
    }
    bytes = state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The first 32 bits after the point of the roots of the first primes.
  private static func roots(of count: Int, power: Int) -> [UInt32] {
    var primes: [UInt128] = []
    var next: UInt128 = 2
    while primes.count < count {
      if !primes.contains(where: { next % $0 == 0 }) { primes.append(next) }
      next += 1
    }
    return primes.map { prime in
      // The greatest whole number whose power is not above the prime times 2 to 32 times the power.
      let target = prime << UInt128(32 * power)
      var root: UInt128 = 0
      for bit in (0..<38).reversed() {
        let tried = root | 1 << UInt128(bit)
        let raised = power == 2 ? tried * tried : tried * tried * tried
        if raised <= target { root = tried }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }

  private static func turned(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word >> places | word << (32 - places)
  }
}

extension SHA256 {
  /// The hash as a content security policy writes it.
  var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + Array(repeating: 0, count: 3 - group.count)
      let number = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        text.append(place <= group.count ? digits[number >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
