import Dispatch
import Foundation
import Synchronization
import Testing
import Vocabulary

@testable import Portfolio

struct `A folder of results` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test func `has its names in one list, of which the summary comes last`() throws {
    try folder.run([folder.input("a.ndjson", Kit.project("A"))])
    #expect(try Set(folder.files("out").keys) == Set(OutputFolder.files))
    #expect(OutputFolder.files.last == "summary.json")
  }

  @Test func `loses the checkpoint after all that is no longer needed, and then the mark`() {
    let names = [".lock", "checkpoint", "a", "publishing", "sketches", "z"]
    let order = ["a", "sketches", "z", "checkpoint", "publishing", ".lock"]
    #expect(OutputFolder.inOrderOfRemoval(names) == order)
    #expect(OutputFolder.inOrderOfRemoval(["publishing", "a"]) == ["a", "publishing"])
  }

  @Test func `is done once more where only the checkpoint and the mark were left`() throws {
    let input = try folder.input("a.ndjson", Kit.project("A"))
    #expect(throws: PortfolioFault.self) { try folder.run([input]) { true } }
    let checkpoint = try folder.text("out/.unfinished/checkpoint")
    try folder.run([input], resumes: true)
    let files = try folder.files("out")
    var own: OutputFolder? = try OutputFolder(folder.path + "/out")
    try own?.replace(Checkpoint.name, with: Array(checkpoint.utf8))
    try own?.beginPublishing()
    own = nil
    let outcome = try folder.run([input], resumes: true)
    #expect(outcome.files == OutputFolder.files)
    #expect(try folder.files("out") == files)
  }

  @Test func `is not finished without a file that stands nowhere`() throws {
    let own = try OutputFolder(folder.path + "/out")
    try own.beginPublishing()
    #expect(throws: PortfolioFault.self) { try own.publish(["summary.json"]) }
  }

  @Test func `keeps its lock while it is cleared`() throws {
    let own = try OutputFolder(folder.path + "/out")
    try own.replace("sketches", with: [1])
    own.clear(but: "other")
    #expect(!FileManager.default.fileExists(atPath: own.partial("sketches")))
    let fault = #expect(throws: PortfolioFault.self) { try OutputFolder(folder.path + "/out") }
    #expect(fault?.kind == .outputInUse)
  }

  @Test func `reads names of any length`() throws {
    let long = String(repeating: "n", count: 255)
    for name in ["n", long] { _ = try folder.input(name, "") }
    let fault = #expect(throws: PortfolioFault.self) { try OutputFolder(folder.path) }
    #expect(fault?.kind == .outputNotEmpty)
    try FileManager.default.removeItem(atPath: folder.path + "/n")
    let other = #expect(throws: PortfolioFault.self) { try OutputFolder(folder.path) }
    #expect(other?.message.en.contains("‘\(long)’") == true)
  }

  @Test func `loses no files of a run that starts while another ends`() throws {
    let path = folder.path + "/out"
    let faults = Mutex<[PortfolioFault]>([])
    DispatchQueue.concurrentPerform(iterations: 3) { number in
      var done = 0
      while done < 25, faults.withLock(\.isEmpty) {
        do throws(PortfolioFault) {
          let own = try OutputFolder(path)
          own.clear()
          for name in OutputFolder.files {
            _ = try AppendedFile(own.partial(name), size: 0)
          }
          try own.publish(OutputFolder.files)
          done += 1
        } catch {
          if error.kind != .outputInUse { faults.withLock { $0.append(error) } }
        }
      }
    }
    #expect(faults.withLock(\.self) == [])
  }
}
