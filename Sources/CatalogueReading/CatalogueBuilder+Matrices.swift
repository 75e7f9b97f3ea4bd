import Catalogue
import FEEL
import Vocabulary

extension CatalogueBuilder {
  private static let matrixKeys = [
    "matrix", "title", "buyer", "status", "valid", "checked", "source", "sources", "certainty",
    "currency", "vat", "default", "guidance", "warning", "warnings", "bands",
  ]

  private static let currency = "EUR"

  private static let bandKeys = [
    "id", "nature", "serviceGroup", "regulation", "from", "to", "procedure", "alternatives",
    "invite", "hole", "note", "sources", "certainty", "examples",
  ]

  /// The word in a band for the European threshold.
  static let threshold = "eu"

  /// Reads a matrix.
  mutating func readMatrix(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: Self.matrixKeys, log: log) else { return }
    let key = fields["source"] == nil ? "sources" : "source"
    let sources = readCitations(fields, key)
    let status: Matrix.Status? = fields.choice("status", unknown: "unknown-status")
    let certainty: Certainty? =
      fields["certainty"] == nil ? nil : readCertainty(fields)
    let inherited = certainty.map {
      Provenance(sources: sources, certainty: $0, place: RulePlace(fields.place))
    }
    _ = fields.required("bands")
    let bands = fields.list("bands").compactMap {
      readBand($0, inherited, isGuidance: fields.flag("guidance"))
    }
    let valid = fields.required("valid") == nil ? nil : fields.period("valid")
    if let vat = fields["vat"], vat.text != "excluded" {
      log.unknownWord(vat.text ?? "", at: vat.place, code: "unknown-vat", known: ["excluded"])
    }
    // The bands stand beside thresholds in this currency, and in no other can they be compared.
    if let currency = fields["currency"], currency.text != Self.currency {
      log.unknownWord(
        currency.text ?? "",
        at: currency.place,
        code: "unknown-code",
        known: [Self.currency]
      )
    }
    let matrix = Matrix(
      id: fields.text("matrix"),
      title: fields.localized("title"),
      buyer: fields.optionalText("buyer"),
      status: status ?? .reconstructed,
      valid: valid ?? .always,
      checked: fields.optionalDate("checked"),
      currency: fields.optionalText("currency") ?? Self.currency,
      isDefault: fields.flag("default"),
      isGuidance: fields.flag("guidance"),
      warning: fields.optionalLocalized(fields["warning"] == nil ? "warnings" : "warning"),
      bands: bands,
      provenance: Provenance(
        sources: sources,
        certainty: certainty ?? Self.weakest(bands.map(\.provenance.certainty)),
        place: RulePlace(fields.place)
      )
    )
    guard let id = fields["matrix"] else { return }
    define(matrix.id, kind: "matrix", at: id.place)
    matrices.append(Entry(model: matrix, node: node))
  }

  /// The certainty of a whole whose parts may be less sure.
  private static func weakest(_ certainties: [Certainty]) -> Certainty {
    let order: [Certainty] = [.toVerify, .singleSource, .confirmed]
    return order.first { certainties.contains($0) } ?? .toVerify
  }

  private mutating func readBand(
    _ node: YAMLNode,
    _ inherited: Provenance?,
    isGuidance: Bool
  ) -> MatrixBand? {
    guard let fields = Fields(node, keys: Self.bandKeys, log: log) else { return nil }
    let id = fields.text("id")
    if let place = fields["id"]?.place { define(id, kind: "row", at: place) }
    _ = fields.required("nature")
    let natures = fields.texts("nature").map(\.text)
    let from = readLimit(fields.required("from"))
    let to = readLimit(fields.required("to"))
    if from == .threshold, let place = fields["from"]?.place {
      log.report(
        "band-above-threshold",
        at: place,
        nl: "een band eindigt bij de Europese drempel en kan er niet beginnen",
        en: "a band ends at the European threshold and cannot begin there"
      )
    }
    let lower = from.amount ?? Decimal(0)
    if let upper = to.amount, upper <= lower, let place = fields["to"]?.place {
      log.report(
        "band-empty",
        at: place,
        nl: "de band eindigt bij \(upper) en begint bij \(lower)",
        en: "the band ends at \(upper) and begins at \(lower)"
      )
    }
    let hole = fields.optionalText("hole")
    if let hole, let place = fields["hole"]?.place, !["from", "to"].contains(hole) {
      log.unknownWord(hole, at: place, code: "unknown-limit", known: ["from", "to"])
    }
    return MatrixBand(
      id: id,
      natures: natures,
      serviceGroups: fields.texts("serviceGroup").map(\.text),
      regulations: fields.texts("regulation").map(\.text),
      from: lower,
      to: to.amount,
      procedure: fields.text("procedure"),
      alternatives: fields.texts("alternatives").map(\.text),
      invitees: readInvitees(fields),
      hole: hole,
      note: fields.optionalLocalized("note"),
      provenance: readProvenance(fields, inherited: inherited),
      examples: readExamples(
        fields,
        result: isGuidance ? CatalogueNames.guidanceProcedure : CatalogueNames.bandProcedure
      )
    )
  }

  private func readInvitees(_ fields: Fields) -> (minimum: Int, maximum: Int)? {
    guard let node = fields["invite"],
      let invite = Fields(node, keys: ["minimum", "maximum"], log: log)
    else { return nil }
    let invitees = (minimum: invite.integer("minimum"), maximum: invite.integer("maximum"))
    if let minimum = invite["minimum"], invitees.minimum < 1 {
      log.report(
        "bad-number",
        at: minimum.place,
        nl: "ten minste \(invitees.minimum) uitnodigen kan niet: het is er minstens een",
        en: "at least \(invitees.minimum) cannot be invited: it is one or more"
      )
    }
    if invitees.maximum < invitees.minimum {
      log.report(
        "range-reversed",
        at: invite["maximum"]?.place ?? node.place,
        nl: "het maximum \(invitees.maximum) is kleiner dan het minimum \(invitees.minimum)",
        en: "the maximum \(invitees.maximum) is smaller than the minimum \(invitees.minimum)"
      )
    }
    return invitees
  }

  /// A limit of a band.
  private enum Limit: Equatable {
    case amount(Decimal)
    case threshold

    var amount: Decimal? {
      guard case .amount(let amount) = self else { return nil }
      return amount
    }
  }

  private func readLimit(_ node: YAMLNode?) -> Limit {
    guard let node else { return .amount(Decimal(0)) }
    if node.text == Self.threshold { return .threshold }
    return .amount(log.number(node) ?? Decimal(0))
  }
}
