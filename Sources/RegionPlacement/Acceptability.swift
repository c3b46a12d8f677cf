package import PlacementModel

/// What keeps a person from a kabupaten.
package enum Obstacle: Hashable, Sendable {
  /// The person's own wish.
  case exclusion
  /// The panel's decision.
  case ban(by: String, reason: String)
  /// So many conflicts of interest that only `remaining` cooperatives are left to serve, fewer
  /// than min(*L*, *n*).
  case conflicts(remaining: Int)
}

/// Which kabupaten a person may and would be placed in, and in what order they like them.
///
/// A kabupaten is acceptable if no ``Obstacle`` bars it and the person lists it or its province,
/// lives in its province, or is willing to go anywhere. A pinned person accepts the pinned
/// kabupaten alone. Places play no part here: an acceptable kabupaten may have none.
package struct Acceptability: Sendable {
  /// The preference position of everything that is not listed: one last class.
  package static let unlisted = 10

  /// A kabupaten or province of the problem that the person lists, with its position from 1.
  struct Listing: Hashable, Sendable {
    let index: Int
    let position: Int
  }

  /// Kabupaten, ascending.
  let barred: [Int]
  let listedKabupaten: [Listing]
  let listedProvinces: [Listing]
  let homeProvince: Int?
  package let isWillingAnywhere: Bool
  /// The kabupaten that the panel has decided on, or that an earlier round gave and that is kept.
  package private(set) var pinned: Int?

  /// The same person, who keeps a kabupaten.
  func kept(in kabupaten: Int) -> Acceptability {
    var kept = self
    kept.pinned = kabupaten
    return kept
  }

  /// Whether the person may and would be placed there.
  package func accepts(_ kabupaten: Int, in problem: PlacementProblem) -> Bool {
    if let pinned { return kabupaten == pinned }
    guard !isBarred(kabupaten) else { return false }
    let province = problem.kabupaten[kabupaten].province
    return isWillingAnywhere || province == homeProvince
      || listedKabupaten.contains { $0.index == kabupaten }
      || listedProvinces.contains { $0.index == province }
  }

  /// Calls `visit` with every kabupaten that ``accepts(_:in:)`` takes, ascending; only those of
  /// provinces in which there can be one are looked at.
  func forEachAccepted(in problem: PlacementProblem, _ visit: (Int) -> Void) {
    if let pinned { return visit(pinned) }
    if isWillingAnywhere {
      for kabupaten in problem.kabupaten.indices where !isBarred(kabupaten) { visit(kabupaten) }
      return
    }
    var provinces = listedProvinces.map(\.index)
    provinces += listedKabupaten.map { problem.kabupaten[$0.index].province }
    if let homeProvince { provinces.append(homeProvince) }
    provinces.sort()
    var last: Int?
    for province in provinces where province != last {
      last = province
      for kabupaten in problem.provinces[province].kabupaten where accepts(kabupaten, in: problem) {
        visit(kabupaten)
      }
    }
  }

  /// The position of the kabupaten among the person's preferences, else its province's, else
  /// ``unlisted``.
  package func preference(for kabupaten: Int, in problem: PlacementProblem) -> Int {
    if let own = listedKabupaten.first(where: { $0.index == kabupaten }) { return own.position }
    return preference(forProvince: problem.kabupaten[kabupaten].province)
  }

  func preference(forProvince province: Int) -> Int {
    listedProvinces.first { $0.index == province }?.position ?? Self.unlisted
  }

  func isBarred(_ kabupaten: Int) -> Bool {
    barred.contains(kabupaten)
  }

  /// The provinces of which every kabupaten is acceptable unless barred, ascending.
  func openProvinces(in problem: PlacementProblem) -> [Int] {
    if isWillingAnywhere { return Array(problem.provinces.indices) }
    return Set(listedProvinces.map(\.index) + (homeProvince.map { [$0] } ?? [])).sorted()
  }
}

extension PlacementProblem {
  /// The acceptable kabupaten in the order in which the person likes them: by preference, then
  /// tier, then kilometres, then code.
  package func ownOrder(of applicant: Int, _ acceptability: Acceptability) -> [Int] {
    let origin = origins[applicant]
    return kabupaten.indices.filter { acceptability.accepts($0, in: self) }
      .map { place in
        (
          place, acceptability.preference(for: place, in: self),
          domiciles.tier(fromOrigin: origin, to: place),
          domiciles.kilometres(fromOrigin: origin, to: place)
        )
      }
      .sorted { ($0.1, $0.2, $0.3, $0.0) < ($1.1, $1.2, $1.3, $1.0) }
      .map(\.0)
  }
}
