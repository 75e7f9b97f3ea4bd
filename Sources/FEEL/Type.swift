/// The static type of an expression.
package indirect enum Type: Hashable, Sendable {
  case any
  case null
  case boolean
  case number
  /// An amount in the currency and on the VAT basis of the catalogue.
  case money
  case text
  /// A code from a list, by the list's id; a text at run time.
  case code(String)
  case date
  case time
  case dateTime
  case daysDuration
  case monthsDuration
  case list(Type)
  case record([String: Type])
  case range(Type)
  case function
}

extension Type: CustomStringConvertible {
  /// The type in words, for messages.
  package var description: String {
    switch self {
    case .any: "any value"
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .money: "an amount of money"
    case .text: "a text"
    case .code(let list): "a code of list \(list)"
    case .date: "a date"
    case .time: "a time"
    case .dateTime: "a date and time"
    case .daysDuration: "a duration in days"
    case .monthsDuration: "a duration in months"
    case .list: "a list"
    case .record: "a record"
    case .range: "a range"
    case .function: "a function"
    }
  }
}
