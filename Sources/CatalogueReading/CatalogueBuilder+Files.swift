import Catalogue

extension CatalogueBuilder {
  /// The data formats that an entry may refer to.
  private static let dataFolders = ["codes", "sources"]

  /// Reads all files; the folder decides what the entries of a file are.
  mutating func readAll() {
    parsed = ParsedFile.all(Array(files.values))
    for path in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let file = files[path] else { continue }
      read(file)
    }
    // Of a folder that cannot be read nothing is known to be missing.
    if header == nil, files["catalogue.yaml"] == nil, !log.isUnreadable("") {
      log.report(
        "missing-file",
        at: Place(file: "catalogue.yaml"),
        nl: "het bestand catalogue.yaml ontbreekt; daarin staan name, version en title",
        en: "the file catalogue.yaml is missing; it holds name, version and title"
      )
    }
    for path in files.keys.sorted() where path.hasSuffix(".csv") && !usedFiles.contains(path) {
      guard let folder = files[path]?.folder, Self.dataFolders.contains(folder) else { continue }
      log.report(
        "unused-file",
        severity: .warning,
        at: Place(file: path),
        nl: "geen enkele regel verwijst naar dit bestand",
        en: "no entry refers to this file"
      )
    }
  }

  mutating func read(_ file: RuleFile) {
    guard let folder = file.folder else {
      if file.path == "catalogue.yaml" {
        readEntries(of: file) { $0.readHeader($1) }
      } else {
        reportUnknownFile(file)
      }
      return
    }
    guard let kind = EntryKind(rawValue: folder) else {
      log.report(
        "unknown-folder",
        severity: .warning,
        at: Place(file: file.path),
        nl: "de map ‘\(folder)’ heeft geen betekenis; het bestand telt niet mee",
        en: "the folder ‘\(folder)’ has no meaning; the file does not count",
        suggestion: Suggestion.nearest(to: folder, among: EntryKind.allCases.map(\.rawValue))
      )
      return
    }
    if file.path == "signals/" + Self.modelFile {
      readSignalModel(file)
    } else if file.path.hasSuffix(".yaml") {
      readEntries(of: file) { kind.read(into: &$0, $1) }
    } else if !(file.path.hasSuffix(".csv") && Self.dataFolders.contains(folder)) {
      reportUnknownFile(file)
    }
  }

  private func reportUnknownFile(_ file: RuleFile) {
    log.report(
      "unknown-file",
      severity: .warning,
      at: Place(file: file.path),
      nl: "dit bestand heeft hier geen betekenis en telt niet mee",
      en: "this file has no meaning here and does not count"
    )
  }

  /// Hands each entry of a file to a function: of each document the whole or, of a list, each item.
  private mutating func readEntries(
    of file: RuleFile,
    _ read: (inout CatalogueBuilder, YAMLNode) -> Void
  ) {
    guard case .documents(let documents, let isWhole) = take(file) else {
      unreadFolders.insert(file.folder ?? "")
      return
    }
    self.documents[file.path] = documents
    if !isWhole { unreadFolders.insert(file.folder ?? "") }
    if isWhole, documents.allSatisfy(\.isNull) {
      log.report(
        "empty-file",
        severity: .warning,
        at: Place(file: file.path),
        nl: "in dit bestand staat geen enkele regel",
        en: "there is no entry in this file"
      )
    }
    for document in documents where !document.isNull {
      for entry in document.list ?? [document] { read(&self, entry) }
    }
  }

  /// Returns what a file holds, and takes over what is wrong with it.
  func take(_ file: RuleFile) -> ParsedFile.Content {
    let parsed = self.parsed[file.path] ?? ParsedFile(file)
    log.add(parsed.problems)
    return parsed.content
  }

  /// Returns the text of a file, or nil with a problem.
  mutating func text(of file: RuleFile) -> String? {
    let text = log.text(of: file)
    if text == nil { unreadFolders.insert(file.folder ?? "") }
    return text
  }

  /// Reads the data file that an entry refers to.
  mutating func table(_ node: YAMLNode) -> CSVTable? {
    guard let name = log.text(node), let entryFile = files[node.place.file] else { return nil }
    let path = entryFile.sibling(name)
    guard let file = files[path] else {
      let beside = files.values.filter {
        $0.folder == entryFile.folder && $0.path.hasSuffix(".csv")
      }
      log.report(
        "missing-file",
        at: node.place,
        nl: "het bestand ‘\(path)’ is er niet",
        en: "the file ‘\(path)’ is not there",
        suggestion: Suggestion.nearest(
          to: name,
          among: beside.map { $0.path.split(separator: "/").last.map(String.init) ?? "" }
        )
      )
      return nil
    }
    usedFiles.insert(path)
    guard let text = text(of: file) else { return nil }
    return CSVTable(text, path: path, log: log)
  }
}

/// The kinds of entries, by the folder in which their files stand.
enum EntryKind: String, CaseIterable {
  case calendar, codes, derivations, definitions, findings, involvement, mappings, matrices
  case obligations, parameters, portfolio, preparation, principles, questions, risks, signals,
    sources, tables
  case vocabulary

  /// Reads one entry of the kind.
  func read(into builder: inout CatalogueBuilder, _ node: YAMLNode) {
    switch self {
    case .calendar: builder.readRule(node, kind: .calendar)
    case .codes: builder.readCodeList(node)
    case .definitions: builder.readDefinition(node)
    case .derivations: builder.readDerivation(node)
    case .findings: builder.readRule(node, kind: .finding)
    case .involvement: builder.readInvolvement(node)
    case .mappings: builder.readMapping(node)
    case .matrices: builder.readMatrix(node)
    case .obligations: builder.readRule(node, kind: .obligation)
    case .parameters: builder.readParameter(node)
    case .portfolio:
      builder.readText(node, known: CrossProjectText.allCases.map(\.rawValue), isWeighed: true)
    case .preparation: builder.readText(node, known: SheetText.allCases.map(\.rawValue))
    case .principles: builder.readRule(node, kind: .principle)
    case .questions: builder.readQuestion(node)
    case .risks: builder.readRisk(node)
    case .signals: builder.readSignals(node)
    case .sources: builder.readSource(node)
    case .tables: builder.readTable(node)
    case .vocabulary: builder.readFacts(node)
    }
  }
}

extension CatalogueBuilder {
  /// Reads the entry that names the catalogue.
  mutating func readHeader(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: ["name", "version", "title", "extends"], log: log) else {
      return
    }
    _ = fields.localized("title")
    let read = (name: fields.text("name"), version: fields.text("version"))
    define("catalogue", kind: "catalogue", at: fields.place)
    header = header ?? read
  }
}
