import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A frame that another frame of the signal makes needless.
  static let needlessFrame = Check(
    "needless-frame",
    .info,
    .signals,
    title: LocalizedText(
      "Een frame voegt niets toe",
      "A frame adds nothing"
    ),
    why: LocalizedText(
      "Een eerder frame van hetzelfde signaal past altijd als dit frame past, en het eerste dat "
        + "past telt. Haal dit frame weg, of zet het vooraan.",
      "An earlier frame of the same signal fits whenever this one does, and the first that fits "
        + "counts. Take this frame away, or put it first."
    ),
    bad: [
      Change(
        "signals/all.yaml",
        "- [vliegveld, gooien]",
        "- «[vliegveld, gooien, glas]»"
      )
    ]
  ) { checkup, report in
    for entry in checkup.text.signals {
      let frames = entry.model.frames.map { $0.slots.map(Set.init) }
      for (place, slots) in frames.enumerated() {
        // The first frame that fits counts.
        let isImplied = frames[..<place].contains { earlier in
          earlier.allSatisfy { wider in slots.contains { $0.isSubset(of: wider) } }
        }
        guard isImplied, let node = entry.node["frames"]?.list?[place] else { continue }
        report.report(
          at: node.place,
          nl: "een ander frame van ‘\(entry.model.id)’ is al vervuld als dit frame dat is",
          en: "another frame of ‘\(entry.model.id)’ is met whenever this one is"
        )
      }
    }
  }
}
