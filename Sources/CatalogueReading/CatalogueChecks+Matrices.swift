import Catalogue
import FEEL
import Vocabulary

/// The checks on matrices: known codes, and bands that run from 0 to the European threshold.
extension CatalogueChecks {
  func checkMatrices() {
    for matrix in parts.matrices {
      for node in matrix.node["bands"]?.list ?? [] { checkCodes(of: node) }
      checkBands(matrix)
    }
    let defaults = parts.matrices.filter {
      $0.model.isDefault && !$0.model.isGuidance && !$0.isTakenOver
    }
    for matrix in defaults.dropFirst() {
      log.report(
        "second-default",
        at: matrix.node["default"]?.place ?? matrix.node.place,
        nl: "er is al een standaardmatrix: ‘\(defaults[0].model.id)’",
        en: "there is a default matrix already: ‘\(defaults[0].model.id)’"
      )
    }
  }

  private func checkCodes(of band: YAMLNode) {
    let lists = [
      ("nature", "nature"), ("serviceGroup", "service-group"), ("regulation", "regulation"),
      ("procedure", CatalogueNames.procedureList), ("alternatives", CatalogueNames.procedureList),
    ]
    for (key, list) in lists {
      guard let node = band[key] else { continue }
      for item in node.list ?? [node] {
        guard let code = item.text, !item.isNull else { continue }
        checkCode(code, list: list, at: item.place)
      }
    }
  }

  /// A kind of contract that has bands of its own.
  private struct Group: Hashable {
    let nature: String
    let serviceGroup: String?
    let regulation: String?
  }

  private func checkBands(_ matrix: Entry<Matrix>) {
    let nodes = matrix.node["bands"]?.list ?? []
    guard nodes.count == matrix.model.bands.count else { return }
    var order: [Group] = []
    var bands: [Group: [(band: MatrixBand, node: YAMLNode)]] = [:]
    for (band, node) in zip(matrix.model.bands, nodes) {
      for nature in band.natures {
        for serviceGroup in Self.orNone(band.serviceGroups) {
          for regulation in Self.orNone(band.regulations) {
            let group = Group(nature: nature, serviceGroup: serviceGroup, regulation: regulation)
            if bands[group] == nil { order.append(group) }
            bands[group, default: []].append((band, node))
          }
        }
      }
    }
    for group in order { checkRun(of: bands[group] ?? [], group) }
  }

  private static func orNone(_ codes: [String]) -> [String?] {
    codes.isEmpty ? [nil] : codes
  }

  private func checkRun(of bands: [(band: MatrixBand, node: YAMLNode)], _ group: Group) {
    let kind = [group.nature, group.serviceGroup, group.regulation].compactMap(\.self)
      .joined(separator: ", ")
    // The end of the bands so far; nil once they reach the threshold.
    var end: Decimal? = Decimal(0)
    for (band, node) in bands.sorted(by: { $0.band.from < $1.band.from }) {
      let place = node["from"]?.place ?? node.place
      if let end, band.from > end {
        log.report(
          "band-gap",
          at: place,
          nl: "voor \(kind) is er geen band van \(end) tot \(band.from)",
          en: "for \(kind) there is no band from \(end) to \(band.from)"
        )
      } else if end.map({ band.from < $0 }) ?? true {
        let limit = band.from.description
        log.report(
          "band-overlap",
          at: place,
          nl: "voor \(kind) begint deze band bij \(limit), waar een andere nog loopt",
          en: "for \(kind) this band begins at \(limit), where another still runs"
        )
      }
      guard let reached = end else { continue }
      end = band.to.map { max(reached, $0) }
    }
    guard let end, let last = bands.max(by: { $0.band.from < $1.band.from }) else { return }
    log.report(
      "band-gap",
      at: last.node["to"]?.place ?? last.node.place,
      nl: "voor \(kind) is er geen band van \(end) tot de Europese drempel (eu)",
      en: "for \(kind) there is no band from \(end) to the European threshold (eu)"
    )
  }
}
