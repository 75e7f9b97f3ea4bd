package import Archive
package import Vocabulary

/// A fact that follows from others by an expression.
package struct Derivation: Hashable, Sendable {
  /// The name of the derived fact.
  package let id: String
  /// The kind of value.
  package let type: FactType
  /// The code list, for codes.
  package let codes: String?
  /// The path of the list whose records a list of records holds.
  package let records: String?
  /// The FEEL expression.
  package let expression: String
  /// What it is, for a person.
  package let title: LocalizedText
  /// Whether it is shown as a step of the value.
  package let isStep: Bool
  /// What it rests on.
  package let provenance: Provenance
  private let deferredExamples: Deferred<[Example]>

  /// Creates a derivation.
  package init(
    id: String,
    type: FactType,
    codes: String?,
    records: String? = nil,
    expression: String,
    title: LocalizedText,
    isStep: Bool,
    provenance: Provenance,
    examples: [Example]
  ) {
    self.id = id
    self.type = type
    self.codes = codes
    self.records = records
    self.expression = expression
    self.title = title
    self.isStep = isStep
    self.provenance = provenance
    deferredExamples = Deferred(examples)
  }

  /// The cases that it must decide; no run needs them but one about the rules themselves.
  package var examples: [Example] { deferredExamples.value }
}

extension Derivation: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    type = try archive.read()
    codes = try archive.readOptional()
    records = try archive.readOptional()
    expression = try archive.readText()
    title = try archive.read()
    isStep = try archive.readBool()
    provenance = try archive.read()
    deferredExamples = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(type)
    archive.write(codes)
    archive.write(records)
    archive.write(expression)
    archive.write(title)
    archive.write(isStep)
    archive.write(provenance)
    archive.write(deferredExamples)
  }
}
