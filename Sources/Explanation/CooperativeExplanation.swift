package import PlacementModel

/// Why one cooperative has its assistant, and who would be the next best.
package struct CooperativeExplanation: Sendable {
  /// Who serves it.
  package struct Service: Hashable, Sendable {
    package let person: PersonName
    /// Metres, one way, from the person's base.
    package let distance: Int
    /// How many assistants of the kabupaten are nearer.
    package let nearer: Int
    package let load: Int
    /// Cooperatives of the same kecamatan that the person serves, this one among them.
    package let inDistrict: Int
    /// The decision of the panel that gives it to the person, where there is one.
    package let decision: Pin?
  }

  /// Somebody else placed in the kabupaten, and what giving it to them would cost.
  package struct Alternative: Hashable, Sendable {
    package let person: PersonName
    package let distance: Int
    package let load: Int
    /// Exactly, all else but one exchange as it is; `nil` where no exchange keeps the rules.
    package let exchange: Exchange?
    /// With all of the kabupaten solved again around it; `nil` where that was not tried.
    package let resolved: Cost?

    /// The least that it is known to cost; `nil` where it is not possible.
    package var cost: Cost? { [exchange?.cost, resolved].compactMap { $0 }.min() }
    /// Whether solving again found what ``cost`` says.
    package var isResolved: Bool { resolved != nil && resolved == cost && exchange?.cost != cost }
  }

  /// The least change that gives the cooperative to another assistant.
  package struct Exchange: Hashable, Sendable {
    /// The cooperative that goes the other way; `nil` where the receiver has room for one more.
    package let counterpart: CooperativeName?
    package let cost: Cost
  }

  /// What a change adds to the objective and to travel in metres; negative is less.
  package struct Cost: Hashable, Sendable, Comparable {
    package let objective: Int
    package let travel: Int

    package static func < (left: Cost, right: Cost) -> Bool {
      (left.objective, left.travel) < (right.objective, right.travel)
    }
  }

  package struct CooperativeName: Hashable, Sendable {
    package let id: String
    package let name: String
  }

  /// Why nobody serves it.
  package enum Gap: Hashable, Sendable {
    /// Nobody is placed in the kabupaten.
    case nobodyPlaced
    /// Too few are placed to carry all; those of the lowest priority are left out first.
    case tooFew(assistants: Int, need: Int, load: Int, cooperatives: Int, priority: Int)
    /// Everybody placed there has a conflict of interest with it.
    case conflicts(assistants: Int)
    /// Conflicts of interest or pins elsewhere in the kabupaten leave no room for it.
    case constrained
  }

  package let name: CooperativeName
  package let village: RegionCode
  package let region: PlaceName
  /// How many cooperatives its kecamatan has.
  package let districtSize: Int
  package let service: Service?
  package let gap: Gap?
  /// The next best, the cheapest first.
  package let alternatives: [Alternative]
  /// Placed in the kabupaten, but barred from it by a conflict of interest.
  package let barred: Int
}
