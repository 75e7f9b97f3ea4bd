import Crypto

/// The fingerprint of a rules folder.
package enum CatalogueHash {
  /// Returns the SHA-256 of all files, in hexadecimal.
  ///
  /// The files are the regular ones whose path has no part that begins with a dot, sorted by the
  /// UTF-8 bytes of their paths relative to the folder, with `/` between the parts. The hash is
  /// over, for each file in turn: the length of the path in bytes as decimal digits, a colon, the
  /// path's bytes, the length of the contents in bytes as decimal digits, a colon, the contents.
  /// The lengths make that no two folders give the same bytes.
  ///
  /// - Parameter files: the paths and contents, in any order.
  /// - Returns: 64 hexadecimal digits in lower case.
  package static func hash(of files: [(path: String, bytes: [UInt8])]) -> String {
    var hasher = SHA256()
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for (path, bytes) in sorted {
      hasher.update(data: Array("\(path.utf8.count):\(path)\(bytes.count):".utf8))
      hasher.update(data: bytes)
    }
    let digits = Array("0123456789abcdef")
    return hasher.finalize().reduce(into: "") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}
