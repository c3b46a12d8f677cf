internal import Penempatan
internal import Synchronization

/// How long each phase of a run took.
struct Phases {
  private(set) var seconds: [(name: String, seconds: Double)] = []
  private var watch = Stopwatch()

  /// Ends the phase that began with the last one's end.
  mutating func end(_ name: String) {
    seconds.append((name, watch.seconds))
    watch = Stopwatch()
  }
}

/// Tells the phases of a solve apart, from the steps that the solver reports on the way.
final class SolvePhases: Sendable {
  private struct State {
    var phases: Phases
    var current = "prepare"
  }

  private let state: Mutex<State>

  /// - Parameter phases: those before; what passes from now on belongs to the solve.
  init(after phases: Phases) { state = Mutex(State(phases: phases)) }

  /// Takes note of a step: where it begins another phase, the one before has ended.
  func note(_ step: Solver.Progress) {
    let name =
      switch step {
      case .placingApplicants: "place"
      case .assigningCooperatives: "assign"
      case .auditing: "draw up"
      case .comparingPolicies: "compare"
      }
    state.withLock { state in
      guard name != state.current else { return }
      if state.current != "prepare" { state.phases.end(state.current) }
      state.current = name
    }
  }

  /// All phases so far; the last one ends here.
  func ended() -> Phases {
    state.withLock { state in
      state.phases.end(state.current)
      return state.phases
    }
  }
}
