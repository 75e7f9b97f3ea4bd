import FEEL
import Vocabulary

extension PreparationDraft {
  /// Returns who attends, with what they declared and how they relate to the norm.
  func attendance() -> Attendance {
    let records = session.records("participants") ?? []
    let present = records.filter { $0.flag("present") != false }
    let attendees = present.map(attendee)
    return Attendance(
      attendees: Attendance.Side.allCases.flatMap { side in
        attendees.filter { $0.side == side }
      },
      gap: records.isEmpty ? session.gap("participants") : nil,
      absent: records.count - present.count,
      directors: directors(among: present),
      officials: officials(among: present),
      segments: present.filter { side(of: $0) == .market }.compactMap { $0.code("segment") }
        .uniqued,
      emptySeats: records.isEmpty ? [] : emptySeats(among: present)
    )
  }

  private func attendee(_ record: Record) -> Attendance.Attendee {
    let side = side(of: record)
    let position: Recorded<CodedText>? =
      switch side {
      case .market: record.recordedCode("segment")
      case .municipality: record.recordedCode("municipalFunction")
      case .others: nil
      }
    return Attendance.Attendee(
      path: record.path,
      side: side,
      role: record.recordedText("personRole"),
      organisation: record.text("orgName") ?? record.text("orgId"),
      kind: record.recordedCode("orgType"),
      position: position,
      isOnCall: record.flag("onCall") ?? false,
      interests: interests(of: record),
      intentions: side == .market ? intentions(of: record) : []
    )
  }

  private func side(of record: Record) -> Attendance.Side {
    record.attribute(Attribute.side, of: "orgType").flatMap(Attendance.Side.init) ?? .others
  }

  /// Returns the interests, ties and side positions that were declared.
  ///
  /// That there are none must have been said: by an empty list, or by a declaration without any.
  private func interests(of record: Record) -> Recorded<[String]> {
    let declared = record.records("declaredInterests")
    let interests = (declared ?? []).map { interest in
      let kind = interest.text("kind") ?? interest.text("projectId") ?? ""
      let project = interest.text("kind") == nil ? nil : interest.text("projectId")
      return kind + (project.map { " (\($0))" } ?? "")
    }
    let ties = (record.records("relations") ?? []).map { relation in
      [relation.text("kind"), relation.text("to")].compactMap(\.self).joined(separator: ": ")
    }
    let positions = record.texts("sidePositions") ?? []
    let all = (interests + ties + positions).filter { !$0.isEmpty }
    if !all.isEmpty || declared != nil || record.flag("declared") == true { return .known(all) }
    return .missing(record.gap("declaredInterests"))
  }

  private func intentions(of record: Record) -> [Attendance.Intention] {
    let given = record.records("intendsToTender") ?? []
    return projectsAtHand.map { project in
      let answer = given.first { $0.text("projectId") == project }?.code("answer")
      return Attendance.Intention(
        project: project,
        answer: answer.map { .known($0) } ?? .missing(record.gap("intendsToTender"))
      )
    }
  }

  // MARK: - The norm

  private func directors(among present: [Record]) -> Attendance.Count {
    let firms = present.filter { $0.text("orgType") == WellKnownName.smallFirm }
    return Attendance.Count(
      number: firms.count { $0.flag("isDirector") == true },
      possible: firms.count { $0.flag("isDirector") == nil },
      least: limit(WellKnownName.firmsLeast),
      most: limit(WellKnownName.firmsMost)
    )
  }

  private func officials(among present: [Record]) -> Attendance.Count {
    Attendance.Count(
      number: present.count {
        $0.text("orgType") == WellKnownName.municipality && $0.flag("onCall") != true
      },
      possible: present.count { $0.text("orgType") == nil },
      least: limit(WellKnownName.rolesLeast),
      most: limit(WellKnownName.rolesMost)
    )
  }

  private func emptySeats(among present: [Record]) -> [CodedText] {
    let held = present.compactMap { $0.text("municipalFunction") }
    return (vocabulary.codeLists[CodeListName.function]?.codes ?? []).filter { code in
      code.attributes[Attribute.standing] == Attribute.yes && !held.contains(code.code)
    }.map { CodedText(code: $0.code, label: $0.label) }
  }
}
