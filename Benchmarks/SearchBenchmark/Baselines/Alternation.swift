import Caseload
import Randomness

/// Plain alternation of location and allocation (Cooper 1964) from random villages: the best of
/// several starts. What anybody would write first.
struct Alternation {
  let problem: CaseloadProblem
  let starts: Int

  func run(seed: UInt64) -> Plan {
    let stream = RandomStream(seed: seed)
    var best: (plan: Plan, value: Int)?
    for start in 0..<starts {
      let plan = settled(from: problem.randomSites(stream.branch(start)))
      let value = problem.value(of: plan)
      if best.map({ value < $0.value }) ?? true { best = (plan, value) }
    }
    return best!.plan
  }

  /// Alternates until no base moves: travel and balance fall every time, so it ends.
  private func settled(from start: [Int?]) -> Plan {
    var plan = ExactAllocation(problem, sites: start).plan
    while true {
      let sites = bestSites(for: plan)
      if sites == plan.sites { return plan }
      plan = ExactAllocation(problem, sites: sites).plan
    }
  }

  /// Every outsider at the village nearest to the whole portfolio; where they are if that is as
  /// good.
  private func bestSites(for plan: Plan) -> [Int?] {
    zip(plan.sites, plan.portfolios).enumerated().map { assistant, work in
      let (site, portfolio) = work
      guard problem.homes[assistant] == nil, let site else { return site }
      func travel(from village: Int) -> Int {
        portfolio.reduce(0) { $0 + problem.distances.metres(fromSite: village, to: $1) }
      }
      var best = (travel: travel(from: site), site: site)
      for village in problem.villages {
        let travel = travel(from: village)
        if travel < best.travel { best = (travel, village) }
      }
      return best.site
    }
  }
}

extension CaseloadProblem {
  /// Residents at home, outsiders at random villages.
  func randomSites(_ stream: RandomStream) -> [Int?] {
    var random = stream
    return homes.map { $0 ?? random.number(in: villages) }
  }
}
