package import Messages
package import PlacementModel

/// The caseloads of one kabupaten, with the proof of how good they are.
package struct CaseloadSolution: Hashable, Sendable {
  /// What one assistant was given.
  package struct Portfolio: Hashable, Sendable {
    /// The index of the person in the placement problem.
    package let applicant: Int
    /// `nil` only where there is nothing to serve and no home to start from.
    package let base: Base?
    package let load: Int
    /// Metres, one way, from the base, summed over the cooperatives; and the farthest of them.
    package let travelTotal: Int
    package let travelMax: Int
  }

  /// How much work the answer took; the same on every machine.
  package struct Counters: Hashable, Sendable {
    package var flows = 0
    package var pivots = 0
  }

  /// The index of the kabupaten in the placement problem.
  package let kabupaten: Int
  /// In order of rank.
  package let portfolios: [Portfolio]
  /// By cooperative of the kabupaten, in the problem's order: the position of its assistant in
  /// ``portfolios``; `nil` where it is left uncovered.
  package let assistants: [Int?]
  /// By cooperative, metres one way from the assistant's base.
  package let distances: [Int?]
  package let terms: Terms
  package let objective: Int
  package let lowerBound: LowerBound
  /// What is out of the ordinary, and the sentence that says it.
  package let exception: RegionException?
  package let message: Message?
  /// Whether every flow on the way was proved optimal, and every infeasibility by a cut.
  package let isCertified: Bool
  package let counters: Counters

  /// By position, how many cooperatives each serves.
  package var loads: [Int] { portfolios.map(\.load) }
  package var coveredCount: Int { assistants.count { $0 != nil } }
}

extension CaseloadSolution {
  /// Describes a plan that a search found.
  init(
    _ plan: Plan, of problem: CaseloadProblem, kabupaten: Int, name: String,
    lowerBound: LowerBound, isConstrained: Bool, isCertified: Bool, counters: Counters
  ) {
    let distances = plan.assistants.enumerated().map { cooperative, assistant in
      assistant.map { problem.distances.metres(fromSite: plan.sites[$0]!, to: cooperative) }
    }
    self.kabupaten = kabupaten
    assistants = plan.assistants
    self.distances = distances
    let portfolios = plan.portfolios.enumerated().map { assistant, portfolio in
      let metres = portfolio.map { distances[$0]! }
      return Portfolio(
        applicant: problem.assistants[assistant].applicant,
        base: plan.sites[assistant].map { problem.sites[$0] }, load: portfolio.count,
        travelTotal: metres.reduce(0, +), travelMax: metres.max() ?? 0)
    }
    self.portfolios = portfolios
    terms = Terms(of: plan, in: problem)
    objective = terms.objective(problem.weights)
    self.lowerBound = lowerBound
    self.isCertified = isCertified
    self.counters = counters
    let loads = portfolios.map(\.load)
    exception = RegionException(of: problem, loads: loads, isConstrained: isConstrained)
    message = exception.map { Message($0, in: problem, name: name, loads: loads) }
  }
}

extension RegionException {
  /// What keeps loads outside *L*...*U* or cooperatives uncovered, if anything does.
  fileprivate init?(of problem: CaseloadProblem, loads: [Int], isConstrained: Bool) {
    let isOverloaded = loads.contains { $0 > problem.rule.upper }
    if isConstrained || isOverloaded {
      self = .constrained
      return
    }
    switch problem.rule.mode {
    case .within: return nil
    case .understaffed: self = .understaffed
    case .even: self = problem.isUnfit ? .unfit : .underload
    }
  }
}

extension CaseloadProblem {
  /// The fewest assistants that can carry all cooperatives.
  fileprivate var need: Int {
    (cooperatives.count + load.maximum - 1) / load.maximum
  }

  /// Whether more are placed than fit only because no number fits.
  fileprivate var isUnfit: Bool { assistants.count <= need }
}

extension Message {
  fileprivate init(
    _ exception: RegionException, in problem: CaseloadProblem, name: String, loads: [Int]
  ) {
    let limits = problem.load.minimum...problem.load.maximum
    let range = (loads.min() ?? 0)...(loads.max() ?? 0)
    let (cooperatives, assistants) = (problem.cooperatives.count, problem.assistants.count)
    let uncovered = cooperatives - loads.reduce(0, +)
    switch exception {
    case .unfit:
      self = .loadUnfit(
        region: name, cooperatives: cooperatives, assistants: assistants, limits: limits,
        loads: range)
    case .underload:
      self = .loadUnderload(
        region: name, cooperatives: cooperatives, assistants: assistants,
        fitting: cooperatives / problem.load.minimum, loads: range)
    case .understaffed:
      self = .loadUnderstaffed(
        region: name, cooperatives: cooperatives, assistants: assistants, need: problem.need,
        uncovered: uncovered)
    case .constrained:
      self = .loadConstrained(region: name, uncovered: uncovered, limits: limits, loads: range)
    }
  }
}
