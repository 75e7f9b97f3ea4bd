import Catalogue
import FEEL
import Vocabulary

/// The checks that need the whole catalogue: what refers to what, and whether it is there.
struct CatalogueChecks: Sendable {
  let parts: CatalogueBuilder
  let log: ProblemLog
  let vocabulary: Vocabulary
  let names: Names
  /// The position of each variable by name.
  let variables: [String: Int]
  let parameters: [String: Parameter]
  let codeLists: [String: CodeList]
  /// The position of each name that an example can give: parameters have their own values.
  let exampleNames: [String: Int]

  init(_ parts: CatalogueBuilder) {
    self.parts = parts
    log = parts.log
    vocabulary = Vocabulary(
      facts: parts.facts.map(\.model),
      codeLists: parts.codeLists.map(\.model)
    )
    names = CatalogueNames.names(
      vocabulary: vocabulary,
      derivations: parts.derivations.map(\.model),
      tables: parts.tables.map(\.model),
      parameters: parts.parameters.map(\.model),
      openLists: parts.openLists
    )
    .adding(parts.openFacts.sorted().map { ($0, .any) })
    variables = Dictionary(
      names.variables.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    parameters = Dictionary(
      parts.parameters.map { ($0.model.id, $0.model) },
      uniquingKeysWith: { first, _ in first }
    )
    codeLists = vocabulary.codeLists
    exampleNames = variables.filter { [parameters] in parameters[$0.key] == nil }
  }

  /// Runs all checks.
  ///
  /// Where a folder has an unreadable file, nothing that would stand in it is called missing; the
  /// rest is checked all the same.
  func run() {
    if isWithoutCodes {
      log.report(
        "missing-file",
        at: Place(file: "codes"),
        nl: "de map ‘codes’ is er niet; daarin staan de codelijsten die feiten en tabellen noemen",
        en: "the folder ‘codes’ is not there; it holds the code lists that facts and tables name"
      )
    }
    if canSee("sources") { checkCitations() }
    if canSee("codes") { checkCodeLists() }
    if !canSee("vocabulary", "codes", "derivations", "tables", "parameters") {
      log.mute([
        "unknown-name", "unknown-fact", "unknown-field", "unknown-parameter", "unknown-code-list",
        "unknown-code", "unknown-placeholder", "unknown-rule",
      ])
    }
    checkMatrices()
    checkExceptions()
    if canSee("vocabulary", "codes") { checkMappings() }
    checkNames()
    let uses = checkDerivations()
    checkCycles(uses)
    let defined = checkDefinitions()
    checkRules(defined)
    if canSee("risks") { checkRisksOfTexts() }
    checkTables()
  }

  /// Whether all files of some folders could be read.
  func canSee(_ folders: String...) -> Bool {
    parts.unreadFolders.isDisjoint(with: folders)
      && !(isWithoutCodes && folders.contains(EntryKind.codes.rawValue))
  }

  /// Whether facts have codes, and there is no folder with code lists at all.
  private var isWithoutCodes: Bool {
    parts.codeLists.isEmpty && parts.facts.contains { $0.model.codes != nil }
      && !parts.files.values.contains { $0.folder == EntryKind.codes.rawValue }
  }

  // MARK: - Sources

  private func checkCitations() {
    let sources = Dictionary(
      parts.sources.map { ($0.model.id, $0.model) },
      uniquingKeysWith: { first, _ in first }
    )
    for (citation, place) in parts.citations.map({ ($0.citation, $0.place) }) {
      guard let source = sources[citation.source] else {
        log.report(
          "unknown-source",
          at: place,
          nl: "er is geen bron ‘\(citation.source)’",
          en: "there is no source ‘\(citation.source)’",
          suggestion: Suggestion.nearest(to: citation.source, among: sources.keys.sorted())
        )
        continue
      }
      if source.resolves(citation) || parts.sourcesWithoutFile.contains(source.id) { continue }
      let known = source.articles.flatMap { article in
        [article.article] + (article.paragraph.map { ["\(article.article):\($0)"] } ?? [])
      }
      let wanted = [citation.article, citation.paragraph].compactMap(\.self).joined(separator: ":")
      log.report(
        "unknown-article",
        at: place,
        nl: "artikel ‘\(wanted)’ staat niet bij de bron ‘\(source.id)’",
        en: "article ‘\(wanted)’ is not listed with the source ‘\(source.id)’",
        suggestion: nearestArticle(citation, known).map {
          Suggestion.proposal("\(source.id):\($0)")
        }
      )
    }
  }

  /// Returns the article itself where only the paragraph is wrong, else the nearest number.
  private func nearestArticle(_ citation: Citation, _ known: [String]) -> String? {
    let article = citation.article ?? ""
    let wanted = [article, citation.paragraph].compactMap(\.self).joined(separator: ":")
    if citation.paragraph != nil {
      let paragraphs = known.filter { $0.hasPrefix(article + ":") }
      if let nearest = Suggestion.name(nearest: wanted, among: paragraphs) { return nearest }
      if known.contains(article) { return article }
    }
    return Suggestion.name(nearest: wanted, among: known)
  }

  // MARK: - Codes

  private func checkCodeLists() {
    for fact in parts.facts { checkCodeList(fact.model.codes, fact.node["codes"]) }
    for derivation in parts.derivations {
      checkCodeList(derivation.model.codes, derivation.node["codes"])
    }
    for table in parts.tables {
      for node in table.node["outputs"]?.list ?? [] {
        checkCodeList(node["codes"]?.text, node["codes"])
      }
    }
  }

  private func checkCodeList(_ name: String?, _ node: YAMLNode?) {
    guard let name, !name.isEmpty, let node, codeLists[name] == nil else { return }
    log.report(
      "unknown-code-list",
      at: node.place,
      nl: "er is geen codelijst ‘\(name)’",
      en: "there is no code list ‘\(name)’",
      suggestion: Suggestion.nearest(to: name, among: codeLists.keys.sorted())
    )
  }

  /// Checks that a code is in its list; a list that is not there was reported itself.
  func checkCode(_ code: String, list: String, at place: Place) {
    guard canSee("codes"), !parts.openLists.contains(list), let codes = codeLists[list],
      codes[code] == nil
    else { return }
    log.report(
      "unknown-code",
      at: place,
      nl: "de code ‘\(code.excerpt)’ staat niet in de lijst ‘\(list)’",
      en: "the code ‘\(code.excerpt)’ is not in the list ‘\(list)’",
      suggestion: Suggestion.nearest(to: code, among: codes.codes.map(\.code))
    )
  }

  // MARK: - Rows that set aside others

  private func checkExceptions() {
    let ids =
      parts.tables.flatMap { $0.model.rows.map(\.id) }
      + parts.matrices.flatMap { $0.model.bands.map(\.id) } + parts.rules.map(\.model.id)
    let known = Set(ids)
    for table in parts.tables {
      for row in table.node["rows"]?.list ?? [] {
        guard let node = row["exceptTo"], let id = node.text, !known.contains(id) else { continue }
        log.report(
          "unknown-rule",
          at: node.place,
          nl: "er is geen regel of rij ‘\(id)’",
          en: "there is no rule or row ‘\(id)’",
          suggestion: Suggestion.nearest(to: id, among: ids)
        )
      }
    }
  }
}
