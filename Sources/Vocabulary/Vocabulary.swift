package import Archive

/// All facts that the program knows, with the layout of their values in memory.
///
/// The layout follows from the paths: `project.estimate.amount` is a slot of the project's record,
/// `project.lots[].value` a slot of the record that each lot has.
package struct Vocabulary: Sendable {
  /// The facts in the order in which the catalogue lists them.
  package let facts: [Fact]
  /// The code lists by name.
  package let codeLists: [String: CodeList]
  /// The keys of the input, as a forest with one tree for each layout.
  package let nodes: [KeyNode]
  /// The layouts; the first is the dossier, the second the project.
  package let layouts: [RecordLayout]
  /// The places of the facts, by position in `facts`.
  package let places: [FactPlace]
  /// The number of the first slot of each layout, where the slots of all layouts are counted.
  package let firstSlots: [Int]
  /// The number of slots of all layouts.
  package let slotCount: Int
  private let index: [String: Int]

  /// The layout of the dossier.
  package static let dossierLayout = 0
  /// The layout of a project.
  package static let projectLayout = 1

  /// Creates a vocabulary; paths are expected to be unique, as the catalogue's reader checks.
  package init(facts: [Fact], codeLists: [CodeList]) {
    var builder = LayoutBuilder()
    var places: [FactPlace] = []
    for (number, fact) in facts.enumerated() { places.append(builder.add(fact, number: number)) }
    self.facts = facts
    self.codeLists = Dictionary(
      codeLists.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.places = places
    nodes = builder.nodes
    layouts = builder.layouts
    var firstSlots: [Int] = []
    var slotCount = 0
    for layout in builder.layouts {
      firstSlots.append(slotCount)
      slotCount += layout.width
    }
    self.firstSlots = firstSlots
    self.slotCount = slotCount
    index = Dictionary(
      facts.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Returns the position of the fact with a path.
  package func fact(at path: String) -> Int? {
    index[path]
  }

  /// Returns the code list of a fact, for facts that are codes.
  package func codeList(of fact: Fact) -> CodeList? {
    fact.codes.flatMap { codeLists[$0] }
  }

  /// The facts that a rule about a project can name: those of the project's own record.
  package var projectFacts: [Int] {
    facts.indices.filter { places[$0].layout == Self.projectLayout }
  }

  /// The facts of the dossier beside its projects: those of the circle and its sessions.
  package var dossierFacts: [Int] {
    facts.indices.filter { places[$0].layout == Self.dossierLayout }
  }

  /// Returns the keys that may stand in one object, for messages.
  package func keys(under node: Int) -> [String] {
    nodes[node].children.map { nodes[$0].key }
  }
}

extension Vocabulary: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(facts: try archive.readArray(), codeLists: try archive.readArray())
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(facts)
    archive.write(codeLists.values.sorted { $0.id < $1.id })
  }
}
