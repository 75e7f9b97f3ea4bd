import FEEL
import Vocabulary

extension Check {
  /// A parameter, table or default matrix whose end is near.
  static let expiringSoon = Check(
    "expiring-soon",
    .warning,
    .dates,
    title: LocalizedText("Iets loopt bijna af", "Something is about to end"),
    why: LocalizedText(
      "Binnen de termijn van --horizon (90 dagen) eindigt de laatste periode. Zoek de "
        + "opvolger op: drempels worden in november bekendgemaakt.",
      "Within the days of --horizon (90) the last period ends. Look up what follows: "
        + "thresholds are published in November."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 35",
        "- { from: 2024-01-01, to: «2026-08-01», value: 35"
      )
    ],
    good: [
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 35",
        "- { from: 2024-01-01, to: 2027-12-31, value: 35"
      )
    ]
  ) { checkup, report in
    let limit = checkup.today.adding(days: checkup.horizon)
    for end in checkup.ends where end.day >= checkup.today && end.day <= limit {
      report.report(
        at: end.place,
        nl: "‘\(end.id)’ loopt af op \(end.day)",
        en: "‘\(end.id)’ ends on \(end.day)"
      )
    }
  }
}
