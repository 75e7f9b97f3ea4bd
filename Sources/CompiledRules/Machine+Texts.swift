import FEEL
import Vocabulary

extension Machine {
  /// The memory that holds the bytes of a text.
  @inline(__always)
  func bytes(of text: Datum) -> Memory<UInt8> {
    text.detail == TextPlace.dossier ? dossierTexts : poolTexts
  }

  /// Tells whether two texts are the same, as Unicode has it: letters may be composed or not.
  func isSameText(_ left: Datum, _ right: Datum) -> Bool {
    let (bytes, others) = (bytes(of: left), bytes(of: right))
    let (start, otherStart) = (left.start, right.start)
    let shorter = min(left.count, right.count)
    var index = 0
    while index < shorter, bytes[start &+ index] == others[otherStart &+ index] { index &+= 1 }
    if index == left.count, index == right.count { return true }
    let next = index < left.count ? bytes[start &+ index] : 0
    let otherNext = index < right.count ? others[otherStart &+ index] : 0
    // An ASCII character never becomes part of another one that precedes it.
    if next < 0x80, otherNext < 0x80 { return false }
    return withTexts(left, right) { $0.isCanonicallyEquivalent(to: $1) }
  }

  /// The order of two texts, as Unicode has it.
  func textOrder(_ left: Datum, _ right: Datum) -> Int {
    let (bytes, others) = (bytes(of: left), bytes(of: right))
    let (start, otherStart) = (left.start, right.start)
    let shorter = min(left.count, right.count)
    guard isASCII(left), isASCII(right) else {
      return withTexts(left, right) { left, right in
        left.isCanonicallyEquivalent(to: right) ? 0 : left.isCanonicallyLessThan(right) ? -1 : 1
      }
    }
    for index in 0..<shorter {
      let (byte, other) = (bytes[start &+ index], others[otherStart &+ index])
      if byte != other { return byte < other ? -1 : 1 }
    }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }

  private func withTexts<Result>(
    _ left: Datum,
    _ right: Datum,
    _ body: (UTF8Span, UTF8Span) -> Result
  ) -> Result {
    bytes(of: left).withSpan(left.start, left.count) { first in
      bytes(of: right).withSpan(right.start, right.count) { second in
        unsafe body(UTF8Span(unchecked: first), UTF8Span(unchecked: second))
      }
    }
  }

  /// Tells whether a text holds ASCII only.
  func isASCII(_ text: Datum) -> Bool {
    let (bytes, start) = (bytes(of: text), text.start)
    for index in 0..<text.count where bytes[start &+ index] >= 0x80 { return false }
    return true
  }

  /// The number of Unicode characters of a text.
  func length(of text: Datum) -> Int {
    let (bytes, start) = (bytes(of: text), text.start)
    var length = 0
    for index in 0..<text.count where bytes[start &+ index] & 0xC0 != 0x80 { length &+= 1 }
    return length
  }

  /// Tells whether a text has another at a position of its bytes.
  func has(_ part: Datum, at position: Int, in whole: Datum) -> Bool {
    guard position >= 0, position + part.count <= whole.count else { return false }
    let (bytes, parts) = (bytes(of: whole), bytes(of: part))
    for index in 0..<part.count
    where bytes[whole.start &+ position &+ index] != parts[part.start &+ index] {
      return false
    }
    return true
  }

  /// Tells whether a text holds another.
  mutating func contains(_ part: Datum, in whole: Datum) -> Bool {
    guard part.count <= whole.count else { return false }
    charge((whole.count - part.count) / 16)
    // No character's bytes are found within another's, so bytes tell of characters.
    for position in 0...(whole.count - part.count) where has(part, at: position, in: whole) {
      return true
    }
    return false
  }

  /// The characters of a text from a position, counted from 1 or from the end if negative.
  func substring(_ text: Datum, from start: Datum, length: Datum?) -> Datum {
    guard let start = Int(exactly: start.decimal.integerPart), start != 0 else { return .null }
    let characters = self.length(of: text)
    let first = start > 0 ? start - 1 : characters &+ start
    guard first >= 0, first < characters else { return .null }
    var count = characters - first
    if let length {
      guard let wanted = Int(exactly: length.decimal.integerPart), wanted > 0 else { return .null }
      count = min(count, wanted)
    }
    let begin = offset(ofCharacter: first, in: text, from: 0)
    let end = offset(ofCharacter: count, in: text, from: begin)
    let place = text.detail == TextPlace.dossier ? TextPlace.dossier : TextPlace.pool
    return Datum(.text, start: text.start + begin, count: end - begin, detail: place)
  }

  private func offset(ofCharacter number: Int, in text: Datum, from begin: Int) -> Int {
    let (bytes, start) = (bytes(of: text), text.start)
    var (offset, left) = (begin, number)
    while left > 0, offset < text.count {
      offset &+= 1
      while offset < text.count, bytes[start &+ offset] & 0xC0 == 0x80 { offset &+= 1 }
      left &-= 1
    }
    return offset
  }

  /// The number that a text of digits stands for; other texts are left to the evaluator of FEEL.
  mutating func number(from text: Datum) -> Datum {
    let (bytes, start) = (bytes(of: text), text.start)
    guard text.count > 0, text.count < 30 else {
      isRefused = true
      return .null
    }
    var number: Int128 = 0
    for index in 0..<text.count {
      let byte = bytes[start &+ index]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
        isRefused = true
        return .null
      }
      number = number * 10 + Int128(byte - UInt8(ascii: "0"))
    }
    return Datum(.number, payload: number)
  }

  /// The day that a text stands for; null if it is no date.
  func date(from text: Datum) -> Datum {
    guard text.count == 10 else { return .null }
    let (bytes, start) = (bytes(of: text), text.start)
    var parts = (year: 0, month: 0, day: 0)
    for index in 0..<10 {
      let byte = bytes[start &+ index]
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return .null }
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return .null }
      let digit = Int(byte - UInt8(ascii: "0"))
      if index < 4 {
        parts.year = parts.year * 10 + digit
      } else if index < 7 {
        parts.month = parts.month * 10 + digit
      } else {
        parts.day = parts.day * 10 + digit
      }
    }
    guard let date = CalendarDate(year: parts.year, month: parts.month, day: parts.day) else {
      return .null
    }
    return Datum(.date, payload: Int128(date.dayNumber))
  }

  /// The number that the rules have for a text; nil if they do not name it.
  func number(ofText text: Datum) -> Int? {
    if text.detail > 0 { return Int(text.detail) - 1 }
    let (bytes, start) = (bytes(of: text), text.start)
    var hash = HostTables.start
    for index in 0..<text.count {
      let byte = bytes[start &+ index]
      // Beyond ASCII a text of other bytes may be the same.
      guard byte < 0x80 else { return (0..<texts.count).first { isSameText(texts[$0], text) } }
      hash = HostTables.step(hash, byte)
    }
    var place = Int(truncatingIfNeeded: hash) & (textIndex.count - 1)
    while textIndex[place] >= 0 {
      let number = Int(textIndex[place])
      if texts[number].count == text.count, has(texts[number], at: 0, in: text) { return number }
      place = (place &+ 1) & (textIndex.count - 1)
    }
    // Only singletons such as the sign of the kelvin equal an ASCII text with other bytes, and no
    // rule names one.
    return nil
  }

  // MARK: Code lists

  /// What a code list says of a code.
  mutating func attribute(_ table: Int, _ code: Datum) -> Datum {
    guard code.kind == .text else { return code.kind == .unknown ? .unknown : .null }
    return entry(of: code, in: table) ?? .null
  }

  /// Whether a code list has a code, with or without its check digit.
  mutating func hasCode(_ table: Int, _ code: Datum) -> Datum {
    guard code.kind == .text else { return code.kind == .unknown ? .unknown : .null }
    return Datum(entry(of: stem(of: code), in: table) != nil || entry(of: code, in: table) != nil)
  }

  // The first part between hyphens, or all of a text that is nothing but hyphens.
  private func stem(of code: Datum) -> Datum {
    let bytes = bytes(of: code)
    func isHyphen(_ offset: Int) -> Bool { bytes[code.start &+ offset] == UInt8(ascii: "-") }
    var first = 0
    while first < code.count, isHyphen(first) { first += 1 }
    guard first < code.count else { return code }
    var end = first
    while end < code.count, !isHyphen(end) { end += 1 }
    if first == 0, end == code.count { return code }
    let place = code.detail == TextPlace.dossier ? TextPlace.dossier : TextPlace.pool
    return Datum(.text, start: code.start + first, count: end - first, detail: place)
  }

  private mutating func entry(of code: Datum, in number: Int) -> Datum? {
    let table = tables[number]
    let (bytes, start) = (bytes(of: code), code.start)
    var hash = HostTables.start
    for index in 0..<code.count {
      let byte = bytes[start &+ index]
      guard byte < 0x80 else {
        // It may equal a code that has other bytes.
        isRefused = true
        return nil
      }
      hash = HostTables.step(hash, byte)
    }
    let mask = Int(table.size) - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = entries[Int(table.first) &+ place]
      if entry.code.kind == .null { return nil }
      if entry.code.count == code.count, has(entry.code, at: 0, in: code) { return entry.value }
      place = (place &+ 1) & mask
    }
  }

  /// The first day from a day on that is no Saturday, no Sunday and no holiday of a list.
  func workingDay(_ number: Int, _ date: Datum) -> Datum {
    guard date.kind == .date else { return date.kind == .unknown ? .unknown : .null }
    // Records name the same days over and over.
    let day = date.day
    let place = number &* Self.knownDays &+ Int(day.dayNumber) & (Self.knownDays - 1)
    if workingDays[place].from != day.dayNumber {
      let found = firstWorkingDay(holidayLists[number], from: day)
      workingDays[place] = KnownWorkingDay(from: day.dayNumber, day: found.dayNumber)
    }
    return Datum(.date, payload: Int128(workingDays[place].day))
  }

  private func firstWorkingDay(
    _ list: HostTables.CodeTable,
    from start: CalendarDate
  ) -> CalendarDate {
    var day = start
    while true {
      var isFree = day.weekday > 5
      var index = Int(list.first)
      while !isFree, index < Int(list.first + list.size) {
        isFree = holidays[index].falls(on: day)
        index += 1
      }
      if !isFree { return day }
      day = day.adding(days: 1)
    }
  }
}
