package import Archive
import Vocabulary

extension RiskTerms: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    name = try archive.read()
    level = try archive.read()
    bindings = try archive.readArray()
    ask = try archive.readOptional()
    escalations = try archive.readArray()
    maximum = try archive.read()
    textCap = try archive.read()
    agrees = try archive.readOptional()
    closedBy = try archive.readArray()
    closedWhen = try archive.readOptional()
    question = try archive.read()
    proof = try archive.read()
    irregularity = try archive.readOptional()
    regimes = try archive.readArray()
    replaces = try archive.readArray()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(level)
    archive.write(bindings)
    archive.write(ask)
    archive.write(escalations)
    archive.write(maximum)
    archive.write(textCap)
    archive.write(agrees)
    archive.write(closedBy)
    archive.write(closedWhen)
    archive.write(question)
    archive.write(proof)
    archive.write(irregularity)
    archive.write(regimes)
    archive.write(replaces)
  }
}

extension RiskBinding: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    name = try archive.readText()
    list = try archive.readText()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(list)
  }
}

extension Escalation: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    when = try archive.readText()
    severity = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(when)
    archive.write(severity)
  }
}

extension RegimeSources: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    key = try archive.readText()
    sources = try archive.readArray()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(key)
    archive.write(sources)
  }
}

extension FormAdvice: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    form = try archive.readText()
    fit = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(form)
    archive.write(fit)
  }
}
