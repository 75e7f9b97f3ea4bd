import CatalogueReading
import Vocabulary

extension Check {
  /// A text whose two languages show different values.
  static let placeholderDiffers = Check(
    "placeholder-differs",
    .error,
    .texts,
    title: LocalizedText(
      "De twee talen tonen andere waarden",
      "The two languages show different values"
    ),
    why: LocalizedText(
      "In de ene taal staat een naam tussen accolades die in de andere ontbreekt. Een van de "
        + "lezers krijgt te weinig te zien.",
      "In one language there is a name between curly brackets that the other lacks. One of "
        + "the readers sees too little."
    ),
    bad: [
      Change(
        "obligations/all.yaml",
        "'Deliver within {delivery.days} days.'",
        "«'Deliver within a few days.'»"
      )
    ]
  ) { checkup, report in
    for (nl, en) in checkup.localizedTexts {
      let names = [nl, en].map { Set(($0.value.text ?? "").placeholders.map(\.name)) }
      guard names[0] != names[1] else { continue }
      let missing = names[0].symmetricDifference(names[1]).sorted().map { "{\($0)}" }
      let shorter = names[0].isSuperset(of: names[1]) ? en : nl
      report.report(
        at: shorter.value.place,
        nl: "\(missing.joined(separator: ", ")) staat maar in een van de talen",
        en: "\(missing.joined(separator: ", ")) is in one of the languages only"
      )
    }
  }
}

extension Checkup {
  func makeLocalizedTexts() -> [(nl: YAMLNode.Pair, en: YAMLNode.Pair)] {
    var found: [(YAMLNode.Pair, YAMLNode.Pair)] = []
    func collect(_ node: YAMLNode) {
      switch node.content {
      case .scalar: return
      case .list(let nodes): nodes.forEach(collect)
      case .map(let pairs):
        if let nl = pairs.first(where: { $0.key == "nl" }),
          let en = pairs.first(where: { $0.key == "en" }),
          pairs.allSatisfy({ $0.key == "nl" || $0.key == "en" })
        {
          found.append((nl, en))
          return
        }
        for pair in pairs { collect(pair.value) }
      }
    }
    for (_, documents) in text.documents.sorted(by: { $0.key < $1.key }) {
      documents.forEach(collect)
    }
    return found
  }
}
