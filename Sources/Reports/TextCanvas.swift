/// A look of a piece of text on a terminal.
enum TextLook: String {
  /// As the terminal shows text by itself.
  case plain = ""
  /// Bold.
  case bold = "1"
  /// Less bright.
  case dim = "2"
  /// For what is wrong.
  case alarm = "1;31"
  /// For what needs attention.
  case warning = "1;33"
  /// For what is well.
  case good = "1;32"
}

/// A piece of text with one look, on one line and without anything hostile.
struct TextRun {
  fileprivate(set) var text: String
  let look: TextLook

  /// Creates a run; line breaks in the text become spaces, so that no value can pose as a line.
  init(_ text: String, _ look: TextLook = .plain) {
    self.init(neutral: PlainText.neutralized(text), look)
  }

  fileprivate init(neutral text: String, _ look: TextLook) {
    self.text = text
    self.look = look
  }

  /// The end of a line.
  static let lineBreak = TextRun(neutral: "\n", .plain)

  /// Returns the runs of a text whose line breaks are meant.
  static func lines(_ text: String) -> [TextRun] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { [.lineBreak, TextRun(String($0))] }
      .dropFirst()
      .map(\.self)
  }
}

/// The lines of a text report: it wraps, indents, colours, and lets nothing hostile through.
struct TextCanvas {
  /// The text so far.
  private(set) var text = ""
  private let width: Int
  private let usesColor: Bool

  init(width: Int, usesColor: Bool) {
    self.width = max(width, 20)
    self.usesColor = usesColor
  }

  /// Adds an empty line.
  mutating func skip() {
    text += "\n"
  }

  /// Adds the title of a section, with an empty line above.
  mutating func heading(_ title: String) {
    skip()
    paragraph([TextRun(title, .bold)])
  }

  /// Adds a line across the page.
  mutating func rule() {
    text += String(repeating: "─", count: width) + "\n"
  }

  /// Adds wrapped text.
  ///
  /// - Parameters:
  ///   - runs: the text.
  ///   - indent: the column at which all lines begin.
  ///   - mark: what stands before the first line, inside the indent.
  ///   - markLook: the look of the mark.
  mutating func paragraph(
    _ runs: [TextRun],
    indent: Int = 0,
    mark: String = "",
    markLook: TextLook = .plain
  ) {
    let indent = min(indent, width / 2)
    let markWidth = PlainText.width(of: mark)
    var head = String(repeating: " ", count: max(0, indent - markWidth - 1))
    if !mark.isEmpty {
      head += styled(mark, markLook)
      if markWidth < indent { head += " " }
    } else if indent > 0 {
      head += " "
    }
    for line in wrapped(runs, room: width - indent) {
      let body = line.map { styled($0.text, $0.look) }.joined()
      text += body.isEmpty && mark.isEmpty ? "\n" : head + body + "\n"
      head = String(repeating: " ", count: indent)
    }
  }

  /// Adds a row of a table: a text that wraps and, in the last columns of the line, an amount.
  mutating func row(_ label: [TextRun], amount: String, look: TextLook = .plain, indent: Int) {
    let amount = amount.replacing("\u{A0}", with: " ")
    let amountWidth = PlainText.width(of: amount)
    let lines = wrapped(label, room: max(width - indent - amountWidth - 2, 10))
    for (number, line) in lines.enumerated() {
      text += String(repeating: " ", count: indent)
      text += line.map { styled($0.text, $0.look) }.joined()
      if number == lines.count - 1 {
        let used = line.reduce(indent) { $0 + PlainText.width(of: $1.text) }
        text += String(repeating: " ", count: max(2, width - used - amountWidth))
        text += styled(amount, look)
      }
      text += "\n"
    }
  }

  private func styled(_ text: String, _ look: TextLook) -> String {
    guard usesColor, look != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m"
  }

  private func wrapped(_ runs: [TextRun], room: Int) -> [[TextRun]] {
    var wrapper = LineWrapper(room: room)
    for run in runs {
      if run.text == "\n" { wrapper.endLine() } else { wrapper.add(run.text, run.look) }
    }
    wrapper.endLine()
    return wrapper.lines
  }
}

/// Breaker of text into lines at its spaces.
private struct LineWrapper {
  private(set) var lines: [[TextRun]] = []
  private let room: Int
  private var line: [TextRun] = []
  private var lineWidth = 0
  private var word: [TextRun] = []
  private var wordWidth = 0
  private var spaces: TextRun?

  init(room: Int) {
    self.room = max(room, 1)
  }

  mutating func add(_ text: String, _ look: TextLook) {
    for character in text {
      if character == " " {
        endWord()
        if !line.isEmpty { spaces = TextRun(neutral: " ", look) }
        continue
      }
      let shown: Character = character == "\u{A0}" ? " " : character
      let columns = PlainText.width(of: String(shown))
      // A word longer than a line is broken where the line ends.
      if wordWidth + columns > room { endWord() }
      if word.last?.look == look {
        word[word.count - 1].text.append(shown)
      } else {
        word.append(TextRun(neutral: String(shown), look))
      }
      wordWidth += columns
    }
  }

  mutating func endLine() {
    endWord()
    lines.append(line)
    line = []
    lineWidth = 0
    spaces = nil
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let gap = spaces == nil ? 0 : 1
    if lineWidth + gap + wordWidth > room, !line.isEmpty {
      lines.append(line)
      line = []
      lineWidth = 0
    } else if let spaces {
      append(spaces)
    }
    for run in word { append(run) }
    word = []
    wordWidth = 0
    spaces = nil
  }

  private mutating func append(_ run: TextRun) {
    if line.last?.look == run.look {
      line[line.count - 1].text += run.text
    } else {
      line.append(run)
    }
    lineWidth += PlainText.width(of: run.text)
  }
}
