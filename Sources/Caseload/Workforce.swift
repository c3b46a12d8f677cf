import PlacementModel

/// Who takes a portfolio in a relaxation, and how large: residents from their homes, outsiders from
/// any village.
struct Workforce {
  /// In rising order.
  let villages: [Int]
  let coverage: [CoverageClass]
  let residents: [(site: Int, loads: ClosedRange<Int>)]
  let outsiders: Int
  /// From the least that any outsider may have to the largest.
  let outsiderLoads: ClosedRange<Int>

  /// - Parameter largest: no load is larger, whatever the bounds.
  init(_ problem: CaseloadProblem, bounds: CaseloadBounds, largest: Int = .max) {
    villages = Array(problem.villages)
    coverage = bounds.coverage
    residents = problem.assistants.indices.compactMap { assistant in
      problem.homes[assistant].map { site in
        let most = min(largest, bounds.upper[assistant])
        return (site, min(most, bounds.lower[assistant])...most)
      }
    }
    let outside = problem.outsiders
    outsiders = outside.count
    let least = min(largest, outside.map { bounds.lower[$0] }.min() ?? 0)
    let most = min(largest, outside.map { bounds.upper[$0] }.max() ?? 0)
    outsiderLoads = least...max(least, most)
  }
}
