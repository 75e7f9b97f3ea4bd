import FEEL

/// What is counted of a portfolio, by dimension and code.
struct Tally {
  /// What projects are counted by.
  enum Dimension: Int, CaseIterable {
    /// All projects.
    case all
    /// By input.
    case input
    /// By verdict.
    case verdict
    /// By regime.
    case regime
    /// By lightest procedure that is allowed.
    case required
    /// By procedure that is advised.
    case recommended
    /// By planned procedure, required procedure and verdict.
    case compliance
    /// By verdict on the planned procedure.
    case planned
    /// By department and verdict.
    case department
    /// By department, those whose planned procedure is too light.
    case tooLight
    /// By rule that stands out.
    case finding
    /// Findings by rule and severity.
    case severity
    /// Findings by rule and status.
    case status
    /// By boundary close above.
    case band
    /// By group of the CPV.
    case cpv
    /// By whether something could not be determined.
    case undetermined
    /// By fact that would decide.
    case wanted
    /// Records, good and bad, by input.
    case records
    /// Bad records, by input.
    case bad
    /// Records with a warning, by input.
    case warned
    /// Records that are no projects, such as rows with totals and headings, by input.
    case passed
    /// Columns of tables, and rows above their names, that are not read though they may tell something,
    /// by input.
    case unread

    /// The name under which a checkpoint keeps its counts.
    var name: String { String(describing: self) }
  }

  /// One thing that is counted.
  struct Key: Hashable {
    var dimension: Dimension
    var first = ""
    var second = ""
    var third = ""

    /// Whether it counts all departments that came after as many as are told apart.
    ///
    /// A third text says so, which no department has: any first text may be the name of one.
    var isRest: Bool { !third.isEmpty && (dimension == .department || dimension == .tooLight) }
  }

  /// The number of departments that are told apart: any field of an input may pass for one.
  static let mostDepartments = 10_000

  /// A number of projects, and their value in cents.
  struct Count: Equatable {
    var projects = 0
    var valued = 0
    var cents = Int128(0)

    static func += (left: inout Count, right: Count) {
      left.projects += right.projects
      left.valued += right.valued
      left.cents += right.cents
    }
  }

  /// The counts.
  private(set) var counts: [Key: Count] = [:]
  /// The departments that are told apart: the first in the order of the input.
  private var departments: Set<String> = []

  /// The count of a key; nothing where it was never counted.
  subscript(key: Key) -> Count { counts[key] ?? Count() }

  /// The euros of an amount in cents.
  static func euros(_ cents: Int128) -> Decimal { Decimal(coefficient: cents, exponent: -2) }

  /// Counts a project, or something without a value.
  mutating func add(_ key: Key, cents: Int64? = nil) {
    let one = Count(projects: 1, valued: cents == nil ? 0 : 1, cents: Int128(cents ?? 0))
    add(key, one)
  }

  /// Adds a count that was made before.
  mutating func add(_ key: Key, _ count: Count) {
    counts[limited(key), default: Count()] += count
  }

  /// The key to count by, which for a department too many is that of the rest.
  private mutating func limited(_ key: Key) -> Key {
    guard key.dimension == .department || key.dimension == .tooLight, !key.isRest,
      !departments.contains(key.first)
    else { return key }
    if departments.count < Self.mostDepartments {
      departments.insert(key.first)
      return key
    }
    return Key(dimension: key.dimension, second: key.second, third: "rest")
  }

  /// The counts of a dimension together.
  func total(_ dimension: Dimension) -> Count {
    counts.reduce(into: Count()) { if $1.key.dimension == dimension { $0 += $1.value } }
  }

  /// All counts, by key in order.
  var sorted: [(key: Key, count: Count)] { Dimension.allCases.flatMap(counts(of:)) }

  /// The counts of a dimension, by key in order.
  func counts(of dimension: Dimension) -> [(key: Key, count: Count)] {
    counts.filter { $0.key.dimension == dimension }
      .map { (key: $0.key, count: $0.value) }
      .sorted {
        ($0.key.first, $0.key.second, $0.key.third) < ($1.key.first, $1.key.second, $1.key.third)
      }
  }
}
