import Messages
import PlacementModel

/// What an audit says of people: who is too few for what, and what would mend it.
struct PeopleFindings {
  private let plan: QuotaPlan
  private let supply: PeopleSupply
  private let shortages: [PeopleCheck.Shortage]
  let people: AuditPeople

  init(plan: QuotaPlan, supply: PeopleSupply) {
    let check = PeopleCheck(plan: plan, supply: supply)
    let (filled, shortages) = check.result()
    self.plan = plan
    self.supply = supply
    self.shortages = shortages
    people = AuditPeople(
      applicants: supply.applicants, eligible: supply.eligible, required: check.required,
      fillable: filled)
  }

  var proofs: [Proof] { shortages.map(proof) }

  /// The repairs of every proof, in their order.
  func repairs() -> [Repair] {
    guard !shortages.isEmpty else { return [] }
    let stretch = leastStretch()
    return shortages.flatMap { shortage in
      let candidates = [recruits(for: shortage)] + (stretch.map { [$0] } ?? [])
      return candidates.enumerated().map { position, candidate in
        Repair(
          proof: .applicantsFew, subject: subject(of: shortage), message: candidate.message,
          changes: candidate.changes, rank: position + 1,
          proofsLeft: PlanProofs(of: plan.applying(candidate.changes)).count()
            + shortagesLeft(after: candidate.changes))
      }
    }
  }

  /// A repair of something else, the shortages of people that remain after it counted too.
  func countingShortages(after repair: Repair) -> Repair {
    var counted = repair
    counted.proofsLeft += shortagesLeft(after: repair.changes)
    return counted
  }

  // MARK: - Proofs

  private func proof(of shortage: PeopleCheck.Shortage) -> Proof {
    let core = core(of: shortage)
    return Proof(
      kind: .applicantsFew, area: shortage.kabupaten[0], subject: subject(of: shortage),
      message: .tooFewApplicants(
        for: names(of: shortage), required: shortage.required, accepting: shortage.accepting,
        takenElsewhere: shortage.elsewhere),
      numbers: [
        AuditFigure("needed", shortage.required), AuditFigure("accepting", shortage.accepting),
        AuditFigure("elsewhere", shortage.elsewhere), AuditFigure("short", shortage.missing),
      ],
      kabupaten: shortage.kabupaten.map { plan.areas[$0].code }, core: core.elements,
      coreMessage: core.elements.isEmpty
        ? nil : .core(core.elements.map(plan.message), accepting: core.accepting))
  }

  /// Every candidate for a core takes a flow over all groups of people; where that would take
  /// minutes no core is sought.
  private static let coreLimit = 100_000

  /// The claims of a shortage that cannot be filled together, and can without any one of them,
  /// whatever else the plan claims; and how many people accept a place among them.
  private func core(of shortage: PeopleCheck.Shortage) -> (elements: [ProofElement], accepting: Int)
  {
    func claims(_ areas: [Int]) -> [ProofElement] {
      areas.flatMap { area -> [ProofElement] in
        let own = plan.areas[area]
        let cover: [ProofElement] =
          own.isKabupaten && own.cooperatives > 0 ? [.cover(of: own.code)] : []
        return (own.minimum > 0 ? [.minimum(of: own.code)] : []) + cover
      }
    }
    func isShort(_ plan: QuotaPlan) -> Bool {
      !PeopleCheck(plan: plan, supply: supply).result().shortages.isEmpty
    }
    let areas = plan.areas.indices.filter { !plan.areas[$0].isBudget }
    let wide = areas.filter { !plan.areas[$0].isKabupaten }
    let narrow = areas.filter { plan.areas[$0].isKabupaten }
      .sorted { plan.areas[$0].cooperatives < plan.areas[$1].cooperatives }
    let outside = narrow.filter { !shortage.kabupaten.contains($0) }
    let inside = narrow.filter(shortage.kabupaten.contains)
    // What is outside the shortage, and other shortages, are spared first, if possible at once.
    let around = claims(outside)
    let within = around.reduce(plan) { $0.removing($1) }
    let isBare = isShort(within)
    let candidates = (isBare ? [] : around) + claims(wide) + claims(inside)
    guard candidates.count * supply.groups.count <= Self.coreLimit else { return ([], 0) }
    let core = ProofCore(of: isBare ? within : plan, among: candidates, while: isShort)
    let accepting =
      PeopleCheck(plan: core.plan, supply: supply).result().shortages.first?.accepting ?? 0
    return (core.elements, accepting)
  }

  /// The codes of the kabupaten, separated by bars as in the tables; the nation's where all
  /// with cooperatives are short together.
  private func subject(of shortage: PeopleCheck.Shortage) -> String {
    guard !isEverywhere(shortage) else { return RegionCode.nation.description }
    return shortage.kabupaten.map { plan.areas[$0].code.description }.joined(separator: "|")
  }

  private func names(of shortage: PeopleCheck.Shortage) -> [String] {
    isEverywhere(shortage) ? [] : shortage.kabupaten.map { plan.areas[$0].name }
  }

  private func isEverywhere(_ shortage: PeopleCheck.Shortage) -> Bool {
    shortage.kabupaten.count > 1
      && plan.areas.indices.allSatisfy { area in
        !plan.areas[area].isKabupaten || plan.areas[area].cooperatives == 0
          || shortage.kabupaten.contains(area)
      }
  }

  // MARK: - Repairs

  private typealias Candidate = (message: Message, changes: [PlanChange])

  private func recruits(for shortage: PeopleCheck.Shortage) -> Candidate {
    (
      .recruit(shortage.missing, for: names(of: shortage)),
      [
        .recruits(
          accepting: shortage.kabupaten.map { plan.areas[$0].code }, count: shortage.missing)
      ]
    )
  }

  /// The least stretch at which the people suffice everywhere, by bisection: what is claimed
  /// never grows with it.
  private func leastStretch() -> Candidate? {
    func change(_ stretch: Int) -> [PlanChange] {
      [.loadStretch(from: plan.load.stretch, to: stretch)]
    }
    var tooLow = plan.ceiling
    var enough = plan.areas.filter(\.isKabupaten).map(\.cooperatives).max() ?? 0
    guard enough > tooLow, shortagesLeft(after: change(enough)) == 0 else { return nil }
    while enough - tooLow > 1 {
      let middle = (tooLow + enough) / 2
      if shortagesLeft(after: change(middle)) == 0 { enough = middle } else { tooLow = middle }
    }
    let required = PeopleCheck(plan: plan.applying(change(enough)), supply: supply).required
    return (.stretchForPeople(to: enough, required: required), change(enough))
  }

  private func shortagesLeft(after changes: [PlanChange]) -> Int {
    PeopleCheck(plan: plan.applying(changes), supply: supply).result().shortages.count
  }
}
