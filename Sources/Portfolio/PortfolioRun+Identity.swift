import Assessment
import Catalogue
import FEEL
import Intake
import Vocabulary

/// Whether a run can go on from what another left.
extension PortfolioRun {
  /// Why the work that was left in a folder cannot be gone on with.
  static func otherRun(_ path: String, _ old: String?, _ new: String) -> PortfolioFault {
    guard let old else {
      return PortfolioFault(
        .otherRun,
        path,
        nl: "de stand van wat hier is blijven liggen, is niet te lezen;"
          + " begin opnieuw zonder --resume",
        en: "the state of what was left here cannot be read; begin again without --resume"
      )
    }
    // A choice that was not made is an empty part, which has its place too.
    let (then, now) = (parts(of: old), parts(of: new))
    let isOtherDay =
      then.count == now.count
      && then.indices.allSatisfy { place in
        (then[place] == now[place]) != (place == dayPlace)
      }
    if isOtherDay {
      // A run that was stopped before midnight is gone on with after it.
      let day = then[dayPlace]
      return PortfolioFault(
        .otherRun,
        path,
        nl: "wat hier is blijven liggen, beoordeelt op \(day); ga verder met --today \(day)",
        en: "what was left here assesses on \(day); go on with --today \(day)"
      )
    }
    return otherRun(path)
  }

  /// Says that what was left in a folder was made with something else.
  static func otherRun(_ path: String) -> PortfolioFault {
    PortfolioFault(
      .otherRun,
      path,
      nl: "wat hier is blijven liggen, is met andere invoer, regels of keuzes gemaakt;"
        + " geef dezelfde, of begin opnieuw zonder --resume",
      en: "what was left here was made with other inputs, rules or choices;"
        + " give the same, or begin again without --resume"
    )
  }

  private static func parts(of identity: String) -> [Substring] {
    identity.split(separator: separator, omittingEmptySubsequences: false)
  }

  /// What stands between the parts of an identity.
  private static let separator: Character = "\u{1F}"
  /// The place of the day of the assessment among them.
  private static let dayPlace = 0

  /// What a run must share with the one that it goes on from.
  static func identity(of inputs: [PortfolioInput], _ settings: PortfolioSettings) -> String {
    let assessment = settings.assessment
    let choices = [
      assessment.assessedOn.description, settings.engine, settings.catalogueHash,
      settings.matrix.id, assessment.referenceDate?.description ?? "",
      settings.reading.format?.name ?? "", settings.isFull ? "full" : "", "\(settings.language)",
      "\(settings.table)",
      settings.reading.columns.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        .joined(separator: ","),
      settings.reading.defaults.map { "\($0.path)=\($0.value)" }.joined(separator: ","),
    ]
    return (choices + inputs.flatMap { [$0.name, $0.identity] }).joined(
      separator: String(separator)
    )
  }
}
