import PlacementModel

/// One person's own order over kabupaten: by stated preference, tier, distance and code.
struct Wishlist {
  private let outlook: Outlook
  private let codes: [RegionCode]
  private let members: [[Int]]
  /// By kabupaten, from where the person lives.
  private let tiers, kilometres: [Int]
  /// Where the person could want to go, some of it perhaps twice: everything that lies elsewhere
  /// they would not accept.
  let regions: [Range<Int>]

  init(of applicant: Int, _ premises: Premises) {
    (codes, members) = (premises.codes, premises.members)
    (tiers, kilometres) = premises.journeys.reach(of: applicant)
    outlook = Outlook(of: applicant, premises.problem, premises.bonds)
    regions =
      outlook.isWillingAnywhere
      ? [codes.indices]
      : ([outlook.province] + outlook.preferences).compactMap { code in
        code.flatMap(premises.regions(in:))
      }
  }

  /// Calls `visit` with every kabupaten that the person could want, some perhaps twice, until it
  /// answers no.
  func forEachRegion(_ visit: (Int) -> Bool) {
    for range in regions {
      for kabupaten in range where !visit(kabupaten) { return }
    }
  }

  /// Whether the person would go to a kabupaten and may.
  func accepts(_ kabupaten: Int) -> Bool {
    outlook.barrier(to: codes[kabupaten], members: members[kabupaten]) == nil
  }

  /// The place of a kabupaten in the person's own order; `nil` where they would not go or may not.
  func wish(for kabupaten: Int) -> Wish? { accepts(kabupaten) ? position(of: kabupaten) : nil }

  /// Where a kabupaten would stand in the person's own order if they may go there.
  func position(of kabupaten: Int) -> Wish {
    Wish(
      preference: outlook.preference(for: codes[kabupaten]), tier: tiers[kabupaten],
      kilometres: kilometres[kabupaten], kabupaten: kabupaten)
  }
}

extension Premises {
  /// The kabupaten that a code of a kabupaten or province stands for.
  fileprivate func regions(in code: RegionCode) -> Range<Int>? {
    if let index = problem.kabupatenIndex(of: code) { return index..<(index + 1) }
    return provinceIndex[code].map { problem.provinces[$0].kabupaten }
  }
}
