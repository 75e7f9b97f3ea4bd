import DecisionTables
import FEEL
import RandomKit
import Testing

struct `The algebra of value sets` {
  @Test(arguments: seeds)
  func `agrees with membership of every value`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let world = random.pick(SmallWorld.all)
      let cells = [world.cell(using: &random), world.cell(using: &random)]
      let (left, right) = (try set(cells[0]), try set(cells[1]))
      let members = world.values.filter { passes(cells[0], $0) }
      let others = world.values.filter { passes(cells[1], $0) }
      let found = { (set: ValueSet) in world.values.filter { set.contains($0) == .yes } }
      #expect(found(left) == members)
      #expect(found(left.complement) == world.values.filter { !members.contains($0) })
      #expect(found(left.intersection(right)) == members.filter(others.contains))
      #expect(found(left.subtracting(right)) == members.filter { !others.contains($0) })
      #expect(
        found(left.union(right))
          == world.values.filter { members.contains($0) || others.contains($0) }
      )
      #expect(left.isEmpty == members.isEmpty, "\(left)")
      #expect(left.isAll == (members.count == world.values.count))
      #expect((left == right) == (members == others))
      #expect(left.isSubset(of: right) == members.allSatisfy(others.contains))
      #expect(left.isDisjoint(with: right) == !members.contains(where: others.contains))
      #expect(left.example.map { passes(cells[0], $0) } ?? (left.isEmpty || left.isAll))
    }
  }

  @Test(arguments: seeds)
  func `keeps the laws of sets`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let world = random.pick(SmallWorld.all)
      let a = try set(world.cell(using: &random))
      let b = try set(world.cell(using: &random))
      let c = try set(world.cell(using: &random))
      #expect(a.complement.complement == a)
      #expect(a.union(b).complement == a.complement.intersection(b.complement))
      #expect(a.intersection(b).complement == a.complement.union(b.complement))
      #expect(a.intersection(b.union(c)) == a.intersection(b).union(a.intersection(c)))
      #expect(a.union(b.intersection(c)) == a.union(b).intersection(a.union(c)))
      #expect(a.union(b) == b.union(a))
      #expect(a.union(b.union(c)) == a.union(b).union(c))
      #expect(a.union(a.intersection(b)) == a)
      #expect(a.union(a.complement) == .all)
      #expect(a.intersection(a.complement) == .empty)
      #expect(a.subtracting(b).union(a.intersection(b)) == a)
      #expect(a.isSubset(of: b) == (a.union(b) == b))
    }
  }

  @Test(arguments: seeds)
  func `has sample points that tell sets apart`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let world = random.pick(SmallWorld.all)
      let a = try set(world.cell(using: &random))
      let b = try set(world.cell(using: &random))
      let points = ValueSet.samplePoints(of: [a, b])
      let agree = points.allSatisfy { a.contains($0) == b.contains($0) }
      // Two sets without kind have no points: all and none.
      #expect(agree == (a == b) || points.isEmpty)
    }
  }

  @Test(arguments: seeds)
  func `writes sets that read back the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let world = random.pick(SmallWorld.all)
      let one = try set(world.cell(using: &random))
      #expect(try set(one.description) == one, "\(one)")
    }
  }

  private func set(_ cell: UnaryTests) throws -> ValueSet {
    try ValueSet(cell) { _ in nil }
  }

  private func set(_ text: String) throws -> ValueSet {
    try set(try UnaryTests.parse(text))
  }
}
