import Intake
import Testing

/// Markup between the records of a portfolio in XML, in pieces of any size.
struct `A portfolio in XML that comes in pieces` {
  private static let record =
    "<dossier><format>kringtoets/1</format><project><id>1</id></project></dossier>"

  private static func text(_ between: String) -> [UInt8] {
    let second = record.replacing("<id>1", with: "<id>2")
    return Array(
      "<portfolio xmlns=\"urn:kringtoets:project:1\">\(record)\(between)\(second)</portfolio>\n"
        .utf8
    )
  }

  @Test(
    arguments: [
      "<!-- a > b -- \"c --><!---->", "<?pi a=\"?>", "<x a='>' b=\">\"/>", "<![CDATA[ ]] ]>]]>",
      "<x a=\"'\n\"><!-- <dossier> --></x>",
    ],
    [1, 2, 3, 5, 64]
  )
  func `is read as it is in one piece`(between: String, size: Int) throws {
    let bytes = Self.text(between)
    var whole = Stream(bytes, pieces: bytes.count)
    var pieces = Stream(bytes, pieces: size)
    let (expected, found) = (try whole.all(), try pieces.all())
    #expect(found.map(\.ids) == expected.map(\.ids))
    #expect(found.map(\.line) == expected.map(\.line))
    #expect(found.flatMap(\.problems).map(\.code) == expected.flatMap(\.problems).map(\.code))
    #expect(found.flatMap(\.ids) == ["\"1\"", "\"2\""])
  }

  @Test(arguments: ["<", "<<", "< <<x", "<!", "</", "<![CDATA[x]]>"], [1, 1000])
  func `tells of markup that is none and goes on`(between: String, size: Int) throws {
    var stream = Stream(Self.text(between), pieces: size)
    let records = try stream.all()
    #expect(records.first?.ids == ["\"1\""])
    #expect(records.flatMap(\.problems).contains { $0.severity == .error })
  }
}
