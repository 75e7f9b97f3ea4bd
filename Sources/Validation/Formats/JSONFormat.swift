import CatalogueReading
import Vocabulary

extension FindingFormat {
  /// For programs.
  static let json = FindingFormat(id: "json") { validation, style in
    let counts = validation.counts
    let totals = CheckSeverity.allCases.map { severity in
      (severity.rawValue, JSONText.number(validation.open.count { $0.severity == severity }))
    }
    let document = JSONText.object([
      ("format", .text("kringtoets-validation/1")),
      ("findings", .list(validation.findings.map { $0.json(style) })),
      (
        "totals",
        .object(
          totals + [
            ("suppressed", .number(counts.suppressed)), ("baselined", .number(counts.baselined)),
          ]
        )
      ),
      ("skipped", .list(validation.skipped.map { .text($0) })),
    ])
    return document.written() + "\n"
  }
}

extension RuleFinding {
  /// The finding as JSON.
  fileprivate func json(_ style: FindingStyle) -> JSONText {
    var members: [(String, JSONText)] = [
      ("check", .text(check)), ("severity", .text(severity.rawValue)),
      ("file", .text(style.path(place.file))), ("line", .number(place.line)),
      ("column", .number(place.column)), ("endColumn", .number(place.column + length)),
      ("message", .both(message)),
    ]
    if let suggestion { members.append(("suggestion", .both(suggestion))) }
    if !witness.isEmpty {
      members.append(("witness", .object(witness.map { ($0.name, .text($0.value)) })))
    }
    if !related.isEmpty {
      let places = related.map { place in
        JSONText.object([
          ("file", .text(style.path(place.file))), ("line", .number(place.line)),
          ("column", .number(place.column)),
        ])
      }
      members.append(("related", .list(places)))
    }
    members.append(("fingerprint", .text(fingerprint)))
    switch standing {
    case .open: members.append(("standing", .text("open")))
    case .baselined: members.append(("standing", .text("baselined")))
    case .suppressed(let reason):
      members += [("standing", .text("suppressed")), ("reason", .both(reason))]
    }
    return .object(members)
  }
}

extension JSONText {
  /// A text in both languages.
  static func both(_ text: LocalizedText) -> JSONText {
    .object([("nl", .text(text.nl)), ("en", .text(text.en))])
  }
}
