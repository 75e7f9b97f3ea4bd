/// What a portfolio asks of a circle by the names that the rules for one dossier use too.
package enum CircleParameter {
  /// The days within which the report of a session is published.
  package static let reportDays = "circleLimit.reportDays"
  /// The days within which the report of a session about a project is published.
  package static let projectReportDays = "circleLimit.projectReportDays"
  /// The months that a firm stays in a circle that sets no term of its own.
  package static let termMonths = "circleLimit.termMonths"
  /// The months in which each topic is discussed once.
  package static let topicMonths = "circleLimit.topicMonths"
  /// The derived fact with the topics that no session was about: all, where there was no session.
  package static let neglectedTopics = "neglectedTopics"
  /// The list of the codes of topics.
  package static let topic = "sessions[].agenda[].topicCode"
}
