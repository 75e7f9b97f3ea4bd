/// How far a run has come: what is needed to go on as if it had never stopped.
struct Checkpoint: Equatable {
  /// What the run is made with; a run with anything else cannot go on from here.
  var identity: String
  /// The number of the input that is being read.
  var input = 0
  /// The number of its records that are done.
  var records = 0
  /// The first bytes of the input that is being read, where it has no other sign.
  var start: InputStart?
  /// The number of lines of results.
  var lines = 0
  /// The bytes of each input, as far as they were read to the end.
  var bytes: [Int] = []
  /// The number of faults of the program.
  var faults = 0
  /// The number of bytes of the records that are done.
  var bytesDone = 0
  /// The number of findings that ask something.
  var open = 0
  /// The severities of the findings that ask something.
  var severities: Set<String> = []
  /// The sizes of the files.
  var sizes: [String: Int] = [:]
  /// What was counted.
  var counts: [(key: Tally.Key, count: Tally.Count)] = []

  /// The name of the file.
  static let name = "checkpoint"

  init(identity: String) {
    self.identity = identity
  }

  static func == (left: Checkpoint, right: Checkpoint) -> Bool { left.text == right.text }

  /// The checkpoint as lines of words, the last of which says that it is whole.
  var text: String {
    var lines = [
      "identity\t\(Self.quoted(identity))", "input\t\(input)", "records\t\(records)",
      "lines\t\(self.lines)", "faults\t\(faults)", "done\t\(bytesDone)", "open\t\(open)",
    ]
    if let start { lines.append("start\t\(start.text)") }
    lines += bytes.map { "bytes\t\($0)" }
    lines += severities.sorted().map { "severity\t\(Self.quoted($0))" }
    lines += sizes.sorted { $0.key < $1.key }.map { "size\t\($0.key)\t\($0.value)" }
    lines += counts.map { key, count in
      let names = [key.dimension.name, key.first, key.second, key.third].map(Self.quoted)
      return (["count"] + names + ["\(count.projects)", "\(count.valued)", "\(count.cents)"])
        .joined(separator: "\t")
    }
    return (lines + ["end", ""]).joined(separator: "\n")
  }

  /// Reads a checkpoint; nil where it is not whole.
  init?(text: String) {
    // Bytes, not characters: a mark that combines with a tab must not hide it.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    guard let last = lines.last, last.elementsEqual("end".utf8) else { return nil }
    self.init(identity: "")
    for line in lines.dropLast() {
      let words = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard words.count > 1, take(words) else { return nil }
    }
  }

  private mutating func take(_ words: [String]) -> Bool {
    switch (words[0], words.count) {
    case ("identity", 2): identity = Self.unquoted(words[1])
    case ("severity", 2): severities.insert(Self.unquoted(words[1]))
    case ("start", 2):
      start = InputStart(text: words[1])
      return start != nil
    case ("input", 2): return Self.read(words[1], into: &input)
    case ("records", 2): return Self.read(words[1], into: &records)
    case ("lines", 2): return Self.read(words[1], into: &lines)
    case ("faults", 2): return Self.read(words[1], into: &faults)
    case ("done", 2): return Self.read(words[1], into: &bytesDone)
    case ("open", 2): return Self.read(words[1], into: &open)
    case ("bytes", 2):
      var number = 0
      guard Self.read(words[1], into: &number) else { return false }
      bytes.append(number)
    case ("size", 3):
      var size = 0
      guard Self.read(words[2], into: &size) else { return false }
      sizes[words[1]] = size
    case ("count", 8):
      let dimensions = Tally.Dimension.allCases
      guard let dimension = dimensions.first(where: { $0.name == words[1] }),
        let projects = Int(words[5]),
        let valued = Int(words[6]), let cents = Int128(words[7])
      else { return false }
      let key = Tally.Key(
        dimension: dimension,
        first: Self.unquoted(words[2]),
        second: Self.unquoted(words[3]),
        third: Self.unquoted(words[4])
      )
      counts.append((key, Tally.Count(projects: projects, valued: valued, cents: cents)))
    default: return false
    }
    return true
  }

  private static func read(_ text: String, into number: inout Int) -> Bool {
    guard let value = Int(text), value >= 0 else { return false }
    number = value
    return true
  }

  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unquoted(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
