import BenchmarkKit
import MinCostFlow

/// What re-solving a changed network took, from the basis of the network before the change and
/// afresh.
struct WarmMeasurement: Codable {
  let name: String
  let nodes: Int
  let arcs: Int
  let objective: String
  let coldPivots: Int
  let warmPivots: Int
  let warmArcsPriced: Int
  let coldSeconds: Double
  let presolvedSeconds: Double
  let warmSeconds: Double
}

/// The instances whose re-solving is measured: placements in every form, and caseloads.
func warmSuite(_ extent: Extent) -> [Instance] {
  let families = [
    "placement-hub", "placement-domicile", "placement-goals", "placement-explicit",
    "caseload-region", "caseload-nation",
  ]
  return suite(extent).filter { families.contains($0.family) }
}

/// Solves an instance, changes it in every way, and solves it again, warm and cold in turn.
///
/// Only changes whose name begins so.
func measureWarmStarts(
  of instance: Instance, changes: String, repetitions: Int
) throws -> [WarmMeasurement] {
  let (network, goals) = instance.problem()
  let base = Problem(network: network, goals: goals)
  let basis = try base.basis()
  return try Change.allCases.filter { $0.rawValue.hasPrefix(changes) }.map { change in
    let changed = ChangedProblem(base, basis: basis, by: change, seed: instance.seed)
    var plain = NetworkSimplex()
    plain.presolve = false
    var runs: [[Solved]] = [[], [], []]
    for _ in 0..<repetitions {
      runs[0].append(try changed.problem.solved(by: plain))
      runs[1].append(try changed.problem.solved(by: NetworkSimplex()))
      runs[2].append(try changed.problem.solved(by: NetworkSimplex(), from: changed.basis))
    }
    guard Set(runs.joined().map(\.objectives)).count == 1 else {
      throw BenchmarkFailure(description: "\(instance.name), \(change): costs differ")
    }
    let seconds = runs.map { median($0.map(\.seconds)) }
    return WarmMeasurement(
      name: "\(instance.name)-\(change)", nodes: changed.problem.network.nodeCount,
      arcs: changed.problem.network.arcCount,
      objective: runs[2][0].objectives.map { "\($0)" }.joined(separator: " "),
      coldPivots: runs[0][0].pivots, warmPivots: runs[2][0].pivots,
      warmArcsPriced: runs[2][0].arcsPriced, coldSeconds: seconds[0],
      presolvedSeconds: seconds[1], warmSeconds: seconds[2])
  }
}

/// A certified answer.
private struct Solved {
  let objectives: [Int128]
  let pivots: Int
  let arcsPriced: Int
  let seconds: Double
}

extension Problem {
  /// The basis of the problem's optimum.
  fileprivate func basis() throws -> StartingBasis {
    let failure = BenchmarkFailure(description: "no flow was found")
    guard goals.isEmpty else {
      guard case .optimal(let flow) = try NetworkSimplex().solve(network, goals: goals) else {
        throw failure
      }
      return StartingBasis(of: flow, goals: goals, in: network)
    }
    guard case .optimal(let flow) = try NetworkSimplex().solve(network) else { throw failure }
    return StartingBasis(of: flow, in: network)
  }

  /// Solves the problem, from a basis if one is given, and checks the answer.
  fileprivate func solved(
    by solver: NetworkSimplex, from basis: StartingBasis? = nil
  ) throws -> Solved {
    let failure = BenchmarkFailure(description: "no flow was found, or a wrong one")
    let start = processorSeconds()
    guard goals.isEmpty else {
      let outcome =
        try basis.map { try solver.solve(network, goals: goals, from: $0) }
        ?? solver.solve(network, goals: goals)
      let seconds = processorSeconds() - start
      guard case .optimal(let flow) = outcome,
        flow.certificateFault(for: network, goals: goals) == nil
      else { throw failure }
      return Solved(
        objectives: flow.objectives, pivots: flow.pivots.reduce(0, +),
        arcsPriced: flow.arcsPriced.reduce(0, +), seconds: seconds)
    }
    let outcome = try basis.map { try solver.solve(network, from: $0) } ?? solver.solve(network)
    let seconds = processorSeconds() - start
    guard case .optimal(let flow) = outcome, flow.certificateFault(for: network) == nil else {
      throw failure
    }
    return Solved(
      objectives: [flow.cost], pivots: flow.pivots, arcsPriced: flow.arcsPriced,
      seconds: seconds)
  }
}

/// The measurements as a Markdown table.
func markdown(_ measurements: [WarmMeasurement]) -> String {
  var lines = [
    "| instance | arcs | cold pivots | warm pivots | cold s | presolved s | warm s | of cold | of presolved |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
  ]
  for measured in measurements {
    lines.append(
      "| \(measured.name) | \(measured.arcs) | \(measured.coldPivots) | \(measured.warmPivots) | "
        + "\(fixed(measured.coldSeconds)) | \(fixed(measured.presolvedSeconds)) | "
        + "\(fixed(measured.warmSeconds)) | "
        + "\(percent(measured.warmSeconds, of: measured.coldSeconds)) | "
        + "\(percent(measured.warmSeconds, of: measured.presolvedSeconds)) |")
  }
  return lines.joined(separator: "\n")
}

private func percent(_ part: Double, of whole: Double) -> String {
  let tenths = Int((part / whole * 1_000).rounded())
  return "\(tenths / 10).\(tenths % 10) %"
}
