import PlacementModel

/// The lists that share the places of a kabupaten: the two tracks where the dataset gives them quotas
/// of their own, else everybody's one.
struct Lists {
  let count: Int
  /// By applicant: the index of their list.
  let of: [Int]
  /// By seat: the most that may have it. A seat is a list in a kabupaten, by kabupaten, then list.
  let caps: [Int]

  /// - Parameter capacities: by kabupaten.
  init(_ problem: PlacementProblem, _ capacities: [Capacity]) {
    let isDivided = Lists.areDivided(problem)
    count = isDivided ? 2 : 1
    of = problem.applicants.map { isDivided && $0.track == "business" ? 1 : 0 }
    caps = zip(problem.kabupaten, capacities).flatMap { kabupaten, capacity in
      guard isDivided else { return [capacity.cap] }
      return Lists.quotas(of: kabupaten.region).map { min($0 ?? capacity.cap, capacity.cap) }
    }
  }

  /// Whether places are divided by track.
  static func areDivided(_ problem: PlacementProblem) -> Bool {
    problem.policy.lists == .tracks
      && problem.kabupaten.contains { quotas(of: $0.region).contains { $0 != nil } }
  }

  /// The quota of each list in a region that divides its places.
  static func quotas(of region: Region) -> [Int?] {
    [region.trackQuotas.professional, region.trackQuotas.business]
  }

  /// The names of the lists, where there are several.
  static let names = ["professional", "business"]

  /// The seat that a person would have in a kabupaten.
  func seat(of applicant: Int, in kabupaten: Int) -> Int { kabupaten * count + of[applicant] }
}

extension Occupancy {
  /// By list in each kabupaten: who is placed there.
  func people(by lists: Lists) -> [[Int]] {
    var seats = [[Int]](repeating: [], count: people.count * lists.count)
    for (kabupaten, members) in people.enumerated() {
      for person in members { seats[lists.seat(of: person, in: kabupaten)].append(person) }
    }
    return seats
  }
}

extension Premises {
  /// The list that the rank of a person is of, where places are divided by track.
  func listName(of applicant: Int) -> String {
    lists.count > 1 && hasPlaces(applicant) ? Lists.names[lists.of[applicant]] : ""
  }
}
