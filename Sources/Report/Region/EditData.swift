import Messages
import PlacementModel

/// What the arithmetic of a kabupaten's page starts from, as hidden elements of the page.
///
/// Points and metres are written exactly, so the page's sums are the verifier's. A home whose
/// coordinates were given is not told: metres from it to each cooperative are.
struct EditData {
  let region: RosterIndex.Region
  let index: RosterIndex
  /// The kabupaten's limits and cooperatives.
  private let kabupaten: Kabupaten
  /// Whoever could be pinned here.
  private let reserve: [PlacementLine]
  private let conflicts: [String: Set<Int>]

  /// In the order of the page: by assistant, the uncovered last.
  let cooperatives: [AssignmentLine]

  /// - Returns: `nil` for a kabupaten that the problem does not list.
  init?(of region: RosterIndex.Region, index: RosterIndex, reserve: [PlacementLine]) {
    guard let place = index.problem.kabupatenIndex(of: region.line.regionCode) else { return nil }
    kabupaten = index.problem.kabupaten[place]
    cooperatives = region.assistants.flatMap(\.cooperatives) + region.uncovered
    self.region = region
    self.index = index
    self.reserve = reserve
    let people = region.assistants.map(\.line.applicantID) + reserve.map(\.applicantID)
    conflicts = Dictionary(
      people.map { ($0, EditData.conflicts(of: $0, in: index)) }, uniquingKeysWith: { $1 })
  }

  func write(to html: inout HTML) {
    let policy = index.problem.policy
    let weights = policy.weights(in: kabupaten.code)
    html.element(
      "div", .id("data"), .init("hidden", ""), .init("data-code", "\(kabupaten.code)"),
      .init("data-name", region.line.regionName),
      .init("data-load", [policy.load.minimum, policy.load.maximum, policy.load.stretch ?? -1]),
      .init("data-limits", limits),
      .init("data-weights", [weights.travel, weights.pairs, weights.balance, weights.splits]),
      .init("data-travel", statedWays)
    ) { html in
      writeQuotas(to: &html)
      writePeople(to: &html)
      writeCooperatives(to: &html)
      writeDecisions(to: &html)
    }
    html.lineBreak()
  }

  /// Need, fitting, room, work and floor, as the page's rules take them.
  private var limits: [Int] {
    let limits = kabupaten.limits
    let fitting = limits.cooperatives / index.problem.policy.load.minimum
    return [limits.need, fitting, limits.room, limits.work, limits.floor]
  }

  // MARK: - Quotas

  /// Every quota that binds here, with how many are placed under it elsewhere.
  private func writeQuotas(to html: inout HTML) {
    let problem = index.problem
    let province = problem.provinces[kabupaten.province]
    let quotas: [(level: String, quota: Int?, code: RegionCode)] = [
      ("kabupaten", kabupaten.region.quota, kabupaten.code),
      ("province", province.quota, province.code), ("nation", problem.nationalQuota, .nation),
    ]
    for (level, quota, code) in quotas {
      guard let quota else { continue }
      let placed = index.placed(in: code) - region.line.placed
      html.leaf(
        "i", .init("data-level", level), .init("data-quota", quota),
        .init("data-elsewhere", placed))
    }
    if problem.isDividedByTrack { writeTrackQuotas(to: &html) }
  }

  /// The same of each track, at every level that states one.
  private func writeTrackQuotas(to html: inout HTML) {
    let wider = index.problem.regions.filter { $0.code.contains(kabupaten.code) }
    for place in wider {
      let elsewhere = index.regions.filter {
        $0.line.regionCode != kabupaten.code && place.code.contains($0.line.regionCode)
      }
      for track in TrackQuotas.tracks {
        guard let quota = place.trackQuotas[track] else { continue }
        let placed = elsewhere.flatMap(\.assistants).count {
          $0.line.role == Applicant.assistantRole && self.track(of: $0.line.applicantID) == track
        }
        html.element(
          "i", .init("data-level", "track"), .init("data-track", track),
          .init("data-quota", quota), .init("data-elsewhere", placed), text: .trackName(track))
      }
    }
  }

  /// Where places are divided by track, that of a person; else empty.
  private func track(of id: String) -> String {
    guard index.problem.isDividedByTrack, let place = index.problem.applicantIndex(of: id)
    else { return "" }
    return index.problem.applicants[place].track
  }

  // MARK: - People

  private func writePeople(to html: inout HTML) {
    for assistant in region.assistants {
      let isAssistant = assistant.line.role == Applicant.assistantRole
      write(
        assistant.line.applicantID, assistant.line.name, isAssistant ? "placed" : "other",
        workplace: isAssistant ? workplace(of: assistant.line) : .unknown, &html)
    }
    for line in reserve {
      write(
        line.applicantID, line.name, "reserve", workplace: workplace(ofNewcomer: line.applicantID),
        &html)
    }
  }

  private func write(
    _ id: String, _ name: String, _ state: String, workplace: Workplace, _ html: inout HTML
  ) {
    let conflicts = self.conflicts[id, default: []]
    let barred =
      conflicts.isEmpty
      ? []
      : cooperatives.indices.filter { place in
        index.problem.cooperativeIndex(of: cooperatives[place].cooperativeID)
          .map(conflicts.contains) ?? false
      }
    var (base, legs) = ("", [Int]())
    switch workplace {
    case .point(let point): base = EditData.text(of: point)
    case .metres(let metres): legs = metres
    case .unknown: break
    }
    html.element(
      "b", .init("data-person", id), .init("data-state", state), .init("data-base", base),
      .init("data-legs", legs), .init("data-conflicts", barred), .init("data-track", track(of: id)),
      text: name)
  }

  /// Where somebody works from.
  private enum Workplace {
    case point(Coordinate)
    /// To every cooperative of the page.
    case metres([Int])
    case unknown
  }

  private func workplace(of line: PlacementLine) -> Workplace {
    let applicant = index.problem.applicantIndex(of: line.applicantID)
      .map { index.problem.applicants[$0] }
    let isResident = applicant.map { kabupaten.code.contains($0.domicile) } ?? false
    let home = isResident ? applicant?.location?.roundedToSevenDecimals : nil
    guard let base = home ?? line.base else { return .unknown }
    return workplace(at: base, isHome: home != nil, code: line.baseCode ?? kabupaten.code)
  }

  /// Where they would work from if they were placed here.
  private func workplace(ofNewcomer id: String) -> Workplace {
    let inside = index.problem.cooperatives[kabupaten.cooperatives]
    guard
      let applicant = index.problem.applicantIndex(of: id).map({ index.problem.applicants[$0] }),
      let base = Base(ofResident: applicant, in: kabupaten.code, cooperatives: inside)
    else { return .unknown }
    return workplace(at: base.point, isHome: applicant.location != nil, code: base.code)
  }

  private func workplace(at point: Coordinate, isHome: Bool, code: RegionCode) -> Workplace {
    guard isHome || !index.problem.travel.isEmpty else { return .point(point) }
    return .metres(metres(from: point, code: code))
  }

  private func metres(from base: Coordinate, code: RegionCode) -> [Int] {
    cooperatives.map { line in
      index.problem.travel.metres(from: code, to: line.village)
        ?? index.location(of: line).map { Distance.metres(from: base, to: $0) } ?? 0
    }
  }

  private static func conflicts(of id: String, in index: RosterIndex) -> Set<Int> {
    guard let applicant = index.problem.applicantIndex(of: id) else { return [] }
    let decisions = index.problem.pins.filter { $0.applicantID == id }.map(\.decision)
    return index.problem.conflicts(of: applicant, decisions: decisions)
  }

  // MARK: - Cooperatives

  private func writeCooperatives(to html: inout HTML) {
    let holders = Dictionary(
      region.assistants.enumerated().map { ($1.line.applicantID, $0) },
      uniquingKeysWith: { first, _ in first })
    for line in cooperatives {
      let known = index.problem.cooperativeIndex(of: line.cooperativeID)
        .map { index.problem.cooperatives[$0] }
      html.element(
        "b", .init("data-cooperative", line.cooperativeID),
        .init("data-village", "\(line.village)"),
        .init("data-place", known.map { EditData.text(of: $0.location) } ?? ""),
        .init("data-priority", known?.priority ?? 0),
        .init("data-server", line.assistantID.flatMap { holders[$0] } ?? -1), text: line.name)
    }
  }

  /// Distances that a table states between cooperatives here: from, to, metres, by positions on
  /// the page.
  private var statedWays: [Int] {
    guard !index.problem.travel.isEmpty else { return [] }
    var ways: [Int] = []
    for (start, first) in cooperatives.enumerated() {
      for (end, second) in cooperatives.enumerated() {
        if let metres = index.problem.travel.metres(from: first.village, to: second.village) {
          ways += [start, end, metres]
        }
      }
    }
    return ways
  }

  // MARK: - Decisions

  /// The panel's decisions so far, of the whole dataset: an exported table takes its place.
  private func writeDecisions(to html: inout HTML) {
    for pin in index.problem.pins {
      let (kind, region, cooperative) = pin.decision.written
      html.element(
        "b", .init("data-whose", pin.applicantID), .init("data-kind", kind),
        .init("data-region", region?.description ?? ""), .init("data-of", cooperative ?? ""),
        .init("data-by", pin.by), .init("data-date", pin.date?.description ?? ""),
        text: pin.reason)
    }
  }

  private static func text(of point: Coordinate) -> String {
    "\(point.latitude) \(point.longitude)"
  }
}

extension HTML.Attribute {
  /// Whole numbers with a space between them.
  init(_ name: StaticString, _ values: [Int]) {
    self.init(name, values.map(String.init).joined(separator: " "))
  }
}
