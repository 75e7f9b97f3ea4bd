package import FEEL

/// The sessions of a dossier as a user can choose among them.
package struct SessionOption: Hashable, Sendable {
  /// The number in the file, from 0.
  package var number: Int
  /// The id.
  package var id: String?
  /// The day.
  package var date: CalendarDate?
}

/// Why no session can be prepared.
package enum SessionFault: Error, Hashable, Sendable {
  /// No session has the id or day that was asked for.
  case unknown([SessionOption])
  /// More than one session has it, or is the next.
  case ambiguous([SessionOption])
  /// No session is to come.
  case noneToCome([SessionOption])
}

/// The choice of the session to prepare.
enum SessionChoice {
  /// Returns the number of the session that a user names, or of the first from a day on.
  ///
  /// - Parameters:
  ///   - name: the id or the day of the session; nil for the first to come.
  ///   - sessions: the sessions in order.
  ///   - today: the day from which a session is to come.
  /// - Returns: the number of the session, from 0.
  /// - Throws: a fault with the sessions among which to choose.
  static func number(
    _ name: String?,
    among sessions: [SessionOption],
    today: CalendarDate
  ) throws(SessionFault) -> Int {
    let found: [SessionOption]
    if let name {
      let byID = sessions.filter { $0.id == name }
      found = byID.isEmpty ? sessions.filter { $0.date?.description == name } : byID
      if found.isEmpty { throw .unknown(sessions) }
    } else {
      let coming = sessions.filter { $0.date.map { $0 >= today } ?? false }
      let first = coming.compactMap(\.date).min()
      found = coming.filter { $0.date == first }
      if found.isEmpty { throw .noneToCome(sessions) }
    }
    guard found.count == 1 else { throw .ambiguous(found) }
    return found[0].number
  }
}
