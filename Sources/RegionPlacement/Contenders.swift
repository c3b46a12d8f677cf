import PlacementModel

/// The candidates among whom the best set by rank must lie.
///
/// Let *K* seats be all there are. Whoever is seated in a kabupaten *r* has fewer than *K* better
/// candidates who accept *r*: each of those is seated too, or could take the seat over and leave
/// every headcount as it was with a better set. So once *K* candidates who accept *r* have passed,
/// *r* is closed to all who follow, and a candidate for whom everything is closed can be left
/// out without changing the outcome. (One more than *K* is let in, so that each closed
/// kabupaten keeps somebody who goes without.) With most people willing to go anywhere little
/// more than *K* remain, of however many.
///
/// Holds only where merit is the first goal that tells people apart.
struct Contenders {
  private let problem: PlacementProblem
  private let mostSeats: Int
  /// How many of those let in accept each kabupaten, counted once a person: those who accept the
  /// whole nation, then those who accept its whole province, then the rest.
  private var everywhere = 0
  private var inProvince: [Int]
  private var inKabupaten: [Int]
  private var isOpen: [Bool]
  private var openInProvince: [Int]

  /// The candidates that can matter, best first. O(*k*) time a candidate let in.
  static func select(from market: Market) -> [Candidate] {
    var selection = Contenders(market)
    return market.candidates.filter { selection.admits($0) }
  }

  private init(_ market: Market) {
    problem = market.problem
    mostSeats = market.mostSeats
    inProvince = Array(repeating: 0, count: problem.provinces.count)
    inKabupaten = Array(repeating: 0, count: problem.kabupaten.count)
    isOpen = problem.kabupaten.map { $0.limits.cap > 0 }
    openInProvince = Array(repeating: 0, count: problem.provinces.count)
    for (kabupaten, isOpen) in zip(problem.kabupaten, isOpen) where isOpen {
      openInProvince[kabupaten.province] += 1
    }
  }

  private mutating func admits(_ candidate: Candidate) -> Bool {
    let routes = candidate.acceptability.routes(in: problem)
    guard candidate.acceptability.pinned != nil || routes.contains(where: isOpen) else {
      return false
    }
    count(routes)
    closeFull()
    return true
  }

  private func isOpen(_ route: Route) -> Bool {
    switch route {
    case .everywhere: openInProvince.contains { $0 > 0 }
    case .province(let province, _): openInProvince[province] > 0
    case .kabupaten(let kabupaten, _): isOpen[kabupaten]
    }
  }

  /// Counts a person once for each kabupaten that the routes reach.
  private mutating func count(_ routes: [Route]) {
    var provinces: [Int] = []
    for route in routes {
      switch route {
      case .everywhere:
        everywhere += 1
        return
      case .province(let province, _):
        inProvince[province] += 1
        provinces.append(province)
      case .kabupaten:
        continue
      }
    }
    for route in routes {
      guard case .kabupaten(let kabupaten, _) = route,
        !provinces.contains(problem.kabupaten[kabupaten].province)
      else { continue }
      inKabupaten[kabupaten] += 1
    }
  }

  private mutating func closeFull() {
    for kabupaten in isOpen.indices where isOpen[kabupaten] {
      let province = problem.kabupaten[kabupaten].province
      if everywhere + inProvince[province] + inKabupaten[kabupaten] > mostSeats {
        isOpen[kabupaten] = false
        openInProvince[province] -= 1
      }
    }
  }
}
