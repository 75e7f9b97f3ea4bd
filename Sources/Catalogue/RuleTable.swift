package import Archive
package import Vocabulary

/// One row of a table of the catalogue, as written: its cells still name parameters.
package struct RuleRow: Hashable, Sendable {
  /// The id of the row.
  package let id: String
  /// The unary test of each input, in the order of the table's inputs; `-` where none is given.
  package let tests: [String]
  /// The value of each output as a FEEL literal, in the order of the table's outputs.
  package let outputs: [String]
  /// Why the row decides as it does, for a person.
  package let note: LocalizedText?
  /// The row or rule that this row sets aside.
  package let exceptTo: String?
  /// What it rests on.
  package let provenance: Provenance
  private let deferredExamples: Deferred<[Example]>

  /// Creates a row.
  package init(
    id: String,
    tests: [String],
    outputs: [String],
    note: LocalizedText?,
    exceptTo: String? = nil,
    provenance: Provenance,
    examples: [Example]
  ) {
    self.id = id
    self.tests = tests
    self.outputs = outputs
    self.note = note
    self.exceptTo = exceptTo
    self.provenance = provenance
    deferredExamples = Deferred(examples)
  }

  /// The cases that it must decide; no run needs them but one about the rules themselves.
  package var examples: [Example] { deferredExamples.value }
}

/// An output of a table: a derived fact.
package struct TableOutput: Hashable, Sendable {
  /// The name of the derived fact.
  package let name: String
  /// The kind of value.
  package let type: FactType
  /// The code list, for codes.
  package let codes: String?

  /// Creates an output.
  package init(name: String, type: FactType, codes: String?) {
    self.name = name
    self.type = type
    self.codes = codes
  }
}

/// A decision table of the catalogue.
package struct RuleTable: Hashable, Sendable {
  /// The id of the table.
  package let id: String
  /// What it decides, for a person.
  package let title: LocalizedText
  /// The DMN hit policy: U A P F R O C.
  package let hitPolicy: String
  /// When it is in force.
  package let valid: Period
  /// The facts it asks about.
  package let inputs: [String]
  /// The facts it gives.
  package let outputs: [TableOutput]
  /// The rows.
  package let rows: [RuleRow]
  /// Where the table is defined.
  package let place: RulePlace

  /// Creates a table.
  package init(
    id: String,
    title: LocalizedText,
    hitPolicy: String,
    valid: Period,
    inputs: [String],
    outputs: [TableOutput],
    rows: [RuleRow],
    place: RulePlace
  ) {
    self.id = id
    self.title = title
    self.hitPolicy = hitPolicy
    self.valid = valid
    self.inputs = inputs
    self.outputs = outputs
    self.rows = rows
    self.place = place
  }
}

extension RuleRow: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    tests = try archive.readArray()
    outputs = try archive.readArray()
    note = try archive.readOptional()
    exceptTo = try archive.readOptional()
    provenance = try archive.read()
    deferredExamples = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(tests)
    archive.write(outputs)
    archive.write(note)
    archive.write(exceptTo)
    archive.write(provenance)
    archive.write(deferredExamples)
  }
}

extension TableOutput: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    name = try archive.readText()
    type = try archive.read()
    codes = try archive.readOptional()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(type)
    archive.write(codes)
  }
}

extension RuleTable: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    title = try archive.read()
    hitPolicy = try archive.readText()
    valid = try archive.read()
    inputs = try archive.readArray()
    outputs = try archive.readArray()
    rows = try archive.readArray()
    place = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(hitPolicy)
    archive.write(valid)
    archive.write(inputs)
    archive.write(outputs)
    archive.write(rows)
    archive.write(place)
  }
}
