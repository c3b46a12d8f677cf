import Dispatch
import Synchronization

/// The threads that a run may use, shared by everybody who has pieces of work: whole kabupaten at
/// first, and the pieces of a large one as soon as a thread has nothing left to do.
///
/// Work is split by the problem alone. How many threads there are, and who finishes first, shows in
/// no answer.
final class Workers: Sendable {
  /// How many threads more may begin to work.
  private let idle: Atomic<Int>

  /// - Parameter threads: how many may work at a time, the caller's among them; at least 1.
  init(threads: Int) { idle = Atomic(max(1, threads) - 1) }

  /// Does pieces of work, as many at a time as there are idle threads, in the order given.
  ///
  /// - Returns: the answers, in the order of the pieces.
  func map<Answer: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Answer
  ) -> [Answer] {
    let hired = hire(atMost: count - 1)
    guard hired > 0 else { return (0..<count).map(work) }
    let desk = Desk<Answer>(pieces: count)
    for _ in 0..<hired {
      DispatchQueue.global().async {
        desk.toil(work)
        self.idle.wrappingAdd(1, ordering: .relaxed)
      }
    }
    desk.toil(work)
    return desk.answers()
  }

  private func hire(atMost wanted: Int) -> Int {
    var free = idle.load(ordering: .relaxed)
    while free > 0 && wanted > 0 {
      let taken = min(free, wanted)
      let (exchanged, original) = idle.weakCompareExchange(
        expected: free, desired: free - taken, ordering: .relaxed)
      if exchanged { return taken }
      free = original
    }
    return 0
  }
}

/// Where several threads take pieces of one kind of work, and leave their answers.
private final class Desk<Answer: Sendable>: Sendable {
  private let pieces: Int
  private let next = Atomic(0)
  private let done: Mutex<(answers: [Answer?], count: Int)>
  private let allDone = DispatchSemaphore(value: 0)

  init(pieces: Int) {
    self.pieces = pieces
    done = Mutex(([Answer?](repeating: nil, count: pieces), 0))
  }

  /// Does one piece after another until none is left to begin.
  func toil(_ work: (Int) -> Answer) {
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < pieces else { return }
      let answer = work(piece)
      let isLast = done.withLock { done in
        done.answers[piece] = answer
        done.count += 1
        return done.count == pieces
      }
      if isLast { allDone.signal() }
    }
  }

  /// Waits for pieces that were begun. A thread that comes to its desk only now is not waited for.
  func answers() -> [Answer] {
    allDone.wait()
    return done.withLock { $0.answers.map { $0! } }
  }
}
