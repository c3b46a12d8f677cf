import PlacementModel

/// One line of the regions table, with the cooperatives that a kabupaten is to have.
struct Line {
  var code: String
  var cooperatives = 0
  var quota: Int?
  var minimum: Int?
  var name: String?

  /// A kabupaten.
  init(
    _ code: String, _ cooperatives: Int, quota: Int? = nil, minimum: Int? = nil,
    name: String? = nil
  ) {
    self.init(code, quota: quota, minimum: minimum, name: name)
    self.cooperatives = cooperatives
  }

  /// An area around kabupaten.
  init(_ code: String, quota: Int? = nil, minimum: Int? = nil, name: String? = nil) {
    self.code = code
    self.quota = quota
    self.minimum = minimum
    self.name = name
  }
}

extension PlacementProblem {
  /// A problem with so many cooperatives a kabupaten, all at one point a kabupaten.
  static func of(
    _ lines: [Line], applicants: [Applicant] = [], pins: [Pin] = [], policy: Policy = Policy(),
    trackQuotas: TrackQuotas = .none
  ) throws -> PlacementProblem {
    let regions = lines.map { line in
      Region(
        code: RegionCode(line.code)!, name: line.name ?? "Kabupaten \(line.code)",
        quota: line.quota, minimum: line.minimum,
        trackQuotas: line.code.count == 5 ? trackQuotas : .none)
    }
    let cooperatives = lines.enumerated().flatMap { place, line in
      (0..<line.cooperatives).map { number in
        Cooperative(
          id: "K-\(line.code)-\(number)", name: "Koperasi \(number)",
          village: RegionCode("\(line.code).01.\(1001 + number)")!,
          location: Coordinate(latitude: Double(place), longitude: 110))
      }
    }
    return try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: applicants, pins: pins,
      policy: policy)
  }
}

/// The ten of Kalimantan Timur with their cooperatives of 2025, and the quota of the province.
let kaltim = [
  Line("64", quota: 278, name: "Kalimantan Timur"),
  Line("64.01", 144, name: "Kabupaten Paser"),
  Line("64.02", 237, name: "Kabupaten Kutai Kartanegara"),
  Line("64.03", 109, name: "Kabupaten Berau"),
  Line("64.07", 194, name: "Kabupaten Kutai Barat"),
  Line("64.08", 141, name: "Kabupaten Kutai Timur"),
  Line("64.09", 54, name: "Kabupaten Penajam Paser Utara"),
  Line("64.11", 50, name: "Kabupaten Mahakam Ulu"),
  Line("64.71", 34, name: "Kota Balikpapan"),
  Line("64.72", 59, name: "Kota Samarinda"),
  Line("64.74", 15, name: "Kota Bontang"),
]
