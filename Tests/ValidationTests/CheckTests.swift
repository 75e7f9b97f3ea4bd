import Vocabulary
import CatalogueReading
import FEEL
import Testing
import Validation

struct `The example catalogue` {
  @Test func `has no findings`() throws {
    let found = try validate(ExampleCatalogue.files)
    #expect(found.map(\.shown) == [])
  }
}

struct `A check` {
  @Test func `is registered once`() {
    let ids = Check.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Check.all.count { !$0.isFoundByReader } >= 50)
  }

  @Test(arguments: Check.all)
  func `says what it is about in both languages`(check: Check) {
    for text in [check.title, check.explanation] {
      #expect(!text.nl.isEmpty && !text.en.isEmpty)
      #expect(text.nl != text.en || check.id == "double-negation")
    }
    #expect(check.id.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
  }

  @Test(arguments: Check.all.filter { !$0.bad.isEmpty })
  func `finds its bad example where it is marked`(check: Check) throws {
    let changed = try #require(ExampleCatalogue.files(with: check.bad), "a text is not there")
    let found = try validate(changed.files)
    #expect(!changed.marks.isEmpty)
    let expected = changed.marks.map {
      "\($0.file):\($0.line):\($0.column)+\($0.length) \(check.id)"
    }
    #expect(Set(found.filter { $0.check == check.id }.map(\.shown)) == Set(expected))
  }

  @Test(arguments: Check.all.filter { !$0.good.isEmpty })
  func `leaves its good example alone`(check: Check) throws {
    let changed = try #require(ExampleCatalogue.files(with: check.good), "a text is not there")
    let found = try validate(changed.files).map(\.shown)
    #expect(found == [])
  }
}

extension Check: CustomTestStringConvertible {
  /// The id.
  public var testDescription: String { id }
}

/// Validates files in memory on the day of the example catalogue.
func validate(_ files: [String: String]) throws -> [RuleFinding] {
  let today = try #require(CalendarDate(iso: ExampleCatalogue.today))
  return Validator(today: today).validate(ExampleCatalogue.text(files)).open
}

extension RuleFinding {
  /// The place, length and check of the finding.
  var shown: String {
    "\(place.file):\(place.line):\(place.column)+\(length) \(check)"
  }
}
