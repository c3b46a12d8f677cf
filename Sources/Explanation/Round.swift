package import Messages
package import PlacementModel
package import RegionPlacement

/// A round as it was decided, ready to be decided again with one thing supposed otherwise.
package struct Round: Sendable {
  /// The kabupaten, or the offices of the role that is looked at.
  package let problem: PlacementProblem
  /// That of the role.
  package let outcome: PlacementOutcome
  let reader: AcceptabilityReader
  /// What is decided again: all roles.
  private let whole: PlacementProblem
  /// Where deciding again starts; it shows in no answer.
  private let start: PlacementStart

  /// Decides the round under its own policy; see ``RegionPlacement/place(_:)``.
  package init(_ problem: PlacementProblem) throws(PlacementFault) {
    let outcome = try RegionPlacement.place(problem)
    self.init(problem, outcome, PlacementStart(outcome))
  }

  private init(
    _ whole: PlacementProblem, _ outcome: PlacementOutcome, _ start: PlacementStart
  ) {
    self.whole = whole
    self.outcome = outcome
    self.start = start
    problem = outcome.problem
    reader = AcceptabilityReader(outcome.problem)
  }

  /// The round as it concerns one person: the places of their role.
  func concerning(_ applicant: Int) -> Round {
    Round(whole, outcome.outcome(for: applicant), start)
  }

  /// Whether the places are offices, which quotas and cooperatives do not bind.
  var isOfOffices: Bool { outcome.role != Applicant.assistantRole }

  /// What a supposition leads to.
  package enum Answer: Sendable {
    case seated(PlacementOutcome)
    /// The rules forbid it; a sentence each.
    case refused([Message])

    package var outcome: PlacementOutcome? {
      if case .seated(let outcome) = self { outcome } else { nil }
    }

    var reasons: [Message] {
      if case .refused(let reasons) = self { reasons } else { [] }
    }
  }

  /// Decides the round again under a supposition. One stage 1, from the tables on.
  package func answer(supposing supposition: Supposition) -> Answer {
    let problem: PlacementProblem
    do {
      problem = try whole.supposing(supposition, ranking: outcome.ranking)
    } catch {
      return .refused([.supposedAgainstDecision])
    }
    do {
      let decided = try RegionPlacement.place(problem, like: start)
      return .seated(decided.others.first { $0.role == outcome.role } ?? decided)
    } catch {
      return .refused(error.messages)
    }
  }

  /// By kabupaten: those placed there, in order of rank.
  func seated(in kabupaten: Range<Int>) -> [Seat] {
    outcome.seats.filter { kabupaten.contains($0.kabupaten) }
  }

  /// How many stand on a person's list: those of their role, and of their track where each track
  /// has places of its own.
  func listed(beside applicant: Int) -> Int {
    outcome.ranking.applicants(ofRole: problem.applicants[applicant].role).count {
      problem.track(of: $0) == problem.track(of: applicant)
    }
  }

  /// Whether an earlier decision gives the person their place: of the panel, or of an earlier
  /// round.
  func isPinned(_ applicant: Int) -> Bool {
    outcome.acceptability(of: applicant)?.pinned != nil
  }

  /// The rank of a person on their list, as the tables and sentences state it.
  func position(of applicant: Int) -> Int { outcome.ranking.ranks[applicant] }

  /// Whose turn comes first, over all lists of a role.
  func turn(of applicant: Int) -> Int { outcome.ranking.positions[applicant] }

  /// Whether two people stand on one list, so that their ranks mean the same.
  func areOnOneList(_ first: Int, _ second: Int) -> Bool {
    problem.track(of: first) == problem.track(of: second)
  }

  func tier(of applicant: Int, in place: Int) -> Int {
    problem.domiciles.tier(fromOrigin: problem.origins[applicant], to: place)
  }

  func kilometres(of applicant: Int, to place: Int) -> Int {
    problem.domiciles.kilometres(fromOrigin: problem.origins[applicant], to: place)
  }

  /// Whether the distance is one between reference points, not the largest there is.
  func knowsDistance(of applicant: Int, to place: Int) -> Bool {
    guard case .kabupaten(let home) = problem.domiciles.origins[problem.origins[applicant]] else {
      return false
    }
    return problem.kabupaten[home].reference != nil && problem.kabupaten[place].reference != nil
  }

  /// What decides between two people who want one place: the rank, or under `local-first` the
  /// tier before the rank. The lesser goes first.
  func claim(of applicant: Int, on place: Int) -> Claim {
    let isLocalFirst = problem.policy.placement == .localFirst
    return Claim(
      tier: isLocalFirst ? tier(of: applicant, in: place) : 0, turn: turn(of: applicant))
  }

  struct Claim: Comparable {
    let tier: Int
    let turn: Int

    static func < (left: Claim, right: Claim) -> Bool {
      (left.tier, left.turn) < (right.tier, right.turn)
    }
  }

  /// Those in reserve who would go somewhere in these kabupaten and may, in the order of the
  /// reserve list.
  func queue(for kabupaten: Range<Int>) -> [Int] {
    outcome.reserve(in: kabupaten).map(\.applicant)
  }
}

/// A region as sentences and programs name it.
package struct PlaceName: Hashable, Sendable {
  package let code: RegionCode
  package let name: String

  package init(code: RegionCode, name: String) {
    self.code = code
    self.name = name
  }
}

/// A person as sentences and programs name them.
package struct PersonName: Hashable, Sendable {
  package let id: String
  package let name: String
  /// The resolved position on the list of their role.
  package let rank: Int
}

extension Round {
  func name(of kabupaten: Int) -> PlaceName {
    let region = problem.kabupaten[kabupaten].region
    return PlaceName(code: region.code, name: region.name)
  }

  func name(ofPerson applicant: Int) -> PersonName {
    let person = problem.applicants[applicant]
    return PersonName(id: person.id, name: person.name, rank: position(of: applicant))
  }
}
