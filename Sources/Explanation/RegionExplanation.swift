package import PlacementModel

/// What one region needs, takes and got, and what one place more or fewer would change.
package struct RegionExplanation: Sendable {
  package let name: PlaceName
  package let cooperatives: Int
  /// Assistants that can just carry them, and the most that have enough to do.
  package let need: Int
  package let room: Int
  package let load: Policy.Load
  package let quota: Int?
  package let minimum: Int?
  package let placed: Int
  package let pinned: Int
  /// The best rank placed here, and the worst without a decision of the panel.
  package let bestRank: Int?
  package let cutOff: Int?
  /// Over the people of the roster; `nil` where nobody is placed.
  package let loads: ClosedRange<Int>?
  package let uncovered: Int
  /// What keeps one more out; none where there are no more people for it.
  package let limits: [BindingLimit]
  /// The first of the reserve for it, by their claims.
  package let next: [PersonName]
  /// Their tracks, where each track has places of its own; otherwise none.
  package let nextTracks: [String]
  package let reserve: Int
  package internal(set) var oneMore: PlaceChange?
  /// The same of each full track, where quotas of tracks alone keep people out.
  package internal(set) var oneMoreByTrack: [PlaceChange] = []
  /// The same of every full quota on the way to the nation at once, where there are several.
  package internal(set) var oneMoreTogether: [PlaceChange] = []
  package internal(set) var oneFewer: PlaceChange?

  /// What another number of places would change, both stages decided again.
  package struct PlaceChange: Hashable, Sendable {
    package let supposition: Supposition
    /// The limits that change, as they would be, from the region outwards.
    package let limits: [BindingLimit]
    package let outcome: ApplicantExplanation.ForcedOutcome
    /// The region's own first, then by code; the first ``shownCaseloads`` that change.
    package let caseloads: [CaseloadChange]
    package let caseloadsInAll: Int

    static let shownCaseloads = 6
  }

  /// What becomes of the cooperatives of one kabupaten.
  package struct CaseloadChange: Hashable, Sendable {
    package let name: PlaceName
    package let before: Figures
    package let after: Figures

    package struct Figures: Hashable, Sendable {
      package let assistants: Int
      package let loads: ClosedRange<Int>?
      package let covered: Int
      /// Metres.
      package let travel: Int
      package let objective: Int
    }
  }
}
