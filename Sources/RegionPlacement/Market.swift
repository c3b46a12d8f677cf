package import PlacementModel

/// A person who may be seated, with all that decides where.
struct Candidate: Sendable {
  let applicant: Int
  /// The resolved position within the role, from 1.
  let position: Int
  /// The index of their origin in the problem's domicile table.
  let origin: Int
  /// The index of their list among ``PlacementProblem/tracks``.
  let track: Int
  let acceptability: Acceptability
  /// The ways from the person into a network.
  let routes: [Route]
}

extension Candidate {
  /// The same person by another number.
  fileprivate func renamed(
    _ applicant: Int, in problem: PlacementProblem, position: Int
  ) -> Candidate {
    Candidate(
      applicant: applicant, position: position, origin: problem.origins[applicant], track: track,
      acceptability: acceptability, routes: routes)
  }
}

/// Everyone of one role who may be seated and every place, ready for a placement policy.
package struct Market: Sendable {
  /// The role of all candidates.
  package let role: String
  /// The places; of other roles than the Business Assistant, ``PlacementProblem/offices(of:)``.
  package let problem: PlacementProblem
  /// The places of every list in every kabupaten.
  let places: PlaceTree
  let ranking: Ranking
  /// Who keeps a place of an earlier round: they take part as if they were pinned.
  let retention: Retention
  /// The eligible people of the role, best first.
  private(set) var candidates: [Candidate]
  /// What each candidate accepts, by applicant.
  let acceptability: [Int: Acceptability]

  /// Who people are in a similar market.
  enum Familiarity: Sendable {
    case strangers, theSame
    case survivors(Survivors)
  }

  /// - Parameters:
  ///   - similar: the market of another problem.
  ///   - known: who people are there; where they also accept the same, that is taken from it.
  init(
    of role: String, _ reader: AcceptabilityReader, standings: [Standing], ranking: Ranking,
    like similar: Market? = nil, _ known: Familiarity = .strangers
  ) {
    self.role = role
    problem = reader.problem
    places = PlaceTree(reader.problem)
    self.ranking = ranking
    let retention = Retention(reader, role: role, standings: standings, ranking: ranking)
    self.retention = retention
    if let similar, reader.problem.asksPeople(like: similar.problem) {
      switch known {
      case .theSame where reader.problem.origins == similar.problem.origins:
        (candidates, acceptability) = (similar.candidates, similar.acceptability)
        return
      case .survivors(let left):
        candidates = similar.candidates.compactMap { candidate in
          left.now[candidate.applicant].map {
            candidate.renamed($0, in: reader.problem, position: ranking.positions[$0])
          }
        }.sorted { $0.position < $1.position }
        acceptability = Dictionary(
          uniqueKeysWithValues: candidates.map { ($0.applicant, $0.acceptability) })
        return
      default: break
      }
    }
    candidates = ranking.applicants(ofRole: role).compactMap { applicant in
      guard standings[applicant].isEligible else { return nil }
      let own = reader.acceptability(of: applicant)
      let acceptability = retention.seats[applicant].map(own.kept) ?? own
      return Candidate(
        applicant: applicant, position: ranking.positions[applicant],
        origin: reader.problem.origins[applicant], track: reader.problem.track(of: applicant),
        acceptability: acceptability,
        routes: acceptability.routes(in: reader.problem))
    }
    acceptability = Dictionary(
      uniqueKeysWithValues: candidates.map { ($0.applicant, $0.acceptability) })
  }

  /// The same market, in which only these may be seated, and whoever has a place already; `nil`
  /// restricts nobody.
  func admitting(_ admitted: Set<Int>?) -> Market {
    guard let admitted else { return self }
    var market = self
    market.candidates.removeAll {
      $0.acceptability.pinned == nil && !admitted.contains($0.applicant)
    }
    return market
  }

  /// The most people that places and quotas admit together.
  var mostSeats: Int {
    let inProvinces = problem.provinces.map { province in
      min(
        province.quota ?? Int.max,
        problem.kabupaten[province.kabupaten].reduce(0) { $0 + $1.limits.cap })
    }
    return min(problem.nationalQuota ?? Int.max, inProvinces.reduce(0, +))
  }

  /// By applicant: their index among the candidates.
  var candidateIndex: [Int: Int] {
    Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1.applicant, $0) })
  }

  /// The kabupaten that a person likes best of those that they accept and that are open to them.
  ///
  /// - Parameter isOpen: asked before anything else; should be quick. It is asked about kabupaten,
  ///   not about the places of lists in them.
  func favourite(of candidate: Candidate, where isOpen: (Int) -> Bool) -> Int? {
    let wishes = candidate.acceptability
    var best: (place: Int, key: (Int, Int, Int))?
    for place in problem.kabupaten.indices
    where isOpen(place) && wishes.accepts(place, in: problem) {
      let key = (
        wishes.preference(for: place, in: problem),
        problem.domiciles.tier(fromOrigin: candidate.origin, to: place),
        problem.domiciles.kilometres(fromOrigin: candidate.origin, to: place)
      )
      if best.map({ key < $0.key }) ?? true { best = (place, key) }
    }
    return best?.place
  }
}

extension PlacementProblem {
  /// Whether people who stand there accept the same regions, those that are barred to them included,
  /// and none has a place of an earlier round, which limits could take away.
  ///
  /// Equal tables are told from one another without a look at their lines where one problem was
  /// made from the other.
  fileprivate func asksPeople(like other: PlacementProblem) -> Bool {
    previous.placements.isEmpty && other.previous.placements.isEmpty
      && policy.load.minimum == other.policy.load.minimum && openOffice == other.openOffice
      && hasRegions(like: other) && cooperatives == other.cooperatives
  }

  /// Whether the same regions and tracks are numbered alike.
  func hasRegions(like other: PlacementProblem) -> Bool {
    tracks == other.tracks && kabupaten.count == other.kabupaten.count
      && provinces.count == other.provinces.count
      && zip(kabupaten, other.kabupaten).allSatisfy { $0.code == $1.code }
      && zip(provinces, other.provinces).allSatisfy { $0.code == $1.code }
  }
}
