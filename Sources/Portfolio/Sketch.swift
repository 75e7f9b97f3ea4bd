import FEEL

/// What is kept of each project for what only shows across projects: plain bits of one size.
struct Sketch: BitwiseCopyable {
  /// The number of the project in the results, from 1.
  var line: UInt64
  /// Where its id begins among the ids.
  var idOffset: UInt64
  /// A hash of the id; 0 where there is none.
  var id: UInt64
  /// A hash of the buyer, or of what is known of one without a name: its kind and the input.
  var buyer: UInt64
  /// The value in cents; -1 where it is not known in euros.
  var cents: Int64
  /// The value in cents without what it counts of related contracts, which are projects of their
  /// own; -1 where it is not known in euros.
  var own: Int64
  /// The amount in cents from which another procedure is required; -1 where there is none.
  var boundary: Int64
  /// The next boundary beyond that one, with its procedure.
  var next: FartherStep
  /// The greatest boundary beyond that.
  var greatest: FartherStep
  /// The digits of the main code of the CPV; 0 where there is none.
  var cpv: UInt32
  /// The number of the first day that is planned for the contract; `undated` where none is known.
  var day: Int32
  /// The number of the input.
  var input: UInt32
  /// The number of the day on which the tender begins; `Int32.max` where it is not known.
  var tenderFrom: Int32
  /// The number of the last day on which the tender is known to run.
  var tenderTo: Int32
  /// The number of the procedure above the boundary in its code list; `UInt16.max` for none.
  var procedureAbove: UInt16
  /// Whether the tender may have gone on after its last day, as no end is recorded.
  var isTenderOpen: Bool

  /// The day of contracts of which no day is known.
  static let undated = Int32.max
}

/// A boundary with the procedure from there on, in one number.
struct FartherStep: BitwiseCopyable, Equatable {
  private let bits: Int64

  /// No boundary.
  static let none = FartherStep()

  private init() { bits = -1 }

  /// Packs a boundary.
  ///
  /// - Parameters:
  ///   - boundary: the amount in cents.
  ///   - procedure: the number of the procedure; a list of 255 codes or more has no room.
  init(_ boundary: Int64, _ procedure: UInt16) {
    let isSmall = boundary >= 0 && boundary < 1 << 54 && procedure < 255
    bits = isSmall ? boundary << 8 | Int64(procedure) : -1
  }

  /// The amount in cents and the number of the procedure; nil for no boundary.
  var step: (boundary: Int64, procedure: UInt16)? {
    bits < 0 ? nil : (bits >> 8, UInt16(bits & 0xFF))
  }
}

/// A mention of a project's id elsewhere in the portfolio.
struct Link: BitwiseCopyable {
  /// What kind of mention it is.
  enum Kind: UInt32, BitwiseCopyable {
    /// A project names another as related.
    case relation
    /// A session of another dossier had the project on its agenda.
    case session
  }

  /// A hash of the id that is mentioned.
  var target: UInt64
  /// The project of the dossier that mentions it, by its number in the results.
  var line: UInt64
  /// A hash of the id of the project that mentions it; 0 for sessions.
  var id: UInt64
  /// Where the id that is mentioned begins among the ids, at most 64 bytes of it; 0 for sessions.
  var idOffset: UInt64
  /// The day of the session; 0 for relations.
  var day: Int32
  /// The number of the kind.
  var kind: UInt32

  /// What links are sorted by first where their kind, of which there are two, comes before an id.
  func rank(by id: UInt64) -> UInt64 { UInt64(kind) << 63 | id >> 1 }
}

/// A hash that is the same in each run, as files that are compared hold it.
enum StableHash {
  /// Returns the hash of a text: FNV-1a of 64 bits, mixed; never 0.
  static func of(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 29
    return hash == 0 ? 1 : hash
  }
}

extension Decimal {
  /// The amount in cents, rounded half to even; nil where it is too large.
  var cents: Int64? {
    // Most amounts are in euros or cents already.
    if exponent == -2 { return Int64(exactly: coefficient) }
    if exponent == 0, let euros = Int64(exactly: coefficient), euros.magnitude < 1 << 55 {
      return euros * 100
    }
    return whole(shiftedBy: 2)
  }

  /// The number times a power of ten, rounded half to even; nil where it is too large.
  ///
  /// It is worked out in one step: a product that is rounded to its digits first can end up on
  /// the other side of a half.
  private func whole(shiftedBy places: Int) -> Int64? {
    let power = exponent + places
    guard power < 0 else {
      var number = coefficient
      guard number != 0 else { return 0 }
      for _ in 0..<power {
        let (product, overflow) = number.multipliedReportingOverflow(by: 10)
        // What is beyond the range stays beyond it, however large the exponent.
        if overflow { return nil }
        number = product
      }
      return Int64(exactly: number)
    }
    // A coefficient has at most 34 digits: less than a half is left of it.
    guard power >= -Decimal.precision else { return 0 }
    let unit = (0..<(-power)).reduce(Int128(1)) { number, _ in number * 10 }
    let (whole, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
    let double = rest.magnitude * 2
    let isUp = double > unit.magnitude || (double == unit.magnitude && whole % 2 != 0)
    return Int64(exactly: isUp ? whole + (coefficient < 0 ? -1 : 1) : whole)
  }
}
