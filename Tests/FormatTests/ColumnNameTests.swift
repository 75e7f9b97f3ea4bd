import Intake
import Testing
import Vocabulary

struct `The name of a column` {
  @Test(arguments: [
    ("Kostenraming", "estimate.amount", "5", "5"),
    ("Budget totaal", "estimate.amount", "5", "5"),
    ("Naam opdracht", "title", "Weg", "\"Weg\""),
    ("Aanbestedingsvorm", "plannedProcedure.code", "MO", "\"meervoudig-onderhands\""),
    ("Looptijd", "term.months", "4 jaar", "48"), ("Looptijd", "term.months", "18 mnd", "18"),
    ("Eind", "planning.contractEnd", "31-12-2027", "date(\"2027-12-31\")"),
  ])
  func `is known as offices write it`(_ name: String, fact: String, cell: String, value: String) {
    let reading = Reading("id;\(name)\n1;\(cell)\n")
    #expect(reading.value("project.\(fact)") == value)
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("Verwachte procedure", "plannedProcedure.code", "MO", "\"meervoudig-onderhands\""),
    ("verwachte start", "planning.contractStart", "01-06-2026", "date(\"2026-06-01\")"),
    ("Geplande  gunning", "planning.awardDecision", "01-06-2026", "date(\"2026-06-01\")"),
    ("Verwachte raming (x € 1.000)", "estimate.amount", "5", "5000"),
    (
      "(Verwachte) publicatiedatum", "planning.noticeDispatch", "01-06-2026", "date(\"2026-06-01\")"
    ),
  ])
  func `may have a word of what is planned before it`(
    _ name: String,
    fact: String,
    cell: String,
    value: String
  ) {
    #expect(Reading("id;\(name)\n1;\(cell)\n").value("project.\(fact)") == value)
  }

  @Test(arguments: ["Verwachte", "Verwacht gevolg", "Geplande kleur"])
  func `is not known by such a word alone`(_ name: String) {
    let reading = Reading("id;\(name)\n1;5\n", IntakeOptions(notes: true))
    #expect(reading.problems.filter { $0.code == .unmapped }.map(\.line) == [1])
  }

  @Test func `of a term leaves a number without a word open, unless the user says what it counts`()
  {
    let reading = Reading("id;looptijd\n1;4\n2;48\n")
    #expect(reading.value("project.term.months") == "null")
    #expect(reading.codes == [.unreadValue, .unreadValue])
    #expect(
      reading.problems.first?.message.nl
        == "‘4’ in looptijd kunnen jaren of maanden zijn; het gegeven is onbekend"
    )
    let options = IntakeOptions(columns: ["looptijd": "term.months"])
    #expect(Reading("id;looptijd\n1;48\n", options).value("project.term.months") == "48")
    #expect(Reading("id;looptijd in maanden\n1;48\n").value("project.term.months") == "48")
  }
}
