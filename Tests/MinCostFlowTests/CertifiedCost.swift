import MinCostFlow
import Testing

/// What a way to solve a network says that it costs, after its certificate has been checked; nil
/// if a checked cut says that there is no flow.
func certifiedCost(
  of network: FlowNetwork, _ label: String, by solve: (FlowNetwork) throws -> FlowOutcome
) throws -> Int128? {
  switch try solve(network) {
  case .optimal(let optimum):
    #expect(optimum.certificateFault(for: network) == nil, "\(label)")
    return optimum.cost
  case .infeasible(let cut):
    #expect(cut.certificateFault(for: network) == nil, "\(label)")
    return nil
  }
}

/// The same by network simplex.
func certifiedCost(
  of network: FlowNetwork, by solver: NetworkSimplex = NetworkSimplex(), _ label: String
) throws -> Int128? {
  try certifiedCost(of: network, label) { try solver.solve($0) }
}
