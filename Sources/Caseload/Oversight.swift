package import PlacementModel

/// How the people of a role share the assistants of one kabupaten: stage 2 one level up, where the
/// bases of assistants take the part of cooperatives.
package struct Oversight: Hashable, Sendable {
  /// One a person of the role, in order of rank: the base, the assistants as load, the way to
  /// their bases.
  package let portfolios: [CaseloadSolution.Portfolio]
  /// By applicant of an assistant, the applicant who looks after them.
  package let overseers: [Int: Int]
  /// Whether every flow on the way was proved optimal.
  package let isCertified: Bool
}

extension Caseload {
  /// Shares the assistants of every kabupaten among those of a role who are placed there: loads
  /// differ by at most 1, and then travel and pairs cost what they cost cooperatives.
  ///
  /// Conflicts of interest, bans and pins of single cooperatives bind those who serve these; here
  /// they play no part. A resident works from a fixed base, an outsider from the village with a
  /// cooperative that the search chooses, as assistants do.
  ///
  /// - Parameters:
  ///   - overseers: who is placed in which kabupaten of the problem, in order of rank.
  ///   - caseloads: one a kabupaten, in the problem's order.
  /// - Returns: one a kabupaten with overseers; nobody has a base where there is no assistant and
  ///   no home.
  package static func oversee(
    _ problem: PlacementProblem, overseers: [Seat], caseloads: [CaseloadSolution], threads: Int
  ) -> [Oversight] {
    let seats = Dictionary(grouping: overseers, by: \.kabupaten)
    let order = seats.keys.sorted()
    return Workers(threads: threads).map(order.count) { turn in
      let kabupaten = order[turn]
      let shared = CaseloadProblem(
        overseers: seats[kabupaten]!, of: caseloads[kabupaten], in: problem)
      return Oversight(shared, effort: problem.policy.effort, seed: problem.policy.seed) {
        problem.applicantIndex(of: $0)!
      }
    }
  }
}

extension Oversight {
  /// - Parameter assistant: the applicant of an assistant by id.
  package init(
    _ problem: CaseloadProblem, effort: Policy.Effort, seed: UInt64, assistant: (String) -> Int
  ) {
    let solution = Caseload.solve(problem, effort: effort, seed: seed)
    portfolios = solution.portfolios
    overseers = Dictionary(
      uniqueKeysWithValues: zip(problem.cooperatives, solution.assistants).map {
        (assistant($0.id), solution.portfolios[$1!].applicant)
      })
    isCertified = solution.isCertified
  }
}

extension CaseloadProblem {
  /// The assistants of a kabupaten, each known by their id, at the points of their bases.
  fileprivate init(
    overseers: [Seat], of caseload: CaseloadSolution, in problem: PlacementProblem
  ) {
    let region = problem.kabupaten[caseload.kabupaten]
    let inside = problem.cooperatives[region.cooperatives]
    let bases = caseload.portfolios.map { portfolio in
      let person = problem.applicants[portfolio.applicant]
      return Cooperative(
        id: person.id, name: person.name, village: portfolio.base!.code,
        location: portfolio.base!.point)
    }
    let people = overseers.map { seat in
      Assistant(
        applicant: seat.applicant,
        home: Base(
          ofResident: problem.applicants[seat.applicant], in: region.code, cooperatives: inside))
    }
    var weights = problem.policy.weights(in: region.code)
    (weights.balance, weights.splits) = (0, 0)
    // More than there are assistants, so that no number of overseers fits: then loads are even.
    let most = bases.count + 1
    self.init(
      code: region.code, cooperatives: bases, assistants: people,
      load: Policy.Load(minimum: most, maximum: most), weights: weights, travel: problem.travel,
      villages: Base.villages(of: Array(inside)))
  }
}
