/// A format that dossiers come in, recognised by its content.
package struct InputFormat: Sendable {
  /// The name of the format.
  package let name: String
  /// Tells whether an input can be of this format by its first byte that is not white space.
  let recognises: @Sendable (UInt8) -> Bool
  /// What messages need to know of the format.
  let syntax: InputSyntax
  /// Reads the input of a writer into its facts.
  let read: @Sendable (inout FactWriter) -> Void

  /// All formats, in the order in which they are tried.
  package static let all: [InputFormat] = [.json, .xml]

  /// The value of the key `format`: the version of the dossiers that are read.
  package static let version = "kringtoets/1"
}
