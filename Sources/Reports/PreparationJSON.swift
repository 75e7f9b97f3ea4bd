import Assessment
import Catalogue
import FEEL
import Vocabulary

/// The preparation sheet for programs.
enum PreparationJSON {
  /// Returns the sheet as one JSON object.
  static func bytes(of input: PreparationInput) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { $0.sheet(input.preparation, input.receipt) }
    writer.raw("\n")
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func sheet(_ sheet: Preparation, _ receipt: Receipt) {
    member("format", "kringtoets-preparation/1")
    member("circle", sheet.circleName)
    key("session")
    object { $0.session(sheet.session) }
    key("receipt")
    object {
      $0.member("assessedOn", sheet.preparedOn.description)
      $0.member("engine", receipt.engine)
      $0.member("catalogue", receipt.catalogue)
      $0.member("catalogueHash", receipt.catalogueHash)
      $0.member("inputHash", receipt.inputHash)
    }
    key("blocklist")
    object { $0.blocklist(sheet.blocklist) }
    key("topics")
    objects(sheet.topics) { $0.topic($1) }
    key("attendance")
    object { $0.attendance(sheet.attendance) }
    key("publicity")
    object { $0.publicity(sheet.publicity) }
    key("actions")
    objects(sheet.actions) { $0.action($1) }
    key("complaints")
    objects(sheet.complaints) { $0.complaint($1) }
    key("statement")
    if let statement = sheet[.competitionStatement] {
      object { $0.statement(statement) }
    } else {
      null()
    }
    key("report")
    object {
      $0.member("author", sheet.report.author.content)
      $0.member("due", sheet.report.due.content?.description)
      $0.member("countedDays", sheet.report.days)
      $0.member("places", sheet.report.places.content ?? [])
    }
    key("ownRisks")
    object { $0.risks(sheet.ownRisks) }
    key("openRisks")
    object { $0.risks(sheet.openRisks) }
    key("neglectedThemes")
    objects(sheet.neglectedThemes) { writer, theme in
      writer.member("topic", theme.topic.code)
      writer.member("label", theme.topic.label)
      writer.member("lastDiscussed", theme.lastDiscussed?.description)
    }
    key("missing")
    objects(sheet.gaps) { writer, gap in
      writer.member("path", gap.path)
      writer.member("label", gap.label)
    }
  }

  private mutating func session(_ session: SessionPlan) {
    member("id", session.id)
    member("path", session.path)
    member("date", session.date.content?.description)
    member("kind", session.kind.content?.code)
    member("place", session.place.content)
    member("chair", session.chair.content)
    key("announced")
    objects(session.announcements.content ?? []) { writer, announcement in
      writer.member("where", announcement.place)
      writer.member("date", announcement.date?.description)
    }
    member("agendaSentOn", session.agendaSentOn.content?.description)
  }

  private mutating func blocklist(_ list: Blocklist) {
    member("day", list.day.description)
    key("projects")
    objects(list.entries) { writer, entry in
      writer.project(entry.project)
      writer.member("agendaPoints", entry.agendaPoints)
    }
    key("checked")
    flag(list.isChecked.content)
    member("checkedOn", list.checkedOn?.description)
  }

  private mutating func project(_ project: SheetProject) {
    member("id", project.id)
    member("title", project.title)
    member("path", project.path)
    member("standing", project.standing.rawValue)
    member("phase", project.phase?.code)
    member("noticeDay", project.noticeDay?.description)
    member("tenderDeadline", project.tenderDeadline?.description)
    member("lastTenderDay", project.lastTenderDay?.description)
  }

  private mutating func topic(_ topic: AgendaTopic) {
    member("number", topic.number)
    member("path", topic.path)
    member("topic", topic.topic.content?.code)
    member("label", topic.topic.content?.label)
    member("light", topic.light?.rawValue)
    member("sensitivity", topic.sensitivity?.code)
    member("sensitivityLabel", topic.sensitivity?.label)
    member("may", topic.may)
    member("mustNot", topic.mustNot)
    key("project")
    if let project = topic.project { object { $0.project(project) } } else { null() }
    member("objective", topic.objective?.content)
    member("questions", topic.questions?.content ?? [])
    member("outcomeWanted", topic.outcome?.content)
    member("lastDiscussed", topic.lastDiscussed?.description)
  }
}
