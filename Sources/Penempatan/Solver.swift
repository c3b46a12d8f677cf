package import Caseload
public import Messages
internal import Parallel
public import PlacementModel
package import RegionPlacement
internal import Scenarios
package import Verification

/// Places applicants in kabupaten and gives cooperatives to assistants.
///
/// The answer depends on the problem, its policy and the version of the program; not on the
/// number of threads, the day or the machine.
public struct Solver: Sendable {
  /// How far a solve has come.
  public enum Progress: Hashable, Sendable {
    case placingApplicants
    case assigningCooperatives(done: Int, of: Int)
    case auditing
    case comparingPolicies
  }

  /// How many kabupaten are solved at a time, at least 1.
  public var threads = 1
  /// The language of reasons, exceptions and notices in the roster.
  public var language = Language.indonesian
  /// Told of each step, never from two threads at once.
  public var progress: (@Sendable (Progress) -> Void)?

  /// Where a pin stands in the input, such as `pins.csv:4`, for faults to name.
  public var placeOfPin: @Sendable (Pin) -> String? = { _ in nil }

  /// How many decisions of the panel are priced (``DecisionLine/Price``), each by solving stage 1
  /// once more: the first in order of applicant.
  public var pricedDecisions = 100

  /// Whether regions say what one place more would change (``RegionLine/oneMore``), which takes both
  /// stages once more for every quota of a kabupaten that binds.
  public var pricesPlaces = false

  public init() {}

  /// Solves both stages and draws up the roster.
  ///
  /// - Parameter notices: what reading the dataset has to say, carried into the summary.
  /// - Throws: ``SolveFault`` where the rules contradict each other, or where a proof of our own
  ///   does not hold.
  public func solve(
    _ problem: PlacementProblem, notices: [Message] = []
  ) throws(SolveFault) -> Solution {
    progress?(.placingApplicants)
    let (outcome, audit) = try placed(problem)

    let supervision = Supervision(of: outcome, in: problem)
    do {
      try Caseload.gate(
        problem, seats: outcome.seats, overseers: supervision.roles.map(\.seats))
    } catch {
      throw .rules(error.messages)
    }
    let progress = progress
    progress?(.assigningCooperatives(done: 0, of: problem.kabupaten.count))
    let caseloads = Caseload.assign(problem, seats: outcome.seats, threads: threads) { done, all in
      progress?(.assigningCooperatives(done: done, of: all))
    }
    if let unproved = caseloads.first(where: { !$0.isCertified }) {
      throw .unproved(problem.kabupaten[unproved.kabupaten].code.description)
    }
    return try solution(of: problem, outcome, caseloads, audit: audit, notices: notices)
  }

  /// Solves stage 1, which is one network and one thread, and beside it derives what the audit of
  /// any roster of the problem rests on.
  private func placed(
    _ problem: PlacementProblem
  ) throws(SolveFault) -> (PlacementOutcome, SeatAudit) {
    enum Answer: Sendable {
      case outcome(Result<PlacementOutcome, PlacementFault>)
      case audit(SeatAudit)
    }
    let answers = Pieces(threads: threads).map(2) { piece -> Answer in
      guard piece == 0 else { return .audit(SeatAudit(problem)) }
      return .outcome(
        Result { () throws(PlacementFault) in try RegionPlacement.place(problem) })
    }
    guard case .outcome(let result) = answers[0], case .audit(let audit) = answers[1] else {
      preconditionFailure("answers stand in the order of the pieces")
    }
    switch result {
    case .success(let outcome) where outcome.isCertified: return (outcome, audit)
    case .success: throw .unproved("stage 1")
    case .failure(let fault): throw .rules(fault.messages(locatingPins: placeOfPin))
    }
  }

  /// Draws up the roster of a problem whose both stages are decided and proved.
  ///
  /// - Parameters:
  ///   - caseloads: one a kabupaten, in the problem's order.
  ///   - audit: one of the problem, where there is one already.
  /// - Throws: ``SolveFault`` where the caseload of another role lacks its proof.
  package func solution(
    of problem: PlacementProblem, _ outcome: PlacementOutcome, _ caseloads: [CaseloadSolution],
    audit: SeatAudit? = nil, notices: [Message]
  ) throws(SolveFault) -> Solution {
    let supervision = Supervision(of: outcome, in: problem)
    let oversight = try supervision.oversight(of: caseloads, threads: threads)

    progress?(.auditing)
    let assembly = RosterAssembly(
      problem: problem, outcome: outcome, caseloads: caseloads, oversight: oversight,
      language: language, notices: notices, threads: threads)
    var roster = assembly.roster
    progress?(.comparingPolicies)
    let audit = audit ?? SeatAudit(problem)
    roster.summary.policies = try PolicyComparison(of: outcome, in: problem, audit: audit)
      .figures(threads: threads)
    if !problem.pins.isEmpty {
      roster.decisions = DecisionPrices(
        problem: problem, outcome: outcome, caseloads: caseloads, limit: pricedDecisions,
        threads: threads
      ).lines()
    }
    if pricesPlaces { try price(&roster, problem, outcome, caseloads) }
    return Solution(roster: roster, remarks: assembly.remarks, audit: audit)
  }

  /// Says of every kabupaten with a quota what one place more would change.
  private func price(
    _ roster: inout Roster, _ problem: PlacementProblem, _ outcome: PlacementOutcome,
    _ caseloads: [CaseloadSolution]
  ) throws(SolveFault) {
    let base: Decision
    do {
      base = try Decision(problem: problem, outcome: outcome, proved: caseloads)
    } catch {
      throw .unproved("\(error)")
    }
    let changes = PlacePrices.oneMore(on: base, threads: threads)
    for index in roster.regions.indices {
      roster.regions[index].oneMore = changes[roster.regions[index].regionCode]?.text ?? ""
    }
  }

  /// Whether the roster of a decided problem would fall short in anything that no waiver accepts.
  package static func isShort(
    _ problem: PlacementProblem, _ outcome: PlacementOutcome, _ caseloads: [CaseloadSolution]
  ) -> Bool {
    let assembly = RosterAssembly(
      problem: problem, outcome: outcome, caseloads: caseloads, oversight: [],
      language: .english, notices: [])
    return assembly.isShort
  }
}

/// What a solve gives.
public struct Solution: Sendable {
  public let roster: Roster
  /// The roster's exceptions, then its notices, still in every language.
  public let remarks: [Message]
  /// What verifying any roster of the problem can begin with.
  package let audit: SeatAudit
}

/// Why a solve gave no roster.
public enum SolveFault: Error, Hashable, Sendable {
  /// Decisions of the panel break rules that come before them, or the policy asks for what this
  /// version cannot do or what cannot be computed exactly; a sentence each.
  case rules([Message])
  /// The check of a certificate failed: a fault of the program, and no roster is given.
  case unproved(String)
}
