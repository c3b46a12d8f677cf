import Messages
import PlacementModel

// Repairs that change the figures of several regions at once: places move from where they are
// idle to where they can be used, and figures inside an area are raised or lowered together.
extension PlanRepairs {
  private typealias Share = (area: Int, places: Int)

  /// Gives the places that an area cannot use to areas elsewhere that can.
  func moveIdlePlaces(from index: Int) -> Candidate? {
    guard let quota = plan.areas[index].quota else { return nil }
    let idle = quota - capacities[index].most
    let targets = plan.areas.indices.filter {
      !plan.areas[$0].isBudget && !plan.areNested($0, index)
    }
    guard let shares = sharesOfSpareRoom(of: idle, among: targets) else { return nil }
    let lowered = Share(area: index, places: -idle)
    return Candidate(
      reach: .severalFigures, size: idle,
      message: .movePlaces(idle, from: [plan.areas[index].name], to: named(shares)),
      changes: quotaChanges([lowered] + shares), mustNotHarm: true,
      promise: .places(more: idle))
  }

  /// Raises the quotas inside an area until its own can be used in full.
  func raiseQuotas(inside index: Int) -> Candidate? {
    guard let quota = plan.areas[index].quota, !plan.areas[index].isKabupaten else { return nil }
    let idle = quota - capacities[index].most
    let targets = plan.areas.indices.filter { $0 > index && plan.areNested($0, index) }
    guard let shares = sharesOfSpareRoom(of: idle, among: targets) else { return nil }
    return Candidate(
      reach: .severalFigures, size: idle,
      message: .raiseQuotasInside(named(shares), places: idle), changes: quotaChanges(shares),
      mustNotHarm: true, promise: .fills(area: index))
  }

  /// Takes the places that an area lacks from quotas elsewhere: idle ones first, then those
  /// beyond what is needed there.
  func movePlaces(to index: Int) -> Candidate? {
    guard let quota = plan.areas[index].quota, !plan.areas[index].isBudget,
      !plan.areas[index].isDivided
    else { return nil }
    let short = capacities[index].least - quota
    let sources = plan.areas.indices.filter { source in
      !plan.areas[source].isBudget && plan.areas[source].quota != nil
        && !plan.areNested(source, index)
    }
    let idle = sources.map { Share($0, plan.areas[$0].quota! - capacities[$0].usable) }
    let beyondNeed = sources.map {
      Share($0, capacities[$0].usable - capacities[$0].claim)
    }
    guard let shares = shares(of: short, offered: [idle, beyondNeed]) else { return nil }
    let takers = [named([Share(index, short)])[0]]
    let changes = quotaChanges([Share(index, short)] + shares.map { Share($0.area, -$0.places) })
    return Candidate(
      reach: .severalFigures, size: short,
      message: .movePlaces(short, from: named(shares), to: takers), changes: changes,
      mustNotHarm: true)
  }

  /// Lowers stated minima inside an area until its quota can meet them.
  func lowerMinima(inside index: Int) -> Candidate? {
    guard let quota = plan.areas[index].quota else { return nil }
    let short = capacities[index].least - quota
    let offered = plan.areas.indices.filter { $0 > index && plan.areNested($0, index) }.map {
      Share($0, max(0, capacities[$0].claim - capacities[$0].least))
    }
    guard let shares = shares(of: short, offered: [offered]) else { return nil }
    let changes = shares.map { share in
      let area = plan.areas[share.area]
      // A minimum above what the area can take binds only as far as that.
      let bound = min(area.minimum, capacities[share.area].usable)
      return PlanChange.minimum(of: area.code, from: area.minimum, to: bound - share.places)
    }
    return Candidate(
      reach: .severalFigures, size: short, message: .lowerMinima(named(shares), by: short),
      changes: changes)
  }

  // MARK: - Sharing

  /// Shares out places among quotas that could be larger, where they would be usable up to the
  /// root: first where assistants are short, then where there is most spare room.
  private func sharesOfSpareRoom(of places: Int, among targets: [Int]) -> [Share]? {
    let order = targets.filter {
      plan.areas[$0].quota != nil && !plan.areas[$0].isDivided
    }.map { target in
      (
        area: target, lack: max(0, capacities[target].least - plan.areas[target].quota!),
        spare: max(0, capacities[target].most - plan.areas[target].quota!)
      )
    }.filter { $0.spare > 0 }.sorted { ($1.lack, $1.spare, $0.area) < ($0.lack, $0.spare, $1.area) }

    var slack = plan.areas.indices.map { area in
      plan.areas[area].quota.map { max(0, $0 - capacities[area].most) } ?? Int.max
    }
    var shares: [Share] = []
    var left = places
    for target in order where left > 0 {
      let around = Array(plan.ancestors(of: target.area))
      let taken = min(left, target.spare, around.map { slack[$0] }.min() ?? Int.max)
      guard taken > 0 else { continue }
      for area in around where slack[area] != Int.max { slack[area] -= taken }
      shares.append(Share(target.area, taken))
      left -= taken
    }
    return left == 0 ? shares.sorted { $0.area < $1.area } : nil
  }

  /// Takes places from what is offered, list by list, the largest offer first; `nil` if all
  /// offers together are too few.
  private func shares(of places: Int, offered lists: [[Share]]) -> [Share]? {
    var taken: [Int: Int] = [:]
    var left = places
    for offers in lists {
      let ordered = offers.filter { $0.places > 0 }.sorted {
        ($1.places, $0.area) < ($0.places, $1.area)
      }
      for offer in ordered where left > 0 {
        let share = min(left, offer.places)
        taken[offer.area, default: 0] += share
        left -= share
      }
    }
    guard left == 0 else { return nil }
    return taken.sorted { $0.key < $1.key }.map { Share($0.key, $0.value) }
  }

  private func quotaChanges(_ shares: [Share]) -> [PlanChange] {
    shares.map { share in
      let area = plan.areas[share.area]
      return .quota(of: area.code, from: area.statedQuota, to: area.quota! + share.places)
    }
  }

  private func named(_ shares: [Share]) -> [String] {
    shares.map { "\(plan.areas[$0.area].name) (\($0.places))" }
  }
}
