import Catalogue
import Intake
import Vocabulary

/// A form of dossiers that any input can be converted to.
public struct DossierForm: Hashable, Sendable, CustomStringConvertible {
  let form: DossierWriter.Form

  /// Creates a form from its name; nil if there is no such form.
  ///
  /// - Parameter id: the name.
  public init?(_ id: String) {
    guard let form = DossierWriter.Form(rawValue: id) else { return nil }
    self.form = form
  }

  private init(_ form: DossierWriter.Form) {
    self.form = form
  }

  /// All forms, the default first.
  public static var all: [DossierForm] { DossierWriter.Form.allCases.map(DossierForm.init) }

  /// The name of the form: `json`, `xml` or `csv`.
  public var description: String { form.rawValue }
}

/// An input in a form of our own, with what was lost or assumed.
public struct ConvertedDossier: Hashable, Sendable {
  /// The bytes in UTF-8; none where the input could not be read.
  public let bytes: [UInt8]
  /// What is wrong with the input, what was assumed in reading it, and what was left out.
  public let problems: [Problem]

  /// Whether the input could be read.
  public var isReadable: Bool { !problems.contains { $0.severity == .error } }
}

extension Checker {
  /// Converts an input of any format to a form of our own.
  ///
  /// - Parameters:
  ///   - bytes: the input.
  ///   - name: the name of the input, for messages.
  ///   - form: the form to write.
  ///   - options: how the input is read; notes are made whatever they say.
  /// - Returns: the dossier, with a note of everything that was assumed or left out.
  /// - Throws: a `Problem` with a value for where the input says nothing.
  public func convert(
    _ bytes: [UInt8],
    named name: String,
    to form: DossierForm,
    _ options: ReadingOptions = ReadingOptions()
  ) throws -> ConvertedDossier {
    var facts = Facts(catalogue.vocabulary)
    var intake = try options.intake(for: reader)
    intake.notes = true
    let found = bytes.withUnsafeBufferPointer { reader.read($0, intake, into: &facts) }
    let problems = found.map { Problem($0, in: name) }
    guard !problems.contains(where: { $0.severity == .error }) else {
      return ConvertedDossier(bytes: [], problems: problems)
    }
    let writer = DossierWriter(vocabulary: catalogue.vocabulary, mappings: catalogue.mappings)
    let (output, lost) = writer.write(facts, as: form.form)
    var changed = form.form == .csv ? changed(facts, output, writer) : []
    let told = Set(lost)
    changed.removeAll(where: told.contains)
    return ConvertedDossier(
      bytes: output,
      problems: problems + lost.map { Problem(lost: $0, in: name, form: form) }
        + changed.map { Problem(changed: $0, in: name, form: form) }
    )
  }

  /// Returns the paths of facts that a table tells otherwise than the dossier it was made of.
  private func changed(_ facts: Facts, _ table: [UInt8], _ writer: DossierWriter) -> [String] {
    var copy = Facts(catalogue.vocabulary)
    _ = table.withUnsafeBufferPointer {
      reader.read($0, IntakeOptions(format: .csv), into: &copy)
    }
    return writer.changed(facts, in: copy)
  }
}

extension Problem {
  /// Creates the note that a fact has no place in the form that was written.
  fileprivate init(lost path: String, in name: String, form: DossierForm) {
    self.init(
      LocalizedText(
        nl: "dit gegeven past niet in \(form) en is weggelaten",
        en: "this fact does not fit in \(form) and was left out"
      ),
      on: path,
      in: name
    )
  }

  /// Creates the note that a fact reads otherwise in the form that was written.
  fileprivate init(changed path: String, in name: String, form: DossierForm) {
    self.init(
      LocalizedText(
        nl: "wie \(form) leest, vindt dit gegeven niet terug zoals het hier staat",
        en: "who reads \(form) does not find this fact as it stands here"
      ),
      on: path,
      in: name
    )
  }

  private init(_ message: LocalizedText, on path: String, in name: String) {
    self.init(
      InputProblem(severity: .warning, code: .unmapped, path: path, message: message),
      notPlacedIn: name
    )
  }
}
