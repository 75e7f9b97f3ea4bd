/// What the YAML parser says of a fault, in Dutch.
///
/// The parser speaks English only. What it can say of the text of a file is here; of what it says
/// beside that, its own words are kept.
enum YAMLFaultWords {
  /// Returns what was being read, and what was wrong with it, in Dutch.
  ///
  /// - Parameters:
  ///   - context: what the parser was doing; nil where it does not say so.
  ///   - problem: what it found or missed.
  /// - Returns: both in one clause.
  static func dutch(_ context: String?, _ problem: String) -> String {
    let parts = [context.map { contexts[$0] ?? $0 }, problems[problem] ?? problem]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// What was being read.
  private static let contexts = [
    "while parsing": "",
    "while parsing a %TAG directive": "in een %TAG-regel",
    "while parsing a block collection": "in een lijst met streepjes",
    "while parsing a block mapping": "in een groep sleutels",
    "while parsing a block node": "waar een waarde hoort",
    "while parsing a flow mapping": "in een groep tussen { en }",
    "while parsing a flow node": "waar een waarde hoort",
    "while parsing a flow sequence": "in een lijst tussen [ en ]",
    "while parsing a node": "in een waarde",
    "while parsing a quoted scalar": "in een tekst tussen aanhalingstekens",
    "while parsing a tag": "in een label met !",
    "while parsing a tag directive": "in een %TAG-regel",
    "while scanning a %TAG directive": "in een %TAG-regel",
    "while scanning a %YAML directive": "in een %YAML-regel",
    "while scanning a block scalar": "in een tekst na | of >",
    "while scanning a directive": "in een regel met %",
    "while scanning a plain scalar": "in een tekst zonder aanhalingstekens",
    "while scanning a quoted scalar": "in een tekst tussen aanhalingstekens",
    "while scanning a simple key": "in een sleutel",
    "while scanning a tag": "in een label met !",
    "while scanning a tag directive": "in een %TAG-regel",
    "while scanning an alias": "in een verwijzing met *",
    "while scanning an anchor": "in een anker met &",
    "while scanning for the next token": "",
  ]

  /// What was wrong.
  private static let problems = [
    "Maximum nesting level reached, set with yaml_set_max_nest_level())": "te diep genest",
    "block sequence entries are not allowed in this context":
      "een streepje van een lijst kan hier niet staan",
    "control characters are not allowed": "stuurtekens zijn niet toegestaan",
    "could not find expected ':'": "de dubbele punt na de sleutel ontbreekt",
    "could not find expected directive name": "de naam na % ontbreekt",
    "did not find URI escaped octet": "na % horen twee hexadecimale cijfers",
    "did not find expected '!'": "verwacht: !",
    "did not find expected ',' or ']'": "verwacht: een komma of ]",
    "did not find expected ',' or '}'": "verwacht: een komma of }",
    "did not find expected '-' indicator":
      "verwacht: een streepje; het inspringen kan verkeerd zijn",
    "did not find expected <document start>":
      "hier staat iets na het einde van wat ervoor staat; het inspringen kan verkeerd zijn",
    "did not find expected alphabetic or numeric character": "verwacht: een letter of cijfer",
    "did not find expected comment or line break": "verwacht: een nieuwe regel",
    "did not find expected digit or '.' character": "verwacht: een cijfer of punt",
    "did not find expected hexdecimal number": "verwacht: een hexadecimaal getal",
    "did not find expected key": "verwacht: een sleutel; het inspringen kan verkeerd zijn",
    "did not find expected node content": "hier ontbreekt de waarde",
    "did not find expected tag URI": "verwacht: de naam van een label",
    "did not find expected version number": "verwacht: een versienummer",
    "did not find expected whitespace": "verwacht: een spatie",
    "did not find expected whitespace or line break": "verwacht: een spatie of nieuwe regel",
    "did not find the expected '>'": "verwacht: >",
    "found a tab character that violates indentation":
      "een tab staat waar met spaties wordt ingesprongen",
    "found a tab character where an indentation space is expected":
      "een tab staat waar met spaties wordt ingesprongen",
    "found an indentation indicator equal to 0": "een inspringing van 0 kan niet",
    "found character that cannot start any token":
      "met dit teken kan niets beginnen; zet de tekst tussen aanhalingstekens, en spring in met spaties",
    "found duplicate %TAG directive": "een %TAG-regel staat er twee keer",
    "found duplicate %YAML directive": "een %YAML-regel staat er twee keer",
    "found extremely long version number": "het versienummer is te lang",
    "found incompatible YAML document": "dit is een andere versie van YAML",
    "found invalid Unicode character escape code": "dit teken bestaat niet in Unicode",
    "found undefined alias": "de verwijzing met * noemt een anker dat er niet is",
    "found undefined tag handle": "het label met ! is niet bekend",
    "found unexpected ':'": "hier staat een dubbele punt die er niet kan staan",
    "found unexpected document indicator":
      "het aanhalingsteken dat de tekst sluit ontbreekt voor --- of ...",
    "found unexpected end of stream": "het aanhalingsteken dat de tekst sluit ontbreekt",
    "found unexpected non-alphabetical character": "hier staat een teken dat geen letter is",
    "found unknown directive name": "de naam na % is niet bekend",
    "found unknown escape character": "dit teken kan niet na een backslash staan",
    "input is too long": "de tekst is te lang",
    "invalid Unicode character": "dit teken bestaat niet in Unicode",
    "mapping keys are not allowed in this context": "een sleutel kan hier niet staan",
    "mapping values are not allowed in this context":
      "een dubbele punt kan hier niet staan; zet een tekst met een dubbele punt tussen aanhalingstekens",
    "nested too deeply": "te diep genest",
  ]
}
