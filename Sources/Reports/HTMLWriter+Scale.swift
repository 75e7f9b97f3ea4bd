/// The picture of the bands of values.
extension HTMLWriter {
  private static let width = 420
  private static let bar = 124..<152
  private static let names = 172
  private static let top = 14
  /// The number of characters that fit beside the bar.
  private static let room = 34

  /// Writes the picture with the distances to the nearest limits beside it.
  mutating func figure(_ scale: ValueScale, _ distances: MemoDocument.Distances?) {
    element("figure", [("class", "scale")]) { figure in
      figure.picture(scale)
      figure.element("figcaption") { caption in
        caption.inlineElement("p") { $0.inline(.strong(scale.title)) }
        caption.inlineElement("p", [("class", "note")]) { $0.text(scale.note) }
        guard let distances else { return }
        caption.inlineElement("p") { $0.inline(.strong(distances.title)) }
        caption.element("ul") { list in
          for sentence in distances.sentences { list.line("li", sentence) }
        }
      }
    }
  }

  private mutating func picture(_ scale: ValueScale) {
    let height = scale.steps.reduce(2 * Self.top) { $0 + $1.height }
    let title = uniqueName("scale")
    let description = title + "-text"
    element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(Self.width) \(height)"),
        ("role", "img"), ("aria-labelledby", "\(title) \(description)"),
      ]
    ) { svg in
      svg.line("title", scale.title, [("id", title)])
      svg.line("desc", scale.description, [("id", description)])
      var y = Self.top
      for step in scale.steps {
        svg.step(step, at: y)
        if step.holdsValue, let mark = scale.mark { svg.mark(mark, scale, step, at: y) }
        y += step.height
      }
    }
  }

  private mutating func step(_ step: ValueScale.Step, at y: Int) {
    let bar = Self.bar
    void(
      "rect",
      [
        ("class", step.holdsValue ? "band here" : "band"), ("x", "\(bar.lowerBound)"),
        ("y", "\(y)"), ("width", "\(bar.count)"), ("height", "\(step.height)"),
      ]
    )
    if let from = step.from {
      let bottom = y + step.height
      void(
        "line",
        [
          ("class", "limit"), ("x1", "\(bar.lowerBound - 8)"), ("x2", "\(Self.width)"),
          ("y1", "\(bottom)"), ("y2", "\(bottom)"),
        ]
      )
      label(from, x: bar.lowerBound - 14, y: bottom + 5, style: "amount")
    }
    guard !step.holdsValue else { return }
    name(step.label, center: y + step.height / 2, style: "name")
  }

  /// Writes the mark of the value, and the name of its step in the half that the mark leaves free.
  private mutating func mark(
    _ text: String,
    _ scale: ValueScale,
    _ step: ValueScale.Step,
    at y: Int
  ) {
    let line = y + scale.depth
    let isInUpperHalf = scale.depth * 2 < step.height
    // The text stays clear of the limits, also where the value lies almost on one.
    let lowest = y + step.height - 16
    let center = min(max(line, y + 16), lowest)
    let bar = Self.bar
    void(
      "path",
      [
        ("class", "mark"),
        (
          "d",
          "M\(bar.lowerBound - 4) \(line)H\(bar.upperBound + 4)L\(Self.names - 8) \(center)"
        ),
      ]
    )
    label(text, x: Self.names, y: center + 5, style: "value")
    let nameCenter =
      isInUpperHalf
      ? max(center + 24, y + step.height * 2 / 3) : min(center - 24, y + step.height / 3)
    name(step.label, center: nameCenter, style: "name here")
  }

  private mutating func name(_ label: String, center: Int, style: String) {
    let lines = Self.lines(label)
    for (number, line) in lines.enumerated() {
      let y = center + 5 + number * 17 - (lines.count - 1) * 8
      self.label(line, x: Self.names, y: y, style: style)
    }
  }

  private mutating func label(_ plain: String, x: Int, y: Int, style: String) {
    line("text", plain, [("class", style), ("x", "\(x)"), ("y", "\(y)")])
  }

  /// Returns a label on at most two lines.
  private static func lines(_ label: String) -> [String] {
    guard label.count > room else { return [label] }
    let head = label.prefix(room + 1)
    let end = head.lastIndex(of: " ") ?? label.index(label.startIndex, offsetBy: room)
    let rest = label[end...].drop { $0 == " " }
    let tail = rest.count > room ? rest.prefix(room - 1) + "…" : rest
    return [String(label[..<end]), String(tail)]
  }
}
