import PlacementModel

/// A change of the goals that headcounts decide: cover, minimums, people left out, squared loads;
/// the first that is not zero decides.
struct GoalChange: Hashable, Comparable {
  static let goals = ["cover", "minimums", "fill", "service"]

  var values: [4 of Int] = [0, 0, 0, 0]

  init(cover: Int = 0, minimums: Int = 0, leftOut: Int = 0, service: Int = 0) {
    values = [cover, minimums, leftOut, service]
  }

  /// The index of the first goal that changes.
  var firstGoal: Int? { values.indices.first { values[$0] != 0 } }

  static func + (left: GoalChange, right: GoalChange) -> GoalChange {
    var sum = left
    for goal in sum.values.indices { sum.values[goal] += right.values[goal] }
    return sum
  }

  static prefix func - (change: GoalChange) -> GoalChange {
    var negative = change
    for goal in negative.values.indices { negative.values[goal] = -change.values[goal] }
    return negative
  }

  static func < (left: GoalChange, right: GoalChange) -> Bool {
    let decisive = (left + -right).firstGoal
    return decisive.map { left.values[$0] < right.values[$0] } ?? false
  }

  static func == (left: GoalChange, right: GoalChange) -> Bool {
    left.values.indices.allSatisfy { left.values[$0] == right.values[$0] }
  }

  func hash(into hasher: inout Hasher) {
    for goal in values.indices { hasher.combine(values[goal]) }
  }
}

/// The exchanges that a placement leaves possible, and what they would change.
///
/// Whoever takes a seat hands somebody on: to another kabupaten, which costs the goals nothing, to
/// the reserve, or into one more place through province and nation. Potentials, found by
/// relaxation (Bellman 1958, Ford 1956), show that no chain of exchanges betters the goals; where
/// there are none, some chain does. They share nothing with those that the solver found.
///
/// Where places are divided by track, people sit in seats of their list, and the kabupaten, which
/// count both lists, stand between these and the provinces.
struct Exchanges {
  /// One more or one fewer in a region: a surplus person handed on from one node to another.
  struct Step {
    let from: Int
    let to: Int
    let change: GoalChange
  }

  private let premises: Premises
  private let occupancy: Occupancy
  /// The steps that change headcounts.
  private let steps: [Step]
  /// By node handed on from, then to: the worst rank of anybody who could go; 0 if nobody could.
  private let worstRanks: [Int]
  private let nodes: Int

  /// - Parameter occupancy: a placement within all quotas.
  init(_ premises: Premises, _ occupancy: Occupancy) {
    self.premises = premises
    self.occupancy = occupancy
    steps = Exchanges.headcountSteps(premises, occupancy)
    nodes = Exchanges.reserve(premises) + 1
    worstRanks = Exchanges.personalSteps(premises, occupancy, nodes: nodes)
  }

  /// The node of the first kabupaten: its only list's seat where everybody stands on one.
  private static func firstKabupaten(_ premises: Premises) -> Int {
    premises.lists.count == 1 ? 0 : premises.lists.caps.count
  }

  private static func firstProvince(_ premises: Premises) -> Int {
    firstKabupaten(premises) + premises.codes.count
  }

  /// The last node, of those without a place; seats of lists in kabupaten come first, in order.
  static func reserve(_ premises: Premises) -> Int {
    firstProvince(premises) + premises.problem.provinces.count + 1
  }

  private var reserve: Int { nodes - 1 }

  // MARK: - Steps

  /// Every step that changes headcounts; see ``reserve(_:)`` for the numbers of nodes.
  static func headcountSteps(_ premises: Premises, _ occupancy: Occupancy) -> [Step] {
    let problem = premises.problem
    let (lists, inside) = (premises.lists, firstKabupaten(premises))
    let first = firstProvince(premises)
    let nation = first + problem.provinces.count
    var steps: [Step] = []
    func both(_ lower: Int, _ upper: Int, up: GoalChange?, down: GoalChange?) {
      if let up { steps.append(Step(from: lower, to: upper, change: up)) }
      if let down { steps.append(Step(from: upper, to: lower, change: -down)) }
    }
    for (seat, people) in occupancy.people(by: lists).enumerated() where lists.count > 1 {
      both(
        seat, inside + seat / lists.count,
        up: people.count < lists.caps[seat] ? GoalChange() : nil,
        down: people.isEmpty ? nil : GoalChange())
    }
    for (index, people) in occupancy.people.enumerated() {
      let capacity = premises.capacities[index]
      func gain(_ count: Int) -> GoalChange {
        GoalChange(
          cover: count <= capacity.floor ? -1 : 0,
          service: capacity.squares(count) - capacity.squares(count - 1))
      }
      let count = people.count
      both(
        inside + index, first + problem.kabupaten[index].province,
        up: count < capacity.cap ? gain(count + 1) : nil, down: count > 0 ? gain(count) : nil)
    }
    func wider(_ lower: Int, _ upper: Int, placed: Int, minimum: Int, quota: Int?, leftOut: Int) {
      let least = min(minimum, quota ?? minimum)
      func gain(_ count: Int) -> GoalChange {
        GoalChange(minimums: count <= least ? -1 : 0, leftOut: leftOut)
      }
      both(
        lower, upper, up: placed < quota ?? Int.max ? gain(placed + 1) : nil,
        down: placed > 0 ? gain(placed) : nil)
    }
    let placed = occupancy.placedByProvince(of: problem)
    for (index, province) in problem.provinces.enumerated() {
      wider(
        first + index, nation, placed: placed[index], minimum: province.minimum,
        quota: province.quota, leftOut: 0)
    }
    wider(
      nation, nation + 1, placed: placed.reduce(0, +), minimum: problem.nationalMinimum,
      quota: problem.nationalQuota, leftOut: -1)
    return steps
  }

  private static func personalSteps(
    _ premises: Premises, _ occupancy: Occupancy, nodes: Int
  ) -> [Int] {
    var worst = [Int](repeating: 0, count: nodes * nodes)
    let reserve = nodes - 1
    var isKnown = [Bool](repeating: false, count: premises.lists.caps.count)
    var unknown = isKnown.count
    for person in premises.ranking.order.reversed()
    where premises.isCandidate(person) && !occupancy.isFixed(person, premises) {
      let rank = premises.ranking.positions[person]
      let wishlist = Wishlist(of: person, premises)
      if let own = occupancy.seat[person] {
        let seat = premises.lists.seat(of: person, in: own)
        worst[seat * nodes + reserve] = max(worst[seat * nodes + reserve], rank)
        wishlist.forEachRegion { kabupaten in
          let step = seat * nodes + premises.lists.seat(of: person, in: kabupaten)
          if worst[step] < rank && wishlist.wish(for: kabupaten) != nil { worst[step] = rank }
          return true
        }
      } else if unknown > 0 {
        // The worst come first, so who is found first stays.
        wishlist.forEachRegion { kabupaten in
          let target = premises.lists.seat(of: person, in: kabupaten)
          guard !isKnown[target], wishlist.wish(for: kabupaten) != nil else { return true }
          worst[reserve * nodes + target] = rank
          isKnown[target] = true
          unknown -= 1
          return unknown > 0
        }
      }
    }
    return worst
  }

  // MARK: - Potentials

  /// By node, what a surplus person there costs the goals at best; `nil` where some chain of
  /// exchanges would better the goals.
  func potentials() -> [GoalChange]? {
    var potentials = [GoalChange](repeating: GoalChange(), count: nodes)
    for _ in 0...nodes {
      var isSettled = true
      func relax(_ from: Int, _ to: Int, _ change: GoalChange) {
        let offer = potentials[from] + change
        guard offer < potentials[to] else { return }
        potentials[to] = offer
        isSettled = false
      }
      for from in 0..<nodes {
        for to in 0..<nodes where worstRanks[from * nodes + to] > 0 {
          relax(from, to, GoalChange())
        }
      }
      for step in steps { relax(step.from, step.to, step.change) }
      if isSettled { return potentials }
    }
    return nil
  }

  // MARK: - Wishes

  /// The first goal that would be worse if the person had a seat in the kabupaten, everybody better
  /// ranked kept theirs and all others were placed as well as can be; `nil` if none would.
  ///
  /// - Parameter potentials: see ``potentials()``.
  func goalAgainst(
    _ person: Int, in kabupaten: Int, _ potentials: [GoalChange]
  ) -> String? {
    let own = occupancy.seat[person].map { premises.lists.seat(of: person, in: $0) } ?? reserve
    let target = premises.lists.seat(of: person, in: kabupaten)
    let rank = premises.ranking.positions[person]
    let least = (potentials[own] + -potentials[target]).firstGoal ?? GoalChange.goals.count
    // A chain that changes nothing in the first goals uses only steps that do not, once the
    // potentials are taken off.
    for goal in GoalChange.goals.indices {
      if least <= goal || !leads(from: target, to: own, past: rank, sparing: goal, potentials) {
        return GoalChange.goals[goal]
      }
    }
    return nil
  }

  /// Whether a chain of people ranked below `rank` leads from one node to another without change
  /// in the goals up to `goal`.
  private func leads(
    from start: Int, to end: Int, past rank: Int, sparing goal: Int, _ potentials: [GoalChange]
  ) -> Bool {
    func isSpared(_ from: Int, _ to: Int, _ change: GoalChange) -> Bool {
      (change + potentials[from] + -potentials[to]).firstGoal.map { $0 > goal } ?? true
    }
    var isReached = [Bool](repeating: false, count: nodes)
    isReached[start] = true
    var queue = [start]
    while let node = queue.popLast() {
      if node == end { return true }
      for next in 0..<nodes where !isReached[next] && worstRanks[node * nodes + next] > rank {
        guard isSpared(node, next, GoalChange()) else { continue }
        isReached[next] = true
        queue.append(next)
      }
      for step in steps where step.from == node && !isReached[step.to] {
        guard isSpared(node, step.to, step.change) else { continue }
        isReached[step.to] = true
        queue.append(step.to)
      }
    }
    return false
  }
}

extension Capacity {
  /// The sum of squared loads with so many assistants; for nobody twice the square of all.
  func squares(_ assistants: Int) -> Int {
    assistants == 0
      ? 2 * cooperatives * cooperatives
      : Capacity.evenSquares(covered: cooperatives, assistants: assistants)
  }
}
