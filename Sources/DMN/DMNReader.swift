import DecisionTables

extension Definitions {
  private static let namespaces: Set<String> = [
    "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20151130",
    "http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/",
  ]

  /// Reads a document of DMN 1.1 to 1.5.
  ///
  /// - Throws: The first fault in the XML, or that it is not DMN. What is odd in a model only
  ///   shows where it is used.
  package static func read(_ bytes: [UInt8]) throws(DMNError) -> Definitions {
    let root = try XMLTree.read(bytes)
    guard root.name == "definitions" else {
      throw DMNError(
        root.position,
        "found <\(root.name)>, expected <definitions>",
        nl: "hier staat <\(root.name)>; verwacht: <definitions>"
      )
    }
    guard let namespace = root.namespace, namespaces.contains(namespace) else {
      throw DMNError(
        root.position,
        "found the namespace \"\(root.namespace ?? "")\", expected one of DMN 1.1 to 1.5",
        nl:
          "hier staat de naamruimte \"\(root.namespace ?? "")\"; verwacht: een van DMN 1.1 tot 1.5"
      )
    }
    return Definitions(root)
  }

  private init(_ root: XMLTree) {
    name = root.attributes["name"] ?? ""
    namespace = root.attributes["namespace"] ?? ""
    imports = root.all("import").map { node in
      Import(
        name: (node.attributes["name"] ?? "").normalizedName,
        namespace: node.attributes["namespace"] ?? ""
      )
    }
    items = root.all("itemDefinition").map { ItemDefinition($0) }
    inputs = root.all("inputData").map { InputData(id: $0.id, variable: $0.variable) }
    decisions = root.all("decision").map { Decision($0) }
    knowledgeModels = root.all("businessKnowledgeModel").map { KnowledgeModel($0) }
    services = root.all("decisionService").map { node in
      DecisionService(
        id: node.id,
        variable: node.variable,
        outputs: node.references("outputDecision"),
        encapsulated: node.references("encapsulatedDecision"),
        inputDecisions: node.references("inputDecision"),
        inputs: node.references("inputData")
      )
    }
  }
}

extension XMLTree {
  fileprivate var id: String { attributes["id"] ?? "" }

  fileprivate var elementName: String { (attributes["name"] ?? "").normalizedName }

  // The variable has the name that expressions use; older documents leave it out.
  fileprivate var variable: Variable {
    guard let variable = first("variable") else {
      return Variable(name: elementName, typeRef: typeRef)
    }
    let name = variable.elementName
    return Variable(name: name.isEmpty ? elementName : name, typeRef: variable.typeRef)
  }

  fileprivate var typeRef: String? {
    let text = attributes["typeRef"] ?? first("typeRef")?.trimmed
    guard var text, !text.isEmpty else { return nil }
    // A qualified name of DMN 1.1, such as `feel:string` or `{uri}string`.
    if let brace = text.lastIndex(of: "}") { text = String(text[text.index(after: brace)...]) }
    if text.hasPrefix("feel:") { text = String(text.dropFirst(5)) }
    return text.normalizedName
  }

  fileprivate func references(_ name: String) -> [String] {
    all(name).compactMap { $0.attributes["href"] }.map(XMLTree.fragment)
  }

  // `#id` refers into this document, `namespace#id` into another.
  fileprivate static func fragment(_ href: String) -> String {
    href.hasPrefix("#") ? String(href.dropFirst()) : href
  }

  fileprivate var knowledge: [String] {
    all("knowledgeRequirement").flatMap { $0.references("requiredKnowledge") }
  }

  // The child that says how the result is found.
  fileprivate var logic: Boxed? {
    children.lazy.compactMap { Boxed($0) }.first
  }
}

extension ItemDefinition {
  fileprivate init(_ node: XMLTree) {
    name = node.elementName
    typeRef = node.typeRef
    isCollection = node.attributes["isCollection"] == "true"
    allowedValues = node.first("allowedValues")?.expressionText
    typeConstraint = node.first("typeConstraint")?.expressionText
    components = node.all("itemComponent").map { ItemDefinition($0) }
    isFunction = node.first("functionItem") != nil
  }
}

extension Decision {
  fileprivate init(_ node: XMLTree) {
    id = node.id
    description = node.first("description")?.trimmed
    label = node.attributes["label"]
    name = node.elementName
    variable = node.variable
    information = node.all("informationRequirement").flatMap {
      $0.references("requiredInput") + $0.references("requiredDecision")
    }
    knowledge = node.knowledge
    logic = node.logic
  }
}

extension KnowledgeModel {
  fileprivate init(_ node: XMLTree) {
    id = node.id
    variable = node.variable
    knowledge = node.knowledge
    function = node.first("encapsulatedLogic").map { BoxedFunction($0) }
  }
}

extension BoxedFunction {
  fileprivate init(_ node: XMLTree) {
    parameters = node.all("formalParameter").map {
      Variable(name: $0.elementName, typeRef: $0.typeRef)
    }
    let kind = node.attributes["kind"] ?? "FEEL"
    body = kind == "FEEL" ? node.logic : .unsupported("a function in \(kind)")
  }
}

extension Boxed {
  /// Reads an element; nil if it does not say how a result is found.
  fileprivate init?(_ node: XMLTree) {
    switch node.name {
    case "literalExpression":
      self = .literal(node.expressionText ?? "", typeRef: node.typeRef)
    case "decisionTable": self = .table(BoxedTable(node))
    case "invocation":
      let bindings = node.all("binding").map { binding in
        Binding(
          name: binding.first("parameter")?.elementName ?? "",
          logic: binding.logic ?? .literal("null", typeRef: nil)
        )
      }
      self = .invocation(node.logic ?? .unsupported("a call of nothing"), bindings)
    case "context":
      self = .context(
        node.all("contextEntry").map { entry in
          let variable = entry.first("variable").map {
            Variable(name: $0.elementName, typeRef: $0.typeRef)
          }
          return ContextEntry(
            variable: variable,
            logic: entry.logic ?? .literal("null", typeRef: nil)
          )
        }
      )
    case "list": self = .list(node.children.compactMap { Boxed($0) })
    case "relation":
      self = .relation(
        node.all("column").map(\.elementName),
        node.all("row").map { $0.children.compactMap { Boxed($0) } }
      )
    case "functionDefinition": self = .function(BoxedFunction(node))
    case "conditional":
      guard let condition = node.part("if"), let then = node.part("then"),
        let otherwise = node.part("else")
      else { return nil }
      self = .conditional(condition, then: then, otherwise: otherwise)
    case "filter":
      guard let list = node.part("in"), let match = node.part("match") else { return nil }
      self = .filter(list, match)
    case "for", "some", "every":
      guard let kind = IteratorKind(rawValue: node.name), let list = node.part("in"),
        let body = node.part(kind == .for ? "return" : "satisfies")
      else { return nil }
      self = .iterator(kind, node.attributes["iteratorVariable"] ?? "", list, body)
    default: return nil
    }
  }
}

extension XMLTree {
  fileprivate func part(_ name: String) -> Boxed? { first(name)?.logic }
}

extension BoxedTable {
  fileprivate init(_ node: XMLTree) {
    id = node.attributes["id"]
    hitPolicy = HitPolicy(dmn: node.attributes["hitPolicy"], node.attributes["aggregation"])
    inputs = node.all("input").map { input in
      let expression = input.first("inputExpression")
      return Input(
        label: input.attributes["label"],
        expression: expression?.expressionText ?? "",
        typeRef: expression?.typeRef,
        allowedValues: input.first("inputValues")?.expressionText
      )
    }
    outputs = node.all("output").map { output in
      Output(
        name: output.attributes["name"]?.normalizedName,
        typeRef: output.typeRef,
        allowedValues: output.first("outputValues")?.expressionText,
        defaultValue: output.first("defaultOutputEntry")?.expressionText
      )
    }
    annotations = node.all("annotation").map { $0.attributes["name"] ?? "" }
    rows = node.all("rule").map { rule in
      Row(
        id: rule.attributes["id"],
        label: rule.attributes["label"],
        tests: rule.all("inputEntry").map { $0.expressionText ?? "" },
        outputs: rule.all("outputEntry").map { $0.expressionText ?? "" },
        annotations: rule.all("annotationEntry").map { $0.expressionText ?? "" }
      )
    }
  }
}

extension HitPolicy {
  /// Reads the attributes of a table; an unknown policy is taken as the default, unique.
  init(dmn name: String?, _ aggregation: String?) {
    switch name {
    case "ANY": self = .any
    case "FIRST": self = .first
    case "PRIORITY": self = .priority
    case "RULE ORDER": self = .ruleOrder
    case "OUTPUT ORDER": self = .outputOrder
    case "COLLECT":
      switch aggregation {
      case "SUM": self = .collect(.sum)
      case "COUNT": self = .collect(.count)
      case "MIN": self = .collect(.min)
      case "MAX": self = .collect(.max)
      default: self = .collect(nil)
      }
    default: self = .unique
    }
  }

  /// The attributes of a table: the policy, and the aggregation if there is one.
  var dmn: (policy: String, aggregation: String?) {
    switch self {
    case .unique: ("UNIQUE", nil)
    case .any: ("ANY", nil)
    case .first: ("FIRST", nil)
    case .priority: ("PRIORITY", nil)
    case .ruleOrder: ("RULE ORDER", nil)
    case .outputOrder: ("OUTPUT ORDER", nil)
    case .collect(nil): ("COLLECT", nil)
    case .collect(.sum?): ("COLLECT", "SUM")
    case .collect(.count?): ("COLLECT", "COUNT")
    case .collect(.min?): ("COLLECT", "MIN")
    case .collect(.max?): ("COLLECT", "MAX")
    }
  }
}
