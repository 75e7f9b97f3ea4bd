import FEEL
import Vocabulary

extension PreparationDraft {
  /// Returns what is public on the day of the session, and what is not.
  ///
  /// Of other projects than those at hand only what is not public counts: it may not be shared.
  func publicity() -> Publicity {
    var publicity = Publicity(isPublic: [], isNotPublic: [], unclear: [])
    for document in session.records("documentsShared") ?? [] {
      publicity.add(document: document, isForThisSession: true, on: day)
    }
    for session in earlier {
      for document in session.records("documentsShared") ?? [] {
        publicity.add(document: document, isForThisSession: false, on: day)
      }
    }
    for (record, project) in projects {
      publicity.add(of: record, project: project.id, on: day)
    }
    let atHand = projectsAtHand
    publicity.isPublic.removeAll { item in
      !item.isForThisSession && item.project.map { !atHand.contains($0) } ?? true
    }
    publicity.unclear.removeAll { unclear in
      !unclear.item.isForThisSession && unclear.item.project.map { !atHand.contains($0) } ?? true
    }
    for session in earlier { add(reportOf: session, to: &publicity) }
    return publicity
  }

  /// Adds the report of an earlier session that was about a project at hand.
  private func add(reportOf session: Record, to publicity: inout Publicity) {
    let atHand = projectsAtHand
    let points = (session.records("agenda") ?? []) + (session.records("projectLinks") ?? [])
    let about = points.compactMap { $0.text("projectId") }.uniqued.filter(atHand.contains)
    guard let project = about.first else { return }
    let item = Publicity.Item(
      path: session.path + ".report",
      kind: .report,
      title: session.date("date")?.description,
      project: about.count == 1 ? project : about.joined(separator: ", "),
      isForThisSession: false,
      date: session.date("report.publishedOn")
    )
    switch session.flag("report.published") {
    case true?: publicity.isPublic.append(item)
    case false?: publicity.isNotPublic.append(item)
    case nil:
      publicity.unclear.append(
        Publicity.Unclear(item: item, gap: session.gap("report.published"))
      )
    }
  }
}

extension Publicity {
  fileprivate mutating func add(document: Record, isForThisSession: Bool, on day: CalendarDate) {
    let since = document.date("publicAfter")
    let item = Item(
      path: document.path,
      kind: .document,
      title: document.text("title") ?? document.text("id"),
      documentKind: document.code("kind"),
      project: document.text("projectId"),
      isForThisSession: isForThisSession,
      date: since
    )
    if document.flag("publicBefore") == true || since.map({ $0 <= day }) == true {
      isPublic.append(item)
    } else if document.flag("publicBefore") == false || since != nil {
      isNotPublic.append(item)
    } else {
      unclear.append(Unclear(item: item, gap: document.gap("publicBefore")))
    }
  }

  fileprivate mutating func add(of record: Record, project: String, on day: CalendarDate) {
    for annex in record.records("annexes") ?? [] {
      let date = annex.date("publishedOn")
      let item = Item(
        path: annex.path,
        kind: .annex,
        title: annex.text("title"),
        project: project,
        isForThisSession: false,
        date: date
      )
      if let date {
        if date <= day { isPublic.append(item) } else { isNotPublic.append(item) }
      } else {
        unclear.append(Unclear(item: item, gap: annex.gap("publishedOn")))
      }
    }
    for consultation in record.records("consultations") ?? [] {
      let date = consultation.date("date")
      guard consultation.flag("open") == true, let date, date <= day else { continue }
      isPublic.append(
        Item(
          path: consultation.path,
          kind: .consultation,
          title: consultation.text("where"),
          project: project,
          isForThisSession: false,
          date: date
        )
      )
    }
  }
}
