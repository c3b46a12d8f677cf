import Messages
import PlacementModel

/// Checks what can be checked of `one_more` without deciding the round again: that it can be read, that
/// nothing is said to change where the quota is not what limits a kabupaten, and that no change leads
/// out of the possible.
///
/// One place more lets one person more be placed, and one more be missing or one fewer: only
/// `local-first`, which may leave places empty, can place others in any number, and miss as many.
struct OneMoreChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading
  let totals: RosterTotals
  /// How the placement serves people.
  let figures: PolicyFigures

  private static let names = [
    "placed", "missing", "covered", "local", "first_choice", "travel_m", "objective",
  ]

  private var problem: PlacementProblem { premises.problem }

  func run(_ findings: inout Findings) {
    for kabupaten in problem.kabupaten.indices {
      guard let index = reading.regionLine[kabupaten] else { continue }
      let stated = roster.regions[index].oneMore
      if stated.isEmpty { continue }
      let id = "\(premises.codes[kabupaten])"
      if let fixed = fixedText(kabupaten) {
        findings.compare("one_more", stated, with: fixed, in: .regions, id)
      } else if !isPossible(stated) {
        findings.reportDerived(.oneMoreImpossible(stated), in: .regions, id)
      }
    }
  }

  /// What stands there for certain: nothing without a quota, and no change where the quota is not what
  /// limits; `nil` where only deciding again could tell.
  private func fixedText(_ kabupaten: Int) -> String? {
    let own = problem.kabupaten[kabupaten].region
    guard let quota = own.quota else { return "" }
    guard premises.lists.count == 1, quota < Int.max else { return nil }
    let wider = [
      problem.provinces[problem.kabupaten[kabupaten].province].quota, problem.nationalQuota,
    ]
    let before = premises.capacities[kabupaten]
    let after = Capacity(
      cooperatives: before.cooperatives, minimum: own.minimum ?? 0,
      quotas: [quota + 1] + wider.compactMap { $0 }, policy: problem.policy)
    guard after.cap == before.cap, after.floor == before.floor else { return nil }
    return Self.names.map { "\($0)=0" }.joined(separator: " ")
  }

  /// Whether the figures as they would then be are possible.
  private func isPossible(_ text: String) -> Bool {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == Self.names.count else { return false }
    var changes: [Int] = []
    for (part, name) in zip(parts, Self.names) {
      let value = Int(part.dropFirst(name.count + 1))
      guard part.hasPrefix("\(name)="), let value else { return false }
      changes.append(value)
    }
    let (placed, missing, covered) = (changes[0], changes[1], changes[2])
    let assistants = reading.occupancy.people.reduce(0) { $0 + $1.count }
    let leavesEmpty = problem.policy.placement == .localFirst
    let others = leavesEmpty ? -assistants...problem.applicants.count : 0...1
    let shortfalls = leavesEmpty ? -totals.missing...assistants + 1 : -1...1
    let cooperatives = problem.cooperatives.count
    guard others.contains(placed), shortfalls.contains(missing),
      (-totals.covered...cooperatives - totals.covered).contains(covered)
    else { return false }
    let after = assistants + placed
    return (-figures.local...after - figures.local).contains(changes[3])
      && (-figures.firstChoice...after - figures.firstChoice).contains(changes[4])
      && changes[5] >= -totals.terms.travel && changes[6] >= -totals.objective
  }
}
