import Catalogue
import CatalogueReading
import Vocabulary

/// The mutants of text signals: of their frames, and of the words that these are made of.
extension MutantMaker {
  /// Adds the changes to signals that still can be read.
  mutating func addSignals() {
    guard let rules = checkup.signalRules else { return }
    for (number, entry) in checkup.text.signals.enumerated()
    where rules.signals.indices.contains(number) {
      addFrames(of: number, entry, rules)
    }
    // Without any of its words a family or cue says nothing.
    for entry in checkup.text.wordFamilies {
      var changed = rules
      func without(_ families: inout [WordFamily]) {
        families = families.map { family in
          family.id == entry.model.id
            ? WordFamily(id: family.id, meaning: family.meaning, words: []) : family
        }
      }
      without(&changed.families)
      without(&changed.cues)
      append(
        .signal(entry.model.id),
        at: entry.node["words"]?.place ?? entry.node.place,
        nl: "de woorden van ‘\(entry.model.id)’ weggelaten",
        en: "the words of ‘\(entry.model.id)’ left out",
        .signals(changed)
      )
    }
  }

  private mutating func addFrames(
    of number: Int,
    _ entry: Entry<TextSignal>,
    _ rules: SignalRules
  ) {
    let signal = rules.signals[number]
    func change(
      _ place: Place,
      _ text: String,
      _ frames: [TextSignal.Frame]
    ) {
      var changed = rules
      changed.signals[number] = signal.with(frames: frames)
      append(
        .signal(signal.id),
        at: place,
        nl: "‘\(text)’ weggelaten",
        en: "‘\(text)’ left out",
        .signals(changed)
      )
    }
    for (frameNumber, frame) in signal.frames.enumerated() {
      let node = entry.node["frames"]?.list?[frameNumber] ?? entry.node
      var fewer = signal.frames
      fewer.remove(at: frameNumber)
      let words = frame.slots.map { $0.joined(separator: "|") }
      change(node.place, "[\(words.joined(separator: ", "))]", fewer)
      // A frame has at least two slots.
      for slot in frame.slots.indices where frame.slots.count > 2 {
        var slots = frame.slots
        slots.remove(at: slot)
        var frames = signal.frames
        frames[frameNumber] = TextSignal.Frame(slots: slots)
        change(node.list?[slot].place ?? node.place, words[slot], frames)
      }
    }
  }
}

extension TextSignal {
  fileprivate func with(frames: [Frame]) -> TextSignal {
    TextSignal(
      id: id,
      risk: risk,
      meaning: meaning,
      check: check,
      strength: strength,
      negation: negation,
      frames: frames
    )
  }
}
