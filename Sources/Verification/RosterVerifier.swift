import Messages
import Parallel
package import PlacementModel

/// Checks a roster, whoever made it, against the dataset it answers.
///
/// The verifier knows the tables and the published rules alone. Distances, limits, ranks and sums
/// are derived again here, in code that shares nothing with the solver.
package struct RosterVerifier: Sendable {
  private let problem: PlacementProblem
  private let roster: Roster
  private let allowsEdits: Bool
  private let pieces: Pieces
  private let audit: SeatAudit?

  /// - Parameters:
  ///   - allowsEdits: recompute derived figures in silence instead of reporting those that
  ///     disagree, as for a roster edited by hand. Broken rules are reported all the same.
  ///   - threads: how many checks are made at a time; the report is the same.
  ///   - audit: one of the same problem, where there is one: what the tables imply for any roster
  ///     is derived there already.
  package init(
    problem: PlacementProblem, roster: Roster, allowsEdits: Bool = false, threads: Int = 1,
    audit: SeatAudit? = nil
  ) {
    self.audit = audit
    self.problem = problem
    self.roster = roster
    self.allowsEdits = allowsEdits
    pieces = Pieces(threads: threads)
  }

  /// Derives everything again and compares. For *a* applicants, *k* kabupaten and *c*
  /// cooperatives O(*a* *k* + *c* log *c*) time where nobody has conflicts or pins.
  package func report() -> VerificationReport {
    var findings = Findings(allowsEdits: allowsEdits)
    let rules = RuleChecks(problem: problem, roster: roster)
    rules.run(&findings)
    let drawn = rules.drawnNumbers
    let premises =
      drawn.isEmpty
      ? audit?.premises ?? Premises(problem, drawn: drawn)
      : Premises(problem, drawn: drawn)
    let reading = Reading(roster, of: premises, &findings)
    let reserve = ReserveChecks(premises: premises, roster: roster, reading: reading)
    let reasons = ReasonChecks(premises: premises, roster: roster, reading: reading)
    let parts = pieces.map(2 + reserve.parts + reasons.parts) { piece in
      switch piece {
      case 0: caseloads(premises, reading)
      case 1: guarantee(premises, reading)
      case 2..<2 + reserve.parts: Part(shelves: reserve.shelves(ofPart: piece - 2))
      default: explanations(by: reasons, ofPart: piece - 2 - reserve.parts)
      }
    }
    let (regions, audit) = (parts[0].regions, parts[1].audit!)
    findings.append(parts[0].findings!)
    reserve.run(parts.compactMap(\.shelves), &findings)
    for part in parts.suffix(reasons.parts) { findings.append(part.findings!) }
    DecisionChecks(premises: premises, roster: roster, objectives: regions.map(\.objective))
      .run(&findings)
    findings.append(parts[1].findings!)
    let totals = totals(of: regions, reading)
    let figures = premises.figures(of: reading.occupancy, audit)
    SummaryChecks(
      premises: premises, reading: reading, roster: roster, totals: totals, figures: figures
    ).run(&findings)
    OneMoreChecks(
      premises: premises, roster: roster, reading: reading, totals: totals, figures: figures
    ).run(&findings)
    return VerificationReport(
      violations: findings.violations, exceptions: findings.exceptions, totals: totals,
      envy: EnvyFigures(byRank: audit.enviesByRank.count, byTier: audit.enviesByTier.count),
      waste: audit.wasted.count, figures: figures)
  }

  // MARK: - Parts that know nothing of each other

  /// What a part of the check found, and what it derived on the way.
  private struct Part {
    var findings: Findings?
    var regions: [RegionFigures] = []
    var audit: Audit?
    var shelves: Shelves?
  }

  /// Who is placed and serves what, line by line and kabupaten by kabupaten.
  private func caseloads(_ premises: Premises, _ reading: Reading) -> Part {
    var findings = Findings(allowsEdits: allowsEdits)
    PlacementChecks(premises: premises, roster: roster, reading: reading).run(&findings)
    let exceptions = LoadChecks(premises: premises, roster: roster, reading: reading)
      .run(&findings)
    let bases = Bases(roster, reading, of: premises, &findings)
    let legs = Legs(roster, reading, bases, of: premises, &findings)
    let regions = problem.kabupaten.indices.map { kabupaten in
      RegionFigures(
        kabupaten, reading, legs, exception: exceptions[kabupaten],
        line: reading.regionLine[kabupaten].map { roster.regions[$0] })
    }
    FigureChecks(
      premises: premises, roster: roster, reading: reading, legs: legs, regions: regions
    ).run(&findings)
    checkRoles(premises, reading, bases, &findings)
    RoundChecks(premises: premises, roster: roster, reading: reading).run(&findings)
    return Part(findings: findings, regions: regions)
  }

  /// What the policy promises, with the envy and waste that it rests on.
  private func guarantee(_ premises: Premises, _ reading: Reading) -> Part {
    var findings = Findings(allowsEdits: allowsEdits)
    let audit = Audit(premises, reading.occupancy)
    GuaranteeChecks(premises: premises, roster: roster, reading: reading, audit: audit)
      .run(&findings)
    return Part(findings: findings, audit: audit)
  }

  /// Why some of the people are where they are.
  private func explanations(by reasons: ReasonChecks, ofPart part: Int) -> Part {
    var findings = Findings(allowsEdits: allowsEdits)
    reasons.run(part: part, &findings)
    return Part(findings: findings)
  }

  /// Checks every other role by itself, then how roles share the assistants.
  private func checkRoles(
    _ premises: Premises, _ reading: Reading, _ bases: Bases, _ findings: inout Findings
  ) {
    var roles: [(offices: RoleOffices, seats: [Int: RegionCode])] = []
    for offices in premises.offices {
      let checks = RoleChecks(
        premises: premises, roster: roster, reading: reading, offices: offices)
      let seats = checks.run(&findings)
      let stated = roster.summary.roles.first { $0.role == offices.role }
      checks.compare(stated, with: checks.figures(of: seats), &findings)
      roles.append((offices, seats))
    }
    OversightChecks(
      premises: premises, roster: roster, reading: reading, bases: bases, roles: roles
    ).run(&findings)
  }

  private func totals(of regions: [RegionFigures], _ reading: Reading) -> RosterTotals {
    var totals = RosterTotals()
    for line in reading.placementLine.compactMap({ $0 }).map({ roster.placements[$0] }) {
      switch line.status {
      case .placed: totals.placed += 1
      case .reserve: totals.reserve += 1
      case .ineligible: totals.ineligible += 1
      case .banned: totals.banned += 1
      }
    }
    var objective = Int128(0)
    var bound = Int128(0)
    for (kabupaten, figures) in regions.enumerated() {
      totals.missing += figures.missing
      totals.covered += figures.covered
      totals.uncovered += figures.uncovered
      totals.terms += figures.terms
      objective += Int128(figures.objective)
      bound += Int128(reading.regionLine[kabupaten].map { roster.regions[$0].lowerBound } ?? 0)
    }
    totals.objective = Int(clamping: objective)
    totals.lowerBound = Int(clamping: bound)
    return totals
  }
}
