import Assessment

extension JSONWriter {
  /// Writes what would change under other facts.
  mutating func whatIf(_ whatIf: WhatIf) {
    key("whatIf")
    object {
      $0.key("assumptions")
      $0.objects(whatIf.assumptions) { writer, assumption in
        writer.member("fact", assumption.path)
        writer.member("value", assumption.value.isEmpty ? nil : assumption.value)
      }
      $0.key("changes")
      $0.objects(whatIf.changes) { writer, change in
        writer.member("part", change.part.rawValue)
        writer.member("before", change.before)
        writer.member("after", change.after)
        writer.member("reason", change.reason)
      }
      $0.member("newFindings", whatIf.newFindings.map(\.id))
      $0.member("goneFindings", whatIf.goneFindings.map(\.id))
      $0.member("rules", whatIf.rules)
    }
  }
}
