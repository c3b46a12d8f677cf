import PlacementModel
package import RegionPlacement

/// What another decision of the same round changes.
package struct Difference: Hashable, Sendable {
  /// A person whose place is another one; `nil` is no place.
  package struct Move: Hashable, Sendable {
    package let person: PersonName
    package let from: PlaceName?
    package let to: PlaceName?
  }

  /// What a goal of the policy came to, and comes to now.
  package struct Goal: Hashable, Sendable {
    package let name: String
    package let before: Int
    package let after: Int

    /// Whether the goal is met worse than before: more is better of people placed and of choices
    /// met, less of everything else.
    package var isWorse: Bool { isGain ? after < before : after > before }
    private var isGain: Bool { name == SeatingGoal.fill.name || name.hasPrefix("choice_") }
  }

  /// Everybody whose place changes and nobody else, by role and rank.
  package let moves: [Move]
  /// In order of precedence.
  package let goals: [Goal]
  /// Kilometres between homes and places, summed over those placed.
  package let kilometresBefore: Int
  package let kilometresAfter: Int

  /// The first goal that is met worse, which is why the policy decides otherwise.
  package var firstWorse: Goal? {
    // Only goals before the first gain count against a change.
    goals.first { $0.before != $0.after }.flatMap { $0.isWorse ? $0 : nil }
  }
}

extension Round {
  /// Compares the round with another decision of it.
  ///
  /// - Parameter other: decided from the same people and regions.
  package func difference(to other: PlacementOutcome) -> Difference {
    let moved = outcome.ranking.roles.flatMap(\.applicants).filter {
      outcome.kabupaten(of: $0) != other.kabupaten(of: $0)
    }
    return Difference(
      moves: moved.map { applicant in
        Difference.Move(
          person: name(ofPerson: applicant), from: outcome.kabupaten(of: applicant).map(name(of:)),
          to: other.kabupaten(of: applicant).map(name(of:)))
      },
      goals: goals(of: other), kilometresBefore: kilometres(of: outcome.seats),
      kilometresAfter: kilometres(of: other.seats))
  }

  /// A goal that only one of the two has counts as 0 in the other.
  private func goals(of other: PlacementOutcome) -> [Difference.Goal] {
    let after = Dictionary(other.goals.map { ($0.name, $0.value) }) { first, _ in first }
    let before = Dictionary(outcome.goals.map { ($0.name, $0.value) }) { first, _ in first }
    let names = outcome.goals.map(\.name) + other.goals.map(\.name).filter { before[$0] == nil }
    return names.map {
      Difference.Goal(name: $0, before: before[$0] ?? 0, after: after[$0] ?? 0)
    }
  }

  private func kilometres(of seats: [Seat]) -> Int {
    seats.reduce(0) { $0 + kilometres(of: $1.applicant, to: $1.kabupaten) }
  }
}
