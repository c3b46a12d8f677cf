import PlacementModel

/// A minimum of the nation or of a province that is not reached.
struct MissedMinimum {
  let code: RegionCode
  let name: String
  /// As stated, cut to the quota beside it.
  let minimum: Int
  let placed: Int

  private init?(code: RegionCode, name: String, minimum: Int, quota: Int?, placed: Int) {
    self.code = code
    self.name = name
    self.minimum = min(minimum, quota ?? minimum)
    self.placed = placed
    if placed >= self.minimum { return nil }
  }

  /// From the nation down.
  static func all(in problem: PlacementProblem, _ reading: Reading) -> [MissedMinimum] {
    let placed = reading.occupancy.placedByProvince(of: problem)
    let nation = MissedMinimum(
      code: .nation, name: problem.nationName, minimum: problem.nationalMinimum,
      quota: problem.nationalQuota, placed: placed.reduce(0, +))
    let provinces = zip(problem.provinces, placed).map { province, placed in
      MissedMinimum(
        code: province.code, name: province.name, minimum: province.minimum,
        quota: province.quota, placed: placed)
    }
    return ([nation] + provinces).compactMap { $0 }
  }
}
