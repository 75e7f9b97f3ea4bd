package import Catalogue
import FEEL
package import Vocabulary

/// The site on a catalogue, for readers who review it: lawyers above all.
package struct RuleSite {
  let phrases: RulePhrases
  let catalogue: Catalogue
  let language: Language

  /// Creates the site.
  ///
  /// - Parameters:
  ///   - catalogue: a catalogue without errors.
  ///   - language: the language.
  package init(_ catalogue: Catalogue, _ language: Language) {
    self.catalogue = catalogue
    self.language = language
    phrases = RulePhrases(catalogue, language)
  }

  func say(_ nl: String, _ en: String) -> String { phrases.say(nl, en) }

  /// The files of the site by name.
  package var files: [(name: String, text: String)] {
    let pages = [
      index, tables, matrices, rules, risks, signals, derivations, parameters, texts, sources,
      facts, checks,
    ]
    let links = pages.map { (file: $0.file, title: $0.title) }
    let name = "\(catalogue.name) \(catalogue.version)"
    return pages.map { ($0.file, $0.html(links, name, language)) }
  }

  private var index: SitePage {
    let certainties = Certainty.allCases.map { certainty -> [String] in
      let rows = catalogue.tables.flatMap(\.rows).count { $0.provenance.certainty == certainty }
      let rules = catalogue.rules.count { $0.provenance.certainty == certainty }
      let values = catalogue.parameters.flatMap(\.values).count { $0.certainty == certainty }
      let bands = catalogue.matrices.flatMap(\.bands).count {
        $0.provenance.certainty == certainty
      }
      return [
        phrases.certainty(certainty), "\(rows)", "\(rules)", "\(values)", "\(bands)",
      ]
    }
    let body =
      Markup.paragraph(
        say(
          "Deze bladzijden tonen alle regels van de catalogus zoals zij zijn, met de bron van elke "
            + "regel en hoe zeker zij is. Geen enkele regel is door een jurist ondertekend.",
          "These pages show all rules of the catalogue as they are, with the source of each rule "
            + "and how sure it is. No rule was signed off by a lawyer."
        )
      )
      + Markup.table(
        say("Hoe zeker de catalogus is", "How sure the catalogue is"),
        [
          say("Zekerheid", "Certainty"), say("Rijen", "Rows"), say("Regels", "Rules"),
          say("Bedragen en termijnen", "Amounts and terms"), say("Banden", "Bands"),
        ],
        certainties
      )
      + Markup.details([
        (say("Vingerafdruk", "Fingerprint"), Markup.code("sha256:" + catalogue.hash))
      ])
    return SitePage(file: "index.html", title: LocalizedText("Overzicht", "Overview"), body: body)
  }

  /// The sources of an entry as links, with how sure it is.
  func provenance(_ sources: [Citation], _ certainty: Certainty) -> String {
    links(sources) + " " + tag(certainty)
  }

  /// Citations as links.
  func links(_ sources: [Citation]) -> String {
    sources.map { citation in
      "<a href=\"sources.html#\(citation.description.markupEscaped)\">"
        + "\(phrases.citation(citation).markupEscaped)</a>"
    }.joined(separator: ", ")
  }

  /// How sure something is, as a mark beside it.
  func tag(_ certainty: Certainty) -> String {
    "<span class=\"tag\">\(phrases.certainty(certainty))</span>"
  }

  /// A period in words.
  func period(_ period: Period) -> String {
    let from = say("vanaf \(period.from)", "from \(period.from)")
    guard let to = period.to else { return from }
    return from + say(" tot en met \(to)", " until \(to)")
  }

  private var tables: SitePage {
    let sections = catalogue.tables.map { table -> String in
      let heads =
        [say("Rij", "Row")] + table.inputs.map(phrases.label)
        + table.outputs.map { phrases.label($0.name) } + [say("Grond", "Ground")]
      let rows = table.rows.map { row -> [String] in
        [row.id.markupEscaped]
          + zip(table.inputs, row.tests).map { (phrases.phrase($1, of: $0) ?? "–").markupEscaped }
          + zip(table.outputs, row.outputs).map { phrases.value($1, of: $0.name).markupEscaped }
          + [provenance(row.provenance.sources, row.provenance.certainty)]
      }
      let sentences = table.rows.map { row in
        "<li>\(phrases.sentence(row, of: table).markupEscaped) "
          + "<a href=\"#\(row.id.markupEscaped)\">\(row.id.markupEscaped)</a></li>"
      }
      return Markup.section(
        table.id,
        table.title[language],
        Markup.paragraph(
          "\(table.id), \(say("trefferbeleid", "hit policy")) \(table.hitPolicy), "
            + period(table.valid)
        )
          + Markup.table(table.title[language], heads, rows, ids: table.rows.map(\.id))
          + "<h3>\(say("In zinnen", "In sentences"))</h3>\n<ol>\(sentences.joined())</ol>\n"
      )
    }
    return SitePage(
      file: "tables.html",
      title: LocalizedText("Tabellen", "Tables"),
      body: Markup.contents(catalogue.tables.map { ($0.id, $0.title[language]) })
        + sections.joined()
    )
  }

  private var matrices: SitePage {
    let sections = catalogue.matrices.map { matrix -> String in
      let rows = matrix.bands.map { band -> [String] in
        let list = { (name: String, codes: [String]) in
          codes.map { phrases.value("\"\($0)\"", of: name) }.joined(separator: ", ").markupEscaped
        }
        let end =
          band.to.map { "\($0) \(matrix.currency)" }
          ?? say("Europese drempel", "European threshold")
        return [
          band.id.markupEscaped, list("nature", band.natures),
          list("serviceGroup", band.serviceGroups), list("regulation", band.regulations),
          "\(band.from) \(matrix.currency)", end.markupEscaped,
          phrases.value("\"\(band.procedure)\"", of: CatalogueNames.bandProcedure).markupEscaped,
          (band.note?[language] ?? "").markupEscaped,
          provenance(band.provenance.sources, band.provenance.certainty),
        ]
      }
      let heads = [
        say("Band", "Band"), say("Aard", "Nature"), say("Soort dienst", "Kind of service"),
        say("Regeling", "Regulation"), say("Vanaf", "From"), say("Tot", "Up to"),
        say("Procedure", "Procedure"), say("Toelichting", "Note"), say("Grond", "Ground"),
      ]
      return Markup.section(
        matrix.id,
        matrix.title[language],
        Markup.paragraph("\(matrix.id), \(period(matrix.valid))")
          + (matrix.warning.map { Markup.paragraph($0[language]) } ?? "")
          + Markup.table(matrix.title[language], heads, rows, ids: matrix.bands.map(\.id))
      )
    }
    return SitePage(
      file: "matrices.html",
      title: LocalizedText("Matrices", "Matrices"),
      body: Markup.contents(catalogue.matrices.map { ($0.id, $0.title[language]) })
        + sections.joined()
    )
  }
}
