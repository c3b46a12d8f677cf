import PlacementModel

/// Writes out the answer of ``RosterFixture``: the decisions below, and what follows from them
/// by the model's own distances and limits.
struct HandmadeRoster {
  /// Who is placed where, with the code of the base.
  var seats: [String: (region: String, base: String)] = [
    "A01": ("11.01", "11.01.01.1001"), "A02": ("11.01", "11.01.02"),
    "A03": ("11.02", "11.02.01.1002"), "A05": ("12.02", "12.02.01.1001"),
    "A09": ("12.01", "12.01.02.1001"),
  ]
  /// By cooperative, who serves it. A02 takes the last ten of 11.01 but the first, because A01
  /// must not serve the village of the last two and A02 not the first.
  var servers: [String: String] = {
    var servers: [String: String] = [:]
    for number in 1...20 {
      servers["11.01-\(two(number))"] = number <= 10 ? "A01" : "A02"
      if number <= 7 { servers["11.02-\(two(number))"] = "A03" }
      if number <= 12 { servers["12.01-\(two(number))"] = "A09" }
      if number <= 8 { servers["12.02-\(two(number))"] = "A05" }
    }
    return servers
  }()
  var exceptions: [String: RegionException] = ["11.02": .unfit, "12.01": .understaffed]
  var standing = expectedStanding
  var statuses: [String: PlacementLine.Status] = ["A07": .ineligible, "A08": .banned]
  var figures = PolicyFigures(
    placed: 5, local: 4, firstChoice: 1, meanDistanceMetres: 0, envyByRank: 0, envyByTier: 0)

  /// Worked out by hand: the even squares are 200 + 49 + 196 + 64.
  var certificate = [
    ProvenGoal(name: "cover", value: 0), ProvenGoal(name: "minimums", value: 0),
    ProvenGoal(name: "fill", value: 5), ProvenGoal(name: "service", value: 509),
    ProvenGoal(name: "merit", value: 20), ProvenGoal(name: "tier", value: 2),
    ProvenGoal(name: "preference", value: 33),
  ]

  func roster(of problem: PlacementProblem) -> Roster {
    let regions = problem.kabupaten.indices.map { regionLine($0, problem) }
    var totals = RosterTotals()
    for (id, _, _) in standing {
      switch status(of: id) {
      case .placed: totals.placed += 1
      case .reserve: totals.reserve += 1
      case .ineligible: totals.ineligible += 1
      case .banned: totals.banned += 1
      }
    }
    for line in regions {
      totals.missing += line.missing
      totals.covered += line.covered
      totals.uncovered += line.uncovered
      totals.terms += line.terms
      totals.objective += line.objective
      totals.lowerBound += line.lowerBound
    }
    var policies = figures
    let kilometres = seats.reduce(0) { sum, seat in
      sum + distance(of: seat.key, to: seat.value.region, problem)
    }
    policies.meanDistanceMetres = Int(
      (Double(1000 * kilometres) / Double(seats.count)).rounded(.toNearestOrAwayFromZero))
    return Roster(
      placements: standing.map { placementLine($0.id, $0.rank, $0.lottery, problem) },
      assignments: problem.cooperatives.map { assignmentLine($0, problem) },
      regions: regions,
      summary: RosterSummary(
        version: "test", seed: problem.policy.seed, policy: problem.policy, totals: totals,
        certificate: certificate + [ProvenGoal(name: "distance", value: kilometres)],
        exceptions: exceptions.sorted { $0.key < $1.key }.map { region, exception in
          Remark(code: "load.\(exception.rawValue)", subject: region, text: "")
        },
        notices: [],
        policies: [problem.policy.placement: policies]))
  }

  private func status(of id: String) -> PlacementLine.Status {
    seats[id] != nil ? .placed : statuses[id] ?? .reserve
  }

  private func distance(of id: String, to region: String, _ problem: PlacementProblem) -> Int {
    let origin = problem.origins[problem.applicantIndex(of: id)!]
    let target = problem.kabupatenIndex(of: code(region))!
    return problem.domiciles.kilometres(fromOrigin: origin, to: target)
  }

  private func base(of id: String, _ problem: PlacementProblem) -> Coordinate {
    let base = code(seats[id]!.base)
    let person = problem.applicants[problem.applicantIndex(of: id)!]
    let inside = problem.cooperatives.filter { base.contains($0.village) }
    if base == person.domicile || base == person.domicile.district {
      return person.location
        ?? Coordinate.mean(of: inside.map(\.location))!.roundedToSevenDecimals
    }
    return inside.min { $0.id < $1.id }!.location
  }

  private func distance(to cooperative: Cooperative, _ problem: PlacementProblem) -> Int? {
    servers[cooperative.id].map { id in
      problem.travel.metres(from: code(seats[id]!.base), to: cooperative.village)
        ?? Distance.metres(from: base(of: id, problem), to: cooperative.location)
    }
  }

  private func placementLine(
    _ id: String, _ rank: Int, _ lottery: UInt64, _ problem: PlacementProblem
  ) -> PlacementLine {
    let person = problem.applicants[problem.applicantIndex(of: id)!]
    var line = PlacementLine(
      applicantID: id, name: person.name, role: person.role, rank: rank,
      status: status(of: id), lottery: lottery)
    guard let seat = seats[id] else { return line }
    let target = problem.kabupatenIndex(of: code(seat.region))!
    let served = problem.cooperatives.filter { servers[$0.id] == id }
    let legs = served.map { distance(to: $0, problem)! }
    line.regionCode = code(seat.region)
    line.regionName = problem.kabupaten[target].region.name
    line.domicileTier = problem.domiciles.tier(
      fromOrigin: problem.origins[problem.applicantIndex(of: id)!], to: target)
    line.preference = person.statedPosition(of: code(seat.region)) ?? 10
    line.baseCode = code(seat.base)
    line.base = base(of: id, problem)
    line.load = served.count
    line.travelTotal = legs.reduce(0, +)
    line.travelMax = legs.max() ?? 0
    return line
  }

  private func assignmentLine(
    _ cooperative: Cooperative, _ problem: PlacementProblem
  ) -> AssignmentLine {
    let server = servers[cooperative.id]
    return AssignmentLine(
      cooperativeID: cooperative.id, name: cooperative.name, village: cooperative.village,
      regionCode: cooperative.village.kabupaten!, assistantID: server,
      assistantName: server.map {
        problem.applicants[problem.applicantIndex(of: $0)!].name
      } ?? "",
      distance: distance(to: cooperative, problem))
  }

  private func regionLine(_ index: Int, _ problem: PlacementProblem) -> RegionLine {
    let kabupaten = problem.kabupaten[index]
    let people = seats.filter { $0.value.region == kabupaten.code.description }.keys.sorted()
    let inside = Array(problem.cooperatives[kabupaten.cooperatives])
    let loads = people.map { id in inside.count { servers[$0.id] == id } }
    let covered = inside.filter { servers[$0.id] != nil }
    let terms = terms(of: people, covered, loads, problem)
    let objective = terms.objective(problem.policy.weights(in: kabupaten.code))
    return RegionLine(
      regionCode: kabupaten.code, regionName: kabupaten.region.name,
      quota: kabupaten.region.quota, cooperatives: inside.count, need: kabupaten.limits.need,
      room: kabupaten.limits.room, placed: people.count,
      missing: max(0, kabupaten.limits.floor - people.count),
      unusedQuota: kabupaten.region.quota.map { $0 - people.count }, covered: covered.count,
      uncovered: inside.count - covered.count, loadMinimum: loads.min(),
      loadMaximum: loads.max(), terms: terms, objective: objective,
      lowerBound: objective / 2, travelLowerBound: terms.travel / 2,
      exception: exceptions[kabupaten.code.description])
  }

  private func terms(
    of people: [String], _ covered: [Cooperative], _ loads: [Int], _ problem: PlacementProblem
  ) -> Terms {
    var terms = Terms.zero
    for id in people {
      let served = covered.filter { servers[$0.id] == id }
      for first in served {
        terms.travel += distance(to: first, problem)!
        for second in served where first.id < second.id {
          terms.pairs += Distance.metres(from: first.location, to: second.location)
        }
      }
      terms.splits += Set(served.map(\.village.district)).count
    }
    terms.splits -= Set(covered.map(\.village.district)).count
    if !people.isEmpty {
      let even = Limits(
        cooperatives: covered.count, load: problem.policy.load, surplus: .reserve, quotas: [],
        minimum: 0
      ).evenService(assistants: people.count)
      terms.balance = loads.reduce(0) { $0 + $1 * $1 } - even
    }
    return terms
  }
}

/// `7` as `07`.
func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
