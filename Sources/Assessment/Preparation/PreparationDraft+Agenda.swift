import FEEL
import Vocabulary

extension PreparationDraft {
  /// Returns what a sheet says of a point of the agenda.
  func topic(_ point: Record, number: Int) -> AgendaTopic {
    let project = point.text("projectId").map(self.project)
    let sensitivity = sensitivity(of: point, about: project)
    let light = sensitivity.flatMap { vocabulary.codeLists[CodeListName.sensitivity]?[$0] }
    // A standing point for complaints has no aim of its own.
    let hasAim = sensitivity != Self.procedural
    return AgendaTopic(
      number: number,
      path: point.path,
      topic: point.recordedCode("topicCode"),
      light: light?.attributes[Attribute.light].flatMap(AgendaTopic.Light.init),
      sensitivity: light.map { CodedText(code: $0.code, label: $0.label) },
      may: rule(Attribute.may, of: point),
      mustNot: rule(Attribute.mustNot, of: point),
      project: project,
      objective: hasAim ? point.recordedText("objective") : nil,
      questions: hasAim
        ? point.texts("questions").flatMap { $0.isEmpty ? nil : .known($0) }
          ?? .missing(point.gap("questions")) : nil,
      outcome: hasAim ? outcome(of: point) : nil,
      lastDiscussed: point.text("topicCode").flatMap(lastDiscussed)
    )
  }

  /// Returns the themes that no session discussed for long, and that are not on this agenda.
  func neglectedThemes() -> [NeglectedTheme] {
    guard let days = limit(WellKnownName.themeDays),
      let list = vocabulary.codeLists[CodeListName.topic]
    else { return [] }
    let onAgenda = points.compactMap { $0.text("topicCode") }
    let themes = list.codes.filter { code in
      code.attributes[Attribute.may[0]] != nil
        && code.attributes[Attribute.sensitivity] != Self.procedural
        && !onAgenda.contains(code.code)
    }
    return themes.compactMap { code in
      let last = lastDiscussed(code.code)
      if let last, last.adding(days: days) >= day { return nil }
      return NeglectedTheme(
        topic: CodedText(code: code.code, label: code.label),
        lastDiscussed: last
      )
    }
  }

  /// Returns how much care a point asks: that of its topic, but never less than its project asks.
  private func sensitivity(of point: Record, about project: SheetProject?) -> String? {
    let ofTopic = point.attribute(Attribute.sensitivity, of: "topicCode")
    switch project?.standing {
    case .running: return Self.running
    case .unknown, .outside: return Self.unclear
    case .soon, .free:
      return ofTopic.flatMap { Self.careful.contains($0) ? $0 : nil } ?? Self.project
    case nil: return ofTopic
    }
  }

  private func outcome(of point: Record) -> Recorded<LocalizedText> {
    if let text = point.text("outcomeWanted") { return .known(LocalizedText(nl: text, en: text)) }
    if let code = point.code("outcome") { return .known(code.label) }
    return .missing(point.gap("outcomeWanted"))
  }

  private func rule(_ attributes: [String], of point: Record) -> LocalizedText? {
    guard let nl = point.attribute(attributes[0], of: "topicCode"),
      let en = point.attribute(attributes[1], of: "topicCode")
    else { return nil }
    return LocalizedText(nl: nl, en: en)
  }

  /// Returns the last day before this session on which a topic was on the agenda or spoken of.
  private func lastDiscussed(_ topic: String) -> CalendarDate? {
    earlier.filter { session in
      ((session.records("agenda") ?? []) + (session.records("statements") ?? []))
        .contains { $0.text("topicCode") == topic }
    }.compactMap { $0.date("date") }.max()
  }

  /// The code of the light of a point about a running tender.
  private static let running = "running"
  /// The code of the light of a point about a project of which is not known whether its tender runs.
  private static let unclear = "unclear"
  /// The code of the light of a point about a project whose tender does not run.
  private static let project = "project"
  /// The sensitivities of topics that ask as much care as a project, or more.
  private static let careful = ["high", procedural]
  /// The code of the sensitivity of what is no theme but a standing point.
  private static let procedural = "procedural"
}

/// The code lists that a sheet reads more of than labels.
enum CodeListName {
  static let topic = "topic"
  static let sensitivity = "topic-sensitivity"
  static let function = "municipal-function"
}

/// The attributes of codes that a sheet reads.
enum Attribute {
  static let sensitivity = "sensitivity"
  static let light = "light"
  /// What may be said of a topic, in Dutch and in English.
  static let may = ["mayNl", "mayEn"]
  /// What must not be said of a topic, in Dutch and in English.
  static let mustNot = ["mustNotNl", "mustNotEn"]
  /// On which side of the table an organisation sits.
  static let side = "side"
  /// Whether a function has a seat in the circle.
  static let standing = "standing"
  /// Whether an item of the complaints post is to be passed on.
  static let forward = "forward"
  static let yes = "yes"
}
