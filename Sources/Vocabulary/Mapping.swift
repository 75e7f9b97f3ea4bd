/// How the facts stand in a format of others: part of the catalogue, so that no column name and no
/// path stands in the program.
package struct Mapping: Hashable, Sendable {
  /// The name of the format, such as `csv`.
  package var id: String
  /// What the format is.
  package var title: LocalizedText
  /// The namespaces by prefix, for formats in XML.
  package var namespaces: [String: String]
  /// The elements or objects that occur more than once.
  package var groups: [MappedGroup]
  /// What is read, in order of preference where two give the same fact.
  package var fields: [MappedField]
  /// What codes and texts of the format mean, by table; an empty text: nothing of ours.
  package var translations: [String: [String: String]]
  /// Facts that follow from several fields together.
  package var choices: [MappedChoice]
  /// The paths of what has no bearing on the choice of a procedure: it is passed over unmentioned.
  package var ignored: [String]
  /// Words that the format's reader needs, by purpose.
  package var words: [String: [String]]

  /// Creates a mapping.
  package init(
    id: String,
    title: LocalizedText,
    namespaces: [String: String] = [:],
    groups: [MappedGroup] = [],
    fields: [MappedField] = [],
    translations: [String: [String: String]] = [:],
    choices: [MappedChoice] = [],
    ignored: [String] = [],
    words: [String: [String]] = [:]
  ) {
    self.id = id
    self.title = title
    self.namespaces = namespaces
    self.groups = groups
    self.fields = fields
    self.translations = translations
    self.choices = choices
    self.ignored = ignored
    self.words = words
  }

  /// The name of a table of translations whose entries are compared as people read them: without
  /// regard to case, accents and punctuation.
  package static func isLoose(_ translation: String) -> Bool {
    translation.hasSuffix("-text")
  }
}

/// An element or object that occurs more than once, each time with fields of its own.
package struct MappedGroup: Hashable, Sendable {
  /// The name of the group.
  package var id: String
  /// The paths at which it stands.
  package var paths: [String]
  /// The list that gets a record for each occurrence, or nil.
  package var fact: String?
  /// What must hold of an occurrence for that.
  package var conditions: [MappedCondition]

  /// Creates a group.
  package init(
    id: String,
    paths: [String],
    fact: String? = nil,
    conditions: [MappedCondition] = []
  ) {
    self.id = id
    self.paths = paths
    self.fact = fact
    self.conditions = conditions
  }
}

/// A field of a format, and the fact that it gives.
package struct MappedField: Hashable, Sendable {
  /// What is done where a field occurs more than once, or several fields give one fact.
  package enum Combination: String, Hashable, Sendable, BitwiseCopyable, CaseIterable {
    /// The first counts; the others are noted.
    case first
    /// Each is an entry of the list.
    case append
    /// The highest number or amount counts.
    case highest
    /// The lowest number or amount counts.
    case lowest
    /// The amounts are added up; the sum counts where it is the highest.
    case total
    /// The first day counts.
    case earliest
    /// The last day counts.
    case latest
  }

  /// The name of the field, such as `BT-05`; in CSV the column of the template.
  package var id: String
  /// The paths or column names under which it stands.
  package var names: [String]
  /// The path of the fact, or nil for a field that only tells about others.
  package var fact: String?
  /// What is done with several values.
  package var combination: Combination
  /// The table that translates the values, or nil.
  package var translation: String?
  /// The field with the unit of a duration; the value is then counted in years.
  package var unit: String?
  /// The field with the currency of an amount.
  package var currency: String?
  /// The field with the time that goes with a day.
  package var time: String?
  /// What must hold for the field to count.
  package var conditions: [MappedCondition]
  /// Why a field without a fact is not used, or what is assumed in using it.
  package var note: LocalizedText?
  /// A value, for templates.
  package var example: String?

  /// Creates a field.
  package init(
    id: String,
    names: [String],
    fact: String? = nil,
    combination: Combination = .first,
    translation: String? = nil,
    unit: String? = nil,
    currency: String? = nil,
    time: String? = nil,
    conditions: [MappedCondition] = [],
    note: LocalizedText? = nil,
    example: String? = nil
  ) {
    self.id = id
    self.names = names
    self.fact = fact
    self.combination = combination
    self.translation = translation
    self.unit = unit
    self.currency = currency
    self.time = time
    self.conditions = conditions
    self.note = note
    self.example = example
  }
}

/// A fact that follows from several fields together: of the choices for a fact the first one counts
/// whose conditions hold.
package struct MappedChoice: Hashable, Sendable {
  /// The path of the fact.
  package var fact: String
  /// The value, as a dossier would have it; empty: nothing of ours, and no later choice is tried.
  package var value: String
  /// What must hold.
  package var conditions: [MappedCondition]
  /// The field in whose place the value is said to stand.
  package var place: String
  /// What is assumed in it.
  package var note: LocalizedText?

  /// Creates a choice.
  package init(
    fact: String,
    value: String,
    conditions: [MappedCondition],
    place: String,
    note: LocalizedText? = nil
  ) {
    self.fact = fact
    self.value = value
    self.conditions = conditions
    self.place = place
    self.note = note
  }
}

/// Something that must hold of a field: one of its values is among some.
package struct MappedCondition: Hashable, Sendable {
  /// The field.
  package var field: String
  /// The values of which there must be one; `=FIELD` stands for the values of another field.
  package var values: [String]
  /// The values of which there may be none.
  package var excluded: [String]

  /// Creates a condition.
  package init(field: String, values: [String], excluded: [String] = []) {
    self.field = field
    self.values = values
    self.excluded = excluded
  }
}
