extension Evaluator {
  /// Computes a built-in function on a context.
  mutating func context(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    guard charge(size(of: arguments[0])) else { return .unknown }
    switch (builtin, arguments[0]) {
    case (.getValue, .record(let fields)):
      guard case .text(let key) = arguments[1] else { return .null }
      return fields[key] ?? .null
    case (.getEntries, .record(let fields)):
      return .list(
        fields.sorted { $0.key < $1.key }
          .map { .record(["key": .text($0.key), "value": $0.value]) }
      )
    case (.context, .list(let entries)): return made(of: entries)
    case (.contextPut, .record(let fields)):
      switch arguments[1] {
      case .text(let key): return put(arguments[2], [.text(key)][...], in: .record(fields))
      case .list(let keys) where !keys.isEmpty:
        return put(arguments[2], keys[...], in: .record(fields))
      default: return .null
      }
    default: return .null
    }
  }

  /// Puts the entries of several contexts in one; the last of a key counts.
  mutating func contextMerged(_ contexts: Value) -> Value {
    guard charge(size(of: contexts)) else { return .unknown }
    var merged: [String: Value] = [:]
    var items = [contexts]
    if case .list(let list) = contexts { items = list }
    for item in items {
      switch item {
      case .record(let fields): merged.merge(fields) { _, last in last }
      case .unknown: return .unknown
      default: return .null
      }
    }
    return .record(merged)
  }

  private func made(of entries: [Value]) -> Value {
    var fields: [String: Value] = [:]
    for entry in entries {
      if entry == .unknown { return .unknown }
      guard case .record(let pair) = entry, case .text(let key)? = pair["key"],
        let value = pair["value"], fields[key] == nil
      else { return .null }
      fields[key] = value
    }
    return .record(fields)
  }

  private func put(_ value: Value, _ keys: ArraySlice<Value>, in context: Value) -> Value {
    guard case .record(var fields) = context, case .text(let key)? = keys.first else {
      return .null
    }
    if keys.count == 1 {
      fields[key] = value
    } else {
      let inner = put(value, keys.dropFirst(), in: fields[key] ?? .null)
      if inner == .null { return .null }
      fields[key] = inner
    }
    return .record(fields)
  }
}
