package import Archive
package import FEEL
package import Vocabulary

/// The value of a parameter in one period.
package struct ParameterValue: Hashable, Sendable {
  /// When the value applies.
  package let period: Period
  /// The value.
  package let value: Decimal
  /// What sets it.
  package let sources: [Citation]
  /// How sure the catalogue is of value and source, the weaker of the two.
  package let certainty: Certainty
  /// What a reader should know of it.
  package let note: LocalizedText?
  /// Where the value is defined.
  package let place: RulePlace

  /// Creates a value.
  package init(
    period: Period,
    value: Decimal,
    sources: [Citation],
    certainty: Certainty,
    note: LocalizedText?,
    place: RulePlace
  ) {
    self.period = period
    self.value = value
    self.sources = sources
    self.certainty = certainty
    self.note = note
    self.place = place
  }
}

/// A number of the law that changes over time, such as a threshold.
package struct Parameter: Hashable, Sendable {
  /// The name by which cells and expressions refer to it.
  package let id: String
  /// The title.
  package let title: LocalizedText
  /// Whether it is an amount.
  package let isMoney: Bool
  /// The currency of an amount.
  package let currency: String?
  /// The VAT basis of an amount.
  package let vat: String?
  /// The values, in order of time.
  package let values: [ParameterValue]
  /// Where the parameter is defined.
  package let place: RulePlace

  /// Creates a parameter.
  package init(
    id: String,
    title: LocalizedText,
    isMoney: Bool,
    currency: String?,
    vat: String?,
    values: [ParameterValue],
    place: RulePlace
  ) {
    self.id = id
    self.title = title
    self.isMoney = isMoney
    self.currency = currency
    self.vat = vat
    self.values = values
    self.place = place
  }

  /// Returns the value that applies on a day.
  package func value(on day: CalendarDate) -> ParameterValue? {
    values.first { $0.period.contains(day) }
  }
}

extension ParameterValue: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    period = try archive.read()
    value = try archive.read()
    sources = try archive.readArray()
    certainty = try archive.read()
    note = try archive.readOptional()
    place = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(period)
    archive.write(value)
    archive.write(sources)
    archive.write(certainty)
    archive.write(note)
    archive.write(place)
  }
}

extension Parameter: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    title = try archive.read()
    isMoney = try archive.readBool()
    currency = try archive.readOptional()
    vat = try archive.readOptional()
    values = try archive.readArray()
    place = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(isMoney)
    archive.write(currency)
    archive.write(vat)
    archive.write(values)
    archive.write(place)
  }
}
