import BenchmarkKit
import PlacementModel

/// Looks for better plans than are known, by long runs of several methods and seeds.
struct BestKnown {
  let instances: [Instance]
  let weightings: [Weighting]
  let seeds: UInt64
  let date: String

  private static let methods = [Method.search(.thorough), .annealing(trials: 30_000)]

  /// Keeps every better value as soon as it is found.
  func improve() throws {
    for instance in instances {
      for weighting in weightings {
        for method in BestKnown.methods {
          for seed in 1...seeds {
            let known = try References.kept()[instance.name, weighting]
            if known?.isOptimal ?? false { continue }
            let found = try instance.measure(
              weighting, by: method, seed: seed, reference: known)
            // Others may have written meanwhile.
            var references = try References.kept()
            let isBetter = references.improve(
              instance.name, weighting, value: found.objective, solver: method.name,
              seconds: found.processorSeconds, date: date)
            report(
              "\(instance.name) \(weighting.rawValue) \(method.name), seed \(seed): "
                + "\(found.objective) in \(fixed(found.processorSeconds, decimals: 1)) s"
                + (isBetter ? ", better than any before" : ""))
            if isBetter { try references.keep() }
          }
        }
      }
    }
  }
}
