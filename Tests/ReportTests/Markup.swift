/// A tiny reader of markup, enough to see whether tags balance and what a page holds.
struct Markup {
  /// Every opening or childless tag: its name and the text of its attributes.
  private(set) var tags: [(name: String, attributes: String)] = []
  /// What is wrong with the nesting; empty if nothing is.
  private(set) var faults: [String] = []

  init(_ bytes: [UInt8]) {
    var open: [String] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        faults.append("a tag without an end")
        return
      }
      read(tag: String(decoding: rest[..<end], as: UTF8.self), &open)
      rest = rest[(end + 1)...]
      // What stands in a script is no markup, up to the first closing tag that a browser sees.
      if open.last == "script", let close = rest.firstRange(of: Array("</script".utf8)) {
        rest = rest[close.lowerBound...]
      }
    }
    faults += open.map { "<\($0)> is never closed" }
  }

  private mutating func read(tag: String, _ open: inout [String]) {
    if tag.hasPrefix("!") { return }
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.last == name {
        open.removeLast()
      } else {
        faults.append("</\(name)> closes <\(open.last ?? "nothing")>")
      }
      return
    }
    let name = String(tag.prefix { $0 != " " && $0 != "/" })
    let attributes = String(tag.dropFirst(name.count))
    if !attributes.count(where: { $0 == "\"" }).isMultiple(of: 2) {
      faults.append("<\(name)> has an odd number of quotes")
    }
    tags.append((name, attributes))
    if !tag.hasSuffix("/") { open.append(name) }
  }
}
