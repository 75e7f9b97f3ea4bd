import FEEL

/// A picture of figures, drawn to be read on a phone as well as on a desk.
struct PortfolioChart {
  /// What the picture shows.
  let title: String
  /// The same in words, for who cannot see it.
  let description: String
  /// How it is to be read, where that is not plain.
  var note: String?
  /// What is drawn.
  let form: Form

  /// What is drawn.
  enum Form {
    /// One bar for each thing, the longest across the picture.
    case bars([Bar])
    /// One bar for each thing, all of one length, in parts.
    case stacks([Stack], legend: [Part])
    /// One strip for each boundary, with a tick for each project.
    case strips([Strip])
  }

  /// A bar.
  struct Bar {
    /// What it is of.
    let label: String
    /// The figure in words.
    let figure: String
    /// Its length as a part of the longest, from 0 to 1.
    let length: Double
    /// How what it shows stands.
    let tone: MemoDocument.Tone
  }

  /// A bar in parts.
  struct Stack {
    /// What it is of.
    let label: String
    /// The whole in words.
    let figure: String
    /// The parts.
    let parts: [Part]
  }

  /// A part of a bar.
  struct Part {
    /// The name by which the style finds the part.
    let key: String
    /// What the part is.
    let label: String
    /// The figure in words.
    let figure: String
    /// The part of the whole, from 0 to 1.
    let share: Double
  }

  /// A strip under a boundary.
  struct Strip {
    /// What begins at the boundary.
    let label: String
    /// What lies in the strip.
    let figure: String
    /// The amount at which the strip begins.
    let from: String
    /// The boundary.
    let to: String
    /// Where the projects lie, from 0 to 1.
    let ticks: [Double]
  }

  /// Returns a part of a whole between 0 and 1, near enough for a picture.
  static func share(_ part: Decimal, of whole: Decimal) -> Double {
    guard let share = part.divided(by: whole),
      let number = Double(share.rounded(toScale: 6, .halfEven).description)
    else { return 0 }
    return min(max(number, 0), 1)
  }

  /// Returns a part of a whole between 0 and 1.
  static func share(_ part: Int, of whole: Int) -> Double {
    share(Decimal(part), of: Decimal(whole))
  }
}
