package import PlacementModel

/// What an audit judges: how many cooperatives each kabupaten has, and every quota, minimum and
/// load rule that binds there; no persons.
///
/// The areas form the tree of quotas. A parent stands before its children, so a walk backwards
/// meets every area after all that lies inside it.
package struct QuotaPlan: Hashable, Sendable {
  /// A kabupaten, a province, the nation, or the budget that stands above the nation.
  package struct Area: Hashable, Sendable {
    package let code: RegionCode
    package let name: String
    /// The budget bounds the nation from above, but promises no places.
    package let isBudget: Bool
    package let parent: Int?
    package fileprivate(set) var children: [Int] = []
    /// In the whole area.
    package fileprivate(set) var cooperatives: Int
    /// Its own quota; of a kabupaten whose places are divided by track, what the tracks come to if
    /// that is less.
    package fileprivate(set) var quota: Int?
    /// The quota that its line states, for whatever track.
    fileprivate(set) var statedQuota: Int?
    /// Of a kabupaten whose places are divided by track, one a track.
    package fileprivate(set) var trackQuotas: [Int?] = []
    /// The tracks whose sum a line around the kabupaten states as well, so that it cannot grow alone.
    fileprivate(set) var statedTracks: Set<Int> = []
    package fileprivate(set) var minimum: Int
    /// The findings that the panel accepts here.
    package fileprivate(set) var waived: Set<Proof.Kind> = []
    /// Whether nobody asks that the cooperatives of this kabupaten be covered, as where a proof is
    /// tried without that.
    package fileprivate(set) var isUncovered = false

    /// Whether it or an area around it states a quota, so that surplus places may be filled.
    package fileprivate(set) var isUnderQuota = false

    package var isKabupaten: Bool { code.level == .kabupaten }

    /// Whether each of two tracks has a quota here, which together bind like one.
    var isDivided: Bool { !trackQuotas.isEmpty && !trackQuotas.contains(nil) }

    /// What its quota is once it states another, or a track does.
    fileprivate mutating func combineQuotas() {
      let tracks = isDivided ? trackQuotas.reduce(0) { $0 + ($1 ?? 0) } : nil
      quota = [statedQuota, tracks].compactMap { $0 }.min()
    }
  }

  package fileprivate(set) var areas: [Area] = []
  package fileprivate(set) var load: Policy.Load
  package fileprivate(set) var surplus: Policy.Surplus
  /// People who are not among the applicants yet, by the kabupaten that they would accept.
  package fileprivate(set) var recruits: [Recruits] = []

  /// Persons still to be found, each willing to go to any of the same kabupaten.
  package struct Recruits: Hashable, Sendable {
    package let kabupaten: [RegionCode]
    package let count: Int
  }

  /// Reads the plan off a problem: O(*k*) for *k* regions.
  package init(_ problem: PlacementProblem) {
    load = problem.policy.load
    surplus = problem.policy.surplus
    var nation: Int?
    if let budget = problem.policy.assistantBudget {
      nation = add(.nation, "", isBudget: true, parent: nil, quota: budget)
    }
    nation = add(
      .nation, problem.nation?.name ?? "Indonesia", parent: nation,
      quota: problem.nation?.quota, minimum: problem.nationalMinimum)
    for province in problem.provinces {
      let parent = add(
        province.code, province.name, parent: nation, quota: province.quota,
        minimum: province.minimum)
      for kabupaten in problem.kabupaten[province.kabupaten] {
        let quotas = problem.isDividedByTrack ? kabupaten.region.trackQuotas : .none
        let index = add(
          kabupaten.code, kabupaten.region.name, parent: parent,
          quota: kabupaten.region.quota,
          minimum: kabupaten.region.minimum ?? 0, cooperatives: kabupaten.cooperatives.count)
        guard problem.isDividedByTrack else { continue }
        areas[index].trackQuotas = problem.tracks.map { quotas[$0] }
        areas[index].statedTracks = QuotaPlan.statedTracks(around: kabupaten.code, in: problem)
        areas[index].combineQuotas()
        areas[index].isUnderQuota = areas[index].isUnderQuota || areas[index].quota != nil
      }
    }
    for waiver in problem.policy.waivers {
      if let area = area(of: waiver.region) { areas[area].waived.insert(Proof.Kind(waiver.rule)) }
    }
  }

  private static func statedTracks(
    around code: RegionCode, in problem: PlacementProblem
  ) -> Set<Int> {
    Set(
      problem.tracks.indices.filter { track in
        problem.regions.contains {
          $0.code != code && $0.code.contains(code)
            && $0.trackQuotas[problem.tracks[track]] != nil
        }
      })
  }

  @discardableResult
  private mutating func add(
    _ code: RegionCode, _ name: String, isBudget: Bool = false, parent: Int?, quota: Int?,
    minimum: Int = 0, cooperatives: Int = 0
  ) -> Int {
    let area = areas.count
    areas.append(
      Area(
        code: code, name: name, isBudget: isBudget, parent: parent, cooperatives: cooperatives,
        quota: quota, minimum: minimum))
    areas[area].statedQuota = quota
    if let parent { areas[parent].children.append(area) }
    for ancestor in ancestors(of: area) { areas[ancestor].cooperatives += cooperatives }
    areas[area].isUnderQuota =
      quota != nil || parent.map { areas[$0].isUnderQuota } ?? false
    return area
  }

  /// The areas around one, from its parent to the root.
  package func ancestors(of area: Int) -> some Sequence<Int> {
    sequence(state: areas[area].parent) { [areas] next in
      defer { next = next.flatMap { areas[$0].parent } }
      return next
    }
  }

  /// The kabupaten in an area, itself if it is one, by code.
  package func kabupaten(in area: Int) -> [Int] {
    areas[area].isKabupaten ? [area] : areas[area].children.flatMap(kabupaten)
  }

  /// Whether one area lies in the other, or is the other.
  package func areNested(_ first: Int, _ second: Int) -> Bool {
    first == second || ancestors(of: first).contains(second)
      || ancestors(of: second).contains(first)
  }

  /// The most cooperatives that one assistant may ever have: the stretch where one is set.
  package var ceiling: Int { load.stretch ?? load.maximum }

  /// The index of the area with this code; of the nation, not the budget.
  package func area(of code: RegionCode) -> Int? {
    areas.firstIndex { $0.code == code && !$0.isBudget }
  }
}

/// One figure or rule that a repair changes.
package enum PlanChange: Hashable, Sendable {
  case quota(of: RegionCode, from: Int?, to: Int)
  /// The quota of one track in a kabupaten.
  case trackQuota(of: RegionCode, track: String, from: Int, to: Int)
  case budget(from: Int, to: Int)
  case minimum(of: RegionCode, from: Int, to: Int)
  case loadMinimum(from: Int, to: Int)
  case loadMaximum(from: Int, to: Int)
  case loadStretch(from: Int?, to: Int)
  case surplus(from: Policy.Surplus, to: Policy.Surplus)
  /// The panel accepts a finding about this region, and somebody signs for it.
  case waiver(of: RegionCode, rule: Proof.Kind)
  /// More eligible applicants, who accept any of these kabupaten.
  case recruits(accepting: [RegionCode], count: Int)

  /// The key in the policy file or the column of the table that changes.
  package var key: String {
    switch self {
    case .quota: "quota"
    case .trackQuota(_, let track, _, _): "quota_\(track)"
    case .budget: "budget.assistants"
    case .minimum: "minimum"
    case .loadMinimum: "load.minimum"
    case .loadMaximum: "load.maximum"
    case .loadStretch: "load.stretch"
    case .surplus: "surplus"
    case .waiver: "waivers"
    case .recruits: "applicants"
    }
  }

  /// The regions whose line changes; none where a rule of the whole round does.
  package var regions: [RegionCode] {
    switch self {
    case .quota(let code, _, _), .trackQuota(let code, _, _, _), .minimum(let code, _, _),
      .waiver(let code, _):
      [code]
    case .recruits(let codes, _): codes
    case .budget, .loadMinimum, .loadMaximum, .loadStretch, .surplus: []
    }
  }

  /// The value before, as the file would write it; `nil` where there is none.
  package var before: String? {
    switch self {
    case .quota(_, let from, _), .loadStretch(let from, _): from.map { String($0) }
    case .trackQuota(_, _, let from, _), .budget(let from, _), .minimum(_, let from, _),
      .loadMinimum(let from, _),
      .loadMaximum(let from, _):
      String(from)
    case .surplus(let from, _): from.rawValue
    case .waiver, .recruits: nil
    }
  }

  /// The value after, as the file would write it.
  package var after: String {
    switch self {
    case .quota(_, _, let to), .trackQuota(_, _, _, let to), .loadStretch(_, let to),
      .budget(_, let to),
      .minimum(_, _, let to), .loadMinimum(_, let to), .loadMaximum(_, let to):
      String(to)
    case .surplus(_, let to): to.rawValue
    case .waiver(_, let rule): rule.rawValue
    case .recruits(_, let count): String(count)
    }
  }
}

extension QuotaPlan {
  /// The plan with some changes made.
  ///
  /// - Precondition: every region that a change names has a line in the plan.
  package func applying(_ changes: [PlanChange]) -> QuotaPlan {
    var plan = self
    for change in changes { plan.apply(change) }
    return plan
  }

  private mutating func apply(_ change: PlanChange) {
    switch change {
    case .quota(let code, _, let value):
      let index = area(of: code)!
      areas[index].statedQuota = value
      areas[index].combineQuotas()
    case .trackQuota(let code, let track, _, let value):
      let index = area(of: code)!
      areas[index].trackQuotas[TrackQuotas.tracks.firstIndex(of: track)!] = value
      areas[index].combineQuotas()
    case .budget(_, let value): areas[areas.firstIndex(where: \.isBudget)!].quota = value
    case .minimum(let code, _, let value): areas[area(of: code)!].minimum = value
    case .loadMinimum(_, let value): load.minimum = value
    case .loadMaximum(_, let value): load.maximum = value
    case .loadStretch(_, let value): load.stretch = value
    case .surplus(_, let value): surplus = value
    case .waiver(let code, let rule): areas[area(of: code)!].waived.insert(rule)
    case .recruits(let codes, let count):
      recruits.append(Recruits(kabupaten: codes, count: count))
    }
  }

  /// Drops one of the things that the plan states.
  fileprivate mutating func drop(_ element: ProofElement) {
    switch element {
    case .quota(let code): areas[area(of: code)!].quota = nil
    case .budget: areas[areas.firstIndex(where: \.isBudget)!].quota = nil
    case .minimum(let code): areas[area(of: code)!].minimum = 0
    case .cover(let code): areas[area(of: code)!].isUncovered = true
    case .loadMinimum: load.minimum = 1
    case .loadMaximum:
      // Nobody has more than all.
      load.maximum = max(load.maximum, areas.map(\.cooperatives).max() ?? 0)
      load.stretch = nil
    }
  }

  /// The plan without one of the things it states.
  package func removing(_ element: ProofElement) -> QuotaPlan {
    var plan = self
    plan.drop(element)
    return plan
  }

  /// The same plan with nothing accepted that breaks it.
  func withoutWaivers() -> QuotaPlan {
    var plan = self
    for area in plan.areas.indices { plan.areas[area].waived = [] }
    return plan
  }

  /// The same plan under other load limits.
  package func under(_ load: Policy.Load) -> QuotaPlan {
    var plan = self
    plan.load = load
    return plan
  }

  /// The same plan with its surplus places treated otherwise.
  package func under(_ surplus: Policy.Surplus) -> QuotaPlan {
    var plan = self
    plan.surplus = surplus
    return plan
  }
}
