import Vocabulary

/// Where the fields of the dossier's records lie, by node and number of the key.
struct RecordSchema: Sendable {
  /// What a field of a record is.
  struct Member: BitwiseCopyable, Sendable {
    enum Content: UInt8, BitwiseCopyable {
      /// A group of further fields of the same record.
      case group
      /// A value, or a list of values or records.
      case value
    }

    let content: Content
    /// The slot in the record.
    let slot: Int32
    /// The node of the group, or of an entry of the list of records; else -1.
    let node: Int32
    /// The first of the codes in the table of codes, or -1 if the values are no codes.
    let firstCode: Int32
    /// The number of codes of the list.
    let codeCount: Int32
  }

  /// All members that a field can be.
  private(set) var members: [Member] = []
  /// The codes of the lists in use, as texts.
  private(set) var codes: [Datum] = []
  /// The keys by name.
  private(set) var keys: [String: Int] = [:]
  /// The keys in the order of their numbers.
  private(set) var keyNames: [String] = []
  private var listStarts: [String: Int] = [:]
  private var memberOfNode: [Int: Int32] = [:]
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Returns the number of a key, adding it if it is new.
  mutating func key(_ name: String) -> Int {
    if let known = keys[name] { return known }
    keys[name] = keyNames.count
    keyNames.append(name)
    return keyNames.count - 1
  }

  /// Returns the member that a fact is.
  mutating func member(ofFact fact: Int, _ pool: inout TextPool) -> Int32? {
    member(ofNode: vocabulary.places[fact].node, &pool)
  }

  /// Returns the member of each node and key, or -1 where a record has no such field.
  mutating func table(_ pool: inout TextPool) -> [Int32] {
    var table = Array(repeating: Int32(-1), count: vocabulary.nodes.count * keyNames.count)
    for (number, node) in vocabulary.nodes.enumerated() where node.layout > 1 {
      for child in node.children {
        guard let key = keys[vocabulary.nodes[child].key],
          let member = member(ofNode: child, &pool)
        else { continue }
        table[number * keyNames.count + key] = member
      }
    }
    return table
  }

  private mutating func member(ofNode number: Int, _ pool: inout TextPool) -> Int32? {
    if let known = memberOfNode[number] { return known }
    let node = vocabulary.nodes[number]
    var (content, entry, fact) = (Member.Content.value, -1, Int?.none)
    switch node.content {
    case .group: (content, entry) = (.group, number)
    case .value(let value), .values(let value): fact = value
    case .records(let list?, let layout):
      fact = list
      entry = vocabulary.layouts[layout].root
    case .records(nil, _), .single, .opaque: return nil
    }
    let list = fact.flatMap { vocabulary.codeList(of: vocabulary.facts[$0]) }
    let first = list.map { start(of: $0, &pool) }
    let member = Member(
      content: content,
      slot: Int32(node.slot),
      node: Int32(entry),
      firstCode: Int32(first ?? -1),
      codeCount: Int32(list?.codes.count ?? 0)
    )
    members.append(member)
    memberOfNode[number] = Int32(members.count - 1)
    return Int32(members.count - 1)
  }

  private mutating func start(of list: CodeList, _ pool: inout TextPool) -> Int {
    if let known = listStarts[list.id] { return known }
    let start = codes.count
    for code in list.codes { codes.append(pool.datum(code.code)) }
    listStarts[list.id] = start
    return start
  }
}

extension RecordSchema.Member {
  /// No member: what unused memory holds.
  static var none: RecordSchema.Member {
    RecordSchema.Member(content: .value, slot: 0, node: -1, firstCode: -1, codeCount: 0)
  }
}
