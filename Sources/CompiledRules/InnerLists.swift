/// The lists that expressions gave for records, as long as no other variable changes.
///
/// A list that has to make place for another is made again when it is asked for.
struct InnerLists {
  private struct Entry: BitwiseCopyable {
    var pass = 0
    var expression = 0
    var block = 0
    var list = Datum.unknown
  }

  /// The number of the pass; what an earlier one found does not hold any longer.
  var pass = 1
  private let entries = Memory(repeating: Entry(), count: Self.places)
  /// A power of two.
  private static let places = 128

  /// Gives the memory back.
  func free() { entries.free() }

  /// The list that an expression gave for a record, if it is still known.
  subscript(expression: Int, block: Int) -> Datum? {
    get {
      let entry = entries[place(expression, block)]
      guard entry.pass == pass, entry.expression == expression, entry.block == block else {
        return nil
      }
      return entry.list
    }
    nonmutating set {
      guard let list = newValue else { return }
      entries[place(expression, block)] = Entry(
        pass: pass,
        expression: expression,
        block: block,
        list: list
      )
    }
  }

  private func place(_ expression: Int, _ block: Int) -> Int {
    (expression &* 5 &+ block) & (Self.places - 1)
  }
}
