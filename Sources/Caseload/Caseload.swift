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
  ///   - provesBounds: whether solutions say what no plan can undercut; about a third of the work,
  ///     which changes no plan.
  ///   - progress: told after each kabupaten how many are done, of how many; never from two
  ///     threads at once.
  /// - Returns: one solution a kabupaten, in the problem's order.
  package static func assign(
    _ problem: PlacementProblem, seats: [Seat], threads: Int, provesBounds: Bool = true,
    progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
  ) -> [CaseloadSolution] {
    let seatsOf = Dictionary(grouping: seats, by: \.kabupaten)
    // The largest first, so that no thread is left alone with one at the end.
    let order = problem.kabupaten.indices.sorted {
      (problem.kabupaten[$1].cooperatives.count, $0)
        < (problem.kabupaten[$0].cooperatives.count, $1)
    }
    let done = Mutex(0)
    let workers = Workers(threads: threads)
    let solutions = workers.map(order.count) { turn in
      let kabupaten = order[turn]
      let team = RegionTeam(
        kabupaten: kabupaten, seats: seatsOf[kabupaten] ?? [], in: problem)
      let solution = solve(team, in: problem, provesBounds: provesBounds, workers: workers)
        .handed(to: team)
      done.withLock {
        $0 += 1
        progress?($0, order.count)
      }
      return solution
    }
    return zip(order, solutions).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Does one piece of work a kabupaten, several at a time, in the order given; who finishes first
  /// shows nowhere.
  package static func inParallel<Answer: Sendable>(
    _ order: [Int], threads: Int, _ work: @escaping @Sendable (Int) -> Answer
  ) -> [Int: Answer] {
    let answers = Workers(threads: threads).map(order.count) { work(order[$0]) }
    return Dictionary(uniqueKeysWithValues: zip(order, answers))
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
  ///   - threads: how many pieces of the work are done at a time; the answer is the same.
  package static func solve(
    _ problem: CaseloadProblem, kabupaten: Int = 0, name: String = "",
    effort: Policy.Effort = .standard, seed: UInt64 = 1, threads: Int = 1
  ) -> CaseloadSolution {
    solve(
      problem, kabupaten: kabupaten, name: name, effort: SearchEffort(effort), seed: seed,
      workers: Workers(threads: threads))
  }

  /// The same, at an effort of one's own.
  package static func solve(
    _ problem: CaseloadProblem, effort: SearchEffort, seed: UInt64 = 1, threads: Int = 1
  ) -> CaseloadSolution {
    solve(
      problem, kabupaten: 0, name: "", effort: effort, seed: seed,
      workers: Workers(threads: threads))
  }

  static func solve(
    _ problem: CaseloadProblem, kabupaten: Int, name: String, effort: SearchEffort, seed: UInt64,
    provesBounds: Bool = true, workers: Workers
  ) -> CaseloadSolution {
    guard !problem.assistants.isEmpty, !problem.cooperatives.isEmpty else {
      return idle(problem, kabupaten: kabupaten, name: name)
    }
    var random = RandomStream(seed: seed, kabupaten: problem.code)
    var search = BaseSearch(problem, effort: effort)
    search.run(from: &random)
    let best = refine(search, random: random, workers: workers)
    return CaseloadSolution(
      best, of: problem, kabupaten: kabupaten, name: name,
      lowerBound: provesBounds ? search.lowerBound(knowing: best) : .none,
      isConstrained: search.isConstrained, isCertified: search.isCertified,
      counters: CaseloadSolution.Counters(flows: search.flows, pivots: search.pivots))
  }

  /// The best of the refined candidates, gently and hotly annealed in turn, with bases moved far
  /// before and after; the first of equals.
  private static func refine(
    _ search: BaseSearch, random: RandomStream, workers: Workers
  ) -> Plan {
    let problem = search.problem
    let neighbourhood = Neighbourhood(problem)
    let starts = Array(search.candidates.prefix(search.effort.refined))
    let trials = search.effort.farMoves * problem.cooperatives.count
    let plans = workers.map(starts.count) { start in
      let plan = starts[start].plan
      let bounds = search.searchBounds(around: plan)
      let farMoves = FarMoves(problem, neighbourhood, bounds: bounds)
      let refinement = Refinement(
        problem, neighbourhood, effort: search.effort,
        hottest: start % 2 == 0 ? Refinement.gentle : Refinement.forgetful)
      var draws = random.branch(starts.count + start)
      let spread = farMoves.improved(plan, trials: trials, random: &draws)
      let refined = refinement.refined(
        spread, bounds: bounds, random: random.branch(start), workers: workers)
      return search.polished(farMoves.improved(refined, trials: trials, random: &draws))
    }
    return plans.min { problem.value(of: $0) < problem.value(of: $1) }!
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
