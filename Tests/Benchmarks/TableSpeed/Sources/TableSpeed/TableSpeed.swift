import DecisionTables
import FEEL
import Foundation

/// Measures the evaluation of tables; `Tests/Benchmarks/tables` calls it.
@main
struct TableSpeed {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: TableSpeed FILE | --checks ROWS")
      return
    }
    if arguments[1] == "--checks" {
      try AnalysisSpeed.run(rows: arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000)
      return
    }
    try evaluate(TableFile(try String(contentsOfFile: arguments[1], encoding: .utf8)))
  }

  /// Prints the answer to each record, then what an evaluation takes.
  static func evaluate(_ file: TableFile) throws {
    let texts = TextNumbers(of: file.table)
    let started = Clock.now()
    guard let compiled = CompiledTable(file.table, texts: texts) else {
      print("too large to compile")
      return
    }
    let compiling = Clock.now() - started
    let width = file.table.inputs.count
    let slots = file.records.flatMap { $0.map { Slot($0) { texts[$0] } } }
    for (record, values) in file.records.enumerated() {
      let verdict = compiled.verdicts[
        compiled.verdict(on: slots[(record * width)..<((record + 1) * width)].span)
      ]
      precondition(verdict == Verdict(file.table.evaluate(values)), "the evaluators disagree")
      print(answer(verdict))
    }
    let rounds = max(1, 4_000_000 / file.records.count)
    var sum = 0
    let compact = Clock.median(of: 9) {
      for _ in 0..<rounds { sum &+= pass(compiled, slots.span, width) }
    }
    let slow = Clock.median(of: 3) {
      for values in file.records { sum &+= file.table.evaluate(values).rows.count }
    }
    let count = Double(file.records.count)
    print("---")
    print("compiled\t\(compact / count / Double(rounds))")
    print("DecisionTable.evaluate\t\(slow / count)")
    print("compile\t\(compiling)")
    print("footprint\t\(compiled.footprint)")
    print("verdicts\t\(compiled.verdicts.count)")
    print("sum\t\(sum)")
  }

  /// Evaluates all records once, each with its slots in a row.
  @inline(never)
  static func pass(_ table: CompiledTable, _ slots: Span<Slot>, _ width: Int) -> Int {
    var sum = 0
    var start = 0
    while start < slots.count {
      sum &+= table.verdict(on: slots.extracting(start..<(start + width)))
      start += width
    }
    return sum
  }

  private static func answer(_ verdict: Verdict) -> String {
    switch verdict {
    case .matched(_, let outputs):
      if case .text(let text)? = outputs.first { text } else { "\(outputs)" }
    case .undetermined: "undetermined"
    case .noMatch: "no match"
    case .violation: "violation"
    }
  }
}
