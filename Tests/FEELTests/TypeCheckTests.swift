import FEEL
import Testing

struct `The check of an expression` {
  static func faults(_ text: String) -> [FEELError] {
    do {
      _ = try Expression.parse(text, names: Dossier.names)
      return []
    } catch {
      return error.all
    }
  }

  @Test(arguments: [
    ("regimeLimt > 0", 0, "regimeLimit"),
    ("n + project.estimate.amout / regimeLimit", 4, "project.estimate.amount"),
    ("summ([1])", 0, "sum"), ("project.lots.valeu", 13, "value"),
    ("project.lots[inDocument]", 13, "inDocuments"),
    ("n = 1 and strt date = start date", 10, "start date"),
    ("project.nature = \"work\"", 17, "works"),
    ("firstof(1, \"a\")", 0, "first of"), ("\"suplies\" = project.nature", 0, "supplies"),
    ("project.nature in (\"works\", \"service\")", 28, "services"),
    ("project.nature in [\"works\", \"service\"]", 28, "services"),
    ("list contains(project.tags, \"wokrs\")", 28, "works"),
  ])
  func `suggests the name that was meant`(text: String, offset: Int, suggestion: String) throws {
    let fault = try #require(`The check of an expression`.faults(text).first)
    #expect(fault.offset == offset)
    #expect(fault.suggestion == suggestion)
  }

  @Test(arguments: [
    ("regimeLimit > 5000", "money-with-number", 14), ("regimeLimit + 1", "money-with-number", 14),
    ("n > regimeLimit", "money-with-number", 0), ("regimeLimit - n", "money-with-number", 14),
    ("regimeLimit in [1..5]", "money-with-number", 15),
    ("max(regimeLimit, 5)", "money-with-number", 17),
    ("regimeLimit between 0 and 5", "money-with-number", 26),
    ("if yes then regimeLimit else 5", "money-with-number", 29),
    ("regimeLimit * regimeLimit", "type-mismatch", 0), ("1 + \"a\"", "type-mismatch", 0),
    ("n and yes", "type-mismatch", 0), ("not(n)", "type-mismatch", 4),
    ("-\"a\"", "type-mismatch", 1),
    ("n = \"a\"", "type-mismatch", 4), ("yes < yes", "type-mismatch", 0),
    ("if n then 1 else 2", "type-mismatch", 3),
    ("project.nature = regulation", "type-mismatch", 17),
    ("project.lots[\"a\"]", "type-mismatch", 13),
    ("sum(\"a\")", "wrong-arguments", 4), ("sum(project.lots.nature)", "wrong-arguments", 4),
    ("sum()", "wrong-arguments", 0), ("contains(\"a\")", "wrong-arguments", 0),
    ("today(1)", "wrong-arguments", 0), ("first of(\"a\", \"b\")", "type-mismatch", 9),
    ("count(n)", "type-mismatch", 6), ("n.year", "unknown-field", 2),
    ("start date.yaer", "unknown-field", 11),
    ("nowhere", "unknown-name", 0), ("nowhere(1)", "unknown-name", 0),
    ("date(\"2026-02-30\")", "bad-literal", 5),
    ("duration(\"1D\")", "bad-literal", 9), ("@\"soon\"", "bad-literal", 0),
    ("1e9999", "bad-literal", 0),
    ("upper case(1)", "type-mismatch", 11),
  ])
  func `finds the fault and its place`(text: String, code: String, offset: Int) {
    let faults = `The check of an expression`.faults(text)
    #expect(faults.map(\.code.description) == [code])
    #expect(faults.map(\.offset) == [offset])
  }

  @Test func `reports all faults at once, by place`() {
    let faults = `The check of an expression`.faults(
      "regimeLimit > 5 and é = 1 or project.nature = \"x\""
    )
    #expect(faults.map(\.offset) == [14, 20, 47])
    #expect(faults.map(\.length) == [1, 2, 3])
  }

  @Test(arguments: [
    ("", 0), ("1 +", 3), ("(1", 2), ("1)", 1), ("[1, 2", 5), ("{a 1}", 4), ("{a: 1, a: 2}", 7),
    ("if yes then 1", 13), ("some x in [1]", 13), ("for in [1] return 1", 4), ("1 2", 2), ("n.", 2),
    ("n between 1", 11), ("1 in", 4), ("and", 0), ("#", 0), ("\"a", 0), ("/* open", 0),
    ("sum(1,)", 6),
    ("[1..2", 5), ("x ? 1", 2), ("1 ==1", 3), ("yes and", 7), ("@", 0),
  ])
  func `gives the place of a fault of grammar`(text: String, offset: Int) {
    #expect(`The check of an expression`.faults(text).map(\.offset).last == offset)
  }
}
