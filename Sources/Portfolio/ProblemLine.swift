import Intake
import Reports
import Vocabulary

/// Writer of what is wrong with records: one line of JSON for each bad record or warning.
enum ProblemLine {
  /// Writes the line of a record that could not be assessed.
  ///
  /// - Parameters:
  ///   - problems: what is wrong with it; the first error comes first, the others under `more`.
  ///   - input: the name of the input.
  ///   - record: the number of the record, from 1; nil for the input as a whole.
  ///   - bytes: takes the line.
  static func write(
    _ problems: [InputProblem],
    of input: String,
    record: Int?,
    to bytes: inout [UInt8]
  ) {
    guard let first = problems.first else { return }
    bytes.put("{")
    writeHead(input, record, to: &bytes)
    writeMembers(first, to: &bytes)
    if problems.count > 1 {
      bytes.put(",\"more\":[")
      for (number, problem) in problems.dropFirst().enumerated() {
        bytes.put(number == 0 ? "{" : ",{")
        writeMembers(problem, to: &bytes)
        bytes.put("}")
      }
      bytes.put("]")
    }
    bytes.put("}\n")
  }

  /// Writes the line of a record on which the program itself failed.
  static func write(
    fault: String,
    of input: String,
    record: Int,
    line: Int,
    to bytes: inout [UInt8]
  ) {
    bytes.put("{")
    writeHead(input, record, to: &bytes)
    bytes.put("\"line\":")
    bytes.put(line)
    bytes.put(",\"code\":\"fault\",\"severity\":\"error\",\"message\":{\"nl\":")
    bytes.putJSON("fout in het programma of de regels: \(fault)")
    bytes.put(",\"en\":")
    bytes.putJSON("fault in the program or the rules: \(fault)")
    bytes.put("}}\n")
  }

  /// Writes the line of an input that could not be read.
  static func write(_ fault: PortfolioFault, of input: String, to bytes: inout [UInt8]) {
    bytes.put("{")
    writeHead(input, nil, to: &bytes)
    bytes.put("\"line\":null,\"code\":")
    bytes.putJSON(fault.kind.rawValue)
    bytes.put(",\"severity\":\"error\",\"message\":")
    write(fault.message, to: &bytes)
    bytes.put("}\n")
  }

  private static func writeHead(_ input: String, _ record: Int?, to bytes: inout [UInt8]) {
    bytes.put("\"format\":\"kringtoets-error/1\",\"input\":")
    bytes.putJSON(input)
    bytes.put(",\"record\":")
    if let record { bytes.put(record) } else { bytes.put("null") }
    bytes.put(",")
  }

  private static func writeMembers(_ problem: InputProblem, to bytes: inout [UInt8]) {
    bytes.put("\"line\":")
    bytes.put(problem.line)
    bytes.put(",\"column\":")
    bytes.put(problem.column)
    bytes.put(",\"path\":")
    bytes.putJSON(problem.path)
    bytes.put(",\"code\":")
    bytes.putJSON(problem.code.description)
    bytes.put(",\"severity\":\"")
    bytes.append(contentsOf: problem.severity.rawValue.utf8)
    bytes.put("\",\"message\":")
    write(problem.message, to: &bytes)
    if let suggestion = problem.suggestion {
      bytes.put(",\"suggestion\":")
      write(suggestion, to: &bytes)
    }
  }

  private static func write(_ text: LocalizedText, to bytes: inout [UInt8]) {
    bytes.put("{\"nl\":")
    bytes.putJSON(text.nl)
    bytes.put(",\"en\":")
    bytes.putJSON(text.en)
    bytes.put("}")
  }
}
