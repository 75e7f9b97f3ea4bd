import Catalogue
import CompiledRules
import FEEL
import Vocabulary

/// What a risk reads of a record or fact, for evidence and for what is missing.
struct BriefPath: BitwiseCopyable {
  /// The place of a member in one layout of records.
  struct Place: BitwiseCopyable {
    let node: Int
    let slot: Int
    /// The number of the field; nil for a group, which is known as soon as its record is.
    let field: Int?
    /// Whether the node holds nothing that an expression can read.
    let isUnread: Bool
  }

  /// The place of the record among those of the risk; nil for a fact of the project or the circle.
  let record: Int?
  /// The variable, for a fact.
  let variable: Int
  /// Whether the variable is a fact of the project, and not of the circle.
  let isOfProject: Bool
  /// The first of its places, among those of the risk: for a fact the only one, for a record one
  /// by layout.
  let firstPlace: Int
}

/// A risk in compiled form.
///
/// A class, as a copy of a risk would count the references of all it holds.
final class BriefRisk {
  /// The greatest number of records that a condition of a risk names.
  static let mostRecords = 6

  /// A weight under a condition.
  struct Step {
    let when: Int
    let severity: Severity
  }

  let id: String
  let word: BriefWord
  let concernsProjects: Bool
  let concernsCircle: Bool
  let asksOnly: Bool
  let severity: Severity
  let maximum: Severity
  let textCap: Severity
  let closedBy: [String]
  /// The id and the kinds of measures that close the risk, as the compiled rules hold them.
  var (idDatum, closedByData) = (Datum.unknown, [Datum]())
  let replaces: [BriefWord]
  /// The numbers of the expressions of the lists of records, the outer one first.
  let lists: [Int]
  let applies: Int?
  let when: Int
  let ask: Int?
  let steps: [Step]
  let agrees: Int?
  let closedWhen: Int?
  /// The place of the session and of the statement among the records.
  let session: Int?
  let statement: Int?
  /// What is evidence, and of that what the condition asks, which comes first.
  let paths: [BriefPath]
  let conditionPaths: Int
  /// The numbers of all its expressions.
  let expressions: [Int]
  /// The numbers of those that its cases depend on.
  let ofCases: [Int]
  /// The condition on records.
  let rule: CaseRule
  /// What must be known for it to hold.
  let needs: CaseNeeds
  /// For each record, its words.
  let words: BriefPath
  /// The places of the paths.
  private let places: [BriefPath.Place?]

  /// Compiles a risk whose expressions were all parsed; nil if it names too many records.
  init?(
    _ risk: RiskRule,
    _ names: Variables,
    _ words: BriefWords,
    _ source: inout ExpressionSource,
    _ fields: inout BriefFields
  ) {
    guard let bindings = risk.bindings, let when = risk.when,
      bindings.records.count < Self.mostRecords
    else { return nil }
    id = risk.rule.id
    word = words.word(id)
    concernsProjects = risk.terms.level.concernsProjects
    concernsCircle = risk.terms.level.concernsCircle
    asksOnly = risk.rule.status == .check
    severity = risk.rule.severity
    maximum = risk.terms.maximum
    textCap = risk.terms.textCap
    closedBy = risk.terms.closedBy
    replaces = risk.terms.replaces.map(words.word)
    lists = bindings.lists.map { source.add($0) }
    applies = risk.applies.map { source.add($0) }
    self.when = source.add(when)
    ask = risk.ask.map { source.add($0) }
    steps = risk.escalations.map { Step(when: source.add($0.when), severity: $0.severity) }
    agrees = risk.agrees.map { source.add($0) }
    closedWhen = risk.closedWhen.map { source.add($0) }
    session = risk.terms.bindings.firstIndex { $0.name == CatalogueNames.session }
    statement = risk.terms.bindings.firstIndex { $0.name == CatalogueNames.statement }
    var paths = when.paths
    conditionPaths = paths.count
    for path in risk.applies?.paths ?? [] where !paths.contains(path) { paths.append(path) }
    var places: [BriefPath.Place?] = []
    self.paths = paths.map { BriefPath($0, names, &fields, &places) }
    self.words = BriefPath(["text"], ofRecord: names.count, names, &fields, &places)
    self.places = places
    expressions =
      lists + [applies, self.when, ask, agrees, closedWhen].compactMap(\.self) + steps.map(\.when)
    ofCases = lists + [applies, self.when, ask].compactMap(\.self) + steps.map(\.when)
    guard let rule = CaseRule(lists: lists, applies: applies, when: self.when, ask: ask) else {
      return nil
    }
    self.rule = rule
    needs = BriefNeeds(bindings.lists, applies: risk.applies, names, fields.vocabulary).needs
  }

  /// The place that a path of the risk leads to in a layout of records; of a fact, in the first.
  func place(of path: BriefPath, in layout: Int) -> BriefPath.Place? {
    places[path.firstPlace + layout]
  }
}

extension BriefPath {
  init(
    _ path: VariablePath,
    _ names: Variables,
    _ fields: inout BriefFields,
    _ places: inout [Place?]
  ) {
    guard path.variable < names.count else {
      self.init(path.members, ofRecord: path.variable, names, &fields, &places)
      return
    }
    // A member of a list of facts says nothing by itself, and neither does the list of sessions.
    let isPlain =
      path.members.isEmpty && names.isFact(path.variable)
      && names.name(of: path.variable) != CatalogueNames.sessions
    let place = isPlain ? fields.vocabulary.places[names.facts[path.variable]] : nil
    self.init(
      record: nil,
      variable: path.variable,
      isOfProject: place.map { $0.layout != Vocabulary.dossierLayout } ?? false,
      firstPlace: places.count
    )
    places.append(
      place.map { Place(node: $0.node, slot: $0.slot, field: nil, isUnread: false) }
    )
  }

  init(
    _ members: [String],
    ofRecord variable: Int,
    _ names: Variables,
    _ fields: inout BriefFields,
    _ places: inout [Place?]
  ) {
    let vocabulary = fields.vocabulary
    self.init(
      record: variable - names.count,
      variable: variable,
      isOfProject: false,
      firstPlace: places.count
    )
    for layout in vocabulary.layouts {
      var node: Int? = members.isEmpty ? nil : layout.root
      for key in members {
        node = node.flatMap { node in
          vocabulary.nodes[node].children.first { vocabulary.nodes[$0].key == key }
        }
      }
      places.append(node.map { Self.place(of: $0, &fields) })
    }
  }

  private static func place(of node: Int, _ fields: inout BriefFields) -> Place {
    let entry = fields.vocabulary.nodes[node]
    switch entry.content {
    case .group: return Place(node: node, slot: entry.slot, field: nil, isUnread: false)
    case .value(let fact), .values(let fact), .records(let fact?, _):
      return Place(node: node, slot: entry.slot, field: fields.add(fact), isUnread: false)
    case .records(nil, _), .single, .opaque:
      return Place(node: node, slot: entry.slot, field: nil, isUnread: true)
    }
  }
}
