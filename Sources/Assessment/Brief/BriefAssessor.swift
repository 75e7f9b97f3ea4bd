package import Catalogue
package import TextSignals
package import Vocabulary

/// Assesses one dossier after the other in short, on one thread.
///
/// What it says equals what a `ReferenceBrief` says, which it asks where compiled rules cannot tell.
package struct BriefAssessor {
  /// The ids and codes that results name.
  package let names = BriefWords()
  /// The paths that results name.
  package let paths = BriefWords()
  private let makeReference: () -> ReferenceBrief
  private var run: BriefRun?
  private var reference: ReferenceBrief?
  private var other: BriefDossier?
  /// The number of dossiers that were left to complete assessments.
  package private(set) var refusals = 0

  /// Creates an assessor for a catalogue without errors.
  ///
  /// - Parameters:
  ///   - catalogue: the catalogue.
  ///   - matrix: the matrix of the buyers.
  ///   - options: what the user chose.
  ///   - scanner: what finds mentions of risks in texts; nil where texts are not scanned.
  ///   - shared: what assessors on other threads share, by the same catalogue and matrix.
  package init(
    _ catalogue: Catalogue,
    matrix: Matrix,
    options: AssessmentOptions,
    scanner: SignalScanner?,
    shared: BriefShared = BriefShared()
  ) {
    makeReference = {
      ReferenceBrief(catalogue, matrix: matrix, options: options, scanner: scanner)
    }
    let paths = paths
    // Where a program cannot be made, complete assessments do all, and say what is wrong.
    let program = try? BriefProgram(catalogue, matrix: matrix, options: options, names, shared)
    run = program.flatMap(\.self).map { BriefRun($0, scanner: scanner, paths: paths) }
  }

  /// Assesses the projects and the circle of a dossier; `result` is what they came to.
  ///
  /// - Parameter facts: the dossier.
  /// - Throws: an error where a rule of the catalogue cannot be evaluated.
  package mutating func assess(_ facts: Facts) throws {
    other = nil
    do {
      if try run?.assess(facts) != nil { return }
    } catch is BriefRefusal {
      // What the compiled rules cannot tell follows from a complete assessment.
    }
    refusals += 1
    var reference = self.reference ?? makeReference()
    self.reference = nil
    defer { self.reference = reference }
    other = try reference.assess(facts, names: names, paths: paths)
  }

  /// What the dossier that was assessed last came to.
  package var result: BriefDossier { other ?? run?.result ?? BriefDossier() }

  /// Gives what the dossier that was assessed last came to for another, whose memory is used again.
  ///
  /// A copy would count the references of all that it holds.
  package mutating func exchangeResult(_ result: inout BriefDossier) {
    if other == nil, run?.exchange(&result) != nil { return }
    result = self.result
  }

  /// Forgets the paths that were named so far, if there are very many.
  ///
  /// - Returns: Whether it did; then no path that was given out means anything any longer.
  package mutating func trimPaths() -> Bool {
    if let isTrimmed = run?.paths.trim() { return isTrimmed }
    // Complete assessments name paths too.
    guard paths.count > BriefPaths.mostWords else { return false }
    paths.removeAll()
    return true
  }
}
