import DMN
import FEEL
import Testing

/// A model written in a test: the root element is added.
func model(_ content: String, imported: [Definitions] = []) throws -> DMNModel {
  DMNModel(try definitions(content), imported: imported)
}

/// The definitions written in a test.
func definitions(_ content: String, namespace: String = "urn:test") throws -> Definitions {
  let text = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m"
      namespace="\(namespace)">\(content)</definitions>
    """
  return try Definitions.read(Array(text.utf8))
}

/// A decision `D` with boxed logic that sees the inputs `a`, `b c` and `people`.
func decision(_ logic: String, knowledge: [String] = []) -> String {
  let required = knowledge.map {
    "<knowledgeRequirement><requiredKnowledge href='#\($0)'/></knowledgeRequirement>"
  }
  return """
    <itemDefinition name="tPeople" isCollection="true">
      <itemComponent name="name"><typeRef>string</typeRef></itemComponent>
      <itemComponent name="age"><typeRef>number</typeRef></itemComponent>
    </itemDefinition>
    <inputData id="a" name="a"><variable name="a" typeRef="number"/></inputData>
    <inputData id="bc" name="b c"><variable name="b c"/></inputData>
    <inputData id="p" name="people"><variable name="people" typeRef="tPeople"/></inputData>
    <decision id="d" name="D"><variable name="D"/>
      <informationRequirement><requiredInput href="#a"/></informationRequirement>
      <informationRequirement><requiredInput href="#bc"/></informationRequirement>
      <informationRequirement><requiredInput href="#p"/></informationRequirement>
      \(required.joined())\(logic)
    </decision>
    """
}

/// A boxed literal expression.
func literal(_ text: String) -> String {
  let escaped = text.map { $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) }.joined()
  return "<literalExpression><text>\(escaped)</text></literalExpression>"
}

private func person(_ name: String, _ age: Int) -> Value {
  .record(["name": .text(name), "age": .number(Decimal(age))])
}

private let inputs: [String: Value] = [
  "a": .number(3), "b c": .text("x"), "people": .list([person("Ann", 30), person("Bob", 9)]),
]

struct `Boxed logic` {
  static let cases: [(String, String)] = [
    (literal("a + 1"), "4"), (literal("b c + \"y\""), #""xy""#),
    (literal("people[age < 18].name"), #"["Bob"]"#),
    (context(("x y", "a"), (nil, "x y * 2")), "6"),
    (context(("a", "a + 1"), ("z", "a")), #"{"a": 4, "z": 4}"#),
    (element("list", literal("1") + literal("a")), "[1, 3]"),
    (
      element("relation", "<column name='x'/>" + element("row", literal("1"))),
      #"[{"x": 1}]"#
    ),
    (element("conditional", part("if", "a > 2") + part("then", "1") + part("else", "2")), "1"),
    (
      element("filter", part("in", "people") + part("match", "age > 18")),
      #"[{"age": 30, "name": "Ann"}]"#
    ),
    (iterator("for", part("return", "p.age")), "[30, 9]"),
    (iterator("some", part("satisfies", "p.age < 10")), "true"),
    (iterator("every", part("satisfies", "p.age < 10")), "false"),
    (function(body: "n + a", call: "f(n: 4)"), "7"),
    (literal("nowhere + 1"), "null"), (literal("1 +"), "null"), (literal(""), "null"),
    (literal("a + \"x\""), "null"),
  ]

  private static func element(_ name: String, _ content: String) -> String {
    "<\(name)>\(content)</\(name)>"
  }

  private static func part(_ name: String, _ text: String) -> String {
    element(name, literal(text))
  }

  private static func iterator(_ name: String, _ body: String) -> String {
    "<\(name) iteratorVariable='p'>\(part("in", "people"))\(body)</\(name)>"
  }

  private static func context(_ entries: (name: String?, text: String)...) -> String {
    let content = entries.map { entry in
      let variable = entry.name.map { "<variable name='\($0)'/>" } ?? ""
      return element("contextEntry", variable + literal(entry.text))
    }
    return element("context", content.joined())
  }

  private static func function(body: String, call: String) -> String {
    let definition = element("functionDefinition", "<formalParameter name='n'/>" + literal(body))
    let entry = element("contextEntry", "<variable name='f'/>" + definition)
    return element("context", entry + element("contextEntry", literal(call)))
  }

  @Test(arguments: cases)
  func `gives what DMN says`(logic: String, result: String) throws {
    let model = try model(decision(logic))
    #expect(model.evaluate("D", inputs: inputs).value.description == result)
  }

  @Test func `says why a result is null`() throws {
    #expect(
      try model(decision(literal("aa + 1"))).diagnostics.map(\.message) == [
        "'aa' is not a known name; did you mean 'a'?"
      ]
    )
    let typed = try model(
      decision(
        "<literalExpression typeRef='number'><text>b c</text>"
          + "</literalExpression>"
      )
    )
    let (value, notes) = typed.evaluate("D", inputs: inputs)
    #expect(value == .null)
    #expect(notes.map(\.message) == [#"found "x", expected a value of type number"#])
  }

  @Test func `calls functions and itself`() throws {
    let function = """
      <businessKnowledgeModel id="f" name="factorial"><variable name="factorial"/>
        <encapsulatedLogic><formalParameter name="n" typeRef="number"/>
        \(literal("if n = 0 then 1 else n * factorial(n - 1)"))</encapsulatedLogic>
      </businessKnowledgeModel>
      """
    let call =
      "<invocation>\(literal("factorial"))<binding><parameter name='n'/>\(literal("a + 1"))"
      + "</binding></invocation>"
    let model = try model(decision(call, knowledge: ["f"]) + function)
    #expect(model.diagnostics.isEmpty)
    #expect(model.evaluate("D", inputs: inputs).value == .number(24))
    #expect(model.evaluate("factorial", inputs: ["n": .number(5)]).value == .number(120))
    let endless = try self.endless()
    #expect([.unknown, .null].contains(endless.evaluate("D", inputs: inputs).value))
  }

  private func endless() throws -> DMNModel {
    try model(
      decision(literal("f(1)"), knowledge: ["f"])
        + "<businessKnowledgeModel id='f' name='f'><encapsulatedLogic><formalParameter name='n'/>"
        + "\(literal("f(n) + f(n)"))</encapsulatedLogic></businessKnowledgeModel>"
    )
  }
}

struct `A model` {
  @Test func `keeps what is unknown apart from null`() throws {
    let model = try model(decision(literal("if a > 2 then 1 else 2")))
    #expect(model.evaluate("D", inputs: ["a": .unknown]).value == .unknown)
    #expect(model.evaluate("D", inputs: [:]).value == .number(2))
    let certain = try simple("a > 2 or true")
    #expect(certain.evaluate("D", inputs: ["a": .unknown]).value == .boolean(true))
  }

  private func simple(_ text: String) throws -> DMNModel {
    try model(decision(literal(text)))
  }

  @Test func `takes inputs only as they are declared`() throws {
    let model = try simple("a")
    #expect(model.evaluate("D", inputs: ["a": .text("x")]).value == .null)
    #expect(model.evaluate("D", inputs: ["a": .list([.number(1)])]).value == .number(1))
    #expect(model.evaluate("E", inputs: [:]).diagnostics.count == 1)
    let constrained = try DMNTests.model(
      """
      <itemDefinition name="tGrade"><typeRef>number</typeRef>
        <allowedValues><text>[1..10]</text></allowedValues></itemDefinition>
      <inputData id="g" name="grade"><variable name="grade" typeRef="tGrade"/></inputData>
      <decision id="d" name="D"><informationRequirement><requiredInput href="#g"/>
        </informationRequirement>\(literal("grade"))</decision>
      """
    )
    #expect(constrained.evaluate("D", inputs: ["grade": .number(7)]).value == .number(7))
    #expect(constrained.evaluate("D", inputs: ["grade": .number(11)]).value == .null)
  }

  @Test func `calls decision services`() throws {
    let model = try model(
      decision(literal("service(a, 10)"), knowledge: ["s"]) + """
        <inputData id="x" name="x"/><inputData id="y" name="y"/>
        <decision id="e" name="E"><informationRequirement><requiredInput href="#x"/>
          </informationRequirement><informationRequirement><requiredInput href="#y"/>
          </informationRequirement>\(literal("x + y"))</decision>
        <decisionService id="s" name="service"><outputDecision href="#e"/>
          <inputData href="#x"/><inputData href="#y"/></decisionService>
        """,
      imported: []
    )
    #expect(model.evaluate("D", inputs: inputs).value == .number(13))
    let outputs = model.evaluate("service", inputs: ["x": .number(1), "y": .number(2)])
    #expect(outputs.value == .number(3))
  }

  @Test func `uses names of imported models with their prefix`() throws {
    let other = try definitions(
      """
      <itemDefinition name="tN"><typeRef>number</typeRef></itemDefinition>
      <inputData id="x" name="x"><variable name="x" typeRef="tN"/></inputData>
      <decision id="e" name="E"><informationRequirement><requiredInput href="#x"/>
        </informationRequirement>\(literal("x * 2"))</decision>
      """,
      namespace: "urn:other"
    )
    let main = try model(
      """
      <import name="lib" namespace="urn:other" importType="dmn"/>
      <decision id="d" name="D"><informationRequirement><requiredDecision href="urn:other#e"/>
        </informationRequirement>\(literal("lib.E + 1"))</decision>
      """,
      imported: [other]
    )
    #expect(main.diagnostics.isEmpty)
    #expect(main.evaluate("D", inputs: ["lib.x": .number(4)]).value == .number(9))
    #expect(main.evaluate("D", inputs: ["x": .number(4)]).value == .number(9))
  }

  @Test func `stops at requirements that go in circles`() throws {
    let model = try model(
      """
      <decision id="d" name="D"><informationRequirement><requiredDecision href="#e"/>
        </informationRequirement>\(literal("E"))</decision>
      <decision id="e" name="E"><informationRequirement><requiredDecision href="#d"/>
        </informationRequirement>\(literal("D"))</decision>
      """
    )
    let (value, notes) = model.evaluate("D", inputs: [:])
    #expect(value == .null)
    #expect(notes.contains { $0.message.contains("requires itself") })
  }

  @Test(arguments: [
    ("<a/>", "found <a>, expected <definitions>"), ("<definitions/>", "found the namespace"),
    ("<definitions", "ends"), ("", "empty"),
  ])
  func `is refused if it is not DMN`(text: String, message: String) {
    do throws(DMNError) {
      _ = try Definitions.read(Array(text.utf8))
      Issue.record("\(text) was read")
    } catch {
      #expect(error.line == 1)
      #expect(error.message.contains(message), "\(error)")
    }
  }
}
