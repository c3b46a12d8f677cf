import Messages
import PlacementModel
import Planning
import TestSupport
import Testing

@Suite("Audit against trying every count")
struct AuditOracleTests {
  @Test("agrees with trying every count in every kabupaten, on 1,000 small plans")
  func agreesWithBruteForce() throws {
    var feasible = 0
    for seed in 0..<1000 as Range<UInt64> {
      let (lines, policy) = Self.randomPlan(seed: seed)
      let report = Audit(problem: try .of(lines, policy: policy)).report()
      #expect(report.feasible == Counts.areFeasible(lines, policy), "seed \(seed)")
      feasible += report.feasible ? 1 : 0
    }
    #expect((100...900).contains(feasible), "both answers must be common: \(feasible)")
  }

  @Test("counts exactly what a short quota leaves uncovered at best, on 500 small plans")
  func leastUncovered() throws {
    var proofs = 0
    for seed in 0..<500 as Range<UInt64> {
      let (lines, policy) = Self.randomPlan(seed: seed)
      for proof in Audit(problem: try .of(lines, policy: policy)).report().proofs
      where proof.kind == .quotaShort && proof.subject != "budget" {
        let stated = proof.numbers.first { $0.name == "cooperatives_uncovered" }?.value
        let tried = Counts.leastUncovered(in: proof.subject, lines, policy)
        #expect(stated == tried, "seed \(seed)")
        proofs += 1
      }
    }
    #expect(proofs > 100)
  }

  @Test("offers only repairs that make their proof disappear, on 500 small plans")
  func repairsWork() throws {
    for seed in 0..<500 as Range<UInt64> {
      let (lines, policy) = Self.randomPlan(seed: seed)
      let report = Audit(problem: try .of(lines, policy: policy)).report()
      for repair in report.repairs {
        let (mended, rules) = Self.changed(lines, policy, by: repair.changes)
        let after = Audit(problem: try .of(mended, policy: rules)).report()
        #expect(
          !after.proofs.contains { $0.kind == repair.proof && $0.subject == repair.subject },
          "seed \(seed): \(repair.message.text(in: .english))")
        #expect(after.proofs.count == repair.proofsLeft, "seed \(seed)")
      }
    }
  }

  @Test("answers every proof, and its first repairs one after another make any plan feasible")
  func firstRepairsSuffice() throws {
    for seed in 0..<500 as Range<UInt64> {
      let (lines, policy) = Self.randomPlan(seed: seed)
      var plan = QuotaPlan(try .of(lines, policy: policy))
      var report = Audit(plan: plan).report()
      for _ in 0..<50 where !report.feasible {
        for proof in report.proofs {
          let answered = report.repairs.contains {
            $0.proof == proof.kind && $0.subject == proof.subject
          }
          #expect(answered, "seed \(seed): \(proof.message.text(in: .english))")
        }
        plan = plan.applying(report.repairs.first?.changes ?? [])
        report = Audit(plan: plan).report()
      }
      #expect(report.feasible, "seed \(seed)")
    }
  }

  /// Two provinces of at most two kabupaten each, with limits at every level now and then.
  static func randomPlan(seed: UInt64) -> ([Line], Policy) {
    var dice = SeededGenerator(seed: seed)
    var policy = Policy()
    policy.load.minimum = dice.next(in: 1...4)
    policy.load.maximum = policy.load.minimum + dice.next(in: 0...3)
    if dice.next(in: 0...3) == 0 {
      policy.load.stretch = policy.load.maximum + dice.next(in: 0...2)
    }
    policy.surplus = dice.next(in: 0...3) == 0 ? .underload : .reserve
    if dice.next(in: 0...4) == 0 { policy.assistantBudget = dice.next(in: 0...10) }

    var lines: [Line] = []
    for code in ["11.01", "11.02", "12.01", "12.02"].prefix(dice.next(in: 1...4)) {
      lines.append(
        Line(
          code, dice.next(in: 0...9), quota: dice.next(in: 0...2) == 0 ? dice.next(in: 0...5) : nil,
          minimum: dice.next(in: 0...3) == 0 ? dice.next(in: 0...4) : nil))
    }
    for (code, most) in [("11", 7), ("12", 7), ("ID", 12)] where dice.next(in: 0...2) == 0 {
      lines.append(
        Line(
          code, quota: dice.next(in: 0...1) == 0 ? dice.next(in: 0...most) : nil,
          minimum: dice.next(in: 0...2) == 0 ? dice.next(in: 0...most) : nil))
    }
    return (lines, policy)
  }

  /// Makes the changes of a repair in the tables themselves, as the panel would.
  static func changed(
    _ lines: [Line], _ policy: Policy, by changes: [PlanChange]
  ) -> ([Line], Policy) {
    var (lines, policy) = (lines, policy)
    for change in changes {
      switch change {
      case .quota(let code, _, let value):
        lines[lines.firstIndex { $0.code == code.description }!].quota = value
      case .trackQuota: Issue.record("these plans have no tracks")
      case .minimum(let code, _, let value):
        lines[lines.firstIndex { $0.code == code.description }!].minimum = value
      case .budget(_, let value): policy.assistantBudget = value
      case .loadMinimum(_, let value): policy.load.minimum = value
      case .loadMaximum(_, let value): policy.load.maximum = value
      case .loadStretch(_, let value): policy.load.stretch = value
      case .surplus(_, let value): policy.surplus = value
      case .waiver(let code, let kind):
        let rule = Policy.Waiver.Rule(rawValue: kind.rawValue)!
        policy.waivers.append(Policy.Waiver(region: code, rule: rule, by: "Ketua panitia"))
      case .recruits: Issue.record("not a figure of the tables")
      }
    }
    return (lines, policy)
  }
}

/// Tries every number of assistants in every kabupaten.
private struct Counts {
  let lines: [Line]
  let policy: Policy
  private var tuples: [[Int]] = [[]]

  private init(lines: [Line], policy: Policy) {
    self.lines = lines
    self.policy = policy
    for line in kabupaten {
      let counts = allowed(line)
      tuples = tuples.flatMap { tuple in counts.map { tuple + [$0] } }
    }
  }

  static func areFeasible(_ lines: [Line], _ policy: Policy) -> Bool {
    let counts = Counts(lines: lines, policy: policy)
    return counts.exists { counts.isCovered($0) && counts.keepsQuotas($0) }
      && lines.allSatisfy { line in
        counts.exists { tried in
          counts.keepsQuotas(tried, inside: line.code)
            && counts.placed(tried, in: line.code) == line.quota
              ?? counts.placed(tried, in: line.code)
        }
      }
      && lines.allSatisfy(counts.hasFittingCount)
  }

  static func leastUncovered(in area: String, _ lines: [Line], _ policy: Policy) -> Int {
    let counts = Counts(lines: lines, policy: policy)
    let ceiling = policy.load.stretch ?? policy.load.maximum
    var least = Int.max
    _ = counts.exists { tried in
      guard counts.keepsQuotas(tried, inside: area) else { return false }
      let inside = zip(counts.kabupaten, tried).filter { counts.isInside($0.0.code, area) }
      least = min(least, inside.map { max(0, $0.cooperatives - $1 * ceiling) }.reduce(0, +))
      return false
    }
    return least
  }

  private var kabupaten: [Line] { lines.filter { $0.code.count == 5 } }

  private func isInside(_ code: String, _ area: String) -> Bool {
    area == "ID" || code.hasPrefix(area)
  }

  private func hasFittingCount(_ line: Line) -> Bool {
    let loads = policy.load.minimum...policy.load.maximum
    return line.cooperatives == 0
      || (1...line.cooperatives).contains { count in
        loads.contains(line.cooperatives / count)
          && loads.contains((line.cooperatives + count - 1) / count)
      }
  }

  /// The counts that the load rules allow a kabupaten, enough or not.
  private func allowed(_ line: Line) -> [Int] {
    let isFilled =
      policy.surplus == .underload
      && (policy.assistantBudget != nil
        || lines.contains { $0.quota != nil && isInside(line.code, $0.code) })
    return (0...line.cooperatives).filter { count in
      isFilled || count * policy.load.minimum <= line.cooperatives
        || (!hasFittingCount(line) && (count - 1) * policy.load.maximum < line.cooperatives)
    }
  }

  private func exists(_ condition: ([Int]) -> Bool) -> Bool {
    tuples.contains(where: condition)
  }

  private func placed(_ counts: [Int], in area: String) -> Int {
    zip(kabupaten, counts).filter { isInside($0.0.code, area) }.map(\.1).reduce(0, +)
  }

  private func keepsQuotas(_ counts: [Int]) -> Bool {
    counts.reduce(0, +) <= policy.assistantBudget ?? Int.max
      && lines.allSatisfy { placed(counts, in: $0.code) <= $0.quota ?? Int.max }
  }

  private func keepsQuotas(_ counts: [Int], inside area: String) -> Bool {
    lines.allSatisfy { line in
      !isInside(line.code, area) || placed(counts, in: line.code) <= line.quota ?? Int.max
    }
  }

  private func isCovered(_ counts: [Int]) -> Bool {
    let ceiling = policy.load.stretch ?? policy.load.maximum
    return zip(kabupaten, counts).allSatisfy { $0.cooperatives <= $1 * ceiling }
      && lines.allSatisfy { placed(counts, in: $0.code) >= $0.minimum ?? 0 }
  }
}
