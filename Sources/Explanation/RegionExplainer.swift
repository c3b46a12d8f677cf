import Caseload
package import PlacementModel
import RegionPlacement

/// Explains one kabupaten, province or the nation.
package struct RegionExplainer {
  private let round: Round
  private let code: RegionCode
  private let inside: Range<Int>
  private let lines: [RegionLine]
  private let progress: (ExplanationStep) -> Void

  /// - Parameters:
  ///   - lines: those of the roster, one a kabupaten, in the problem's order.
  ///   - progress: told of each step that takes a while.
  /// - Returns: `nil` if the code is no listed region.
  package init?(
    _ round: Round, region code: RegionCode, lines: [RegionLine],
    progress: @escaping (ExplanationStep) -> Void = { _ in }
  ) {
    switch code.level {
    case .nation: inside = round.problem.kabupaten.indices
    case .province:
      guard let province = round.problem.provinces.first(where: { $0.code == code }) else {
        return nil
      }
      inside = province.kabupaten
    case .kabupaten:
      guard let index = round.problem.kabupatenIndex(of: code) else { return nil }
      inside = index..<index + 1
    case .district, .village: return nil
    }
    self.round = round
    self.code = code
    self.lines = lines
    self.progress = progress
  }

  /// Two stages 1, and stage 2 of the kabupaten that they change.
  package func explanation() -> RegionExplanation {
    let seats = round.seated(in: inside)
    let free = seats.filter { !round.isPinned($0.applicant) }
    let own = lines[inside]
    let region = round.problem.regions.first { $0.code == code }
    let queue = self.queue
    // The best and the last of two lists say nothing of each other.
    let hasOneList = !round.problem.isDividedByTrack
    func ranks(_ seats: [Seat]) -> [Int] {
      hasOneList ? seats.map { round.position(of: $0.applicant) } : []
    }
    var explanation = RegionExplanation(
      name: name, cooperatives: own.reduce(0) { $0 + $1.cooperatives },
      need: own.reduce(0) { $0 + $1.need }, room: own.reduce(0) { $0 + $1.room },
      load: round.problem.policy.load, quota: region?.quota, minimum: region?.minimum,
      placed: seats.count, pinned: seats.count - free.count, bestRank: ranks(seats).min(),
      cutOff: ranks(free).max(), loads: loads(of: own),
      uncovered: own.reduce(0) { $0 + $1.uncovered }, limits: limits,
      next: queue.prefix(Self.shownQueue).map(round.name(ofPerson:)),
      nextTracks: hasOneList
        ? []
        : queue.prefix(Self.shownQueue).map { round.problem.tracks[round.problem.track(of: $0)] },
      reserve: queue.count)
    explanation.oneMore = oneMore
    explanation.oneMoreByTrack = oneMoreByTrack
    explanation.oneMoreTogether = oneMoreTogether
    explanation.oneFewer = oneFewer(than: seats.count)
    return explanation
  }

  private static let shownQueue = 3

  private var name: PlaceName {
    switch code.level {
    case .nation: PlaceName(code: code, name: round.problem.nationName)
    case .province:
      PlaceName(
        code: code,
        name: round.problem.provinces.first { $0.code == code }?.name ?? code.description)
    default: round.name(of: inside.lowerBound)
    }
  }

  private var limits: [BindingLimit] {
    if code.level == .kabupaten { return round.bindingLimits(of: inside.lowerBound) }
    let work = inside.reduce(0) { $0 + round.work(in: $1) }
    let isWorkedOut = round.seated(in: inside).count >= work
    let wide =
      round.problem.provinces.first { $0.code == code }.map(round.wideLimits(around:))
      ?? round.nationalLimits
    return (isWorkedOut ? [.work(assistants: work)] : []) + wide
  }

  /// Those in reserve who would go somewhere inside and may, the best claim first.
  private var queue: [Int] { round.queue(for: inside) }

  private func loads(of lines: ArraySlice<RegionLine>) -> ClosedRange<Int>? {
    guard let least = lines.compactMap(\.loadMinimum).min(),
      let largest = lines.compactMap(\.loadMaximum).max()
    else { return nil }
    return least...largest
  }

  // MARK: - One place more, one fewer

  /// One place more of the innermost quota that is full, or where none is of its own; `nil` where
  /// no quota could keep anybody out.
  private var oneMore: RegionExplanation.PlaceChange? {
    let limits = self.limits
    if limits.isEmpty, let quota = round.problem.regions.first(where: { $0.code == code })?.quota {
      return change(.quota(name, places: quota), to: quota + 1)
    }
    guard limits.allSatisfy({ $0.isQuota && !$0.isOfTrack }), let limit = limits.first else {
      return nil
    }
    return change(limit, to: limit.places + 1)
  }

  /// One place more of each full track; none where another limit is reached as well.
  private var oneMoreByTrack: [RegionExplanation.PlaceChange] {
    let limits = self.limits
    guard limits.allSatisfy(\.isOfTrack) else { return [] }
    return limits.compactMap { change($0, to: $0.places + 1) }
  }

  /// One place more of every full quota from the region outwards, where one alone is not enough for
  /// there are several; of each full track, where there are such.
  private var oneMoreTogether: [RegionExplanation.PlaceChange] {
    let limits = self.limits
    let (tracks, others) = (limits.filter(\.isOfTrack), limits.filter { !$0.isOfTrack })
    guard limits.allSatisfy(\.isQuota), !others.isEmpty, limits.count > 1 else { return [] }
    let ways = tracks.isEmpty ? [others] : tracks.map { [$0] + others }
    return ways.compactMap { change($0.map { $0.with(places: $0.places + 1) }) }
  }

  private func oneFewer(than placed: Int) -> RegionExplanation.PlaceChange? {
    guard placed > 0 else { return nil }
    let limit: BindingLimit =
      code.level == .nation ? .budget(places: placed) : .quota(name, places: placed)
    return change(limit, to: placed - 1)
  }

  private func change(_ limit: BindingLimit, to places: Int) -> RegionExplanation.PlaceChange? {
    change([limit.with(places: places)])
  }

  /// - Parameter limits: as they would be.
  private func change(_ limits: [BindingLimit]) -> RegionExplanation.PlaceChange? {
    let suppositions = limits.compactMap { $0.supposing(places: $0.places) }
    guard suppositions.count == limits.count else { return nil }
    let supposition = limits.count == 1 ? suppositions[0] : .together(suppositions)
    progress(.quotas)
    let answer = round.answer(supposing: supposition)
    guard case .seated(let outcome) = answer else {
      return RegionExplanation.PlaceChange(
        supposition: supposition, limits: limits, outcome: .refused(answer.reasons),
        caseloads: [], caseloadsInAll: 0)
    }
    let changed = changedKabupaten(in: outcome)
    progress(.caseloads)
    let shown = changed.prefix(RegionExplanation.PlaceChange.shownCaseloads)
    return RegionExplanation.PlaceChange(
      supposition: supposition, limits: limits,
      outcome: .decided(round.difference(to: outcome)),
      caseloads: caseloads(of: Array(shown), in: outcome), caseloadsInAll: changed.count)
  }

  /// The kabupaten whose people change, those of the region itself first.
  private func changedKabupaten(in outcome: PlacementOutcome) -> [Int] {
    let changed = round.problem.kabupaten.indices.filter { place in
      people(in: place, of: outcome) != people(in: place, of: round.outcome)
    }
    return changed.filter(inside.contains) + changed.filter { !inside.contains($0) }
  }

  private func people(in place: Int, of outcome: PlacementOutcome) -> [Int] {
    outcome.seats.filter { $0.kabupaten == place }.map(\.applicant)
  }

  private func caseloads(
    of places: [Int], in outcome: PlacementOutcome
  ) -> [RegionExplanation.CaseloadChange] {
    let problem = round.problem
    return places.map { place in
      RegionExplanation.CaseloadChange(
        name: round.name(of: place), before: figures(of: lines[place]),
        after: figures(of: Caseload.solve(place, seats: outcome.seats, in: problem)))
    }
  }

  private func figures(of line: RegionLine) -> RegionExplanation.CaseloadChange.Figures {
    RegionExplanation.CaseloadChange.Figures(
      assistants: line.placed, loads: loads(of: [line]), covered: line.covered,
      travel: line.terms.travel, objective: line.objective)
  }

  private func figures(
    of solution: CaseloadSolution
  ) -> RegionExplanation.CaseloadChange.Figures {
    let loads = solution.loads
    return RegionExplanation.CaseloadChange.Figures(
      assistants: loads.count,
      loads: loads.min().flatMap { least in loads.max().map { least...$0 } },
      covered: solution.coveredCount, travel: solution.terms.travel,
      objective: solution.objective)
  }
}

extension BindingLimit {
  func with(places: Int) -> BindingLimit {
    switch self {
    case .work: .work(assistants: places)
    case .count: .count(assistants: places)
    case .office: .office(places: places)
    case .quota(let name, _): .quota(name, places: places)
    case .track(let name, let track, _): .track(name, track: track, places: places)
    case .budget: .budget(places: places)
    }
  }
}
