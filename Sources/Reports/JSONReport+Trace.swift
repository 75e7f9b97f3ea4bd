import Assessment
import Catalogue
import FEEL

extension JSONWriter {
  /// Writes the members of one step of the reasoning.
  ///
  /// - Parameters:
  ///   - step: the step.
  ///   - places: the places in the input.
  ///   - parameterIsMoney: whether a parameter is an amount, by name.
  mutating func traceStep(
    _ step: TraceStep,
    places: InputPlaces,
    parameterIsMoney: [String: Bool]
  ) {
    member("kind", step.kind)
    member("rule", step.rule)
    member("row", step.row)
    member("title", step.title)
    key("place")
    object {
      $0.member("file", step.place.file)
      $0.member("line", step.place.line)
      $0.member("column", step.place.column)
    }
    key("facts")
    objects(step.facts) { writer, use in
      writer.member("name", use.name)
      writer.member("value", use.value)
      writer.key("position")
      if let place = places[use.position] {
        writer.object {
          $0.member("line", place.line)
          $0.member("column", place.column)
        }
      } else {
        writer.null()
      }
    }
    key("parameters")
    objects(step.parameters) { writer, use in
      writer.member("name", use.name)
      if parameterIsMoney[use.name] == false {
        writer.member("value", use.value.description)
      } else {
        writer.member("value", amount: use.value)
      }
      writer.key("period")
      writer.object {
        $0.member("from", use.period.from.description)
        $0.member("to", use.period.to?.description)
      }
      writer.sources(use.sources)
      writer.member("certainty", use.certainty.rawValue)
    }
    member("test", step.test)
    member("result", step.result)
    member("distance", amount: step.distance)
    sources(step.sources)
    member("certainty", step.certainty.rawValue)
  }

  /// Writes what something rests on.
  mutating func sources(_ sources: [Citation]) {
    member("sources", sources.map(\.description))
  }
}
