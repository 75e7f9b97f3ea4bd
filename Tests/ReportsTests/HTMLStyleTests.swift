import Reports
import Testing

struct `The colours of the HTML report` {
  /// The grounds on which each colour of text stands.
  static let uses: [String: [String]] = [
    "text": ["ground", "panel", "neutral-ground"], "soft": ["ground", "panel"],
    "accent": ["ground", "panel"],
    "here": ["ground"], "alarm": ["alarm-ground"], "warning": ["ground", "warning-ground"],
    "good": ["good-ground"],
  ]

  @Test(arguments: [0, 1, 2])
  func `keep enough contrast in light, in the dark and on paper`(scheme: Int) throws {
    let schemes = try Page(.one).sheet.matches(of: #/:root\s*\{([^}]*)\}/#)
    try #require(schemes.count == 3)
    var colors: [Substring: Double] = [:]
    for match in schemes[scheme].output.1.matches(of: #/--([a-z-]+):\s*#([0-9a-f]{6})/#) {
      colors[match.output.1] = luminance(try #require(Int(match.output.2, radix: 16)))
    }
    for (text, grounds) in Self.uses {
      for ground in grounds {
        let pair = [try #require(colors[text[...]]), try #require(colors[ground[...]])].sorted()
        #expect((pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, "\(text) on \(ground)")
      }
    }
  }

  @Test(arguments: [0, 1, 2])
  func `keep verdicts apart without their hues, on the screen and on paper`(scheme: Int) throws {
    let schemes = try Page(portfolio: .filled).sheet
      .matches(of: #/\.portfolio\s*\{([^}]*--blocked:[^}]*)\}/#)
    try #require(schemes.count == 3)
    var colors: [Substring: Double] = [:]
    for match in schemes[scheme].output.1.matches(of: #/--([a-z-]+):\s*#([0-9a-f]{6})/#) {
      colors[match.output.1] = luminance(try #require(Int(match.output.2, radix: 16)))
    }
    func contrast(_ left: Substring, _ right: Substring) throws -> Double {
      let pair = [try #require(colors[left]), try #require(colors[right])].sorted()
      return (pair[1] + 0.05) / (pair[0] + 0.05)
    }
    for verdict in ["blocked", "incomplete", "attention", "ok"] {
      #expect(try contrast(verdict[...], "on-\(verdict)"[...]) >= 4.5, "text on \(verdict)")
    }
    for (verdict, next) in [("blocked", "incomplete"), ("incomplete", "attention")] {
      #expect(try contrast(verdict[...], next[...]) >= 1.5, "\(verdict) beside \(next)")
    }
    #expect(try contrast("attention", "ok") >= 1.8)
  }

  private func luminance(_ color: Int) -> Double {
    func channel(_ shift: Int) -> Double {
      let part = Double(color >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }

  /// Returns a number to the power 2.4: its square times the fifth root of its square.
  private func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
