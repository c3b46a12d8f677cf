internal import Caseload
package import Messages
package import PlacementModel
internal import RegionPlacement
package import Replacement

/// Puts a roster right after people withdrew, cooperatives opened or closed, or quotas were
/// corrected, with the fewest changes.
package struct Replacer: Sendable {
  package var mode = ReplacementMode.absorb
  /// Whether incumbents may change to a reopened place that they would rather have.
  package var movesIncumbents = false
  /// How many more cooperatives than must may change hands, to shorten ways.
  package var extraMoves = 0
  package var threads = 1
  /// The language of reasons, exceptions and notices in the roster.
  package var language = Language.indonesian
  /// Told of each step, never from two threads at once.
  package var progress: (@Sendable (Solver.Progress) -> Void)?
  /// Where a pin stands in the input, for faults to name.
  package var placeOfPin: @Sendable (Pin) -> String? = { _ in nil }

  package init() {}

  /// Applies an event to a roster.
  ///
  /// - Parameters:
  ///   - problem: the tables before the event.
  ///   - roster: what was decided, which fits these tables.
  ///   - notices: what reading them had to say, carried into the summary.
  /// - Throws: ``ReplaceFault``.
  package func replace(
    _ problem: PlacementProblem, _ roster: Roster, after event: StaffingEvent,
    notices: [Message] = []
  ) throws(ReplaceFault) -> ReplacedRoster {
    progress?(.placingApplicants)
    let staffing = try staffing(problem, roster, event, mode: mode)
    let successors =
      mode == .absorb && !event.withdrawn.isEmpty
      ? try self.staffing(problem, roster, event, mode: .promote).entrants : staffing.entrants
    let bases = Dictionary(
      roster.placements.compactMap { line in line.baseCode.map { (line.applicantID, $0) } },
      uniquingKeysWith: { first, _ in first })
    let supervision = Supervision(of: staffing.outcome, in: staffing.problem)
    do {
      try Caseload.gate(
        staffing.problem, seats: staffing.outcome.seats,
        overseers: supervision.roles.map(\.seats))
    } catch {
      throw .rules(error.messages)
    }
    let replacement = Replacement(staffing, mode: mode, bases: bases, extraMoves: extraMoves) {
      progress?(.assigningCooperatives(done: $0, of: $1))
    }
    guard replacement.isCertified else { throw .unproved("replacement") }
    progress?(.auditing)
    let caseloads = ReplacedCaseloads(replacement, before: roster)
      .solutions(threads: threads)
    do {
      let assembly = RosterAssembly(
        problem: staffing.problem, outcome: staffing.outcome, caseloads: caseloads,
        oversight: try supervision.oversight(of: caseloads, threads: threads),
        language: language, notices: notices, leavesPlacesOpen: true)
      var replaced = assembly.roster
      replaced.summary.policies = try PolicyComparison(
        of: staffing.outcome, in: staffing.problem
      ).figures(threads: threads)
      replaced.decisions = staffing.problem.decisionsWithoutPrices
      return ReplacedRoster(
        roster: replaced, remarks: assembly.remarks, replacement: replacement,
        successors: successors, changes: replacement.changes(after: event, bases: bases))
    } catch {
      throw ReplaceFault(error)
    }
  }

  private func staffing(
    _ problem: PlacementProblem, _ roster: Roster, _ event: StaffingEvent, mode: ReplacementMode
  ) throws(ReplaceFault) -> Staffing {
    let after: PlacementProblem
    do {
      after = try event.applied(
        to: problem, previous: PreviousRound(of: roster),
        reason: Message.pinWithdrew.text(in: language))
    } catch {
      throw .tables(error)
    }
    do {
      return try Staffing(after, event, mode: mode, movesIncumbents: movesIncumbents) {
        Pin(
          applicantID: $0, decision: .pinToRegion($1), by: event.by,
          reason: Message.pinStepsIn.text(in: language), date: event.date)
      }
    } catch {
      throw .rules(error.messages(locatingPins: placeOfPin))
    }
  }
}

/// What an event makes of a roster.
package struct ReplacedRoster: Sendable {
  package let roster: Roster
  /// The roster's exceptions, then its notices, still in every language.
  package let remarks: [Message]
  package let replacement: Replacement
  /// Who came in; where colleagues absorb, who would if they did not.
  package let successors: [Staffing.Entrant]
  package let changes: [RosterChange]
}

/// Why an event gave no roster.
package enum ReplaceFault: Error, Sendable {
  /// Decisions of the panel break rules that come before them, or numbers are too large.
  case rules([Message])
  /// The tables do not hold together after the event.
  case tables(ProblemFaults)
  /// The check of a certificate failed: a fault of the program.
  case unproved(String)

  fileprivate init(_ fault: SolveFault) {
    switch fault {
    case .rules(let messages): self = .rules(messages)
    case .unproved(let what): self = .unproved(what)
    }
  }
}

extension PreviousRound {
  /// What a roster decided, for a round that goes on from it.
  fileprivate init(of roster: Roster) {
    self.init(placements: [:], assistants: [:])
    for line in roster.placements where line.status == .placed {
      guard let region = line.regionCode else { continue }
      placements[line.applicantID] = Placement(role: line.role, region: region, name: line.name)
    }
    for line in roster.assignments { assistants[line.cooperativeID] = line.assistantID }
  }
}

extension PlacementProblem {
  /// The panel's decisions, those that the event brought among them. A price is the difference to
  /// solving afresh, which is not what a replacement does, so none is stated.
  fileprivate var decisionsWithoutPrices: [DecisionLine]? {
    guard !pins.isEmpty else { return nil }
    return pins.map { pin in
      let person = applicantIndex(of: pin.applicantID)!
      return DecisionLine(pin: pin, name: applicants[person].name, price: nil)
    }
  }
}
