import Dispatch
package import PlacementModel
import Randomness
import Synchronization

/// Stage 2: gives every cooperative of a kabupaten to one of those placed there.
package enum Caseload {
  /// Solves every kabupaten, several at a time.
  ///
  /// The answer depends on the problem, the seats and the policy's seed and effort; never on the
  /// number of threads or on who finishes first.
  ///
  /// - Parameters:
  ///   - seats: who is placed where, of the roles that serve cooperatives, in order of rank.
  ///   - threads: how many kabupaten are solved at a time, at least 1.
  ///   - progress: told after each kabupaten how many are done, of how many; never from two
  ///     threads at once.
  /// - Returns: one solution a kabupaten, in the problem's order.
  package static func assign(
    _ problem: PlacementProblem, seats: [Seat], threads: Int,
    progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
  ) -> [CaseloadSolution] {
    let seatsOf = Dictionary(grouping: seats, by: \.kabupaten)
    // The largest first, so that no thread is left alone with one at the end.
    let order = problem.kabupaten.indices.sorted {
      (problem.kabupaten[$1].cooperatives.count, $0)
        < (problem.kabupaten[$0].cooperatives.count, $1)
    }
    let done = Mutex(0)
    let solutions = inParallel(order, threads: threads) { kabupaten in
      let solution = solve(kabupaten, seats: seatsOf[kabupaten] ?? [], in: problem)
      done.withLock {
        $0 += 1
        progress?($0, order.count)
      }
      return solution
    }
    return problem.kabupaten.indices.map { solutions[$0]! }
  }

  /// Does one piece of work a kabupaten, several at a time, in the order given; who finishes first
  /// shows nowhere.
  package static func inParallel<Answer: Sendable>(
    _ order: [Int], threads: Int, _ work: @Sendable (Int) -> Answer
  ) -> [Int: Answer] {
    let answers = Mutex([Int: Answer]())
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, order.count))) { _ in
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < order.count else { return }
        let answer = work(order[turn])
        answers.withLock { $0[order[turn]] = answer }
      }
    }
    return answers.withLock { $0 }
  }

  /// Solves one kabupaten: bases and allocation, then refinement.
  ///
  /// Names and ranks play no part in how good an answer is, so they play none in how it is found:
  /// see ``RegionTeam``.
  ///
  /// - Parameter seats: who is placed there, in order of rank.
  package static func solve(
    _ kabupaten: Int, seats: [Seat], in problem: PlacementProblem
  ) -> CaseloadSolution {
    let team = RegionTeam(kabupaten: kabupaten, seats: seats, in: problem)
    return solve(team, in: problem).handed(to: team)
  }

  /// Solves one kabupaten that is given as a value.
  ///
  /// - Parameters:
  ///   - kabupaten: its index, carried into the solution.
  ///   - name: its name, for people.
  package static func solve(
    _ problem: CaseloadProblem, kabupaten: Int = 0, name: String = "",
    effort: Policy.Effort = .standard, seed: UInt64 = 1
  ) -> CaseloadSolution {
    guard !problem.assistants.isEmpty, !problem.cooperatives.isEmpty else {
      return idle(problem, kabupaten: kabupaten, name: name)
    }
    let effort = SearchEffort(effort)
    var random = RandomStream(seed: seed, kabupaten: problem.code)
    var search = BaseSearch(problem, effort: effort)
    search.run(from: &random)
    let best = refine(search, effort: effort, random: &random)
    return CaseloadSolution(
      best, of: problem, kabupaten: kabupaten, name: name,
      lowerBound: LowerBound(
        problem, bounds: search.bounds, travel: search.travelBound ?? 0,
        flow: search.flowBound),
      isConstrained: search.isConstrained, isCertified: search.isCertified,
      counters: CaseloadSolution.Counters(flows: search.flows, pivots: search.pivots))
  }

  /// The best of the refined candidates; the first of equals.
  private static func refine(
    _ search: BaseSearch, effort: SearchEffort, random: inout RandomStream
  ) -> Plan {
    let problem = search.problem
    let refinement = IteratedDescent(
      problem, kicks: effort.kicks * problem.cooperatives.count)
    var best: (plan: Plan, objective: Int)?
    for candidate in search.candidates.prefix(effort.refined) {
      let start = Assignment(
        candidate.plan, bounds: search.searchBounds(around: candidate.plan), in: problem)
      let refined = refinement.refined(start, random: &random)
      if best.map({ refined.objective < $0.objective }) ?? true {
        best = (refined.plan, refined.objective)
      }
    }
    return best!.plan
  }

  /// Where nobody is placed or nothing is to be served.
  private static func idle(
    _ problem: CaseloadProblem, kabupaten: Int, name: String
  ) -> CaseloadSolution {
    let plan = Plan(
      sites: problem.homes, assistants: problem.cooperatives.map { _ in nil })
    return CaseloadSolution(
      plan, of: problem, kabupaten: kabupaten, name: name,
      lowerBound: LowerBound(problem, bounds: problem.bounds, travel: 0), isConstrained: false,
      isCertified: true, counters: CaseloadSolution.Counters())
  }
}
