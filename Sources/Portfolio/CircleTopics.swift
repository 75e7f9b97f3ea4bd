import Assessment
import Catalogue
import FEEL
import Intake
import Vocabulary

/// The topics that a circle is to discuss, as the rules for one dossier have them.
struct CircleTopics {
  /// The positions of the topics in their code list, in order.
  let positions: [Int]
  /// The codes of the list.
  let codes: [Code]

  /// Asks the rules which topics were not discussed where there was no session at all: all of them.
  ///
  /// A catalogue that does not tell has no topics.
  init(_ settings: PortfolioSettings) {
    let catalogue = settings.catalogue
    let vocabulary = catalogue.vocabulary
    let list = vocabulary.fact(at: CircleParameter.topic).flatMap {
      vocabulary.codeList(of: vocabulary.facts[$0])
    }
    codes = list?.codes ?? []
    var facts = Facts(vocabulary)
    let problems = Array(#"{"project":{"id":"-"},"sessions":[]}"#.utf8).withUnsafeBufferPointer {
      settings.reader.read($0, into: &facts)
    }
    var assessor = Assessor(catalogue, matrix: settings.matrix, options: settings.assessment)
    let values = try? assessor.values(of: [CircleParameter.neglectedTopics], in: facts)
    guard problems.isEmpty, case .list(let topics) = values?.first?.first ?? .unknown else {
      positions = []
      return
    }
    positions = topics.compactMap { topic in
      guard case .text(let code) = topic else { return nil }
      return list?.position(of: code)
    }.filter { $0 < SessionSketcher.mostTopics }.sorted()
  }
}
