import Caseload
import Foundation
import PlacementModel
import Randomness

/// Plain simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) on the whole objective: random
/// relocations, swaps and moves of bases, cooled geometrically from one random start. It shares
/// no code with the search but the problem it reads.
struct Annealing {
  let problem: CaseloadProblem
  /// Trials a cooperative.
  let trials: Int

  func run(seed: UInt64) -> Plan {
    var random = RandomStream(seed: seed)
    let start = ExactAllocation(problem, sites: problem.randomSites(random.branch(0))).plan
    var state = AnnealedPlan(start, of: problem)
    let steps = trials * problem.cooperatives.count
    var temperature = hottest(state, random: &random)
    // From accepting most of what is tried to a thousandth of that.
    let cooling = pow(0.001, 1 / Double(max(1, steps)))
    var value = problem.value(of: start)
    var best = (plan: start, value: value)
    for step in 0..<steps {
      temperature *= cooling
      guard let change = state.draw(from: &random) else { continue }
      let delta = state.delta(of: change)
      guard delta <= 0 || exp(-Double(delta) / temperature) > uniform(&random) else { continue }
      state.apply(change)
      value += delta
      // Copying the plan at each new best would dominate while it is hot.
      if value < best.value && 2 * step > steps { best = (state.plan, value) }
    }
    precondition(problem.value(of: best.plan) == best.value, "every delta was exact")
    return best.plan
  }

  /// The mean change for the worse of a thousand draws.
  private func hottest(_ state: AnnealedPlan, random: inout RandomStream) -> Double {
    var (sum, count) = (0, 1)
    for _ in 0..<1000 {
      guard let change = state.draw(from: &random) else { continue }
      let delta = state.delta(of: change)
      if delta > 0 { (sum, count) = (sum + delta, count + 1) }
    }
    return max(1, Double(sum) / Double(count) / 4)
  }

  private func uniform(_ random: inout RandomStream) -> Double {
    Double(random.next() >> 11) * 0x1p-53
  }
}

/// A plan on which annealing works, with distances in its own columns.
private struct AnnealedPlan {
  enum Change {
    case relocate(cooperative: Int, receiver: Int)
    case swap(Int, Int)
    case rebase(assistant: Int, village: Int)
  }

  private let problem: CaseloadProblem
  private let weights: Policy.Weights
  private let count: Int
  private let travel: [Int32]
  private let pairs: [Int32]
  private let nearest: [[Int]]
  private let outsiders: [Int]

  private var sites: [Int]
  private var assistants: [Int]
  private var portfolios: [[Int]]
  /// By assistant and district, how many cooperatives there.
  private var presence: [Int]

  init(_ plan: Plan, of problem: CaseloadProblem) {
    self.problem = problem
    weights = problem.weights
    let count = problem.cooperatives.count
    self.count = count
    let distances = problem.distances
    travel = problem.sites.indices.flatMap { site in
      (0..<count).map { Int32(distances.metres(fromSite: site, to: $0)) }
    }
    let pairs = (0..<count).flatMap { first in
      (0..<count).map { Int32(distances.metres(between: first, and: $0)) }
    }
    self.pairs = pairs
    nearest = (0..<count).map { first in
      let row = pairs[first * count..<(first + 1) * count]
      return (0..<count).filter { $0 != first }
        .sorted { (row[first * count + $0], $0) < (row[first * count + $1], $1) }
        .prefix(20).map { $0 }
    }
    outsiders = problem.homes.indices.filter { problem.homes[$0] == nil }
    sites = plan.sites.map { $0! }
    assistants = plan.assistants.map { $0! }
    portfolios = plan.portfolios
    presence = [Int](repeating: 0, count: sites.count * problem.districtCount)
    for cooperative in 0..<count { presence[cell(cooperative, assistants[cooperative])] += 1 }
  }

  var plan: Plan { Plan(sites: sites, assistants: assistants) }

  /// A random change among neighbours; `nil` where the draw is not allowed.
  func draw(from random: inout RandomStream) -> Change? {
    let cooperative = random.number(in: 0..<count)
    let (giver, dice) = (assistants[cooperative], random.number(in: 0..<100))
    if dice < 10 { return drawBase(near: cooperative, of: giver, from: &random) }
    let neighbour = random.element(of: nearest[cooperative])
    let receiver = assistants[neighbour]
    guard receiver != giver else { return nil }
    if dice < 40 {
      let canGive = portfolios[giver].count > problem.rule.lower
      let canTake = portfolios[receiver].count < problem.rule.upper
      return canGive && canTake ? .relocate(cooperative: cooperative, receiver: receiver) : nil
    }
    return .swap(cooperative, random.element(of: portfolios[receiver]))
  }

  /// The base of the assistant of a cooperative, or of anybody, moves to a village near it.
  private func drawBase(
    near cooperative: Int, of assistant: Int, from random: inout RandomStream
  ) -> Change? {
    guard !outsiders.isEmpty else { return nil }
    let village = problem.villageOf[random.element(of: nearest[cooperative])]
    let isHome = problem.homes[assistant] != nil
    return .rebase(
      assistant: isHome ? random.element(of: outsiders) : assistant, village: village)
  }

  func delta(of change: Change) -> Int {
    switch change {
    case .relocate(let cooperative, let receiver):
      let giver = assistants[cooperative]
      let loads = portfolios[receiver].count - portfolios[giver].count + 1
      return cost(of: cooperative, at: receiver) - cost(of: cooperative, at: giver)
        + weights.balance * 2 * loads
    case .swap(let first, let second):
      let (here, there) = (assistants[first], assistants[second])
      // Each leaves before the other comes: their own distance is not walked.
      return cost(of: first, at: there, without: second) - cost(of: first, at: here)
        + cost(of: second, at: here, without: first) - cost(of: second, at: there)
    case .rebase(let assistant, let village):
      let old = sites[assistant]
      return weights.travel
        * portfolios[assistant].reduce(0) {
          $0 + Int(travel[village * count + $1]) - Int(travel[old * count + $1])
        }
    }
  }

  mutating func apply(_ change: Change) {
    switch change {
    case .relocate(let cooperative, let receiver): give(cooperative, to: receiver)
    case .swap(let first, let second):
      let (here, there) = (assistants[first], assistants[second])
      give(first, to: there)
      give(second, to: here)
    case .rebase(let assistant, let village): sites[assistant] = village
    }
  }

  private mutating func give(_ cooperative: Int, to receiver: Int) {
    let giver = assistants[cooperative]
    portfolios[giver].remove(at: portfolios[giver].firstIndex(of: cooperative)!)
    portfolios[receiver].append(cooperative)
    assistants[cooperative] = receiver
    presence[cell(cooperative, giver)] -= 1
    presence[cell(cooperative, receiver)] += 1
  }

  /// What a cooperative costs with an assistant beside those served, travel, pairs and split.
  private func cost(of cooperative: Int, at assistant: Int, without absent: Int = -1) -> Int {
    var metres = 0
    if weights.pairs > 0 {
      for other in portfolios[assistant] where other != absent {
        metres += Int(pairs[cooperative * count + other])
      }
    }
    var others = presence[cell(cooperative, assistant)]
    if assistants[cooperative] == assistant { others -= 1 }
    if absent >= 0, problem.districts[absent] == problem.districts[cooperative] { others -= 1 }
    return weights.travel * Int(travel[sites[assistant] * count + cooperative])
      + weights.pairs * metres + (others == 0 ? weights.splits : 0)
  }

  private func cell(_ cooperative: Int, _ assistant: Int) -> Int {
    assistant * problem.districtCount + problem.districts[cooperative]
  }
}
