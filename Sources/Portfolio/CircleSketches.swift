/// What tells one circle from another: hashes of its buyer and of its id.
struct CircleKey: BitwiseCopyable, Comparable {
  /// A hash of the name of the buyer.
  var buyer: UInt64
  /// A hash of the id of the circle.
  var circle: UInt64

  /// What circles are sorted by first, so that those of one buyer or of one name lie apart.
  var rank: UInt64 { buyer ^ (circle &* 0x9E37_79B9_7F4A_7C15) }

  static func < (left: CircleKey, right: CircleKey) -> Bool {
    (left.rank, left.buyer, left.circle) < (right.rank, right.buyer, right.circle)
  }
}

/// What is kept of each session for what only shows across dossiers: plain bits of one size.
struct SessionSketch: BitwiseCopyable {
  /// The circle.
  var key: CircleKey
  /// A hash of the id of the session and its year; of its day and place among those without id where it has none.
  var session: UInt64
  /// The first line of results of the dossier that lists the session.
  var line: UInt64
  /// The topics that were on the agenda or spoken of: a bit for each position in the code list.
  var topics: UInt128
  /// The number of the day of the session.
  var day: Int32
  /// The number of the day on which the report was published; `Int32.max` where it is not known.
  var publishedOn: Int32
  /// What is known of the session.
  var marks: Marks
  /// The calendar year of the day, once nothing more is said of the session.
  var year: Int32 = 0

  /// What is known of a session.
  struct Marks: OptionSet, BitwiseCopyable {
    let rawValue: UInt32
    /// The report was published.
    static let published = Marks(rawValue: 1)
    /// The report was not published.
    static let unpublished = Marks(rawValue: 2)
    /// A project was discussed.
    static let aboutProject = Marks(rawValue: 4)
  }

  /// Takes over what another dossier says of the same session.
  ///
  /// The outcome is the same whatever the order: of days the first, of what was done all.
  mutating func merge(_ other: SessionSketch) {
    line = min(line, other.line)
    topics |= other.topics
    day = min(day, other.day)
    publishedOn = min(publishedOn, other.publishedOn)
    marks.formUnion(other.marks)
  }
}

/// The names of a circle and its buyer.
struct CircleName: BitwiseCopyable {
  /// The circle.
  var key: CircleKey
  /// Its id.
  var id: ShortText<63>
  /// The name of its buyer.
  var buyer: ShortText<95>
}

/// What tells how long a firm takes part in a circle: plain bits of one size.
struct Participation: BitwiseCopyable {
  /// What is told, in the order in which that counts on one day.
  enum Kind: UInt32, BitwiseCopyable {
    /// The longest term of the circle, in months, in place of a day.
    case longestTerm
    /// A reason to stay longer is recorded; the day means nothing.
    case exception
    /// The firm became a member.
    case since
    /// The firm was at a session.
    case present
    /// It was the last day of the firm as a member.
    case until
  }

  /// The circle.
  var key: CircleKey
  /// A hash of the id of the firm; 0 for the circle as a whole.
  var firm: UInt64
  /// The number of the day.
  var day: Int32
  /// The number of the kind.
  var kind: UInt32
  /// The id of the firm.
  var name: ShortText<39>

  /// Whether it comes before another: by circle and firm, what holds on all days first.
  static func precedes(_ left: Participation, _ right: Participation) -> Bool {
    guard left.key == right.key else { return left.key < right.key }
    guard left.firm == right.firm else { return left.firm < right.firm }
    let (a, b) = (left.isTimeless ? 0 : 1, right.isTimeless ? 0 : 1)
    return (a, left.day, left.kind) < (b, right.day, right.kind)
  }

  private var isTimeless: Bool { kind <= Kind.exception.rawValue }
}
