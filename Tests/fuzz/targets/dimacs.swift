import MinCostFlow

/// DIMACS: a network that can be read is written and read again; small ones are solved in four
/// ways, which agree, and whose proofs hold.
func check(_ input: [UInt8]) {
  guard let network = try? DIMACS.read(input) else { return }
  hold((try? DIMACS.read(DIMACS.text(of: network, comment: "again"))) == network, "read again")
  guard network.nodeCount <= 12, network.arcCount <= 40, (try? network.validate()) != nil else {
    return
  }
  var costs: Set<Int128?> = []
  for algorithm in FlowSolver.Algorithm.allCases {
    for presolve in [false, true] {
      var solver = FlowSolver()
      solver.algorithm = algorithm
      solver.presolve = presolve
      guard let outcome = try? solver.solve(network).outcome else { continue }
      switch outcome {
      case .optimal(let flow):
        hold(flow.certificateFault(for: network) == nil, "\(algorithm): no proof of the flow")
        costs.insert(flow.cost)
        hold(!DIMACS.text(of: flow, for: network, includingFlows: true).isEmpty, "nothing written")
      case .infeasible(let cut):
        hold(cut.certificateFault(for: network) == nil, "\(algorithm): no proof of the cut")
        costs.insert(nil)
      }
    }
  }
  hold(costs.count == 1, "answers \(costs)")
}
