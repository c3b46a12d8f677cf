import MinCostFlow

// Networks like those of the placement: applicants to regions, and cooperatives to assistants.

/// How applicants' choices are drawn as arcs.
enum PlacementForm: String {
  /// One arc for each applicant and region.
  case explicit
  /// Applicant to domicile, and from there one arc for each region.
  case domicile
  /// Applicant to domicile, domicile to regions over hubs of the province and the nation.
  case hub
}

/// What a random placement problem consists of; the forms draw the same one.
private struct PlacementProblem {
  let regions: Int
  let provinceOfRegion: [Int]
  let quotas: [Int]
  /// Domicile region and merit cost of each applicant.
  let applicants: [(domicile: Int, merit: Int64)]

  init(applicants count: Int, regions: Int, seed: UInt64) {
    var random = InstanceRandom(seed: seed)
    self.regions = regions
    let provinces = max(1, regions / 13)
    provinceOfRegion = (0..<regions).map { $0 * provinces / regions }
    quotas = random.parts(of: max(regions, count * 9 / 10), count: regions)
    let names = random.order(of: regions)
    applicants = (0..<count).map { _ in
      let score = (random.below(500) + random.below(500) + random.below(200)) * 5 / 6
      return (names[random.skewed(below: regions)], Int64(1_000 - score))
    }
  }

  static let tierCosts: [Int64] = [0, 2_000, 10_000]
  static let unplacedCost: Int64 = 100_000

  func tier(_ domicile: Int, _ region: Int) -> Int {
    if domicile == region { return 0 }
    return provinceOfRegion[domicile] == provinceOfRegion[region] ? 1 : 2
  }
}

/// Applicants to regions with quotas and floors; staying unplaced is possible and dear.
func placementNetwork(
  applicants: Int, regions: Int, form: PlacementForm, seed: UInt64
) -> FlowNetwork {
  let problem = PlacementProblem(applicants: applicants, regions: regions, seed: seed)
  var network = FlowNetwork()
  let sink = network.addNode(supply: -Int64(applicants))
  let places = problem.quotas.map { quota in
    let place = network.addNode()
    network.addArc(
      from: place, to: sink, lower: Int64(quota * 2 / 5), capacity: Int64(quota))
    return place
  }
  let people = problem.applicants.map { _ in network.addNode(supply: 1) }
  switch form {
  case .explicit: addExplicitArcs(of: problem, from: people, to: places, in: &network)
  case .domicile: addDomiciles(of: problem, from: people, to: places, in: &network)
  case .hub: addHubs(of: problem, from: people, to: places, in: &network)
  }
  for person in people {
    network.addArc(from: person, to: sink, capacity: 1, cost: PlacementProblem.unplacedCost)
  }
  return network
}

private func addExplicitArcs(
  of problem: PlacementProblem, from people: [Node], to places: [Node],
  in network: inout FlowNetwork
) {
  for (person, applicant) in zip(people, problem.applicants) {
    for (region, place) in places.enumerated() {
      let tier = problem.tier(applicant.domicile, region)
      network.addArc(
        from: person, to: place, capacity: 1,
        cost: applicant.merit + PlacementProblem.tierCosts[tier])
    }
  }
}

private func addDomiciles(
  of problem: PlacementProblem, from people: [Node], to places: [Node],
  in network: inout FlowNetwork
) {
  let domiciles = places.map { _ in network.addNode() }
  for (domicile, node) in domiciles.enumerated() {
    for (region, place) in places.enumerated() {
      network.addArc(
        from: node, to: place, capacity: Int64(people.count),
        cost: PlacementProblem.tierCosts[problem.tier(domicile, region)])
    }
  }
  for (person, applicant) in zip(people, problem.applicants) {
    network.addArc(
      from: person, to: domiciles[applicant.domicile], capacity: 1, cost: applicant.merit)
  }
}

private func addHubs(
  of problem: PlacementProblem, from people: [Node], to places: [Node],
  in network: inout FlowNetwork
) {
  let all = Int64(people.count)
  let costs = PlacementProblem.tierCosts
  let nation = network.addNode()
  let provinces = (0...(problem.provinceOfRegion.last ?? 0)).map { _ in network.addNode() }
  for province in provinces { network.addArc(from: province, to: nation, capacity: all) }
  let domiciles = places.enumerated().map { region, place in
    let domicile = network.addNode()
    let province = provinces[problem.provinceOfRegion[region]]
    network.addArc(from: domicile, to: place, capacity: all, cost: costs[0])
    network.addArc(from: domicile, to: province, capacity: all)
    network.addArc(from: province, to: place, capacity: all, cost: costs[1])
    network.addArc(from: nation, to: place, capacity: all, cost: costs[2])
    return domicile
  }
  for (person, applicant) in zip(people, problem.applicants) {
    network.addArc(
      from: person, to: domiciles[applicant.domicile], capacity: 1, cost: applicant.merit)
  }
}

/// Applicants to regions by goals in turn: least shortfall below floors, most placed, most even
/// service, best merit, least tier. Even service is convex: each place costs what it saves.
func placementGoals(
  applicants: Int, regions: Int, seed: UInt64
) -> (network: FlowNetwork, goals: [[Int64]]) {
  let problem = PlacementProblem(applicants: applicants, regions: regions, seed: seed)
  var network = FlowNetwork()
  var goals = [[Int64]](repeating: [], count: 5)
  func price(_ arcs: [Arc], _ costs: [Int64]) {
    for goal in goals.indices { goals[goal] += arcs.map { _ in costs[goal] } }
  }
  let sink = network.addNode(supply: -Int64(applicants))
  let places = problem.quotas.map { quota in
    let place = network.addNode()
    let cooperatives = Int64(10 * quota)
    for number in 1...Int64(quota) {
      // n^2/x falls by n^2/(x(x-1)) with person number x; the first one saves most.
      let saved =
        number == 1
        ? 2 * cooperatives * cooperatives
        : cooperatives * cooperatives / (number * (number - 1))
      let isFloor = number <= Int64(quota * 2 / 5)
      price(
        [network.addArc(from: place, to: sink, capacity: 1)],
        [isFloor ? -1 : 0, -1, -saved, 0, 0])
    }
    return place
  }
  let people = problem.applicants.map { _ in network.addNode(supply: 1) }
  let before = network.arcCount
  addHubs(of: problem, from: people, to: places, in: &network)
  for arc in before..<network.arcCount {
    let cost = network.cost(of: Arc(index: arc))
    let isPerson =
      network.tail(of: Arc(index: arc)) >= people[0]
      && network.tail(of: Arc(index: arc)) <= people[people.count - 1]
    let tier = Int64(PlacementProblem.tierCosts.firstIndex(of: cost) ?? 0)
    price([Arc(index: arc)], [0, 0, 0, isPerson ? cost : 0, isPerson ? 0 : tier])
  }
  for person in people {
    price([network.addArc(from: person, to: sink, capacity: 1)], [0, 0, 0, 0, 0])
  }
  return (network, goals)
}

/// Cooperatives to assistants in one or many regions, loads 8 to 12, costs in metres; regions
/// meet in one sink.
func caseloadNetwork(regions: Int, meanCooperatives: Int, seed: UInt64) -> FlowNetwork {
  var random = InstanceRandom(seed: seed)
  var network = FlowNetwork()
  let sink = network.addNode()
  for _ in 0..<regions {
    let count = max(20, meanCooperatives / 2 + random.skewed(below: meanCooperatives * 2))
    let side = random.number(in: 20_000...150_000)
    let villages = (0..<max(2, count / 25)).map { _ in
      Point(x: random.below(side), y: random.below(side))
    }
    func point(spread: Int) -> Point {
      let centre = villages[random.below(villages.count)]
      return Point(
        x: centre.x + random.number(in: -spread...spread),
        y: centre.y + random.number(in: -spread...spread))
    }
    let assistants = (0..<max(1, count / 10)).map { _ in
      let assistant = network.addNode()
      network.addArc(from: assistant, to: sink, lower: 8, capacity: 12)
      return (assistant, point(spread: side / 20))
    }
    for _ in 0..<count {
      let cooperative = network.addNode(supply: 1)
      let site = point(spread: side / 30)
      for (assistant, base) in assistants {
        network.addArc(
          from: cooperative, to: assistant, capacity: 1, cost: Int64(base.distance(to: site)))
      }
    }
    network.addSupply(-Int64(count), at: sink)
  }
  return network
}
