import Assessment
import Catalogue
import FEEL
import Vocabulary

/// The summary of a portfolio for programs: `summary.json`, format `kringtoets-portfolio/1`.
///
/// Keys stand in a fixed order, so that equal summaries give equal bytes. An amount is a decimal
/// text in euros without VAT; a label is a text in each language, `{"nl", "en"}`; what is not known
/// is null. Wherever projects are counted, the same three keys stand together: `projects` (the
/// number), `valued` (the number whose value is known) and `euros` (the sum of the known values, each
/// without the related contracts that it counts, which are projects themselves; of `bands` with
/// them). A group is `code` (null where undetermined), `label` and those three. The keys are:
///
/// - `format`: `kringtoets-portfolio/1`.
/// - `receipt`: `assessedOn`, `engine`, `catalogue`, `catalogueHash`, `matrix`, `matrixTitle`,
///   and `defaults` where any are given.
/// - `referenceDate`: the reference date that was set for all projects.
/// - `read`: `records`, `projects`, `bad`, `warned` (records with a warning), `passed` (records that
///   are no projects, as rows with totals), `inputCount` and `inputs` (of many the first), each with
///   `name`, `bytes`, `records`, `projects`, `bad`, `warned` and `passed`.
/// - `total`: all projects.
/// - `verdicts`, `regimes`, `required`, `recommended`: groups.
/// - `compliance`: `verdicts`, groups by verdict on the planned procedure, and `rows`, each with
///   `planned`, `plannedLabel`, `required`, `requiredLabel`, `verdict`, `verdictLabel` and the
///   projects.
/// - `findings`: for each rule `id`, `title`, `count`, `severities` and `statuses` (numbers of
///   findings by code), the projects and `sources`.
/// - `departments`: `name` (null where none is recorded), the projects, `verdicts` (groups),
///   `tooLight` (projects) and `isRest` (true of all departments that came after as many as are told
///   apart); of many the largest. `departmentCount` is the number of all, and `departmentRest` what those
///   come to that are not listed: the projects, `verdicts` and `tooLight`, or null.
/// - `bands`: `from`, in percent of the boundary, and `boundaries`, each with `boundary`, `procedure`
///   (from there on), `label`, the projects and `heaviest` (references).
/// - `cpvGroups`: groups, of many the largest. `cpvGroupCount` is the number of all, and `cpvGroupRest`
///   the projects of those that are not listed.
/// - `crossFindings`: `count` of all, and `listed`, each with `id`, `severity`, `title`, `reasoning`,
///   `mitigation`, `sources`, `certainty`, `euros`, `boundary`, `circle` (`id`, `buyer` and `year`, or
///   null where it is about projects), `count` (of projects or, of a circle, of dossiers) and
///   `projects` (references, of many the first).
/// - `circles`: `count` of all years of circles, and `listed` (of many those with the most to look at),
///   each with `circle`, `buyer`, `year`, the numbers of `sessions` held and of those whose report is
///   `unpublished`, `late` or `unrecorded`, `firms` (that take part for too long) and `topics` (the
///   codes of those not discussed).
/// - `undetermined`: the projects, and `wanted`, what they lack most often, each with `path`, `label`
///   and `projects` (of the undetermined ones); the path `referenceDate` stands for a day on which the
///   rules that decide are not in force.
///
/// A reference to a project has `line` (its number in `results.ndjson`, from 1), `id`, `input`,
/// `value` and `date`.
package enum PortfolioJSON {
  /// The name and version of the format.
  package static let format = "kringtoets-portfolio/1"

  /// Returns the bytes of the file.
  ///
  /// - Parameter summary: What the portfolio came to.
  /// - Returns: One JSON object in UTF-8, indented, with a line break at its end.
  package static func bytes(of summary: PortfolioSummary) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { object in
      object.member("format", format)
      object.receipt(summary)
      object.member("referenceDate", summary.referenceDate?.description)
      object.read(summary)
      object.key("total")
      object.object { $0.members(summary.all) }
      object.member("verdicts", summary.verdicts)
      object.member("regimes", summary.regimes)
      object.member("required", summary.required)
      object.member("recommended", summary.recommended)
      object.compliance(summary)
      object.findings(summary)
      object.departments(summary)
      object.bands(summary)
      object.member("cpvGroups", summary.cpvGroups)
      object.member("cpvGroupCount", summary.cpvGroupCount)
      object.key("cpvGroupRest")
      object.object { $0.members(summary.cpvGroupRest) }
      object.crossFindings(summary)
      object.circles(summary)
      object.undetermined(summary)
    }
    writer.raw("\n")
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func receipt(_ summary: PortfolioSummary) {
    key("receipt")
    object {
      $0.member("assessedOn", summary.assessedOn.description)
      $0.member("engine", summary.engine)
      $0.member("catalogue", summary.catalogue)
      $0.member("catalogueHash", summary.catalogueHash)
      $0.member("matrix", code: summary.matrix)
      $0.member("matrixTitle", summary.matrix.isEmpty ? nil : summary.matrixTitle)
      $0.member("defaults", defaults: summary.defaults)
    }
  }

  fileprivate mutating func read(_ summary: PortfolioSummary) {
    key("read")
    object {
      $0.member("records", summary.records)
      $0.member("projects", summary.all.projects)
      $0.member("bad", summary.bad)
      $0.member("warned", summary.warned)
      $0.member("passed", summary.passed)
      $0.member("inputCount", summary.inputCount)
      $0.key("inputs")
      $0.objects(summary.inputs) { writer, input in
        writer.member("name", input.name)
        writer.member("bytes", input.bytes)
        writer.member("records", input.records)
        writer.member("projects", input.projects)
        writer.member("bad", input.bad)
        writer.member("warned", input.warned)
        writer.member("passed", input.passed)
      }
    }
  }

  fileprivate mutating func compliance(_ summary: PortfolioSummary) {
    key("compliance")
    object {
      $0.member("verdicts", summary.plannedVerdicts)
      $0.key("rows")
      $0.objects(summary.compliance) { writer, row in
        writer.member("planned", code: row.planned.code)
        writer.member("plannedLabel", row.planned.label)
        writer.member("required", code: row.required)
        writer.member("requiredLabel", row.requiredLabel)
        writer.member("verdict", code: row.verdict)
        writer.member("verdictLabel", row.verdictLabel)
        writer.members(row.planned.amount)
      }
    }
  }

  fileprivate mutating func findings(_ summary: PortfolioSummary) {
    key("findings")
    objects(summary.findings) { writer, finding in
      writer.member("id", finding.id)
      writer.member("title", finding.title)
      writer.member("count", finding.counts.values.reduce(0, +))
      writer.key("severities")
      writer.object { object in
        for (severity, count) in finding.severities { object.member(severity.rawValue, count) }
      }
      writer.key("statuses")
      writer.object { object in
        for status in FindingStatus.allCases {
          if let count = finding.statuses[status] { object.member(status.rawValue, count) }
        }
      }
      writer.members(finding.amount)
      writer.member("sources", finding.sources.map(\.description))
    }
  }

  fileprivate mutating func departments(_ summary: PortfolioSummary) {
    key("departments")
    objects(summary.departments) { writer, department in
      writer.member("name", code: department.name)
      writer.members(department)
      writer.key("isRest")
      writer.boolean(department.isRest)
    }
    member("departmentCount", summary.departmentCount)
    key("departmentRest")
    if let rest = summary.departmentRest { object { $0.members(rest) } } else { null() }
  }

  fileprivate mutating func bands(_ summary: PortfolioSummary) {
    key("bands")
    object {
      $0.member("from", summary.bandFrom)
      $0.key("boundaries")
      $0.objects(summary.bands) { writer, band in
        writer.member("boundary", amount: band.boundary)
        writer.member("procedure", code: band.procedure.code)
        writer.member("label", band.procedure.label)
        writer.members(band.procedure.amount)
        writer.member("heaviest", band.projects)
      }
    }
  }

  fileprivate mutating func crossFindings(_ summary: PortfolioSummary) {
    key("crossFindings")
    object {
      $0.member("count", summary.crossCount)
      $0.key("listed")
      $0.objects(summary.crossFindings) { writer, finding in
        writer.member("id", finding.id)
        writer.member("severity", finding.severity.rawValue)
        writer.member("title", finding.title)
        writer.member("reasoning", finding.reasoning)
        writer.member("mitigation", finding.mitigation)
        writer.member("sources", finding.sources.map(\.description))
        writer.member("certainty", finding.certainty.rawValue)
        writer.member("euros", amount: finding.euros)
        writer.member("boundary", amount: finding.boundary)
        writer.key("circle")
        if let circle = finding.circle {
          writer.object {
            $0.member("id", circle.id)
            $0.member("buyer", code: circle.buyer)
            $0.member("year", circle.year)
          }
        } else {
          writer.null()
        }
        writer.member("count", finding.count)
        writer.member("projects", finding.projects)
      }
    }
  }

  fileprivate mutating func circles(_ summary: PortfolioSummary) {
    key("circles")
    object {
      $0.member("count", summary.circleYearCount)
      $0.key("listed")
      $0.objects(summary.circleYears) { writer, year in
        writer.member("circle", year.circle)
        writer.member("buyer", code: year.buyer)
        writer.member("year", year.year)
        writer.member("sessions", year.sessions)
        writer.member("unpublished", year.unpublished)
        writer.member("late", year.late)
        writer.member("unrecorded", year.unrecorded)
        writer.member("firms", year.firms)
        if let topics = year.topics {
          writer.member("topics", topics)
        } else {
          writer.key("topics")
          writer.null()
        }
      }
    }
  }

  fileprivate mutating func undetermined(_ summary: PortfolioSummary) {
    key("undetermined")
    object {
      $0.members(summary.undetermined)
      $0.key("wanted")
      $0.objects(summary.wanted) { writer, fact in
        writer.member("path", fact.path)
        writer.member("label", fact.label)
        writer.member("projects", fact.projects)
      }
    }
  }

  // MARK: Parts

  /// Writes a member that is a code or name, or null where it is empty.
  fileprivate mutating func member(_ key: String, code: String) {
    member(key, code.isEmpty ? nil : code)
  }

  fileprivate mutating func members(_ department: PortfolioSummary.Department) {
    members(department.amount)
    member("verdicts", department.verdicts)
    key("tooLight")
    object { $0.members(department.tooLight) }
  }

  fileprivate mutating func members(_ amount: PortfolioSummary.Amount) {
    member("projects", amount.projects)
    member("valued", amount.valued)
    member("euros", amount: amount.euros)
  }

  fileprivate mutating func member(_ key: String, _ groups: [PortfolioSummary.Group]) {
    self.key(key)
    objects(groups) { writer, group in
      writer.member("code", code: group.code)
      writer.member("label", group.label)
      writer.members(group.amount)
    }
  }

  private mutating func member(_ key: String, _ projects: [PortfolioSummary.ProjectReference]) {
    self.key(key)
    objects(projects) { writer, project in
      writer.member("line", project.line)
      writer.member("id", project.id)
      writer.member("input", project.input)
      writer.member("value", amount: project.value)
      writer.member("date", project.date?.description)
    }
  }
}
