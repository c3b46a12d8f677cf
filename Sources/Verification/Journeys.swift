import PlacementModel

/// How far every kabupaten is from where people live: tiers 0...3 and whole kilometres.
///
/// People of one domicile kabupaten, or of one province where the kabupaten is not listed, share
/// a row, so *d* domiciles and *k* kabupaten take O(*d* *k* + *k*²) time.
struct Journeys {
  /// By applicant: the row of their domicile.
  let row: [Int]
  /// By row: how far everything is from there.
  private let views: [View]
  /// What everybody has to the office of the nation.
  private let farthest: Reach

  /// How far away an office is.
  typealias Reach = (tier: Int, kilometres: Int)

  init(_ problem: PlacementProblem, members: [[Int]]) {
    let domiciles = problem.applicants.map { applicant -> Domicile in
      let code = applicant.domicile
      if let index = code.kabupaten.flatMap(problem.kabupatenIndex(of:)) { return .listed(index) }
      return code.province.map(Domicile.province) ?? .unknown
    }
    let atlas = Atlas(problem, members: members)
    var rowOf: [Domicile: Int] = [:]
    var views: [View] = []
    for domicile in domiciles where rowOf[domicile] == nil {
      rowOf[domicile] = views.count
      views.append(atlas.view(from: domicile))
    }
    self.views = views
    row = domiciles.map { rowOf[$0]! }
    farthest = atlas.farthest
  }

  /// Tiers and kilometres by kabupaten, from where the person lives.
  func reach(of applicant: Int) -> (tiers: [Int], kilometres: [Int]) {
    let view = views[row[applicant]]
    return (view.tiers, view.kilometres)
  }

  /// 0 the same kabupaten, 1 the same province, 2 the same island group, 3 elsewhere.
  func tier(of applicant: Int, to kabupaten: Int) -> Int {
    views[row[applicant]].tiers[kabupaten]
  }

  /// Between the reference points, half a kilometre up.
  func kilometres(of applicant: Int, to kabupaten: Int) -> Int {
    views[row[applicant]].kilometres[kabupaten]
  }

  /// Tier and distance to the office of a province, which stands at the mean of its kabupaten, or
  /// of the nation, to which everybody has the largest distance.
  func reach(of applicant: Int, wide code: RegionCode) -> Reach {
    views[row[applicant]].reaches[code] ?? farthest
  }

  var rows: Range<Int> { views.indices }

  /// The tiers of everybody in a row, by kabupaten.
  func tiers(inRow row: Int) -> [Int] { views[row].tiers }
}

/// What a domicile says that matters here.
private enum Domicile: Hashable {
  case listed(Int)
  case province(RegionCode)
  case unknown
}

/// How far everything is from one domicile.
private struct View {
  /// By kabupaten.
  let tiers, kilometres: [Int]
  /// To the office of each province.
  let reaches: [RegionCode: Journeys.Reach]
}

/// The reference points of the listed kabupaten, and the largest distance between any two.
private struct Atlas {
  let problem: PlacementProblem
  let points: [Coordinate?]
  private(set) var largest = 0
  /// The mean of the reference points of each listed province's kabupaten, and its island group.
  private var provinces: [RegionCode: (centre: Coordinate?, group: String)] = [:]
  /// The island groups that lines of the table state.
  private let stated: [RegionCode: String]

  init(_ problem: PlacementProblem, members: [[Int]]) {
    self.problem = problem
    stated = Dictionary(
      problem.regions.map { ($0.code, $0.islandGroup) }, uniquingKeysWith: { first, _ in first })
    points = problem.kabupaten.indices.map { index in
      problem.kabupaten[index].region.location
        ?? Atlas.mean(members[index].map { problem.cooperatives[$0].location })
    }
    for first in points.indices {
      for second in points.indices where first != second {
        largest = max(largest, metres(from: first, to: second) ?? 0)
      }
    }
    for province in problem.provinces {
      let inside = province.kabupaten
      provinces[province.code] = (
        Atlas.mean(inside.compactMap { points[$0] }),
        stated[province.code]
          ?? Atlas.shared(inside.map { problem.kabupaten[$0].region.islandGroup })
          ?? province.code.firstDigit
      )
    }
  }

  static func mean(_ points: [Coordinate]) -> Coordinate? {
    guard !points.isEmpty else { return nil }
    let sums = points.reduce((0.0, 0.0)) { ($0.0 + $1.latitude, $0.1 + $1.longitude) }
    let count = Double(points.count)
    return Coordinate(latitude: sums.0 / count, longitude: sums.1 / count)
  }

  /// What all say; `nil` where they differ or nobody says anything.
  private static func shared(_ groups: [String]) -> String? {
    groups.allSatisfy { $0 == groups[0] } ? groups.first : nil
  }

  /// The mean of the reference points of a province's listed kabupaten.
  func centre(of province: RegionCode) -> Coordinate? { provinces[province]?.centre }

  /// What the province's own line says; without one, what all its listed kabupaten say, if they
  /// agree; else the first digit of the code.
  func islandGroup(of province: RegionCode) -> String {
    provinces[province]?.group ?? stated[province] ?? province.firstDigit
  }

  /// Tier and distance to the office of every listed province.
  func reaches(
    from start: Coordinate?, province home: RegionCode?, group: String
  ) -> [RegionCode: Journeys.Reach] {
    Dictionary(
      uniqueKeysWithValues: provinces.map { code, province in
        let tier = home == code ? 1 : group == province.group ? 2 : 3
        guard let start, let end = province.centre else { return (code, (tier, kilometres(nil))) }
        return (code, (tier, kilometres(GreatCircle.metres(from: start, to: end))))
      })
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

  /// Where nothing is known.
  var farthest: Journeys.Reach { (3, kilometres(nil)) }

  func view(from domicile: Domicile) -> View {
    let targets = problem.kabupaten.indices
    switch domicile {
    case .listed(let index):
      let region = problem.kabupaten[index].region
      let (home, group) = (region.code.province, region.islandGroup)
      return View(
        tiers: targets.map { $0 == index ? 0 : tier(from: home, group: group, to: $0) },
        kilometres: targets.map { kilometres(metres(from: index, to: $0)) },
        reaches: reaches(from: points[index], province: home, group: group))
    case .province(let code):
      let (group, centre) = (islandGroup(of: code), centre(of: code))
      return View(
        tiers: targets.map { tier(from: code, group: group, to: $0) },
        kilometres: targets.map { kilometres(metres(from: centre, to: $0)) },
        reaches: reaches(from: centre, province: code, group: group))
    case .unknown:
      return View(
        tiers: targets.map { _ in farthest.tier },
        kilometres: targets.map { _ in farthest.kilometres }, reaches: [:])
    }
  }

  /// Where nothing is known, the largest distance of all.
  func kilometres(_ metres: Int?) -> Int { ((metres ?? largest) + 500) / 1000 }

  func tier(from province: RegionCode?, group: String, to target: Int) -> Int {
    let region = problem.kabupaten[target].region
    if region.code.province == province { return 1 }
    return region.islandGroup == group ? 2 : 3
  }
}
