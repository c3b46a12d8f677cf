/// A column of a network that grows: what was there at first is shared with whoever owns it, what
/// was added follows.
///
/// So a network of many arcs can be made smaller by a few new ones without a copy of the old.
struct LayeredColumn<Element: BitwiseCopyable & Sendable>: Sendable {
  private(set) var base: [Element]
  private(set) var added: [Element] = []
  /// Where the added elements begin.
  private let baseCount: Int

  init(_ base: [Element]) {
    self.base = base
    baseCount = base.count
  }

  var count: Int { baseCount + added.count }
  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> Element {
    get { index < baseCount ? base[index] : added[index - baseCount] }
    set {
      if index < baseCount { base[index] = newValue } else { added[index - baseCount] = newValue }
    }
  }

  mutating func append(_ element: Element) { added.append(element) }

  mutating func reserve(_ further: Int) {
    let needed = added.count + further
    if added.capacity < needed { added.reserveCapacity(max(needed, 2 * added.capacity)) }
  }
}
