import CatalogueReading
import Testing
import Vocabulary

struct `A fault told in Dutch` {
  @Test(arguments: [
    ("and value > limit.works", "and value >", "hier staat het einde; verwacht: een waarde"),
    ("value > limit.works", "(value > limit.works", "hier staat het einde; verwacht: ‘)’"),
    (
      "value > limit.works", "regime > 5",
      "een code van de lijst regime is niet te vergelijken met een getal"
    ),
    ("value > limit.works", "vaule > limit.works", "er is geen naam ‘vaule’"),
    ("value > limit.works", "cuont(value) > 2", "er is geen functie ‘cuont’"),
    ("\"european\"", "\"date\"", "‘date’ is geen code van de lijst regime"),
    (
      "regime = \"european\" and value > limit.works", "value + limit.works",
      "de uitdrukking geeft een bedrag, niet waar of onwaar"
    ),
  ])
  func `says what an expression has, and what is expected`(
    old: String,
    new: String,
    message: String
  ) throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace(old, by: new, in: "findings/all.yaml")
    #expect(catalogue.read().map(\.message.nl).contains(message))
  }

  @Test(arguments: [
    (
      "severity: high", "severity: high: x",
      "een dubbele punt kan hier niet staan; zet een tekst met een dubbele punt tussen "
        + "aanhalingstekens"
    ),
    (
      "sources: [aw:2.10:1]", "sources: [aw:2.10:1",
      "in een lijst tussen [ en ]: verwacht: een komma of ]"
    ),
    (
      "{ F-1: unknown }", "\"F-1",
      "in een tekst tussen aanhalingstekens: het aanhalingsteken dat de tekst sluit ontbreekt"
    ),
  ])
  func `says what is wrong with the YAML`(old: String, new: String, message: String) throws {
    var catalogue = MinimalCatalogue.good
    try catalogue.replace(old, by: new, in: "findings/all.yaml")
    let found = catalogue.read().first { $0.code == "syntax" }
    #expect(found?.message.nl == "dit is geen geldige YAML: " + message)
  }
}
