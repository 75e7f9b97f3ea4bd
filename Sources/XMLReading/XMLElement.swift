internal import CLibXML2

/// A start tag, as long as the handler looks at it.
///
/// It points into the parser's memory. Not being copyable, it can only be borrowed, and so cannot
/// outlive the call. Texts are made when asked for, numbers cost nothing.
@safe
package struct XMLElement: ~Copyable {
  /// The number of the local name, or ``XMLNames/unknown``.
  package let name: Int

  /// The number of the namespace, ``XMLNames/unknown``, or ``XMLNames/none``.
  package let namespace: Int

  /// The place of the `<` that the tag starts with.
  package let position: XMLPosition

  /// The number of attributes, without declarations of namespaces.
  package let attributeCount: Int

  private let names: NameTable
  private let localName: UnsafePointer<xmlChar>?
  private let namespaceName: UnsafePointer<xmlChar>?
  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  init(
    localName: UnsafePointer<xmlChar>?,
    namespaceName: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    attributeCount: Int,
    names: NameTable,
    position: XMLPosition
  ) {
    unsafe self.localName = localName
    unsafe self.namespaceName = namespaceName
    unsafe self.attributes = attributes
    self.attributeCount = attributeCount
    self.names = names
    self.position = position
    name = unsafe names.number(of: localName)
    namespace = unsafe Self.namespace(namespaceName, in: names)
  }

  /// The local name.
  package var nameText: String {
    unsafe text(of: localName) ?? ""
  }

  /// The namespace, or nil if the name is in none.
  package var namespaceText: String? {
    unsafe text(of: namespaceName)
  }

  /// The number of an attribute's local name, or ``XMLNames/unknown``.
  package func attributeName(at index: Int) -> Int {
    unsafe names.number(of: field(.localName, at: index))
  }

  /// The number of an attribute's namespace; an attribute without prefix is in none.
  package func attributeNamespace(at index: Int) -> Int {
    unsafe Self.namespace(field(.namespace, at: index), in: names)
  }

  /// The local name of an attribute.
  package func attributeNameText(at index: Int) -> String {
    unsafe text(of: field(.localName, at: index)) ?? ""
  }

  /// The namespace of an attribute, or nil if its name is in none.
  package func attributeNamespaceText(at index: Int) -> String? {
    unsafe text(of: field(.namespace, at: index))
  }

  /// The value of an attribute, with references resolved.
  package func attributeValue(at index: Int) -> String {
    unsafe String(decoding: valueBytes(at: index), as: UTF8.self)
  }

  /// Looks at the bytes of an attribute's value, with references resolved, without a copy.
  package func withAttributeValue<Result, Failure: Error>(
    at index: Int,
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(valueBytes(at: index).span)
  }

  func valueBytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start = unsafe field(.value, at: index), let end = unsafe field(.end, at: index)
    else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(start: start, count: end - start)
  }

  /// What libxml2 gives for each attribute, in its order.
  private enum Field: Int {
    case localName, prefix, namespace, value, end
  }

  private func field(_ field: Field, at index: Int) -> UnsafePointer<xmlChar>? {
    precondition(index >= 0 && index < attributeCount, "no attribute has this index")
    return unsafe attributes?[5 * index + field.rawValue]
  }

  private func text(of name: UnsafePointer<xmlChar>?) -> String? {
    unsafe name.map { unsafe String(cString: $0) }
  }

  private static func namespace(_ name: UnsafePointer<xmlChar>?, in names: NameTable) -> Int {
    unsafe name == nil ? XMLNames.none : names.number(of: name)
  }
}
