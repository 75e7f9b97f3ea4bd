import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

/// The mutants of tables and matrices.
extension MutantMaker {
  mutating func add(_ view: TableView) {
    let table = view.model
    for (number, row) in table.rows.enumerated() {
      var fewer = table.rows
      fewer.remove(at: number)
      append(
        .table(table.id),
        at: view.place(ofRow: number),
        nl: "rij ‘\(row.id)’ weggelaten",
        en: "row ‘\(row.id)’ left out",
        .table(table.with(rows: fewer)),
        row: row.id
      )
      addCells(view, number)
      addOutputs(view, number)
    }
    addValidity(view)
  }

  private mutating func addCells(_ view: TableView, _ number: Int) {
    let row = view.model.rows[number]
    for (input, test) in row.tests.enumerated() {
      guard let cell = view.cell(number, input) else { continue }
      var seen: Set<String> = [test]
      for mutation in CellMutations.all(of: test, checkup.vocabulary)
      where seen.insert(mutation.text).inserted {
        var tests = row.tests
        tests[input] = mutation.text
        var rows = view.model.rows
        rows[number] = row.with(tests: tests)
        let words = Self.words(mutation)
        append(
          .table(view.model.id),
          at: checkup.place(of: mutation.offset, in: cell),
          nl: words.nl,
          en: words.en,
          .table(view.model.with(rows: rows)),
          row: row.id
        )
      }
    }
  }

  private mutating func addOutputs(_ view: TableView, _ number: Int) {
    let row = view.model.rows[number]
    for (output, value) in row.outputs.enumerated() {
      let others = view.model.rows.map { $0.outputs[output] }
      let other = others.first { $0 != value } ?? "null"
      guard other != value else { continue }
      var outputs = row.outputs
      outputs[output] = other
      var rows = view.model.rows
      rows[number] = row.with(outputs: outputs)
      let name = view.model.outputs[output].name
      append(
        .table(view.model.id),
        at: view.rowNodes[number]["then"]?[name]?.place ?? view.place(ofRow: number),
        nl: "‘\(name)’ wordt \(other)",
        en: "‘\(name)’ becomes \(other)",
        .table(view.model.with(rows: rows)),
        row: row.id
      )
    }
  }

  private mutating func addValidity(_ view: TableView) {
    let valid = view.model.valid
    for days in [1, -1] {
      let from = valid.from.adding(days: days)
      append(
        .table(view.model.id),
        at: view.node["valid"]?["from"]?.place ?? view.node.place,
        nl: "\(valid.from) wordt \(from)",
        en: "\(valid.from) becomes \(from)",
        .table(view.model.with(valid: Period(from: from, to: valid.to)))
      )
      guard let end = valid.to else { continue }
      append(
        .table(view.model.id),
        at: view.node["valid"]?["to"]?.place ?? view.node.place,
        nl: "\(end) wordt \(end.adding(days: days))",
        en: "\(end) becomes \(end.adding(days: days))",
        .table(view.model.with(valid: Period(from: valid.from, to: end.adding(days: days))))
      )
    }
  }

  mutating func add(_ matrix: Matrix, _ view: TableView) {
    let cent = Decimal(coefficient: 1, exponent: -2)
    let procedures = checkup.vocabulary.codeLists[CatalogueNames.procedureList]?.codes ?? []
    func append(_ place: Place, _ nl: String, _ en: String, _ bands: [MatrixBand]) {
      self.append(.matrix(matrix.id), at: place, nl: nl, en: en, .matrix(matrix.with(bands: bands)))
    }
    for (number, band) in matrix.bands.enumerated() {
      let node = view.rowNodes[number]
      var fewer = matrix.bands
      fewer.remove(at: number)
      append(
        view.place(ofRow: number),
        "band ‘\(band.id)’ weggelaten",
        "band ‘\(band.id)’ left out",
        fewer
      )
      func change(_ key: String, _ old: String, _ new: String, _ changed: MatrixBand) {
        var bands = matrix.bands
        bands[number] = changed
        append(
          node[key]?.place ?? node.place,
          "‘\(old)’ wordt ‘\(new)’",
          "‘\(old)’ becomes ‘\(new)’",
          bands
        )
      }
      for step in [cent, -cent] {
        let from = band.from + step
        if !from.isNegative {
          change("from", "\(band.from)", "\(from)", band.with(from: from))
        }
        if let to = band.to { change("to", "\(to)", "\(to + step)", band.with(to: to + step)) }
      }
      if let other = procedures.first(where: { $0.code != band.procedure }) {
        change("procedure", band.procedure, other.code, band.with(procedure: other.code))
      }
      for nature in band.natures where band.natures.count > 1 {
        change("nature", nature, "-", band.with(natures: band.natures.filter { $0 != nature }))
      }
    }
  }
}
