import Assessment
import FEEL
import Intake
import Reports
import Vocabulary

/// The preparation sheet of one session of the circle.
public struct PreparedSession: Sendable {
  /// The name of the dossier, as given.
  public let name: String
  /// What is wrong with the dossier; with an error among it no sheet was made.
  public let problems: [Problem]
  let preparation: Preparation?
  let receipt: Receipt

  /// Whether the dossier could be read.
  public var isReadable: Bool { preparation != nil }

  /// The JSON paths of the fields that are still to be filled, in the order of the sheet.
  public var missing: [String] { preparation?.gaps.map(\.path) ?? [] }
}

/// A form in which a preparation sheet is written.
public struct SheetFormat: Hashable, Sendable, CustomStringConvertible {
  /// The name of the format, such as `text` or `html`.
  public let id: String

  /// Creates a format from its name; nil if there is no such format.
  ///
  /// - Parameter id: the name.
  public init?(_ id: String) {
    guard PreparationFormat.named(id) != nil else { return nil }
    self.id = id
  }

  private init(_ format: PreparationFormat) {
    id = format.id
  }

  /// All formats, the default first.
  public static var all: [SheetFormat] { PreparationFormat.all.map(SheetFormat.init) }

  /// The name of the format.
  public var description: String { id }
}

extension CheckRun {
  /// Draws up the preparation sheet of one session of a dossier.
  ///
  /// - Parameters:
  ///   - bytes: the dossier, as JSON or XML in UTF-8. Assumptions of the options are not made in it.
  ///   - name: the name of the dossier, for messages.
  ///   - session: the id or the day of the session; nil for the first from the day of the check on.
  /// - Returns: the sheet, or what is wrong with the dossier.
  /// - Throws: a `Problem` where no session is meant or more than one; any other error is a fault of
  ///   the rules.
  public mutating func prepare(
    _ bytes: [UInt8],
    named name: String,
    session: String? = nil
  ) throws -> PreparedSession {
    let found = bytes.withUnsafeBufferPointer {
      checker.reader.read($0, reading, into: &facts)
    }
    let problems = found.map { Problem($0, in: name) }
    let receipt = receipt(for: bytes, named: name)
    var preparation: Preparation?
    if !problems.contains(where: { $0.severity == .error }) {
      let preparer = Preparer(checker.catalogue, matrix: matrix, options: options)
      do {
        preparation = try preparer.prepare(facts, session: session, mentions: mentions())
      } catch let fault as SessionFault {
        throw Problem(fault, asked: session, in: name, today: Day(options.assessedOn))
      }
    }
    return PreparedSession(
      name: name,
      problems: problems,
      preparation: preparation,
      receipt: receipt
    )
  }
}

extension Checker {
  /// Writes a preparation sheet.
  ///
  /// - Parameters:
  ///   - session: the sheet.
  ///   - format: its form.
  ///   - options: how it looks.
  /// - Returns: the bytes; none if no sheet was made.
  public func report(
    on session: PreparedSession,
    as format: SheetFormat,
    _ options: ReportOptions = ReportOptions()
  ) -> [UInt8] {
    guard let preparation = session.preparation,
      let format = PreparationFormat.named(format.id)
    else { return [] }
    let input = PreparationInput(
      preparation: preparation,
      receipt: session.receipt,
      catalogue: catalogue
    )
    let style = ReportStyle(
      language: options.language.language,
      width: options.width,
      usesColor: options.usesColor,
      explains: options.explains
    )
    return format.render(input, style)
  }
}

extension Problem {
  /// Creates the problem that no session can be prepared, with those that there are.
  fileprivate init(_ fault: SessionFault, asked: String?, in file: String, today: Day) {
    let known: [SessionOption]
    let code: String
    let dutch: String
    let english: String
    switch fault {
    case .unknown(let sessions):
      known = sessions
      code = "unknown-session"
      dutch = "er is geen sessie ‘\(asked ?? "")’"
      english = "there is no session ‘\(asked ?? "")’"
    case .ambiguous(let sessions):
      known = sessions
      code = "ambiguous-session"
      dutch = "er is meer dan één sessie bedoeld; kies met --session"
      english = "more than one session is meant; choose with --session"
    case .noneToCome(let sessions):
      known = sessions
      code = "no-session"
      dutch = "er is geen sessie op of na \(today); kies met --session of geef --today"
      english = "there is no session on or after \(today); choose with --session or give --today"
    }
    let list = known.map { option in
      let date = option.date?.description
      let name = option.id ?? "sessions[\(option.number)]"
      return date.map { "\(name) (\($0))" } ?? name
    }.joined(separator: ", ")
    self.init(
      code: code,
      file: file,
      dutch: list.isEmpty
        ? "\(dutch); het dossier heeft geen sessies (‘sessions’)" : "\(dutch); er zijn: \(list)",
      english: list.isEmpty
        ? "\(english); the dossier has no sessions (‘sessions’)" : "\(english); there are: \(list)"
    )
  }
}
