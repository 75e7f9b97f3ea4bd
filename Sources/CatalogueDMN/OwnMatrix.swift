package import Catalogue
package import DMN
import FEEL
import Vocabulary

extension CatalogueImport {
  /// Returns the matrix of a document that has one decision table; nil with problems otherwise.
  ///
  /// A matrix needs no sources: the document itself is the source.
  package mutating func onlyMatrix(of definitions: Definitions) -> Matrix? {
    let tables = definitions.plainTables.document.tables
    guard tables.count == 1, let table = tables.first else {
      problems.append(
        ExchangeProblem(
          code: "no-single-table",
          element: "",
          message: LocalizedText(
            nl: "er staan \(tables.count) beslistabellen in; een matrix is er één",
            en: "there are \(tables.count) decision tables in it; a matrix is one"
          )
        )
      )
      return nil
    }
    let matrix = matrix(table)
    problems.removeAll { $0.code == "missing-source" }
    return matrix
  }
}

extension Catalogue {
  /// The id of the source that a matrix of the user's own has.
  private static let ownSource = "own-matrix"

  /// Returns the catalogue with a matrix of the user's own, which applies where none is chosen.
  ///
  /// - Parameters:
  ///   - matrix: the matrix.
  ///   - file: the name of its document, which is its source.
  ///   - hash: the hash of catalogue and document together.
  /// - Returns: the catalogue.
  package func using(_ matrix: Matrix, from file: String, hash: String) -> Catalogue {
    let title = LocalizedText(nl: file, en: file)
    let source = Source(
      id: Self.ownSource,
      kind: "policy",
      title: title,
      short: title,
      identifiers: [:],
      valid: nil,
      certainty: .singleSource,
      link: nil,
      note: nil,
      articles: [],
      place: matrix.provenance.place
    )
    let others = matrices.filter { $0.id != matrix.id }.map { $0.with(isDefault: false) }
    return Catalogue(
      name: name,
      version: version,
      hash: hash,
      vocabulary: vocabulary,
      sources: sources.filter { $0.id != Self.ownSource } + [source],
      parameters: parameters,
      derivations: derivations,
      tables: tables,
      matrices: others + [own(matrix)],
      rules: rules
    )
  }

  /// Returns the matrix with the document as the source of what has none that is known here.
  private func own(_ matrix: Matrix) -> Matrix {
    func own(_ provenance: Provenance) -> Provenance {
      let known = provenance.sources.filter { source($0.source)?.resolves($0) == true }
      let sources = known.isEmpty ? [Citation(Self.ownSource)].compactMap(\.self) : known
      let isOwn = provenance.sources.isEmpty
      return Provenance(
        sources: sources,
        certainty: isOwn ? .singleSource : provenance.certainty,
        place: provenance.place
      )
    }
    return matrix.with(
      isDefault: true,
      isGuidance: false,
      bands: matrix.bands.map { $0.with(provenance: own($0.provenance)) },
      provenance: own(matrix.provenance)
    )
  }
}
