package import FEEL

extension Facts {
  /// Returns the value of a fact in the record that holds it, for use in an expression.
  ///
  /// Absent, `null` and unreadable facts are unknown.
  package func value(of fact: Int, in block: Int, _ vocabulary: Vocabulary) -> Value {
    let place = vocabulary.places[fact]
    return value(
      of: cell(place.slot, of: block),
      fact: vocabulary.facts[fact],
      vocabulary
    )
  }

  /// Returns the projects of the dossier as records.
  package func projects(_ vocabulary: Vocabulary) -> [Int] {
    blocks.indices.filter { blocks[$0].layout == Vocabulary.projectLayout }
  }

  private func value(of cell: Cell, fact: Fact, _ vocabulary: Vocabulary) -> Value {
    switch cell.kind {
    case .absent, .null, .unreadable, .present:
      return .unknown
    case .number:
      return .number(Decimal(coefficient: cell.payload, exponent: Int(cell.exponent)))
    case .text:
      return .text(text(cell))
    case .boolean:
      return .boolean(cell.payload != 0)
    case .date:
      return .date(CalendarDate(dayNumber: Int32(truncatingIfNeeded: cell.payload)))
    case .code:
      guard let list = vocabulary.codeList(of: fact),
        list.codes.indices.contains(Int(truncatingIfNeeded: cell.payload))
      else { return .unknown }
      return .text(list.codes[Int(truncatingIfNeeded: cell.payload)].code)
    case .list:
      return .list(entries(cell).map { entryValue($0, fact: fact, vocabulary) })
    }
  }

  /// Returns the value of a fact for a project: from its own record, or from that of the dossier.
  package func value(of fact: Int, for project: Int, _ vocabulary: Vocabulary) -> Value {
    let isOfDossier = vocabulary.places[fact].layout == Vocabulary.dossierLayout
    return value(of: fact, in: isOfDossier ? 0 : project, vocabulary)
  }

  /// The member under which the value of a record keeps its number among the blocks.
  ///
  /// No key of the input and no name of an expression begins with this sign.
  package static let recordNumber = "@"

  private func entryValue(_ block: Int, fact: Fact, _ vocabulary: Vocabulary) -> Value {
    guard fact.type == .recordList else {
      return value(of: self.cell(0, of: block), fact: fact, vocabulary)
    }
    let root = vocabulary.layouts[blocks[block].layout].root
    var value = recordValue(of: root, in: block, vocabulary)
    if case .record(var members) = value {
      members[Self.recordNumber] = .number(Decimal(block))
      value = .record(members)
    }
    return value
  }

  private func recordValue(of node: Int, in block: Int, _ vocabulary: Vocabulary) -> Value {
    var members: [String: Value] = [:]
    for child in vocabulary.nodes[node].children {
      let entry = vocabulary.nodes[child]
      switch entry.content {
      case .group:
        members[entry.key] = recordValue(of: child, in: block, vocabulary)
      case .value(let fact), .values(let fact), .records(let fact?, _):
        members[entry.key] = value(
          of: cell(entry.slot, of: block),
          fact: vocabulary.facts[fact],
          vocabulary
        )
      case .records(nil, _), .single, .opaque:
        continue
      }
    }
    return .record(members)
  }
}
