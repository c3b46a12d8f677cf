import PlacementModel

/// Rosters whose decisions are sound, while something that follows from them is wrong.
let wrongFigures: [Damage] =
  orderDamages + personFigures + baseDamages + cooperativeFigures + regionFigures
  + boundDamages + summaryFigures

private let orderDamages: [Damage] = [
  Damage(
    name: "people out of order", codes: ["line.order"],
    lines: { $0.placements.swapAt(0, 13) }),
  Damage(
    name: "cooperatives out of order", codes: ["line.order"],
    lines: { $0.assignments.swapAt(2, 3) }),
  Damage(
    name: "kabupaten out of order", codes: ["line.order"], lines: { $0.regions.swapAt(1, 2) }),
]

private let personFigures: [Damage] = [
  figure("name") { $0.placements[0].name = "Anis" },
  figure("role") { $0.placements[0].role = "PMO" },
  figure("region_name") { $0.placements[0].regionName = "Pidie" },
  figure("domicile_tier") { $0.placements[0].domicileTier = 1 },
  figure("preference") { $0.placements[2].preference = 10 },
  figure("preference of the province") { $0.placements[4].preference = 1 },
  figure("load") { $0.placements[0].load = 11 },
  figure("travel_m_total") { $0.placements[0].travelTotal! += 1 },
  figure("travel_m_max") { $0.placements[0].travelMax = nil },
  figure("the region of a person in reserve") { $0.placements[5].regionCode = code("11.01") },
  figure("the load of a barred person") { $0.placements[7].load = 0 },
]

private let baseDamages: [Damage] = [
  Damage(
    name: "a resident works from elsewhere", codes: ["base.resident"],
    lines: { $0.placements[0].baseCode = code("11.01.02.1001") }),
  Damage(
    name: "a resident's home is moved", codes: ["base.point"],
    lines: { $0.placements[2].base = Coordinate(latitude: 5.0512347, longitude: 95.5678901) }),
  Damage(
    name: "a resident without a point", codes: ["base.point"],
    lines: { $0.placements[1].base = nil }),
  Damage(
    name: "an outsider at another cooperative of the village", codes: ["base.point"],
    lines: { roster in
      let other = try! RosterFixture().problem
      roster.placements[8].base =
        other.cooperatives[other.cooperativeIndex(of: "12.01-08")!].location
    }),
]

private let cooperativeFigures: [Damage] = [
  figure("name") { $0.assignments[0].name = "KDMP" },
  figure("village_code") { $0.assignments[0].village = code("11.01.01.1002") },
  figure("region_code") { $0.assignments[0].regionCode = code("11.02") },
  figure("assistant_name") { $0.assignments[0].assistantName = "" },
  figure("assistant_name of none") { $0.assignments[40].assistantName = "Ani" },
  figure("distance_m") { $0.assignments[1].distance! += 2 },
  figure("distance_m missing") { $0.assignments[1].distance = nil },
  figure("distance_m of none") { $0.assignments[40].distance = 0 },
]

private let regionFigures: [Damage] = [
  figure("region_name") { $0.regions[0].regionName = "" },
  figure("quota") { $0.regions[0].quota = 3 },
  figure("cooperatives") { $0.regions[0].cooperatives -= 1 },
  figure("need") { $0.regions[0].need += 1 },
  figure("room") { $0.regions[0].room += 1 },
  figure("placed") { $0.regions[0].placed += 1 },
  figure("missing") { $0.regions[2].missing = 1 },
  figure("unused_quota") { $0.regions[1].unusedQuota = 0 },
  figure("covered") { $0.regions[2].covered = 14 },
  figure("uncovered") { $0.regions[2].uncovered = 0 },
  figure("load_min") { $0.regions[0].loadMinimum = 9 },
  figure("load_max") { $0.regions[0].loadMaximum = nil },
  figure("travel") { $0.regions[0].terms.travel -= 1 },
  figure("pairs") { $0.regions[0].terms.pairs = Int.max },
  figure("balance") { $0.regions[0].terms.balance = -1 },
  figure("splits") { $0.regions[0].terms.splits += 1 },
  figure("objective") { $0.regions[3].objective += 30_000 },
  figure("exception missing") { $0.regions[1].exception = nil },
  figure("exception made up") { $0.regions[0].exception = .constrained },
  figure("one_more without a quota") { $0.regions[1].oneMore = oneMore() },
  figure("one_more where the quota does not limit") { $0.regions[0].oneMore = oneMore(placed: 1) },
  figure("one_more of two people") { $0.regions[2].oneMore = oneMore(placed: 2) },
  figure("one_more of a person fewer") { $0.regions[2].oneMore = oneMore(placed: -1) },
  figure("one_more missing twice") { $0.regions[2].oneMore = oneMore(missing: -2) },
  figure("one_more of too many cooperatives") { $0.regions[2].oneMore = oneMore(covered: 3) },
  figure("one_more of the largest number") { $0.regions[2].oneMore = oneMore(missing: Int.min) },
  figure("one_more of less than no travel") {
    $0.regions[2].oneMore = oneMore(travel: -99_999_999)
  },
  figure("one_more in other words") { $0.regions[2].oneMore = "placed=+1" },
]

private func oneMore(
  placed: Int = 0, missing: Int = 0, covered: Int = 0, travel: Int = 0
) -> String {
  "placed=\(placed) missing=\(missing) covered=\(covered) local=0 first_choice=0 "
    + "travel_m=\(travel) objective=0"
}

private let boundDamages: [Damage] = [
  Damage(
    name: "a bound above its value", codes: ["bound.objective", "figure"],
    lines: { $0.regions[0].lowerBound = $0.regions[0].objective + 1 }),
  Damage(
    name: "a bound below zero", codes: ["bound.objective", "figure"],
    lines: { $0.regions[0].lowerBound = Int.min }),
  Damage(
    name: "a bound of travel above its value", codes: ["bound.travel"],
    lines: { $0.regions[0].travelLowerBound = $0.regions[0].terms.travel + 1 }),
]

private let summaryFigures: [Damage] = [
  figure("totals.placed") { $0.summary.totals.placed += 1 },
  figure("totals.reserve") { $0.summary.totals.reserve += 1 },
  figure("totals.ineligible") { $0.summary.totals.ineligible = 0 },
  figure("totals.banned") { $0.summary.totals.banned = 0 },
  figure("totals.missing") { $0.summary.totals.missing += 1 },
  figure("totals.covered") { $0.summary.totals.covered += 1 },
  figure("totals.uncovered") { $0.summary.totals.uncovered = 0 },
  figure("totals.travel") { $0.summary.totals.terms.travel += 1 },
  figure("totals.pairs") { $0.summary.totals.terms.pairs += 1 },
  figure("totals.balance") { $0.summary.totals.terms.balance += 1 },
  figure("totals.splits") { $0.summary.totals.terms.splits += 1 },
  figure("totals.objective") { $0.summary.totals.objective += 1 },
  figure("totals.lower_bound") { $0.summary.totals.lowerBound += 1 },
  figure("exceptions missing") { $0.summary.exceptions.removeLast() },
  figure("exceptions made up") {
    $0.summary.exceptions.append(Remark(code: "people.missing", subject: "11.01", text: ""))
  },
  figure("certificate.cover") { $0.summary.certificate[0].value = 1 },
  figure("certificate.minimums") { $0.summary.certificate[1].value = 1 },
  figure("certificate.fill") { $0.summary.certificate[2].value = 6 },
  figure("certificate.service") { $0.summary.certificate[3].value -= 1 },
  figure("certificate.merit") { $0.summary.certificate[4].value -= 1 },
  figure("certificate.tier") { $0.summary.certificate[5].value = 0 },
  figure("certificate.preference") { $0.summary.certificate[6].value += 1 },
  figure("certificate.distance") { $0.summary.certificate[7].value += 1 },
  figure("policies") { $0.summary.policies = [:] },
  figure("policies.placed") { $0.summary.policies[.balanced]!.placed = 6 },
  figure("policies.local") { $0.summary.policies[.balanced]!.local = 5 },
  figure("policies.first_choice") { $0.summary.policies[.balanced]!.firstChoice = 2 },
  figure("policies.mean_distance_km") {
    $0.summary.policies[.balanced]!.meanDistanceMetres += 1
  },
  figure("policies.envy_rank") { $0.summary.policies[.balanced]!.envyByRank = 1 },
  figure("policies.envy_tier") { $0.summary.policies[.balanced]!.envyByTier = 1 },
]

/// A wrong figure that nothing else depends on.
private func figure(
  _ column: String, _ lines: @escaping @Sendable (inout Roster) -> Void
) -> Damage {
  Damage(name: column, codes: ["figure"], lines: lines)
}
