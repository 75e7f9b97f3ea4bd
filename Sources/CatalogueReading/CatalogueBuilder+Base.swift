import Vocabulary
import Catalogue

/// A catalogue that extends another one: it names what the other has and adds its own.
extension CatalogueBuilder {
  /// The word in `extends` for the catalogue that the program has inside.
  static let builtIn = "built-in"

  /// Takes over all entries of the catalogue that this one extends, if it does.
  ///
  /// They have no text here, so that nothing is said of them.
  mutating func takeOver(_ base: () -> Catalogue?) {
    guard let file = files["catalogue.yaml"], let text = file.decoded.text else { return }
    var reader = YAMLReader(file: file, log: ProblemLog())
    guard let node = reader.documents(of: text).first?["extends"], !node.isNull else { return }
    guard node.text == Self.builtIn, let catalogue = base() else {
      log.unknownWord(
        node.text ?? "",
        at: node.place,
        code: "unknown-base",
        known: [Self.builtIn]
      )
      return
    }
    baseHash = catalogue.hash
    let nothing = YAMLNode(place: Place(file: ""), content: .scalar("", .plain))
    let place = Place(file: Self.builtIn)
    for fact in catalogue.vocabulary.facts {
      define(fact.path, kind: "fact", at: place)
      facts.append(Entry(model: fact, node: nothing))
    }
    for list in catalogue.vocabulary.codeLists.values.sorted(by: { $0.id < $1.id }) {
      define(list.id, kind: "code list", at: place)
      codeLists.append(Entry(model: list, node: nothing))
    }
    for source in catalogue.sources {
      define(source.id, kind: "source", at: place)
      sources.append(Entry(model: source, node: nothing))
    }
    for parameter in catalogue.parameters {
      define(parameter.id, kind: "parameter", at: place)
      parameters.append(Entry(model: parameter, node: nothing))
    }
    for derivation in catalogue.derivations {
      define(derivation.id, kind: "derivation", at: place)
      derivations.append(Entry(model: derivation, node: nothing))
    }
    for table in catalogue.tables {
      define(table.id, kind: "table", at: place)
      for row in table.rows { define(row.id, kind: "row", at: place) }
      tables.append(Entry(model: table, node: nothing))
    }
    for matrix in catalogue.matrices {
      define(matrix.id, kind: "matrix", at: place)
      for band in matrix.bands { define(band.id, kind: "row", at: place) }
      matrices.append(Entry(model: matrix, node: nothing))
    }
    for rule in catalogue.rules {
      define(rule.id, kind: "rule", at: place)
      rules.append(Entry(model: rule, node: nothing))
    }
    for text in catalogue.preparationTexts {
      preparationTexts.append(Entry(model: text, node: nothing))
    }
    for mapping in catalogue.mappings { mappings.append(Entry(model: mapping, node: nothing)) }
    baseSignals = catalogue.signals
  }

  /// The matrices; with a default of its own a catalogue does without that of the one it extends.
  var ownedMatrices: [Matrix] {
    let hasOwn = matrices.contains { $0.model.isDefault && !$0.isTakenOver }
    return matrices.map { entry in
      hasOwn && entry.isTakenOver && entry.model.isDefault
        ? entry.model.with(isDefault: false) : entry.model
    }
  }
}

extension Entry {
  /// Whether the entry comes from the catalogue that this one extends.
  package var isTakenOver: Bool { node.place.file.isEmpty }
}
