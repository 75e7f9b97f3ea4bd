import Intake
import Testing
import Vocabulary

struct `The procedure in a table` {
  private static let fact = "project.plannedProcedure.code"

  @Test(arguments: [
    ("Europese openbare aanbesteding", "europees-openbaar"),
    ("Nationale openbare aanbesteding", "nationaal-openbaar"),
    ("Europese niet-openbare aanbesteding", "europees-niet-openbaar"),
    ("Nationale niet-openbare aanbesteding", "nationaal-niet-openbaar"),
    ("Europese aanbesteding (openbaar)", "europees-openbaar"),
    ("Openbaar (EU)", "europees-openbaar"), ("Meervoudig (onderhands)", "meervoudig-onderhands"),
  ])
  func `is known by its usual names`(_ text: String, code: String) {
    let reading = Reading("id;procedure\n1;\(text)\n")
    #expect(reading.value(Self.fact) == "\"\(code)\"")
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("Meervoudig onderhands (3 partijen)", "meervoudig-onderhands"),
    ("Enkelvoudig onderhands (onder voorbehoud)", "enkelvoudig-onderhands"),
    ("europese openbare procedure (perceel 1)", "europees-openbaar"),
  ])
  func `may have a remark in brackets, and a warning says how it was read`(
    _ text: String,
    code: String
  ) {
    let reading = Reading("id;procedure\n1;\(text)\n")
    #expect(reading.value(Self.fact) == "\"\(code)\"")
    #expect(reading.codes == [.assumed])
    #expect(
      reading.problems.first?.message.nl == "‘\(text)’ in procedure is gelezen als \(code)"
    )
  }

  @Test(arguments: [
    "Meervoudig onderhands (Europees)", "Nationaal openbaar (EU)", "Nationaal openbaar (niet)",
    "(3 partijen)", "Iets anders (3 partijen)", "Europese aanbesteding", "EO", "eo",
  ])
  func `is unknown where its text can mean several, and a warning says so`(_ text: String) {
    let reading = Reading("id;procedure\n1;\(text)\n")
    #expect(reading.value(Self.fact) == "null")
    #expect(reading.codes == [.unknownCode])
  }

  @Test(arguments: ["PM", "p.m.", "P.M", "nader te bepalen", "pro memorie"])
  func `and its value may be left open in words`(_ text: String) {
    let reading = Reading("id;procedure;raming;publicatiedatum\n1;\(text);\(text);\(text)\n")
    #expect(reading.value(Self.fact) == "null")
    #expect(reading.value("project.estimate.amount") == "null")
    #expect(reading.problems.isEmpty)
  }
}
