import PlacementModel

/// The loads that hold in a kabupaten, given how many are placed.
struct LoadRule {
  let least: Int
  let most: Int
  /// What holds of `most` even where conflicts or pins make the rest impossible.
  let hardCeiling: Int
  /// Whether loads differ by at most one because no count, or not this one, fits the limits.
  let isEven: Bool
  /// What the count alone makes of the kabupaten.
  let exception: RegionException?

  /// - Precondition: `placed` is positive.
  init(_ capacity: Capacity, placed: Int, load: Policy.Load) {
    let (share, rest) = capacity.cooperatives.quotientAndRemainder(dividingBy: placed)
    if placed < capacity.need {
      let ceiling = load.stretch ?? load.maximum
      (least, most, hardCeiling) = (load.minimum, ceiling, ceiling)
      (isEven, exception) = (false, .understaffed)
    } else if placed <= capacity.fitting {
      (least, most, hardCeiling) = (load.minimum, load.maximum, load.maximum)
      (isEven, exception) = (false, nil)
    } else {
      (least, most, hardCeiling) = (share, share + (rest > 0 ? 1 : 0), load.maximum)
      (isEven, exception) = (true, placed > capacity.room ? .underload : .unfit)
    }
  }
}

/// The people placed in one kabupaten, and which of its cooperatives each of them may serve.
struct Crew {
  private let allowed: [[Int]]
  private let priorities: [Int]
  private let isPinned: [Bool]
  /// By person, how many cooperatives pins give them.
  private let pins: [Int]
  /// Whether anybody may not serve everything.
  private let isRestricted: Bool

  init(_ premises: Premises, kabupaten: Int, people: [Int]) {
    let members = premises.members[kabupaten]
    let everybody = Array(people.indices)
    var pins = [Int](repeating: 0, count: people.count)
    let conflicts = people.map { premises.bonds.conflicts[$0] }
    allowed = members.map { cooperative in
      let holder = premises.bonds.pinnedAssistant[cooperative]
      if let holder = holder.flatMap(people.firstIndex(of:)) {
        pins[holder] += 1
        return [holder]
      }
      return everybody.filter { !conflicts[$0].contains(cooperative) }
    }
    self.pins = pins
    priorities = members.map { premises.problem.cooperatives[$0].priority }
    isPinned = members.map { premises.bonds.pinnedAssistant[$0].map(people.contains) ?? false }
    isRestricted = allowed.contains { $0.count < people.count } || isPinned.contains(true)
  }

  /// Whether conflicts and pins leave the rule possible; without any it always is.
  func canMeet(_ rule: LoadRule) -> Bool {
    guard isRestricted else { return true }
    guard pins.allSatisfy({ $0 <= rule.most }) else { return false }
    let ceilings = pins.map { _ in rule.most }
    let unrestricted = byUrgency.prefix(rule.most * pins.count).map { priorities[$0] }
    let cover = Cover(allowed: allowed, capacities: ceilings)
    return urgencyCovered(within: ceilings) == unrestricted.sorted(by: >)
      && cover.canGiveEverybody(rule.least)
  }

  /// The least that loads can lack of `least` in sum, with cover at its best.
  func leastShortfall(below least: Int) -> Int {
    Cover(allowed: allowed, capacities: ceilings(least)).leastShortfall(below: least)
  }

  /// By person, the most they may serve: pins come before the ceiling.
  func ceilings(_ ceiling: Int) -> [Int] { pins.map { max($0, ceiling) } }

  /// The priorities of the best cooperatives to cover within the ceilings, the highest first.
  func urgencyCovered(within ceilings: [Int]) -> [Int] {
    let order = byUrgency
    guard isRestricted else {
      return order.prefix(ceilings.reduce(0, +)).map { priorities[$0] }.sorted(by: >)
    }
    let isCovered = Cover(allowed: allowed, capacities: ceilings).coverable(inOrder: order)
    return priorities.indices.filter { isCovered[$0] }.map { priorities[$0] }.sorted(by: >)
  }

  /// What pins decide first, then by priority.
  private var byUrgency: [Int] {
    priorities.indices.sorted { left, right in
      if isPinned[left] != isPinned[right] { return isPinned[left] }
      return (priorities[right], left) < (priorities[left], right)
    }
  }
}
