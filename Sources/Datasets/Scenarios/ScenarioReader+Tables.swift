import Messages
import PlacementModel
import Tables

// What a scenario says of regions, people and cooperatives of the dataset.

extension ScenarioReader {
  private static var counts: ClosedRange<Int> { 0...100_000 }

  /// Another quota or minimum; nothing after a fault.
  mutating func regionChange(
    _ limit: RegionChange.Limit, _ key: String, at position: TextPosition, _ value: JSONNode
  ) -> [RegionChange] {
    let path = limit == .quota ? "quota" : "minimum"
    var code: RegionCode?
    if key != "*" {
      code = region(key, at: position, path: path)
      if code == nil { return [] }
    }
    guard let amount = amount(value, path: "\(path).\(ShownText.visible(key))") else { return [] }
    if case .share = amount, let code, base.problem.limit(limit, of: code) == nil {
      json.report(.shareOfNoNumber(key), at: value.position, path: path, value: key)
      return []
    }
    return [RegionChange(limit: limit, code: code, amount: amount)]
  }

  private mutating func region(
    _ key: String, at position: TextPosition, path: String
  ) -> RegionCode? {
    guard let code = RegionCode(key), code.level <= .kabupaten else {
      json.report(.notACode(ShownText.visible(key)), at: position, path: path, value: key)
      return nil
    }
    let problem = base.problem
    let isListed =
      code == .nation || problem.kabupatenIndex(of: code) != nil
      || problem.provinces.contains { $0.code == code }
    if isListed { return code }
    let known =
      code.level == .province
      ? problem.provinces.map { ($0.code, $0.name) }
      : problem.kabupaten.map { ($0.code, $0.region.name) }
    let near = Spelling.closest(to: key, among: known.map(\.0.description))
    json.report(
      .regionUnlisted(
        key, closest: near, name: known.first { $0.0.description == near }?.1 ?? ""),
      at: position, path: path, value: key)
    return nil
  }

  private mutating func amount(_ node: JSONNode, path: String) -> RegionChange.Amount? {
    switch node.content {
    case .null: return .count(nil)
    case .number:
      return json.integer(node, path: path, in: ScenarioReader.counts).map { .count($0) }
    case .string(let text):
      if let share = RegionChange.share(text) { return .share(share) }
      fallthrough
    default:
      let shown = StrictJSON.shown(node)
      json.report(.notAQuotaChange(shown), at: node.position, path: path, value: shown)
      return nil
    }
  }

  /// A list of ids, each looked up.
  ///
  /// - Parameter fault: what to say of an id that is not known; `nil` for one that is.
  mutating func ids(
    _ node: JSONNode, path: String, fault: (String) -> Message?
  ) -> Set<String> {
    var ids: Set<String> = []
    for element in json.elements(of: node, path: path) {
      guard let id = json.text(element, path: path) else { continue }
      if let message = fault(id) {
        json.report(message, at: element.position, path: path, value: id)
      } else if !ids.insert(id).inserted {
        json.report(
          .idNamedTwice(ShownText.visible(id)), at: element.position, path: path, value: id)
      }
    }
    return ids
  }

  // MARK: - New cooperatives

  /// The second cooperative of a village that splits: beside the first, of the same priority.
  mutating func twin(of id: String, at position: TextPosition) -> Cooperative? {
    guard let index = base.problem.cooperativeIndex(of: id) else { return nil }
    var twin = base.problem.cooperatives[index]
    twin.id += "/2"
    twin.name += " 2"
    guard isNew(twin.id, at: position, path: "split") else { return nil }
    return twin
  }

  mutating func cooperative(in node: JSONNode) -> Cooperative? {
    let known = [
      "cooperative_id", "name", "village_code", "latitude", "longitude", "priority",
    ]
    _ = json.members(of: node, path: "open", known: known)
    let fields = ["cooperative_id", "village_code", "latitude", "longitude"].map {
      json.required($0, in: node, path: "open")
    }
    guard let id = fields[0].flatMap({ json.text($0, path: "open.cooperative_id") }),
      let village = fields[1].flatMap({ self.village($0) }),
      let latitude = fields[2].flatMap({ degrees($0, in: Indonesia.latitudes, "latitude") }),
      let longitude = fields[3].flatMap({ degrees($0, in: Indonesia.longitudes, "longitude") }),
      isNew(id, at: node.position, path: "open")
    else { return nil }
    let priority = node["priority"].flatMap {
      json.integer($0, path: "open.priority", in: CooperativeReader.priorities)
    }
    return Cooperative(
      id: id, name: node["name"].flatMap { json.text($0, path: "open.name") } ?? id,
      village: village, location: Coordinate(latitude: latitude, longitude: longitude),
      priority: priority ?? 0)
  }

  private mutating func isNew(_ id: String, at position: TextPosition, path: String) -> Bool {
    guard base.problem.cooperativeIndex(of: id) != nil || id.isEmpty || id.contains("|") else {
      return true
    }
    json.report(
      .cooperativeNotNew(ShownText.visible(id)), at: position, path: path, value: id)
    return false
  }

  private mutating func village(_ node: JSONNode) -> RegionCode? {
    let path = "open.village_code"
    guard let text = json.text(node, path: path) else { return nil }
    guard let code = RegionCode(text), code.level == .village else {
      json.report(
        .codeOfWrongLevel(ShownText.visible(text), wanted: .village), at: node.position,
        path: path, value: text)
      return nil
    }
    guard base.problem.kabupatenIndex(of: code.kabupaten!) != nil else {
      _ = region(code.kabupaten!.description, at: node.position, path: path)
      return nil
    }
    return code
  }

  private mutating func degrees(
    _ node: JSONNode, in range: ClosedRange<Double>, _ name: String
  ) -> Double? {
    let shown = StrictJSON.shown(node)
    guard case .number(let digits) = node.content,
      let value = NumberText.double(digits.utf8.span)
    else {
      json.report(
        .notADecimal(shown, withComma: false), at: node.position, path: "open.\(name)",
        value: shown)
      return nil
    }
    guard range.contains(value) else {
      json.report(
        name == "latitude" ? .latitudeOutside(shown) : .longitudeOutside(shown),
        at: node.position, path: "open.\(name)", value: shown)
      return nil
    }
    return value
  }
}

extension ScenarioBase {
  /// What to say of an id that no applicant has.
  func applicantFault(of id: String) -> Message? {
    guard problem.applicantIndex(of: id) == nil else { return nil }
    let near = Spelling.closest(to: id, among: problem.applicants.lazy.map(\.id))
    return .applicantUnknown(ShownText.visible(id), closest: near.map(ShownText.visible))
  }

  /// What to say of an id that no cooperative has.
  func cooperativeFault(of id: String) -> Message? {
    guard problem.cooperativeIndex(of: id) == nil else { return nil }
    let near = Spelling.closest(to: id, among: problem.cooperatives.lazy.map(\.id))
    return .cooperativeUnknown(ShownText.visible(id), closest: near.map(ShownText.visible))
  }
}
