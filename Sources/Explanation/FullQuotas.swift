import PlacementModel
import RegionPlacement

extension Round {
  /// Every quota that is full, each once, with the most places of it that could be used: first
  /// those on the way from the kabupaten that somebody wants to the nation, the most wanted first,
  /// then those of the other kabupaten by code.
  ///
  /// No other quota can change anything, however large. What becomes of people is the one best flow
  /// of a network by goals in turn, the people's own orders among them, and a quota is the end of
  /// an arc whose costs never fall; where the best flow stops short of the end, it stays the best
  /// when the end moves out. Under `local-first` the same holds of the places that the goals open,
  /// and these decide.
  ///
  /// - Parameters:
  ///   - wanted: kabupaten, the most wanted first.
  ///   - applicant: whom they would serve; another track's quotas come last.
  func fullQuotas(onTheWayTo wanted: [Int], for applicant: Int) -> [QuotaRaise] {
    guard !isOfOffices else { return [] }
    let others = Set(problem.kabupaten.indices).subtracting(wanted).sorted()
    let own = problem.track(of: applicant)
    var raises: [QuotaRaise] = []
    var seen: Set<QuotaRaise> = []
    func add(_ more: [QuotaRaise]) {
      for raise in more where seen.insert(raise).inserted { raises.append(raise) }
    }
    for place in wanted + others {
      add(fullTracks(in: place, where: { $0 == own }))
      add(fullQuota(of: place))
      add(fullQuotas(around: problem.kabupaten[place].province))
      add(nationalQuotas)
    }
    for place in wanted + others { add(fullTracks(in: place, where: { $0 != own })) }
    return raises
  }

  /// The full quotas on the way from one kabupaten to the nation, from the kabupaten outwards.
  func fullQuotas(above place: Int, for applicant: Int) -> [QuotaRaise] {
    guard !isOfOffices else { return [] }
    let own = problem.track(of: applicant)
    return fullTracks(in: place) { $0 == own } + fullQuota(of: place)
      + fullQuotas(around: problem.kabupaten[place].province) + nationalQuotas
  }

  /// The lists in kabupaten whose places count against a quota, as places are numbered in an
  /// outcome.
  func leaves(under limit: BindingLimit) -> [Int] {
    let lists = problem.tracks.count
    func inside(_ kabupaten: Range<Int>) -> [Int] {
      Array(kabupaten.lowerBound * lists..<kabupaten.upperBound * lists)
    }
    switch limit {
    case .track(let name, let track, _):
      return [
        problem.kabupatenIndex(of: name.code)! * lists + problem.tracks.firstIndex(of: track)!
      ]
    case .quota(let name, _):
      if let place = problem.kabupatenIndex(of: name.code) { return inside(place..<place + 1) }
      let province = problem.provinces.first { $0.code == name.code }
      return inside(province?.kabupaten ?? problem.kabupaten.indices)
    case .budget, .work, .count, .office: return inside(problem.kabupaten.indices)
    }
  }

  // MARK: - Each

  private func fullTracks(in place: Int, where isWanted: (Int) -> Bool) -> [QuotaRaise] {
    guard problem.isDividedByTrack else { return [] }
    let region = problem.kabupaten[place].region
    let most = min(work(in: place), region.quota ?? Int.max, ceiling(around: place))
    return problem.tracks.indices.filter(isWanted).compactMap { list in
      let track = problem.tracks[list]
      guard let quota = region.trackQuotas[track], outcome.places(in: place, of: list) >= quota
      else { return nil }
      return raise(.track(name(of: place), track: track, places: quota), to: most)
    }
  }

  private func fullQuota(of place: Int) -> [QuotaRaise] {
    let region = problem.kabupaten[place].region
    guard let quota = region.quota, outcome.places(in: place) >= quota else { return [] }
    let most = min(work(in: place), ofTracks(in: place) ?? Int.max, ceiling(around: place))
    return raise(.quota(name(of: place), places: quota), to: most).map { [$0] } ?? []
  }

  private func fullQuotas(around province: Int) -> [QuotaRaise] {
    let province = problem.provinces[province]
    guard let quota = province.quota, opened(in: province.kabupaten) >= quota else { return [] }
    let most = min(mostInside(province), problem.nationalQuota ?? Int.max)
    let limit = BindingLimit.quota(
      PlaceName(code: province.code, name: province.name), places: quota)
    return raise(limit, to: most).map { [$0] } ?? []
  }

  /// The nation's quota and the budget, neither of which does anything beyond the other.
  private var nationalQuotas: [QuotaRaise] {
    let opened = opened(in: problem.kabupaten.indices)
    let inside = problem.provinces.reduce(0) { $0 + min(mostInside($1), $1.quota ?? Int.max) }
    let (quota, budget) = (problem.nation?.quota, problem.policy.assistantBudget)
    let name = PlaceName(code: .nation, name: problem.nationName)
    let limits: [(limit: BindingLimit?, other: Int?)] = [
      (quota.map { .quota(name, places: $0) }, budget),
      (budget.map { .budget(places: $0) }, quota),
    ]
    return limits.compactMap { limit, other in
      guard let limit, opened >= limit.places else { return nil }
      return raise(limit, to: min(inside, other ?? Int.max))
    }
  }

  // MARK: - How far

  /// `nil` where no more places could be used.
  private func raise(_ limit: BindingLimit, to most: Int) -> QuotaRaise? {
    let most = min(most, limit.places + problem.applicants.count)
    return most > limit.places ? QuotaRaise(limit: limit, to: most) : nil
  }

  /// The most that the quotas of the province and the nation leave a kabupaten.
  private func ceiling(around place: Int) -> Int {
    min(
      problem.provinces[problem.kabupaten[place].province].quota ?? Int.max,
      problem.nationalQuota ?? Int.max)
  }

  private func ofTracks(in place: Int) -> Int? {
    problem.isDividedByTrack ? problem.kabupaten[place].region.trackQuotas.sum : nil
  }

  /// The most that the kabupaten of a province take, whatever its own quota.
  private func mostInside(_ province: Province) -> Int {
    province.kabupaten.reduce(0) { sum, place in
      sum
        + min(
          work(in: place), problem.kabupaten[place].region.quota ?? Int.max,
          ofTracks(in: place) ?? Int.max)
    }
  }

  private func opened(in kabupaten: Range<Int>) -> Int {
    kabupaten.reduce(0) { $0 + outcome.places(in: $1) }
  }
}
