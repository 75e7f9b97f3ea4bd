import BuiltInCatalogue
import Catalogue
import FuzzKit
import Intake
import Vocabulary

/// Reads each input in a format that its first byte chooses, at once and as a stream, writes what
/// was read in our own forms, and traps where one of these does not fit the other.
@main
enum FuzzFormats {
  private static let catalogue: Catalogue = {
    guard let catalogue = try? BuiltInCatalogue.load() else {
      preconditionFailure("write the catalogue first; see Package.swift")
    }
    return catalogue
  }()

  private static let vocabulary = catalogue.vocabulary
  private static let limits = IntakeLimits(
    maximumBytes: 1 << 16,
    maximumTextBytes: 1 << 12,
    maximumCells: 1 << 18
  )
  private static let reader = DossierReader(
    vocabulary: vocabulary,
    mappings: catalogue.mappings,
    limits: limits
  )
  private static let writer = DossierWriter(vocabulary: vocabulary, mappings: catalogue.mappings)

  static func main() {
    fuzz { start, count in
      FuzzFormats.test(UnsafeBufferPointer(start: start, count: count))
      return 0
    }
  }

  private static func test(_ input: UnsafeBufferPointer<UInt8>) {
    guard let choice = input.first else { return }
    let bytes = UnsafeBufferPointer(rebasing: input.dropFirst())
    let formats = InputFormat.all
    let number = Int(choice >> 1) % (formats.count + 1)
    let options = IntakeOptions(
      format: number < formats.count ? formats[number] : nil,
      notes: choice & 1 == 1
    )
    var facts = Facts(vocabulary)
    let problems = reader.read(bytes, options, into: &facts)
    check(problems)
    for form in DossierWriter.Form.allCases { checkForm(form, facts) }
    checkStream(bytes, options, size: 1 + Int(choice) * 7)
  }

  private static func check(_ problems: [InputProblem]) {
    for problem in problems {
      precondition(problem.line >= 1 && problem.column >= 1, "a place outside the input")
      precondition(!problem.message.nl.isEmpty && !problem.message.en.isEmpty, "no message")
    }
  }

  /// What was written must be read again; JSON and XML without any fault of grammar.
  private static func checkForm(_ form: DossierWriter.Form, _ facts: Facts) {
    let (bytes, _) = writer.write(facts, as: form)
    precondition(String(validating: bytes, as: UTF8.self) != nil, "bytes that are not UTF-8")
    var again = Facts(vocabulary)
    let problems = bytes.withUnsafeBufferPointer { reader.read($0, into: &again) }
    guard form != .csv, bytes.count < limits.maximumBytes else { return }
    precondition(!problems.contains { $0.code == .syntaxError }, "a form that is not well formed")
  }

  private static func checkStream(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ options: IntakeOptions,
    size: Int
  ) {
    var records = InputRecords(reader, options)
    var facts = Facts(vocabulary)
    var start = 0
    do throws(InputProblem) {
      while start < bytes.count {
        let end = min(start + size, bytes.count)
        records.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        while let record = try records.next() {
          check(reader.read(record, options, into: &facts))
        }
        start = end
      }
      records.finish()
      while let record = try records.next() { check(reader.read(record, options, into: &facts)) }
    } catch {
      check([error])
    }
  }
}
