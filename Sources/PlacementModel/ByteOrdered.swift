/// A text that sorts by the bytes of its UTF-8, which is the order of its code points and that of
/// most other languages.
///
/// Swift's own order first composes letters and marks, so it would put `e` with an accent of its
/// own behind `f`.
package struct ByteOrdered: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: ByteOrdered, right: ByteOrdered) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension ByteOrdered: Comparable {
  package static func < (left: ByteOrdered, right: ByteOrdered) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
