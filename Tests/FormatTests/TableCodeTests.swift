import Intake
import Testing
import Vocabulary

struct `A CPV code in a table` {
  @Test(arguments: [
    "45233140-2 Wegenwerken", "45233140 - Wegenbouw", "45233140-2 (wegen en paden)",
    "Wegenwerken (45233140-2)", "CPV 45233140", "45233140-2\u{A0}Rijweg é",
  ])
  func `may have words beside it that say what it stands for`(_ cell: String) {
    let reading = Reading("id;cpv\n1;\(cell)\n")
    #expect(reading.list("project.cpv") == ["\"45233140\""])
    #expect(reading.codes.isEmpty)
  }

  @Test func `may have them beside each of several`() {
    let reading = Reading("id;cpv\n1;\"45000000-7 Bouw; 45233140-2 Wegen, 45100000\"\n")
    #expect(reading.list("project.cpv") == ["\"45000000\"", "\"45233140\"", "\"45100000\""])
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    "45233140 3 wegen", "4523314 wegen", "wegen", "45233140-2 45000000-7 wegen", "452331401 wegen",
    "45233140-22 wegen",
  ])
  func `is unread where other digits stand beside it, or too few`(_ cell: String) {
    let reading = Reading("id;cpv\n1;\(cell)\n")
    #expect(reading.list("project.cpv").isEmpty)
    #expect(reading.codes == [.badCPV])
  }
}

struct `A table below a text in brackets` {
  @Test(arguments: ["[CONCEPT] Inkoopkalender 2026", "[ nog niet vastgesteld ]", "[Versie 3]"])
  func `is a table`(_ title: String) {
    let reading = Reading("\(title)\n\nid;titel\n1;Weg\n")
    #expect(reading.value("project.title") == "\"Weg\"")
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: ["[null]", "[true,\nid;titel\n1;Weg\n", "[ \"id;titel\" ]"])
  func `is none where it begins as JSON does`(_ text: String) {
    let reading = Reading(text)
    #expect(reading.problems.contains { $0.severity == .error })
    #expect(reading.projects.isEmpty)
  }
}
