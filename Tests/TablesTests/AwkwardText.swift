import TestSupport

extension SeededGenerator {
  /// A short text that is awkward to write: separators, quotes, line ends, formula signs.
  mutating func awkwardText() -> String {
    let pieces = [
      "", " ", "a", "é", "𝄞", ",", ";", "\t", "\"", "\"\"", "'", "\n", "\r", "\r\n", "=", "+",
      "-", "@", "0", "12.5", "sep=", "\u{FF1D}", "\\", "\u{1}", "{", "]", "\u{A0}", "null",
    ]
    let count = Int.random(in: 0...4, using: &self)
    return (0..<count).map { _ in pieces.randomElement(using: &self)! }.joined()
  }
}
