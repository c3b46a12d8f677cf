import PlacementModel
import Randomness

/// Named families of scenarios over any dataset, from fixed seeds.
enum Family: String, CaseIterable {
  /// Up to 5 % of the kabupaten get up to five places more or fewer.
  case quotas
  /// One to three people whom the base places withdraw.
  case withdrawals
  /// One to three villages of one kabupaten split.
  case splits
  /// One to three cooperatives of one kabupaten close.
  case closings
  /// Another price of split districts in up to 5 % of the kabupaten.
  case weights
  /// The budget pays for a few people fewer than are placed, as many as 5 % of the kabupaten.
  case budgets
  /// Another placement policy: other people go everywhere.
  case policies
  /// Another load band: everything changes.
  case band

  func scenario(_ number: Int, of problem: PlacementProblem, placed: [String]) -> Scenario {
    var random = RandomStream(seed: 2026).branch(number)
    var overlay = Overlay()
    let most = max(1, problem.kabupaten.count / 20)
    switch self {
    case .quotas:
      var regions = problem.regions
      for _ in 0..<random.number(in: 1...most) {
        let index = random.number(in: regions.indices)
        guard let quota = regions[index].quota else { continue }
        regions[index].quota = max(0, quota + random.number(in: -5...5))
      }
      overlay.regions = regions
    case .withdrawals:
      for _ in 0..<random.number(in: 1...3) {
        overlay.withdrawn.insert(random.element(of: placed))
      }
    case .splits:
      let kabupaten = random.element(
        of: problem.kabupaten.filter { !$0.cooperatives.isEmpty })
      for twin in 1..<random.number(in: 2...4) {
        var cooperative = problem.cooperatives[random.number(in: kabupaten.cooperatives)]
        cooperative.id += "/\(twin)"
        overlay.opened.append(cooperative)
      }
    case .closings:
      let kabupaten = random.element(
        of: problem.kabupaten.filter { $0.cooperatives.count > 3 })
      for _ in 0..<random.number(in: 1...3) {
        overlay.closed.insert(problem.cooperatives[random.number(in: kabupaten.cooperatives)].id)
      }
    case .weights:
      var policy = problem.policy
      for _ in 0..<random.number(in: 1...most) {
        let code = random.element(of: problem.kabupaten).code
        var weights = policy.weights(in: code)
        weights.splits = 10_000 * random.number(in: 0...4)
        policy.weightsByRegion[code] = weights
      }
      overlay.policy = policy
    case .budgets:
      var policy = problem.policy
      policy.assistantBudget = max(0, placed.count - random.number(in: 1...most))
      overlay.policy = policy
    case .policies:
      var policy = problem.policy
      policy.placement = random.element(of: Policy.Placement.allCases)
      overlay.policy = policy
    case .band:
      var policy = problem.policy
      policy.load = Policy.Load(
        minimum: random.number(in: 6...8), maximum: random.number(in: 12...15))
      overlay.policy = policy
    }
    return Scenario(name: "\(rawValue) \(number)", overlay: overlay)
  }
}
