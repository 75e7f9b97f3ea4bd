import Testing

@testable import Portfolio

/// How standard input is known again when a run goes on.
struct `The start of standard input` {
  private func start(_ pieces: [[UInt8]], as known: InputStart? = nil) -> InputStart {
    var start = InputStart(known?.count)
    for piece in pieces { piece.withUnsafeBufferPointer { start.append($0) } }
    return start
  }

  @Test(arguments: [1, 3, 1000, 70_000, 200_000])
  func `is the same whatever the pieces, and after it was saved`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let whole = start([bytes])
    let parts = start([Array(bytes.prefix(count / 3)), Array(bytes.dropFirst(count / 3))])
    #expect(whole == parts)
    let saved = try #require(InputStart(text: whole.text))
    #expect(saved == whole)
    // What comes behind what was looked at then is of no matter.
    let again = start([bytes + [1, 2, 3]], as: saved)
    #expect(again.isFull && again == saved)
  }

  @Test func `is another where a byte is, or where it ends sooner`() {
    let known = start([[1, 2, 3, 4]])
    #expect(start([[1, 2, 3, 5]], as: known) != known)
    let short = start([[1, 2, 3]], as: known)
    #expect(!short.isFull && short != known)
  }

  @Test(arguments: ["", "4", "4:", ":ff", "-1:ff", "4:xyz", "4:1:2"])
  func `is none in a text that is something else`(text: String) {
    #expect(InputStart(text: text) == nil)
  }

  @Test func `is kept in the state of a run`() {
    var state = Checkpoint(identity: "x")
    state.start = start([[1, 2, 3]])
    #expect(Checkpoint(text: state.text)?.start == state.start)
    #expect(Checkpoint(text: state.text) == state)
  }
}

struct `A portfolio none of whose inputs can be read` {
  @Test func `leaves the results of an earlier run as they are`() throws {
    let folder = try Folder()
    let input = try folder.input("a.ndjson", Kit.project("A", euros: 1))
    try folder.run([input])
    let before = try folder.files("out")
    let none = PortfolioInput(name: "none.ndjson", path: folder.path + "/none.ndjson")
    let fault = try #require(
      #expect(throws: PortfolioFault.self) { try folder.run([none]) }
    )
    #expect(fault.kind == .unreadableInput && fault.path == "none.ndjson")
    #expect(try folder.files("out") == before)
    // One that can be read is enough.
    #expect(try folder.run([none, input]).unreadable.count == 1)
  }
}
