import Catalogue
import FEEL
import Vocabulary

/// The pages on rules of all kinds, and on the wording that points to risks.
extension RuleSite {
  /// The page on which a rule stands.
  static func page(of rule: Rule) -> String {
    rule.kind == .risk ? "risks.html" : "rules.html"
  }

  var rules: SitePage {
    let kinds = Rule.Kind.allCases.filter { $0 != .risk }
    let groups = kinds.map { kind in
      (title: phrases.kinds(kind), rules: catalogue.rules.filter { $0.kind == kind })
    }.filter { !$0.rules.isEmpty }
    let contents = groups.map { group in
      "<h2>\(group.title)</h2>\n" + Markup.contents(group.rules.map { ($0.id, name(of: $0)) })
    }
    return SitePage(
      file: "rules.html",
      title: LocalizedText("Bevindingen en verplichtingen", "Findings and obligations"),
      body: contents.joined() + groups.flatMap(\.rules).map(section).joined()
    )
  }

  var risks: SitePage {
    let risks = catalogue.rules.filter { $0.kind == .risk }
    return SitePage(
      file: "risks.html",
      title: LocalizedText("Risico’s van marktconsultatie", "Risks of market consultation"),
      body: Markup.contents(risks.map { ($0.id, name(of: $0)) }) + risks.map(section).joined()
    )
  }

  /// What a rule is called in every case.
  private func name(of rule: Rule) -> String {
    rule.risk.map { $0.name[language] } ?? phrases.shown(rule.title)
  }

  private func section(_ rule: Rule) -> String {
    let severity = rule.kind == .finding || rule.kind == .risk
    return Markup.section(
      rule.id,
      "\(rule.id) – \(name(of: rule))",
      Markup.details(
        [
          (say("Soort", "Kind"), phrases.kind(rule.kind)),
          (say("Tekst", "Text"), rule.risk == nil ? "" : phrases.shown(rule.title).markupEscaped),
          (
            say("Ernst", "Severity"),
            severity ? phrases.severity(rule.severity).markupEscaped : ""
          ),
        ]
          + (rule.risk.map(details) ?? [])
          + [
            (
              say("Wat te doen", "What to do"),
              rule.mitigation.map { phrases.shown($0).markupEscaped } ?? ""
            ),
            (say("Van toepassing", "Applies"), rule.applies.map(Markup.code) ?? ""),
            (say("Voorwaarde", "Condition"), Markup.code(rule.when)),
            (say("Gepland", "Planned"), rule.dates.planned.map(Markup.code) ?? ""),
            (say("Vroegst", "Earliest"), rule.dates.earliest.map(Markup.code) ?? ""),
            (say("Laatst", "Latest"), rule.dates.latest.map(Markup.code) ?? ""),
            (say("Grond", "Ground"), ground(of: rule)),
            (say("Voorbeelden", "Examples"), examples(of: rule)),
          ]
      )
    )
  }

  /// What is said of a risk and of no other rule.
  private func details(_ risk: RiskTerms) -> [(String, String)] {
    let steps = risk.escalations.map { step in
      "<li>\(phrases.severity(step.severity).markupEscaped): \(Markup.code(step.when))</li>"
    }
    let measures = risk.closedBy.map { phrases.code($0, in: "mitigation-kind") }
    let each = risk.bindings.map { "<li>\(Markup.code("\($0.name): \($0.list)"))</li>" }
    return [
      (
        say("Zwaarder als", "Heavier if"),
        steps.isEmpty ? "" : "<ul>\(steps.joined())</ul>"
      ),
      (say("Ten hoogste", "At most"), phrases.severity(risk.maximum).markupEscaped),
      (say("Gaat over", "Is about"), phrases.level(risk.level)),
      (say("Kijkt naar", "Looks at"), each.isEmpty ? "" : "<ul>\(each.joined())</ul>"),
      (say("Vraag", "Question"), phrases.shown(risk.question).markupEscaped),
      (say("Bewijs", "Proof"), phrases.shown(risk.proof).markupEscaped),
      (say("Nagaan als", "To be checked if"), risk.ask.map(Markup.code) ?? ""),
      (
        say("Weggenomen door", "Taken away by"),
        measures.isEmpty ? "" : phrases.either(measures).markupEscaped
      ),
      (say("Mits", "Provided that"), risk.closedWhen.map(Markup.code) ?? ""),
    ]
  }

  /// The sources of a rule; those of a risk by the law or procedure under which they count.
  private func ground(of rule: Rule) -> String {
    guard let regimes = rule.risk?.regimes, !regimes.isEmpty else {
      return provenance(rule.provenance.sources, rule.provenance.certainty)
    }
    let items = regimes.map { group -> String in
      let names = ["regime", CatalogueNames.procedureList].map { phrases.code(group.key, in: $0) }
      let name =
        group.key == RegimeSources.any
        ? say("Altijd", "Always") : names.first { $0 != group.key } ?? group.key
      return "<li>\(name.markupEscaped): \(links(group.sources))</li>"
    }
    return "<ul>\(items.joined())</ul>" + tag(rule.provenance.certainty)
  }

  private func examples(of rule: Rule) -> String {
    let items = rule.examples.map { example -> String in
      let given = example.given.sorted { $0.key < $1.key }.map { name, value -> String in
        let label = name == "on" ? say("Op", "On") : phrases.label(name)
        let isList = value.hasPrefix("[") || value.hasPrefix("{")
        let shown = isList ? Markup.code(value) : phrases.value(value, of: name).markupEscaped
        return "\(label.markupEscaped): \(shown)"
      }
      let result = phrases.result(example.expect[rule.id] ?? "unknown", of: rule)
      let facts =
        given.isEmpty ? say("Niets bekend", "Nothing known") : given.joined(separator: "; ")
      return "<li>\(facts) → <strong>\(result.markupEscaped)</strong></li>"
    }
    return items.isEmpty ? "" : "<ul>\(items.joined())</ul>"
  }

  // MARK: - Wording and texts

  var signals: SitePage {
    let rules = (try? catalogue.signals.rules()) ?? nil
    let families = Dictionary(
      ((rules?.families ?? []) + (rules?.cues ?? [])).map { ($0.id, $0.meaning[language]) },
      uniquingKeysWith: { first, _ in first }
    )
    let names = Dictionary(
      catalogue.rules.map { ($0.id, name(of: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    let rows = (rules?.signals ?? []).map { signal -> [String] in
      let frames = signal.frames.map { frame in
        let slots = frame.slots.map { slot in
          phrases.either(slot.map { families[$0] ?? $0 })
        }
        return "<li>\(slots.joined(separator: " + ").markupEscaped)</li>"
      }
      let risk = signal.risk.markupEscaped
      return [
        signal.id.markupEscaped,
        "<a href=\"risks.html#\(risk)\">\(risk)</a> "
          + (names[signal.risk] ?? "").markupEscaped,
        signal.meaning[language].markupEscaped, signal.check[language].markupEscaped,
        "<ul>\(frames.joined())</ul>",
      ]
    }
    let words = (rules?.families ?? []).map { family in
      [
        family.id.markupEscaped, family.meaning[language].markupEscaped,
        family.words.joined(separator: ", ").markupEscaped,
      ]
    }
    return SitePage(
      file: "signals.html",
      title: LocalizedText("Tekstsignalen", "Text signals"),
      body: Markup.table(
        say("Zinnen die op een risico wijzen", "Sentences that point to a risk"),
        [
          say("Signaal", "Signal"), say("Risico", "Risk"), say("Betekenis", "Meaning"),
          say("Wat na te gaan", "What to check"),
          say("Wat er in een zin samenkomt", "What comes together in a sentence"),
        ],
        rows,
        ids: (rules?.signals ?? []).map(\.id)
      )
        + Markup.table(
          say("Woordgroepen", "Word groups"),
          [say("Groep", "Group"), say("Betekenis", "Meaning"), say("Woorden", "Words")],
          words
        )
    )
  }

  var texts: SitePage {
    let sections = catalogue.preparationTexts.map { text -> String in
      let lines = text.lines.map { "<li>\(phrases.shown($0).markupEscaped)</li>" }
      return Markup.section(
        text.id,
        phrases.shown(text.title),
        (lines.isEmpty ? "" : "<ul>\(lines.joined())</ul>\n")
          + Markup.details([
            (say("Naam", "Name"), Markup.code(text.id)),
            (
              say("Toelichting", "Note"),
              text.note.map { phrases.shown($0).markupEscaped } ?? ""
            ),
            (
              say("Ernst", "Severity"),
              text.severity.map { phrases.severity($0).markupEscaped } ?? ""
            ),
            (say("Risico", "Risk"), text.risk.map { Markup.code($0) } ?? ""),
            (
              say("Grond", "Ground"),
              provenance(text.provenance.sources, text.provenance.certainty)
            ),
          ])
      )
    }
    return SitePage(
      file: "texts.html",
      title: LocalizedText("Teksten", "Texts"),
      body: Markup.contents(
        catalogue.preparationTexts.map { ($0.id, phrases.shown($0.title)) }
      ) + sections.joined()
    )
  }
}
