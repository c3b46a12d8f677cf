import Messages
import PlacementModel

/// The rules of stage 2: who serves what, with which loads, and what stays uncovered.
struct LoadChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading

  /// Reports broken rules, lists exceptions, and gives the exception of every kabupaten.
  func run(_ findings: inout Findings) -> [RegionException?] {
    for cooperative in premises.problem.cooperatives.indices {
      checkAssistant(of: cooperative, &findings)
    }
    return premises.problem.kabupaten.indices.map { kabupaten in
      let exception = checkLoads(in: kabupaten, &findings)
      list(exception, in: kabupaten, &findings)
      return exception
    }
  }

  /// Lists what is out of the ordinary in one kabupaten: people missing, then loads.
  private func list(
    _ exception: RegionException?, in kabupaten: Int, _ findings: inout Findings
  ) {
    let region = premises.problem.kabupaten[kabupaten].region
    let missing = premises.capacities[kabupaten].floor - reading.people[kabupaten].count
    if missing > 0 {
      findings.note(
        .missingBelowFloor(region: region.name, missing: missing), in: .regions,
        "\(region.code)")
    }
    if let exception {
      findings.note(message(exception, in: kabupaten), in: .regions, "\(region.code)")
    }
  }

  private func message(_ exception: RegionException, in kabupaten: Int) -> Message {
    let name = premises.problem.kabupaten[kabupaten].region.name
    let capacity = premises.capacities[kabupaten]
    let load = premises.problem.policy.load
    let loads = reading.people[kabupaten].map { reading.caseload[$0].count }
    let range = (loads.min() ?? 0)...(loads.max() ?? 0)
    let uncovered = capacity.cooperatives - loads.reduce(0, +)
    switch exception {
    case .unfit:
      return .loadUnfit(
        region: name, cooperatives: capacity.cooperatives, assistants: loads.count,
        limits: load.minimum...load.maximum, loads: range)
    case .underload:
      return .loadUnderload(
        region: name, cooperatives: capacity.cooperatives, assistants: loads.count,
        fitting: capacity.fitting, loads: range)
    case .understaffed:
      return .loadUnderstaffed(
        region: name, cooperatives: capacity.cooperatives, assistants: loads.count,
        need: capacity.need, uncovered: uncovered)
    case .constrained:
      return .loadConstrained(
        region: name, uncovered: uncovered, limits: load.minimum...load.maximum, loads: range)
    }
  }

  private func checkAssistant(of cooperative: Int, _ findings: inout Findings) {
    guard let line = reading.assignmentLine[cooperative].map({ roster.assignments[$0] }) else {
      return
    }
    let id = line.cooperativeID
    if let assistantID = line.assistantID {
      if premises.problem.applicantIndex(of: assistantID) == nil {
        findings.report(.unknownAssistant(assistantID), in: .assignments, id)
      } else if reading.server[cooperative] == nil {
        findings.report(.assistantElsewhere(assistantID), in: .assignments, id)
      }
    }
    if let server = reading.server[cooperative],
      premises.bonds.conflicts[server].contains(cooperative)
    {
      findings.report(
        .servesDespiteConflict(premises.problem.applicants[server].name), in: .assignments, id)
    }
    if let holder = premises.bonds.pinnedAssistant[cooperative],
      premises.isCandidate(holder), reading.server[cooperative] != holder
    {
      findings.report(
        .pinnedAssistantMissing(premises.problem.applicants[holder].name), in: .assignments, id)
    }
  }

  private func checkLoads(in kabupaten: Int, _ findings: inout Findings) -> RegionException? {
    let people = reading.people[kabupaten]
    let capacity = premises.capacities[kabupaten]
    guard !people.isEmpty else { return capacity.need > 0 ? .understaffed : nil }
    let rule = LoadRule(capacity, placed: people.count, load: premises.problem.policy.load)
    let crew = Crew(premises, kabupaten: kabupaten, people: people)
    let isPossible = crew.canMeet(rule)
    let ceilings = isPossible ? people.map { _ in rule.most } : crew.ceilings(rule.hardCeiling)
    for (person, ceiling) in zip(people, ceilings) {
      let load = reading.caseload[person].count
      let id = premises.problem.applicants[person].id
      if load > ceiling {
        findings.report(
          isPossible && rule.isEven
            ? .unevenLoad(load, least: rule.least, most: ceiling)
            : .loadTooLarge(load, most: ceiling),
          in: .placements, id)
      } else if load < rule.least && isPossible {
        findings.report(
          rule.isEven
            ? .unevenLoad(load, least: rule.least, most: ceiling)
            : .loadTooSmall(load, least: rule.least),
          in: .placements, id)
      }
    }
    if !isPossible { checkShortfall(in: kabupaten, crew, rule, &findings) }
    checkCover(in: kabupaten, crew.urgencyCovered(within: ceilings), &findings)
    return isPossible ? rule.exception : .constrained
  }

  /// Where conflicts or pins keep loads from the least, they come as near to it as they can. Where
  /// loads should be even, the evenest are these too.
  private func checkShortfall(
    in kabupaten: Int, _ crew: Crew, _ rule: LoadRule, _ findings: inout Findings
  ) {
    let shortfall = reading.people[kabupaten].reduce(0) { sum, person in
      sum + max(0, rule.least - reading.caseload[person].count)
    }
    let least = crew.leastShortfall(below: rule.least)
    if shortfall > least {
      findings.report(
        .loadsFarBelow(rule.least, shortfall: shortfall, possible: least), in: .regions,
        "\(premises.problem.kabupaten[kabupaten].code)")
    }
  }

  /// - Parameter expected: the priorities of the cooperatives that can be covered at best, the
  ///   highest first.
  private func checkCover(in kabupaten: Int, _ expected: [Int], _ findings: inout Findings) {
    let covered = premises.members[kabupaten].filter { reading.server[$0] != nil }
    let priorities = covered.map { premises.problem.cooperatives[$0].priority }.sorted(by: >)
    let code = "\(premises.problem.kabupaten[kabupaten].code)"
    if priorities.count < expected.count {
      findings.report(
        .coverIncomplete(covered: priorities.count, possible: expected.count), in: .regions, code)
    } else if priorities.lexicographicallyPrecedes(expected) {
      findings.report(.urgentLeftOut, in: .regions, code)
    }
  }
}
