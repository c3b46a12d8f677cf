// A network whose parts one node alone holds together is solved again part by part, each from its
// own share of the basis, where every part is one of unit sources. So a warm start takes the steps
// of a cold one with presolve, and less searching.

extension NetworkSimplex {
  /// The cheapest flow of a network of such parts, from where an earlier one leaves off; nil if it is
  /// none, or if no flow was found.
  ///
  /// - Precondition: the network passed ``FlowNetwork/validate()``, its costs have this range, and the
  ///   basis fits.
  func unitBlocksOptimum(
    of network: FlowNetwork, range: CostRange, from start: StartingBasis
  ) -> OptimalFlow? {
    guard network.nodeCount >= leastNodesByParts,
      reductions.contains([.blocks, .unitSources]), network.supplies.contains(1),
      range.pathBound <= CostRange.largestPath >> 5, start.potentials.count == 1,
      var presolve = Presolve(network, reductions: .blocks), presolve.blocks.count > 1
    else { return nil }
    var answers: [OptimalFlow] = []
    let numbers = presolve.blocks.arcNumbers(among: network.arcCount)
    for block in presolve.blocks {
      let basis = start.share(of: block, arcNumbers: numbers)
      let part = presolve.network(of: block)
      if let optimum = unitSourceOptimum(of: part, range: range, from: basis) {
        answers.append(optimum)
      } else {
        // Tiny ones are solved afresh as fast.
        guard part.nodeCount < UnitSources.leastNodes,
          let range = try? part.costRanges(of: [part.costs])[0],
          case .optimal(let optimum) = solveWhole(part, range: range)
        else { return nil }
        answers.append(optimum)
      }
    }
    return presolve.optimum(from: answers)
  }
}

extension [Block] {
  /// By arc of the whole, its number in its block; -1 where it is in none.
  fileprivate func arcNumbers(among count: Int) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: count)
    for block in self {
      for (number, arc) in block.arcs.enumerated() {
        numbers[Int(arc)] = Int32(truncatingIfNeeded: number)
      }
    }
    return numbers
  }
}

extension StartingBasis {
  /// What the basis says of a block's nodes and arcs. O(n + m) in those.
  ///
  /// - Parameter arcNumbers: by arc of the whole, its number in its block.
  fileprivate func share(of block: Block, arcNumbers: [Int32]) -> StartingBasis {
    var bits = [UInt64](repeating: 0, count: (block.arcs.count + 63) / 64)
    for (number, arc) in block.arcs.enumerated() where isAtCapacity(Int(arc)) {
      bits[number >> 6] |= 1 << UInt64(number & 63)
    }
    // The hub, which comes last, hangs from the root: its own arc is in one block at most.
    let treeArcs = block.nodes.dropLast().map { node in
      let arc = self.treeArcs[Int(node)]
      return arc < 0 ? -1 : arcNumbers[Int(arc)]
    }
    return StartingBasis(
      arcCount: block.arcs.count, treeArcs: treeArcs + [-1], capacityBits: bits,
      potentials: potentials.map { column in block.nodes.map { column[Int($0)] } })
  }
}
