import PlacementModel

extension RegionCode {
  /// A code that the test knows to be well formed.
  static func of(_ text: String) -> RegionCode { RegionCode(text)! }
}

extension Score {
  static func points(_ points: Int) -> Score { Score(millionths: Int64(points) * 1_000_000)! }
}

extension Region {
  static func fixture(
    _ code: String, quota: Int? = nil, minimum: Int? = nil, at location: (Double, Double)? = nil
  ) -> Region {
    Region(
      code: .of(code), name: "Region \(code)", quota: quota, minimum: minimum,
      location: location.map { Coordinate(latitude: $0.0, longitude: $0.1) })
  }
}

/// The cooperatives `K-CODE-1`... of one kabupaten, one a village.
func villageCooperatives(_ count: Int, in kabupaten: String) -> [Cooperative] {
  (0..<count).map { index in
    let village = "\(kabupaten).01.\(1001 + index)"
    return Cooperative(
      id: "K-\(kabupaten)-\(index + 1)", name: "Koperasi \(village)", village: .of(village),
      location: Coordinate(latitude: Double(index) / 100, longitude: 110))
  }
}

extension Applicant {
  static func fixture(
    _ id: String, rank: Int? = nil, score: Score? = nil, stages: [String: Score] = [:],
    role: String = "BA", from domicile: String = "11.01", preferring preferences: [String?] = [],
    willing isWillingAnywhere: Bool = false, excluding exclusions: [String] = [],
    conflicts: [Conflict] = [], born birthDate: (Int, Int, Int)? = nil, track: String = "",
    education: String = "", attributes: [String: String] = [:]
  ) -> Applicant {
    Applicant(
      id: id, name: "Person \(id)", rank: rank, score: score, stageScores: stages, role: role,
      track: track, domicile: .of(domicile),
      preferences: preferences.map { $0.map(RegionCode.of) },
      isWillingAnywhere: isWillingAnywhere, exclusions: exclusions.map(RegionCode.of),
      conflicts: conflicts,
      birthDate: birthDate.flatMap { CalendarDate(year: $0.0, month: $0.1, day: $0.2) },
      education: education, attributes: attributes)
  }
}

/// People `A1`, `A2`... of these ranks from one kabupaten.
func people(_ ranks: ClosedRange<Int>, from domicile: String = "11.01") -> [Applicant] {
  ranks.map { rank in .fixture("A\(rank)", rank: rank, from: domicile) }
}
