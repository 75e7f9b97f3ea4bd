import FEEL
import FuzzKit

/// Reads each input as an expression and as unary tests, evaluates what can be read, and traps
/// where printing it and reading it again gives anything else.
@main
enum FuzzFEEL {
  static func main() {
    fuzz { start, count in
      FuzzFEEL.test(UnsafeBufferPointer(start: start, count: count))
      return 0
    }
  }

  private static let variables: [(name: String, type: Type)] = [
    ("a", .number), ("b c", .text), ("l", .list(.record(["x": .number, "y z": .text]))),
    ("u", .any), ("m", .money), ("d", .date),
  ]

  private static let strict = Names(variables: variables)
  private static let lenient = Names(variables: variables, isLenient: true)

  private struct Values: Scope {
    func value(of variable: Int) -> Value {
      switch variable {
      case 0: .number(7)
      case 1: .text("text")
      case 2: .list([.record(["x": .number(1), "y z": .text("q")]), .unknown])
      case 5: .date(CalendarDate(dayNumber: 20_000))
      default: .unknown
      }
    }

    func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
  }

  private static func test(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for names in [strict, lenient] {
      check(text, names) { text, names throws(FEELErrors) in
        try Expression.parse(text, names: names)
      }
      check(text, names) { text, names throws(FEELErrors) in
        try Expression.parseUnaryTests(text, names: names)
      }
    }
    if let tests = try? UnaryTests.parse(text) {
      precondition((try? UnaryTests.parse(tests.description)) != nil, "tests that can't be read")
    }
  }

  private static func check(
    _ text: String,
    _ names: Names,
    _ read: (String, Names) throws(FEELErrors) -> Expression
  ) {
    do throws(FEELErrors) {
      let expression = try read(text, names)
      var budget = Budget()
      let input: Value? = expression.isUnaryTests ? .number(7) : nil
      _ = expression.evaluate(in: Values(), testing: input, &budget).description
      let printed = expression.printed(names: names)
      // What is printed has more brackets and quotes, and may pass the limit on length.
      guard printed.utf8.count <= 60_000 else { return }
      guard let again = try? read(printed, names) else {
        fatalError("what was printed can't be read: \(printed)")
      }
      precondition(again.hasSameMeaning(as: expression), "printed with another meaning")
    } catch {
      precondition(!error.all.isEmpty, "no fault")
      for fault in error.all {
        precondition(fault.offset >= 0 && fault.offset <= text.utf8.count, "fault elsewhere")
        precondition(!fault.message.isEmpty, "a fault without a message")
      }
    }
  }
}
