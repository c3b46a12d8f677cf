import BenchmarkKit
import Caseload
import PlacementModel

/// A way to solve an instance.
enum Method: Hashable {
  case search(Policy.Effort)
  case alternation(starts: Int)
  case annealing(trials: Int)

  static let searches = Policy.Effort.allCases.map { Method.search($0) }
  static let baselines = [Method.alternation(starts: 20), .annealing(trials: 2_000)]

  var name: String {
    switch self {
    case .search(let effort): effort.rawValue
    case .alternation(let starts): "alternation × \(starts)"
    case .annealing(let trials): "annealing × \(trials)"
    }
  }
}

/// What one method made of one instance.
struct Measurement: Codable {
  let instance: String
  let family: String
  let size: Int
  let weights: Weighting
  let method: String
  let seed: UInt64
  let objective: Int
  /// No plan can undercut this; `nil` for methods that prove nothing.
  let bound: Int?
  /// Of the wall clock, distances included; and of all processors together.
  let seconds: Double
  let processorSeconds: Double
  let reference: Reference?

  /// How much dearer than the best known, as a fraction.
  var gap: Double? { reference.map { Double(objective) / Double($0.value) - 1 } }

  /// How far its own bound lies below the best known, as a fraction of that.
  var boundGap: Double? {
    guard let bound, let reference else { return nil }
    return 1 - Double(bound) / Double(reference.value)
  }

  /// What the method proves of itself: how much dearer than its own bound at most.
  var certifiedGap: Double? {
    bound.flatMap { $0 > 0 ? Double(objective) / Double($0) - 1 : nil }
  }

  /// What cannot be true together, in a sentence; `nil` if all is well.
  var contradiction: String? {
    guard let reference else { return nil }
    let name = "\(instance) \(weights.rawValue) \(method), seed \(seed)"
    if let bound, bound > min(reference.value, objective) {
      return "\(name): bound \(bound) above a plan of \(min(reference.value, objective))"
    }
    if let proved = reference.bound, objective < proved {
      return "\(name): objective \(objective) below the proven bound \(proved)"
    }
    return nil
  }
}

extension Instance {
  /// Solves the instance once and checks the answer.
  func measure(
    _ weighting: Weighting, by method: Method, seed: UInt64, reference: Reference?
  ) throws -> Measurement {
    let clock = ContinuousClock()
    let (start, processorStart) = (clock.now, processorSeconds())
    let problem = problem(weighting)
    let answer = method.solve(problem, seed: seed)
    let (seconds, processor) = (clock.now - start, processorSeconds() - processorStart)
    if let solution = answer.solution {
      try AnswerCheck(instance: self, weights: weighting.weights).check(solution, of: problem)
    }
    return Measurement(
      instance: name, family: family, size: size, weights: weighting, method: method.name,
      seed: seed, objective: answer.objective, bound: answer.solution?.lowerBound.objective,
      seconds: seconds / .seconds(1), processorSeconds: processor, reference: reference)
  }
}

extension Method {
  fileprivate func solve(
    _ problem: CaseloadProblem, seed: UInt64
  ) -> (objective: Int, solution: CaseloadSolution?) {
    switch self {
    case .search(let effort):
      let solution = Caseload.solve(problem, effort: effort, seed: seed)
      return (solution.objective, solution)
    case .alternation(let starts):
      return (problem.value(of: Alternation(problem: problem, starts: starts).run(seed: seed)), nil)
    case .annealing(let trials):
      return (problem.value(of: Annealing(problem: problem, trials: trials).run(seed: seed)), nil)
    }
  }
}
