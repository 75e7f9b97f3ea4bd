import Vocabulary

/// What is said of keys, records and the dossier as a whole.
extension Wording {
  static func unknownKey(_ key: String, known: [String], in syntax: InputSyntax) -> Wording {
    let wording = Wording(
      nl: syntax == .json
        ? "het veld \"\(key)\" is onbekend en wordt niet gelezen"
        : "het element <\(key)> is onbekend en wordt niet gelezen",
      en: syntax == .json
        ? "the field \"\(key)\" is unknown and is not read"
        : "the element <\(key)> is unknown and is not read"
    )
    if let guess = nearest(to: key, among: known) {
      return wording.advising(nl: "bedoelt u \"\(guess)\"?", en: "did you mean \"\(guess)\"?")
    }
    guard !known.isEmpty, known.count <= 8 else { return wording }
    let all = known.map { "\"\($0)\"" }.joined(separator: ", ")
    return wording.advising(nl: "hier kunnen staan: \(all)", en: "what can stand here: \(all)")
  }

  static func duplicateKey(
    _ key: String,
    first: (line: Int, column: Int),
    second: (line: Int, column: Int),
    in syntax: InputSyntax
  ) -> Wording {
    let noun =
      syntax == .json
      ? LocalizedText(nl: "het veld \"\(key)\"", en: "the field \"\(key)\"")
      : LocalizedText(nl: "het element <\(key)>", en: "the element <\(key)>")
    return Wording(
      nl: "\(noun.nl) staat er twee keer: op \(first.line):\(first.column) en op "
        + "\(second.line):\(second.column) (regel:kolom)",
      en: "\(noun.en) occurs twice: at \(first.line):\(first.column) and at "
        + "\(second.line):\(second.column) (line:column)"
    ).advising(nl: "laat er een weg", en: "remove one of them")
  }

  static func missingFact(_ fact: String, label: LocalizedText?) -> Wording {
    Wording(
      nl: "\(fact) (\(label?.nl ?? "")) ontbreekt en is verplicht",
      en: "\(fact) (\(label?.en ?? "")) is missing and is required"
    ).advising(nl: "vul \(fact) in", en: "fill in \(fact)")
  }

  static let missingProject = Wording(
    nl: "het dossier heeft geen project",
    en: "the dossier has no project"
  ).advising(
    nl: "zet het project onder \"project\", of meer projecten onder \"projects\"",
    en: "put the project under \"project\", or several projects under \"projects\""
  )

  static func projectAndProjects(
    first: (line: Int, column: Int),
    second: (line: Int, column: Int)
  ) -> Wording {
    Wording(
      nl: "het dossier heeft \"project\" en \"projects\": op \(first.line):\(first.column) en op "
        + "\(second.line):\(second.column) (regel:kolom)",
      en: "the dossier has \"project\" and \"projects\": at \(first.line):\(first.column) and at "
        + "\(second.line):\(second.column) (line:column)"
    ).advising(
      nl: "zet alle projecten onder \"projects\"",
      en: "put all projects under \"projects\""
    )
  }

  static func unknownProject(_ id: String, known: [String]) -> Wording {
    let wording = Wording(
      nl:
        "er is in dit dossier geen project \"\(id)\"; wat erover staat, telt bij geen project van dit dossier mee",
      en:
        "there is no project \"\(id)\" in this dossier; what is said of it counts for no project of this dossier"
    )
    guard let guess = nearest(to: id, among: known) else {
      return wording.advising(
        nl: "neem het project op onder projects, of verwijder de verwijzing",
        en: "add the project under projects, or remove the reference"
      )
    }
    return wording.advising(nl: "bedoelt u \(guess)?", en: "did you mean \(guess)?")
  }

  static func unknownRisk(_ id: String, known: [String]) -> Wording {
    let wording = Wording(
      nl: "de catalogus heeft geen risico \"\(id)\"; wat hier staat, telt bij geen risico mee",
      en: "the catalogue has no risk \"\(id)\"; what stands here counts against no risk"
    )
    guard let guess = nearest(to: id, among: known) else {
      return wording.advising(
        nl: "noem een risico uit kringtoets rules list --kind risk",
        en: "name a risk of kringtoets rules list --kind risk"
      )
    }
    return wording.advising(nl: "bedoelt u \(guess)?", en: "did you mean \(guess)?")
  }

  static func duplicateProject(
    _ id: String,
    first: (line: Int, column: Int),
    second: (line: Int, column: Int)
  ) -> Wording {
    Wording(
      nl: "twee projecten heten \"\(id)\": op \(first.line):\(first.column) en op "
        + "\(second.line):\(second.column) (regel:kolom)",
      en: "two projects have the id \"\(id)\": at \(first.line):\(first.column) and at "
        + "\(second.line):\(second.column) (line:column)"
    ).advising(nl: "geef elk project een eigen id", en: "give each project an id of its own")
  }

  static func unknownVersion(_ text: String) -> Wording {
    Wording(
      nl: "dit programma leest het formaat \"\(InputFormat.version)\"; hier staat \(text)",
      en: "this program reads the format \"\(InputFormat.version)\", found \(text)"
    ).advising(
      nl: "schrijf \"\(InputFormat.version)\" of laat het veld weg",
      en: "write \"\(InputFormat.version)\" or leave the field out"
    )
  }

  static func tooManyRecords(_ count: Int) -> Wording {
    Wording(
      nl: "het dossier heeft meer dan \(count) records; meer passen er niet in het geheugen",
      en: "the dossier has more than \(count) records, and no more fit in memory"
    ).advising(
      nl: "verdeel de projecten over meer bestanden",
      en: "divide the projects over several files"
    )
  }

  static func moreProblems(errors: Int, warnings: Int) -> Wording {
    let warningsNL = warnings == 1 ? "1 waarschuwing" : "\(warnings) waarschuwingen"
    let warningsEN = warnings == 1 ? "1 warning" : "\(warnings) warnings"
    let errorsNL = errors == 1 ? "1 fout" : "\(errors) fouten"
    let errorsEN = errors == 1 ? "1 error" : "\(errors) errors"
    let parts = (errors > 0, warnings > 0)
    return Wording(
      nl: "nog "
        + (parts == (true, true)
          ? errorsNL + " en " + warningsNL : errors > 0 ? errorsNL : warningsNL)
        + " niet getoond",
      en: (parts == (true, true)
        ? errorsEN + " and " + warningsEN : errors > 0 ? errorsEN : warningsEN)
        + " more not shown"
    ).advising(
      nl: "los eerst het bovenstaande op en controleer dan opnieuw",
      en: "solve the above first and check again"
    )
  }
}
