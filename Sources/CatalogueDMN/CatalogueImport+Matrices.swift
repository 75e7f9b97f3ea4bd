package import Catalogue
package import DMN
import DecisionTables
import FEEL
import Vocabulary

/// Tables that say which procedure fits which amount.
extension CatalogueImport {
  /// The names under which people know the columns of a matrix, by the name of the fact.
  private static let aliases: [String: [String]] = [
    "nature": ["aard"],
    "value": ["waarde", "estimate", "raming"],
    "serviceGroup": ["dienstgroep", "dienst", "service group"],
    "regulation": ["regeling"],
  ]

  /// The code lists of the columns.
  static let lists = [
    "nature": "nature", "serviceGroup": "service-group", "regulation": "regulation",
  ]

  /// The columns of a matrix by their position in the table.
  typealias Columns = [String: Int]

  /// Makes a matrix of a table; nil if that is not possible.
  package mutating func matrix(_ plain: PlainTable) -> Matrix? {
    let before = problems.count
    guard let columns = columns(of: plain) else { return nil }
    if !plain.hitPolicy.isSingleHit || plain.hitPolicy.usesPriorities {
      report(
        "unfit-policy",
        plain.id,
        nl: "het trefferbeleid is \(plain.hitPolicy); een matrix heeft U, A of F",
        en: "the hit policy is \(plain.hitPolicy); a matrix has U, A or F"
      )
    }
    let descriptor = Descriptor(plain.description)
    var bands = plain.rows.compactMap { band($0, plain, columns) }
    guard problems[before...].allSatisfy({ $0.code == "missing-source" }) else { return nil }
    spellOut(&bands, plain, columns)
    endAtThreshold(&bands)
    checkOverlaps(bands, plain, columns)
    let isWhole = runs(bands, plain)
    guard isWhole, problems[before...].allSatisfy({ $0.code == "missing-source" }) else {
      return nil
    }
    let certainty = descriptor[.certainty].flatMap(Certainty.init)
    return Matrix(
      id: plain.id,
      title: title(descriptor, plain),
      buyer: descriptor[.buyer],
      status: descriptor[.status].flatMap(Matrix.Status.init) ?? .published,
      valid: descriptor[.from].flatMap { CalendarDate(iso: $0) }.map { from in
        Period(from: from, to: descriptor[.to].flatMap { CalendarDate(iso: $0) })
      } ?? catalogue.defaultMatrix?.valid ?? Period(from: day, to: nil),
      checked: descriptor[.checked].flatMap { CalendarDate(iso: $0) },
      currency: descriptor[.currency] ?? catalogue.defaultMatrix?.currency ?? "EUR",
      isDefault: false,
      isGuidance: plain.outputs[0].name == CatalogueNames.guidanceProcedure,
      warning: localized(descriptor[.dutchWarning], descriptor[.englishWarning]),
      bands: bands,
      provenance: Provenance(
        sources: citations(descriptor[.sources]) ?? [],
        certainty: certainty ?? .singleSource,
        place: place(plain.id)
      )
    )
  }

  // MARK: - Columns

  private mutating func columns(of plain: PlainTable) -> Columns? {
    var columns: Columns = [:]
    for (position, input) in plain.inputs.enumerated() {
      let name = input.name.lowercased()
      let fact = Matrix.inputs.first { fact in
        fact.lowercased() == name || Self.aliases[fact]?.contains(name) == true
      }
      guard let fact, columns[fact] == nil else {
        report(
          "unknown-column",
          plain.id,
          nl: "de kolom ‘\(input.name)’ is niet bekend; een matrix heeft "
            + Matrix.inputs.joined(separator: ", "),
          en: "the column ‘\(input.name)’ is not known; a matrix has "
            + Matrix.inputs.joined(separator: ", ")
        )
        return nil
      }
      columns[fact] = position
    }
    guard columns["value"] != nil, plain.outputs.count == 1 else {
      report(
        "unfit-matrix",
        plain.id,
        nl: "een matrix heeft een kolom ‘value’ (waarde) en één uitvoer, de procedure",
        en: "a matrix has a column ‘value’ and one output, the procedure"
      )
      return nil
    }
    return columns
  }

  // MARK: - Rows

  private mutating func band(
    _ row: PlainTable.Row,
    _ plain: PlainTable,
    _ columns: Columns
  ) -> MatrixBand? {
    let texts = annotations(of: row, in: plain)
    guard let (from, to) = limits(row, plain, columns),
      let natures = codes("nature", row, plain, columns),
      let serviceGroups = codes("serviceGroup", row, plain, columns),
      let regulations = codes("regulation", row, plain, columns),
      let procedure = procedure(row, plain)
    else { return nil }
    let invite = (texts[Annotation.invite] ?? "").split(separator: "-").compactMap { Int($0) }
    return MatrixBand(
      id: row.id,
      natures: natures.isEmpty ? all("nature") : natures,
      serviceGroups: serviceGroups,
      regulations: regulations,
      from: from,
      to: to,
      procedure: procedure,
      alternatives: Annotation.words(in: texts[Annotation.alternatives] ?? ""),
      invitees: invite.count == 2 ? (invite[0], invite[1]) : nil,
      hole: texts[Annotation.hole],
      note: note(texts),
      provenance: provenance(texts, row, plain)
    )
  }

  private mutating func limits(
    _ row: PlainTable.Row,
    _ plain: PlainTable,
    _ columns: Columns
  ) -> (from: Decimal, to: Decimal?)? {
    let cell = columns["value"].map { row.tests[$0] } ?? "-"
    let zero = Decimal(0)
    guard let set = try? ParametersOnDay(catalogue, on: day).set(cell) else {
      return unfit(cell, row, plain)
    }
    if set.isAll { return (zero, nil) }
    guard set.intervals.count == 1, let interval = set.intervals.first else {
      return unfit(cell, row, plain)
    }
    var limits = (from: zero, to: Decimal?.none)
    if let lower = interval.lower {
      guard case .number(let amount) = lower, interval.lowerClosed || amount < zero else {
        return unfit(cell, row, plain)
      }
      limits.from = max(zero, amount)
    }
    if let upper = interval.upper {
      guard case .number(let amount) = upper, !interval.upperClosed, amount > limits.from else {
        return unfit(cell, row, plain)
      }
      limits.to = amount
    }
    return limits
  }

  private mutating func unfit(
    _ cell: String,
    _ row: PlainTable.Row,
    _ plain: PlainTable
  ) -> (from: Decimal, to: Decimal?)? {
    report(
      "unfit-band",
      plain.id,
      row: row.id,
      nl: "‘\(cell)’ is geen band van een bedrag (dat meetelt) tot een bedrag (dat niet meetelt)",
      en: "‘\(cell)’ is no band from an amount (included) to an amount (excluded)",
      suggestion: LocalizedText(
        nl: "schrijf [van..tot), < tot of >= van",
        en: "write [from..to), < to or >= from"
      )
    )
    return nil
  }

  /// Returns the codes in a cell; none for any code, and for all but some, which come later.
  private mutating func codes(
    _ fact: String,
    _ row: PlainTable.Row,
    _ plain: PlainTable,
    _ columns: Columns
  ) -> [String]? {
    guard let column = columns[fact], row.tests[column] != "-" else { return [] }
    guard let set = try? ParametersOnDay(catalogue, on: day).set(row.tests[column]) else {
      return unknownCode(row.tests[column], fact, row, plain)
    }
    if let out = set.leftOut {
      guard fact == "nature" else { return [] }
      let codes = out.compactMap { code($0, fact) }
      return codes.count == out.count ? all(fact).filter { !codes.contains($0) } : []
    }
    var codes: [String] = []
    for value in Self.listed(row.tests[column]) ?? set.listed ?? [] {
      guard let code = code(value, fact) else {
        return unknownCode(value.description, fact, row, plain)
      }
      codes.append(code)
    }
    return codes.isEmpty ? unknownCode(row.tests[column], fact, row, plain) : codes
  }

  /// Returns the values of a plain list, in its own order.
  private static func listed(_ cell: String) -> [Value]? {
    guard let tests = try? UnaryTests.parse(cell), !tests.isNegated else { return nil }
    let values = tests.tests.compactMap { test -> Value? in
      if case .compare(.equal, .literal(let value)) = test { value } else { nil }
    }
    return values.count == tests.tests.count ? values : nil
  }

  private mutating func unknownCode(
    _ text: String,
    _ fact: String,
    _ row: PlainTable.Row,
    _ plain: PlainTable
  ) -> [String]? {
    reportCode(text, Self.lists[fact] ?? fact, row, plain)
    return nil
  }

  private mutating func procedure(_ row: PlainTable.Row, _ plain: PlainTable) -> String? {
    let cell = row.outputs[0]
    let list = CatalogueNames.procedureList
    // A word without quotes is no text in FEEL, but it is clear what it means.
    let value = Self.literal(cell).flatMap { $0 == .null ? nil : $0 } ?? .text(cell)
    if let code = code(value, inList: list) { return code }
    reportCode(cell, list, row, plain)
    return nil
  }

  private mutating func reportCode(
    _ text: String,
    _ list: String,
    _ row: PlainTable.Row,
    _ plain: PlainTable
  ) {
    let codes = catalogue.vocabulary.codeLists[list]?.codes ?? []
    let word = text.replacing("\"", with: "")
    let candidates = codes.flatMap { [$0.code, $0.label.nl, $0.label.en] }
    report(
      "unknown-code",
      plain.id,
      row: row.id,
      nl: "‘\(word)’ staat niet in de codelijst ‘\(list)’",
      en: "‘\(word)’ is not in the code list ‘\(list)’",
      suggestion: Suggestion.nearest(to: word, among: candidates).map(LocalizedText.proposal)
    )
  }

  func all(_ fact: String) -> [String] {
    catalogue.vocabulary.codeLists[Self.lists[fact] ?? fact]?.codes.map(\.code) ?? []
  }

  func code(_ value: Value, _ fact: String) -> String? {
    code(value, inList: Self.lists[fact] ?? fact)
  }

  /// Returns the code that a text is, or whose label it is.
  func code(_ value: Value, inList list: String) -> String? {
    guard case .text(let text) = value else { return nil }
    let word = text.normalizedName.lowercased()
    return catalogue.vocabulary.codeLists[list]?.codes.first { code in
      [code.code, code.label.nl, code.label.en].contains { $0.lowercased() == word }
    }?.code
  }
}
