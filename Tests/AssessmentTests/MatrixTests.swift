import Assessment
import Catalogue
import FEEL
import Testing
import VectorKit
import Vocabulary

/// A band of a matrix with an amount at its edge.
struct BandEdge: CustomTestStringConvertible {
  let matrix: Matrix
  let band: MatrixBand
  let amount: Decimal

  var testDescription: String { "\(band.id) at \(amount)" }

  /// For each band its first and its last amount.
  static let all: [BandEdge] = catalogue.matrices.filter { !$0.isGuidance }.flatMap { matrix in
    matrix.bands.flatMap { band in
      let last = band.to.map { [$0 - Decimal(coefficient: 1, exponent: -2)] } ?? []
      return ([band.from] + last).map { BandEdge(matrix: matrix, band: band, amount: $0) }
    }
  }
}

struct `A band of a matrix` {
  @Test(arguments: BandEdge.all)
  func `holds from its first amount to the cent before the next`(edge: BandEdge) throws {
    for nature in edge.band.natures {
      for group in edge.band.serviceGroups.isEmpty ? ["other"] : edge.band.serviceGroups {
        for regulation in edge.band.regulations.isEmpty ? ["classic"] : edge.band.regulations {
          let value = regulation == "concession" ? "turnover" : "amount"
          let assessment = try assess(
            project(
              "\"nature\": \"\(nature)\", \"serviceGroup\": \"\(group)\", \"estimate\": {"
                + "\"\(value)\": \"\(edge.amount)\", \"currency\": \"EUR\", \"vat\": \"excluded\"}, "
                + dispatched(edge.matrix.valid.to?.description ?? "2026-06-01"),
              regulation: regulation
            ),
            matrix: edge.matrix.id
          )
          #expect(assessment.procedure.band?.rule == edge.band.id)
          #expect(assessment.procedure.band?.code == edge.band.procedure)
          #expect(assessment.regime.code == "national")
        }
      }
    }
  }
}
