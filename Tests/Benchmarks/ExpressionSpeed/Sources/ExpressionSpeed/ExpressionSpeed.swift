import CompiledRules
import FEEL
import Foundation
import Intake
import Vocabulary

/// Measures the evaluation of expressions; `Tests/Benchmarks/expressions` calls it.
@main
struct ExpressionSpeed {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else {
      print("usage: ExpressionSpeed EXPRESSIONS DOSSIERS")
      return
    }
    let texts = try String(contentsOfFile: arguments[1], encoding: .utf8).split(separator: "\n")
    let expressions = try texts.map {
      try Expression.parse(String($0), names: SpeedVocabulary.names)
    }
    let dossiers = try read(try String(contentsOfFile: arguments[2], encoding: .utf8))
    let started = Clock.now()
    let rules = CompiledRules(
      expressions,
      variables: SpeedVocabulary.names.variables.count,
      facts: SpeedVocabulary.projectFacts,
      vocabulary: SpeedVocabulary.vocabulary
    )
    let compiling = Clock.now() - started
    precondition(rules.failures.isEmpty, "an expression has no compiled form")
    let speed = Speed(rules: rules, expressions: expressions, dossiers: dossiers)
    speed.printAnswers()
    print("---")
    for number in expressions.indices { speed.printTimes(of: number) }
    print("---")
    speed.printTotals()
    print("compile\t\(compiling)")
    print("footprint\t\(rules.footprint)")
  }

  private static func read(_ lines: String) throws -> [Facts] {
    let reader = DossierReader(vocabulary: SpeedVocabulary.vocabulary)
    return lines.split(separator: "\n").map { line in
      var facts = Facts(SpeedVocabulary.vocabulary)
      let problems = Array(line.utf8).withUnsafeBufferPointer { reader.read($0, into: &facts) }
      precondition(problems.isEmpty, "a dossier has a fault: \(problems)")
      return facts
    }
  }
}
