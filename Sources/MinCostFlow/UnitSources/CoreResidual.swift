/// The residual arcs between the core nodes of a network of ``UnitSources``: number 2*k* is the
/// *k*th arc, 2*k* + 1 its reverse.
struct CoreResidual: Sendable {
  private(set) var heads: [Int32] = []
  private(set) var costs: [Int64] = []
  private(set) var room: [Int64] = []
  private let origins: [Int32]
  private let leaving: Incidence

  /// The arcs, all at their lower bounds.
  init(of model: UnitSources, in network: FlowNetwork) {
    origins = model.coreArcs
    heads.reserveCapacity(2 * origins.count)
    for arc in origins.lazy.map({ Int($0) }) {
      heads.append(model.coreOfNode[Int(network.heads[arc])])
      heads.append(model.coreOfNode[Int(network.tails[arc])])
      costs += [network.costs[arc], -network.costs[arc]]
      room += [network.capacities[arc] - network.lowers[arc], 0]
    }
    let tails = heads
    leaving = Incidence(
      nodeCount: model.coreCount,
      arcs: (0..<Int32(truncatingIfNeeded: heads.count)).map { $0 }
    ) { (tails[$0 ^ 1], -1) }
  }

  func arcs(leaving node: Int) -> ArraySlice<Int32> { leaving.arcs(at: node) }

  mutating func push(_ amount: Int64, over arc: Int) {
    room[arc] -= amount
    room[arc ^ 1] += amount
  }

  /// Fills the arcs that have negative reduced costs, and those of reduced cost zero that rest at
  /// their capacity in a basis; false if an excess overflows.
  mutating func settle<Cost: MoveCost>(
    potentials: borrowing Column<Cost>, atCapacity basis: StartingBasis?, excess: inout [Int64]
  ) -> Bool {
    for arc in stride(from: 0, to: heads.count, by: 2) {
      let (tail, head) = (Int(heads[arc + 1]), Int(heads[arc]))
      let reducedCost = costs[arc] + Int64(potentials[tail]) - Int64(potentials[head])
      let isAtCapacity = basis?.isAtCapacity(Int(origins[arc / 2])) ?? false
      guard reducedCost < 0 || reducedCost == 0 && isAtCapacity else { continue }
      let (less, underflow) = excess[tail].subtractingReportingOverflow(room[arc])
      let (more, overflow) = excess[head].addingReportingOverflow(room[arc])
      guard !underflow, !overflow else { return false }
      (excess[tail], excess[head]) = (less, more)
      push(room[arc], over: arc)
    }
    return true
  }

  /// Sends excesses over arcs with room whose reduced cost is zero, as far as one arc goes.
  mutating func absorb<Cost: MoveCost>(
    _ excess: inout [Int64], potentials: borrowing Column<Cost>
  ) {
    for arc in heads.indices where room[arc] > 0 {
      let (tail, head) = (Int(heads[arc ^ 1]), Int(heads[arc]))
      guard excess[tail] > 0, excess[head] < 0,
        costs[arc] + Int64(potentials[tail]) - Int64(potentials[head]) == 0
      else { continue }
      let amount = min(room[arc], excess[tail], -excess[head])
      excess[tail] -= amount
      excess[head] += amount
      push(amount, over: arc)
    }
  }

  /// Adds what each arc carries above its lower bound.
  func addFlows(to flows: inout [Int64]) {
    for (number, arc) in origins.enumerated() { flows[Int(arc)] += room[2 * number + 1] }
  }
}
