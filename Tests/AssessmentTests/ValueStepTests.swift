import Assessment
import FEEL
import Testing
import VectorKit

struct `The steps of the value` {
  private func estimate(_ currency: String) throws -> Assessment {
    try assess(
      project(
        Vector.services + "\"estimate\": {\"amount\": 100000, \"currency\": \"\(currency)\", "
          + "\"vat\": \"excluded\", "
          + "\"renewals\": [{\"amount\": 50000, \"inDocuments\": true}], "
          + "\"options\": [{\"amount\": 30000, \"inDocuments\": true}]}, " + Vector.june
      )
    )
  }

  @Test func `stand in the order in which they add up`() throws {
    let steps = try estimate("EUR").valueSteps
    #expect(
      steps.map(\.rule) == [
        "estimatedAmount", "optionsCounted", "renewalsCounted", "estimatedTotal", "value",
      ]
    )
    #expect(steps.map(\.amount) == [100_000, 30_000, 50_000, 180_000, 180_000].map { Decimal($0) })
  }

  @Test func `are none of amounts in another currency`() throws {
    let assessment = try estimate("USD")
    #expect(assessment.valueSteps.isEmpty)
    #expect(assessment.value == nil)
  }
}
