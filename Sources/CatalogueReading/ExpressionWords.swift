import FEEL

/// What is wrong with an expression, in Dutch.
///
/// The reader of expressions speaks English. What it found, what it expected and of which types
/// stands in its sentence: each sentence that it can say has its translation here.
enum ExpressionWords {
  /// Returns a fault in Dutch.
  ///
  /// - Parameters:
  ///   - error: the fault.
  ///   - part: the part of the text that is at fault.
  /// - Returns: what was found and expected; of an unknown sentence the kind of fault and the part.
  static func dutch(_ error: FEELError, in part: String) -> String {
    let message = sentence(error.message)
    for (english, dutch) in sentences {
      guard let found = gaps(of: english, in: message) else { continue }
      // What an author wrote stands between quotes, and names of lists are theirs as well.
      let before = english.split(separator: "*", omittingEmptySubsequences: false)
      let words = zip(before, found).map { before, text in
        ["'", "\"", "list "].contains(where: before.hasSuffix) ? text : word(text)
      }
      return fill(dutch, with: words)
    }
    return kind(error.code) + (part.isEmpty ? "" : ": ‘\(part)’")
  }

  /// Returns the words for a type in Dutch.
  static func dutch(_ type: Type) -> String { word(type.description) }

  /// Returns the sentence without the proposal at its end.
  static func sentence(_ message: String) -> String {
    guard let end = message.firstRange(of: "; did you mean") else { return message }
    return String(message[..<end.lowerBound])
  }

  private static func kind(_ code: FEELError.Code) -> String {
    switch code {
    case .badLiteral: "dit getal, deze tekst of deze datum is niet te lezen"
    case .tooComplex: "de uitdrukking is te groot of te diep genest"
    case .unknownName: "deze naam is niet bekend"
    case .unknownField: "dit veld is niet bekend"
    case .unknownCode: "deze code staat niet in de lijst"
    case .typeMismatch: "het type past hier niet"
    case .moneyWithNumber: "een bedrag wordt met een los getal vergeleken of verrekend"
    case .wrongArguments: "de argumenten passen niet bij de functie"
    default: "de uitdrukking is niet te lezen"
    }
  }

  // MARK: - Sentences

  /// The sentences with a star for what differs; of two that fit the first counts.
  private static let sentences = [
    ("found *, expected *", "hier staat *; verwacht: *"),
    ("'*' is not a known function", "er is geen functie ‘*’"),
    ("'*' is not a known name", "er is geen naam ‘*’"),
    ("\"*\" is not a code of list *", "‘*’ is geen code van de lijst *"),
    (
      "codes of list * are compared with list *",
      "codes van de lijst * worden vergeleken met de lijst *"
    ),
    (
      "money is used with a bare number",
      "een bedrag wordt met een los getal vergeleken of verrekend"
    ),
    ("* can't be compared with *", "* is niet te vergelijken met *"),
    ("'*' can't be used with * and *", "‘*’ kan niet met * en *"),
    ("* has no order", "* is niet kleiner of groter dan iets anders"),
    ("* has no property '*'", "* heeft geen eigenschap ‘*’"),
    ("the record has no field '*'", "de gegevens hebben geen veld ‘*’"),
    (
      "'*' needs a boolean on both sides, not *",
      "‘*’ vraagt aan beide kanten waar of onwaar, niet *"
    ),
    ("'*' needs a boolean, not *", "‘*’ vraagt waar of onwaar, niet *"),
    ("'*' needs a number, not *", "‘*’ vraagt een getal, niet *"),
    ("'*' needs a list, not *", "‘*’ vraagt een lijst, niet *"),
    ("'*' needs * here, not *", "‘*’ vraagt hier *, niet *"),
    ("'*' needs * arguments, found *", "‘*’ vraagt * argumenten; het zijn er *"),
    ("'*' takes the arguments *", "‘*’ kent de argumenten *"),
    ("'*' can't take * of such items", "‘*’ kan niets met * van zulke waarden"),
    ("'*' can't take *", "‘*’ kan niets met *"),
    (
      "a filter needs a condition or a position, not *",
      "tussen [ en ] hoort een voorwaarde of plaats, niet *"
    ),
    ("a test with '?' needs a boolean, not *", "een toets met ‘?’ vraagt waar of onwaar, niet *"),
    ("the start of a loop must be a number, not *", "een lus begint bij een getal, niet bij *"),
    ("the end of a loop must be a number, not *", "een lus eindigt bij een getal, niet bij *"),
    ("\"*\" is not a * such as * that exists", "‘*’ is geen bestaande *, zoals *"),
    ("\"*\" is not a date or duration that exists", "‘*’ is geen bestaande datum of duur"),
    (
      "\"*\" is not a date (2026-01-31) or duration (P1Y2M, P10D) that exists",
      "‘*’ is geen bestaande datum (2026-01-31) of duur (P1Y2M, P10D)"
    ),
    ("this function has no names for its arguments", "deze functie kent geen namen van argumenten"),
    ("the parameter '*' comes twice", "de parameter ‘*’ staat er twee keer"),
    ("the key '*' comes twice", "de sleutel ‘*’ staat er twee keer"),
    ("the context has too many keys", "er zijn te veel sleutels"),
    ("functions in other languages are not supported", "functies in andere talen kunnen hier niet"),
    ("a range can't be made of '!='", "met ‘!=’ is geen bereik te maken"),
    ("'?' is only known in unary tests", "‘?’ heeft alleen in cellen van tabellen een betekenis"),
    (
      "the number has more than 34 digits or too large an exponent",
      "het getal heeft meer dan 34 cijfers of een te grote exponent"
    ),
    (
      "the expression is nested more than * levels deep",
      "de uitdrukking is meer dan * niveaus diep genest"
    ),
    ("the text is longer than * bytes", "de tekst is langer dan * bytes"),
    (
      "'@' must be followed by a text such as \"2026-01-01\"",
      "na ‘@’ hoort een tekst zoals \"2026-01-01\""
    ),
    ("the character can't be used here", "dit teken kan hier niet staan"),
    ("the comment has no end", "het commentaar houdt niet op"),
    ("the text has no closing quote", "het aanhalingsteken dat de tekst sluit ontbreekt"),
    ("the escape is not one of *", "na een backslash hoort een van *"),
    ("the escape is not a Unicode character", "dit teken bestaat niet in Unicode"),
    ("the escape needs * hexadecimal digits", "hier horen * hexadecimale cijfers"),
    (
      "the ends of the interval can't be ordered",
      "van de grenzen van het interval is geen de kleinste"
    ),
  ]

  /// What stands in the place of a star, in Dutch.
  private static func word(_ english: String) -> String {
    if let word = words[english] { return word }
    if let list = gaps(of: "a code of list *", in: english)?.first {
      return "een code van de lijst \(list)"
    }
    if let fewest = gaps(of: "* or more", in: english)?.first { return "\(fewest) of meer" }
    if let range = gaps(of: "* to *", in: english), range.allSatisfy({ Int($0) != nil }) {
      return "\(range[0]) tot \(range[1])"
    }
    if english.hasPrefix("'"), english.hasSuffix("'"), english.utf8.count > 2 {
      let inner = english.dropFirst().dropLast()
      if let two = gaps(of: "'*' or '*'", in: english) { return "‘\(two[0])’ of ‘\(two[1])’" }
      return "‘\(inner)’"
    }
    return english
  }

  private static let words = [
    "the end": "het einde", "a text": "een tekst", "a date or duration": "een datum of duur",
    "a value": "een waarde", "a value or a name": "een waarde of naam", "a name": "een naam",
    "a field name": "de naam van een veld", "a key": "een sleutel", "a type": "een type",
    "a comparison": "een vergelijking", "an operator or the end": "een bewerking of het einde",
    "',' or the end": "een komma of het einde", "a number after '-'": "een getal na ‘-’",
    "a number after '*'": "een getal na ‘*’",
    "']' or ')' after the range": "‘]’ of ‘)’ na het bereik",
    "']' or ')' after the interval": "‘]’ of ‘)’ na het interval",
    "the name of an argument": "de naam van een argument",
    "the name of a parameter": "de naam van een parameter",
    "the name of a loop variable": "de naam van een variabele van de lus",
    "a text such as \"2026-01-01\"": "een tekst zoals \"2026-01-01\"",
    "any value": "een waarde", "null": "null", "a boolean": "waar of onwaar",
    "a number": "een getal", "an amount of money": "een bedrag", "a date": "een datum",
    "a time": "een tijd", "a date and time": "een datum met tijd",
    "a duration in days": "een duur in dagen", "a duration in months": "een duur in maanden",
    "a list": "een lijst", "a record": "een groep gegevens", "a range": "een bereik",
    "a function": "een functie", "date": "datum", "time": "tijd", "duration": "duur",
    "date and time": "datum met tijd", "P1Y2M or P10D": "P1Y2M of P10D",
  ]

  // MARK: - Patterns

  /// Returns what stands in the places of the stars; nil where the text does not fit.
  private static func gaps(of pattern: String, in text: String) -> [String]? {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var found: [String] = []
    for (place, part) in parts.enumerated().dropFirst() {
      let isLast = place == parts.count - 1
      if isLast {
        guard rest.hasSuffix(part) else { return nil }
        found.append(String(rest.dropLast(part.count)))
        return found
      }
      guard let range = rest.firstRange(of: part) else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? found : nil
  }

  private static func fill(_ pattern: String, with words: [String]) -> String {
    var rest = words[...]
    var text = ""
    for (place, part) in pattern.split(separator: "*", omittingEmptySubsequences: false)
      .enumerated()
    {
      if place > 0 { text += rest.popFirst() ?? "" }
      text += part
    }
    return text
  }
}
