import Assessment
import FEEL
import Testing
import VectorKit

struct `The scale of bands` {
  private static let natures = ["works", "supplies", "services"]

  private func assessment(_ nature: String, _ amount: String) throws -> Assessment {
    // Without a code a service may be a social one, and then the bands cannot be told.
    let contract = "\"nature\": \"\(nature)\", \"cpv\": [\"72000000\"]"
    return try assess(project("\(contract), \(estimate(amount)), \(dispatched("2026-06-01"))"))
  }

  @Test(arguments: natures)
  func `covers all values once, each band with another procedure than the next`(
    nature: String
  ) throws {
    let bands = try assessment(nature, "100000.00").scale
    try #require(bands.count > 2)
    #expect(bands.first?.from == nil && bands.last?.to == nil)
    for (band, next) in zip(bands, bands.dropFirst()) {
      #expect(band.to == next.from && band.to != nil)
      #expect(band.procedure != next.procedure)
    }
  }

  @Test(arguments: natures)
  func `tells what an assessment with such a value concludes`(nature: String) throws {
    for band in try assessment(nature, "100000.00").scale {
      let values = [
        band.from.map { $0 + Decimal(coefficient: 1, exponent: -2) },
        band.to.map { $0 - Decimal(coefficient: 1, exponent: -2) },
      ].compactMap(\.self)
      for value in values {
        let amount = value.formatted(minimumFractionDigits: 2)
        let minimum = try assessment(nature, amount).procedure.minimum?.code
        #expect(minimum == band.procedure, "\(nature) at \(amount)")
      }
    }
  }

  @Test(arguments: natures)
  func `does not depend on the value`(nature: String) throws {
    let known = try assessment(nature, "100000.00").scale
    #expect(try assessment(nature, "7000000.00").scale == known)
  }

  @Test
  func `holds the limits that the margins name`() throws {
    let assessment = try assessment("works", "2400000.00")
    #expect(!assessment.margins.isEmpty)
    for margin in assessment.margins {
      let band = assessment.scale.first {
        margin.distance > 0 ? $0.from == margin.boundary : $0.to == margin.boundary
      }
      #expect(band?.procedure == margin.procedureThen)
    }
  }

  @Test
  func `is empty where the bands cannot be told`() throws {
    #expect(try assess(project(estimate("100000.00"))).scale.isEmpty)
  }
}
