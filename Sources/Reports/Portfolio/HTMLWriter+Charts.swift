/// The pictures of a summary, wide enough for a phone and no wider.
extension HTMLWriter {
  private static let width = 360
  /// The length of the longest bar, which leaves room for the figure after it.
  private static let longest = 195.0
  /// The number of characters that fit across the picture, and beside a figure.
  private static let room = (whole: 44, half: 28)

  /// Writes a picture with its title and legend.
  mutating func chart(_ chart: PortfolioChart) {
    element("figure", [("class", "chart")]) { figure in
      figure.element("figcaption") { caption in
        caption.inlineElement("p") { $0.inline(.strong(chart.title)) }
        if let note = chart.note {
          caption.inlineElement("p", [("class", "note")]) { $0.text(note) }
        }
        if case .stacks(_, let legend) = chart.form { caption.legend(legend) }
      }
      figure.picture(chart)
    }
  }

  private mutating func legend(_ parts: [PortfolioChart.Part]) {
    element("ul", [("class", "legend"), ("role", "list")]) { list in
      for part in parts { list.line("li", part.label, [("class", part.key)]) }
    }
  }

  private mutating func picture(_ chart: PortfolioChart) {
    let title = uniqueName("chart")
    let description = title + "-text"
    element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", "0 0 \(Self.width) \(chart.form.height)"),
        ("role", "img"), ("aria-labelledby", "\(title) \(description)"),
      ]
    ) { svg in
      svg.line("title", chart.title, [("id", title)])
      svg.line("desc", chart.description, [("id", description)])
      var y = 0
      switch chart.form {
      case .bars(let bars):
        for bar in bars {
          svg.bar(bar, at: y)
          y += chart.form.step
        }
      case .stacks(let stacks, _):
        for stack in stacks {
          svg.stack(stack, at: y)
          y += chart.form.step
        }
      case .strips(let strips):
        for strip in strips {
          svg.strip(strip, at: y)
          y += chart.form.step
        }
      }
    }
  }

  // MARK: Bars

  private mutating func bar(_ bar: PortfolioChart.Bar, at y: Int) {
    label(Self.fitted(bar.label, Self.room.whole), x: 0, y: y + 14, style: "name")
    let length = bar.length == 0 ? 0 : max(2, Int((bar.length * Self.longest).rounded()))
    if length > 0 {
      rectangle("bar " + bar.tone.rawValue, x: 0, y: y + 21, width: length, height: 16)
    }
    label(bar.figure, x: length + (length > 0 ? 8 : 0), y: y + 34, style: "figure")
  }

  // MARK: Bars in parts

  private mutating func stack(_ stack: PortfolioChart.Stack, at y: Int) {
    label(Self.fitted(stack.label, Self.room.half), x: 0, y: y + 14, style: "name")
    label(stack.figure, x: Self.width, y: y + 14, style: "amount")
    var share = 0.0
    // The parts that weigh little are pale: a line holds them together.
    defer { rectangle("outline", x: 0, y: y + 21, width: Self.width, height: 22) }
    for part in stack.parts {
      let start = Int((share * Double(Self.width)).rounded())
      share += part.share
      let length = min(Int((share * Double(Self.width)).rounded()), Self.width) - start
      guard length > 0 else { continue }
      rectangle("part " + part.key, x: start, y: y + 21, width: length, height: 22)
      if length >= part.figure.count * 9 + 8 {
        label(part.figure, x: start + length / 2, y: y + 37, style: "inside " + part.key)
      }
    }
  }

  // MARK: Strips

  private mutating func strip(_ strip: PortfolioChart.Strip, at y: Int) {
    label(Self.fitted(strip.label, Self.room.whole), x: 0, y: y + 14, style: "name")
    label(strip.figure, x: 0, y: y + 33, style: "soft")
    rectangle("band", x: 0, y: y + 41, width: Self.width, height: 24)
    for tick in strip.ticks {
      let x = 1 + Int((tick * Double(Self.width - 2)).rounded())
      void(
        "line",
        [
          ("class", "tick"), ("x1", "\(x)"), ("x2", "\(x)"), ("y1", "\(y + 41)"),
          ("y2", "\(y + 65)"),
        ]
      )
    }
    void(
      "line",
      [
        ("class", "limit"), ("x1", "\(Self.width)"), ("x2", "\(Self.width)"),
        ("y1", "\(y + 37)"), ("y2", "\(y + 69)"),
      ]
    )
    label(strip.from, x: 0, y: y + 81, style: "soft")
    label(strip.to, x: Self.width, y: y + 81, style: "amount")
  }

  // MARK: Shapes

  private mutating func rectangle(_ style: String, x: Int, y: Int, width: Int, height: Int) {
    void(
      "rect",
      [
        ("class", style), ("x", "\(x)"), ("y", "\(y)"), ("width", "\(width)"),
        ("height", "\(height)"),
      ]
    )
  }

  private mutating func label(_ plain: String, x: Int, y: Int, style: String) {
    line("text", plain, [("class", style), ("x", "\(x)"), ("y", "\(y)")])
  }

  /// Returns a label that is no wider than its room, as far as that can be told.
  private static func fitted(_ label: String, _ room: Int) -> String {
    guard PlainText.width(of: label) > room else { return label }
    var result = String.UnicodeScalarView()
    var width = 0
    for scalar in label.unicodeScalars {
      width += PlainText.width(of: scalar)
      if width >= room { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }
}

extension PortfolioChart.Form {
  /// The height of each thing that is drawn.
  fileprivate var step: Int {
    switch self {
    case .bars: 46
    case .stacks: 54
    case .strips: 98
    }
  }

  /// The height of the picture.
  fileprivate var height: Int {
    switch self {
    case .bars(let bars): bars.count * step - 6
    case .stacks(let stacks, _): stacks.count * step - 8
    case .strips(let strips): strips.count * step - 12
    }
  }
}
