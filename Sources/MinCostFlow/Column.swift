/// A fixed number of plain values in memory of their own: a column that a kernel reads and writes
/// several of at once, without an array's checks for sharing.
///
/// Subscripts are checked; whoever asks for an unchecked one says why it holds.
@safe struct Column<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    precondition(count >= 0)
    unsafe base = .allocate(capacity: count)
    unsafe base.initialize(repeating: value, count: count)
    self.count = count
  }

  /// Copies the elements of an array.
  init(_ elements: [Element]) {
    count = elements.count
    unsafe base = .allocate(capacity: count)
    for index in 0..<count { unsafe (base + index).initialize(to: elements[index]) }
  }

  deinit { unsafe base.deallocate() }

  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
      return unsafe base[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
      unsafe base[index] = newValue
    }
  }

  /// An element of an index known to be in `0..<count`.
  @unsafe subscript(unchecked index: Int) -> Element {
    unsafe base[index]
  }

  /// Where the elements lie, while the column lives: for kernels whose indices are known to be in
  /// `0..<count`.
  @unsafe var start: UnsafeMutablePointer<Element> { unsafe base }

  /// The elements as an array.
  var elements: [Element] { (0..<count).map { self[$0] } }
}
