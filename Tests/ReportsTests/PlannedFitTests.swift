import BuiltInCatalogue
import Catalogue
import Reports
import Testing
import Vocabulary

struct `The verdict on a planned procedure` {
  @Test
  func `has the codes that the catalogue has`() throws {
    let list = try #require(try BuiltInCatalogue.load().vocabulary.codeLists["planned-verdict"])
    #expect(Set(list.codes.map(\.code)) == Set(PlannedFit.allCases.map(\.rawValue)))
  }
}
