package import DMN
package import FEEL

/// A file of test cases, in the format of the DMN Technology Compatibility Kit.
package struct TestCaseFile: Sendable {
  /// The file name of the model under test.
  package let modelName: String
  /// The cases.
  package let cases: [TestCase]

  /// A test: inputs, and what results are expected.
  package struct TestCase: Sendable {
    /// The id.
    package let id: String
    /// The name of the decision service or function to call; nil to evaluate the results' names.
    package let invocable: String?
    /// The inputs by name.
    package let inputs: [String: Value]
    /// The results expected.
    package let results: [Expectation]
  }

  /// A result that is expected.
  package struct Expectation: Sendable {
    /// The name of the decision.
    package let name: String
    /// The value; null if an error is expected.
    package let value: Value
  }

  /// Reads a file.
  package static func read(_ bytes: [UInt8]) throws(DMNError) -> TestCaseFile {
    let root = try XMLTree.read(bytes)
    return TestCaseFile(
      modelName: root.first("modelName")?.trimmed ?? "",
      cases: root.all("testCase").map { TestCase($0) }
    )
  }
}

extension TestCaseFile.TestCase {
  fileprivate init(_ node: XMLTree) {
    id = node.attributes["id"] ?? "?"
    invocable =
      node.attributes["type", default: "decision"] == "decision"
      ? nil : node.attributes["invocableName"]
    let pairs = node.all("inputNode").map { ($0.attributes["name"] ?? "", Value(testing: $0)) }
    inputs = Dictionary(pairs) { first, _ in first }
    results = node.all("resultNode").map { node in
      let isError = node.attributes["errorResult"] == "true"
      let value = isError ? nil : node.first("expected").map { Value(testing: $0) }
      return TestCaseFile.Expectation(name: node.attributes["name"] ?? "", value: value ?? .null)
    }
  }
}

extension Value {
  /// Reads what stands in an input, a component, an item or an expected result.
  fileprivate init(testing node: XMLTree) {
    let components = node.all("component")
    if node.isNil {
      self = .null
    } else if let value = node.first("value") {
      self = value.isNil ? .null : Value(typed: value)
    } else if let list = node.first("list") {
      self = list.isNil ? .null : .list(list.all("item").map { Value(testing: $0) })
    } else if !components.isEmpty {
      let pairs = components.map { ($0.attributes["name"] ?? "", Value(testing: $0)) }
      self = .record(Dictionary(pairs) { first, _ in first })
    } else {
      self = .null
    }
  }

  private init(typed node: XMLTree) {
    let text = node.trimmed
    let type = node.attributes["type"]?.split(separator: ":").last.map { String($0) }
    switch type {
    case "boolean": self = .boolean(text == "true" || text == "1")
    case "date", "time", "dateTime", "duration", "dayTimeDuration", "yearMonthDuration":
      self = Value(temporal: text) ?? .text(text)
    case "decimal", "double", "float", "integer", "int", "long", "short":
      let plain = text.hasPrefix("+") ? String(text.dropFirst()) : text
      self = Decimal(rounding: plain).map { .number($0) } ?? .text(text)
    default: self = .text(node.text)
    }
  }
}

extension XMLTree {
  fileprivate var isNil: Bool { ["true", "1"].contains(attributes["nil"] ?? "") }
}
