import PlacementModel

/// One way from a person into the network, with the preference that it costs.
///
/// A route to a class of regions also reaches the ones that the person lists; that is harmless as
/// long as the listed ones have a cheaper route of their own, which no optimum passes by.
enum Route: Hashable {
  /// To every kabupaten of the problem, through the node of the person's origin.
  case everywhere(preference: Int)
  /// To every kabupaten of a province, through the node of (origin, province).
  case province(Int, preference: Int)
  /// To one kabupaten.
  case kabupaten(Int, preference: Int)

  var preference: Int {
    switch self {
    case .everywhere(let preference), .province(_, let preference), .kabupaten(_, let preference):
      preference
    }
  }
}

extension Acceptability {
  /// Routes that reach exactly the acceptable kabupaten, the cheapest to each at its preference.
  ///
  /// A class route serves only where the whole class is acceptable and none of it is listed at a
  /// worse position than the class; elsewhere every kabupaten gets its own route.
  func routes(in problem: PlacementProblem) -> [Route] {
    if let pinned {
      return [.kabupaten(pinned, preference: preference(for: pinned, in: problem))]
    }
    let goesEverywhere = reachesEverythingAsOneClass
    var routes: [Route] = goesEverywhere ? [.everywhere(preference: Self.unlisted)] : []

    let open =
      goesEverywhere
      ? listedProvinces.map(\.index).sorted() : openProvinces(in: problem)
    for province in open where !problem.provinces[province].kabupaten.isEmpty {
      let kabupaten = problem.provinces[province].kabupaten
      if isOneClass(province: province, kabupaten: kabupaten) {
        routes.append(.province(province, preference: preference(forProvince: province)))
        continue
      }
      for place in kabupaten where !isBarred(place) && !lists(place) {
        routes.append(.kabupaten(place, preference: preference(for: place, in: problem)))
      }
    }
    for listing in listedKabupaten where !isBarred(listing.index) {
      routes.append(.kabupaten(listing.index, preference: listing.position))
    }
    return routes
  }

  private var reachesEverythingAsOneClass: Bool {
    isWillingAnywhere && barred.isEmpty
      && (listedKabupaten + listedProvinces).allSatisfy { $0.position <= Self.unlisted }
  }

  /// Whether all of the province is acceptable at the province's preference or better.
  private func isOneClass(province: Int, kabupaten: Range<Int>) -> Bool {
    let shared = preference(forProvince: province)
    return !barred.contains(where: kabupaten.contains)
      && listedKabupaten.allSatisfy {
        !kabupaten.contains($0.index) || $0.position <= shared
      }
  }

  private func lists(_ kabupaten: Int) -> Bool {
    listedKabupaten.contains { $0.index == kabupaten }
  }
}
