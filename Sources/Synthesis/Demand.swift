import PlacementModel

/// How many places a role has, and how they fall to the kabupaten.
struct Demand: Hashable, Sendable {
  /// Places in all, as far as quotas at every level allow.
  let places: Int
  /// What each kabupaten draws applicants by, in the order of the territory.
  let runningSums: [Int]

  /// - Parameter weights: one a kabupaten, none negative; where all are 0 all count alike.
  private init(places: Int, weights: [Int]) {
    self.places = places
    var sum = 0
    let isEmpty = weights.allSatisfy { $0 == 0 }
    runningSums = weights.map { weight in
      sum += isEmpty ? 1 : weight
      return sum
    }
  }

  /// Business Assistants: a quota where there is one, whether or not the load limits can use it
  /// (a recruitment answers to its quota), but never more than one a cooperative; else the `room`
  /// of the load limits.
  static func assistants(in territory: Territory, policy: Policy) -> Demand {
    let kabupaten = territory.kabupaten
    let own = kabupaten.map { one in one.region.quota.map { min($0, one.cooperatives.count) } }
    let room = kabupaten.map { $0.limits(under: policy).room }
    var weights = zip(own, room).map { ($0 ?? $1) * scale }
    var places = 0
    for province in territory.provinces {
      let members = province.kabupaten
      let stated = members.reduce(0) { $0 + (own[$1] ?? 0) }
      let unstated = members.filter { own[$0] == nil }
      let size = unstated.reduce(stated) { $0 + kabupaten[$1].cooperatives.count }
      guard let quota = territory.quota(of: province.code).map({ min($0, size) }) else {
        places += unstated.reduce(stated) { $0 + room[$1] }
        continue
      }
      let shares = apportion(
        max(0, quota - stated) * scale, by: unstated.map { kabupaten[$0].cooperatives.count })
      for (index, share) in zip(unstated, shares) { weights[index] = share }
      places += unstated.isEmpty ? min(quota, stated) : quota
    }
    let ceilings = [territory.quota(of: .nation), policy.assistantBudget].compactMap { $0 }
    return Demand(places: min(places, ceilings.min() ?? places), weights: weights)
  }

  /// The places that a policy gives another role.
  static func role(_ role: Policy.Role, in territory: Territory) -> Demand {
    let count = territory.kabupaten.count
    let perRegion = role.perRegion ?? 0
    let perProvince = role.perProvince ?? 0
    let elsewhere = role.places ?? 0
    var weights = [Int](repeating: perRegion * scale + elsewhere * scale / count, count: count)
    for province in territory.provinces {
      for kabupaten in province.kabupaten {
        weights[kabupaten] += perProvince * scale / province.kabupaten.count
      }
    }
    return Demand(
      places: perRegion * count + perProvince * territory.provinces.count + elsewhere,
      weights: weights)
  }

  /// About 1.6 applicants a place.
  var usualApplicants: Int { (places * 16 + 5) / 10 }

  /// Weights are thousandths of a place.
  private static let scale = 1000

  /// Splits a total in proportion to the weights, so that the parts add up to it exactly; into
  /// equal parts where all weights are 0.
  static func apportion(_ total: Int, by weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else {
      return weights.isEmpty ? [] : apportion(total, by: weights.map { _ in 1 })
    }
    var (seen, given) = (0, 0)
    return weights.map { weight in
      seen += weight
      let due = sum.dividingFullWidth(total.multipliedFullWidth(by: seen)).quotient
      defer { given = due }
      return due - given
    }
  }
}
