import Intake
import RandomKit
import Testing
import Vocabulary

struct `The same dossier in JSON and in XML` {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `gives the same facts but for their positions`(seed: UInt64) {
    var maker = RandomDossier(
      vocabulary: TestVocabulary.vocabulary,
      random: SeededGenerator(seed: seed)
    )
    let tree = maker.dossier()
    let json = tree.json(&maker.random)
    let elements = tree.xml("dossier", &maker.random).dropFirst("<dossier>".count)
    let xml = """
      <dossier xmlns="urn:kringtoets:project:1"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\(elements)
      """
    let (left, right) = (read(json), read(xml))
    #expect(left.problems.allSatisfy { $0.code == .emptyText }, "\(left.problems)\n\(json)")
    #expect(left.problems.map(\.path) == right.problems.map(\.path), "\(right.problems)\n\(xml)")
    #expect(left.facts.blocks == right.facts.blocks)
    #expect(left.facts.texts == right.facts.texts)
    #expect(left.facts.cells.map(withoutPosition) == right.facts.cells.map(withoutPosition))
  }

  private func withoutPosition(_ cell: Cell) -> Cell {
    Cell(cell.kind, payload: cell.payload, exponent: cell.exponent, position: 0)
  }
}
