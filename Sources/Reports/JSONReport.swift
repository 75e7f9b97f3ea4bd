import Assessment
import Catalogue
import FEEL
import Vocabulary

/// The reports for programs: one JSON object or array, or one object on each line.
enum JSONReport {
  /// One object for one project, an array for several, with the circles last.
  static let format = ReportFormat(id: "json") { input, _ in
    var writer = JSONWriter(indented: true)
    if input.isList {
      writer.array { writer in
        for entry in Entry.all(of: input) {
          writer.separate()
          writer.object { entry.write(to: &$0, input) }
        }
      }
    } else {
      for entry in Entry.all(of: input) { writer.object { entry.write(to: &$0, input) } }
    }
    if !writer.bytes.isEmpty { writer.raw("\n") }
    return writer.bytes
  }

  /// One object on each line.
  static let linesFormat = ReportFormat(id: "ndjson") { input, _ in
    var bytes: [UInt8] = []
    for entry in Entry.all(of: input) {
      var writer = JSONWriter(indented: false)
      writer.object { entry.write(to: &$0, input) }
      bytes += writer.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// One object of a report.
  private enum Entry {
    /// A project, with the findings to tell with it.
    case project(AssessedProject, [Finding])
    case circle(AssessedCircle)

    /// Returns the objects in order.
    ///
    /// One project gives one object: then what is found about its circle stands with it.
    static func all(of input: ReportInput) -> [Entry] {
      if !input.isList, let project = input.projects.first {
        let findings = project.assessment.findings + input.circles.flatMap(\.assessment.findings)
        // Sorting is stable: those of the project come before those of the circle.
        return [.project(project, findings.sorted { $0.severity > $1.severity })]
      }
      return input.projects.map { .project($0, $0.assessment.findings) }
        + input.circles.map { .circle($0) }
    }

    func write(to writer: inout JSONWriter, _ input: ReportInput) {
      switch self {
      case .project(let project, let findings): writer.assessment(project, findings, input)
      case .circle(let circle): writer.circle(circle, input.origin)
      }
    }
  }
}

extension JSONWriter {
  /// Writes the members of one assessment.
  fileprivate mutating func assessment(
    _ project: AssessedProject,
    _ findings: [Finding],
    _ input: ReportInput
  ) {
    let assessment = project.assessment
    member("format", "kringtoets-assessment/1")
    key("project")
    object {
      $0.member("id", assessment.projectID)
      $0.member("title", assessment.projectTitle)
      $0.member("path", assessment.projectPath)
    }
    if let origin = input.origin { self.origin(of: origin) }
    member("referenceDate", assessment.referenceDate.description)
    key("referenceDateOrigin")
    origin(assessment.referenceDateOrigin)
    key("receipt")
    receipt(project.receipt, assessment)
    member("verdict", assessment.verdict.rawValue)
    key("value")
    value(assessment)
    key("regime")
    object { $0.conclusion(assessment.regime) }
    key("procedure")
    object { $0.procedure(assessment.procedure) }
    margins(assessment.margins, assessment.timeMargins)
    obligations(assessment.obligations)
    calendar(assessment.calendar)
    principles(assessment.principles)
    involvement(assessment.involvement)
    self.findings(findings, project.places)
    openQuestions(assessment.undetermined)
    if let whatIf = assessment.whatIf { self.whatIf(whatIf) }
    key("trace")
    let parameters = Dictionary(
      input.catalogue.parameters.map { ($0.id, $0.isMoney) },
      uniquingKeysWith: { first, _ in first }
    )
    objects(assessment.trace) {
      $0.traceStep($1, places: project.places, parameterIsMoney: parameters)
    }
  }

  /// Writes where a record stands, with the keys that short results have.
  mutating func origin(of record: RecordOrigin) {
    member("input", record.input)
    member("record", record.record)
    member("line", record.line)
  }

  private mutating func origin(_ origin: ReferenceDateOrigin) {
    object {
      switch origin {
      case .option:
        $0.member("kind", "option")
      case .fact(let path, _):
        $0.member("kind", "fact")
        $0.member("path", path)
      case .today:
        $0.member("kind", "today")
      }
    }
  }

  private mutating func receipt(_ receipt: Receipt, _ assessment: Assessment) {
    object {
      $0.member("assessedOn", assessment.assessedOn.description)
      $0.member("engine", receipt.engine)
      $0.member("catalogue", receipt.catalogue)
      $0.member("catalogueHash", receipt.catalogueHash)
      $0.member("inputHash", receipt.inputHash)
      $0.member("matrix", assessment.matrix.id)
      $0.member("matrixStatus", assessment.matrix.status.rawValue)
      $0.key("matrixInForce")
      $0.boolean(assessment.matrix.isInForce)
      $0.member("defaults", defaults: receipt.defaults)
    }
  }

  private mutating func value(_ assessment: Assessment) {
    object {
      $0.member("amount", amount: assessment.value)
      $0.member("currency", "EUR")
      $0.key("steps")
      $0.objects(assessment.valueSteps) { writer, step in
        writer.member("rule", step.rule)
        writer.member("title", step.title)
        writer.member("amount", amount: step.amount)
        writer.sources(step.sources)
      }
    }
  }

  private mutating func procedure(_ advice: ProcedureAdvice) {
    member("recommended", advice.recommended?.code)
    member("minimum", advice.minimum?.code)
    member("allowed", advice.allowed.map(\.code))
    key("notAllowed")
    objects(advice.notAllowed) { writer, conclusion in
      writer.member("code", conclusion.code)
      writer.member("reason", conclusion.note)
      writer.sources(conclusion.sources)
      writer.member("certainty", conclusion.certainty.rawValue)
      writer.member("rule", conclusion.rule)
    }
    key("planned")
    if let planned = advice.planned {
      object {
        $0.member("code", planned.code)
        $0.member("verdict", planned.verdict)
        $0.member("note", planned.note)
        $0.sources(planned.sources)
        $0.member("certainty", planned.certainty.rawValue)
      }
    } else {
      null()
    }
    member("motivation", advice.motivation)
    member("alternatives", advice.alternatives.map(\.code))
    key("invitees")
    if let invitees = advice.invitees {
      object {
        $0.member("minimum", invitees.lowerBound)
        $0.member("maximum", invitees.upperBound)
      }
    } else {
      null()
    }
    key("grounds")
    object {
      for (name, ground) in [
        ("recommended", advice.recommended), ("minimum", advice.minimum), ("band", advice.band),
      ] {
        $0.key(name)
        if let ground { $0.object { $0.conclusion(ground) } } else { $0.null() }
      }
    }
  }

  private mutating func conclusion(_ conclusion: Conclusion) {
    member("code", conclusion.code)
    member("label", conclusion.label)
    sources(conclusion.sources)
    member("certainty", conclusion.certainty.rawValue)
    member("note", conclusion.note)
    member("rule", conclusion.rule)
  }

  private mutating func margins(_ margins: [Margin], _ timeMargins: [TimeMargin]) {
    key("margins")
    array {
      for margin in margins {
        $0.separate()
        $0.object {
          $0.member("fact", margin.fact)
          $0.member("boundary", amount: margin.boundary)
          $0.member("distance", amount: margin.distance)
          $0.member("procedureThen", margin.procedureThen)
        }
      }
      for margin in timeMargins {
        $0.separate()
        $0.object {
          $0.member("fact", "referenceDate")
          $0.member("boundary", margin.boundary.description)
          $0.member("days", margin.days)
          $0.member("procedureThen", margin.procedureThen)
          $0.sources(margin.sources)
        }
      }
    }
  }

  private mutating func obligations(_ obligations: [Obligation]) {
    key("obligations")
    objects(obligations) { writer, obligation in
      writer.member("id", obligation.id)
      writer.member("text", obligation.text)
      writer.member("days", obligation.days)
      writer.member("earliest", obligation.earliest?.description)
      writer.sources(obligation.sources)
      writer.member("certainty", obligation.certainty.rawValue)
    }
  }

  private mutating func calendar(_ entries: [CalendarEntry]) {
    key("calendar")
    objects(entries) { writer, entry in
      writer.member("id", entry.id)
      writer.member("title", entry.title)
      writer.member("planned", entry.planned?.description)
      writer.member("earliest", entry.earliest?.description)
      writer.member("latest", entry.latest?.description)
      writer.member("status", entry.status.rawValue)
      writer.member("note", entry.note)
      writer.sources(entry.sources)
      writer.member("certainty", entry.certainty.rawValue)
    }
  }

  private mutating func principles(_ principles: [PrincipleCheck]) {
    key("principles")
    objects(principles) { writer, principle in
      writer.member("id", principle.id)
      writer.member("title", principle.title)
      writer.member("evidence", principle.evidence)
      writer.member("status", principle.status.rawValue)
      writer.sources(principle.sources)
      writer.member("certainty", principle.certainty.rawValue)
    }
  }

  private mutating func openQuestions(_ questions: [OpenQuestion]) {
    key("undetermined")
    objects(questions) { writer, open in
      writer.member("rule", open.rule)
      writer.member("title", open.title)
      writer.member("missing", open.missing)
      writer.member("question", open.question)
      writer.localizedList("questions", open.questions)
      writer.member("reason", open.reason)
      writer.localizedList("possible", open.possible)
    }
  }

  private mutating func localizedList(_ key: String, _ values: [LocalizedText]) {
    self.key(key)
    objects(values) { writer, text in
      writer.member("nl", text.nl)
      writer.member("en", text.en)
    }
  }
}

extension OpenQuestion {
  /// All questions as one text, or nil where no answer of the officer would help.
  fileprivate var question: LocalizedText? {
    guard !questions.isEmpty else { return nil }
    return LocalizedText(
      nl: questions.map(\.nl).joined(separator: " "),
      en: questions.map(\.en).joined(separator: " ")
    )
  }
}
