import PlacementModel
import RegionPlacement

/// What keeps one more person from a kabupaten.
package enum BindingLimit: Hashable, Sendable {
  /// Its cooperatives give no more of them enough to do.
  case work(assistants: Int)
  /// The quota of the kabupaten, its province or the nation is full.
  case quota(PlaceName, places: Int)
  /// The quota of one track in the kabupaten is full.
  case track(PlaceName, track: String, places: Int)
  /// The budget for assistants is used up.
  case budget(places: Int)
  /// The goals fix how many it takes before anybody is asked, as under `local-first`.
  case count(assistants: Int)
  /// The role has so many places there.
  case office(places: Int)

  /// Whether another figure in the panel's tables would lift it.
  package var isQuota: Bool {
    switch self {
    case .quota, .budget, .track: true
    case .work, .count, .office: false
    }
  }

  /// Whether it is one track's quota.
  var isOfTrack: Bool { if case .track = self { true } else { false } }

  /// The limit with another number of places.
  func supposing(places: Int) -> Supposition? {
    switch self {
    case .work, .count, .office: nil
    case .quota(let place, _): .quota(of: place.code, places: places)
    case .track(let place, let track, _):
      .trackQuota(of: place.code, track: track, places: places)
    case .budget: .budget(places: places)
    }
  }

  /// How many it admits.
  package var places: Int {
    switch self {
    case .work(let count), .quota(_, let count), .budget(let count), .count(let count),
      .office(let count), .track(_, _, let count):
      count
    }
  }
}

extension Round {
  /// Every limit that is reached in a kabupaten, from the kabupaten outwards.
  ///
  /// - Parameter applicant: whom they would bind; where places are divided by track, the other
  ///   track's quota does not.
  func bindingLimits(of place: Int, for applicant: Int? = nil) -> [BindingLimit] {
    let kabupaten = problem.kabupaten[place]
    let placed = seated(in: place..<place + 1).count
    if isOfOffices {
      return placed < kabupaten.limits.cap ? [] : [.office(places: kabupaten.limits.cap)]
    }
    var limits = trackLimits(of: place, for: applicant)
    let work = work(in: place)
    if placed >= work { limits.append(.work(assistants: work)) }
    if let quota = kabupaten.region.quota, quota < work, placed >= quota {
      limits.append(.quota(name(of: place), places: quota))
    }
    limits += wideLimits(around: problem.provinces[kabupaten.province])
    if limits.isEmpty, problem.policy.placement == .localFirst, placed >= outcome.places(in: place)
    {
      limits.append(.count(assistants: outcome.places(in: place)))
    }
    return limits
  }

  private func trackLimits(of place: Int, for applicant: Int?) -> [BindingLimit] {
    guard problem.isDividedByTrack else { return [] }
    let lists = applicant.map { [problem.track(of: $0)] } ?? Array(problem.tracks.indices)
    return lists.compactMap { list in
      let track = problem.tracks[list]
      guard let quota = problem.kabupaten[place].region.trackQuotas[track] else { return nil }
      let placed = seated(in: place..<place + 1).count {
        problem.track(of: $0.applicant) == list
      }
      return placed >= quota ? .track(name(of: place), track: track, places: quota) : nil
    }
  }

  /// The limits reached by a province and the nation.
  func wideLimits(around province: Province) -> [BindingLimit] {
    var limits: [BindingLimit] = []
    if let quota = province.quota, seated(in: province.kabupaten).count >= quota {
      limits.append(.quota(PlaceName(code: province.code, name: province.name), places: quota))
    }
    return limits + nationalLimits
  }

  /// The limits that the nation has reached.
  var nationalLimits: [BindingLimit] {
    let placed = outcome.seats.count
    var limits: [BindingLimit] = []
    if let quota = problem.nation?.quota, placed >= quota {
      limits.append(.quota(PlaceName(code: .nation, name: problem.nationName), places: quota))
    }
    if let budget = problem.policy.assistantBudget, placed >= budget {
      limits.append(.budget(places: budget))
    }
    return limits
  }

  /// The most assistants that the cooperatives of a kabupaten give work to, whatever the quotas.
  func work(in place: Int) -> Int { problem.kabupaten[place].limits.work }
}
