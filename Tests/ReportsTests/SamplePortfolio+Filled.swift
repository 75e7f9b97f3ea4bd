import Catalogue
import FEEL
import Reports
import Vocabulary

extension SamplePortfolio {
  private typealias Summary = PortfolioSummary

  static let fullSummary: PortfolioSummary = {
    var summary = base
    summary.inputs = [
      Summary.Input(
        name: "kalender-2026.ndjson",
        bytes: 2_412_880,
        records: 1_204,
        projects: 1_189,
        bad: 15
      ),
      Summary.Input(name: "map/sociaal.xml", bytes: 181_002, records: 96, projects: 94, bad: 2),
      Summary.Input(name: "nagekomen.json", bytes: 941, records: 1, projects: 1, bad: 0),
    ]
    summary.inputCount = 3
    summary.records = 1_301
    summary.bad = 17
    summary.all = amount(1_284, 1_251, "486312450.75")
    summary.verdicts = zip(
      verdictNames,
      [
        amount(43, 43, "61250000"), amount(88, 55, "20312450.75"), amount(412, 412, "290400000"),
        amount(741, 741, "114350000"),
      ]
    ).map { group($0.0, $0.1, $0.2, $1) }
    summary.regimes = [
      group("european", "Europees", "European", amount(96, 96, "331500000")),
      group(
        "national",
        "Onder de drempel",
        "Below the threshold",
        amount(1_120, 1_105, "142812450.75")
      ),
      group("sas", "Sociale diensten", "Social services", amount(30, 30, "11000000")),
      group("", "", "", amount(38, 20, "1000000")),
    ]
    summary.required = [
      group(
        "enkelvoudig-onderhands",
        "Enkelvoudig onderhands",
        "Single tender",
        amount(700, 692, "18900000.50")
      ),
      group(
        "meervoudig-onderhands",
        "Meervoudig onderhands",
        "Multiple private tender",
        amount(388, 386, "64812450.25")
      ),
      group(
        "nationaal-openbaar",
        "Nationaal openbaar",
        "National open",
        amount(62, 62, "71100000")
      ),
      group("europees-openbaar", "Europees openbaar", "European open", amount(92, 92, "326500000")),
      group(
        "mededingingsprocedure-met-onderhandeling",
        "Mededingingsprocedure met onderhandeling",
        "Competitive procedure with negotiation",
        amount(4, 4, "4000000")
      ),
      group("", "", "", amount(38, 15, "1000000")),
    ]
    summary.recommended = [
      group(
        "meervoudig-onderhands",
        "Meervoudig onderhands",
        "Multiple private tender",
        amount(1_001, 990, "78712450.75")
      ),
      group(
        "nationaal-openbaar",
        "Nationaal openbaar",
        "National open",
        amount(149, 150, "76100000")
      ),
      group(
        "europees-niet-openbaar",
        "Europees niet-openbaar",
        "European restricted",
        amount(96, 96, "330500000")
      ),
      group("", "", "", amount(38, 15, "1000000")),
    ]
    summary.plannedVerdicts = [
      group("te-licht", "Te licht", "Too light", amount(37, 37, "52800000")),
      group("niet-te-bepalen", "Niet te bepalen", "Cannot be determined", amount(21, 9, "800000")),
      group(
        "zwaarder-dan-nodig",
        "Zwaarder dan nodig",
        "Heavier than needed",
        amount(64, 64, "9100000.75")
      ),
      group("conform", "Past", "Fits", amount(902, 902, "398000000")),
    ]
    summary.compliance = [
      compliance(
        "enkelvoudig-onderhands",
        "Enkelvoudig onderhands",
        "europees-openbaar",
        "Europees openbaar",
        "te-licht",
        "Te licht",
        amount(5, 5, "3400000")
      ),
      compliance(
        "meervoudig-onderhands",
        "Meervoudig onderhands",
        "europees-openbaar",
        "Europees openbaar",
        "te-licht",
        "Te licht",
        amount(12, 12, "41400000")
      ),
      compliance(
        "enkelvoudig-onderhands",
        "Enkelvoudig onderhands",
        "meervoudig-onderhands",
        "Meervoudig onderhands",
        "te-licht",
        "Te licht",
        amount(20, 20, "8000000")
      ),
      compliance(
        "meervoudig-onderhands",
        "Meervoudig onderhands",
        "",
        "",
        "niet-te-bepalen",
        "Niet te bepalen",
        amount(21, 9, "800000")
      ),
      compliance(
        "nationaal-openbaar",
        "Nationaal openbaar",
        "meervoudig-onderhands",
        "Meervoudig onderhands",
        "zwaarder-dan-nodig",
        "Zwaarder dan nodig",
        amount(64, 64, "9100000.75")
      ),
      compliance(
        "enkelvoudig-onderhands",
        "Enkelvoudig onderhands",
        "enkelvoudig-onderhands",
        "Enkelvoudig onderhands",
        "conform",
        "Past",
        amount(510, 510, "14100000")
      ),
      compliance(
        "meervoudig-onderhands",
        "Meervoudig onderhands",
        "meervoudig-onderhands",
        "Meervoudig onderhands",
        "conform",
        "Past",
        amount(300, 300, "60900000")
      ),
      compliance(
        "europees-openbaar",
        "Europees openbaar",
        "europees-openbaar",
        "Europees openbaar",
        "conform",
        "Past",
        amount(92, 92, "323000000")
      ),
    ]
    summary.findings = findingCounts
    summary.departments = [
      department("Openbare ruimte", [21, 30, 190, 260], "241000000", tooLight: 19),
      department("Sociaal domein", [4, 22, 80, 120], "120000000", tooLight: 2),
      department("Informatievoorziening", [11, 9, 61, 95], "64000000", tooLight: 9),
      department("Vastgoed", [5, 6, 40, 81], "41000000", tooLight: 6),
      department("Bedrijfsvoering", [2, 3, 30, 99], "12312450.75", tooLight: 1),
      department("Veiligheid en handhaving", [0, 1, 8, 62], "5000000"),
      department("", [0, 17, 3, 24], "3000000"),
    ]
    summary.departmentCount = summary.departments.count
    summary.bandFrom = 75
    summary.bands = sampleBands
    summary.cpvGroups = cpv
    summary.cpvGroupCount = cpv.count
    summary.crossFindings = crossings
    summary.crossCount = 5
    summary.circleYears = circleYears
    summary.circleYearCount = 3
    summary.undetermined = amount(88, 55, "20312450.75")
    summary.wanted = [
      wanted(
        "project.estimate.vat",
        "Btw in de raming",
        "VAT in the estimate",
        51,
        ["excluded", "included"]
      ),
      wanted(
        "project.buyer.legalType",
        "Soort aanbestedende dienst",
        "Kind of buyer",
        22,
        ["la", "ra"]
      ),
      wanted("project.estimate.amount", "Geraamde waarde", "Estimated value", 19),
      wanted("project.nature", "Aard van de opdracht", "Nature of the contract", 7),
    ]
    return summary
  }()

  private static func compliance(
    _ planned: String,
    _ plannedLabel: String,
    _ required: String,
    _ requiredLabel: String,
    _ verdict: String,
    _ verdictLabel: String,
    _ amount: PortfolioSummary.Amount
  ) -> PortfolioSummary.Compliance {
    PortfolioSummary.Compliance(
      planned: group(planned, plannedLabel, planned, amount),
      required: required,
      requiredLabel: LocalizedText(nl: requiredLabel, en: required),
      verdict: verdict,
      verdictLabel: LocalizedText(nl: verdictLabel, en: verdict)
    )
  }

  private static func wanted(
    _ path: String,
    _ nl: String,
    _ en: String,
    _ projects: Int,
    _ values: [String] = []
  ) -> PortfolioSummary.WantedFact {
    PortfolioSummary.WantedFact(
      path: path,
      label: LocalizedText(nl: nl, en: en),
      projects: projects,
      values: values
    )
  }

  private static let cpv: [PortfolioSummary.Group] = [
    group(
      "452",
      "Bouw en weg- en waterbouw",
      "Construction and civil engineering",
      amount(301, 300, "210500000")
    ),
    group(
      "853",
      "Maatschappelijke dienstverlening",
      "Social work services",
      amount(180, 180, "99000000")
    ),
    group(
      "722",
      "Programmering en advies",
      "Programming and consultancy",
      amount(140, 139, "48000000")
    ),
    group("909", "Reiniging", "Cleaning", amount(99, 99, "21000000")),
    group("773", "Groenvoorziening", "Horticultural services", amount(88, 88, "17500000")),
    group("713", "Ingenieursdiensten", "Engineering services", amount(81, 80, "9000000")),
    group("301", "Kantoormachines", "Office machinery", amount(64, 64, "4100000")),
    group("501", "Onderhoud van voertuigen", "Vehicle maintenance", amount(41, 41, "3900000")),
    group("", "", "", amount(57, 37, "1200000")),
  ]
}
