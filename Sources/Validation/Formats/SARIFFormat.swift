import CatalogueReading
import Vocabulary

extension FindingFormat {
  /// SARIF 2.1.0, the form of static analysis that forges and editors read.
  static let sarif = FindingFormat(id: "sarif") { validation, style in
    let ids = Set(validation.findings.map(\.check))
    let rules = Check.all.filter { ids.contains($0.id) }
    let numbers = Dictionary(
      rules.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let driver = JSONText.object([
      ("name", .text("kringtoets")),
      ("semanticVersion", .text(style.version.isEmpty ? "0.0.0" : style.version)),
      ("language", .text(style.language.rawValue)),
      ("rules", .list(rules.map { $0.descriptor(style) })),
    ])
    let run = JSONText.object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .text("unicodeCodePoints")),
      (
        "invocations",
        .list([.object([("executionSuccessful", .flag(true))])])
      ),
      ("results", .list(validation.findings.map { $0.result(style, numbers[$0.check]) })),
    ])
    let log = JSONText.object([
      (
        "$schema",
        .text(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
            + "sarif-schema-2.1.0.json"
        )
      ),
      ("version", .text("2.1.0")),
      ("runs", .list([run])),
    ])
    return log.written() + "\n"
  }
}

extension CheckSeverity {
  /// The level in SARIF.
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension Check {
  fileprivate func descriptor(_ style: FindingStyle) -> JSONText {
    let why = explanation[style.language]
    return .object([
      ("id", .text(id)),
      ("name", .text(id)),
      ("shortDescription", .object([("text", .text(title[style.language] + "."))])),
      ("fullDescription", .object([("text", .text(why))])),
      (
        "help",
        .object([
          ("text", .text(why)), ("markdown", .text(CheckPage.markdown(self, style.language))),
        ])
      ),
      ("defaultConfiguration", .object([("level", .text(severity.level))])),
      ("properties", .object([("tags", .list([.text(topic.rawValue)]))])),
    ])
  }
}

extension RuleFinding {
  fileprivate func result(_ style: FindingStyle, _ number: Int?) -> JSONText {
    var text = sentence(style.language)
    if !witness.isEmpty {
      let values = witness.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
      text += ". \(style.say("Tegenvoorbeeld", "Counter-example")): \(values)"
    }
    var members: [(String, JSONText)] = [("ruleId", .text(check))]
    if let number { members.append(("ruleIndex", .number(number))) }
    members += [
      ("level", .text(severity.level)),
      ("message", .object([("text", .text(text))])),
      ("locations", .list([location(place, length, style)])),
    ]
    if !related.isEmpty {
      members.append(("relatedLocations", .list(related.map { location($0, 1, style) })))
    }
    members.append(("partialFingerprints", .object([("kringtoets/v1", .text(fingerprint))])))
    switch standing {
    case .open: break
    case .baselined: members.append(("baselineState", .text("unchanged")))
    case .suppressed(let reason):
      let suppression = JSONText.object([
        ("kind", .text("inSource")), ("justification", .text(reason[style.language])),
      ])
      members.append(("suppressions", .list([suppression])))
    }
    return .object(members)
  }

  private func location(_ place: Place, _ length: Int, _ style: FindingStyle) -> JSONText {
    let path = style.path(place.file)
    return .object([
      (
        "physicalLocation",
        .object([
          ("artifactLocation", .object([("uri", .text(path.uriPath))])),
          (
            "region",
            .object([
              ("startLine", .number(place.line)), ("startColumn", .number(place.column)),
              ("endColumn", .number(place.column + max(1, length))),
            ])
          ),
        ])
      )
    ])
  }
}

extension String {
  /// A path as a relative or absolute URI.
  fileprivate var uriPath: String {
    let path = isEmpty ? "." : self
    let escaped = path.utf8.map { byte -> String in
      let isPlain =
        (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
        || [0x2D, 0x2E, 0x2F, 0x5F, 0x7E].contains(byte)
      guard !isPlain else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }
    return (path.hasPrefix("/") ? "file://" : "") + escaped.joined()
  }
}
