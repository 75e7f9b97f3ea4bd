import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// The amounts on which the catalogue's own tables depend, by kind of contract.
struct EuropeanThresholds {
  private let rows: [(tests: [String: Set<String>], values: Set<Decimal>)]

  /// Collects the parameters that cells on the value name in tables.
  init(_ catalogue: Catalogue, on day: CalendarDate) {
    let parameters = ParametersOnDay(catalogue, on: day)
    rows = catalogue.tables.filter { $0.valid.contains(day) }.flatMap { table in
      table.rows.compactMap { row in
        let cells = Dictionary(
          zip(table.inputs, row.tests),
          uniquingKeysWith: { first, _ in first }
        )
        let names = cells["value"].flatMap { try? UnaryTests.parse($0) }?.names.map(\.name) ?? []
        let values = Set(names.compactMap { parameters[$0] })
        guard !values.isEmpty else { return nil }
        let tests = cells.compactMapValues { cell -> Set<String>? in
          guard let listed = (try? parameters.set(cell))?.listed else { return nil }
          return Set(listed.compactMap { if case .text(let text) = $0 { text } else { nil } })
        }
        return (tests, values)
      }
    }
  }

  /// Returns the thresholds that can matter to the contracts that a band is for.
  func values(for band: MatrixBand) -> Set<Decimal> {
    let groups = [
      "nature": band.natures, "serviceGroup": band.serviceGroups, "regulation": band.regulations,
    ]
    var values: Set<Decimal> = []
    for row in rows {
      let fits = groups.allSatisfy { fact, codes in
        guard let wanted = row.tests[fact], !codes.isEmpty else { return true }
        return !wanted.isDisjoint(with: codes)
      }
      if fits { values.formUnion(row.values) }
    }
    return values
  }
}

extension MatrixBand {
  /// Returns the band with other groups and another end.
  func with(serviceGroups: [String], regulations: [String], to: Decimal?) -> MatrixBand {
    with(serviceGroups, regulations, to: to, provenance)
  }

  /// Returns the band with another provenance.
  func with(provenance: Provenance) -> MatrixBand {
    with(serviceGroups, regulations, to: to, provenance)
  }

  private func with(
    _ serviceGroups: [String],
    _ regulations: [String],
    to: Decimal?,
    _ provenance: Provenance
  ) -> MatrixBand {
    MatrixBand(
      id: id,
      natures: natures,
      serviceGroups: serviceGroups,
      regulations: regulations,
      from: from,
      to: to,
      procedure: procedure,
      alternatives: alternatives,
      invitees: invitees,
      hole: hole,
      note: note,
      provenance: provenance
    )
  }

  /// Returns whether some contract falls in the groups of both bands.
  func concerns(_ other: MatrixBand) -> Bool {
    func meet(_ left: [String], _ right: [String]) -> Bool {
      left == right || !Set(left).isDisjoint(with: right)
    }
    return meet(natures, other.natures) && meet(serviceGroups, other.serviceGroups)
      && meet(regulations, other.regulations)
  }
}
