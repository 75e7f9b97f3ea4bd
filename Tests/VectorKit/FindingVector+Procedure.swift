extension FindingVector {
  /// The cases on procedures and contracts.
  package static let procedure = [
    FindingVector(
      "23",
      project(services + estimate("230000") + ", \"framework\": {\"years\": 5}, " + june),
      "european",
      open,
      findings: ["KT-FRAMEWORK-YEARS"],
      article: "aw2012:2.140:3"
    ),
    FindingVector(
      "38",
      project(
        services + estimate("230000") + ", \"priorInvolvement\": {\"involved\": true}, " + june
      ),
      "european",
      open,
      findings: ["KT-PRIOR-INVOLVEMENT"],
      article: "aw2012:2.51:3"
    ),
    FindingVector(
      "43",
      project(
        services + estimate("230000") + ", \"plannedProcedure\": {\"code\": "
          + "\"europees-niet-openbaar\", \"candidates\": 4}, " + june
      ),
      "european",
      open,
      findings: ["KT-CANDIDATES"],
      article: "aw2012:2.99:3"
    ),
    FindingVector(
      "47",
      project(
        services + estimate("230000") + ", \"award\": {\"criterion\": \"laagste-prijs\"}, " + june
      ),
      "european",
      open,
      findings: ["KT-LOWEST-PRICE"],
      article: "aw2012:2.114:4"
    ),
    FindingVector(
      "49",
      project(
        services + estimate("500000") + ", \"contract\": {\"originalValue\": 500000, \"changes\": ["
          + "{\"id\": \"1\", \"amount\": 30000}, {\"id\": \"2\", \"amount\": 25000}, "
          + "{\"id\": \"3\", \"amount\": -10000}]}, " + june
      ),
      "european",
      open,
      findings: ["KT-CHANGE-SMALL"],
      absent: ["KT-CHANGE-NOT-SMALL"],
      article: "aw2012:2.163b:3"
    ),
    FindingVector(
      "49 without the credit",
      project(
        services + estimate("500000") + ", \"contract\": {\"originalValue\": 500000, \"changes\": ["
          + "{\"id\": \"1\", \"amount\": 30000}, {\"id\": \"2\", \"amount\": 25000}]}, " + june
      ),
      "european",
      open,
      findings: ["KT-CHANGE-NOT-SMALL"],
      absent: ["KT-CHANGE-SMALL"],
      article: "aw2012:2.163a"
    ),
    FindingVector(
      "50",
      project(
        services + estimate("500000") + ", \"inHouse\": {\"control\": true, \"activityShare\": 85, "
          + "\"privateCapital\": false}, " + june
      ),
      "exempt",
      "vrijgesteld",
      findings: ["KT-EXEMPT-IN-HOUSE"],
      article: "aw2012:2.24a:1"
    ),
    FindingVector(
      "50 with too few activities",
      project(
        services + estimate("500000") + ", \"inHouse\": {\"control\": true, \"activityShare\": 78, "
          + "\"privateCapital\": false}, " + june
      ),
      "european",
      open,
      findings: ["KT-IN-HOUSE-FAILS"],
      article: "aw2012:2.24a:1"
    ),
    FindingVector(
      "52",
      project(
        works + estimate("5500000") + ", \"subsidy\": {\"share\": 60}, " + june,
        legalType: "org-sub-la"
      ),
      "european",
      open,
      findings: ["KT-SUBSIDISED"],
      article: "aw2012:2.8:1"
    ),
    FindingVector(
      "55",
      project(works + estimate("1000000") + ", \"arw\": {\"applied\": false}, " + june),
      "national",
      invited,
      findings: ["KT-ARW"],
      article: "aw2012:1.22:2"
    ),
  ]
}
