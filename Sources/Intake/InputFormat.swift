/// A format that dossiers come in, recognised by its content.
package struct InputFormat: Sendable {
  /// The name of the format.
  package let name: String
  /// Tells whether an input is of this format.
  let recognises: @Sendable (InputSample) -> Bool
  /// What messages need to know of the format.
  let syntax: InputSyntax
  /// Reads the input of a writer into its facts.
  let read: @Sendable (inout FactWriter) -> Void

  /// All formats, in the order in which they are tried: those that ask more go first.
  package static let all: [InputFormat] = [.eforms, .ocds, .csv, .json, .xml]

  /// Returns the format with a name.
  package static func named(_ name: String) -> InputFormat? {
    all.first { $0.name == name }
  }

  /// The value of the key `format`: the version of the dossiers that are read.
  package static let version = "kringtoets/1"
}

extension InputFormat: Hashable {
  /// Tells whether two formats are the same: each has a name of its own.
  package static func == (left: InputFormat, right: InputFormat) -> Bool {
    left.name == right.name
  }

  /// Hashes the name.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}

/// What formats look at to recognise an input.
struct InputSample {
  /// The input, or its start.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The place of the first byte that is no white space.
  let first: Int
  /// What is known of the vocabulary and of the formats of others.
  let plan: IntakePlan
  /// What the user chose about reading.
  let options: IntakeOptions

  /// The first byte that is no white space.
  var firstByte: UInt8 { bytes[first] }
}
