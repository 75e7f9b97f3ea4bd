/// A case of the dossier on procedure choice with what must come out.
package struct Vector: Sendable {
  /// The number in the dossier.
  package let number: String
  /// The dossier file as JSON.
  package let input: String
  /// The regime that must come out.
  package let regime: String
  /// The lightest procedure that must come out.
  package let minimum: String?
  /// An article that the grounds must name.
  package let article: String

  /// The number of the case.
  package var testDescription: String { "vector \(number)" }

  /// The members of a contract for works.
  package static let works = "\"nature\": \"works\", \"cpv\": [\"45233140\"], "
  /// The members of a contract for services that are not social.
  package static let services = "\"nature\": \"services\", \"cpv\": [\"72000000\"], "
  /// A notice in June 2026.
  package static let june = dispatched("2026-06-01")

  /// The cases on regime and procedure.
  package static let all: [Vector] = [
    Vector(
      number: "1",
      input: project(works + estimate("5404000.00") + ", " + june),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "2",
      input: project(works + estimate("5403999.99") + ", " + june),
      regime: "national",
      minimum: "nationaal-openbaar",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "4",
      input: project(services + estimate("215999.99") + ", " + june),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "5",
      input: project(services + estimate("218000") + ", " + dispatched("2025-12-31")),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.7:1"
    ),
    Vector(
      number: "7 in 2025",
      input: project(works + estimate("5450000") + ", " + dispatched("2025-12-31")),
      regime: "national",
      minimum: "nationaal-openbaar",
      article: "aw2012:2.7:1"
    ),
    Vector(
      number: "7 in 2026",
      input: project(works + estimate("5450000") + ", " + dispatched("2026-01-01")),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.7:1"
    ),
    Vector(
      number: "8",
      input: project(
        works + estimate("5450000")
          + ", \"planning\": {\"approval\": \"2025-11-15\", \"procedureStart\": \"2026-01-10\"}"
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "10",
      input: project(
        services
          + "\"estimate\": {\"amount\": \"262000\", \"currency\": \"EUR\", \"vat\": \"included\", "
          + "\"vatRate\": 21}, " + june
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "11",
      input: project(services + estimate("250000", vat: nil) + ", " + june),
      regime: "undetermined",
      minimum: nil,
      article: ""
    ),
    Vector(
      number: "22",
      input: project(
        services + estimate("210000") + ", "
          + "\"framework\": {\"years\": 4, \"maximum\": \"230000\"}, " + june
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "26 below",
      input: project(
        "\"nature\": \"services\", \"cpv\": [\"85311300\"], " + estimate("749999") + ", " + june
      ),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.6a"
    ),
    Vector(
      number: "26 at",
      input: project(
        "\"nature\": \"services\", \"cpv\": [\"85311300\"], " + estimate("750000") + ", " + june
      ),
      regime: "sas",
      minimum: "sas-procedure",
      article: "aw2012:2.6a"
    ),
    Vector(
      number: "29",
      input: project(
        "\"cpv\": [\"72000000\"], \"parts\": [{\"nature\": \"services\", \"amount\": \"150000\"}, "
          + "{\"nature\": \"supplies\", \"amount\": \"100000\"}], "
          + "\"estimate\": {\"currency\": \"EUR\", \"vat\": \"excluded\"}, " + june
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "31 as works",
      input: project(
        "\"parts\": [{\"nature\": \"works\", \"amount\": \"1200000\"}, "
          + "{\"nature\": \"services\", \"amount\": \"1800000\"}], \"mainObject\": \"works\", "
          + estimate("3000000") + ", " + june
      ),
      regime: "national",
      minimum: "nationaal-openbaar",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "31 as services",
      input: project(
        "\"cpv\": [\"50000000\"], \"parts\": [{\"nature\": \"works\", \"amount\": \"1200000\"}, "
          + "{\"nature\": \"services\", \"amount\": \"1800000\"}], \"mainObject\": \"services\", "
          + estimate("3000000") + ", " + june
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "35 state",
      input: project(services + estimate("180000") + ", " + june, legalType: "cga"),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.2:1"
    ),
    Vector(
      number: "35 municipality",
      input: project(services + estimate("180000") + ", " + june),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "40 below",
      input: project(works + estimate("149999.99") + ", " + june),
      regime: "national",
      minimum: "enkelvoudig-onderhands",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "40 at",
      input: project(works + estimate("150000.00") + ", " + june),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.1"
    ),
  ]
}
