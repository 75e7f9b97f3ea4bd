import Catalogue
import FEEL
import Vocabulary

/// The pages on derived facts, parameters, sources, facts and checks.
extension RuleSite {
  var derivations: SitePage {
    let sections = catalogue.derivations.map { derivation in
      Markup.section(
        derivation.id,
        derivation.title[language],
        "<pre>\(derivation.expression.markupEscaped)</pre>\n"
          + Markup.details([
            (say("Naam", "Name"), Markup.code(derivation.id)),
            (
              say("Grond", "Ground"),
              provenance(derivation.provenance.sources, derivation.provenance.certainty)
            ),
          ])
      )
    }
    return SitePage(
      file: "derivations.html",
      title: LocalizedText("Afgeleide feiten", "Derived facts"),
      body: Markup.contents(catalogue.derivations.map { ($0.id, $0.title[language]) })
        + sections.joined()
    )
  }

  var parameters: SitePage {
    let sections = catalogue.parameters.map { parameter -> String in
      let rows = parameter.values.map { value -> [String] in
        let unit = parameter.currency.map { " \($0)" } ?? ""
        return [
          "\(value.period.from)", value.period.to.map { "\($0)" } ?? "…", "\(value.value)\(unit)",
          provenance(value.sources, value.certainty),
          (value.note?[language] ?? "").markupEscaped,
        ]
      }
      return Markup.section(
        parameter.id,
        parameter.title[language],
        Markup.table(
          parameter.id,
          [
            say("Vanaf", "From"), say("Tot en met", "Until"), say("Waarde", "Value"),
            say("Grond", "Ground"), say("Toelichting", "Note"),
          ],
          rows
        )
      )
    }
    return SitePage(
      file: "parameters.html",
      title: LocalizedText("Bedragen en termijnen", "Amounts and terms"),
      body: Markup.contents(catalogue.parameters.map { ($0.id, $0.title[language]) })
        + sections.joined()
    )
  }

  /// For each citation the entries that rest on it, as links.
  private var entriesByCitation: [Citation: [String]] {
    var entries: [Citation: [String]] = [:]
    func add(_ sources: [Citation], _ page: String, _ id: String) {
      let link = "<a href=\"\(page)#\(id.markupEscaped)\">\(id.markupEscaped)</a>"
      for citation in sources where entries[citation]?.contains(link) != true {
        entries[citation, default: []].append(link)
      }
    }
    for table in catalogue.tables {
      for row in table.rows { add(row.provenance.sources, "tables.html", row.id) }
    }
    for matrix in catalogue.matrices {
      for band in matrix.bands { add(band.provenance.sources, "matrices.html", band.id) }
    }
    for rule in catalogue.rules { add(rule.provenance.sources, Self.page(of: rule), rule.id) }
    for derivation in catalogue.derivations {
      add(derivation.provenance.sources, "derivations.html", derivation.id)
    }
    for parameter in catalogue.parameters {
      for value in parameter.values { add(value.sources, "parameters.html", parameter.id) }
    }
    return entries
  }

  var sources: SitePage {
    let entries = entriesByCitation
    let sections = catalogue.sources.map { source -> String in
      let cited = entries.keys.filter { $0.source == source.id }
        .sorted { $0.description.localizedOrder < $1.description.localizedOrder }
      let rows = cited.map { citation -> [String] in
        let article = source.articles.first {
          $0.article == citation.article && $0.paragraph == citation.paragraph
        }
        return [
          phrases.citation(citation).markupEscaped, (article?.paraphrase ?? "").markupEscaped,
          (entries[citation] ?? []).joined(separator: ", "),
        ]
      }
      let links = source.identifiers.sorted { $0.key < $1.key }.map { key, value in
        let isLink = value.hasPrefix("http")
        let text = value.markupEscaped
        return isLink ? "<a href=\"\(text)\">\(text)</a>" : "\(key): \(text)"
      }
      return Markup.section(
        source.id,
        source.title[language],
        Markup.details([
          (say("Kenmerken", "Identifiers"), links.joined(separator: "<br>")),
          (say("Geldig", "In force"), source.valid.map(period) ?? ""),
          (say("Zekerheid", "Certainty"), phrases.certainty(source.certainty)),
          (say("Toelichting", "Note"), (source.note?[language] ?? "").markupEscaped),
        ])
          + (rows.isEmpty
            ? ""
            : Markup.table(
              say("Wat op deze bron rust", "What rests on this source"),
              [say("Artikel", "Article"), say("Inhoud", "Contents"), say("Regels", "Rules")],
              rows,
              ids: cited.map(\.description)
            ))
      )
    }
    return SitePage(
      file: "sources.html",
      title: LocalizedText("Bronnen", "Sources"),
      body: Markup.contents(catalogue.sources.map { ($0.id, $0.title[language]) })
        + sections.joined()
    )
  }

  var facts: SitePage {
    let rows = catalogue.vocabulary.facts.map { fact -> [String] in
      [
        Markup.code(fact.path), fact.label[language].markupEscaped,
        phrases.type(fact.type) + (fact.codes.map { " (\(phrases.list($0).markupEscaped))" } ?? ""),
        (fact.question?[language] ?? "").markupEscaped,
      ]
    }
    return SitePage(
      file: "facts.html",
      title: LocalizedText("Feiten", "Facts"),
      body: Markup.table(
        say("Wat van een project bekend kan zijn", "What can be known of a project"),
        [say("Pad", "Path"), say("Naam", "Name"), say("Type", "Type"), say("Vraag", "Question")],
        rows
      )
    )
  }

  var checks: SitePage {
    let sections = Check.all.map { check -> String in
      func blocks(_ changes: [Change], _ part: (Change) -> String) -> String {
        changes.filter { !part($0).isEmpty }.map { change in
          let text = part(change).markupEscaped
            .replacing("«", with: "<mark>").replacing("»", with: "</mark>")
          return "<p>\(Markup.code(change.file))</p><pre>\(text)</pre>"
        }.joined()
      }
      let good = check.good.isEmpty ? blocks(check.bad, \.old) : blocks(check.good, \.new)
      return Markup.section(
        check.id,
        check.title[language],
        Markup.paragraph(check.explanation[language])
          + Markup.details([
            (say("Naam", "Name"), Markup.code(check.id)),
            (say("Gewicht", "Weight"), check.severity.label[language]),
            (say("Onderwerp", "Topic"), check.topic.label[language]),
            (say("Fout", "Bad"), blocks(check.bad, \.new)), (say("Goed", "Good"), good),
          ])
      )
    }
    return SitePage(
      file: "checks.html",
      title: LocalizedText("Controles", "Checks"),
      body: Markup.contents(Check.all.map { ($0.id, $0.title[language]) }) + sections.joined()
    )
  }
}

extension String {
  /// A key that puts numbers in a text in the order of their value.
  fileprivate var localizedOrder: String {
    var key = ""
    var digits = ""
    func padded() -> String {
      digits.isEmpty ? "" : String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
    for character in self {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        key += padded()
        digits = ""
        key.append(character)
      }
    }
    return key + padded()
  }
}
