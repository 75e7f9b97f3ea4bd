import Dispatch
import Testing

@testable import Portfolio

struct `Work beside that of a thread` {
  private struct Mishap: Error, Equatable {
    let number: Int
  }

  @Test func `gives what it came to`() {
    #expect(SideTask { 7 }.value() == 7)
  }

  @Test func `throws what it threw, each time it is asked`() {
    let task = SideTask<Int, Mishap> { () throws(Mishap) in throw Mishap(number: 3) }
    for _ in 0..<2 {
      #expect(throws: Mishap(number: 3)) { try task.value() }
    }
  }

  @Test func `goes on while the threads that all share are at work`() {
    let isDone = DispatchSemaphore(value: 0)
    let threads = DispatchGroup()
    for _ in 0..<8 {
      DispatchQueue.global(qos: .userInitiated).async(group: threads) { isDone.wait() }
    }
    #expect(SideTask { 1 }.value() == 1)
    for _ in 0..<8 { isDone.signal() }
    threads.wait()
  }
}
