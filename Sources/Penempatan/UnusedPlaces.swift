internal import Messages
internal import PlacementModel
internal import RegionPlacement

/// Finds why places stay empty: no work, another quota, or no applicants.
struct UnusedPlaces {
  private let problem: PlacementProblem
  private let outcome: PlacementOutcome
  /// By kabupaten, how many are placed.
  private let placed: [Int]
  /// By kabupaten, the most that its cooperatives give work to, whatever the quotas.
  private let work: [Int]
  /// By kabupaten, the work that its own quota lets be done.
  private let allowed: [Int]
  /// By kabupaten with room: the tracks of people in reserve who would go there, whose own quota
  /// there is full.
  private let waiting: [Set<Int>]

  /// Whether the run may leave places empty that somebody in reserve would take.
  private let leavesPlacesOpen: Bool

  init(_ problem: PlacementProblem, _ outcome: PlacementOutcome, leavesPlacesOpen: Bool) {
    self.leavesPlacesOpen = leavesPlacesOpen
    self.problem = problem
    self.outcome = outcome
    placed = outcome.seats.reduce(into: problem.kabupaten.map { _ in 0 }) {
      $0[$1.kabupaten] += 1
    }
    let fillsSurplus = problem.policy.surplus == .underload
    work = problem.kabupaten.map { fillsSurplus ? $0.limits.cooperatives : $0.limits.room }
    allowed = zip(problem.kabupaten, work).map { kabupaten, work in
      min(work, problem.quota(of: kabupaten) ?? work)
    }
    waiting = UnusedPlaces.waitingTracks(problem, outcome, placed: placed, allowed: allowed)
  }

  /// A note of each quota that is not used up, from the nation down.
  var notes: [SummaryAssembly.Note] {
    var notes = [nationalNote]
    for province in problem.provinces {
      notes.append(note(of: province))
      for index in province.kabupaten { notes.append(note(ofKabupaten: index, in: province)) }
    }
    return notes.compactMap { $0 }
  }

  private var nationalNote: SummaryAssembly.Note? {
    let kabupaten = problem.kabupaten.indices
    let full = problem.provinces.filter { isFull($0) && $0.quota! < sum(allowed, $0.kabupaten) }
    let open = problem.provinces.filter { !isFull($0) }.flatMap(\.kabupaten)
    return note(
      .nation, problem.nationName, quota: problem.nationalQuota, kabupaten, wider: nil,
      fullInside: full.map(\.name) + fullQuotas(open),
      isOpen: open.contains { placed[$0] < allowed[$0] })
  }

  private func note(of province: Province) -> SummaryAssembly.Note? {
    note(
      province.code, province.name, quota: province.quota, province.kabupaten,
      wider: fullNation, fullInside: fullQuotas(Array(province.kabupaten)),
      isOpen: province.kabupaten.contains { placed[$0] < allowed[$0] })
  }

  private func note(ofKabupaten index: Int, in province: Province) -> SummaryAssembly.Note? {
    let region = problem.kabupaten[index].region
    return note(
      region.code, region.name, quota: problem.quota(of: problem.kabupaten[index]),
      index..<index + 1,
      wider: isFull(province) ? .fullQuota(of: province.name) : fullNation, fullInside: [],
      isOpen: true)
  }

  /// - Parameters:
  ///   - wider: the full quota around the region, if there is one.
  ///   - fullInside: the regions inside it whose quotas are full and keep people from work.
  ///   - isOpen: whether the quotas inside it leave room for one more.
  private func note(
    _ code: RegionCode, _ name: String, quota: Int?, _ kabupaten: Range<Int>,
    wider: UnusedPlacesCause?, fullInside: [String], isOpen: Bool
  ) -> SummaryAssembly.Note? {
    let count = sum(placed, kabupaten)
    guard let quota, count < quota else { return nil }
    let work = sum(work, kabupaten)
    let narrower: UnusedPlacesCause =
      fullInside.count == 1
      ? .fullQuota(of: fullInside[0]) : .fullQuotasInside(fullInside.count)
    let cause =
      count >= work ? .work(assistants: work) : wider ?? (isOpen ? people(kabupaten) : narrower)
    return (.placesUnused(region: name, quota: quota, placed: count, cause: cause), "\(code)")
  }

  // MARK: - Causes

  private var fullNation: UnusedPlacesCause? {
    guard let quota = problem.nationalQuota, outcome.seats.count >= quota else { return nil }
    return quota == problem.nation?.quota ? .fullQuota(of: problem.nationName) : .usedBudget
  }

  /// What there is to say of applicants where room is left for one more. Whoever is in reserve
  /// and accepts a region with room would have been placed there, for that fills one more place;
  /// only where counts are fixed first, or places are divided by track, can somebody be left who
  /// would go.
  private func people(_ kabupaten: Range<Int>) -> UnusedPlacesCause {
    let assistants = problem.applicants.indices.filter {
      problem.applicants[$0].role == "BA"
    }.map(outcome.status(of:))
    if assistants.isEmpty { return .noApplicants }
    if assistants.contains(.reserve) {
      let tracks = waiting[kabupaten].reduce(into: Set<Int>()) { $0.formUnion($1) }
      if !tracks.isEmpty { return .fullTracks(tracks.sorted().map { problem.tracks[$0] }) }
      if leavesPlacesOpen && isWanted(kabupaten) { return .leftOpen }
      return problem.policy.placement == .localFirst ? .fixedCounts : .nobodyWilling
    }
    return assistants.contains(.placed) ? .everybodyPlaced : .nobodyEligible
  }

  /// Whether somebody in reserve accepts a kabupaten of these that has room.
  private func isWanted(_ kabupaten: Range<Int>) -> Bool {
    let open = kabupaten.filter { placed[$0] < allowed[$0] }
    return problem.applicants.indices.contains { person in
      guard outcome.status(of: person) == .reserve,
        let acceptability = outcome.acceptability(of: person)
      else { return false }
      return open.contains { acceptability.accepts($0, in: problem) }
    }
  }

  private static func waitingTracks(
    _ problem: PlacementProblem, _ outcome: PlacementOutcome, placed: [Int], allowed: [Int]
  ) -> [Set<Int>] {
    var waiting = [Set<Int>](repeating: [], count: placed.count)
    guard problem.isDividedByTrack else { return waiting }
    var ofTrack = problem.kabupaten.map { _ in [Int](repeating: 0, count: problem.tracks.count) }
    for seat in outcome.seats { ofTrack[seat.kabupaten][problem.track(of: seat.applicant)] += 1 }
    for person in problem.applicants.indices where outcome.status(of: person) == .reserve {
      guard let acceptability = outcome.acceptability(of: person) else { continue }
      let track = problem.track(of: person)
      for place in placed.indices
      where placed[place] < allowed[place] && !waiting[place].contains(track)
        && ofTrack[place][track] >= problem.kabupaten[place].trackCaps[track]
        && acceptability.accepts(place, in: problem)
      {
        waiting[place].insert(track)
      }
    }
    return waiting
  }

  private func isFull(_ province: Province) -> Bool {
    province.quota.map { sum(placed, province.kabupaten) >= $0 } ?? false
  }

  /// The kabupaten whose quotas are used up before their work is.
  private func fullQuotas(_ kabupaten: [Int]) -> [String] {
    kabupaten.filter { placed[$0] >= allowed[$0] && allowed[$0] < work[$0] }
      .map { problem.kabupaten[$0].region.name }
  }

  private func sum(_ numbers: [Int], _ kabupaten: Range<Int>) -> Int {
    numbers[kabupaten].reduce(0, +)
  }
}

extension PlacementProblem {
  /// The quota of a kabupaten: its own, or what its tracks come to if that is less.
  fileprivate func quota(of kabupaten: Kabupaten) -> Int? {
    let ofTracks = isDividedByTrack ? kabupaten.region.trackQuotas.sum : nil
    return [kabupaten.region.quota, ofTracks].compactMap { $0 }.min()
  }
}
