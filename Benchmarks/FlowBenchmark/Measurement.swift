import MinCostFlow

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What solving one instance took, once its certificate held.
struct Measurement: Codable, Equatable {
  let name: String
  let family: String
  let nodes: Int
  let arcs: Int
  /// The cost of the flow; text, as it may need more than 64 bits.
  let objective: String
  let pivots: Int
  let arcsPriced: Int
  /// Medians of processor seconds over the repetitions.
  let solveSeconds: Double
  let certifySeconds: Double
}

/// Why an instance gave no measurement.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String
}

/// Solves an instance several times, checks every answer, and takes the medians.
func measure(_ instance: Instance, repetitions: Int) throws -> Measurement {
  let network = instance.network()
  var solveTimes: [Double] = []
  var certifyTimes: [Double] = []
  var answer: OptimalFlow?
  for _ in 0..<repetitions {
    let start = processorSeconds()
    let outcome = try NetworkSimplex().solve(network)
    solveTimes.append(processorSeconds() - start)
    guard case .optimal(let flow) = outcome else {
      throw BenchmarkFailure(description: "\(instance.name): no flow was found")
    }
    let check = processorSeconds()
    let fault = flow.certificateFault(for: network)
    certifyTimes.append(processorSeconds() - check)
    if let fault { throw BenchmarkFailure(description: "\(instance.name): \(fault)") }
    if let answer, answer != flow {
      throw BenchmarkFailure(description: "\(instance.name): two runs gave two answers")
    }
    answer = flow
  }
  guard let answer else { throw BenchmarkFailure(description: "\(instance.name): not run") }
  return Measurement(
    name: instance.name, family: instance.family, nodes: network.nodeCount,
    arcs: network.arcCount, objective: "\(answer.cost)", pivots: answer.pivots,
    arcsPriced: answer.arcsPriced, solveSeconds: median(solveTimes),
    certifySeconds: median(certifyTimes))
}

/// The middle value, the lower one of two.
func median(_ values: [Double]) -> Double { values.sorted()[(values.count - 1) / 2] }

/// The processor time that this process has used, in seconds.
func processorSeconds() -> Double {
  var time = timespec()
  guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
