import Catalogue
import CompiledRules
import FEEL
import Vocabulary

extension BriefRun {
  /// Returns the value of an expression.
  ///
  /// - Throws: `BriefRefusal` if only the evaluator of FEEL can tell.
  @inline(__always)
  func value(of expression: Int, _ evaluation: inout Evaluation) throws -> Datum {
    guard let value = evaluation.evaluate(expression) else { throw BriefRefusal() }
    return value
  }

  /// The value by the evaluator of FEEL.
  ///
  /// - Throws: `BriefRefusal` if that needs whole records.
  func slowValue(
    of number: Int,
    _ evaluation: inout Evaluation
  ) throws -> Datum {
    let expression = program.expressions[number]
    let scope = try scope(of: expression.variables, &evaluation)
    guard let value = program.code.datum(expression.evaluate(in: scope)) else {
      throw BriefRefusal()
    }
    return value
  }

  /// The values of some variables for the evaluator of FEEL.
  ///
  /// - Parameters:
  ///   - variables: The variables.
  ///   - facts: The dossier, to read whole records from; nil where none are to be read.
  ///   - evaluation: What the variables hold.
  /// - Returns: The scope.
  /// - Throws: `BriefRefusal` if that needs whole records that are not to be had.
  func scope(
    of variables: some Sequence<Int>,
    in facts: Facts? = nil,
    _ evaluation: inout Evaluation
  ) throws -> BriefScope {
    var values: [Int: Value] = [:]
    for variable in variables {
      guard variable < program.names.count else { throw BriefRefusal() }
      if let value = evaluation.value(evaluation[variable]) {
        values[variable] = value
      } else if let facts, program.names.isFact(variable) {
        values[variable] = value(of: variable, facts)
      } else {
        throw BriefRefusal()
      }
    }
    return BriefScope(values: values, functions: CatalogueFunctions(program.vocabulary))
  }
}

/// The scope of an expression that has no compiled form.
struct BriefScope: Scope {
  let values: [Int: Value]
  let functions: CatalogueFunctions

  func value(of variable: Int) -> Value { values[variable] ?? .unknown }

  func call(_ function: Int, _ arguments: [Value]) -> Value { functions.call(function, arguments) }
}
