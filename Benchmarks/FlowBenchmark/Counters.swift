import BenchmarkKit
import Foundation
import MinCostFlow

/// What is counted of a network solved afresh.
struct ColdCounters: ExactCounters {
  static let recordFile = file("baseline.json", beside: #filePath)

  let objective: String
  let pivots: Int
  let arcsPriced: Int
  /// Of cost scaling alone.
  let scaling: ScalingEffort?

  var steps: [(what: String, count: Int)] {
    let scaling = scaling ?? ScalingEffort()
    return [
      ("pivots", pivots), ("arcs priced", arcsPriced), ("refinements", scaling.refinements),
      ("pushes", scaling.pushes), ("relabels", scaling.relabels),
      ("price updates", scaling.priceUpdates),
      ("rounds of price refinement", scaling.priceRefinements),
      ("cycles cancelled", scaling.cycles),
    ]
  }
}

extension Measurement {
  /// By instance, and by algorithm where that was not the simplex.
  var counters: (name: String, counters: ColdCounters) {
    let name = algorithm == CostScaling.algorithmName ? "\(name) \(algorithm)" : name
    return (
      name,
      ColdCounters(
        objective: objective, pivots: pivots, arcsPriced: arcsPriced, scaling: scaling)
    )
  }
}

/// What is counted of a network solved from the basis of a similar one.
struct WarmCounters: ExactCounters {
  static let recordFile = file("warm.json", beside: #filePath)

  let objective: String
  /// Of solving afresh, to compare with; no worse if they grow.
  let coldPivots: Int
  let warmPivots: Int
  let warmArcsPriced: Int

  var steps: [(what: String, count: Int)] {
    [("warm pivots", warmPivots), ("arcs priced", warmArcsPriced)]
  }
}

extension WarmMeasurement {
  /// By instance and change.
  var counters: (name: String, counters: WarmCounters) {
    (
      name,
      WarmCounters(
        objective: objective, coldPivots: coldPivots, warmPivots: warmPivots,
        warmArcsPriced: warmArcsPriced)
    )
  }
}
