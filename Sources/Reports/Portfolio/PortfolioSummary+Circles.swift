extension PortfolioSummary {
  /// A circle in one year, as a finding refers to it.
  package struct Circle: Hashable, Sendable {
    /// The id of the circle.
    package var id: String
    /// The name of its buyer; empty where none is recorded.
    package var buyer: String
    /// The calendar year.
    package var year: Int

    /// Creates a reference.
    package init(id: String, buyer: String, year: Int) {
      self.id = id
      self.buyer = buyer
      self.year = year
    }
  }

  /// What the sessions of one circle come to in one year, wherever they are recorded.
  package struct CircleYear: Hashable, Sendable {
    /// The id of the circle.
    package var circle: String
    /// The name of its buyer; empty where none is recorded.
    package var buyer: String
    /// The calendar year.
    package var year: Int
    /// The number of sessions that were held.
    package var sessions: Int
    /// The sessions whose report should have been published and was not.
    package var unpublished: Int
    /// The sessions whose report was published too late.
    package var late: Int
    /// The sessions whose report should have been published, and of which nothing is recorded.
    package var unrecorded: Int
    /// The firms that take part for longer than the longest term; nil where none is set.
    package var firms: Int?
    /// The codes of the topics that were not discussed; nil where the rules name none.
    package var topics: [String]?

    /// Creates a year.
    package init(
      circle: String,
      buyer: String,
      year: Int,
      sessions: Int,
      unpublished: Int,
      late: Int,
      unrecorded: Int,
      firms: Int?,
      topics: [String]?
    ) {
      self.circle = circle
      self.buyer = buyer
      self.year = year
      self.sessions = sessions
      self.unpublished = unpublished
      self.late = late
      self.unrecorded = unrecorded
      self.firms = firms
      self.topics = topics
    }
  }
}
