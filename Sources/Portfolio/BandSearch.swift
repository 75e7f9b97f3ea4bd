import FEEL

/// Search for the heaviest projects that lie close under a boundary.
struct BandSearch {
  /// A boundary with the procedure from there on.
  struct Band: Hashable {
    /// The amount in cents.
    let boundary: Int64
    /// The number of the procedure.
    let procedure: UInt16
  }

  /// The number of projects that a band names.
  private static let mostShown = 25

  private let folder: OutputFolder
  private let sizes: [String: Int]
  private let limits: PortfolioLimits

  init(_ folder: OutputFolder, sizes: [String: Int], _ limits: PortfolioLimits) {
    self.folder = folder
    self.sizes = sizes
    self.limits = limits
  }

  /// Returns the heaviest projects of each band, in one pass over the sketches.
  func run() throws(PortfolioFault) -> [Band: [Sketch]] {
    let path = folder.partial(GrowingFile.sketches.rawValue)
    let file = try FileWindow(path)
    let count = (sizes[GrowingFile.sketches.rawValue] ?? 0) / MemoryLayout<Sketch>.stride
    var bands: [Band: [Sketch]] = [:]
    var position = 0
    while position < count {
      let sketches: [Sketch] = try file.elements(
        at: position,
        count: min(1 << 12, count - position)
      )
      position += sketches.count
      for sketch in sketches where isClose(sketch) {
        let band = Band(boundary: sketch.boundary, procedure: sketch.procedureAbove)
        bands[band, default: []].append(sketch)
        if let found = bands[band], found.count >= 8 * Self.mostShown {
          bands[band] = heaviest(found)
        }
      }
    }
    return bands.mapValues(heaviest)
  }

  private func isClose(_ sketch: Sketch) -> Bool {
    sketch.cents >= 0 && sketch.boundary > 0
      && Int128(sketch.cents) * 100 >= Int128(sketch.boundary) * Int128(limits.bandFrom)
  }

  private func heaviest(_ sketches: [Sketch]) -> [Sketch] {
    Array(
      sketches.sorted { ($1.cents, $0.line) < ($0.cents, $1.line) }.prefix(Self.mostShown)
    )
  }
}
