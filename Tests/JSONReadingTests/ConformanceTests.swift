import Foundation
import JSONReading
import Testing

/// The files of JSONTestSuite (github.com/nst/JSONTestSuite), kept beside the package.
enum JSONTestSuite {
  static let folder: URL? = {
    var folder = URL(filePath: #filePath)
    while folder.path.count > 1 {
      folder.deleteLastPathComponent()
      let suite = folder.appending(path: "shared/testdata/json-test-suite/test_parsing")
      if FileManager.default.fileExists(atPath: suite.path) { return suite }
    }
    return nil
  }()

  static func files(startingWith prefix: String) -> [String] {
    guard let folder else { return [] }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasPrefix(prefix) }.sorted()
  }

  static func bytes(of file: String) throws -> [UInt8] {
    let folder = try #require(folder)
    return Array(try Data(contentsOf: folder.appending(path: file)))
  }
}

@Suite(
  .enabled(
    if: JSONTestSuite.folder != nil,
    "skipped: no ../shared/testdata/json-test-suite/test_parsing beside the package"
  )
)
struct `The JSON test suite` {
  @Test func `is complete`() {
    #expect(JSONTestSuite.files(startingWith: "y_").count == 95)
    #expect(JSONTestSuite.files(startingWith: "n_").count == 188)
    #expect(JSONTestSuite.files(startingWith: "i_") == Self.choices.map(\.file).sorted())
  }

  @Test(arguments: JSONTestSuite.files(startingWith: "y_"))
  func `has its valid files accepted`(file: String) throws {
    #expect(error(in: try JSONTestSuite.bytes(of: file)) == .accepted)
  }

  @Test(arguments: JSONTestSuite.files(startingWith: "n_"))
  func `has its faulty files rejected`(file: String) throws {
    #expect(error(in: try JSONTestSuite.bytes(of: file)).isRejection)
  }

  /// What RFC 8259 leaves to the reader: numbers of any size are grammar, and say of themselves
  /// that they cannot be held; what is not Unicode text in UTF-8 is refused.
  static let choices: [(file: String, fault: JSONError.Code?)] = [
    ("i_number_double_huge_neg_exp.json", nil),
    ("i_number_huge_exp.json", nil),
    ("i_number_neg_int_huge_exp.json", nil),
    ("i_number_pos_double_huge_exp.json", nil),
    ("i_number_real_neg_overflow.json", nil),
    ("i_number_real_pos_overflow.json", nil),
    ("i_number_real_underflow.json", nil),
    ("i_number_too_big_neg_int.json", nil),
    ("i_number_too_big_pos_int.json", nil),
    ("i_number_very_big_negative_int.json", nil),
    ("i_object_key_lone_2nd_surrogate.json", .loneSurrogate),
    ("i_string_1st_surrogate_but_2nd_missing.json", .loneSurrogate),
    ("i_string_1st_valid_surrogate_2nd_invalid.json", .loneSurrogate),
    ("i_string_UTF-16LE_with_BOM.json", .otherEncoding),
    ("i_string_UTF-8_invalid_sequence.json", .invalidUTF8),
    ("i_string_UTF8_surrogate_U+D800.json", .invalidUTF8),
    ("i_string_incomplete_surrogate_and_escape_valid.json", .loneSurrogate),
    ("i_string_incomplete_surrogate_pair.json", .loneSurrogate),
    ("i_string_incomplete_surrogates_escape_valid.json", .loneSurrogate),
    ("i_string_invalid_lonely_surrogate.json", .loneSurrogate),
    ("i_string_invalid_surrogate.json", .loneSurrogate),
    ("i_string_invalid_utf-8.json", .invalidUTF8),
    ("i_string_inverted_surrogates_U+1D11E.json", .loneSurrogate),
    ("i_string_iso_latin_1.json", .invalidUTF8),
    ("i_string_lone_second_surrogate.json", .loneSurrogate),
    ("i_string_lone_utf8_continuation_byte.json", .invalidUTF8),
    ("i_string_not_in_unicode_range.json", .invalidUTF8),
    ("i_string_overlong_sequence_2_bytes.json", .invalidUTF8),
    ("i_string_overlong_sequence_6_bytes.json", .invalidUTF8),
    ("i_string_overlong_sequence_6_bytes_null.json", .invalidUTF8),
    ("i_string_truncated-utf-8.json", .invalidUTF8),
    ("i_string_utf16BE_no_BOM.json", .otherEncoding),
    ("i_string_utf16LE_no_BOM.json", .unexpectedByte),
    ("i_structure_500_nested_arrays.json", .tooDeep),
    ("i_structure_UTF-8_BOM_empty_object.json", .byteOrderMark),
  ]

  @Test(arguments: choices)
  func `has its open questions decided`(file: String, fault: JSONError.Code?) throws {
    let outcome = error(in: try JSONTestSuite.bytes(of: file))
    #expect(outcome.error?.code == fault)
    #expect((outcome == .accepted) == (fault == nil))
  }
}
