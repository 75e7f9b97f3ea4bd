import Catalogue
import DecisionTables
import FEEL
import Vocabulary

extension ProjectAssessment {
  /// Returns the label of a code.
  func label(_ code: String, in list: String) -> LocalizedText {
    vocabulary.codeLists[list]?[code]?.label ?? LocalizedText(nl: code, en: code)
  }

  /// Returns what a table concluded about a code, with the grounds.
  func conclusion(of name: String) -> Conclusion? {
    guard let variable = names.variable(name), case .text(let code) = world.values[variable],
      case .code(let list) = names.type(of: variable)
    else { return nil }
    let rows = rows(giving: variable)
    let provenances = rows.map(\.provenance)
    var sources: [Citation] = []
    for citation in provenances.flatMap(\.sources) where !sources.contains(citation) {
      sources.append(citation)
    }
    return Conclusion(
      code: code,
      label: label(code, in: list),
      sources: sources,
      certainty: provenances.map(\.certainty).max { $0.doubt < $1.doubt } ?? .confirmed,
      note: rows.count == 1 ? rows[0].note.map(renderer.note) : nil,
      rule: rows.count == 1 ? rows[0].id : nil
    )
  }

  /// Returns the rows that gave a variable its value: more than one if the facts leave open which.
  private func rows(giving variable: Int) -> [RuleRow] {
    guard let number = ruleset.stepOfVariable[variable],
      case .table(let table, let written) = ruleset.steps[number].body,
      let output = ruleset.steps[number].outputs.firstIndex(of: variable)
    else { return [] }
    switch world.outcomes[number] {
    case .matched(let rows, _): return rows.map { written.rows[$0] }
    case .undetermined(let rows, _):
      return rows.filter { table.rows[$0].outputs[output] == world.values[variable] }
        .map { written.rows[$0] }
    default: return []
    }
  }

  /// Draws up what is advised about the procedure.
  func procedureAdvice() -> ProcedureAdvice {
    let minimum = conclusion(of: WellKnownName.minimum)
    let recommended = conclusion(of: WellKnownName.recommended)
    let band = conclusion(of: CatalogueNames.bandProcedure)
    let isNational = minimum?.code == band?.code
    let invites = recommended?.code == band?.code
    let matrixBand = isNational ? ruleset.matrix.bands.first { $0.id == band?.rule } : nil
    let (allowed, notAllowed) = permissions(known: minimum != nil)
    return ProcedureAdvice(
      recommended: recommended,
      minimum: minimum,
      band: isNational ? band : nil,
      allowed: allowed,
      notAllowed: notAllowed,
      planned: plannedProcedure(),
      alternatives: (matrixBand?.alternatives ?? []).map { code in
        Conclusion(
          code: code,
          label: label(code, in: CatalogueNames.procedureList),
          sources: matrixBand?.provenance.sources ?? [],
          certainty: matrixBand?.provenance.certainty ?? .confirmed,
          note: nil,
          rule: matrixBand?.id
        )
      },
      invitees: (invites ? matrixBand?.invitees : nil).map {
        $0.minimum...max($0.minimum, $0.maximum)
      },
      motivation: motivation(recommended, band: isNational ? band : nil)
    )
  }

  private func permissions(known: Bool) -> (allowed: [Conclusion], notAllowed: [Conclusion]) {
    guard known, let list = vocabulary.codeLists[CatalogueNames.procedureList] else {
      return ([], [])
    }
    var allowed: [Conclusion] = []
    var notAllowed: [Conclusion] = []
    for code in list.codes {
      guard let (fit, row) = fit(of: code.code) else { continue }
      let entry = Conclusion(
        code: code.code,
        label: code.label,
        sources: row?.provenance.sources ?? [],
        certainty: row?.provenance.certainty ?? .confirmed,
        note: row?.note.map(renderer.note),
        rule: row?.id
      )
      if [WellKnownName.Fit.fits, WellKnownName.Fit.heavier].contains(fit) {
        allowed.append(entry)
      } else {
        notAllowed.append(entry)
      }
    }
    return (allowed, notAllowed)
  }

  private func fit(of code: String) -> (fit: String, row: RuleRow?)? {
    guard let planned = names.variable(WellKnownName.planned),
      let goal = names.variable(WellKnownName.fit), let number = ruleset.stepOfVariable[goal],
      case .table(_, let written) = ruleset.steps[number].body
    else { return nil }
    // What is certain of the planned procedure says nothing of another.
    var fixed = certain.filter { !ruleset.planOutputs.contains($0.key) }
    fixed[planned] = .text(code)
    let (value, outcome) = solver.outcome(of: goal, base, fixed: fixed)
    guard case .text(let fit) = value else { return nil }
    guard case .matched(let rows, _)? = outcome, let row = rows.first else {
      return (fit, nil)
    }
    return (fit, written.rows[row])
  }

  private func plannedProcedure() -> PlannedProcedure? {
    guard case .text(let code) = value(of: WellKnownName.planned) else { return nil }
    let fit = conclusion(of: WellKnownName.fit)
    return PlannedProcedure(
      code: code,
      label: label(code, in: CatalogueNames.procedureList),
      verdict: fit?.code ?? WellKnownName.Fit.unknown,
      note: fit?.note,
      sources: fit?.sources ?? [],
      certainty: fit?.certainty ?? .confirmed
    )
  }

  /// Returns the reasons that the officer gave, each with what it is about.
  private func reasons(_ language: Language) -> [String] {
    names.factVariables.compactMap { variable in
      let fact = vocabulary.facts[names.facts[variable]]
      guard fact.isReason, case .text(let reason) = world.values[variable], !reason.isEmpty else {
        return nil
      }
      return "\(fact.label[language]): \(reason)"
    }
  }

  /// Returns a text for the file: what holds of the contract, what the policy asks, and what is done.
  ///
  /// What the notes of rows tell the officer to do, or say about the making of a matrix, is for him to
  /// read and not for the file.
  private func motivation(_ recommended: Conclusion?, band: Conclusion?) -> LocalizedText? {
    guard let recommended else { return nil }
    let planned = plannedProcedure().flatMap { $0.code == recommended.code ? nil : $0 }
    let regime = conclusion(of: WellKnownName.regime)?.note
    let value = names.variable(WellKnownName.value)
    return recommended.label.map { label, language in
      var sentences: [String] = []
      if let value, world.values[value] != .unknown {
        let amount = renderer.text(of: value, language)
        sentences.append(
          language == .dutch
            ? "De opdracht is geraamd op \(amount) zonder btw (peildatum \(ruleset.day.text(in: language)))."
            : "The contract is estimated at \(amount) without VAT (reference date \(ruleset.day.text(in: language)))."
        )
      }
      if let regime { sentences.append(regime[language]) }
      if let band { sentences.append(policy(band.label[language], language)) }
      sentences.append(procedure(label, planned, language))
      return ([sentences.joined(separator: " ")] + reasons(language)).joined(separator: "\n")
    }
  }
}

extension ProjectAssessment {
  /// The sentence on what the matrix asks, which says so where the matrix is no adopted policy.
  private func policy(_ procedure: String, _ language: Language) -> String {
    let matrix = ruleset.matrix
    let title = matrix.title[language]
    return switch (matrix.status, language) {
    case (.published, .dutch): "\(title) vraagt ten minste: \(procedure)."
    case (.published, .english): "\(title) asks at least: \(procedure)."
    case (.reconstructed, .dutch):
      "\(title), geen vastgesteld beleid, vraagt ten minste: \(procedure)."
    case (.reconstructed, .english):
      "\(title), not an adopted policy, asks at least: \(procedure)."
    }
  }

  /// The sentence on the procedure: the planned one, where that may be used, beside the one that is
  /// advised.
  private func procedure(
    _ advised: String,
    _ planned: PlannedProcedure?,
    _ language: Language
  ) -> String {
    guard let planned else { return "Procedure: \(advised)." }
    let label = planned.label[language]
    // Where a lighter one is used all the same, a decision to deviate from the policy is recorded.
    let isUsed = value(of: WellKnownName.used) == .text(planned.code)
    return switch (planned.verdict, isUsed, language) {
    case (WellKnownName.Fit.fits, _, _): "Procedure: \(label)."
    case (WellKnownName.Fit.heavier, _, .dutch):
      "Procedure: \(label); ten minste nodig: \(advised)."
    case (WellKnownName.Fit.heavier, _, .english):
      "Procedure: \(label); at least needed: \(advised)."
    case (WellKnownName.Fit.lighter, true, .dutch):
      "Procedure: \(label), in afwijking van het beleid, dat vraagt: \(advised)."
    case (WellKnownName.Fit.lighter, true, .english):
      "Procedure: \(label), deviating from the policy, which asks: \(advised)."
    case (_, _, .dutch): "Procedure: \(advised); voorgenomen was: \(label)."
    case (_, _, .english): "Procedure: \(advised); planned was: \(label)."
    }
  }
}

extension Certainty {
  /// How much doubt a mark expresses, for taking the weakest of several.
  var doubt: Int {
    switch self {
    case .confirmed: 0
    case .singleSource: 1
    case .toVerify: 2
    }
  }
}
