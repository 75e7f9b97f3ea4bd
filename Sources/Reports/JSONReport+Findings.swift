import Assessment
import Catalogue
import FEEL
import Vocabulary

extension JSONWriter {
  /// Writes what stands out.
  mutating func findings(_ findings: [Finding], _ places: InputPlaces) {
    key("findings")
    objects(findings) { $0.finding($1, places) }
  }

  private mutating func finding(_ finding: Finding, _ places: InputPlaces) {
    member("id", finding.id)
    member("severity", finding.severity.rawValue)
    member("status", finding.status.rawValue)
    member("title", finding.title)
    key("evidence")
    objects(finding.evidence) { writer, evidence in
      let place = places[evidence.position]
      writer.member("path", evidence.path)
      writer.member("quote", evidence.quote)
      writer.member("line", place?.line)
      writer.member("column", place?.column)
    }
    member("mitigation", finding.mitigation)
    sources(finding.sources)
    member("certainty", finding.certainty.rawValue)
    ofRisk(finding)
  }

  /// Writes what only findings on risks of market consultation have.
  private mutating func ofRisk(_ finding: Finding) {
    if !finding.subjects.isEmpty {
      key("subjects")
      objects(finding.subjects) { writer, subject in
        writer.member("kind", subject.kind)
        writer.member("path", subject.path)
        writer.member("label", subject.label)
      }
    }
    if let question = finding.question { member("question", question) }
    if !finding.missing.isEmpty { member("missing", finding.missing) }
    if let proof = finding.proof { member("proof", proof) }
    if !finding.measures.isEmpty {
      key("measures")
      objects(finding.measures) { writer, measure in
        writer.member("kind", measure.kind)
        writer.member("label", measure.label)
        writer.member("date", measure.date?.description)
        writer.member("byRole", measure.byRole)
        writer.member("evidence", measure.evidence)
        writer.key("closes")
        writer.boolean(measure.effect == .closes)
        writer.member("effect", measure.effect.rawValue)
        writer.member("path", measure.path)
      }
    }
    if let irregularity = finding.irregularity { member("irregularity", irregularity) }
    if let polarity = finding.polarity { member("polarity", polarity.rawValue) }
  }

  /// Writes how the forms of early market involvement fit.
  mutating func involvement(_ forms: [FormFit]) {
    key("involvement")
    objects(forms) { writer, form in
      writer.member("form", form.form)
      writer.member("label", form.label)
      writer.member("fit", form.fit.rawValue)
      writer.member("reason", form.reason)
      writer.sources(form.sources)
      writer.member("certainty", form.certainty.rawValue)
    }
  }

  /// Writes the members of the assessment of a circle.
  mutating func circle(_ circle: AssessedCircle, _ origin: RecordOrigin?) {
    let assessment = circle.assessment
    member("format", "kringtoets-circle/1")
    member("name", assessment.name)
    if let origin { self.origin(of: origin) }
    key("receipt")
    object {
      $0.member("assessedOn", assessment.assessedOn.description)
      $0.member("engine", circle.receipt.engine)
      $0.member("catalogue", circle.receipt.catalogue)
      $0.member("catalogueHash", circle.receipt.catalogueHash)
      $0.member("inputHash", circle.receipt.inputHash)
      $0.member("defaults", defaults: circle.receipt.defaults)
    }
    findings(assessment.findings, circle.places)
  }
}
