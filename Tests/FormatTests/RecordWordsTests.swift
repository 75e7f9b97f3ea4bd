import Intake
import Testing
import Vocabulary

/// What is said of a record that stands in a longer input.
struct `The words on a record` {
  private static let space = #"xmlns="urn:kringtoets:project:1""#

  /// Returns the problems of all records.
  private func problems(_ text: String, isLined: Bool = false) throws -> [InputProblem] {
    var stream = Stream(Array(text.utf8), pieces: 11, isLined: isLined)
    return try stream.all().flatMap(\.problems)
  }

  @Test func `place a key that occurs twice on the line of the whole input`() throws {
    let lines = #"{"project":{"id":"A"}}"# + "\n" + #"{"project":{"id":"B","id":"C"}}"# + "\n"
    let list = "[" + #"{"project":{"id":"A"}}"# + ",\n " + #"{"project":{"x":1,"x":2}}]"#
    for (text, first, second) in [(lines, "2:13", "2:22"), (list, "2:14", "2:20")] {
      let found = try problems(text).filter { $0.code == .duplicateKey }
      #expect(found.map(\.line) == [2])
      #expect(found.first?.message.nl.contains("op \(first) en op \(second)") == true, "\(found)")
      #expect(found.first?.message.en.contains("at \(first) and at \(second)") == true)
    }
  }

  @Test func `place an element that occurs twice on the line of the whole input`() throws {
    let good = "<dossier><project><id>A</id></project></dossier>"
    let wrong = "<dossier><project><id>B</id>\n<id>C</id></project></dossier>"
    let text = "<portfolio \(Self.space)>\n\n  \(good) \(wrong)</portfolio>"
    let found = try problems(text)
    #expect(found.map(\.code) == [.duplicateKey])
    #expect(found.first?.message.en.contains("at 3:70 and at 4:1 ") == true, "\(found)")
  }

  @Test func `place two projects of one name on the lines of the whole input`() throws {
    let text = "\n" + #"{"projects":[{"id":"A"},"# + "\n" + #"{"id":"A"}]}"# + "\n{}\n"
    let found = try problems(text).filter { $0.code == .duplicateProject }
    #expect(found.first?.message.en.contains("at 2:20 and at 3:7 ") == true, "\(found)")
    let both = "\n" + #"{"project":{"id":"A"},"projects":[]}"#
    let also = try problems(both).filter { $0.code == .projectAndProjects }
    #expect(also.first?.message.nl.contains("op 2:2 en op 2:23 ") == true, "\(also)")
  }

  @Test func `say on which line of the whole input an element was opened`() throws {
    let text =
      "<portfolio \(Self.space)>\n<dossier><project><id>A</id></project></dossier>\n"
      + "<dossier>\n<project><id>B</idd></project></dossier></portfolio>"
    let message = try #require(problems(text).first?.message)
    #expect(
      message.en.hasSuffix(
        "found the end tag </idd>, expected </id> for the element opened on line 4"
      )
    )
    #expect(
      message.nl.hasSuffix(
        "hier staat de eindtag </idd>; verwacht: </id>, van het element dat begint op regel 4"
      )
    )
  }

  @Test func `advise one dossier on each line where lines are records`() throws {
    let text = "{\"project\":{\"id\":\"A\"}}\n{\"project\":{\"id\":\"B\"}} {}\n"
    let trailing = try #require(problems(text, isLined: true).first)
    #expect(trailing.suggestion?.nl == "zet op elke regel één dossier")
    #expect(trailing.message.nl.hasSuffix("na de waarde volgt nog '{'; verwacht: niets meer"))
    let cut = try #require(problems("{\"project\":{}\n{}\n", isLined: true).first)
    #expect(cut.message.nl.hasSuffix("de tekst houdt hier op; verwacht: ',' of '}'"))
    #expect(cut.suggestion?.nl.contains("het dossier compleet is") == true)
  }
}

struct `A fault of grammar` {
  @Test(arguments: [
    (#"{"project": {"id": "A" b}}"#, "hier staat 'b'; verwacht: ',' of '}'"),
    (#"{"project": {"id" "A"}}"#, "hier staat '\"'; verwacht: ':' na een veldnaam"),
    (#"{"project": {"id": }}"#, "hier staat '}'; verwacht: een waarde"),
    (#"{"project": [1,]}"#, "na een komma staat ']'; verwacht: een waarde"),
    (#"{"project": {"id": "A"#, "verwacht: het aanhalingsteken waarmee een tekst sluit"),
    (#"{"project": {"id": "\q"}}"#, #"na een backslash staat 'q'; verwacht: een van " \ / b f"#),
    (#"{"project": {"n": 01}}"#, "een getal begint met een overbodige nul"),
    ("<a b/>", "het attribuut \"b\" heeft geen waarde"),
    (
      "<a><b></a>",
      "hier staat de eindtag </a>; verwacht: </b>, van het element dat begint op regel 1"
    ),
    ("<a><!-- -- --></a>", "in een commentaar staat '--'"),
    ("<a b=1/>", "de waarde van een attribuut staat niet tussen aanhalingstekens"),
    ("<a>\n <b>", "het document houdt op voor het einde van het element dat begint op regel 2"),
    ("<a>&x;</a>", "de verwijzing &x; is onbekend; verwacht: &amp; &lt; &gt; &quot; &apos; of een"),
  ])
  func `is told in Dutch with what was expected`(text: String, words: String) {
    let problem = Reading(text).problems.first { $0.code == .syntaxError }
    #expect(problem?.message.nl.contains(words) == true, "\(problem?.message.nl ?? "none")")
  }

  @Test func `never lacks its suggestion where the encoding is wrong`() {
    let bytes = Array(#"{"project": {"title": "caf"#.utf8) + [0xE9] + Array("\"}}".utf8)
    for input in [bytes, [0xFF] + bytes, [0, 0x7B]] {
      let problem = Reading(input, IntakeOptions(format: .json)).problems.first
      #expect(problem?.suggestion?.nl == "sla het bestand op als UTF-8", "\(input)")
    }
  }
}
