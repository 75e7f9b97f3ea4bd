import Vocabulary
import Yams

/// Reader of one YAML file into plain nodes, with every fault as a problem.
struct YAMLReader {
  let file: RuleFile
  let log: ProblemLog
  /// The first characters of keys that stand twice, by the character put in their place.
  private var masked: [Unicode.Scalar: Unicode.Scalar] = [:]

  init(file: RuleFile, log: ProblemLog) {
    self.file = file
    self.log = log
  }

  /// Returns the documents of the file; those before a syntax error.
  ///
  /// Yams stops at a key that stands twice. Then the first character of the earlier key is masked
  /// by a private-use character, so that the rest of the file is checked as well.
  mutating func documents(of text: String) -> [YAMLNode] {
    var text = text
    guard !hasAliases(text) else { return [] }
    for attempt in 0..<100 {
      do {
        // What a plain scalar stands for is decided by its key, never by how it looks.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        var nodes: [YAMLNode] = []
        do {
          while let root = try parser.nextRoot() { nodes.append(convert(root, parent: nil)) }
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
          guard let mended = mask(attempt, at: context.mark, in: text) else {
            reportDuplicate(keys.first ?? "", at: place(context.mark), first: nil)
            return nodes
          }
          text = mended
          continue
        } catch {
          report(error)
        }
        return nodes
      } catch {
        report(error)
        return []
      }
    }
    return []
  }

  // MARK: - Conversion

  private func convert(_ node: Node, parent: Place?) -> YAMLNode {
    let place = node.mark.map(place) ?? parent ?? Place(file: file.path)
    // No alias names it, so what it stands before can be read all the same.
    if node.anchor != nil { reportAnchor(at: place) }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(place: place, content: .scalar(unmask(scalar.string), style(scalar.style)))
    case .sequence(let sequence):
      return YAMLNode(place: place, content: .list(sequence.map { convert($0, parent: place) }))
    case .mapping(let mapping):
      return YAMLNode(place: place, content: .map(pairs(of: mapping, place)))
    case .alias:
      reportAnchor(at: place)
      return YAMLNode(place: place, content: .scalar("", .plain))
    }
  }

  private func pairs(of mapping: Node.Mapping, _ place: Place) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    var places: [String: Place] = [:]
    for (key, value) in mapping {
      let keyNode = convert(key, parent: place)
      guard let name = keyNode.text else {
        log.report(
          "bad-key",
          at: keyNode.place,
          nl: "een sleutel moet een tekst zijn, niet \(keyNode.kind.nl)",
          en: "a key must be a text, not \(keyNode.kind.en)"
        )
        continue
      }
      if let first = places[name] {
        reportDuplicate(name, at: keyNode.place, first: first)
      } else {
        places[name] = keyNode.place
      }
      pairs.append(
        YAMLNode.Pair(
          key: name,
          place: keyNode.place,
          value: convert(value, parent: keyNode.place)
        )
      )
    }
    return pairs
  }

  private func style(_ style: Node.Scalar.Style) -> YAMLNode.Style {
    switch style {
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    case .any, .plain: .plain
    }
  }

  private func place(_ mark: Mark) -> Place {
    Place(file: file.path, line: mark.line, column: mark.column)
  }

  // MARK: - Keys that stand twice

  private mutating func mask(_ attempt: Int, at mark: Mark, in text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0.unicodeScalars) }
    let line = mark.line - 1
    var column = mark.column - 1
    guard lines.indices.contains(line), lines[line].indices.contains(column) else { return nil }
    if ["\"", "'"].contains(lines[line][column]) { column += 1 }
    guard lines[line].indices.contains(column), lines[line][column].properties.isAlphabetic,
      let cover = Unicode.Scalar(0xE000 + UInt32(attempt)), !text.unicodeScalars.contains(cover)
    else { return nil }
    masked[cover] = lines[line][column]
    lines[line][column] = cover
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }

  private func unmask(_ text: String) -> String {
    guard !masked.isEmpty, let first = text.unicodeScalars.first, let original = masked[first]
    else { return text }
    return String(original) + String(text.unicodeScalars.dropFirst())
  }
}

// MARK: - Problems

extension YAMLReader {
  /// Reports an anchor with an alias before Yams expands it: expansion can grow without bound.
  private func hasAliases(_ text: String) -> Bool {
    var anchors: [Substring: Int] = [:]
    var aliases: Set<Substring> = []
    let bytes = text.utf8
    var index = bytes.startIndex
    while let mark = bytes[index...].firstIndex(where: { $0 == 0x26 || $0 == 0x2A }) {
      index = bytes.index(after: mark)
      let name = bytes[index...].prefix {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x5F || $0 == 0x2D
      }
      guard !name.isEmpty else { continue }
      if bytes[mark] == 0x2A {
        aliases.insert(Substring(name))
      } else if anchors[Substring(name)] == nil {
        anchors[Substring(name)] = bytes.distance(from: bytes.startIndex, to: mark)
      }
    }
    let offsets = anchors.filter { aliases.contains($0.key) }.values
    for offset in offsets.sorted() { reportAnchor(at: file.place(ofByte: offset)) }
    return !offsets.isEmpty
  }

  private func reportAnchor(at place: Place) {
    log.report(
      "anchor",
      at: place,
      nl: "ankers (&naam) en verwijzingen (*naam) zijn niet toegestaan: schrijf het uit",
      en: "anchors (&name) and aliases (*name) are not allowed: write it out"
    )
  }

  private func reportDuplicate(_ key: String, at place: Place, first: Place?) {
    let nl = first.map { " (ook op regel \($0.line))" } ?? ""
    let en = first.map { " (also on line \($0.line))" } ?? ""
    log.report(
      "duplicate-key",
      at: place,
      nl: "de sleutel ‘\(key)’ staat er twee keer\(nl)",
      en: "the key ‘\(key)’ stands here twice\(en)"
    )
  }

  /// Whether the place where something was opened tells more than where it was missed.
  ///
  /// A mapping in block style runs on over whole files; what stands on a line or two begins at the
  /// fault.
  private static func isOpenedBefore(_ context: YamlError.Context?) -> Bool {
    let parts = ["simple key", "flow mapping", "flow sequence", "quoted scalar"]
    return parts.contains { context?.text.hasSuffix($0) ?? false }
  }

  private func report(_ error: any Error) {
    var place = Place(file: file.path)
    var detail = "\(error)"
    var dutch: String?
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _)?,
      .parser(let context, let problem, let mark, _)?,
      .composer(let context, let problem, let mark, _)?:
      place = self.place(Self.isOpenedBefore(context) ? context?.mark ?? mark : mark)
      detail = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
      dutch = YAMLFaultWords.dutch(context?.text, problem)
    case .reader(let problem, let offset, _, let text)?:
      detail = problem
      if let offset {
        let bytes = text.prefix(offset).utf8.count
        place = file.place(ofByte: bytes)
      }
    case .memory?:
      detail = "nested too deeply"
    default:
      break
    }
    log.report(
      "syntax",
      at: place,
      nl: "dit is geen geldige YAML: \(dutch ?? YAMLFaultWords.dutch(nil, detail))",
      en: "this is not valid YAML: \(detail)"
    )
  }
}
