import MinCostFlow
import PlacementModel

extension AllocationNetwork {
  /// What each cooperative costs a cheapest allocation of travel from given bases, with the effect
  /// on everybody's load: the dual prices of its flow, in metres.
  ///
  /// - Parameter sites: by assistant, the site to work from.
  /// - Returns: `nil` where conflicts of interest or pins leave no allocation within the bounds.
  static func dualPrices(
    _ problem: CaseloadProblem, sites: [Int?]
  ) -> (prices: [Double], travel: Int, portfolios: [[Int]])? {
    let model = AllocationNetwork(
      problem, sites: sites, prices: AllocationPrices(travel: 1, balance: 0))
    guard case .optimal(let flow)? = try? Self.simplex.solve(model.network) else { return nil }
    var prices = [Double](repeating: 0, count: problem.cooperatives.count)
    let sink = flow.potentials[model.sink.index]
    for service in model.services {
      let origin = model.network.tail(of: service.arc)
      prices[service.cooperative] = Double(sink - flow.potentials[origin.index])
    }
    let plan = Plan(
      sites: sites, assistants: model.assistants(in: flow.flows, cooperatives: prices.count))
    return (prices, Terms.travel(of: plan, in: problem), plan.portfolios)
  }
}
