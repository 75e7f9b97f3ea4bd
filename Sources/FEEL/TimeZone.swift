/// A time zone: an offset from UTC, or the name of a region.
///
/// There is no database of zones here: a named zone other than UTC has no known offset, so times
/// in it can only be ordered against times in the same zone.
package enum TimeZone: Hashable, Sendable {
  /// An offset in seconds, east of Greenwich positive.
  case offset(Int)
  /// A name such as `Europe/Amsterdam`.
  case named(String)

  private static let regions: Set<String> = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific", "Etc",
  ]
  private static let universal: Set<String> = [
    "UTC", "GMT", "Etc/UTC", "Etc/GMT", "Z", "UCT", "Zulu", "Etc/UCT",
  ]
  private static let longestOffset = 14 * 3600

  /// Reads `Z`, `+hh:mm`, `-hh:mm:ss` or `@Region/Town`; nil if the text is anything else.
  package init?(iso text: some StringProtocol) {
    if text == "Z" || text == "z" {
      self = .offset(0)
      return
    }
    var bytes = Array(text.utf8)[...]
    if bytes.take("@") {
      let name = String(decoding: bytes, as: UTF8.self)
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      let isRegion = parts.count > 1 && TimeZone.regions.contains(String(parts[0]))
      guard isRegion && parts.allSatisfy({ !$0.isEmpty }) || TimeZone.universal.contains(name)
      else { return nil }
      self = .named(name)
      return
    }
    let sign = bytes.take("+") ? 1 : bytes.take("-") ? -1 : 0
    guard sign != 0, let hours = bytes.takeNumber(2), bytes.take(":"),
      let minutes = bytes.takeNumber(2), minutes < 60
    else { return nil }
    var seconds = 0
    if bytes.take(":") {
      guard let read = bytes.takeNumber(2), read < 60 else { return nil }
      seconds = read
    }
    self.init(offset: sign * (hours * 3600 + minutes * 60 + seconds))
    guard bytes.isEmpty else { return nil }
  }

  /// Makes a zone from an offset in seconds; nil if it is more than 14 hours.
  package init?(offset: Int) {
    guard offset.magnitude <= TimeZone.longestOffset else { return nil }
    self = .offset(offset)
  }

  /// The offset in seconds, nil if it is not known.
  package var offset: Int? {
    switch self {
    case .offset(let seconds): seconds
    case .named(let name): TimeZone.universal.contains(name) ? 0 : nil
    }
  }
}

extension TimeZone: CustomStringConvertible {
  /// The zone as it stands after a time.
  package var description: String {
    switch self {
    case .offset(0): return "Z"
    case .named(let name): return "@" + name
    case .offset(let seconds):
      func two(_ number: UInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let size = seconds.magnitude
      let rest = size % 60 == 0 ? "" : ":" + two(size % 60)
      return (seconds < 0 ? "-" : "+") + two(size / 3600) + ":" + two(size / 60 % 60) + rest
    }
  }
}
