import Assessment
import Catalogue
import FEEL
import Vocabulary

/// The reports for programs: one JSON object or array, or one object on each line.
enum JSONReport {
  /// One object for one project, an array for several.
  static let format = ReportFormat(id: "json") { input, _ in
    var writer = JSONWriter(indented: true)
    if input.isList {
      writer.objects(input.projects) { $0.assessment($1, input.catalogue) }
    } else {
      for project in input.projects { writer.object { $0.assessment(project, input.catalogue) } }
    }
    if !writer.bytes.isEmpty { writer.raw("\n") }
    return writer.bytes
  }

  /// One object on each line.
  static let linesFormat = ReportFormat(id: "ndjson") { input, _ in
    var bytes: [UInt8] = []
    for project in input.projects {
      var writer = JSONWriter(indented: false)
      writer.object { $0.assessment(project, input.catalogue) }
      bytes += writer.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension JSONWriter {
  /// Writes the members of one assessment.
  fileprivate mutating func assessment(_ project: AssessedProject, _ catalogue: Catalogue) {
    let assessment = project.assessment
    member("format", "kringtoets-assessment/1")
    key("project")
    object {
      $0.member("id", assessment.projectID)
      $0.member("title", assessment.projectTitle)
      $0.member("path", assessment.projectPath)
    }
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
    key("involvement")
    texts([])
    findings(assessment.findings, project.places)
    openQuestions(assessment.undetermined)
    if let whatIf = assessment.whatIf { self.whatIf(whatIf) }
    key("trace")
    let parameters = Dictionary(
      catalogue.parameters.map { ($0.id, $0.isMoney) },
      uniquingKeysWith: { first, _ in first }
    )
    objects(assessment.trace) {
      $0.traceStep($1, places: project.places, parameterIsMoney: parameters)
    }
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

  private mutating func findings(_ findings: [Finding], _ places: InputPlaces) {
    key("findings")
    objects(findings) { writer, finding in
      writer.member("id", finding.id)
      writer.member("severity", finding.severity.rawValue)
      writer.member("status", finding.status.rawValue)
      writer.member("title", finding.title)
      writer.key("evidence")
      writer.objects(finding.evidence) { writer, evidence in
        let place = places[evidence.position]
        writer.member("path", evidence.path)
        writer.member("quote", evidence.quote)
        writer.member("line", place?.line)
        writer.member("column", place?.column)
      }
      writer.member("mitigation", finding.mitigation)
      writer.sources(finding.sources)
      writer.member("certainty", finding.certainty.rawValue)
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
