import Messages
import PlacementModel
import Tables

/// `summary.json`: what a roster comes to.
struct SummaryFile {
  static let name = "summary.json"

  static func json(of summary: RosterSummary) -> JSONValue {
    guard case .object(let members) = common(summary) else { return .null }
    guard !summary.tracks.isEmpty else { return .object(members) }
    let tracks = summary.tracks.map { JSONValue.Member($0.track, json(of: $0)) }
    return .object(members + [JSONValue.Member("tracks", .object(tracks))])
  }

  private static func json(of figures: TrackFigures) -> JSONValue {
    [
      "quota": .integer(figures.quota), "placed": .integer(figures.placed),
      "reserve": .integer(figures.reserve), "ineligible": .integer(figures.ineligible),
      "banned": .integer(figures.banned),
    ]
  }

  /// What every summary says.
  private static func common(_ summary: RosterSummary) -> JSONValue {
    [
      "version": .string(summary.version),
      "seed": .integer(summary.seed),
      "policy": .string(summary.policy.placement.rawValue),
      "rules": JSONValue(summary.policy),
      "totals": json(of: summary.totals),
      "certificate": json(of: summary.certificate),
      "exceptions": .array(summary.exceptions.map(json)),
      "notices": .array(summary.notices.map(json)),
      "policies": .object(
        Policy.Placement.allCases.compactMap { placement in
          summary.policies[placement].map { JSONValue.Member(placement.rawValue, json(of: $0)) }
        }),
      "roles": .object(summary.roles.map { JSONValue.Member($0.role, json(of: $0)) }),
    ]
  }

  static func json(of totals: RosterTotals) -> JSONValue {
    let round = totals.round.map { round -> [JSONValue.Member] in
      [
        .init("previously_placed", .integer(round.placed)),
        .init("stayed", .integer(round.stayed)), .init("kept", .integer(round.kept)),
      ]
    }
    return .object(members(of: totals) + (round ?? []))
  }

  private static func members(of totals: RosterTotals) -> [JSONValue.Member] {
    let members: JSONValue = [
      "placed": .integer(totals.placed), "reserve": .integer(totals.reserve),
      "ineligible": .integer(totals.ineligible), "banned": .integer(totals.banned),
      "missing": .integer(totals.missing), "covered": .integer(totals.covered),
      "uncovered": .integer(totals.uncovered), "travel": .integer(totals.terms.travel),
      "pairs": .integer(totals.terms.pairs), "balance": .integer(totals.terms.balance),
      "splits": .integer(totals.terms.splits), "objective": .integer(totals.objective),
      "lower_bound": .integer(totals.lowerBound), "gap": .number(totals.gap.description),
    ]
    guard case .object(let object) = members else { return [] }
    return object
  }

  private static func json(of goals: [ProvenGoal]) -> JSONValue {
    .object(goals.map { JSONValue.Member($0.name, .integer($0.value)) })
  }

  private static func json(of figures: RoleFigures) -> JSONValue {
    [
      "places": .integer(figures.places), "placed": .integer(figures.placed),
      "reserve": .integer(figures.reserve), "ineligible": .integer(figures.ineligible),
      "banned": .integer(figures.banned), "certificate": json(of: figures.certificate),
    ]
  }

  private static func json(_ remark: Remark) -> JSONValue {
    [
      "code": .string(remark.code), "subject": .string(remark.subject),
      "message": .string(remark.text),
    ]
  }

  private static func json(of figures: PolicyFigures) -> JSONValue {
    [
      "placed": .integer(figures.placed), "local": .integer(figures.local),
      "first_choice": .integer(figures.firstChoice),
      "mean_distance_km": .number(NumberText.fixed(figures.meanDistanceMetres, places: 3)),
      "envy_rank": .integer(figures.envyByRank), "envy_tier": .integer(figures.envyByTier),
    ]
  }

  // MARK: - Reading

  var json: StrictJSON
  private(set) var misstated: [MisstatedFigure] = []

  init(json: StrictJSON) { self.json = json }

  /// Reads the document; keys that it may have besides are passed over.
  ///
  /// - Returns: `nil` if it is no JSON; a summary that lacks something has left faults.
  mutating func summary(_ bytes: [UInt8]) -> RosterSummary? {
    guard let document = json.document(bytes) else { return nil }
    let policy = json.required("rules", in: document, path: "").map {
      PolicyReader.policy($0, json: &json)
    }
    let placement = text("policy", in: document, path: "")
    let summary = RosterSummary(
      version: text("version", in: document, path: ""), seed: seed(in: document),
      policy: policy ?? Policy(), totals: totals(in: document),
      certificate: certificate(in: document, path: ""),
      exceptions: remarks("exceptions", in: document),
      notices: remarks("notices", in: document), policies: policies(in: document),
      roles: roles(in: document), tracks: tracks(in: document))
    compare(placement, with: summary.policy.placement.rawValue, name: "policy")
    return summary
  }

  private mutating func seed(in document: JSONNode) -> UInt64 {
    guard let node = json.required("seed", in: document, path: "") else { return 0 }
    if case .number(let digits) = node.content, let seed = UInt64(digits) { return seed }
    let shown = StrictJSON.shown(node)
    json.report(.notASeed(shown), at: node.position, path: "seed", value: shown)
    return 0
  }

  private mutating func totals(in document: JSONNode) -> RosterTotals {
    guard let node = json.required("totals", in: document, path: "") else { return RosterTotals() }
    func count(_ name: String) -> Int { integer(name, in: node, path: "totals") }
    let totals = RosterTotals(
      placed: count("placed"), reserve: count("reserve"), ineligible: count("ineligible"),
      banned: count("banned"), missing: count("missing"), covered: count("covered"),
      uncovered: count("uncovered"),
      terms: Terms(
        travel: count("travel"), pairs: count("pairs"), balance: count("balance"),
        splits: count("splits")),
      objective: count("objective"), lowerBound: count("lower_bound"),
      round: node["kept"].map { _ in
        RoundFigures(
          placed: count("previously_placed"), stayed: count("stayed"), kept: count("kept"))
      })
    if let gap = json.required("gap", in: node, path: "totals") {
      let isRight = SummaryFile.millionths(gap) == Int64(totals.gap.millionths)
      compare(
        isRight ? totals.gap.description : StrictJSON.shown(gap), with: totals.gap.description,
        name: "totals.gap")
    }
    return totals
  }

  private mutating func certificate(in document: JSONNode, path: String) -> [ProvenGoal] {
    guard let node = json.required("certificate", in: document, path: path) else { return [] }
    return json.members(of: node, path: "\(path)certificate").compactMap { member in
      json.integer(
        member.value, path: "\(path)certificate.\(member.name)", in: Int.min...Int.max
      ).map { ProvenGoal(name: member.name, value: $0) }
    }
  }

  /// The other roles; a roster without any may leave the key out.
  private mutating func roles(in document: JSONNode) -> [RoleFigures] {
    guard let node = document["roles"] else { return [] }
    return json.members(of: node, path: "roles").map { member in
      let path = "roles.\(ShownText.visible(member.name))"
      func count(_ name: String) -> Int { integer(name, in: member.value, path: path) }
      return RoleFigures(
        role: member.name, places: count("places"), placed: count("placed"),
        reserve: count("reserve"), ineligible: count("ineligible"), banned: count("banned"),
        certificate: certificate(in: member.value, path: "\(path)."))
    }
  }

  /// The tracks; a roster whose places are not divided has no such key.
  private mutating func tracks(in document: JSONNode) -> [TrackFigures] {
    guard let node = document["tracks"] else { return [] }
    let known = TrackQuotas.tracks
    return json.members(of: node, path: "tracks", known: known).map { member in
      let path = "tracks.\(member.name)"
      func count(_ name: String) -> Int { integer(name, in: member.value, path: path) }
      return TrackFigures(
        track: member.name, quota: count("quota"), placed: count("placed"),
        reserve: count("reserve"), ineligible: count("ineligible"), banned: count("banned"))
    }
  }

  private mutating func remarks(_ name: String, in document: JSONNode) -> [Remark] {
    guard let node = json.required(name, in: document, path: "") else { return [] }
    return json.elements(of: node, path: name).map { element in
      Remark(
        code: text("code", in: element, path: name),
        subject: text("subject", in: element, path: name),
        text: text("message", in: element, path: name))
    }
  }

  private mutating func policies(in document: JSONNode) -> [Policy.Placement: PolicyFigures] {
    guard let node = json.required("policies", in: document, path: "") else { return [:] }
    var policies: [Policy.Placement: PolicyFigures] = [:]
    let known = Policy.Placement.allCases.map(\.rawValue)
    for member in json.members(of: node, path: "policies", known: known) {
      let (figures, path) = (member.value, "policies.\(member.name)")
      func count(_ name: String) -> Int { integer(name, in: figures, path: path) }
      policies[Policy.Placement(rawValue: member.name)!] = PolicyFigures(
        placed: count("placed"), local: count("local"), firstChoice: count("first_choice"),
        meanDistanceMetres: kilometres(in: figures, path: path),
        envyByRank: count("envy_rank"), envyByTier: count("envy_tier"))
    }
    return policies
  }

  /// Metres for the kilometres that are stated with three decimals.
  private mutating func kilometres(in node: JSONNode, path: String) -> Int {
    guard let value = json.required("mean_distance_km", in: node, path: path) else { return 0 }
    if case .number(let digits) = value.content,
      let metres = NumberText.decimal(digits.utf8.span, places: 3)
    {
      return Int(metres)
    }
    let shown = StrictJSON.shown(value)
    json.report(
      .notADecimal(shown, withComma: false), at: value.position, path: path + ".mean_distance_km",
      value: shown)
    return 0
  }

  private mutating func integer(_ name: String, in node: JSONNode, path: String) -> Int {
    json.required(name, in: node, path: path).flatMap {
      json.integer($0, path: "\(path).\(name)", in: 0...Int.max)
    } ?? 0
  }

  private mutating func text(_ name: String, in node: JSONNode, path: String) -> String {
    json.required(name, in: node, path: path).flatMap { value in
      guard case .string(let text) = value.content else {
        json.report(.valueIsNotAText(StrictJSON.shown(value)), at: value.position, path: path)
        return nil
      }
      return text
    } ?? ""
  }

  private static func millionths(_ node: JSONNode) -> Int64? {
    guard case .number(let digits) = node.content else { return nil }
    return NumberText.decimal(digits.utf8.span, places: 6)
  }

  private mutating func compare(_ stated: String, with derived: String, name: String) {
    guard stated != derived else { return }
    misstated.append(
      MisstatedFigure(
        file: SummaryFile.name, id: "", name: name, stated: ShownText.visible(stated),
        derived: derived))
  }
}
