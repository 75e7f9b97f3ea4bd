import Catalogue
import DMN
import DecisionTables
import FEEL
import Vocabulary

/// The bands of a matrix taken together.
extension CatalogueImport {
  /// Spells out the codes of cells that leave some out, unless the other bands come to the same.
  func spellOut(
    _ bands: inout [MatrixBand],
    _ plain: PlainTable,
    _ columns: Columns
  ) {
    let before = bands
    for (index, band) in before.enumerated() {
      let related = before.filter { !Set($0.natures).isDisjoint(with: band.natures) }
      guard let row = plain.rows.first(where: { $0.id == band.id }) else { continue }
      func spelled(_ fact: String, _ own: [String], _ groups: (MatrixBand) -> [String]) -> [String]
      {
        guard own.isEmpty, let column = columns[fact],
          let out = (try? UnaryTests.parse(row.tests[column])).flatMap({ tests in
            (try? ValueSet(tests) { _ in nil })?.leftOut
          })
        else { return own }
        let codes = Set(out.compactMap { code($0, fact) })
        return codes == Set(related.flatMap(groups)) ? [] : all(fact).filter { !codes.contains($0) }
      }
      bands[index] = band.with(
        serviceGroups: spelled("serviceGroup", band.serviceGroups, \.serviceGroups),
        regulations: spelled("regulation", band.regulations, \.regulations),
        to: band.to
      )
    }
  }

  /// Lets the last band of each kind end at the European threshold, if it reaches that.
  ///
  /// A last band with a European procedure that begins there is left out: the law decides there.
  func endAtThreshold(_ bands: inout [MatrixBand]) {
    let thresholds = EuropeanThresholds(catalogue, on: day)
    bands.removeAll { band in
      band.to == nil && isEuropean(band.procedure)
        && thresholds.values(for: band).min().map { band.from >= $0 } == true
    }
    let kept = bands
    for (index, band) in kept.enumerated() {
      guard let to = band.to, let least = thresholds.values(for: band).min(), to >= least else {
        continue
      }
      let goesOn = kept.contains { $0.concerns(band) && $0.from >= to }
      if goesOn { continue }
      bands[index] = band.with(
        serviceGroups: band.serviceGroups,
        regulations: band.regulations,
        to: nil
      )
    }
  }

  private func isEuropean(_ procedure: String) -> Bool {
    catalogue.vocabulary.codeLists[CatalogueNames.procedureList]?[procedure]?.attributes["tier"]
      == "europees"
  }

  /// Reports rows that match together, unless the first of them is there for codes of its own.
  ///
  /// A band for some codes goes before one for all: with the hit policy F that is what the rows
  /// say, if they stand in that order. Any other overlap would not mean here what it means in DMN.
  mutating func checkOverlaps(_ bands: [MatrixBand], _ plain: PlainTable, _ columns: Columns) {
    let parameters = ParametersOnDay(catalogue, on: day)
    func set(_ fact: String, _ row: PlainTable.Row) -> ValueSet {
      columns[fact].flatMap { try? parameters.set(row.tests[$0]) } ?? .all
    }
    // Codes and their labels are the same thing, so codes are compared.
    func codes(_ fact: String, _ row: PlainTable.Row) -> Set<String> {
      let set = set(fact, row)
      if let listed = set.listed { return Set(listed.compactMap { code($0, fact) }) }
      return Set(all(fact)).subtracting((set.leftOut ?? []).compactMap { code($0, fact) })
    }
    let values = plain.rows.map { set("value", $0) }
    let groups = plain.rows.map { row in
      ["nature", "serviceGroup", "regulation"].map { codes($0, row) }
    }
    let byID = Dictionary(bands.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, row) in plain.rows.enumerated() {
      for (earlier, other) in plain.rows[..<index].enumerated() {
        let meet =
          zip(groups[earlier], groups[index]).allSatisfy { !$0.isDisjoint(with: $1) }
          && !values[earlier].intersection(values[index]).isEmpty
        guard meet, let band = byID[row.id], let first = byID[other.id] else { continue }
        let isException =
          !first.serviceGroups.isEmpty && band.serviceGroups.isEmpty
          || !first.regulations.isEmpty && band.regulations.isEmpty
        if plain.hitPolicy == .first, isException { continue }
        report(
          "band-overlap",
          plain.id,
          row: row.id,
          nl: "de rij overlapt met rij \(other.id)",
          en: "the row overlaps with row \(other.id)"
        )
      }
    }
  }

  /// Checks that the bands of each kind run from 0 to the European threshold, once.
  mutating func runs(_ bands: [MatrixBand], _ plain: PlainTable) -> Bool {
    let before = problems.count
    for band in bands {
      let kind = bands.filter { $0.concerns(band) }.sorted { $0.from < $1.from }
      if let first = kind.first, first.id == band.id, band.from > Decimal(0) {
        reportBand(
          "band-gap",
          band,
          plain,
          nl: "er is geen band vóór",
          en: "there is no band before"
        )
      }
      guard let to = band.to else {
        for later in kind where later.id != band.id && later.from >= band.from {
          reportBand(
            "band-overlap",
            later,
            plain,
            nl: "hier geldt ook \(band.id):",
            en: "here \(band.id) applies too:"
          )
        }
        continue
      }
      let next = kind.filter { $0.id != band.id && $0.from >= band.from }
      if next.contains(where: { $0.from < to }) {
        reportBand(
          "band-overlap",
          band,
          plain,
          nl: "overlapt een andere band na",
          en: "overlaps another band after"
        )
      } else if !next.contains(where: { $0.from == to }) {
        report(
          "band-gap",
          plain.id,
          row: band.id,
          nl: "vanaf \(to) is er geen band tot de Europese drempel",
          en: "from \(to) on there is no band up to the European threshold"
        )
      }
    }
    if bands.isEmpty {
      report("no-bands", plain.id, nl: "er zijn geen banden", en: "there are no bands")
    }
    return problems.count == before
  }

  private mutating func reportBand(
    _ code: String,
    _ band: MatrixBand,
    _ plain: PlainTable,
    nl: String,
    en: String
  ) {
    report(
      code,
      plain.id,
      row: band.id,
      nl: "\(nl) \(band.from)",
      en: "\(en) \(band.from)"
    )
  }
}
