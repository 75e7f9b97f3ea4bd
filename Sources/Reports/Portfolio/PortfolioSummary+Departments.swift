extension PortfolioSummary.Department {
  /// Returns what departments come to together, as one without a name.
  ///
  /// - Parameter departments: the departments.
  /// - Returns: the sum of their projects, also by verdict; nil where there are none.
  package static func together(_ departments: some Sequence<Self>) -> Self? {
    var sum: Self?
    for department in departments {
      guard var whole = sum else {
        sum = Self(
          name: "",
          amount: department.amount,
          verdicts: department.verdicts,
          tooLight: department.tooLight
        )
        continue
      }
      whole.amount = whole.amount + department.amount
      whole.tooLight = whole.tooLight + department.tooLight
      for group in department.verdicts {
        if let place = whole.verdicts.firstIndex(where: { $0.code == group.code }) {
          whole.verdicts[place].amount = whole.verdicts[place].amount + group.amount
        } else {
          whole.verdicts.append(group)
        }
      }
      sum = whole
    }
    return sum
  }
}
