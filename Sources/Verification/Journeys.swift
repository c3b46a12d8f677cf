import PlacementModel

/// How far every kabupaten is from where people live: tiers 0...3 and whole kilometres.
///
/// People of one domicile kabupaten, or of one province where the kabupaten is not listed, share
/// a row, so *d* domiciles and *k* kabupaten take O(*d* *k* + *k*²) time.
struct Journeys {
  /// By applicant: the row of their domicile.
  let row: [Int]
  private var tiers: [[Int]] = []
  private var distances: [[Int]] = []
  private let domiciles: [Domicile]
  private let atlas: Atlas

  /// What a domicile says that matters here.
  private enum Domicile: Hashable {
    case listed(Int)
    case province(RegionCode)
    case unknown
  }

  init(_ problem: PlacementProblem, members: [[Int]]) {
    domiciles = problem.applicants.map { applicant in
      let code = applicant.domicile
      if let index = code.kabupaten.flatMap(problem.kabupatenIndex(of:)) { return .listed(index) }
      return code.province.map(Domicile.province) ?? .unknown
    }
    var rowOf: [Domicile: Int] = [:]
    let atlas = Atlas(problem, members: members)
    self.atlas = atlas
    for domicile in domiciles where rowOf[domicile] == nil {
      rowOf[domicile] = tiers.count
      let targets = problem.kabupaten.indices
      switch domicile {
      case .listed(let index):
        let home = problem.kabupaten[index]
        let group = home.region.islandGroup
        tiers.append(
          targets.map {
            $0 == index ? 0 : atlas.tier(from: home.code.province, group: group, to: $0)
          })
        distances.append(targets.map { atlas.kilometres(atlas.metres(from: index, to: $0)) })
      case .province(let code):
        let group = atlas.islandGroup(of: code)
        let centre = atlas.centre(of: code)
        tiers.append(targets.map { atlas.tier(from: code, group: group, to: $0) })
        distances.append(targets.map { atlas.kilometres(atlas.metres(from: centre, to: $0)) })
      case .unknown:
        tiers.append(targets.map { _ in 3 })
        distances.append(targets.map { _ in atlas.kilometres(nil) })
      }
    }
    row = domiciles.map { rowOf[$0]! }
  }

  /// 0 the same kabupaten, 1 the same province, 2 the same island group, 3 elsewhere.
  func tier(of applicant: Int, to kabupaten: Int) -> Int {
    tiers[row[applicant]][kabupaten]
  }

  /// Between the reference points, half a kilometre up.
  func kilometres(of applicant: Int, to kabupaten: Int) -> Int {
    distances[row[applicant]][kabupaten]
  }

  /// Tier and distance to the office of a province, which stands at the mean of its kabupaten, or
  /// of the nation, to which everybody has the largest distance.
  func reach(of applicant: Int, wide code: RegionCode) -> (tier: Int, kilometres: Int) {
    let start: Coordinate?
    let home: RegionCode?
    let group: String
    switch domiciles[applicant] {
    case .listed(let index):
      let region = atlas.problem.kabupaten[index].region
      (start, home, group) = (atlas.points[index], region.code.province, region.islandGroup)
    case .province(let code):
      (start, home, group) = (atlas.centre(of: code), code, atlas.islandGroup(of: code))
    case .unknown: return (3, atlas.kilometres(nil))
    }
    guard code.level == .province else { return (3, atlas.kilometres(nil)) }
    let tier = home == code ? 1 : group == atlas.islandGroup(of: code) ? 2 : 3
    guard let start, let end = atlas.centre(of: code) else { return (tier, atlas.kilometres(nil)) }
    return (tier, atlas.kilometres(GreatCircle.metres(from: start, to: end)))
  }

  var rows: Range<Int> { tiers.indices }

  /// The tiers of everybody in a row, by kabupaten.
  func tiers(inRow row: Int) -> [Int] { tiers[row] }
}

/// The reference points of the listed kabupaten, and the largest distance between any two.
private struct Atlas {
  let problem: PlacementProblem
  let points: [Coordinate?]
  private(set) var largest = 0

  init(_ problem: PlacementProblem, members: [[Int]]) {
    self.problem = problem
    points = problem.kabupaten.indices.map { index in
      problem.kabupaten[index].region.location
        ?? Atlas.mean(members[index].map { problem.cooperatives[$0].location })
    }
    for first in points.indices {
      for second in points.indices where first != second {
        largest = max(largest, metres(from: first, to: second) ?? 0)
      }
    }
  }

  static func mean(_ points: [Coordinate]) -> Coordinate? {
    guard !points.isEmpty else { return nil }
    let sums = points.reduce((0.0, 0.0)) { ($0.0 + $1.latitude, $0.1 + $1.longitude) }
    let count = Double(points.count)
    return Coordinate(latitude: sums.0 / count, longitude: sums.1 / count)
  }

  /// The mean of the reference points of a province's listed kabupaten.
  func centre(of province: RegionCode) -> Coordinate? {
    let inside = points.indices.filter { problem.kabupaten[$0].code.province == province }
    return Atlas.mean(inside.compactMap { points[$0] })
  }

  /// What the province's own line says; without one, what all its listed kabupaten say, if they
  /// agree; else the first digit of the code.
  func islandGroup(of province: RegionCode) -> String {
    if let line = problem.regions.first(where: { $0.code == province }) { return line.islandGroup }
    let inside = problem.kabupaten.filter { $0.code.province == province }.map(\.region.islandGroup)
    guard let first = inside.first, inside.allSatisfy({ $0 == first }) else {
      return province.firstDigit
    }
    return first
  }

  func metres(from start: Coordinate?, to target: Int) -> Int? {
    guard let start, let end = points[target] else { return nil }
    return GreatCircle.metres(from: start, to: end)
  }

  /// A stated distance wins; from a kabupaten to itself it is 0.
  func metres(from start: Int, to target: Int) -> Int? {
    let codes = (problem.kabupaten[start].code, problem.kabupaten[target].code)
    if let stated = problem.travel.metres(from: codes.0, to: codes.1) { return stated }
    return start == target ? 0 : metres(from: points[start], to: target)
  }

  /// Where nothing is known, the largest distance of all.
  func kilometres(_ metres: Int?) -> Int { ((metres ?? largest) + 500) / 1000 }

  func tier(from province: RegionCode?, group: String, to target: Int) -> Int {
    let region = problem.kabupaten[target].region
    if region.code.province == province { return 1 }
    return region.islandGroup == group ? 2 : 3
  }
}
