import ArgumentParser
import Kringtoets

/// How the progress of long work is shown.
enum ProgressChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, json, none
}

/// The progress of long work: a line that is drawn again at a terminal, or objects for a program.
struct ProgressDisplay {
  private let form: ProgressChoice
  private let world: World
  private let clock = ContinuousClock()
  /// What was done, and when, as it was first looked at: a run that goes on has much done already.
  private var start: (time: ContinuousClock.Instant, bytes: Int)?
  private var last: ContinuousClock.Instant?
  private var isDrawn = false

  init(_ choice: ProgressChoice, in world: World) {
    self.world = world
    form = choice == .auto && !world.diagnosticsAreOnTerminal ? .none : choice
  }

  /// Shows how far the work is, no more than a few times a second.
  mutating func show(_ progress: PortfolioAssessment.Progress) {
    guard form != .none else { return }
    let now = clock.now
    let start = self.start ?? (now, progress.bytes)
    self.start = start
    let isEnd = progress.stage != "assessing"
    let pause = form == .json ? Duration.seconds(1) : .milliseconds(200)
    if !isEnd, let last, now - last < pause { return }
    last = now
    let seconds = (now - start.time) / Duration.seconds(1)
    let rate = seconds > 0 ? Double(progress.bytes - start.bytes) / seconds : 0
    let left = progress.total.flatMap { total -> Int? in
      rate > 0 && total > progress.bytes ? Int(Double(total - progress.bytes) / rate) : nil
    }
    switch form {
    case .json: say(progress, rate, left)
    case .auto: draw(progress, rate, left)
    case .none: break
    }
  }

  /// Takes the line away.
  mutating func clear() {
    if isDrawn { world.draw("\r\u{1B}[K") }
    isDrawn = false
  }

  private func say(_ progress: PortfolioAssessment.Progress, _ rate: Double, _ left: Int?) {
    let total = progress.total.map(String.init) ?? "null"
    let eta = left.map(String.init) ?? "null"
    world.say(
      "{\"stage\":\"\(progress.stage)\",\"records\":\(progress.records),"
        + "\"projects\":\(progress.projects),\"bytes\":\(progress.bytes),\"totalBytes\":\(total),"
        + "\"bytesPerSecond\":\(Int(rate)),\"secondsLeft\":\(eta),"
        + "\"findings\":\(progress.findings),\"bad\":\(progress.bad)}"
    )
  }

  private mutating func draw(
    _ progress: PortfolioAssessment.Progress,
    _ rate: Double,
    _ left: Int?
  ) {
    isDrawn = true
    guard progress.stage == "assessing" else {
      return world.draw("\r\u{1B}[K" + Speech.say(nl: "vergelijken…", en: "comparing…"))
    }
    var parts: [String] = []
    if let total = progress.total, total > 0 {
      let share = min(100, progress.bytes * 100 / total)
      let filled = share / 5
      parts.append(
        "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
          + "] \(share) %"
      )
    }
    parts.append("\(progress.records) " + Speech.say(nl: "records", en: "records"))
    let tenths = Int(rate / 1e5)
    parts.append("\(tenths / 10)\(Speech.say(nl: ",", en: "."))\(tenths % 10) MB/s")
    if let left {
      let time = left >= 60 ? "\(left / 60) min \(left % 60) s" : "\(left) s"
      parts.append(Speech.say(nl: "nog \(time)", en: "\(time) left"))
    }
    parts.append("\(progress.findings) " + Speech.say(nl: "bevindingen", en: "findings"))
    if progress.bad > 0 { parts.append("\(progress.bad) " + Speech.say(nl: "fout", en: "bad")) }
    let width = max(20, (world.terminalWidth ?? 80) - 1)
    world.draw("\r" + String(parts.joined(separator: "  ").prefix(width)) + "\u{1B}[K")
  }
}
