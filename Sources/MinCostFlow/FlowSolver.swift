/// Finds a minimum-cost flow by the algorithm that suits the network.
///
/// Both algorithms prove what they find, so the choice decides how long a solve takes and which of
/// several cheapest flows comes out, never what it costs. It depends on the network alone.
public struct FlowSolver: Sendable {
  /// How to find the flow.
  public enum Algorithm: String, Sendable, CaseIterable {
    /// By whichever of the others the network's structure speaks for.
    case automatic
    /// By ``NetworkSimplex``.
    case simplex
    /// By ``CostScaling``.
    case costScaling = "cost-scaling"
  }

  /// The algorithm to use.
  public var algorithm: Algorithm = .automatic

  /// Whether the network is made smaller before it is solved, and the answer carried back.
  public var presolve = true

  /// A solver that chooses by itself, after presolve.
  public init() {}

  /// The algorithm with which ``solve(_:)`` would start on this network. O(n).
  public func choice(for network: FlowNetwork) -> AlgorithmChoice {
    switch algorithm {
    case .automatic: NetworkStructure(of: network).choice
    case .simplex: AlgorithmChoice(algorithm: .simplex, reason: .asked)
    case .costScaling: AlgorithmChoice(algorithm: .costScaling, reason: .asked)
    }
  }

  /// Finds a cheapest flow, or proves that there is none, and says by what algorithm.
  ///
  /// Where the numbers are too large for cost scaling and it was not asked for, the simplex is
  /// chosen instead. Where presolve leaves several parts, each is chosen for by itself; what is
  /// told is the choice for the part of most arcs.
  ///
  /// - Throws: ``FlowNetworkError`` if supplies do not balance, bounds are out of order, or sums
  ///   of flows or costs could overflow.
  public func solve(
    _ network: FlowNetwork
  ) throws(FlowNetworkError) -> (outcome: FlowOutcome, choice: AlgorithmChoice) {
    let choice = choice(for: network)
    guard choice.algorithm == .costScaling else {
      var simplex = NetworkSimplex()
      simplex.presolve = presolve
      return (try simplex.solve(network), choice)
    }
    try network.validate()
    if presolve, let (optimum, choice) = presolvedOptimum(of: network) {
      return (.optimal(optimum), choice)
    }
    return try solveWhole(network)
  }

  /// Solves the network as it stands.
  private func solveWhole(
    _ network: FlowNetwork
  ) throws(FlowNetworkError) -> (outcome: FlowOutcome, choice: AlgorithmChoice) {
    var simplex = NetworkSimplex()
    simplex.presolve = false
    let choice = choice(for: network)
    guard choice.algorithm == .costScaling else { return (try simplex.solve(network), choice) }
    do {
      return (try CostScaling().solve(network), choice)
    } catch {
      guard case .beyondScaling(let limit) = error, algorithm == .automatic else { throw error }
      let fallback = AlgorithmChoice(algorithm: .simplex, reason: .beyondScaling(limit))
      return (try simplex.solve(network), fallback)
    }
  }

  /// Solves the network part by part after presolve; nil if that does not pay, or without a flow.
  ///
  /// - Precondition: the network passed ``FlowNetwork/validate()``.
  private func presolvedOptimum(
    of network: FlowNetwork
  ) -> (optimum: OptimalFlow, choice: AlgorithmChoice)? {
    guard network.leavesRoomForPresolve, var presolve = Presolve(network, reductions: .all) else {
      return nil
    }
    var answers: [OptimalFlow] = []
    var choice = AlgorithmChoice(algorithm: .simplex, reason: .nothingLeft)
    var mostArcs = -1
    for block in presolve.blocks {
      guard
        case (.optimal(let optimum), let choiceForBlock)? = try? solveWhole(
          presolve.network(of: block))
      else { return nil }
      answers.append(optimum)
      if block.arcs.count > mostArcs { (mostArcs, choice) = (block.arcs.count, choiceForBlock) }
    }
    return (presolve.optimum(from: answers), choice)
  }
}

/// An algorithm for a network, and why it.
public struct AlgorithmChoice: Sendable, Equatable {
  /// What there is to choose from.
  public enum Algorithm: Sendable, Equatable {
    case simplex, costScaling
  }

  /// Why an algorithm was chosen.
  public enum Reason: Sendable, Equatable {
    /// The caller asked for it.
    case asked
    /// Supplies so few among so many nodes that spanning trees get deep.
    case distantSupplies(supplies: Int, nodes: Int)
    /// Supplies so many that spanning trees stay shallow.
    case nearSupplies(supplies: Int, nodes: Int)
    /// A network so small needs few pivots.
    case small(nodes: Int)
    /// Numbers too large for cost scaling, which would have been chosen.
    case beyondScaling(ScalingLimit)
    /// Presolve left nothing to solve.
    case nothingLeft
  }

  public let algorithm: Algorithm
  public let reason: Reason

  /// What reports call the algorithm; `presolve` where that solved everything.
  public var algorithmName: String {
    if reason == .nothingLeft { return "presolve" }
    return switch algorithm {
    case .simplex: NetworkSimplex.algorithmName
    case .costScaling: CostScaling.algorithmName
    }
  }
}

extension AlgorithmChoice.Reason: CustomStringConvertible {
  /// A sentence without its full stop.
  public var description: String {
    switch self {
    case .asked: "it was asked for"
    case .distantSupplies(let supplies, let nodes):
      "\(supplies) supplies among \(nodes) nodes lie so far apart that spanning trees get deep"
    case .nearSupplies(let supplies, let nodes):
      "\(supplies) supplies among \(nodes) nodes keep spanning trees shallow"
    case .small(let nodes): "\(nodes) nodes need few pivots"
    case .beyondScaling(let limit): limit.description
    case .nothingLeft: "presolve left nothing to solve"
    }
  }
}

extension FlowNetwork {
  /// Whether costs may double and paths grow, as reductions can have them do.
  ///
  /// - Precondition: the network passed ``validate()``.
  fileprivate var leavesRoomForPresolve: Bool {
    guard let range = try? CostRange(of: costs, nodeCount: nodeCount, goal: 0) else { return false }
    return range.pathBound <= CostRange.largestPath >> 3
  }
}
