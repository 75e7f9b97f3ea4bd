import Intake
import Testing
import Vocabulary

struct `A bad dossier in XML` {
  @Test(arguments: values + structures)
  func `is reported at its wrong element`(input: BadInput) { input.check() }

  @Test(arguments: documents)
  func `is reported where the document is wrong`(input: BadInput) { input.check() }

  @Test func `is read on in another namespace`() {
    let problems = read(
      "<dossier><project><id>1</id><nature>wroks</nature></project></dossier>"
    ).problems
    #expect(problems.map(\.code) == [.wrongNamespace, .unknownCode])
    #expect(problems.last?.path == "project.nature")
  }

  @Test func `is read on after a wrong value`() {
    let problems = read(
      dossier(
        """
        <electronicTender>ja</electronicTender>
        <lots><lot><value>x</value></lot><lot><value>-1</value></lot></lots>
        <planning><noticeDispatch>1 juni</noticeDispatch></planning>
        """
      )
    ).problems
    #expect(
      problems.map(\.path) == [
        "project.electronicTender", "project.lots[0].value", "project.lots[1].value",
        "project.planning.noticeDispatch",
      ]
    )
  }

  static let values = [
    of(
      "a word for a truth value",
      "‸<electronicTender>ja</electronicTender>",
      .badBoolean,
      "project.electronicTender",
      advice: "true (yes)"
    ),
    of(
      "an amount with points for thousands",
      "<estimate><currency>EUR</currency>‸<amount> 1.200,00 </amount></estimate>",
      .badNumber,
      "project.estimate.amount",
      advice: "1200.00"
    ),
    of(
      "an amount below its smallest value",
      "<estimate><currency>EUR</currency>‸<amount>-1</amount></estimate>",
      .belowMinimum,
      "project.estimate.amount"
    ),
    of(
      "an infinite number",
      "<estimate><currency>EUR</currency>‸<vatRate>INF</vatRate></estimate>",
      .badNumber,
      "project.estimate.vatRate"
    ),
    of(
      "a fraction where a whole number belongs",
      "<framework>‸<parties>2.5</parties></framework>",
      .badNumber,
      "project.framework.parties"
    ),
    of(
      "a day that does not exist",
      "<planning>‸<noticeDispatch>2026-02-30</noticeDispatch></planning>",
      .badDate,
      "project.planning.noticeDispatch",
      advice: "2026-02-28"
    ),
    of(
      "a date with a zone",
      "<planning>‸<noticeDispatch>2026-06-01Z</noticeDispatch></planning>",
      .badDate,
      "project.planning.noticeDispatch",
      advice: "2026-06-01"
    ),
    of(
      "a code with a slip",
      "‸<nature>wroks</nature>",
      .unknownCode,
      "project.nature",
      advice: "works"
    ),
    of(
      "a CPV code that is too short",
      "<cpv><code>45233140</code>‸<code>45</code></cpv>",
      .badCPV,
      "project.cpv[1]",
      advice: "eight digits"
    ),
    of(
      "an empty amount",
      "<estimate><currency>EUR</currency>‸<amount> \n </amount></estimate>",
      .emptyValue,
      "project.estimate.amount",
      advice: "leave the element out"
    ),
    of("an empty truth value", "‸<electronicTender/>", .emptyValue, "project.electronicTender"),
    of("an empty text", "‸<title/>", .emptyText, "project.title", .warning, advice: "leave"),
    of("a text of spaces", "‸<title> </title>", .emptyText, "project.title", .warning),
    of(
      "an entry that is nil",
      "<lots>‸<lot xsi:nil=\"true\"/></lots>",
      .nullEntry,
      "project.lots[0]"
    ),
    of(
      "an element in a value",
      "<title>a ‸<b>c</b></title>",
      .wrongType,
      "project.title",
      advice: "only text"
    ),
    of(
      "content in a nil element",
      "<title xsi:nil=\"true\">‸a</title>",
      .nilWithContent,
      "project.title"
    ),
  ]

  static let structures = [
    of(
      "an unknown element",
      "‸<tilte>a</tilte>",
      .unknownKey,
      "project.tilte",
      .warning,
      advice: "title"
    ),
    of(
      "an unknown element with elements",
      "‸<x><title/><y>2</y></x>",
      .unknownKey,
      "project.x",
      .warning
    ),
    of(
      "an element that occurs twice",
      "<title>a</title>‸<title>b</title>",
      .duplicateKey,
      "project.title"
    ),
    of(
      "an entry under another name",
      "<lots><lot/>‸<perceel/></lots>",
      .wrongItem,
      "project.lots",
      advice: "<lot>"
    ),
    of(
      "an unknown attribute",
      "‸<title lang=\"nl\">a</title>",
      .unknownAttribute,
      "project.title",
      .warning
    ),
    of(
      "a key as an attribute",
      "<lots>‸<lot id=\"1\"/></lots>",
      .unknownAttribute,
      "project.lots[0]",
      .warning,
      advice: "<id>"
    ),
    of(
      "text between elements",
      "<title>a</title>\n ‸b <nature>works</nature>",
      .strayText,
      "project",
      advice: "remove"
    ),
    of(
      "text in a list",
      "<lots><lot><title>x</title></lot> <!-- > --><lot/> ‸b</lots>",
      .strayText,
      "project.lots"
    ),
    of(
      "text in a CDATA section",
      "<estimate><currency>EUR</currency>‸<![CDATA[x]]></estimate>",
      .strayText,
      "project.estimate"
    ),
    of(
      "an element of another namespace",
      "‸<title xmlns=\"urn:x\">a</title>",
      .wrongNamespace,
      "project.title",
      advice: "urn:kringtoets:project:1"
    ),
    of(
      "a group without a required fact",
      "‸<estimate/>",
      .missingFact,
      "project.estimate.currency"
    ),
  ]

  static let documents = [
    BadInput("another root", "‸<html/>", .wrongRoot, at: "", advice: "urn:kringtoets:project:1"),
    BadInput(
      "no namespace",
      "‸<dossier><project><id>1</id></project></dossier>",
      .wrongNamespace,
      at: "",
      advice: "urn:kringtoets:project:1"
    ),
    BadInput(
      "another namespace",
      "<?xml version=\"1.0\"?>\n ‸<dossier xmlns='urn:x'><project><id>1</id></project></dossier>",
      .wrongNamespace,
      at: ""
    ),
    BadInput(
      "no project",
      "‸<dossier xmlns='urn:kringtoets:project:1'/>",
      .missingProject,
      at: "project"
    ),
    BadInput(
      "project and projects",
      "<dossier xmlns='urn:kringtoets:project:1'><project><id>1</id></project>‸<projects/></dossier>",
      .projectAndProjects,
      at: "projects"
    ),
    BadInput(
      "a project without id",
      "<dossier xmlns='urn:kringtoets:project:1'>‸<project/></dossier>",
      .missingFact,
      at: "project.id"
    ),
    BadInput(
      "an id that occurs twice",
      """
      <dossier xmlns='urn:kringtoets:project:1'><projects><project><id>1</id></project>
      <project>‸<id>1</id></project></projects></dossier>
      """,
      .duplicateProject,
      at: "projects[1].id"
    ),
    BadInput(
      "another version",
      """
      <dossier xmlns='urn:kringtoets:project:1'>‸<format>2</format>
      <project><id>1</id></project></dossier>
      """,
      .unknownVersion,
      at: "format",
      advice: "kringtoets/1"
    ),
    BadInput(
      "a document type",
      "‸<!DOCTYPE dossier [<!ENTITY a 'b'>]><dossier/>",
      .documentType,
      at: "",
      advice: "DOCTYPE"
    ),
    BadInput(
      "a declaration of another encoding",
      "<?xml version='1.0' encoding='‸UTF-16'?><dossier/>",
      .wrongEncoding,
      at: "",
      advice: "UTF-8"
    ),
  ]

  private static func of(
    _ name: String,
    _ element: String,
    _ code: InputProblem.Code,
    _ path: String,
    _ severity: InputProblem.Severity = .error,
    advice: String? = nil
  ) -> BadInput {
    BadInput(
      name,
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <dossier xmlns="urn:kringtoets:project:1" xml:lang="nl"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">
        <project>
          <id>1</id>
          \(element)
        </project>
      </dossier>
      """,
      code,
      at: path,
      severity,
      advice: advice
    )
  }
}
