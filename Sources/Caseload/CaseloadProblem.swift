package import PlacementModel

/// One kabupaten with those placed in it: what stage 2 decides about, as a value.
///
/// Cooperatives stand in canonical order (village code, then id), assistants in order of rank.
/// Both are known by their positions.
package struct CaseloadProblem: Sendable {
  /// One person who is placed here.
  package struct Assistant: Hashable, Sendable {
    /// The index of the person in the placement problem.
    package let applicant: Int
    /// The base of a resident; `nil` where the optimiser chooses one.
    package let home: Base?
    /// Cooperatives that the person must not serve: conflicts of interest and bans.
    package let barred: Set<Int>
    /// Cooperatives that the person must serve.
    package let pinned: Set<Int>

    /// A pin against a conflict of interest does not hold: conflicts are never broken.
    package init(
      applicant: Int, home: Base? = nil, barred: Set<Int> = [], pinned: Set<Int> = []
    ) {
      self.applicant = applicant
      self.home = home
      self.barred = barred
      self.pinned = pinned.subtracting(barred)
    }
  }

  package let code: RegionCode
  package let cooperatives: [Cooperative]
  package let assistants: [Assistant]
  package let load: Policy.Load
  package let rule: LoadRule
  package let weights: Policy.Weights

  /// Where somebody can work from: the villages with a cooperative, then the fixed bases.
  package let sites: [Base]
  /// The villages among the sites, between which an outsider's base is chosen.
  package let villages: Range<Int>
  /// By cooperative, the site of its village, or else the nearest.
  package let villageOf: [Int]
  /// By assistant, the site of a fixed base.
  package let homes: [Int?]
  package let distances: DistanceTable

  /// By cooperative, the one of these assistants who served it in an earlier round.
  package let former: [Int?]
  /// By cooperative, the assistant it is pinned to.
  package let pinnedTo: [Int?]
  /// By cooperative, its kecamatan, counted from 0 in order of code.
  package let districts: [Int]
  package let districtCount: Int
  /// The bounds that hold unless conflicts of interest or pins make them impossible.
  package let bounds: CaseloadBounds

  /// - Parameters:
  ///   - cooperatives: in any order, all inside `code`.
  ///   - assistants: in order of rank; no cooperative is pinned to two of them.
  ///   - villages: where an outsider may work from; `nil` stands for the cooperatives' own.
  ///   - former: by id of a cooperative, the position of the assistant of an earlier round.
  package init(
    code: RegionCode, cooperatives: [Cooperative], assistants: [Assistant], load: Policy.Load,
    weights: Policy.Weights, travel: TravelTable = TravelTable(), villages others: [Base]? = nil,
    former: [String: Int] = [:]
  ) {
    let cooperatives = cooperatives.sorted { ($0.village, $0.id) < ($1.village, $1.id) }
    let villages = others ?? Base.villages(of: cooperatives)
    self.code = code
    self.cooperatives = cooperatives
    self.assistants = assistants
    self.load = load
    self.weights = weights
    self.villages = villages.indices
    var sites = villages
    homes = assistants.map { assistant in
      guard let home = assistant.home else { return nil }
      sites.append(home)
      return sites.count - 1
    }
    self.sites = sites
    let distances = DistanceTable(sites: sites, cooperatives: cooperatives, travel: travel)
    let siteOf = Dictionary(uniqueKeysWithValues: villages.enumerated().map { ($1.code, $0) })
    villageOf = cooperatives.enumerated().map { index, cooperative in
      siteOf[cooperative.village]
        ?? villages.indices.min {
          distances.metres(fromSite: $0, to: index) < distances.metres(fromSite: $1, to: index)
        }!
    }
    self.distances = distances

    self.former = cooperatives.map { former[$0.id] }
    (districts, districtCount) = Self.districts(of: cooperatives)
    pinnedTo = Self.pins(of: assistants, cooperatives: cooperatives.count)
    rule = LoadRule(
      cooperatives: cooperatives.count, assistants: assistants.count, load: load)
    bounds = Self.bounds(rule, cooperatives: cooperatives, assistants: assistants, pins: pinnedTo)
  }

  /// Numbers the kecamatan of cooperatives that stand in order of code.
  private static func districts(of cooperatives: [Cooperative]) -> ([Int], count: Int) {
    var districts: [Int] = []
    var last: RegionCode?
    for cooperative in cooperatives {
      let isNew = districts.isEmpty || cooperative.village.district != last
      districts.append((districts.last ?? -1) + (isNew ? 1 : 0))
      last = cooperative.village.district
    }
    return (districts, (districts.last ?? -1) + 1)
  }

  private static func pins(of assistants: [Assistant], cooperatives: Int) -> [Int?] {
    var pinnedTo = [Int?](repeating: nil, count: cooperatives)
    for (assistant, person) in assistants.enumerated() {
      for cooperative in person.pinned {
        precondition(pinnedTo[cooperative] == nil, "a cooperative is pinned to one person")
        pinnedTo[cooperative] = assistant
      }
    }
    return pinnedTo
  }

  /// Pins bind first, then the largest load; what capacity is left goes to the cooperatives by
  /// priority.
  private static func bounds(
    _ rule: LoadRule, cooperatives: [Cooperative], assistants: [Assistant], pins: [Int?]
  ) -> CaseloadBounds {
    let upper = assistants.map { max(rule.upper, $0.pinned.count) }
    let pinned = cooperatives.indices.filter { pins[$0] != nil }
    var left = upper.reduce(0, +) - pinned.count
    var coverage = [CoverageClass(members: pinned, covered: pinned.count)]
    let free = Dictionary(grouping: cooperatives.indices.filter { pins[$0] == nil }) {
      cooperatives[$0].priority
    }
    for (_, members) in free.sorted(by: { $0.key > $1.key }) {
      let covered = min(left, members.count)
      coverage.append(CoverageClass(members: members, covered: covered))
      left -= covered
    }
    return CaseloadBounds(
      lower: assistants.map { _ in rule.lower }, upper: upper,
      coverage: coverage.filter { !$0.members.isEmpty })
  }

  /// Whether the assistant may serve the cooperative: no conflict of interest, and not pinned to
  /// another.
  package func allows(_ assistant: Int, _ cooperative: Int) -> Bool {
    if let holder = pinnedTo[cooperative] { return holder == assistant }
    return !assistants[assistant].barred.contains(cooperative)
  }

  /// What a change of hands costs, 0 where nobody serves from an earlier round.
  package var continuity: Int { former.contains { $0 != nil } ? weights.continuity : 0 }

  /// What a search makes small: the objective, and the price of every cooperative that leaves an
  /// assistant who is still here.
  package func value(of plan: Plan) -> Int {
    Terms(of: plan, in: self).objective(weights) + continuity * changes(in: plan)
  }

  /// How many covered cooperatives another has than the assistant who served them and is here.
  package func changes(in plan: Plan) -> Int {
    zip(plan.assistants, former).count { $0 != nil && $1 != nil && $0 != $1 }
  }

  /// The positions of those whose base the optimiser chooses.
  package var outsiders: [Int] { assistants.indices.filter { homes[$0] == nil } }
}

extension CaseloadProblem {
  /// Takes one kabupaten out of a placement problem.
  ///
  /// - Parameter seats: who is placed, in order of rank; those of other kabupaten are passed over.
  package init(kabupaten: Int, seats: [Seat], in problem: PlacementProblem) {
    self.init(
      kabupaten: kabupaten, assistants: Self.assistants(of: kabupaten, seats, in: problem),
      in: problem)
  }

  /// - Parameter assistants: who is placed there, in any order.
  init(kabupaten: Int, assistants: [Assistant], in problem: PlacementProblem) {
    let region = problem.kabupaten[kabupaten]
    let inside = problem.cooperatives[region.cooperatives]
    let positions = Dictionary(
      uniqueKeysWithValues: assistants.enumerated().map {
        (problem.applicants[$1.applicant].id, $0)
      })
    self.init(
      code: region.code, cooperatives: Array(inside), assistants: assistants,
      load: problem.policy.load, weights: problem.policy.weights(in: region.code),
      travel: problem.travel,
      former: inside.reduce(into: [:]) { former, cooperative in
        former[cooperative.id] = problem.previous.assistants[cooperative.id].flatMap {
          positions[$0]
        }
      })
  }

  /// Those of the seats that lie in a kabupaten, as stage 2 sees them, in the order of the seats.
  static func assistants(
    of kabupaten: Int, _ seats: [Seat], in problem: PlacementProblem
  ) -> [Assistant] {
    let region = problem.kabupaten[kabupaten]
    let inside = problem.cooperatives[region.cooperatives]
    return seats.filter { $0.kabupaten == kabupaten }.map { seat in
      let person = problem.applicants[seat.applicant]
      let decisions = problem.pins.filter { $0.applicantID == person.id }.map(\.decision)
      return Assistant(
        applicant: seat.applicant,
        home: Base(ofResident: person, in: region.code, cooperatives: inside),
        barred: Set(
          problem.conflicts(of: seat.applicant, decisions: decisions)
            .filter(region.cooperatives.contains).map { $0 - region.cooperatives.lowerBound }),
        pinned: Self.pinned(by: decisions, in: region.cooperatives, of: problem))
    }
  }

  private static func pinned(
    by decisions: [Pin.Decision], in range: Range<Int>, of problem: PlacementProblem
  ) -> Set<Int> {
    var pinned: Set<Int> = []
    for case .pinToCooperative(let id) in decisions {
      if let index = problem.cooperativeIndex(of: id), range.contains(index) {
        pinned.insert(index - range.lowerBound)
      }
    }
    return pinned
  }
}
