import PlacementModel

/// What the goals of a policy come to, headcounts before people, in order of precedence.
///
/// Under `balanced`: cover, minimums, people left out, service, ranks, tiers, preferences,
/// kilometres; under `efficient` cost and ranks follow service; under `first-choice` the choices
/// one after another, ranks, tiers, kilometres. All are to be made small.
struct PolicyGoals {
  /// How many goals there are.
  let count: Int

  private let policy: Policy.Placement
  private let weights: Policy.Efficiency
  private static let choices = 9

  /// - Returns: `nil` for policies that do not settle ties by rank.
  init?(_ policy: Policy) {
    switch policy.placement {
    case .balanced: count = 8
    case .efficient: count = 6
    case .firstChoice: count = 4 + Self.choices + 3
    case .merit, .localFirst: return nil
    }
    self.policy = policy.placement
    weights = policy.efficient
  }

  /// Whether the rank decides first who is called from the reserve to a seat.
  var callByRank: Bool { policy == .balanced }

  var nothing: [Int] { [Int](repeating: 0, count: count) }

  /// What a change of headcounts changes.
  func values(of change: GoalChange) -> [Int] {
    var values = nothing
    for goal in change.values.indices { values[goal] = change.values[goal] }
    return values
  }

  /// Writes what changes, beyond headcounts, as a person goes from one place to another, or to
  /// none. The caller brings the row, for this is asked of everybody and every place.
  func write(_ rank: Int, from here: Wish?, to there: Wish?, into step: inout [Int]) {
    for goal in step.indices { step[goal] = 0 }
    if let here { add(here, rank, times: -1, to: &step) }
    if let there { add(there, rank, times: 1, to: &step) }
  }

  private func add(_ wish: Wish, _ rank: Int, times sign: Int, to step: inout [Int]) {
    let first = 4
    switch policy {
    case .efficient:
      let cost =
        weights.tier * wish.tier + weights.preference * wish.preference
        + weights.distance * wish.kilometres
      step[first] += sign * cost
      step[first + 1] += sign * rank
    case .firstChoice:
      if (1...Self.choices).contains(wish.preference) { step[first + wish.preference - 1] -= sign }
      step[first + Self.choices] += sign * rank
      step[first + Self.choices + 1] += sign * wish.tier
      step[first + Self.choices + 2] += sign * wish.kilometres
    case .balanced, .merit, .localFirst:
      step[first] += sign * rank
      step[first + 1] += sign * wish.tier
      step[first + 2] += sign * wish.preference
      step[first + 3] += sign * wish.kilometres
    }
  }
}

/// The arcs of a network with a cost for each of several goals, and potentials for them.
///
/// Costs and potentials lie in one column, as many in a row as there are goals.
struct GoalArcs {
  let nodes: Int
  let goals: Int
  private(set) var tails: [Int] = []
  private(set) var heads: [Int] = []
  private(set) var costs: [Int] = []
  /// By pair of nodes: the arc that joins them, or -1.
  private var arcOf: [Int32]

  init(nodes: Int, goals: Int) {
    (self.nodes, self.goals) = (nodes, goals)
    arcOf = Array(repeating: -1, count: nodes * nodes)
  }

  /// Adds an arc, or makes the one between the same nodes cheaper.
  mutating func offer(from tail: Int, to head: Int, _ cost: [Int]) {
    let known = Int(arcOf[tail * nodes + head])
    guard known >= 0 else {
      arcOf[tail * nodes + head] = Int32(tails.count)
      tails.append(tail)
      heads.append(head)
      costs += cost
      return
    }
    let row = known * goals
    guard let first = cost.indices.first(where: { cost[$0] != costs[row + $0] }),
      cost[first] < costs[row + first]
    else { return }
    for goal in cost.indices { costs[row + goal] = cost[goal] }
  }

  /// By node and goal; `nil` where some round of arcs betters the goals (Bellman 1958, Ford 1956).
  func potentials() -> [Int]? {
    var potentials = [Int](repeating: 0, count: nodes * goals)
    for _ in 0...nodes {
      var isSettled = true
      for arc in tails.indices {
        let (tail, head) = (tails[arc] * goals, heads[arc] * goals)
        var goal = 0
        while goal < goals,
          potentials[tail + goal] + costs[arc * goals + goal]
            == potentials[head + goal]
        {
          goal += 1
        }
        guard goal < goals,
          potentials[tail + goal] + costs[arc * goals + goal] < potentials[head + goal]
        else { continue }
        while goal < goals {
          potentials[head + goal] = potentials[tail + goal] + costs[arc * goals + goal]
          goal += 1
        }
        isSettled = false
      }
      if isSettled { return potentials }
    }
    return nil
  }

  /// Whether a step costs exactly what the potentials of its ends differ by.
  func costsNothing(from tail: Int, to head: Int, _ cost: [Int], _ potentials: [Int]) -> Bool {
    cost.indices.allSatisfy {
      potentials[tail * goals + $0] + cost[$0] == potentials[head * goals + $0]
    }
  }
}
