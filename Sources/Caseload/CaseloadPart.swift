import PlacementModel

/// Some of the assistants with what they serve, as a kabupaten of its own.
///
/// Nobody else serves these cooperatives and they serve no others, so what a change inside the part
/// saves, in every term, it saves in the whole.
struct CaseloadPart: Sendable {
  let problem: CaseloadProblem
  /// What the part's plan was when it was taken out.
  let plan: Plan
  let bounds: CaseloadBounds
  /// By position in the part, the position in the whole.
  let assistants: [Int]
  let cooperatives: [Int]
  let sites: [Int]

  /// O(*m*²) for *m* cooperatives of the part, and O(*n*) for all.
  ///
  /// - Parameters:
  ///   - assistants: in rising order; each has a site.
  ///   - bounds: of the whole.
  init(
    _ assistants: [Int], of plan: Plan, bounds: CaseloadBounds, in whole: CaseloadProblem
  ) {
    let places = Self.places(of: assistants, among: whole.assistants.count)
    let cooperatives = plan.assistants.indices.filter { cooperative in
      plan.assistants[cooperative].map { places[$0] >= 0 } ?? false
    }
    let villages = Set(
      cooperatives.map { whole.villageOf[$0] }
        + assistants.compactMap { whole.homes[$0] == nil ? plan.sites[$0] : nil }
    ).sorted()
    let sites = villages + assistants.compactMap { whole.homes[$0] }
    self.bounds = CaseloadBounds(
      lower: assistants.map { bounds.lower[$0] }, upper: assistants.map { bounds.upper[$0] },
      coverage: [CoverageClass(members: Array(cooperatives.indices), covered: cooperatives.count)])
    problem = CaseloadProblem(
      part: whole, assistants: assistants, cooperatives: cooperatives, sites: sites,
      villages: villages.count, bounds: self.bounds)
    let siteOf = Dictionary(
      sites.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.plan = Plan(
      sites: assistants.map { siteOf[plan.sites[$0]!] },
      assistants: cooperatives.map { places[plan.assistants[$0]!] })
    (self.assistants, self.cooperatives, self.sites) = (assistants, cooperatives, sites)
  }

  /// Where a site of the whole stands among the part's; `nil` where it is none of them.
  func site(_ whole: Int) -> Int? { sites.firstIndex(of: whole) }

  /// Writes a plan of the part into one of the whole.
  func put(_ plan: Plan, into whole: inout Plan) {
    for (position, assistant) in assistants.enumerated() {
      whole.sites[assistant] = plan.sites[position].map { sites[$0] }
    }
    for (position, cooperative) in cooperatives.enumerated() {
      whole.assistants[cooperative] = plan.assistants[position].map { assistants[$0] }
    }
  }

  /// By position in the whole, the position among the members; -1 for everybody else.
  static func places(of members: [Int], among count: Int) -> [Int] {
    var places = [Int](repeating: -1, count: count)
    for (place, member) in members.enumerated() { places[member] = place }
    return places
  }
}

extension CaseloadProblem {
  /// - Parameters:
  ///   - sites: villages in rising order, then the homes of those who have one.
  ///   - villages: how many of the sites are villages.
  fileprivate init(
    part whole: CaseloadProblem, assistants: [Int], cooperatives: [Int], sites: [Int],
    villages: Int, bounds: CaseloadBounds
  ) {
    let places = CaseloadPart.places(of: cooperatives, among: whole.cooperatives.count)
    let people = CaseloadPart.places(of: assistants, among: whole.assistants.count)
    func local(_ members: Set<Int>) -> Set<Int> {
      Set(members.map { places[$0] }).subtracting([-1])
    }
    code = whole.code
    self.cooperatives = cooperatives.map { whole.cooperatives[$0] }
    self.assistants = assistants.map { assistant in
      let person = whole.assistants[assistant]
      return Assistant(
        applicant: person.applicant, home: person.home, barred: local(person.barred),
        pinned: local(person.pinned))
    }
    load = whole.load
    rule = whole.rule
    weights = whole.weights
    self.sites = sites.map { whole.sites[$0] }
    self.villages = 0..<villages
    let siteOf = Dictionary(
      uniqueKeysWithValues: sites.prefix(villages).enumerated().map { ($1, $0) })
    villageOf = cooperatives.map { siteOf[whole.villageOf[$0]]! }
    var nextHome = villages
    homes = assistants.map { assistant in
      guard whole.homes[assistant] != nil else { return nil }
      nextHome += 1
      return nextHome - 1
    }
    distances = whole.distances.part(sites: sites, cooperatives: cooperatives)
    former = cooperatives.map { cooperative in
      whole.former[cooperative].flatMap { people[$0] < 0 ? nil : people[$0] }
    }
    pinnedTo = cooperatives.map { cooperative in whole.pinnedTo[cooperative].map { people[$0] } }
    let kept = Set(cooperatives.map { whole.districts[$0] }).sorted()
    let districtOf = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    districts = cooperatives.map { districtOf[whole.districts[$0]]! }
    districtCount = kept.count
    self.bounds = bounds
  }
}
