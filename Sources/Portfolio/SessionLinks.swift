import FEEL
import Vocabulary

/// The projects that the sessions of a dossier had on their agenda.
struct SessionLinks: Sendable {
  private let sessions: Int?
  private let date: FactPlace?
  private let mentions: [FactPlace]

  /// A project on a day.
  private struct Mention: Hashable {
    let id: ArraySlice<UInt8>
    let day: Int32
  }

  init(_ vocabulary: Vocabulary) {
    func place(_ path: String) -> FactPlace? {
      vocabulary.fact(at: path).map { vocabulary.places[$0] }
    }
    sessions = vocabulary.layouts.firstIndex { $0.path == "sessions" }
    date = place("sessions[].date")
    mentions = [
      "sessions[].projectLinks[].projectId", "sessions[].agenda[].projectId",
      "sessions[].statements[].projectId",
    ].compactMap(place)
  }

  /// Returns the ids of projects that are not in the dossier itself, each with the days of the
  /// sessions, once.
  func all(
    in facts: Facts,
    beside own: [ArraySlice<UInt8>]
  ) -> [(id: ArraySlice<UInt8>, day: Int32)] {
    guard let date else { return [] }
    // A record may have very many of both.
    let own = Set(own)
    var seen: Set<Mention> = []
    var found: [(id: ArraySlice<UInt8>, day: Int32)] = []
    for block in facts.blocks.indices {
      for place in mentions where facts.blocks[block].layout == place.layout {
        let cell = facts.cell(place.slot, of: block)
        guard let id = facts.textBytes(cell), let session = session(of: block, in: facts) else {
          continue
        }
        let day = facts.cell(date.slot, of: session)
        guard day.kind == .date, !own.contains(id) else { continue }
        let number = Int32(truncatingIfNeeded: day.payload)
        if seen.insert(Mention(id: id, day: number)).inserted { found.append((id, number)) }
      }
    }
    return found
  }

  private func session(of block: Int, in facts: Facts) -> Int? {
    var current = block
    while current >= 0 {
      if facts.blocks[current].layout == sessions { return current }
      current = facts.blocks[current].parent
    }
    return nil
  }
}
