import Catalogue

/// What came of a batch of records, to be added to the files of the output in order.
struct BatchOutput {
  /// The lines of `results.ndjson`.
  var results: [UInt8] = []
  /// The rows of `projects.csv`.
  var projects: [UInt8] = []
  /// The rows of `findings.csv`.
  var findings: [UInt8] = []
  /// The lines of `errors.ndjson`.
  var errors: [UInt8] = []
  /// The lines of `warnings.ndjson`.
  var warnings: [UInt8] = []
  /// A sketch of each project; lines and places of ids count from the start of the batch.
  var sketches: [Sketch] = []
  /// The ids of the projects.
  var ids: [UInt8] = []
  /// The mentions of projects of other dossiers; lines count from the start of the batch.
  var links: [Link] = []
  /// A sketch of each session of a circle; lines count from the start of the batch.
  var sessions: [SessionSketch] = []
  /// The names of the circles.
  var circles: [CircleName] = []
  /// What tells how long firms take part in circles.
  var participations: [Participation] = []
  /// What is counted.
  var counts: [(key: Tally.Key, count: Tally.Count)] = []
  /// The number of lines of results.
  var lines = 0
  /// The number of records.
  var records = 0
  /// The number of bytes of the records.
  var bytes = 0
  /// The number of records that could not be assessed.
  var bad = 0
  /// The number of findings that ask something.
  var open = 0
  /// The number of records on which the program itself failed.
  var faults = 0
  /// The severities of the findings that ask something.
  var severities: Set<Severity> = []

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    results.removeAll(keepingCapacity: true)
    projects.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    errors.removeAll(keepingCapacity: true)
    warnings.removeAll(keepingCapacity: true)
    sketches.removeAll(keepingCapacity: true)
    ids.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    sessions.removeAll(keepingCapacity: true)
    circles.removeAll(keepingCapacity: true)
    participations.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    (lines, records, bytes, bad, open, faults) = (0, 0, 0, 0, 0, 0)
    severities.removeAll(keepingCapacity: true)
  }
}
