import Assessment
import Catalogue
import Intake
import Reports
import Vocabulary

/// Writer of the short results: one line of JSON for each project and for each circle.
///
/// The keys are those of an assessment; words are left out, as they follow from the catalogue, and
/// places count from the start of the input: `offset` in bytes for JSON, `line` and `column` for
/// other formats.
struct ResultLine {
  /// The bytes of ids and codes, and those of paths.
  private var names: WordBytes
  private var paths: WordBytes
  private var findings: FindingBytes
  /// The start of the places of records in the input that is read, as it was written last.
  private var input = (name: "", bytes: [UInt8]())

  init(_ names: BriefWords, _ paths: BriefWords, _ findings: FindingBytes) {
    self.names = WordBytes(names)
    // A path stands before the offset of evidence most of the time.
    self.paths = WordBytes(paths, before: "{\"path\":", after: ",\"offset\":")
    self.findings = findings
  }

  /// Forgets all paths, as their table did.
  mutating func forgetPaths() { paths.removeAll() }

  /// Takes over the words that are new.
  mutating func update() {
    names.update()
    paths.update()
  }

  /// Writes the line of a project.
  ///
  /// - Parameters:
  ///   - assessment: the project.
  ///   - found: what stands out of it.
  ///   - id: its id, as the input has it.
  ///   - dossier: the dossier that it stands in.
  ///   - place: the place of the record, with the unit of positions.
  ///   - bytes: takes the line.
  mutating func write(
    _ assessment: BriefAssessment,
    _ found: [BriefFinding],
    id: ArraySlice<UInt8>?,
    of dossier: BriefDossier,
    at place: ResultPlace,
    to bytes: inout [UInt8]
  ) {
    bytes.put("{\"format\":\"kringtoets-result/1\",\"project\":{\"id\":")
    bytes.putJSON(id)
    bytes.put("},")
    write(place, to: &bytes)
    bytes.put(",\"path\":")
    paths.putJSON(assessment.path, to: &bytes)
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
    names.putJSON(assessment.regime, to: &bytes)
    bytes.put("},\"procedure\":{\"recommended\":")
    names.putJSON(assessment.recommended, to: &bytes)
    bytes.put(",\"minimum\":")
    names.putJSON(assessment.minimum, to: &bytes)
    bytes.put(",\"planned\":")
    if let planned = assessment.planned {
      bytes.put("{\"code\":")
      names.putJSON(planned, to: &bytes)
      bytes.put(",\"verdict\":")
      names.putJSON(assessment.plannedVerdict, to: &bytes)
      bytes.put("}")
    } else {
      bytes.put("null")
    }
    bytes.put("},\"margin\":")
    if let boundary = assessment.boundary {
      bytes.put("{\"boundary\":\"")
      bytes.put(boundary)
      bytes.put("\",\"procedureThen\":")
      names.putJSON(assessment.procedureAbove, to: &bytes)
      bytes.put("}")
    } else {
      bytes.put("null")
    }
    bytes.put(",\"findings\":[")
    write(found[...], of: dossier, at: place, to: &bytes)
    bytes.put("],\"undetermined\":[")
    var isFirst = true
    for number in assessment.questions {
      let question = dossier.questions[number]
      bytes.put(isFirst ? "{\"rule\":" : ",{\"rule\":")
      isFirst = false
      names.putJSON(question.rule, to: &bytes)
      bytes.put(",\"missing\":[")
      write(dossier.paths, question.missing, to: &bytes)
      bytes.put(question.isOutsideRules ? "],\"outsideRules\":true}" : "]}")
    }
    bytes.put("]}\n")
  }

  /// Writes the line of a circle.
  mutating func write(
    circle findings: ArraySlice<BriefFinding>,
    of dossier: BriefDossier,
    at place: ResultPlace,
    to bytes: inout [UInt8]
  ) {
    bytes.put("{\"format\":\"kringtoets-circle-result/1\",")
    write(place, to: &bytes)
    bytes.put(",\"findings\":[")
    write(findings, of: dossier, at: place, to: &bytes)
    bytes.put("]}\n")
  }

  private mutating func write(_ place: ResultPlace, to bytes: inout [UInt8]) {
    if input.name != place.input || input.bytes.isEmpty {
      input = (place.input, [])
      input.bytes.put("\"input\":")
      input.bytes.putJSON(place.input)
      input.bytes.put(",\"record\":")
    }
    bytes.append(contentsOf: input.bytes)
    bytes.put(place.record.number + 1)
    bytes.put(",\"line\":")
    bytes.put(place.record.line)
  }

  private mutating func write(
    _ found: ArraySlice<BriefFinding>,
    of dossier: BriefDossier,
    at place: ResultPlace,
    to bytes: inout [UInt8]
  ) {
    var isFirst = true
    for finding in found {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      findings.putMembers(finding, to: &bytes)
      if !finding.about.isEmpty {
        bytes.put(",\"about\":[")
        write(dossier.paths, finding.about, to: &bytes)
        bytes.append(UInt8(ascii: "]"))
      }
      bytes.put(",\"evidence\":[")
      for number in finding.evidence {
        if number > finding.evidence.lowerBound { bytes.append(UInt8(ascii: ",")) }
        write(dossier.evidence[Int(number)], at: place, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
      if !finding.missing.isEmpty {
        bytes.put(",\"missing\":[")
        write(dossier.paths, finding.missing, to: &bytes)
        bytes.append(UInt8(ascii: "]"))
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private func write(
    _ evidence: BriefEvidence,
    at place: ResultPlace,
    to bytes: inout [UInt8]
  ) {
    let position = place.record.position(of: evidence.position, place.unit)
    switch place.unit {
    case .bytes:
      paths.putWhole(evidence.path, to: &bytes)
      bytes.put(Int(clamping: position))
    case .lineAndColumn:
      bytes.put("{\"path\":")
      paths.putJSON(evidence.path, to: &bytes)
      bytes.put(",\"line\":")
      bytes.put(Int(position >> 32))
      bytes.put(",\"column\":")
      bytes.put(Int(position & 0xFFFF_FFFF))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func write(_ words: [BriefWord], _ part: Range<Int32>, to bytes: inout [UInt8]) {
    for number in part {
      if number > part.lowerBound { bytes.append(UInt8(ascii: ",")) }
      paths.putJSON(words[Int(number)], to: &bytes)
    }
  }
}

/// Where a record stands that is written of.
struct ResultPlace {
  /// The name of the input.
  let input: String
  /// The place in it.
  let record: RecordPlace
  /// What the positions of facts count.
  let unit: Facts.PositionUnit
}
