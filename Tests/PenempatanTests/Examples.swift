// The examples of the README, compiled and run. `ReadmeTests` compares the text.

import Foundation
import MinCostFlow
import Penempatan
import PlacementModel

enum Examples {
  static func cheapestShipment() throws -> [Int64] {
    // README: MinCostFlow
    var network = FlowNetwork()
    let factory = network.addNode(supply: 4)
    let depot = network.addNode()
    let shop = network.addNode(supply: -4)
    let direct = network.addArc(from: factory, to: shop, capacity: 2, cost: 7)
    let inbound = network.addArc(from: factory, to: depot, capacity: 4, cost: 2)
    let outbound = network.addArc(from: depot, to: shop, capacity: 3, cost: 3)

    guard case .optimal(let flow) = try NetworkSimplex().solve(network) else { return [] }
    precondition(flow.certificateFault(for: network) == nil)
    return [direct, inbound, outbound].map { flow.flow(of: $0) }
    // end
  }

  static func place(in folder: URL) throws -> Roster {
    // README: Penempatan
    func table(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: folder.appending(path: name)))
    }
    let tables = PlacementTables(
      regions: try table("regions.csv"), cooperatives: try table("cooperatives.csv"),
      applicants: try table("applicants.csv"), policy: try table("policy.json"))
    let problem = try tables.problem()
    let roster = try Solver().solve(problem).roster
    precondition(RosterCheck(of: roster, for: problem).violations().isEmpty)
    return roster
    // end
  }
}
