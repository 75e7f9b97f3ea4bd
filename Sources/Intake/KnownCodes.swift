import Vocabulary

/// The texts that stand for codes of facts, by which a column shows what it holds whatever its name
/// is, as one with `meervoudig onderhands` does.
struct KnownCodes {
  /// A fact whose values are codes.
  struct Table: Sendable {
    /// The path of the fact within a project.
    let path: String
    let label: LocalizedText
    fileprivate let texts: Set<[UInt8]>
  }

  private let tables: [Table]

  /// Looks up the codes of facts.
  ///
  /// - Parameters:
  ///   - mapping: the columns of tables and the texts of their cells.
  ///   - plan: the vocabulary.
  ///   - given: the facts that other columns give.
  init(_ mapping: Mapping, _ plan: IntakePlan, given: Set<String>) {
    let compiler = MappingCompiler(
      mapping,
      plan.vocabulary,
      plan.nodes,
      numbers: [:],
      groups: [:]
    )
    let answers = (mapping.translations["yes-no-text"] ?? [:]).keys.map { FoldedText.fold($0.utf8) }
    var paths = given
    tables = mapping.fields.compactMap { field in
      guard let path = field.fact, paths.insert(path).inserted,
        let number = plan.vocabulary.fact(at: path), let list = compiler.codeList(of: field)
      else { return nil }
      let texts = compiler.entries(field.translation, list, isLoose: true).map(\.text)
      return Table(
        path: String(path.dropFirst("project.".count)),
        label: plan.vocabulary.facts[number].label,
        // A column with yes and no may answer any question.
        texts: Set(texts).subtracting(answers)
      )
    }
  }

  /// Finds the fact of which most texts are codes.
  ///
  /// - Parameter texts: the texts, folded.
  /// - Returns: the fact; nil where there is none.
  func table(of texts: [[UInt8]]) -> Table? {
    tables.first { table in
      let known = texts.filter(table.texts.contains)
      // Letters such as `d` and `l` are codes of many things.
      return known.count * 2 > texts.count && known.contains { $0.count > 2 }
    }
  }
}
