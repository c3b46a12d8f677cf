import BenchmarkKit
import MinCostFlow

/// What solving one instance took, once its certificate held.
struct Measurement: Codable, Equatable {
  let name: String
  let family: String
  let nodes: Int
  let arcs: Int
  /// The cost of the flow; text, as it may need more than 64 bits.
  let objective: String
  let algorithm: String
  let pivots: Int
  let arcsPriced: Int
  let scaling: ScalingEffort?
  /// Medians of processor seconds over the repetitions.
  let solveSeconds: Double
  let certifySeconds: Double
}

/// Why an instance gave no measurement.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String
}

/// What a solve gave, whichever face of the solver was asked.
private struct Answer: Equatable {
  let objectives: [Int128]
  let algorithm: String
  let pivots: Int
  let arcsPriced: Int
  var scaling: ScalingEffort?
}

/// Solves an instance several times, checks every answer, and takes the medians.
func measure(
  _ instance: Instance, by algorithm: FlowSolver.Algorithm, repetitions: Int
) throws -> Measurement {
  let (network, goals) = instance.problem()
  var solveTimes: [Double] = []
  var certifyTimes: [Double] = []
  var answers: [Answer] = []
  for _ in 0..<repetitions {
    let run = goals.isEmpty ? try solve(network, by: algorithm) : try solve(network, goals: goals)
    if let fault = run.fault {
      throw BenchmarkFailure(description: "\(instance.name): \(fault)")
    }
    solveTimes.append(run.solveSeconds)
    certifyTimes.append(run.certifySeconds)
    answers.append(run.answer)
  }
  guard let answer = answers.first, answers.allSatisfy({ $0 == answer }) else {
    throw BenchmarkFailure(description: "\(instance.name): two runs gave two answers")
  }
  return Measurement(
    name: instance.name, family: instance.family, nodes: network.nodeCount,
    arcs: network.arcCount,
    objective: answer.objectives.map { "\($0)" }.joined(separator: " "),
    algorithm: answer.algorithm, pivots: answer.pivots, arcsPriced: answer.arcsPriced,
    scaling: answer.scaling, solveSeconds: median(solveTimes),
    certifySeconds: median(certifyTimes))
}

private typealias Run = (
  answer: Answer, fault: CertificateFault?, solveSeconds: Double, certifySeconds: Double
)

private func solve(_ network: FlowNetwork, by algorithm: FlowSolver.Algorithm) throws -> Run {
  var solver = FlowSolver()
  solver.algorithm = algorithm
  let start = processorSeconds()
  let (outcome, choice) = try solver.solve(network)
  let solved = processorSeconds()
  guard case .optimal(let flow) = outcome else {
    throw BenchmarkFailure(description: "no flow was found")
  }
  let fault = flow.certificateFault(for: network)
  let answer = Answer(
    objectives: [flow.cost], algorithm: choice.algorithmName, pivots: flow.pivots,
    arcsPriced: flow.arcsPriced, scaling: flow.scaling)
  return (answer, fault, solved - start, processorSeconds() - solved)
}

private func solve(_ network: FlowNetwork, goals: [[Int64]]) throws -> Run {
  let start = processorSeconds()
  let outcome = try NetworkSimplex().solve(network, goals: goals)
  let solved = processorSeconds()
  guard case .optimal(let flow) = outcome else {
    throw BenchmarkFailure(description: "no flow was found")
  }
  let fault = flow.certificateFault(for: network, goals: goals)
  let answer = Answer(
    objectives: flow.objectives, algorithm: NetworkSimplex.algorithmName,
    pivots: flow.pivots.reduce(0, +),
    arcsPriced: flow.arcsPriced.reduce(0, +))
  return (answer, fault, solved - start, processorSeconds() - solved)
}
