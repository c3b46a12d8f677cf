import Messages

/// Collects the faults and notices of several files.
struct FaultLog {
  /// A fault with the position of its file among the files.
  private struct Entry {
    let order: Int
    let fault: InputFault
  }

  private var entries: [Entry] = []
  private(set) var notices: [Message] = []

  /// - Parameter order: the position of the file among the files, for sorting.
  mutating func report(
    _ message: Message, at location: SourceLocation, order: Int, value: String = ""
  ) {
    entries.append(Entry(order: order, fault: InputFault(message, at: location, value: value)))
  }

  mutating func note(_ notice: Message) { notices.append(notice) }

  /// Adds what was collected elsewhere, after what is here.
  mutating func append(_ other: FaultLog) {
    entries += other.entries
    notices += other.notices
  }

  /// How many faults there are.
  var count: Int { entries.count }

  /// Takes those out that were reported since there were so many.
  mutating func withdraw(since count: Int, where isTaken: (InputFault) -> Bool) -> [InputFault] {
    let recent = entries[count...]
    entries.removeSubrange(count...)
    entries += recent.filter { !isTaken($0.fault) }
    return recent.map(\.fault).filter(isTaken)
  }

  func hasFaults(inFile order: Int) -> Bool { entries.contains { $0.order == order } }

  /// Every fault in the order of files and lines; `nil` without faults.
  var thrown: InputFaults? {
    guard !entries.isEmpty else { return nil }
    func key(_ index: Int) -> (Int, Int, Int, Int) {
      let location = entries[index].fault.location
      return (entries[index].order, location.line ?? 0, location.column ?? 0, index)
    }
    let sorted = entries.indices.sorted { key($0) < key($1) }
    return InputFaults(all: sorted.map { entries[$0].fault })
  }
}
