package import PlacementModel

/// What loads the rules ask for, given how many assistants serve how many cooperatives.
package struct LoadRule: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    /// Every load is within *L*...*U*.
    case within
    /// More assistants than ⌊*n*/*L*⌋: loads differ by at most 1.
    case even
    /// Fewer assistants than ⌈*n*/*U*⌉: as many cooperatives as possible are covered.
    case understaffed
  }

  package let mode: Mode
  /// The least load.
  package let lower: Int
  /// The largest load.
  package let upper: Int
  /// The load that only pins may exceed, even where conflicts of interest make `upper` too
  /// tight to cover everything.
  package let ceiling: Int

  package init(cooperatives: Int, assistants: Int, load: Policy.Load) {
    let need = load.need(cooperatives: cooperatives)
    if assistants < need {
      mode = .understaffed
      lower = load.minimum
      upper = load.stretch ?? load.maximum
      ceiling = upper
    } else if assistants <= cooperatives / load.minimum {
      mode = .within
      lower = load.minimum
      upper = load.maximum
      ceiling = upper
    } else {
      mode = .even
      lower = cooperatives / assistants
      upper = (cooperatives + assistants - 1) / assistants
      ceiling = max(load.maximum, upper)
    }
  }
}

/// Cooperatives between which only cost decides who is left out.
package struct CoverageClass: Hashable, Sendable {
  /// In canonical order.
  package let members: [Int]
  /// How many of them are covered.
  package let covered: Int
}

/// The bounds that hold for every assistant, and for which cooperatives are covered.
package struct CaseloadBounds: Hashable, Sendable {
  /// By assistant, the least and the largest load.
  package let lower: [Int]
  package let upper: [Int]
  /// Every cooperative is in one class.
  package let coverage: [CoverageClass]

  /// How many cooperatives are covered.
  package var coveredCount: Int { coverage.reduce(0) { $0 + $1.covered } }
}
