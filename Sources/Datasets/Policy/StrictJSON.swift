import Messages
import PlacementModel
import Tables

/// Reads the members of JSON objects as values of stated types and notes every fault.
///
/// Every reading function answers `nil` for a value with a fault, which it has then reported.
struct StrictJSON {
  let file: String
  /// The position of the file among the files read with it.
  let order: Int
  var log: FaultLog

  /// The document's outermost value; `nil` if the bytes are no JSON.
  mutating func document(_ bytes: [UInt8]) -> JSONNode? {
    var repeatedKeys: [JSONFault] = []
    var document: JSONNode?
    do throws(JSONFault) {
      document = try JSONNode.parse(bytes, repeatedKeys: &repeatedKeys)
    } catch {
      report(StrictJSON.message(for: error.kind), at: error.position)
    }
    for fault in repeatedKeys { report(StrictJSON.message(for: fault.kind), at: fault.position) }
    return document
  }

  /// The members of an object that have a known name; the others are faults, each with what was
  /// probably meant.
  mutating func members(
    of node: JSONNode, path: String, known: [String]
  ) -> [JSONNode.Member] {
    members(of: node, path: path).filter { member in
      if known.contains(member.name) { return true }
      report(
        .keyUnknown(
          ShownText.visible(member.name), known: known,
          closest: Spelling.closest(to: member.name, among: known)), at: member.namePosition,
        path: path, value: member.name)
      return false
    }
  }

  /// The members of an object whose names are free.
  mutating func members(of node: JSONNode, path: String) -> [JSONNode.Member] {
    guard case .object(let members) = node.content else {
      report(.valueIsNotAnObject(StrictJSON.shown(node)), at: node.position, path: path)
      return []
    }
    return members
  }

  /// The value of a name that an object must have.
  mutating func required(_ name: String, in node: JSONNode, path: String) -> JSONNode? {
    guard case .object = node.content else {
      report(.valueIsNotAnObject(StrictJSON.shown(node)), at: node.position, path: path)
      return nil
    }
    if let value = node[name] { return value }
    report(.keyMissing(name), at: node.position, path: path)
    return nil
  }

  mutating func elements(of node: JSONNode, path: String) -> [JSONNode] {
    guard case .array(let elements) = node.content else {
      report(.valueIsNotAList(StrictJSON.shown(node)), at: node.position, path: path)
      return []
    }
    return elements
  }

  mutating func text(_ node: JSONNode, path: String) -> String? {
    guard case .string(let text) = node.content else {
      report(.valueIsNotAText(StrictJSON.shown(node)), at: node.position, path: path)
      return nil
    }
    if let scalar = ShownText.firstHidden(in: text) {
      report(
        .characterHidden(ShownText.codePoint(scalar)), at: node.position, path: path, value: text)
    }
    return text
  }

  mutating func texts(_ node: JSONNode, path: String) -> [String] {
    elements(of: node, path: path).compactMap { text($0, path: path) }
  }

  mutating func flag(_ node: JSONNode, path: String) -> Bool? {
    guard case .bool(let flag) = node.content else {
      report(.valueIsNotTrueOrFalse(StrictJSON.shown(node)), at: node.position, path: path)
      return nil
    }
    return flag
  }

  mutating func integer(_ node: JSONNode, path: String, in range: ClosedRange<Int>) -> Int? {
    guard case .number(let digits) = node.content, let value = Int(digits) else {
      let shown = StrictJSON.shown(node)
      report(
        .valueIsNotAnInteger(shown, from: range.lowerBound, through: range.upperBound),
        at: node.position, path: path, value: shown)
      return nil
    }
    guard range.contains(value) else {
      report(
        .outOfRange(digits, from: range.lowerBound, through: range.upperBound),
        at: node.position, path: path, value: digits)
      return nil
    }
    return value
  }

  /// A whole number where `null` means none.
  mutating func integerOrNull(
    _ node: JSONNode, path: String, in range: ClosedRange<Int>
  ) -> Int? {
    if case .null = node.content { return nil }
    return integer(node, path: path, in: range)
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: JSONNode, path: String, of type: Choice.Type
  ) -> Choice? {
    guard let text = text(node, path: path) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(
      .notAChoice(
        ShownText.visible(text), choices: names,
        closest: Spelling.closest(to: text, among: names)), at: node.position, path: path,
      value: text)
    return nil
  }

  mutating func report(
    _ message: Message, at position: TextPosition, path: String = "", value: String = ""
  ) {
    let place = SourceLocation(
      file: file, line: position.line, column: position.column,
      columnName: path.isEmpty ? nil : path)
    log.report(message, at: place, order: order, value: ShownText.visible(value))
  }

  static func shown(_ node: JSONNode) -> String {
    ShownText.visible(node.value.text(.singleLine), mayTellDates: true)
  }

  private static func message(for kind: JSONFault.Kind) -> Message {
    switch kind {
    case .notUTF8: .jsonNotUTF8
    case .unexpected(let text):
      text.isEmpty ? .jsonEndsEarly : .jsonUnexpected(ShownText.visible(text))
    case .unclosedString: .jsonStringUnclosed
    case .controlCharacter: .jsonControlCharacter
    case .badEscape: .jsonBadEscape
    case .badNumber(let text): .jsonBadNumber(ShownText.visible(text))
    case .tooDeep: .jsonTooDeep(levels: JSONNode.deepestLevel)
    case .repeatedKey(let key): .keyRepeated(ShownText.visible(key))
    case .trailing: .jsonTrailing
    }
  }
}
