import Dispatch
import Synchronization

/// Pieces of work that know nothing of each other, several of them done at a time.
///
/// What the pieces are is for the caller to fix, never for the number of threads; their answers
/// stand in the order of the pieces, whoever ends first.
package struct Pieces: Sendable {
  /// How many are done at a time, at least 1.
  package let threads: Int

  package init(threads: Int) { self.threads = threads }

  /// The answers, in the order of the pieces.
  package func map<Answer: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Answer
  ) -> [Answer] {
    guard threads > 1, count > 1 else { return (0..<count).map(work) }
    let answers = Mutex([Answer?](repeating: nil, count: count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        let answer = work(piece)
        answers.withLock { $0[piece] = answer }
      }
    }
    return answers.withLock { $0.map { $0! } }
  }
}
