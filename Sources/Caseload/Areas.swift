import PlacementModel
import Randomness

/// Divides the assistants of a kabupaten into areas that lie together.
///
/// Halves them again and again along a line of random direction, near the middle. Where the
/// next division draws other lines, what stood at a border of one comes into the middle of another.
struct Areas {
  /// By assistant, the mean point of those served.
  private let centres: [Coordinate]

  /// About how many assistants an area has.
  static let size = 16

  init(of plan: Plan, in problem: CaseloadProblem) {
    centres = plan.portfolios.enumerated().map { assistant, portfolio in
      Coordinate.mean(of: portfolio.map { problem.cooperatives[$0].location })
        ?? problem.sites[plan.sites[assistant]!].point
    }
  }

  /// How many areas so many assistants make.
  static func count(for assistants: Int) -> Int { max(1, (assistants + size / 2) / size) }

  /// The assistants of every area, in rising order.
  func divided(random: inout RandomStream) -> [[Int]] {
    var areas: [[Int]] = []
    divide(Array(centres.indices), into: Self.count(for: centres.count), &areas, &random)
    return areas
  }

  private func divide(
    _ assistants: [Int], into count: Int, _ areas: inout [[Int]], _ random: inout RandomStream
  ) {
    guard count > 1, assistants.count > 1 else { return areas.append(assistants.sorted()) }
    let (north, east) = (random.number(in: -8...8), random.number(in: 1...8))
    func along(_ assistant: Int) -> Double {
      centres[assistant].latitude * Double(north) + centres[assistant].longitude * Double(east)
    }
    let ordered = assistants.sorted { (along($0), $0) < (along($1), $1) }
    let middle = assistants.count * (count / 2) / count
    let stray = Self.size / 4
    let cut = min(max(1, middle + random.number(in: -stray...stray)), assistants.count - 1)
    divide(Array(ordered[..<cut]), into: count / 2, &areas, &random)
    divide(Array(ordered[cut...]), into: count - count / 2, &areas, &random)
  }
}
