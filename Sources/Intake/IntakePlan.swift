import FEEL
import Synchronization
import Vocabulary

/// What the readers need to know of a vocabulary, laid out for reading without search or allocation.
///
/// A class, so that the walks over an input pass one reference and not a dozen arrays.
final class IntakePlan: Sendable {
  /// What stands under a key, or in an entry of a list of values.
  enum Kind: UInt8 {
    case group, records, single, values, opaque
    case text, number, integer, money, boolean, date, code
  }

  /// One key of the input.
  struct Node {
    /// What stands under the key.
    var kind: Kind
    /// What each entry of a list is; records are groups of their own.
    var entryKind = Kind.group
    /// Whether texts are CPV codes.
    var isCPV = false
    /// Whether the fact has a smallest or a largest value.
    var isBounded = false
    /// Whether an empty text says something.
    var allowsEmpty = false
    /// The slot of the value in its record.
    var slot: Int32
    /// The position of the fact, or -1.
    var fact: Int32 = -1
    /// The layout of the record or records below, or -1.
    var layout: Int32 = -1
    /// The number of cells of each of these records.
    var width: Int32 = 0
    /// The node whose keys stand below: the node itself, or the root of the layout below.
    var keys: Int32
    /// The lookup table of the keys or codes, or -1.
    var table: Int32 = -1
  }

  /// The smallest and largest values of a fact.
  struct Bounds {
    var minimum: Decimal?
    var maximum: Decimal?
  }

  /// A fact without which a record is not complete.
  struct Requirement {
    /// The slot of the fact.
    let slot: Int
    /// The slots of the groups around it: where one is absent, so may be the fact.
    let groups: [Int]
    /// The node of the fact.
    let node: Int
  }

  /// The vocabulary itself, for messages.
  let vocabulary: Vocabulary
  /// The keys, in the vocabulary's order.
  let nodes: [Node]
  /// The bounds by fact.
  let bounds: [Bounds]
  /// The required facts by layout.
  let requirements: [[Requirement]]
  /// The lookup tables.
  let lookup: ByteLookup
  /// The names of XML elements.
  let elements: ElementNames
  /// Facts without content, to leave behind where facts are taken away for a while.
  let noFacts: Facts
  /// The node of `project` in a dossier.
  let projectNode: Int
  /// The node of `projects` in a dossier.
  let projectsNode: Int
  /// The node of a project's id, or nil where the vocabulary has none.
  let projectIDNode: Int?
  /// The facts that refer to a project by its id: the slot in each layout, with the node.
  let references: [[(slot: Int, node: Int)]]
  /// Whether there are any, by layout.
  let hasReferences: [Bool]
  /// The ids of the risks that a dossier can name; none where any name passes.
  let risks: Set<String>
  /// The facts that name a risk: the slot in each layout, with the node.
  let riskReferences: [[(slot: Int, node: Int)]]

  /// How facts stand in the formats of others, by format.
  let mappings: [String: Mapping]
  private let mappingPlans = Mutex<[String: MappingPlan]>([:])

  /// The node whose keys are those of a dossier.
  var root: Int { vocabulary.layouts[Vocabulary.dossierLayout].root }

  init(_ vocabulary: Vocabulary, mappings: [Mapping] = [], risks: Set<String> = []) {
    var lookup = ByteLookup()
    var codeTables: [String: Int] = [:]
    for list in vocabulary.codeLists.values.sorted(by: { $0.id < $1.id }) {
      codeTables[list.id] = lookup.addTable(
        list.codes.enumerated().map { (Array($1.code.utf8), $0) }
      )
    }
    var nodes: [Node] = []
    for (number, entry) in vocabulary.nodes.enumerated() {
      var node = Self.node(for: entry, number: number, vocabulary)
      if node.fact >= 0, let list = vocabulary.facts[Int(node.fact)].codes {
        node.table = Int32(codeTables[list] ?? -1)
      }
      if !entry.children.isEmpty || entry.parent == nil {
        let keys = entry.children.map { (vocabulary.nodes[$0].bytes, $0) }
        node.table = Int32(lookup.addTable(keys))
      }
      nodes.append(node)
    }
    let dossier = vocabulary.nodes[vocabulary.layouts[Vocabulary.dossierLayout].root]
    let project = dossier.children.first {
      if case .single = vocabulary.nodes[$0].content { true } else { false }
    }
    let projects = dossier.children.first {
      if case .records(nil, _) = vocabulary.nodes[$0].content { true } else { false }
    }
    self.vocabulary = vocabulary
    self.nodes = nodes
    self.mappings = Dictionary(
      mappings.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    bounds = vocabulary.facts.map { Bounds(minimum: $0.minimum, maximum: $0.maximum) }
    requirements = Self.requirements(of: vocabulary)
    self.lookup = lookup
    elements = ElementNames(vocabulary)
    noFacts = Facts(vocabulary)
    projectNode = project ?? 0
    projectsNode = projects ?? 0
    projectIDNode = vocabulary.fact(at: Self.projectID).map { vocabulary.places[$0].node }
    references = Self.references(to: Self.projectID, in: vocabulary)
    hasReferences = references.map { !$0.isEmpty }
    self.risks = risks
    riskReferences = Self.references(to: Self.risk, in: vocabulary)
  }

  /// Returns by layout the facts that refer to something.
  private static func references(
    to target: String,
    in vocabulary: Vocabulary
  ) -> [[(slot: Int, node: Int)]] {
    var references = Array(repeating: [(slot: Int, node: Int)](), count: vocabulary.layouts.count)
    for (number, fact) in vocabulary.facts.enumerated() where fact.refersTo == target {
      let place = vocabulary.places[number]
      references[place.layout].append((place.slot, place.node))
    }
    return references
  }

  /// What a fact refers to that names a risk of the catalogue.
  private static let risk = "risk"

  /// The fact that tells projects apart.
  static let projectID = "project.id"
  /// The fact that people know projects by.
  static let projectTitle = "project.title"
  /// The facts by which people know a project that has no reference.
  static let projectNames = [projectTitle, "project.description"]

  /// Returns the mapping of a format, laid out for reading when it is first asked for.
  func mappingPlan(_ format: String) -> MappingPlan? {
    mappingPlans.withLock { plans in
      // It is asked for by each record.
      if let known = plans[format] { return known }
      guard let mapping = mappings[format] else { return nil }
      let plan = MappingPlan(mapping, vocabulary, nodes)
      plans[format] = plan
      return plan
    }
  }

  /// Returns the node of a key below a node, or -1.
  func child(_ key: UnsafeBufferPointer<UInt8>, of node: Int) -> Int {
    let table = Int(nodes[node].table)
    return table < 0 ? -1 : lookup.find(key, in: table)
  }

  private static func node(for entry: KeyNode, number: Int, _ vocabulary: Vocabulary) -> Node {
    var node = Node(kind: .group, slot: Int32(entry.slot), keys: Int32(number))
    switch entry.content {
    case .group:
      return node
    case .value(let fact):
      node.kind = kind(of: vocabulary.facts[fact].type)
      node.fact = Int32(fact)
    case .values(let fact):
      node.kind = .values
      node.entryKind = vocabulary.facts[fact].type == .codeList ? .code : .text
      node.fact = Int32(fact)
      node.width = 1
    case .records(let fact, let layout):
      node.kind = .records
      node.fact = Int32(fact ?? -1)
      node.layout = Int32(layout)
    case .single(let layout):
      node.kind = .single
      node.layout = Int32(layout)
    case .opaque(let fact):
      node.kind = .opaque
      node.fact = Int32(fact)
    }
    if node.layout >= 0 {
      node.keys = Int32(vocabulary.layouts[Int(node.layout)].root)
      node.width = Int32(vocabulary.layouts[Int(node.layout)].width)
    }
    if node.fact >= 0 {
      let fact = vocabulary.facts[Int(node.fact)]
      node.isCPV = fact.format == "cpv"
      node.allowsEmpty = fact.allowsEmpty
      node.isBounded = fact.minimum != nil || fact.maximum != nil
    }
    return node
  }

  private static func kind(of type: FactType) -> Kind {
    switch type {
    case .text: .text
    case .number: .number
    case .integer: .integer
    case .money: .money
    case .boolean: .boolean
    case .date: .date
    case .code: .code
    case .recordList: .records
    case .textList, .codeList: .values
    case .opaque: .opaque
    }
  }

  private static func requirements(of vocabulary: Vocabulary) -> [[Requirement]] {
    var found = Array(repeating: [Requirement](), count: vocabulary.layouts.count)
    for (number, fact) in vocabulary.facts.enumerated() where fact.isRequired {
      let place = vocabulary.places[number]
      var groups: [Int] = []
      var node = vocabulary.nodes[place.node].parent
      while let current = node, let parent = vocabulary.nodes[current].parent {
        groups.append(vocabulary.nodes[current].slot)
        node = parent
      }
      found[place.layout].append(
        Requirement(slot: place.slot, groups: groups, node: place.node)
      )
    }
    return found
  }
}
