import Dispatch
import Synchronization

/// Work on many pieces at a time, whose answers come out in the order of the pieces.
package enum OrderedWork {
  private struct State<Answer> {
    var next = 0
    var emitted = 0
    var waiting: [Int: Answer] = [:]
  }

  /// Does the pieces in order, several at a time, and passes each answer on as soon as all before
  /// it are.
  ///
  /// - Parameters:
  ///   - work: called from several threads at once.
  ///   - consume: never called from two threads at once.
  package static func run<Answer: Sendable>(
    _ count: Int, threads: Int, work: @Sendable (Int) -> Answer,
    consume: @Sendable (Int, Answer) -> Void
  ) {
    let state = Mutex(State<Answer>())
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while true {
        let turn = state.withLock { state in
          state.next += 1
          return state.next - 1
        }
        guard turn < count else { return }
        let answer = work(turn)
        state.withLock { state in
          state.waiting[turn] = answer
          while let ready = state.waiting.removeValue(forKey: state.emitted) {
            consume(state.emitted, ready)
            state.emitted += 1
          }
        }
      }
    }
  }
}
