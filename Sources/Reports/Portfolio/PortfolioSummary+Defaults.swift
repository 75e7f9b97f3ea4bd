/// How one answer can serve many projects.
extension PortfolioSummary {
  /// An option that settles a fact for all projects at once.
  package struct DefaultOption: Hashable, Sendable {
    /// The option with the first value that the fact may have: `--default estimate.vat=excluded`.
    package var text: String
    /// Other values that it may have, with an ellipsis where there are many.
    package var others: String
  }

  /// The options that settle a fact for all projects at once, those that are lacked most often first.
  ///
  /// Only facts that at least half of all projects lack, as a calendar does that leaves out what goes
  /// without saying in its municipality; what a few projects lack is a question about these.
  package var defaultOptions: [DefaultOption] {
    guard undetermined.projects > 1 else { return [] }
    let common = wanted.filter { !$0.values.isEmpty && $0.projects * 2 >= all.projects }
    return common.prefix(3).compactMap { fact in
      guard let first = fact.values.first else { return nil }
      let others = fact.values.dropFirst()
      let shown = others.prefix(3) + (others.count > 3 ? ["…"] : [])
      return DefaultOption(
        text: "--default \(fact.path.trimmingPrefix("project."))=\(first)",
        others: shown.joined(separator: ", ")
      )
    }
  }
}
