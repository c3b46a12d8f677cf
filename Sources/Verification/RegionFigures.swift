import PlacementModel

/// The figures of one kabupaten, recomputed from the lines.
struct RegionFigures {
  let placed: Int
  let missing: Int
  let unusedQuota: Int?
  let covered: Int
  let uncovered: Int
  let loads: [Int]
  let terms: Terms
  let objective: Int
  let exception: RegionException?

  /// - Parameter line: the printed line, whose `pairs` are taken where they are within a metre a
  ///   pair of the measured ones.
  init(
    _ kabupaten: Int, _ reading: Reading, _ legs: Legs, exception: RegionException?,
    line: RegionLine?
  ) {
    let premises = legs.premises
    let problem = premises.problem
    let people = reading.people[kabupaten]
    let members = premises.members[kabupaten]
    placed = people.count
    missing = max(0, premises.capacities[kabupaten].floor - people.count)
    unusedQuota = problem.kabupaten[kabupaten].region.quota.map { max(0, $0 - people.count) }
    loads = people.map { reading.caseload[$0].count }
    covered = loads.reduce(0, +)
    uncovered = members.count - covered

    let measured = people.reduce(0) { $0 + legs.pairs(of: reading.caseload[$1]) }
    let tolerance = loads.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let stated = line?.terms.pairs ?? measured
    let isClose = (measured - tolerance...measured + tolerance).contains(stated)
    terms = Terms(
      travel: members.reduce(0) { $0 + (legs.metres[$1] ?? 0) },
      pairs: isClose ? stated : measured,
      balance: loads.reduce(0) { $0 + $1 * $1 }
        - Capacity.evenSquares(covered: covered, assistants: people.count),
      splits: RegionFigures.splits(members, reading, premises))
    objective = RegionFigures.weighted(
      terms, by: problem.policy.weights(in: problem.kabupaten[kabupaten].code))
    self.exception = exception
  }

  /// Over districts with a covered cooperative, the assistants beyond the first.
  private static func splits(_ members: [Int], _ reading: Reading, _ premises: Premises) -> Int {
    var pairs: Set<[Int]> = []
    var districts: [RegionCode: Int] = [:]
    for cooperative in members {
      guard let server = reading.server[cooperative],
        let code = premises.problem.cooperatives[cooperative].village.district
      else { continue }
      let district = districts[code] ?? districts.count
      districts[code] = district
      pairs.insert([district, server])
    }
    return pairs.count - districts.count
  }

  /// The weighted sum of the terms; too large a one stops at the largest number.
  private static func weighted(_ terms: Terms, by weights: Policy.Weights) -> Int {
    let products = [
      (weights.travel, terms.travel), (weights.pairs, terms.pairs),
      (weights.balance, terms.balance), (weights.splits, terms.splits),
    ]
    return Int(clamping: products.reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) })
  }
}
