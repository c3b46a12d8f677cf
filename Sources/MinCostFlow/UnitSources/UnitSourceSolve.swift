extension NetworkSimplex {
  /// The cheapest flow of a network of unit sources and few targets, from where an earlier flow
  /// leaves off, if one is given; nil if the network is none, or if no flow was found: the simplex
  /// will then say why.
  ///
  /// - Precondition: the network passed ``FlowNetwork/validate()``, and its costs have this range.
  func unitSourceOptimum(
    of network: FlowNetwork, range: CostRange, from start: StartingBasis? = nil
  ) -> OptimalFlow? {
    guard reductions.contains(.unitSources), range.pathBound <= CostRange.largestPath >> 5,
      let model = UnitSources(of: network)
    else { return nil }
    let isNarrow = start?.potentials(nearZeroBy: Int64(Int32.largestLabel)) != nil || start == nil
    if isNarrow, range.largestCost <= Int64(Int32.largestLabel) {
      var flow = UnitSourceFlow<Int32>(model, of: network, from: start)
      if flow.solve() { return flow.optimum() }
      guard flow.isOutOfRange else { return nil }
    }
    var flow = UnitSourceFlow<Int64>(model, of: network, from: start)
    return flow.solve() ? flow.optimum() : nil
  }
}

extension StartingBasis {
  /// The potentials of the only goal; nil if there are several, or any is beyond this.
  func potentials(nearZeroBy limit: Int64) -> [Int64]? {
    guard potentials.count == 1, potentials[0].allSatisfy({ $0.magnitude <= limit }) else {
      return nil
    }
    return potentials[0]
  }

  /// By source, the target to which the basis sends it: over an arc at capacity or, where it hangs
  /// from one target alone, over that tree arc; -1 if it names none.
  func namedTargets(of model: UnitSources, in network: FlowNetwork) -> [Int32] {
    var targets = [Int32](repeating: -1, count: model.sources.count)
    for (row, node) in model.sources.enumerated() {
      let arc = Int(treeArcs[Int(node)])
      if arc >= 0, network.tails[arc] == node, network.capacities[arc] > 0 {
        targets[row] = model.coreOfNode[Int(network.heads[arc])]
      }
    }
    for (word, bits) in capacityBits.enumerated() where bits != 0 {
      var rest = bits
      while rest != 0 {
        let arc = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        let row = Int(model.rowOfNode[Int(network.tails[arc])])
        if row >= 0, network.capacities[arc] > 0 {
          targets[row] = model.coreOfNode[Int(network.heads[arc])]
        }
      }
    }
    return targets
  }
}
