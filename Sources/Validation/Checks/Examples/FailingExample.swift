import Assessment
import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// An example that comes out otherwise than it says.
  static let failingExample = Check(
    "failing-example",
    .error,
    .examples,
    needsWhole: true,
    title: LocalizedText("Een voorbeeld komt anders uit", "An example comes out otherwise"),
    why: LocalizedText(
      "De regels geven een andere uitkomst dan het voorbeeld zegt. Een van beide is fout: "
        + "zoek na wat de bron zegt.",
      "The rules give another result than the example says. One of them is wrong: look up "
        + "what the source says."
    ),
    bad: [Change("tables/size.yaml", "expect: { size: small }", "expect: { size: «large» }")]
  ) { checkup, report in
    for failure in checkup.examples?.failures ?? [] where !failure.isMissedRow {
      let place = checkup.place(ofExpectation: failure.name, in: failure.entry.example)
      report.report(
        at: place,
        nl: "\(failure.name) is \(failure.actual), verwacht \(failure.expected)",
        en: "\(failure.name) is \(failure.actual), expected \(failure.expected)"
      )
    }
  }
}

extension Checkup {
  /// Returns where an example says what it expects of a name.
  func place(ofExpectation name: String, in example: Example) -> Place {
    let start = Place(example.place)
    guard let node = exampleNodes[start], let expect = node["expect"] else { return start }
    return expect[name]?.place ?? expect.place
  }
}
