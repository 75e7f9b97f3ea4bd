import FEEL

/// The types that a model names, with what their values must meet.
package struct ItemTypes: Sendable {
  private static let deepestNesting = 32

  private let definitions: [String: ItemDefinition]
  private let imported: [String: ItemTypes]
  private let constraints: [String: Expression]
  /// The types by name, for FEEL.
  let types: [String: Type]
  /// Constraints that can't be read.
  let diagnostics: [DMNDiagnostic]

  /// Gathers the types of a model and those of the models it imports, by prefix.
  init(_ items: [ItemDefinition], imported: [String: ItemTypes]) {
    definitions = Dictionary(items.map { ($0.name, $0) }) { first, _ in first }
    self.imported = imported
    var constraints: [String: Expression] = [:]
    var diagnostics: [DMNDiagnostic] = []
    func gather(_ item: ItemDefinition, _ depth: Int) {
      for text in [item.allowedValues, item.typeConstraint].compactMap(\.self) {
        do throws(FEELErrors) {
          constraints[text] = try Expression.parseUnaryTests(
            text,
            names: Names(variables: [], isLenient: true)
          )
        } catch {
          diagnostics.append(DMNDiagnostic(element: item.name, message: "\(error)"))
        }
      }
      guard depth < ItemTypes.deepestNesting else { return }
      for component in item.components { gather(component, depth + 1) }
    }
    for item in items { gather(item, 0) }
    self.constraints = constraints
    self.diagnostics = diagnostics
    var types: [String: Type] = [:]
    for item in items {
      types[item.name] = ItemTypes.type(of: item, definitions, imported, 0)
    }
    for (prefix, other) in imported {
      for (name, type) in other.types { types[prefix.isEmpty ? name : "\(prefix).\(name)"] = type }
    }
    self.types = types
  }

  /// The FEEL type that a name stands for; any if it is unknown or left out.
  func type(of typeRef: String?) -> Type {
    guard let typeRef else { return .any }
    return types[typeRef] ?? Type(named: typeRef) ?? .any
  }

  private static func type(
    of item: ItemDefinition,
    _ definitions: [String: ItemDefinition],
    _ imported: [String: ItemTypes],
    _ depth: Int
  ) -> Type {
    guard depth < deepestNesting else { return .any }
    var type = Type.any
    if item.isFunction {
      type = .function
    } else if let typeRef = item.typeRef {
      if let other = definitions[typeRef], other != item {
        type = self.type(of: other, definitions, imported, depth + 1)
      } else if let known = Type(named: typeRef) {
        type = known
      } else {
        for (prefix, other) in imported where typeRef.hasPrefix("\(prefix).") {
          type = other.type(of: String(typeRef.dropFirst(prefix.count + 1)))
        }
      }
    } else if !item.components.isEmpty {
      var fields: [String: Type] = [:]
      for component in item.components {
        fields[component.name] = self.type(of: component, definitions, imported, depth + 1)
      }
      type = .record(fields)
    }
    return item.isCollection ? .list(type) : type
  }
}

extension ItemTypes {
  /// Takes the value as one of a type, with implicit conversions; nil if it is not one.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - typeRef: The name of the type.
  ///   - fillsFields: Tells whether fields that a record lacks become null.
  /// - Returns: The value, or nil.
  func checked(_ value: Value, _ typeRef: String?, fillsFields: Bool = false) -> Value? {
    guard let typeRef, value != .null, value != .unknown else { return value }
    if let item = definitions[typeRef] { return checked(value, item, fillsFields, 0) }
    for (prefix, other) in imported {
      let start = prefix.isEmpty ? "" : "\(prefix)."
      guard typeRef.hasPrefix(start) else { continue }
      let name = String(typeRef.dropFirst(start.count))
      if other.types[name] != nil { return other.checked(value, name, fillsFields: fillsFields) }
    }
    guard let type = Type(named: typeRef) else { return value }
    return value.coerced(to: type)
  }

  private func checked(
    _ value: Value,
    _ item: ItemDefinition,
    _ fillsFields: Bool,
    _ depth: Int
  ) -> Value? {
    guard depth < ItemTypes.deepestNesting, value != .null, value != .unknown else { return value }
    guard item.isCollection else {
      var value = value
      if case .list(let items) = value, items.count == 1, !isListType(item) { value = items[0] }
      guard let result = base(value, item, fillsFields, depth), meets(item.allowedValues, result),
        meets(item.typeConstraint, result)
      else { return nil }
      return result
    }
    var items = [value]
    if case .list(let list) = value { items = list }
    var results: [Value] = []
    for value in items {
      guard let result = base(value, item, fillsFields, depth), meets(item.allowedValues, result)
      else { return nil }
      results.append(result)
    }
    return meets(item.typeConstraint, .list(results)) ? .list(results) : nil
  }

  private func isListType(_ item: ItemDefinition) -> Bool {
    guard let typeRef = item.typeRef, case .list = type(of: typeRef) else { return false }
    return true
  }

  private func base(
    _ value: Value,
    _ item: ItemDefinition,
    _ fillsFields: Bool,
    _ depth: Int
  ) -> Value? {
    if value == .null || value == .unknown { return value }
    if item.isFunction { return value.coerced(to: .function) }
    if let typeRef = item.typeRef {
      if let other = definitions[typeRef], other != item {
        return checked(value, other, fillsFields, depth + 1)
      }
      return checked(value, typeRef, fillsFields: fillsFields)
    }
    if item.components.isEmpty { return value }
    guard case .record(var fields) = value else { return nil }
    for component in item.components {
      guard let field = fields[component.name] else {
        guard fillsFields else { return nil }
        fields[component.name] = .null
        continue
      }
      guard let result = checked(field, component, fillsFields, depth + 1) else { return nil }
      fields[component.name] = result
    }
    return .record(fields)
  }

  // A constraint that can't be read or told is taken as met.
  private func meets(_ constraint: String?, _ value: Value) -> Bool {
    guard let constraint, let expression = constraints[constraint], value != .null else {
      return true
    }
    var budget = Budget()
    let result = expression.evaluate(in: Frame([], moment: .null), testing: value, &budget)
    return result == .boolean(true) || result == .unknown
  }
}

extension ItemTypes {
  /// The values that a type lists as allowed, in their order; nil if it lists none.
  func allowedValues(of typeRef: String?) -> [Value]? {
    guard let typeRef, let item = definitions[typeRef] else { return nil }
    guard let text = item.allowedValues else {
      return item.typeRef == typeRef ? nil : allowedValues(of: item.typeRef)
    }
    return listedValues(text)
  }
}
