internal import CLibXML2
import Synchronization

/// Parsers that wait for the next document.
///
/// A new parser takes longer than a document of a few kilobytes does: it interns all names that
/// the handler knows. One that read its document to a good end can read another with the same
/// names.
@safe
struct IdleParser: @unchecked Sendable {
  let parser: xmlParserCtxtPtr
  let table: NameTable
  /// The number of names in the dictionary when it was new.
  let ownNames: Int

  /// Those that wait, with the names that each is for; the one that waits longest comes first.
  private static let idle = Mutex<[(names: Int, parser: IdleParser)]>([])

  /// The number of parsers that wait at most: more threads than that are rarely at work.
  private static let most = 16

  /// The number of parsers that wait for documents with some names.
  static func count(for names: XMLNames) -> Int {
    idle.withLock { idle in idle.count { $0.names == names.identity } }
  }

  /// Takes a parser for names that was given back before; nil if there is none.
  static func take(for names: XMLNames) -> IdleParser? {
    let found = idle.withLock { idle in
      idle.lastIndex { $0.names == names.identity }.map { idle.remove(at: $0).parser }
    }
    guard let found else { return nil }
    // Resetting comes last, so that a parser that waits holds no memory of a document.
    guard unsafe xmlCtxtResetPush(found.parser, nil, 0, nil, nil) == 0 else {
      found.free()
      return nil
    }
    return found
  }

  /// Gives a parser back that read its document to a good end.
  ///
  /// One whose document had other names is not used again: what it would read next must not depend
  /// on what it read before, not even by the limit on names.
  func giveBack(for names: XMLNames) {
    guard unsafe Int(xmlDictSize(parser.pointee.dict)) == ownNames else { return free() }
    let oldest = Self.idle.withLock { idle in
      idle.append((names.identity, self))
      return idle.count > Self.most ? idle.removeFirst().parser : nil
    }
    oldest?.free()
  }

  /// Gives the memory back.
  func free() {
    table.deallocate()
    unsafe xmlFreeDoc(parser.pointee.myDoc)
    unsafe xmlFreeParserCtxt(parser)
  }
}
