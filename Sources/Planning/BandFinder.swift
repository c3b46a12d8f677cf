package import PlacementModel

/// What one pair of load limits would allow over all kabupaten, quotas apart.
package struct LoadBand: Hashable, Sendable {
  package var minimum: Int
  package var maximum: Int
  /// Kabupaten with cooperatives that some number of assistants fits.
  package var fitting: Int
  /// Kabupaten that no number fits.
  package var unfit: [RegionCode]
  /// The fewest and the most assistants over the fitting kabupaten.
  package var fittingLeast: Int
  package var fittingMost: Int
  /// The same over all, by exception where no number fits.
  package var least: Int
  package var most: Int
  /// How many proofs the plan would have under these limits; people not counted.
  package var proofs: Int
}

/// Least and largest loads to try with one another.
package struct BandRange: Hashable, Sendable {
  /// From 1 on.
  package let minima: ClosedRange<Int>
  package let maxima: ClosedRange<Int>

  /// - Precondition: no load is below 1.
  package init(minima: ClosedRange<Int>, maxima: ClosedRange<Int>) {
    precondition(minima.lowerBound >= 1 && maxima.lowerBound >= 1, "a load is at least 1")
    (self.minima, self.maxima) = (minima, maxima)
  }

  /// Limits around a policy's own: a minimum up to one lower, a maximum up to three higher.
  package init(around load: Policy.Load) {
    self.init(
      minima: max(1, load.minimum - 1)...max(1, load.minimum),
      maxima: load.maximum...load.maximum + 3)
  }
}

/// Tries other load limits on the same plan.
package struct BandFinder: Sendable {
  private let plan: QuotaPlan

  package init(plan: QuotaPlan) { self.plan = plan }

  /// One line for each pair of limits, by minimum, then maximum; pairs that cross are left out.
  /// O(*k*) for each pair over *k* regions.
  package func bands(in range: BandRange) -> [LoadBand] {
    range.minima.flatMap { minimum in
      range.maxima.filter { $0 >= minimum }.map { band(minimum: minimum, maximum: $0) }
    }
  }

  private func band(minimum: Int, maximum: Int) -> LoadBand {
    var load = plan.load
    load.minimum = minimum
    load.maximum = maximum
    load.stretch = load.stretch.map { max($0, maximum) }
    let tried = plan.under(load)
    let totals = HoldingTotals(
      of: tried.areas.indices.filter { tried.areas[$0].isKabupaten }, in: tried)
    return LoadBand(
      minimum: minimum, maximum: maximum, fitting: totals.fitting, unfit: totals.unfit,
      fittingLeast: totals.fittingNeed, fittingMost: totals.fittingRoom, least: totals.need,
      most: totals.room, proofs: PlanProofs(of: tried).count())
  }
}

/// Needs and rooms summed over some kabupaten, those that no number fits told apart.
struct HoldingTotals {
  private(set) var fitting = 0
  private(set) var fittingNeed = 0
  private(set) var fittingRoom = 0
  private(set) var need = 0
  private(set) var room = 0
  private(set) var unfit: [RegionCode] = []

  init(of kabupaten: [Int], in plan: QuotaPlan) {
    for index in kabupaten where plan.areas[index].cooperatives > 0 {
      let limits = plan.limits(of: index)
      need += limits.need
      room += limits.room
      if limits.hasFittingCount(load: plan.load) {
        fitting += 1
        fittingNeed += limits.need
        fittingRoom += limits.room
      } else {
        unfit.append(plan.areas[index].code)
      }
    }
  }
}
