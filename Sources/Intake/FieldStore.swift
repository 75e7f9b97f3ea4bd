/// The fields found in one record of a format of others, before they become facts.
struct FieldStore {
  /// One value of a field.
  struct Found: BitwiseCopyable {
    let field: Int32
    /// The occurrence of a group in which it stands, or -1.
    let instance: Int32
    /// Where its bytes are: in the input, or among those that are kept here.
    let offset: Int
    let position: UInt64
    let length: Int32
    /// The order among texts in several languages: the lowest is preferred.
    let rank: Int16
    let isInInput: Bool
    /// Whether a fact was made of it, or a note.
    var isUsed = false
    /// The next value of the same field, or -1.
    fileprivate(set) var next: Int32 = -1
  }

  /// One occurrence of a group.
  struct Instance: BitwiseCopyable {
    let group: Int32
    /// The occurrence around it, or -1.
    let parent: Int32
    let position: UInt64
  }

  /// The largest number of values that are kept: more than any real notice or release has.
  ///
  /// They are too many to compare each with each.
  static let limit = 60_000

  /// Whether there were more values than are kept.
  private(set) var isFull = false
  private(set) var found: [Found] = []
  private(set) var instances: [Instance] = []
  /// The bytes of the values that do not stand in the input as they are.
  private(set) var bytes: [UInt8] = []
  /// The first and the last value of each field, or -1.
  private var ends: [(first: Int32, last: Int32)]
  /// What projecting one record after the other needs besides.
  var memory = ProjectorMemory()

  init(fields: Int) {
    ends = Array(repeating: (-1, -1), count: fields)
  }

  /// Forgets all values and keeps the memory.
  mutating func reset() {
    for item in found { ends[Int(item.field)] = (-1, -1) }
    isFull = false
    found.removeAll(keepingCapacity: true)
    instances.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Whether the memory that is kept is no more than usual records need.
  var holdsLittle: Bool { found.capacity <= 4_096 && bytes.capacity <= 1 << 18 }

  /// Notes that an occurrence of a group begins, and returns its number.
  mutating func beginInstance(of group: Int, in parent: Int, at position: UInt64) -> Int {
    instances.append(
      Instance(group: Int32(group), parent: Int32(parent), position: position)
    )
    return instances.count - 1
  }

  /// Adds a value of a field.
  mutating func add(
    _ field: Int,
    _ value: UnsafeBufferPointer<UInt8>,
    in instance: Int,
    rank: Int = 0,
    at position: UInt64
  ) {
    guard hasRoom() else { return }
    let offset = bytes.count
    bytes.append(contentsOf: value)
    add(
      Found(
        field: Int32(field),
        instance: Int32(instance),
        offset: offset,
        position: position,
        length: Int32(value.count),
        rank: Int16(clamping: rank),
        isInInput: false
      )
    )
  }

  /// Adds a value of a field that stands in the input as it is.
  mutating func add(
    _ field: Int,
    inInput range: Range<Int>,
    in instance: Int,
    at position: UInt64
  ) {
    guard hasRoom() else { return }
    add(
      Found(
        field: Int32(field),
        instance: Int32(instance),
        offset: range.lowerBound,
        position: position,
        length: Int32(range.count),
        rank: 0,
        isInInput: true
      )
    )
  }

  private mutating func hasRoom() -> Bool {
    isFull = isFull || found.count >= Self.limit
    return !isFull
  }

  private mutating func add(_ item: Found) {
    let (field, number) = (Int(item.field), Int32(found.count))
    found.append(item)
    let last = Int(ends[field].last)
    if last >= 0 {
      found[last].next = number
      ends[field].last = number
    } else {
      ends[field] = (number, number)
    }
  }

  /// Returns the number of the first value of a field, or -1.
  func firstValue(of field: Int) -> Int { Int(ends[field].first) }

  /// Returns the number of the next value of the same field, or -1.
  func value(after number: Int) -> Int { Int(found[number].next) }

  /// Notes that a value was used.
  mutating func markUsed(_ number: Int) { found[number].isUsed = true }

  /// Returns the innermost occurrence of a group in which an occurrence stands, itself included.
  func enclosing(_ instance: Int, group: Int) -> Int {
    var current = instance
    while current >= 0, Int(instances[current].group) != group {
      current = Int(instances[current].parent)
    }
    return current
  }
}
