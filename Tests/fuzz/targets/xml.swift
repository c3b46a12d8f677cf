@testable import Workbook

/// XML: a document that can be read, written from what was told of it, tells the same again.
func check(_ input: [UInt8]) {
  guard let events = try? events(of: input) else { return }
  let written = Array(text(of: events).utf8)
  guard let again = try? Fuzz.events(of: written) else { fatalError("not read again") }
  hold(again == events, "\(again) for \(events)")
}

private enum Event: Equatable {
  case start(String, [String: [UInt8]])
  case end(String)
  case text([UInt8])
}

/// What the scanner tells of a document; pieces of text that follow one another are one.
private func events(of bytes: [UInt8]) throws -> [Event] {
  var scanner = try XMLScanner(bytes)
  var events: [Event] = []
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  while true {
    switch try scanner.next() {
    case .endOfDocument: return events.filter { $0 != .text([]) }
    case .start:
      var values: [String: [UInt8]] = [:]
      for attribute in scanner.attributes {
        try scanner.decode(attribute.value, into: &values[string(attribute.name), default: []])
      }
      events.append(.start(string(scanner.name), values))
    case .end: events.append(.end(string(scanner.name)))
    case .text:
      var text: [UInt8] = []
      if case .text(let earlier)? = events.last {
        text = earlier
        events.removeLast()
      }
      try scanner.appendText(to: &text)
      events.append(.text(text))
    }
  }
}

/// The document with every name under a prefix, so that none is empty.
private func text(of events: [Event]) -> String {
  events.map { event in
    switch event {
    case .start(let name, let values):
      "<x:\(name)"
        + values.sorted { $0.key < $1.key }.map { " \($0)=\"\(escaped($1))\"" }.joined() + ">"
    case .end(let name): "</x:\(name)>"
    case .text(let bytes): escaped(bytes)
    }
  }.joined()
}

private func escaped(_ bytes: [UInt8]) -> String {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "\r": "&#13;"
    default: String(scalar)
    }
  }.joined()
}
