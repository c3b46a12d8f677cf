import BenchmarkKit
import Foundation
import MinCostFlow

/// Solves one DIMACS file and prints what it took as one line of JSON, as the drivers of other
/// solvers do.
func solveFile(_ path: String, by algorithm: FlowSolver.Algorithm, presolve: Bool) throws {
  let (network, readSeconds) = try readFile(path)
  let start = processorSeconds()
  var solver = FlowSolver()
  solver.algorithm = algorithm
  solver.presolve = presolve
  let (outcome, choice) = try solver.solve(network)
  let solved = processorSeconds()
  guard case .optimal(let flow) = outcome else {
    print(#"{"status":"INFEASIBLE"}"#)
    return
  }
  if let fault = flow.certificateFault(for: network) {
    throw BenchmarkFailure(description: "\(path): \(fault)")
  }
  let certified = processorSeconds()
  print(
    #"{"status":"OPTIMAL","objective":\#(flow.cost),"nodes":\#(network.nodeCount),"#
      + #""arcs":\#(network.arcCount),"nodes_left":\#(flow.nodesLeft),"#
      + #""arcs_left":\#(flow.arcsLeft),"algorithm":"\#(choice.algorithmName)","#
      + #""pivots":\#(flow.pivots),"relabels":\#(flow.scaling?.relabels ?? 0),"#
      + #""read_s":\#(readSeconds),"#
      + #""solve_s":\#(solved - start),"certify_s":\#(certified - solved)}"#)
}

/// The network of a DIMACS file, whose text is gone by then, and what reading it took.
private func readFile(_ path: String) throws -> (FlowNetwork, seconds: Double) {
  let text = try Data(contentsOf: URL(fileURLWithPath: path))
  let start = processorSeconds()
  let network = try DIMACS.read(text.span)
  return (network, processorSeconds() - start)
}

/// Writes every instance with one goal as a DIMACS file into a folder, for other solvers to read.
func write(_ instances: [Instance], into folder: String) throws {
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  for instance in instances {
    let (network, goals) = instance.problem()
    guard goals.isEmpty else { continue }
    let path = folder + "/\(instance.name).min"
    let text = DIMACS.text(of: network, comment: instance.name)
    try Data(text).write(to: URL(fileURLWithPath: path))
    print(path)
  }
}
