package import Archive
package import FEEL

/// The kind of value that a fact holds.
package enum FactType: String, Hashable, Sendable, CaseIterable, Archivable {
  /// Free text.
  case text
  /// An exact decimal number without a unit.
  case number
  /// A whole number.
  case integer
  /// An amount; its currency and VAT basis are facts of the record's estimate.
  case money
  /// True or false.
  case boolean
  /// A day.
  case date
  /// A code of a closed list.
  case code
  /// A list of records, each with facts of its own.
  case recordList = "record-list"
  /// A list of texts.
  case textList = "text-list"
  /// A list of codes of a closed list.
  case codeList = "code-list"
  /// A subtree that this catalogue accepts and does not read yet.
  case opaque
}

/// One thing that can be known about a project: the single place where a fact is defined.
package struct Fact: Hashable, Sendable {
  /// The path, such as `project.estimate.amount` or `project.lots[].value`.
  package var path: String
  /// The kind of value.
  package var type: FactType
  /// The code list that the value comes from, for codes.
  package var codes: String?
  /// The name of one entry, for lists: the element name in XML.
  package var item: String?
  /// The short name shown to a person.
  package var label: LocalizedText
  /// The question to the officer whose answer is this fact.
  package var question: LocalizedText?
  private var deferredOrigin: Deferred<[String: String]>
  /// Whether a record without this fact is an error.
  package var isRequired: Bool
  /// The finite set of values that are possible at all, where there is one.
  package var domain: [Decimal]
  /// The smallest value allowed, for numbers and amounts.
  package var minimum: Decimal?
  /// The largest value allowed, for numbers and amounts.
  package var maximum: Decimal?
  /// A named check on texts, such as `cpv`.
  package var format: String?
  /// Texts of which one stands for each way in which the fact can matter to the rules.
  ///
  /// They let an answer be found that holds whatever the unknown fact turns out to be.
  package var representatives: [String]
  /// Whether the fact is a reason in the officer's own words, which belongs in the text for the file.
  package var isReason: Bool
  /// Whether an empty text says something: that there is none.
  package var allowsEmpty: Bool
  /// The path of the fact whose value this one repeats to refer to its record.
  package var refersTo: String?
  /// Whether the text is free speech in which risks may be mentioned.
  package var isScanned: Bool

  /// Creates a fact.
  package init(
    path: String,
    type: FactType,
    codes: String? = nil,
    item: String? = nil,
    label: LocalizedText,
    question: LocalizedText? = nil,
    origin: [String: String] = [:],
    isRequired: Bool = false,
    domain: [Decimal] = [],
    minimum: Decimal? = nil,
    maximum: Decimal? = nil,
    format: String? = nil,
    representatives: [String] = [],
    isReason: Bool = false,
    allowsEmpty: Bool = false,
    refersTo: String? = nil,
    isScanned: Bool = false
  ) {
    self.path = path
    self.type = type
    self.codes = codes
    self.item = item
    self.label = label
    self.question = question
    deferredOrigin = Deferred(origin)
    self.isRequired = isRequired
    self.domain = domain
    self.minimum = minimum
    self.maximum = maximum
    self.format = format
    self.representatives = representatives
    self.isReason = isReason
    self.allowsEmpty = allowsEmpty
    self.refersTo = refersTo
    self.isScanned = isScanned
  }

  /// Where the fact is found elsewhere: `eforms`, `ocds`, `law`; for those who write rules.
  package var origin: [String: String] { deferredOrigin.value }

  /// The path of the list of records that the fact belongs to, or nil for a fact of the project.
  package var listPath: String? {
    guard let end = path.lastRange(of: "[].") else { return nil }
    return String(path[..<end.lowerBound])
  }
}

extension String {
  /// Returns the range of the last occurrence of a text.
  fileprivate func lastRange(of text: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text),
        let end = index(start, offsetBy: text.count, limitedBy: endIndex)
      {
        found = start..<end
      }
      start = index(after: start)
    }
    return found
  }
}

extension Fact: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    path = try archive.readText()
    type = try archive.read()
    codes = try archive.readOptional()
    item = try archive.readOptional()
    label = try archive.read()
    question = try archive.readOptional()
    deferredOrigin = try archive.read()
    isRequired = try archive.readBool()
    domain = try archive.readArray()
    minimum = try archive.readOptional()
    maximum = try archive.readOptional()
    format = try archive.readOptional()
    representatives = try archive.readArray()
    isReason = try archive.readBool()
    allowsEmpty = try archive.readBool()
    refersTo = try archive.readOptional()
    isScanned = try archive.readBool()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(path)
    archive.write(type)
    archive.write(codes)
    archive.write(item)
    archive.write(label)
    archive.write(question)
    archive.write(deferredOrigin)
    archive.write(isRequired)
    archive.write(domain)
    archive.write(minimum)
    archive.write(maximum)
    archive.write(format)
    archive.write(representatives)
    archive.write(isReason)
    archive.write(allowsEmpty)
    archive.write(refersTo)
    archive.write(isScanned)
  }
}
