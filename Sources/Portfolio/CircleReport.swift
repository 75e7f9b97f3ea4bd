import Catalogue
import FEEL
import Reports
import Vocabulary

/// What is said of the years of one circle.
struct CircleReport {
  /// Something that stands out of a year.
  struct Finding {
    /// What it is.
    let text: CrossProjectText
    /// The number of dossiers that it is about.
    let dossiers: Int
    /// The lines of results of the first of them, where they tell more than the circle does.
    let named: [UInt64]
    /// What to fill in, by name.
    let values: [String: LocalizedText]
  }

  private let years: CircleYears
  private let circle: (id: String, buyer: String)
  private let topics: CircleTopics
  private let limits: PortfolioLimits

  init(
    _ years: CircleYears,
    _ name: CircleName,
    _ topics: CircleTopics,
    _ limits: PortfolioLimits
  ) {
    self.years = years
    circle = (name.id.text, name.buyer.text)
    self.topics = topics
    self.limits = limits
  }

  /// Returns a year for the summary.
  func row(of year: CircleYears.Year) -> PortfolioSummary.CircleYear {
    PortfolioSummary.CircleYear(
      circle: circle.id,
      buyer: circle.buyer,
      year: year.year,
      sessions: year.sessions,
      unpublished: year.unpublished,
      late: year.late,
      unrecorded: year.unrecorded,
      firms: years.termMonths == nil ? nil : year.firms,
      topics: hasTopics ? neglected(year).map { topics.codes[$0].code } : nil
    )
  }

  /// Returns what stands out of a year.
  func findings(of year: CircleYears.Year) -> [Finding] {
    var found: [Finding] = []
    var values = [
      "circle": plain(circle.buyer.isEmpty ? circle.id : "\(circle.id) (\(circle.buyer))"),
      "year": plain("\(year.year)"), "sessions": plain("\(year.sessions)"),
    ]
    let late = year.unpublished + year.late
    if late > 0 {
      let days = year.lateDays.sorted().map { CalendarDate(dayNumber: $0).description }
      values["count"] = plain("\(late)")
      values["unpublished"] = plain("\(year.unpublished)")
      values["late"] = plain("\(year.late)")
      values["unrecorded"] = plain("\(year.unrecorded)")
      values["days"] = plain(limits.reportDays.any.map { "\($0)" } ?? "–")
      values["projectDays"] = plain(limits.reportDays.project.map { "\($0)" } ?? "–")
      values["dates"] = list(days.map(plain), of: late)
      let lines = year.lateLines
      found.append(
        Finding(
          text: .circleReports,
          dossiers: lines.count,
          named: lines.first,
          values: values
        )
      )
    }
    if year.firms > 0, let months = years.termMonths {
      values["count"] = plain("\(year.firms)")
      values["months"] = plain("\(months)")
      values["firms"] = list(year.firmNames.sorted().map(plain), of: year.firms)
      found.append(finding(.circleRotation, of: year, values))
    }
    let neglected = neglected(year)
    if !neglected.isEmpty, let months = limits.topicMonths {
      values["count"] = plain("\(neglected.count)")
      values["all"] = plain("\(topics.positions.count)")
      values["months"] = plain("\(months)")
      values["to"] = CalendarDate(dayNumber: year.days.upperBound).text
      values["topics"] = list(neglected.map { topics.codes[$0].label }, of: neglected.count)
      found.append(finding(.circleTopics, of: year, values))
    }
    return found
  }

  private func finding(
    _ text: CrossProjectText,
    of year: CircleYears.Year,
    _ values: [String: LocalizedText]
  ) -> Finding {
    Finding(text: text, dossiers: year.lines.count, named: [], values: values)
  }

  private var hasTopics: Bool { limits.topicMonths != nil && !topics.positions.isEmpty }

  /// The positions of the topics that were not discussed.
  private func neglected(_ year: CircleYears.Year) -> [Int] {
    topics.positions.filter { year.neglected >> UInt128($0) & 1 != 0 }
  }

  private func plain(_ text: String) -> LocalizedText { LocalizedText(nl: text, en: text) }

  /// Names things one by one; what they are called may have commas in it.
  private func list(_ names: [LocalizedText], of count: Int) -> LocalizedText {
    let more = count - names.count
    let rest = more > 0 ? [LocalizedText(nl: "en nog \(more)", en: "and \(more) more")] : []
    var (dutch, english): ([UInt8], [UInt8]) = ([], [])
    for (number, name) in (names + rest).enumerated() {
      if number > 0 {
        dutch.put("; ")
        english.put("; ")
      }
      dutch.put(bytesOf: name.nl)
      english.put(bytesOf: name.en)
    }
    return LocalizedText(
      nl: String(decoding: dutch, as: UTF8.self),
      en: String(decoding: english, as: UTF8.self)
    )
  }
}
