import FEEL
import Vocabulary

extension PreparationDraft {
  /// Returns the promises of earlier sessions and the improvements that are not done.
  func actions() -> [OpenAction] {
    let promised = earlier.flatMap { $0.records("commitments") ?? [] }.filter { record in
      record.text("kind") == WellKnownName.action && record.date("withdrawnOn") == nil
    }
    let improvements = circle.records("verbeteragenda") ?? []
    let open =
      promised.map { action($0, text: "text", owner: "owner", isImprovement: false) }
      + improvements.map { action($0, text: "action", owner: "ownerRole", isImprovement: true) }
    // Sorting is stable: within each kind they stay in order.
    return open.compactMap(\.self).sorted { $0.isOverdue && !$1.isOverdue }
  }

  private func action(
    _ record: Record,
    text: String,
    owner: String,
    isImprovement: Bool
  ) -> OpenAction? {
    guard record.date("doneOn").map({ $0 > today }) ?? true else { return nil }
    return OpenAction(
      path: record.path,
      text: record.recordedText(text),
      owner: record.recordedText(owner),
      due: record.recordedDate("due"),
      isOverdue: record.date("due").map { $0 < today } ?? false,
      isImprovement: isImprovement
    )
  }

  /// Returns the items of the complaints post that were not passed on or answered.
  func complaints() -> [OpenComplaint] {
    earlier.flatMap { $0.records("klaagpaal") ?? [] }.compactMap { record in
      let mustBeForwarded = record.attribute(Attribute.forward, of: "kind") == Attribute.yes
      let isForwarded = record.date("forwardedOn").map { $0 <= today } ?? false
      let isAnswered = record.text("outcome") != nil
      guard mustBeForwarded ? !isForwarded : !isForwarded && !isAnswered else { return nil }
      return OpenComplaint(
        path: record.path,
        text: record.recordedText("text"),
        kind: record.recordedCode("kind"),
        project: record.text("projectId"),
        raisedOn: record.date("raisedOn"),
        mustBeForwarded: mustBeForwarded
      )
    }
  }
}
