package import Vocabulary

/// What is wrong with an assumption about a fact.
package enum AssumptionFault: Error, Hashable, Sendable {
  /// There is no fact with that path; perhaps another one was meant.
  case unknownFact(nearest: String?)
  /// The fact is a list or a subtree, which one value cannot give.
  case notSingle
  /// The value is none for the fact.
  case invalid(InputProblem)
}

extension DossierReader {
  /// Gives a fact of each project another value, read as a dossier would have it read.
  ///
  /// - Parameters:
  ///   - path: the path of the fact, with or without `project.` before it.
  ///   - value: the value as text; an empty text stands for unknown.
  ///   - facts: the facts of a dossier that was read.
  /// - Throws: an `AssumptionFault`.
  package func assume(
    _ path: String,
    _ value: String,
    in facts: inout Facts
  ) throws(AssumptionFault) {
    let cell = try cell(for: try singleFact(path), value)
    for project in facts.projects(plan.vocabulary) {
      facts.set(facts.adopting(cell.cell, text: cell.text), slot: cell.slot, of: project)
    }
  }

  /// Returns the fact of a project that one value can give.
  func singleFact(_ path: String) throws(AssumptionFault) -> Fact {
    let path = path.hasPrefix("project.") ? path : "project." + path
    guard let number = plan.vocabulary.fact(at: path) else {
      let known = plan.vocabulary.projectFacts.map { plan.vocabulary.facts[$0].path }
      throw .unknownFact(nearest: nearest(to: path, among: known))
    }
    let fact = plan.vocabulary.facts[number]
    guard plan.vocabulary.places[number].layout == Vocabulary.projectLayout,
      ![.recordList, .textList, .codeList, .opaque].contains(fact.type)
    else { throw .notSingle }
    return fact
  }

  /// Reads a value by way of a dossier that holds nothing else.
  func cell(
    for fact: Fact,
    _ value: String
  ) throws(AssumptionFault) -> (cell: Cell, text: String, node: Int, slot: Int) {
    var scratch = Facts(plan.vocabulary)
    let bytes = Array(dossier(with: fact, value).utf8)
    let problems = bytes.withUnsafeBufferPointer { read($0, into: &scratch) }
    if let problem = problems.first(where: { $0.severity == .error }) { throw .invalid(problem) }
    guard let number = plan.vocabulary.fact(at: fact.path),
      let project = scratch.projects(plan.vocabulary).first
    else { throw .notSingle }
    let place = plan.vocabulary.places[number]
    let cell = scratch.cell(place.slot, of: project)
    return (cell, scratch.text(cell), place.node, place.slot)
  }

  private func dossier(with fact: Fact, _ value: String) -> String {
    let isBare = [.number, .integer, .boolean].contains(fact.type)
    let literal = value.isEmpty ? "null" : isBare ? value : quoted(value)
    let keys = fact.path.split(separator: ".").dropFirst()
    let id = fact.path == "project.id" ? "" : "\"id\": \"?\", "
    let opening = keys.map { "\"\($0)\": " }.joined(separator: "{")
    let closing = String(repeating: "}", count: max(0, keys.count - 1))
    return "{\"project\": {\(id)\(opening)\(literal)\(closing)}}"
  }

  private func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where scalar.value < 0x20:
        text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension Facts {
  /// Returns a cell of other facts as one of these.
  mutating func adopting(_ cell: Cell, text: String) -> Cell {
    guard cell.kind == .text else { return cell }
    let offset = texts.count
    texts += Array(text.utf8)
    return textCell(from: offset, position: cell.position)
  }
}
