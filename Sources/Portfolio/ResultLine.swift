import Assessment
import Catalogue
import Intake
import Vocabulary

/// Writer of the short results: one line of JSON for each project and for each circle.
///
/// The keys are those of an assessment; words are left out, as they follow from the catalogue, and
/// places count from the start of the input: `offset` in bytes for JSON, `line` and `column` for
/// other formats.
struct ResultLine {
  private let unit: Facts.PositionUnit
  private let place: RecordPlace
  private let input: String

  init(_ input: String, _ place: RecordPlace, _ unit: Facts.PositionUnit) {
    self.input = input
    self.place = place
    self.unit = unit
  }

  /// Writes the line of a project.
  func write(_ assessment: BriefAssessment, to bytes: inout [UInt8]) {
    bytes.put("{\"format\":\"kringtoets-result/1\",\"project\":{\"id\":")
    bytes.putJSON(assessment.projectID)
    bytes.put("},")
    writePlace(to: &bytes)
    bytes.put(",\"path\":")
    bytes.putJSON(assessment.projectPath)
    bytes.put(",\"referenceDate\":\"")
    bytes.put(assessment.referenceDate)
    bytes.put("\",\"verdict\":\"")
    bytes.append(contentsOf: assessment.verdict.rawValue.utf8)
    bytes.put("\",\"value\":")
    if let value = assessment.value {
      bytes.put("{\"amount\":\"")
      bytes.put(value)
      bytes.put("\"}")
    } else {
      bytes.put("null")
    }
    bytes.put(",\"regime\":{\"code\":")
    bytes.putJSON(assessment.regime)
    bytes.put("},\"procedure\":{\"recommended\":")
    bytes.putJSON(assessment.recommended)
    bytes.put(",\"minimum\":")
    bytes.putJSON(assessment.minimum)
    bytes.put(",\"planned\":")
    if let planned = assessment.planned {
      bytes.put("{\"code\":")
      bytes.putJSON(planned)
      bytes.put(",\"verdict\":")
      bytes.putJSON(assessment.plannedVerdict)
      bytes.put("}")
    } else {
      bytes.put("null")
    }
    bytes.put("},\"margin\":")
    if let boundary = assessment.boundary {
      bytes.put("{\"boundary\":\"")
      bytes.put(boundary)
      bytes.put("\",\"procedureThen\":")
      bytes.putJSON(assessment.procedureAbove)
      bytes.put("}")
    } else {
      bytes.put("null")
    }
    bytes.put(",\"findings\":[")
    write(assessment.findings, to: &bytes)
    bytes.put("],\"undetermined\":[")
    for (number, question) in assessment.undetermined.enumerated() {
      bytes.put(number == 0 ? "{\"rule\":" : ",{\"rule\":")
      bytes.putJSON(question.rule)
      bytes.put(",\"missing\":[")
      write(question.missing, to: &bytes)
      bytes.put("]}")
    }
    bytes.put("]}\n")
  }

  /// Writes the line of a circle.
  func write(circle findings: [BriefFinding], to bytes: inout [UInt8]) {
    bytes.put("{\"format\":\"kringtoets-circle-result/1\",")
    writePlace(to: &bytes)
    bytes.put(",\"findings\":[")
    write(findings, to: &bytes)
    bytes.put("]}\n")
  }

  private func writePlace(to bytes: inout [UInt8]) {
    bytes.put("\"input\":")
    bytes.putJSON(input)
    bytes.put(",\"record\":")
    bytes.put(place.number + 1)
    bytes.put(",\"line\":")
    bytes.put(place.line)
  }

  private func write(_ findings: [BriefFinding], to bytes: inout [UInt8]) {
    for (number, finding) in findings.enumerated() {
      bytes.put(number == 0 ? "{\"id\":" : ",{\"id\":")
      bytes.putJSON(finding.id)
      bytes.put(",\"severity\":\"")
      bytes.append(contentsOf: finding.severity.rawValue.utf8)
      bytes.put("\",\"status\":\"")
      bytes.append(contentsOf: finding.status.rawValue.utf8)
      bytes.put("\"")
      if !finding.about.isEmpty {
        bytes.put(",\"about\":[")
        write(finding.about, to: &bytes)
        bytes.put("]")
      }
      bytes.put(",\"evidence\":[")
      for (number, evidence) in finding.evidence.enumerated() {
        if number > 0 { bytes.put(",") }
        write(evidence, to: &bytes)
      }
      bytes.put("]")
      if !finding.missing.isEmpty {
        bytes.put(",\"missing\":[")
        write(finding.missing, to: &bytes)
        bytes.put("]")
      }
      bytes.put("}")
    }
  }

  private func write(_ evidence: BriefEvidence, to bytes: inout [UInt8]) {
    bytes.put("{\"path\":")
    bytes.putJSON(evidence.path)
    let position = place.position(of: evidence.position, unit)
    switch unit {
    case .bytes:
      bytes.put(",\"offset\":")
      bytes.put(Int(clamping: position))
    case .lineAndColumn:
      bytes.put(",\"line\":")
      bytes.put(Int(position >> 32))
      bytes.put(",\"column\":")
      bytes.put(Int(position & 0xFFFF_FFFF))
    }
    bytes.put("}")
  }

  private func write(_ texts: [String], to bytes: inout [UInt8]) {
    for (number, text) in texts.enumerated() {
      if number > 0 { bytes.put(",") }
      bytes.putJSON(text)
    }
  }
}
