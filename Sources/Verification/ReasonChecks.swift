import Messages
import PlacementModel

/// Derives anew why everybody is where they are, and compares with what their lines say, in either
/// language.
///
/// People are looked at part by part, so that several parts can be worked on at a time. A roster
/// that gives nobody a reason is not asked for any.
struct ReasonChecks {
  private let premises: Premises
  private let roster: Roster
  private let reading: Reading
  private let reserve: ReserveReasons
  /// Who decided about somebody, by applicant's id: the last ban from everything, the first pin.
  private var bans: [String: Pin] = [:]
  private var pins: [String: Pin] = [:]
  /// Everybody who has a line, in order.
  private let people: [Int]

  private static let peopleAPart = 8192

  private var problem: PlacementProblem { premises.problem }

  init(premises: Premises, roster: Roster, reading: Reading) {
    (self.premises, self.roster, self.reading) = (premises, roster, reading)
    reserve = ReserveReasons(premises, roster, reading)
    for pin in premises.problem.pins {
      switch pin.decision {
      case .bar: bans[pin.applicantID] = pin
      case .pinToRegion, .pinToCooperative: pins[pin.applicantID] = pins[pin.applicantID] ?? pin
      case .banFromRegion, .banFromCooperative: break
      }
    }
    let isSilent = roster.placements.allSatisfy(\.reason.isEmpty)
    people = isSilent ? [] : premises.ranking.order.filter { reading.placementLine[$0] != nil }
  }

  /// How many parts the people make.
  var parts: Int { (people.count + Self.peopleAPart - 1) / Self.peopleAPart }

  func run(part: Int, _ findings: inout Findings) {
    var reserve = reserve
    var spoken = Language.indonesian
    for applicant in people.dropFirst(part * Self.peopleAPart).prefix(Self.peopleAPart) {
      let line = roster.placements[reading.placementLine[applicant]!]
      guard let reason = reason(of: applicant, line, &reserve) else { continue }
      if let language = Language.allCases.first(where: { reason.text(in: $0) == line.reason }) {
        spoken = language
      } else {
        findings.compare(
          "reason", line.reason, with: reason.text(in: spoken), in: .placements, line.applicantID)
      }
    }
  }

  /// `nil` where the line breaks a rule that other checks report.
  private func reason(
    of applicant: Int, _ line: PlacementLine, _ reserve: inout ReserveReasons
  ) -> Message? {
    switch (premises.standings[applicant], line.status) {
    case (.banned, .banned):
      let ban = bans[line.applicantID]
      return .banned(by: ban?.by ?? "", reason: ban?.reason ?? "")
    case (.ineligible, .ineligible): return ineligible(applicant)
    case (.eligible, .reserve): return reserve.reason(of: applicant)
    case (.eligible, .placed): return line.regionCode.flatMap { placed(applicant, in: $0, line) }
    default: return nil
    }
  }

  private func ineligible(_ applicant: Int) -> Message {
    let person = problem.applicants[applicant]
    let repeats = premises.counterpart[applicant].map { problem.applicants[$0].id }
    return .ineligible(
      because: .list(
        Eligibility.failures(of: person, under: problem.policy)
          + (repeats.map { [.repeatsEntry(of: $0)] } ?? [])))
  }

  // MARK: - Placed

  private func placed(
    _ applicant: Int, in code: RegionCode, _ line: PlacementLine
  ) -> Message? {
    guard let name = premises.name(ofOffice: code) else { return nil }
    if let pin = pins[line.applicantID] {
      return .placedByDecision(name, by: pin.by, reason: pin.reason)
    }
    if isKept(line) { return .placedBefore(name) }
    if code == .nation { return .placedNationally(name) }
    let preference = premises.preference(of: applicant, forOffice: code)
    switch (premises.journey(of: applicant, toOffice: code).tier, preference) {
    case (0, 10): return .placedAtHome(name)
    case (0, _): return .placedAtHome(name, choice: preference)
    case (_, ..<10): return .placedInChoice(name, choice: preference)
    case (1, _): return .placedInHomeProvince(name, distance: distance(of: applicant, to: code))
    case (2, _): return .placedInIslandGroup(name, distance: distance(of: applicant, to: code))
    default: return .placedElsewhere(name, distance: distance(of: applicant, to: code))
    }
  }

  /// Whether an earlier round of the same role gave the place; without that round at hand, its
  /// column is believed.
  private func isKept(_ line: PlacementLine) -> Bool {
    guard line.regionCode == line.previousRegion else { return false }
    return problem.previous.isEmpty
      || problem.previous.placements[line.applicantID]?.role == line.role
  }

  /// Said only where both ends have a reference point of their own.
  private func distance(of applicant: Int, to code: RegionCode) -> Message {
    let home = problem.applicants[applicant].domicile.kabupaten.flatMap(
      problem.kabupatenIndex(of:))
    let ends = problem.provinces.first { $0.code == code }.map { Array($0.kabupaten) }
    let targets = ends ?? problem.kabupatenIndex(of: code).map { [$0] } ?? []
    guard let home, hasPoint(home), targets.contains(where: hasPoint) else {
      return .fromHomeUnknown
    }
    return .fromHome(kilometres: premises.journey(of: applicant, toOffice: code).kilometres)
  }

  private func hasPoint(_ kabupaten: Int) -> Bool {
    problem.kabupaten[kabupaten].region.location != nil || !premises.members[kabupaten].isEmpty
  }
}
