internal import Caseload
internal import Messages
internal import Penempatan
internal import PlacementModel
internal import RegionPlacement
internal import Replacement

/// What a replacement says at its end: who left and who came, how many cooperatives change hands
/// and why no fewer can, and what became of loads and ways.
struct ReplaceText {
  let replaced: ReplacedRoster
  let before: Roster
  let mode: ReplacementMode
  /// Ids of those who withdrew.
  let withdrawn: [String]
  let language: Language
  let target: String
  /// The command that verifies what was written.
  let command: String

  var page: String {
    var lines = people.prefix(ReplaceText.peopleShown) + morePeople + [changes]
    for part in parts { lines += self.lines(part) }
    lines += rest
    lines += exceptions.prefix(ReplaceText.partsShown)
    lines += budget + next
    let rules = problem.policy.version
    if !rules.isEmpty { lines.append(.rulesInForce(rules)) }
    lines.append(.replaceVerified(target, command: command))
    return lines.map { $0.text(in: language) + "\n" }.joined()
  }

  private var replacement: Replacement { replaced.replacement }
  private var staffing: Staffing { replacement.staffing }
  private var problem: PlacementProblem { staffing.problem }

  /// The first kabupaten whose people or cooperatives are not what they were.
  private var parts: [Replacement.Part] {
    Array(replacement.parts.filter(\.isTouched).prefix(ReplaceText.partsShown))
  }

  private static let partsShown = 20
  private static let peopleShown = 30

  private var morePeople: [Message] {
    let hidden = people.count - ReplaceText.peopleShown
    return hidden > 0 ? [.replaceMorePeople(hidden)] : []
  }

  /// How many kabupaten and exceptions are not shown.
  private var rest: [Message] {
    let hidden = replacement.parts.count(where: \.isTouched) - parts.count
    return hidden > 0 ? [.replaceMoreRegions(hidden)] : []
  }

  /// What is out of the ordinary and was not so before.
  private var exceptions: [Message] {
    let known = Set(before.summary.exceptions.map { "\($0.code) \($0.subject)" })
    let all = zip(replaced.roster.summary.exceptions, replaced.remarks)
    return all.filter { !known.contains("\($0.0.code) \($0.0.subject)") }.map(\.1)
  }

  // MARK: - People

  private var people: [Message] {
    let departures = Dictionary(
      staffing.outcome.departures.map { ($0.id, $0.message) }, uniquingKeysWith: { $1 })
    return replaced.changes.compactMap { change in
      let person = person(change.applicantID)
      return switch change.kind {
      case .withdrew: .replaceLeft(person, region: region(change.from))
      case .released:
        departures[change.applicantID] ?? .replaceReleased(person, region: region(change.from))
      case .joined:
        .replaceJoined(person, region: region(change.to), rank: rank(change.applicantID))
      case .moved:
        .replaceMoved(person, from: region(change.from), to: region(change.to))
      case .base: .replaceBase(person, from: change.from, to: change.to)
      case .reassigned, .transferred, .opened, .closed, .covered, .uncovered: nil
      }
    } + hadNoPlace
  }

  /// Those who withdrew and had no place to leave.
  private var hadNoPlace: [Message] {
    let gone = Set(withdrawn)
    return before.placements.filter { gone.contains($0.applicantID) }.compactMap { line in
      let person = person(line.applicantID)
      return switch line.status {
      case .placed: nil
      case .reserve: .replaceHadNoPlace(person)
      case .ineligible: .replaceWasIneligible(person)
      case .banned: .replaceWasBanned(person)
      }
    }
  }

  /// Who would step in under `promote`, and for whom nobody does.
  private var next: [Message] {
    var left: [Office: Int] = [:]
    for leaver in staffing.leavers where leaver.hasWithdrawn {
      left[Office(leaver.role, leaver.region), default: 0] += 1
    }
    var lines: [Message] = []
    for successor in replaced.successors {
      let person = problem.applicants[successor.applicant]
      let office = Office(person.role, successor.region)
      guard let missing = left[office], missing > 0 else { continue }
      left[office] = missing - 1
      guard mode == .absorb else { continue }
      lines.append(
        .replaceNext(
          self.person(person.id), rank: rank(person.id), region: region("\(office.region)")))
    }
    let empty = left.filter { $0.value > 0 }.keys
      .sorted { ($0.region, $0.role) < ($1.region, $1.role) }
    lines += empty.map { .replaceNobody(region: region("\($0.region)")) }
    return Array(lines.prefix(ReplaceText.peopleShown))
  }

  private struct Office: Hashable {
    let role: String
    let region: RegionCode
    init(_ role: String, _ region: RegionCode) { (self.role, self.region) = (role, region) }
  }

  private func person(_ id: String) -> String {
    let name =
      problem.applicantIndex(of: id).map { problem.applicants[$0].name }
      ?? problem.previous.placements[id]?.name ?? ""
    return "\(name) (\(id))"
  }

  private func rank(_ id: String) -> Int {
    problem.applicantIndex(of: id).map { staffing.outcome.ranking.positions[$0] } ?? 0
  }

  private func region(_ code: String) -> String {
    guard let code = RegionCode(code) else { return code }
    return problem.regions.first { $0.code == code }?.name
      ?? problem.provinces.first { $0.code == code }?.name ?? code.description
  }

  // MARK: - Cooperatives

  private var changes: Message {
    replacement.changes == 0
      ? .replaceNoChange
      : .replaceChanges(
        replacement.changes, of: problem.cooperatives.count, least: replacement.leastChanges)
  }

  private func lines(_ part: Replacement.Part) -> [Message] {
    [proof(of: part), outcome(of: part), takers(in: part)].compactMap { $0 }
  }

  private func proof(of part: Replacement.Part) -> Message? {
    guard let count = part.count, count.total > 0 else { return nil }
    let rule = part.task.problem.rule
    var parts: [Message] = []
    if count.orphaned > 0 { parts.append(.replaceOrphaned(count.orphaned)) }
    if count.newlyCovered > 0 { parts.append(.replaceNewlyCovered(count.newlyCovered)) }
    if count.aboveLargest > 0 && count.aboveLargest >= count.belowLeast {
      parts.append(.replaceAboveLargest(count.aboveLargest, most: rule.upper))
    } else if count.belowLeast > 0 {
      parts.append(.replaceBelowLeast(count.belowLeast, least: rule.lower))
    }
    if count.byFlowAlone > 0 { parts.append(.replaceByFlow(count.byFlowAlone)) }
    return .replaceProof(region: name(of: part), least: count.total, parts: parts)
  }

  private func outcome(of part: Replacement.Part) -> Message {
    let code = problem.kabupaten[part.kabupaten].code
    let earlier = PortfolioFigures(before, in: code)
    let now = PortfolioFigures(replaced.roster, in: code)
    return .replaceKabupaten(
      name(of: part), assistants: (earlier.loads.count, now.loads.count),
      loads: (text(earlier.loads), text(now.loads)),
      travelHectometres: ((earlier.travel + 50) / 100, (now.travel + 50) / 100),
      uncovered: now.uncovered)
  }

  /// How many further cooperatives each gets who gets any.
  private func takers(in part: Replacement.Part) -> Message? {
    let task = part.task.problem
    let counts = part.plan.assistants.enumerated().reduce(into: [Int: Int]()) { counts, pair in
      guard let taker = pair.element, task.former[pair.offset] != taker else { return }
      counts[taker, default: 0] += 1
    }
    guard !counts.isEmpty else { return nil }
    return .replaceTakers(
      counts.sorted { $0.key < $1.key }.map { taker, count in
        let id = problem.applicants[task.assistants[taker].applicant].id
        return "\(person(id)) \(language.number(count))"
      })
  }

  private var budget: [Message] {
    guard !replacement.budget.isEmpty else { return [] }
    return [
      .replaceCurve(
        replacement.budget.enumerated().map { extra, point in
          .replaceCurvePoint(
            changes: replacement.leastChanges + extra,
            travelHectometres: (point.travel + 50) / 100,
            boundHectometres: point.bound < point.travel ? (point.bound + 50) / 100 : nil)
        })
    ]
  }

  private func name(of part: Replacement.Part) -> String {
    problem.kabupaten[part.kabupaten].region.name
  }

  /// How many assistants have each load: `2 × 10, 11 × 11`.
  private func text(_ loads: [Int]) -> String {
    Dictionary(grouping: loads) { $0 }.sorted { $0.key < $1.key }
      .map { "\(language.number($1.count)) × \($0)" }.joined(separator: ", ")
  }
}

/// Loads and ways in one kabupaten, as the lines of a roster say.
struct PortfolioFigures {
  /// Ascending.
  let loads: [Int]
  /// Metres.
  let travel: Int
  let uncovered: Int

  init(_ roster: Roster, in code: RegionCode) {
    let lines = roster.assignments.filter { $0.regionCode == code }
    let people = roster.placements.filter {
      $0.status == .placed && $0.regionCode == code && $0.role == Applicant.assistantRole
    }
    let counts = Dictionary(grouping: lines.compactMap(\.assistantID)) { $0 }
    loads = people.map { counts[$0.applicantID]?.count ?? 0 }.sorted()
    travel = lines.reduce(0) { $0 + ($1.distance ?? 0) }
    uncovered = lines.count { $0.assistantID == nil }
  }
}
