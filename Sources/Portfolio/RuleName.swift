import Catalogue
import Vocabulary

/// What a rule is called where no project fills in its title.
enum RuleName {
  /// Returns the name of a rule.
  static func of(_ rule: Rule) -> LocalizedText {
    guard let name = rule.risk?.name else { return rule.title.map { text, _ in plain(text) } }
    return name
  }

  /// Replaces what a project would fill in by an ellipsis.
  private static func plain(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      if character == "{" {
        if depth == 0 { result += "…" }
        depth += 1
      } else if character == "}", depth > 0 {
        depth -= 1
      } else if depth == 0 {
        result.append(character)
      }
    }
    return result
  }
}
