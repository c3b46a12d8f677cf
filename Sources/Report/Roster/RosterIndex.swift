import PlacementModel

/// A roster's lines by kabupaten, as the page tells them.
struct RosterIndex {
  /// One assistant with what they serve.
  struct Assistant {
    let line: PlacementLine
    /// By village and id.
    let cooperatives: [AssignmentLine]
    /// Where the map shows the base; `nil` without one.
    let base: Coordinate?
  }

  /// One kabupaten with everybody and everything in it.
  struct Region {
    let line: RegionLine
    let provinceName: String
    /// By rank, those of other roles last.
    let assistants: [Assistant]
    let uncovered: [AssignmentLine]
  }

  /// Where each kabupaten is told in full.
  enum Telling {
    /// On the same page, under `#r` and its code.
    case sections
    /// On a page of its own.
    case pages
    case nowhere
  }

  let problem: PlacementProblem
  let roster: Roster
  let telling: Telling
  /// By code.
  let regions: [Region]

  init(problem: PlacementProblem, roster: Roster, telling: Telling = .sections) {
    self.problem = problem
    self.telling = telling
    self.roster = roster
    let people = Dictionary(grouping: roster.placements.filter { $0.status == .placed }) {
      $0.regionCode
    }
    let served = Dictionary(grouping: roster.assignments) { $0.assistantID }
    let uncovered = Dictionary(grouping: served[nil] ?? []) { $0.regionCode }
    regions = roster.regions.map { line in
      let assistants = (people[line.regionCode] ?? []).map { person in
        Assistant(
          line: person, cooperatives: served[person.applicantID] ?? [],
          base: RosterIndex.shownBase(of: person, in: problem))
      }
      let province = problem.kabupatenIndex(of: line.regionCode).map {
        problem.provinces[problem.kabupaten[$0].province].name
      }
      return Region(
        line: line, provinceName: province ?? "", assistants: assistants,
        uncovered: uncovered[line.regionCode] ?? [])
    }
  }

  /// The provinces that have a quota of their own, with the lines of their kabupaten; by code.
  var provincesWithQuota: [(code: RegionCode, name: String, quota: Int, lines: [RegionLine])] {
    problem.provinces.compactMap { province in
      let lines = roster.regions.filter { province.code.contains($0.regionCode) }
      guard let quota = province.quota, !lines.isEmpty else { return nil }
      return (province.code, province.name, quota, lines)
    }
  }

  /// The address of where a kabupaten is told in full, if it is.
  func link(to region: RegionCode) -> String? {
    switch telling {
    case .sections: "#r\(region)"
    case .pages: RegionPages.path(of: region)
    case .nowhere: nil
    }
  }

  /// How many assistants are placed in a region of any level.
  func placed(in code: RegionCode) -> Int {
    roster.regions.reduce(0) { $0 + (code.contains($1.regionCode) ? $1.placed : 0) }
  }

  /// Invented people say so by their ids.
  var isSynthetic: Bool {
    roster.placements.contains { $0.applicantID.hasPrefix("SINT-") }
  }

  /// Where a cooperative stands.
  func location(of line: AssignmentLine) -> Coordinate? {
    problem.cooperativeIndex(of: line.cooperativeID).map { problem.cooperatives[$0].location }
  }

  /// People of one status, as the roster orders them.
  func people(_ status: PlacementLine.Status) -> [PlacementLine] {
    roster.placements.filter { $0.status == status }
  }

  /// The base to draw. A home that was given is nobody's business: its village stands for it.
  private static func shownBase(
    of person: PlacementLine, in problem: PlacementProblem
  ) -> Coordinate? {
    guard let base = person.base else { return nil }
    guard let index = problem.applicantIndex(of: person.applicantID),
      problem.applicants[index].location != nil, let region = person.regionCode,
      region.contains(problem.applicants[index].domicile)
    else { return base }
    return centre(around: problem.applicants[index].domicile, in: region, of: problem)
  }

  /// The mean of the cooperatives under the longest prefix of a code that has any, down from the
  /// village to the kabupaten itself.
  private static func centre(
    around code: RegionCode, in region: RegionCode, of problem: PlacementProblem
  ) -> Coordinate? {
    guard let kabupaten = problem.kabupatenIndex(of: region) else { return nil }
    let cooperatives = problem.cooperatives[problem.kabupaten[kabupaten].cooperatives]
    let prefixes = [code, code.ancestor(at: .village), code.district, region].compactMap { $0 }
    for prefix in prefixes {
      let inside = cooperatives.filter { prefix.contains($0.village) }.map(\.location)
      if let mean = Coordinate.mean(of: inside) { return mean }
    }
    return nil
  }
}
