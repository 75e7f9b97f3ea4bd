import Catalogue

/// The checks of text signals once all are read.
struct SignalChecks {
  private let parts: SignalParts
  private let log: ProblemLog

  init(_ parts: SignalParts, log: ProblemLog) {
    self.parts = parts
    self.log = log
  }

  func run() {
    let names = (parts.families + parts.cues).map(\.model.id)
    for entry in parts.signals {
      checkFrames(entry, names: names)
      checkExamples(entry)
    }
    checkSpeakers(names)
  }

  private func checkFrames(_ entry: Entry<TextSignal>, names: [String]) {
    let place = entry.node["frames"]?.place ?? entry.node.place
    for (index, frame) in entry.model.frames.enumerated() {
      let node = entry.node["frames"]?.list?[index]
      if frame.slots.count < 2 {
        log.report(
          "short-frame",
          at: node?.place ?? place,
          nl: "een frame heeft ten minste twee vakken",
          en: "a frame has at least two slots"
        )
      }
      for (slot, families) in frame.slots.enumerated() {
        for family in families where !names.contains(family) {
          log.unknownWord(
            family,
            at: node?.list?[slot].place ?? place,
            code: "unknown-family",
            known: names
          )
        }
      }
    }
  }

  private func checkExamples(_ entry: Entry<TextSignal>) {
    for (key, hits) in [("hits", true), ("silent", false)] {
      let has = parts.examples.contains { $0.signal == entry.model.id && $0.hits == hits }
      guard !has else { continue }
      log.report(
        "missing-example",
        at: entry.node.place,
        nl: "er staat geen voorbeeldzin onder ‘\(key)’",
        en: "there is no example sentence under ‘\(key)’"
      )
    }
  }

  private func checkSpeakers(_ names: [String]) {
    for (side, families) in (parts.language?.speakers ?? [:]).sorted(by: { $0.key < $1.key }) {
      for family in families where !names.contains(family) {
        log.report(
          "unknown-family",
          at: Place(file: "signals/language.yaml"),
          nl: "de familie ‘\(family)’ van ‘\(side)’ is niet bekend",
          en: "the family ‘\(family)’ of ‘\(side)’ is not known"
        )
      }
    }
  }
}
