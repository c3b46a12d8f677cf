package import Messages
package import PlacementModel

/// Why one applicant is where they are, and what would change it.
package struct ApplicantExplanation: Sendable {
  /// The place of somebody who has one.
  package struct Place: Hashable, Sendable {
    package let name: PlaceName
    /// 0...3; see ``DomicileTable/tiers``.
    package let tier: Int
    /// The position at which the person lists it or its province.
    package let choice: Int?
    package let kilometres: Int?
    /// Who decided it, where the panel did.
    package let decision: Pin?
    /// Whether the person keeps the place of an earlier round.
    package let isKept: Bool
  }

  /// A kabupaten that the person would rather have, or in reserve would accept.
  package struct Wish: Hashable, Sendable {
    package let name: PlaceName
    package let choice: Int?
    package let tier: Int
    package let kilometres: Int?
    package let answer: WishAnswer
  }

  /// Why a person is not in a kabupaten.
  package enum WishAnswer: Hashable, Sendable {
    /// The person's own exclusion, the panel's ban, or conflicts of interest.
    case barred(Message)
    /// It has no places, by its quota or because nothing is to be served there.
    case noPlaces(quota: Int?)
    /// Every place that it has is taken.
    case full(Claims)
    /// It would take one more, but that would set back a goal.
    case open(placed: Int, cap: Int)
  }

  /// How a person's claim stands among those of the people placed in a kabupaten.
  package struct Claims: Hashable, Sendable {
    package let placed: Int
    /// Placed there by an earlier decision: of the panel, or of an earlier round.
    package let pinned: Int
    /// Of the others, those with a better claim than the person, and with a worse one.
    package let better: Int
    package let worse: Int
    /// The worst rank placed there without a decision of the panel.
    package let cutOff: Int?
    /// What keeps one more out.
    package let limits: [BindingLimit]
  }

  /// What placing the person somewhere by decision of the panel would come to.
  package struct Forced: Hashable, Sendable {
    package let name: PlaceName
    package let outcome: ForcedOutcome
  }

  package enum ForcedOutcome: Hashable, Sendable {
    case decided(Difference)
    case refused([Message])
  }

  /// A person's place in the queue for the kabupaten where they are nearest to a place.
  package struct Nearest: Hashable, Sendable {
    package let name: PlaceName
    /// The worst rank placed there without a decision of the panel.
    package let cutOff: Int
    /// From 1.
    package let positionInReserve: Int
    package let reserve: Int
  }

  package let person: PersonName
  package let role: String
  /// How many stand on the list of the role.
  package let listed: Int
  package let status: PlacementLine.Status
  package let policy: Policy.Placement
  package internal(set) var place: Place?
  /// The rules that an ineligible person fails, with the values that fail them.
  package internal(set) var failures: [Message] = []
  /// Who barred a banned person, why and when.
  package internal(set) var ban: Pin?
  /// The regions more wanted than the place, the most wanted first; in reserve all acceptable
  /// ones. The first ``shownWishes`` of them.
  package internal(set) var wishes: [Wish] = []
  package internal(set) var wishesInAll = 0
  package internal(set) var nearest: Nearest?
  package internal(set) var remedies: Remedies?
  /// What would open the first wish that quotas close, where it stands before that of `remedies`.
  package internal(set) var closed: Remedies?
  /// What forcing the first open wish would cost, or in reserve the nearest place.
  package internal(set) var forced: Forced?
  /// Where the person would be without the panel's decision, and what else would change.
  package internal(set) var withoutDecision: ForcedOutcome?

  static let shownWishes = 9
}
