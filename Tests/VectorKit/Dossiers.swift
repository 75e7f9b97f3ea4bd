/// The facts of a municipal project that a test starts from; `with` are further members as JSON.
package func project(
  _ with: String,
  legalType: String? = "la",
  regulation: String? = "classic"
) -> String {
  let buyer = legalType.map { "\"buyer\": {\"legalType\": \"\($0)\"}, " } ?? ""
  let law = regulation.map { "\"regulation\": \"\($0)\", " } ?? ""
  return "{\"project\": {\"id\": \"T\", \(buyer)\(law)\(with)}}"
}

/// An estimate in euro as JSON.
package func estimate(_ amount: String, vat: String? = "excluded") -> String {
  let basis = vat.map { ", \"vat\": \"\($0)\"" } ?? ""
  return "\"estimate\": {\"amount\": \"\(amount)\", \"currency\": \"EUR\"\(basis)}"
}

/// Planning with a date of dispatch as JSON.
package func dispatched(_ date: String) -> String {
  "\"planning\": {\"noticeDispatch\": \"\(date)\"}"
}
