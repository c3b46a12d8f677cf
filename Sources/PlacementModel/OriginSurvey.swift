/// Where the people of a problem come from.
struct OriginSurvey {
  /// The kabupaten first and in order, so that their index is their own.
  let all: [Origin]
  /// By applicant, the index of their origin.
  let origins: [Int]

  init(all: [Origin], origins: [Int]) { (self.all, self.origins) = (all, origins) }

  init(of applicants: [Applicant], kabupaten: [RegionCode: Int]) {
    let residents = applicants.map { Origin(of: $0.domicile, kabupatenIndex: kabupaten) }
    let provincial = Set(residents).compactMap { origin -> RegionCode? in
      if case .province(let code) = origin { code } else { nil }
    }
    all =
      (0..<kabupaten.count).map(Origin.kabupaten) + provincial.sorted().map(Origin.province)
      + [.nation]
    let originIndex = PlacementProblem.index(all)
    origins = residents.map { originIndex[$0]! }
  }
}

extension Origin {
  fileprivate init(of domicile: RegionCode, kabupatenIndex: [RegionCode: Int]) {
    if let code = domicile.kabupaten, let index = kabupatenIndex[code] {
      self = .kabupaten(index)
    } else if let province = domicile.province {
      self = .province(province)
    } else {
      self = .nation
    }
  }
}
