import Messages
import PlacementModel

/// Where one assistant works from.
struct Base {
  let code: RegionCode
  let point: Coordinate
}

/// The bases that the rules give, or allow, to the people of a roster.
struct Bases {
  /// By applicant; `nil` for whoever is not placed, or claims a base that nobody may have.
  private(set) var base: [Base?]

  init(_ roster: Roster, _ reading: Reading, of premises: Premises, _ findings: inout Findings) {
    base = Array(repeating: nil, count: reading.seat.count)
    for (kabupaten, people) in reading.people.enumerated() {
      let points = VillagePoints(premises, kabupaten: kabupaten)
      for applicant in people {
        let line = roster.placements[reading.placementLine[applicant]!]
        base[applicant] = Bases.base(
          of: premises.problem.applicants[applicant], line, among: points, isNeeded: true,
          &findings)
      }
    }
  }

  /// The base of one person: that of a resident, or the village that the line names.
  ///
  /// - Parameter isNeeded: whether there is anything to travel to; without, an outsider has none.
  static func base(
    of person: Applicant, _ line: PlacementLine, among points: VillagePoints, isNeeded: Bool,
    _ findings: inout Findings
  ) -> Base? {
    if let home = points.home(of: person) {
      checkHome(home, line, &findings)
      return home
    }
    if !isNeeded && line.baseCode == nil { return nil }
    return chosen(line, among: points, &findings)
  }

  /// The base of a resident follows from the dataset.
  private static func checkHome(_ home: Base, _ line: PlacementLine, _ findings: inout Findings) {
    if line.baseCode != home.code {
      findings.reportDerived(
        .residentBase("\(home.code)"), in: .placements, line.applicantID)
    } else if !isSame(line.base, home.point) {
      findings.reportDerived(.basePoint("\(home.code)"), in: .placements, line.applicantID)
    }
  }

  /// The base of an outsider is a decision: a village with a cooperative.
  private static func chosen(
    _ line: PlacementLine, among points: VillagePoints, _ findings: inout Findings
  ) -> Base? {
    guard let code = line.baseCode, let point = points.lowest[code] else {
      let code = line.baseCode?.description ?? ""
      findings.report(.outsiderBase(code), in: .placements, line.applicantID)
      return nil
    }
    if !isSame(line.base, point) {
      findings.reportDerived(.basePoint("\(code)"), in: .placements, line.applicantID)
    }
    return Base(code: code, point: point)
  }

  /// Whether a printed point is the derived one; rosters print seven decimals.
  private static func isSame(_ stated: Coordinate?, _ derived: Coordinate) -> Bool {
    guard let stated else { return false }
    let tolerance = 1e-7
    return abs(stated.latitude - derived.latitude) <= tolerance
      && abs(stated.longitude - derived.longitude) <= tolerance
  }
}

/// The cooperatives of one kabupaten, seen as places to live.
struct VillagePoints {
  let kabupaten: RegionCode
  /// By village, the point of its cooperative of lowest id.
  private(set) var lowest: [RegionCode: Coordinate] = [:]
  private let cooperatives: [Cooperative]

  init(_ premises: Premises, kabupaten: Int) {
    self.kabupaten = premises.problem.kabupaten[kabupaten].code
    cooperatives = premises.members[kabupaten].map { premises.problem.cooperatives[$0] }
    for cooperative in cooperatives.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) })
    where lowest[cooperative.village] == nil {
      lowest[cooperative.village] = cooperative.location
    }
  }

  /// The base of somebody who lives in the kabupaten: their home, else the mean of the
  /// cooperatives of their village, else of their district; `nil` for an outsider.
  func home(of applicant: Applicant) -> Base? {
    guard applicant.domicile.kabupaten == kabupaten else { return nil }
    if let home = applicant.location { return Base(code: applicant.domicile, point: home) }
    for level in [RegionCode.Level.village, .district] {
      guard let prefix = applicant.domicile.ancestor(at: level) else { continue }
      let inside = cooperatives.filter { $0.village.ancestor(at: level) == prefix }
      if !inside.isEmpty { return Base(code: prefix, point: mean(of: inside.map(\.location))) }
    }
    return nil
  }

  /// The arithmetic mean, rounded to seven decimals.
  private func mean(of points: [Coordinate]) -> Coordinate {
    var (latitude, longitude) = (0.0, 0.0)
    for point in points {
      (latitude, longitude) = (latitude + point.latitude, longitude + point.longitude)
    }
    let scale = 1e7
    return Coordinate(
      latitude: (latitude / Double(points.count) * scale).rounded() / scale,
      longitude: (longitude / Double(points.count) * scale).rounded() / scale)
  }
}
