import Assessment
import FEEL

/// The bands of values as a ladder: light procedures below, heavy ones on top, the value marked.
struct ValueScale {
  /// A step of the ladder.
  struct Step {
    /// The procedure.
    let label: String
    /// The amount at which it begins, where something lies below it.
    let from: String?
    /// The amount at which it ends, where something lies above it.
    let to: String?
    /// The step in words.
    let range: String
    /// Whether the value lies in it.
    let holdsValue: Bool
    /// How high the step is drawn.
    let height: Int
  }

  /// The steps, from high to low amounts.
  let steps: [Step]
  /// The value in words, where it is known.
  let value: String?
  /// How far below the top of its step the value lies.
  let depth: Int
  /// What the picture is.
  let title: String
  /// What the picture shows, for who cannot see it.
  let description: String
  /// How the picture is to be read.
  let note: String
  /// The value as it is marked in the picture, where it is known.
  let mark: String?

  /// The height of the lowest and highest steps, and the least and greatest of the others.
  ///
  /// Each has room for two texts below each other, whether or not it holds the value: the same bands
  /// always give the same ladder.
  private static let openHeight = 68
  private static let heights = 68.0...120.0
  /// The height of a step over which the amount grows tenfold.
  private static let decade = 72.0

  /// Draws up the ladder; nil where the bands are not known.
  init?(_ assessment: Assessment, _ words: Wording) {
    let bands = assessment.scale
    guard bands.count > 1 else { return nil }
    let value = assessment.value
    let current = value.flatMap { Self.band(of: $0, in: assessment) }
    var steps: [Step] = []
    var depth = 0
    for (number, band) in bands.enumerated().reversed() {
      let holdsValue = number == current
      let height = Self.height(band)
      if holdsValue, let value {
        let share = Self.share(of: value, in: band)
        depth = height - Int((share * Double(height)).rounded())
        // A value on a limit still stands on its own side of the line.
        depth = min(max(depth, 2), height - 2)
      }
      let from = band.from.map(words.shortAmount)
      let to = band.to.map(words.shortAmount)
      steps.append(
        Step(
          label: words[band.label],
          from: from,
          to: to,
          range: words.range(from, to),
          holdsValue: holdsValue,
          height: height
        )
      )
    }
    self.steps = steps
    self.value = current == nil ? nil : value.map(words.shortAmount)
    self.depth = depth
    title = words[Texts.scaleTitle]
    note = words[Texts.scaleNote]
    mark = self.value.map { words.filled(Texts.thisProject, $0) }
    var sentences = steps.reversed().map { "\($0.range): \($0.label)." }
    if let value = self.value, let step = steps.first(where: \.holdsValue) {
      sentences.append(words.filled(Texts.scaleValue, value, step.label))
    }
    description = sentences.joined(separator: " ")
  }

  /// Returns the band of a value; on a limit, the band of the procedure that was concluded.
  private static func band(of value: Decimal, in assessment: Assessment) -> Int? {
    let touching = assessment.scale.indices.filter { number in
      let band = assessment.scale[number]
      return (band.from.map { $0 <= value } ?? true) && (band.to.map { value <= $0 } ?? true)
    }
    let concluded = assessment.procedure.minimum?.code
    return touching.first { assessment.scale[$0].procedure == concluded } ?? touching.last
  }

  private static func height(_ band: ScaleBand) -> Int {
    guard let from = band.from, let to = band.to else { return openHeight }
    let decades = logarithm(number(to)) - logarithm(number(from))
    return Int(min(max(decades * decade, heights.lowerBound), heights.upperBound).rounded())
  }

  /// Returns how far up its band a value lies, between 0 and 1.
  private static func share(of value: Decimal, in band: ScaleBand) -> Double {
    let value = number(value)
    switch (band.from.map(number), band.to.map(number)) {
    case (let from?, let to?):
      let low = logarithm(from)
      return (logarithm(value) - low) / max(logarithm(to) - low, .leastNonzeroMagnitude)
    case (nil, let to?):
      return value / max(to, .leastNonzeroMagnitude)
    case (let from?, nil):
      // There is no end to the highest band, so that the value only draws near to the top.
      let decades = logarithm(value) - logarithm(from)
      return decades / (decades + 1)
    case (nil, nil):
      return 0
    }
  }

  private static func number(_ amount: Decimal) -> Double {
    let number = Double(amount.description) ?? 0
    return min(max(number, 0), .greatestFiniteMagnitude)
  }

  /// Returns the logarithm to base ten, near enough for a picture and the same on any machine.
  private static func logarithm(_ number: Double) -> Double {
    guard number >= 1 else { return 0 }
    var result = Double(number.exponent)
    var rest = number.significand
    var bit = 0.5
    // Squaring the rest brings out one binary digit of its logarithm each time.
    for _ in 0..<24 {
      rest *= rest
      if rest >= 2 {
        rest /= 2
        result += bit
      }
      bit /= 2
    }
    let binaryLogarithmOfTen = 3.321_928_094_887_362
    return result / binaryLogarithmOfTen
  }
}
