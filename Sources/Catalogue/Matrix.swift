package import Archive
package import FEEL
package import Vocabulary

/// One band of a matrix: which procedure from which amount on.
package struct MatrixBand: Hashable, Sendable {
  /// The id of the band.
  package let id: String
  /// The natures that the band is for.
  package let natures: [String]
  /// The service groups that the band is for; empty for all that have no band of their own.
  package let serviceGroups: [String]
  /// The regulations that the band is for; empty for all that have no band of their own.
  package let regulations: [String]
  /// The amount at which the band begins, itself included.
  package let from: Decimal
  /// The amount at which the band ends, itself excluded; nil for the European threshold.
  package let to: Decimal?
  /// The lightest procedure of the band.
  package let procedure: String
  /// Other procedures that the policy names for the band.
  package let alternatives: [String]
  /// The smallest and largest number of firms to invite.
  package let invitees: (minimum: Int, maximum: Int)?
  /// Which limit the published text leaves to neither band: `from` or `to`.
  package let hole: String?
  /// What a reader should know of it.
  package let note: LocalizedText?
  /// What it rests on.
  package let provenance: Provenance
  private let deferredExamples: Deferred<[Example]>

  /// Creates a band.
  package init(
    id: String,
    natures: [String],
    serviceGroups: [String],
    regulations: [String],
    from: Decimal,
    to: Decimal?,
    procedure: String,
    alternatives: [String],
    invitees: (minimum: Int, maximum: Int)?,
    hole: String?,
    note: LocalizedText?,
    provenance: Provenance,
    examples: [Example] = []
  ) {
    self.id = id
    self.natures = natures
    self.serviceGroups = serviceGroups
    self.regulations = regulations
    self.from = from
    self.to = to
    self.procedure = procedure
    self.alternatives = alternatives
    self.invitees = invitees
    self.hole = hole
    self.note = note
    self.provenance = provenance
    deferredExamples = Deferred(examples)
  }

  /// The cases that it must decide; no run needs them but one about the rules themselves.
  package var examples: [Example] { deferredExamples.value }

  /// Returns whether two bands have the same content.
  package static func == (left: MatrixBand, right: MatrixBand) -> Bool {
    left.id == right.id && left.provenance == right.provenance && left.from == right.from
      && left.to == right.to && left.procedure == right.procedure
  }

  /// Hashes what identifies the band.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(provenance)
  }
}

/// A buyer's own table of which procedure fits which amount below the European threshold.
package struct Matrix: Hashable, Sendable {
  /// Whether the bands stand in a published text.
  package enum Status: String, CaseIterable, Hashable, Sendable, Archivable {
    /// The bands were read from a published text.
    case published
    /// The bands were pieced together from other texts.
    case reconstructed
  }

  /// The id by which `--matrix` names it.
  package let id: String
  /// The title.
  package let title: LocalizedText
  /// The body whose policy it is.
  package let buyer: String?
  /// Whether the bands were published as they stand.
  package let status: Status
  /// When the policy is in force.
  package let valid: Period
  /// The day on which the source was last looked at.
  package let checked: CalendarDate?
  /// The currency of the amounts.
  package let currency: String
  /// Whether this is the matrix to use when none is named.
  package let isDefault: Bool
  /// Whether the bands are guidance beside a matrix instead of a matrix.
  package let isGuidance: Bool
  /// What the reader of an advice must know of it.
  package let warning: LocalizedText?
  /// The bands.
  package let bands: [MatrixBand]
  /// What it rests on.
  package let provenance: Provenance

  /// Creates a matrix.
  package init(
    id: String,
    title: LocalizedText,
    buyer: String?,
    status: Status,
    valid: Period,
    checked: CalendarDate?,
    currency: String,
    isDefault: Bool,
    isGuidance: Bool,
    warning: LocalizedText?,
    bands: [MatrixBand],
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.buyer = buyer
    self.status = status
    self.valid = valid
    self.checked = checked
    self.currency = currency
    self.isDefault = isDefault
    self.isGuidance = isGuidance
    self.warning = warning
    self.bands = bands
    self.provenance = provenance
  }

  /// Returns the matrix with some of its parts replaced.
  ///
  /// - Parameters:
  ///   - isDefault: whether it is the one to use when none is named; nil to leave it.
  ///   - isGuidance: whether its bands are guidance; nil to leave it.
  ///   - bands: the bands; nil to leave them.
  ///   - provenance: what it rests on; nil to leave it.
  /// - Returns: the matrix.
  package func with(
    isDefault: Bool? = nil,
    isGuidance: Bool? = nil,
    bands: [MatrixBand]? = nil,
    provenance: Provenance? = nil
  ) -> Matrix {
    Matrix(
      id: id,
      title: title,
      buyer: buyer,
      status: status,
      valid: valid,
      checked: checked,
      currency: currency,
      isDefault: isDefault ?? self.isDefault,
      isGuidance: isGuidance ?? self.isGuidance,
      warning: warning,
      bands: bands ?? self.bands,
      provenance: provenance ?? self.provenance
    )
  }

  /// The names of the facts that a matrix asks about.
  package static let inputs = ["regulation", "nature", "serviceGroup", "value"]

  /// The decision table that the bands amount to.
  ///
  /// A band for some service groups or regulations goes before the bands without such a limit.
  package var table: RuleTable {
    RuleTable(
      id: id,
      title: title,
      hitPolicy: "U",
      valid: valid,
      inputs: Self.inputs,
      outputs: [
        TableOutput(
          name: isGuidance ? CatalogueNames.guidanceProcedure : CatalogueNames.bandProcedure,
          type: .code,
          codes: CatalogueNames.procedureList
        )
      ],
      rows: bands.map { band in
        RuleRow(
          id: band.id,
          tests: [
            Self.test(band.regulations, others: others(of: band, \.regulations)),
            Self.test(band.natures, others: []),
            Self.test(band.serviceGroups, others: others(of: band, \.serviceGroups)),
            band.to.map { "[\(band.from)..\($0))" } ?? ">= \(band.from)",
          ],
          outputs: ["\"\(band.procedure)\""],
          note: band.note,
          provenance: band.provenance,
          examples: band.examples
        )
      },
      place: provenance.place
    )
  }

  private func others(
    of band: MatrixBand,
    _ groups: (MatrixBand) -> [String]
  ) -> [String] {
    let related = bands.filter { !Set($0.natures).isDisjoint(with: band.natures) }
    return Set(related.flatMap(groups)).sorted()
  }

  private static func test(_ own: [String], others: [String]) -> String {
    func list(_ codes: [String]) -> String { codes.map { "\"\($0)\"" }.joined(separator: ", ") }
    if !own.isEmpty { return list(own) }
    return others.isEmpty ? "-" : "not(\(list(others)))"
  }
}

extension MatrixBand: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    natures = try archive.readArray()
    serviceGroups = try archive.readArray()
    regulations = try archive.readArray()
    from = try archive.read()
    to = try archive.readOptional()
    procedure = try archive.readText()
    alternatives = try archive.readArray()
    let limits: [Int] = try archive.readArray()
    invitees = limits.count == 2 ? (limits[0], limits[1]) : nil
    hole = try archive.readOptional()
    note = try archive.readOptional()
    provenance = try archive.read()
    deferredExamples = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(natures)
    archive.write(serviceGroups)
    archive.write(regulations)
    archive.write(from)
    archive.write(to)
    archive.write(procedure)
    archive.write(alternatives)
    archive.write(invitees.map { [$0.minimum, $0.maximum] } ?? [])
    archive.write(hole)
    archive.write(note)
    archive.write(provenance)
    archive.write(deferredExamples)
  }
}

extension Matrix: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    title = try archive.read()
    buyer = try archive.readOptional()
    status = try archive.read()
    valid = try archive.read()
    checked = try archive.readOptional()
    currency = try archive.readText()
    isDefault = try archive.readBool()
    isGuidance = try archive.readBool()
    warning = try archive.readOptional()
    bands = try archive.readArray()
    provenance = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(buyer)
    archive.write(status)
    archive.write(valid)
    archive.write(checked)
    archive.write(currency)
    archive.write(isDefault)
    archive.write(isGuidance)
    archive.write(warning)
    archive.write(bands)
    archive.write(provenance)
  }
}
