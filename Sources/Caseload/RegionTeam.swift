package import PlacementModel

/// Those placed in one kabupaten without their names and ranks: all that stage 2 depends on.
///
/// Two people who live elsewhere and have no conflict of interest here are the same to it. So
/// members stand in an order that their own facts alone decide, and two teams of equal members
/// get the same answer, whoever they are; of equal members the better ranked comes first.
package struct RegionTeam: Sendable {
  /// One person, as far as stage 2 can tell.
  package struct Member: Hashable, Sendable {
    /// The base of a resident; `nil` where the optimiser chooses one.
    package let home: Base?
    /// By position in the kabupaten, the cooperatives that the person must not, and must, serve.
    package let barred: [Int]
    package let pinned: [Int]
    /// By position, the cooperatives that the person served in an earlier round.
    package let former: [Int]
  }

  /// The index of the kabupaten in the placement problem.
  package let kabupaten: Int
  /// In an order of their own.
  package let members: [Member]
  /// By member.
  let assistants: [CaseloadProblem.Assistant]
  /// By member, the position among the seats, which stand in order of rank.
  let positions: [Int]

  /// - Parameter seats: in order of rank; those of other kabupaten are passed over.
  package init(kabupaten: Int, seats: [Seat], in problem: PlacementProblem) {
    let assistants = CaseloadProblem.assistants(of: kabupaten, seats, in: problem)
    let range = problem.kabupaten[kabupaten].cooperatives
    let former = RegionTeam.former(in: range, of: problem)
    let members = assistants.map { assistant in
      Member(
        home: assistant.home, barred: assistant.barred.sorted(),
        pinned: assistant.pinned.sorted(),
        former: former[problem.applicants[assistant.applicant].id] ?? [])
    }
    let order = members.indices.sorted {
      members[$0] == members[$1] ? $0 < $1 : members[$0] < members[$1]
    }
    self.kabupaten = kabupaten
    self.members = order.map { members[$0] }
    self.assistants = order.map { assistants[$0] }
    positions = order
  }

  /// By applicant id, the positions of the cooperatives served in an earlier round.
  private static func former(
    in range: Range<Int>, of problem: PlacementProblem
  ) -> [String: [Int]] {
    guard !problem.previous.assistants.isEmpty else { return [:] }
    return range.reduce(into: [:]) { former, index in
      guard let id = problem.previous.assistants[problem.cooperatives[index].id] else { return }
      former[id, default: []].append(index - range.lowerBound)
    }
  }
}

extension RegionTeam.Member: Comparable {
  /// Residents by code and point of their base, then everybody else; then by conflicts, pins and
  /// earlier cooperatives.
  package static func < (left: Self, right: Self) -> Bool {
    if left.home != right.home {
      guard let home = left.home else { return false }
      guard let other = right.home else { return true }
      return (home.code, home.point.latitude, home.point.longitude)
        < (other.code, other.point.latitude, other.point.longitude)
    }
    for (own, other) in [
      (left.barred, right.barred), (left.pinned, right.pinned), (left.former, right.former),
    ] where own != other {
      return own.lexicographicallyPrecedes(other)
    }
    return false
  }
}

extension Caseload {
  /// Solves one kabupaten for its team.
  ///
  /// The answer depends on the members, on the cooperatives of the kabupaten, the load limits,
  /// its weights, the seed, the effort, the stated distances and the name of the kabupaten, and on
  /// nothing else; portfolios stand in the order of the members.
  ///
  /// - Parameter provesBounds: whether the answer says what no plan can undercut.
  package static func solve(
    _ team: RegionTeam, in problem: PlacementProblem, provesBounds: Bool = true
  ) -> CaseloadSolution {
    solve(team, in: problem, provesBounds: provesBounds, workers: Workers(threads: 1))
  }

  static func solve(
    _ team: RegionTeam, in problem: PlacementProblem, provesBounds: Bool, workers: Workers
  ) -> CaseloadSolution {
    solve(
      CaseloadProblem(kabupaten: team.kabupaten, assistants: team.assistants, in: problem),
      kabupaten: team.kabupaten, name: problem.kabupaten[team.kabupaten].region.name,
      effort: SearchEffort(problem.policy.effort), seed: problem.policy.seed,
      provesBounds: provesBounds, workers: workers)
  }
}

extension CaseloadSolution {
  /// The answer for a team given to another one of equal members; portfolios in order of rank.
  ///
  /// - Precondition: this is the answer for a team of as many members, in their order.
  package func handed(to team: RegionTeam) -> CaseloadSolution {
    var ranks = team.positions
    for (member, position) in team.positions.enumerated() { ranks[position] = member }
    return rearranged(
      kabupaten: team.kabupaten, taking: ranks, placing: team.positions,
      applicants: ranks.map { team.assistants[$0].applicant })
  }

  /// The answer in the order of the team's members.
  ///
  /// - Precondition: this is the team's own answer, with portfolios in order of rank.
  package func ordered(by team: RegionTeam) -> CaseloadSolution {
    var members = team.positions
    for (member, position) in team.positions.enumerated() { members[position] = member }
    return rearranged(
      kabupaten: team.kabupaten, taking: team.positions, placing: members,
      applicants: team.assistants.map(\.applicant))
  }

  /// The answer for the same people by the numbers that they have among other applicants.
  ///
  /// - Precondition: `seats` are those people, in order of rank like the portfolios.
  package func renumbered(_ seats: [Seat]) -> CaseloadSolution {
    let same = Array(portfolios.indices)
    return rearranged(
      kabupaten: kabupaten, taking: same, placing: same, applicants: seats.map(\.applicant))
  }

  /// - Parameters:
  ///   - taking: by new position, the old one.
  ///   - placing: by old position, the new one.
  private func rearranged(
    kabupaten: Int, taking: [Int], placing: [Int], applicants: [Int]
  ) -> CaseloadSolution {
    precondition(portfolios.count == taking.count, "a portfolio for every member")
    return CaseloadSolution(
      kabupaten: kabupaten,
      portfolios: zip(taking, applicants).map { old, applicant in
        let own = portfolios[old]
        return Portfolio(
          applicant: applicant, base: own.base, load: own.load, travelTotal: own.travelTotal,
          travelMax: own.travelMax)
      },
      assistants: assistants.map { $0.map { placing[$0] } }, distances: distances, terms: terms,
      objective: objective, lowerBound: lowerBound, exception: exception, message: message,
      isCertified: isCertified, counters: counters)
  }
}
