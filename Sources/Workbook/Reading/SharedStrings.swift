/// The texts that cells of a workbook share, each once.
struct SharedStrings: Sendable, Hashable {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []

  init() {}

  /// Reads the list. A text may be in several runs of different looks, which are put together;
  /// how it is pronounced is passed over.
  init(_ scanner: inout XMLScanner) throws(XMLFault) {
    var phoneticDepth: Int?
    var isInText = false
    while true {
      switch try scanner.next() {
      case .endOfDocument: return
      case .start:
        if phoneticDepth == nil && scanner.isNamed("rPh") { phoneticDepth = scanner.depth }
        isInText = phoneticDepth == nil && scanner.isNamed("t")
      case .text:
        if isInText { try scanner.appendText(to: &bytes) }
      case .end:
        isInText = false
        if let depth = phoneticDepth, scanner.depth < depth { phoneticDepth = nil }
        if scanner.isNamed("si") { endText() }
      }
    }
  }

  private mutating func endText() {
    let start = ends.last ?? 0
    let plain = CellText.unescaped(bytes[start...])
    if plain.count != bytes.count - start {
      let plain = Array(plain)
      bytes.removeLast(bytes.count - start)
      bytes += plain
    }
    ends.append(bytes.count)
  }

  /// The text of a number; `nil` where there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
