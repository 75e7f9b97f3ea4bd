import Assessment
import Dispatch
import Intake
import Synchronization

/// Threads that assess batches, with the results in the order of the batches.
///
/// A ring of batches bounds the memory: one that is free is filled, handed to a thread, and taken
/// back when all before it are done.
final class WorkerPool {
  /// A batch with what came of it; one thread at a time uses it.
  final class Job: @unchecked Sendable {
    var batch: RecordBatch
    var output = BatchOutput()
    var input = (name: "", number: 0)
    fileprivate let done = DispatchSemaphore(value: 0)

    fileprivate init(room: Int) {
      batch = RecordBatch(room: room)
    }
  }

  /// The jobs that wait for a thread; nil tells a thread to end.
  private final class Queue: Sendable {
    private let waiting = Mutex<[Job?]>([])
    private let count = DispatchSemaphore(value: 0)

    func add(_ job: Job?) {
      waiting.withLock { $0.append(job) }
      count.signal()
    }

    func next() -> Job? {
      count.wait()
      return waiting.withLock { $0.removeFirst() }
    }
  }

  /// The number of bytes of records in a batch.
  static let room = 1 << 19

  private let queue = Queue()
  private let threads = DispatchGroup()
  private let jobs: [Job]
  private let count: Int
  private var first = 0
  private var running = 0
  private var isStopped = false

  /// Starts the threads.
  init(_ settings: PortfolioSettings) {
    count = max(1, settings.jobs)
    // Each thread has one at hand and one waiting, while one is filled.
    jobs = (0..<(2 * count + 1)).map { _ in Job(room: Self.room) }
    let scanner = settings.scanner()
    let shared = BriefShared()
    for _ in 0..<count {
      let queue = queue
      DispatchQueue.global(qos: .userInitiated).async(group: threads) {
        var worker = BatchWorker(settings, scanner: scanner, shared: shared)
        while let job = queue.next() {
          worker.run(job.batch, of: job.input, into: &job.output)
          job.done.signal()
        }
      }
    }
  }

  /// Whether no batch is free before the oldest is taken back.
  var isFull: Bool { running == jobs.count }
  /// Whether no batch is being worked on.
  var isIdle: Bool { running == 0 }

  /// The batch to fill next.
  var free: Job { jobs[(first + running) % jobs.count] }

  /// Hands the batch that was filled to a thread.
  func submit() {
    queue.add(free)
    running += 1
  }

  /// Waits for the oldest batch, and gives it to a body.
  func takeOldest<Failure>(_ body: (Job) throws(Failure) -> Void) throws(Failure) {
    let job = jobs[first]
    job.done.wait()
    first = (first + 1) % jobs.count
    running -= 1
    try body(job)
    job.batch.removeAll()
  }

  /// Has the threads end after what they have at hand.
  func stop() {
    guard !isStopped else { return }
    isStopped = true
    for _ in 0..<count { queue.add(nil) }
  }

  /// Ends the threads, after what they have at hand.
  func end() {
    stop()
    threads.wait()
  }
}
