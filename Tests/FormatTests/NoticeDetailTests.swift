import FEEL
import Intake
import Testing
import Vocabulary

/// A small notice of our own, with what a test puts in it.
private func notice(
  form: String = "competition",
  basis: String = "32014L0024",
  procedure: String = "open",
  dispatch: String = "<cbc:IssueDate>2026-06-01+02:00</cbc:IssueDate>",
  organizations: String = "",
  buyers: String = "",
  project: String = "",
  lots: String = "",
  subtype: String = "16"
) -> String {
  """
  <ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2"
    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    xmlns:e="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
    xmlns:x="http://data.europa.eu/p27/eforms-ubl-extensions/1"
    xmlns:a="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"
    xmlns:b="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1">
    <e:UBLExtensions><e:UBLExtension><e:ExtensionContent><x:EformsExtension>
      <a:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">\(subtype)</cbc:SubTypeCode>
      </a:NoticeSubType><a:Organizations>\(organizations)</a:Organizations>
    </x:EformsExtension></e:ExtensionContent></e:UBLExtension></e:UBLExtensions>
    <cbc:CustomizationID>eforms-de-2.1@eforms-sdk-1.13</cbc:CustomizationID>
    <cbc:ID schemeName="notice-id">n-1</cbc:ID><cbc:ContractFolderID>p-1</cbc:ContractFolderID>
    \(dispatch)
    <cbc:RegulatoryDomain>\(basis)</cbc:RegulatoryDomain>
    <cbc:NoticeTypeCode listName="\(form)">cn-standard</cbc:NoticeTypeCode>
    \(buyers)
    <cac:TenderingProcess><cbc:ProcedureCode>\(procedure)</cbc:ProcedureCode></cac:TenderingProcess>
    <cac:ProcurementProject>\(project)</cac:ProcurementProject>\(lots)
  </ContractNotice>
  """
}

private func organization(_ kind: String, _ id: String, _ name: String) -> String {
  """
  <a:\(kind)><cac:PartyIdentification><cbc:ID>\(id)</cbc:ID></cac:PartyIdentification>
  <cac:PartyName><cbc:Name languageID="NLD">\(name)</cbc:Name></cac:PartyName></a:\(kind)>
  """
}

private func buyer(_ id: String, _ type: String) -> String {
  """
  <cac:ContractingParty><cac:ContractingPartyType>
  <cbc:PartyTypeCode listName="buyer-legal-type">\(type)</cbc:PartyTypeCode>
  </cac:ContractingPartyType><cac:Party><cac:PartyIdentification><cbc:ID>\(id)</cbc:ID>
  </cac:PartyIdentification></cac:Party></cac:ContractingParty>
  """
}

private func total(_ amount: String, _ currency: String = "EUR", maximum: String? = nil) -> String {
  let extra = maximum.map {
    """
    <e:UBLExtensions><e:UBLExtension><e:ExtensionContent><x:EformsExtension>
    <b:FrameworkMaximumAmount currencyID="\(currency)">\($0)</b:FrameworkMaximumAmount>
    </x:EformsExtension></e:ExtensionContent></e:UBLExtension></e:UBLExtensions>
    """
  }
  return """
    <cac:RequestedTenderTotal>\(extra ?? "")
    <cbc:EstimatedOverallContractAmount currencyID="\(currency)">\(amount)\
    </cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>
    """
}

private func lot(
  _ id: String,
  scheme: String = "Lot",
  _ project: String,
  framework: String = "none"
) -> String {
  """
  <cac:ProcurementProjectLot><cbc:ID schemeName="\(scheme)">\(id)</cbc:ID>
  <cac:TenderingProcess><cac:ContractingSystem>
  <cbc:ContractingSystemTypeCode listName="framework-agreement">\(framework)\
  </cbc:ContractingSystemTypeCode></cac:ContractingSystem></cac:TenderingProcess>
  <cac:ProcurementProject>\(project)</cac:ProcurementProject></cac:ProcurementProjectLot>
  """
}

struct `A notice in eForms` {
  @Test func `finds its buyer by reference, also through a contact point`() {
    let organizations =
      "<a:Organization>" + organization("Company", "ORG-1", "Aannemer")
      + "</a:Organization><a:Organization>" + organization("Company", "ORG-2", "Gemeente")
      + organization("TouchPoint", "TPO-1", "Inkoopbureau") + "</a:Organization>"
    let direct = Reading(notice(organizations: organizations, buyers: buyer("ORG-2", "la")))
    #expect(direct.value("project.buyer.name") == "\"Gemeente\"")
    #expect(direct.value("project.buyer.legalType") == "\"la\"")
    let point = Reading(notice(organizations: organizations, buyers: buyer("TPO-1", "la")))
    #expect(point.value("project.buyer.name") == "\"Inkoopbureau\"")
  }

  @Test func `of several kinds of buyers says which kind was taken`() {
    let reading = Reading(notice(buyers: buyer("ORG-1", "la") + buyer("ORG-2", "cga")))
    #expect(reading.value("project.buyer.legalType") == "\"la\"")
    #expect(reading.codes == [.contradiction])
  }

  @Test(arguments: [
    ("open", "32014L0024", "16", "\"europees-openbaar\""),
    ("open", "other", "E3", "\"nationaal-openbaar\""),
    ("restricted", "other", "N4", "\"nationaal-niet-openbaar\""),
    ("open", "32014L0024", "20", "\"sas-procedure\""),
    ("open", "32014L0023", "19", "\"concessieprocedure\""),
    ("neg-w-call", "32014L0025", "17", "\"mededingingsprocedure-met-onderhandeling\""),
    ("oth-mult", "32014L0024", "16", "null"), ("UNKNOWN", "other", "99", "null"),
  ])
  func `tells the procedure by type, legal basis and form`(
    type: String,
    basis: String,
    subtype: String,
    code: String
  ) {
    let reading = Reading(notice(basis: basis, procedure: type, subtype: subtype))
    #expect(reading.value("project.plannedProcedure.code") == code)
    #expect(reading.value("project.notice.procedureType") == "\"\(type)\"")
  }

  @Test(arguments: [
    ("competition", "planning.noticeDispatch"), ("planning", "priorInformationNotice"),
    ("consultation", "marketConsultation.published"), ("result", "planning.awardNotice"),
  ])
  func `gives its day the meaning of its form`(form: String, path: String) {
    let reading = Reading(notice(form: form))
    #expect(reading.value("project." + path) == "date(\"2026-06-01\")")
    #expect(reading.value("project.notice.dispatch") == "date(\"2026-06-01\")")
  }

  @Test(arguments: [
    ("2025-12-31Z", "23:30:00Z", "2026-01-01"), ("2025-12-31Z", "22:59:00Z", "2025-12-31"),
    ("2026-06-30Z", "22:00:00Z", "2026-07-01"), ("2026-06-30Z", "21:59:00Z", "2026-06-30"),
    ("2026-01-01+14:00", "08:00:00+14:00", "2025-12-31"), ("2025-12-31", "23:30:00", "2025-12-31"),
    ("2026-03-29Z", "00:59:00Z", "2026-03-29"), ("2026-10-24Z", "22:30:00Z", "2026-10-25"),
    ("2026-10-25Z", "22:30:00Z", "2026-10-25"), ("2025-12-31-05:00", "", "2025-12-31"),
  ])
  func `counts days in the Netherlands`(date: String, time: String, day: String) {
    let clock = time.isEmpty ? "" : "<cbc:IssueTime>\(time)</cbc:IssueTime>"
    let text = notice(dispatch: "<cbc:IssueDate>\(date)</cbc:IssueDate>" + clock)
    #expect(Reading(text).value("project.planning.noticeDispatch") == "date(\"\(day)\")")
  }

  @Test func `adds up maxima of lots, and lets the highest count`() {
    let lots =
      lot("L1", total("100", maximum: "300"), framework: "fa-wo-rc")
      + lot("L2", total("200", maximum: "400"), framework: "fa-w-rc")
      + lot("G1", scheme: "LotsGroup", total("300", maximum: "999"))
    let reading = Reading(notice(project: total("250", maximum: "600"), lots: lots))
    #expect(reading.value("project.estimate.amount") == "250")
    #expect(reading.value("project.estimate.vat") == "\"excluded\"")
    #expect(reading.list("project.lots", "value") == ["100", "200"])
    #expect(reading.value("project.framework.maximum") == "700")
    #expect(reading.value("project.framework.applies") == "true")
    #expect(reading.codes == [.contradiction])
  }

  @Test func `adds no amounts of two currencies`() {
    let lots = lot("L1", total("100", "EUR")) + lot("L2", total("900", "NOK"))
    let reading = Reading(notice(project: total("250"), lots: lots))
    #expect(reading.list("project.lots", "value") == ["100", "null"])
    #expect(reading.value("project.estimate.currency") == "\"EUR\"")
    #expect(reading.codes == [.otherCurrency])
  }

  @Test(arguments: [
    ("48", "MONTH", "4", "48"), ("4", "YEAR", "4", "48"), ("1461", "DAY", "4", "48"),
    ("18", "MONTH", "1.5", "18"),
  ])
  func `measures frameworks in years and contracts in months`(
    number: String,
    unit: String,
    years: String,
    months: String
  ) {
    let period =
      "<cac:PlannedPeriod><cbc:DurationMeasure unitCode=\"\(unit)\">\(number)"
      + "</cbc:DurationMeasure></cac:PlannedPeriod>"
    let framework = Reading(notice(lots: lot("L1", period, framework: "fa-wo-rc")))
    #expect(framework.value("project.framework.years") == years)
    #expect(framework.value("project.term.months") == months)
    let plain = Reading(notice(lots: lot("L1", period)))
    #expect(plain.value("project.framework.years") == "null")
    #expect(plain.value("project.framework.applies") == "false")
  }

  @Test func `prefers Dutch among the languages of a text`() {
    let names = ["FRA": "Route", "NLD": "Weg", "ENG": "Road"].sorted { $0.key < $1.key }.map {
      "<cbc:Name languageID=\"\($0.key)\">\($0.value)</cbc:Name>"
    }
    #expect(Reading(notice(project: names.joined())).value("project.title") == "\"Weg\"")
  }

  @Test func `warns of what it cannot read and goes on`() {
    let text = notice(
      dispatch: "<cbc:IssueDate>1 juni</cbc:IssueDate>",
      project: total("veel") + "<cbc:ProcurementTypeCode>UNKNOWN</cbc:ProcurementTypeCode>"
    )
    let reading = Reading(text)
    #expect(Set(reading.codes) == [.unreadValue, .unknownCode], "\(reading.problems)")
    #expect(reading.problems.allSatisfy { $0.severity == .warning })
    #expect(reading.value("project.id") == "\"p-1\"")
  }

  @Test func `with more values than any has is refused`() {
    let lots = String(repeating: lot("L", total("1")), count: 12_500)
    #expect(Reading(notice(lots: lots)).codes.contains(.tooManyRecords))
  }
}
