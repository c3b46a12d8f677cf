package import PlacementModel
import Tables

/// The roster as a map file for QGIS, GDAL and web maps: GeoJSON (RFC 7946), in WGS 84, a feature
/// a line.
///
/// Property `kind` tells four kinds of features apart: `cooperative`, a point; `base`, the point
/// that an assistant works from; `spokes`, the lines from a base to its cooperatives; `hull`, the
/// least convex outline around a base and its cooperatives, where they span an area. Keys and
/// kinds are the same in every language, names are the regions' own.
///
/// Like the report it is for the panel, and a home that was given is drawn at its village.
package struct RosterMap: Sendable {
  /// The name of its file.
  package static let fileName = "map.geojson"

  private let index: RosterIndex

  package init(problem: PlacementProblem, roster: Roster) {
    index = RosterIndex(problem: problem, roster: roster)
  }

  /// The file in UTF-8. O(*n* log *n*) for *n* lines of the roster.
  package func bytes() -> [UInt8] {
    var features = FeatureWriter(version: index.problem.policy.version)
    for line in index.roster.assignments { features.write(cooperative(line)) }
    let portfolios = index.regions.flatMap { region in
      region.assistants.compactMap { Portfolio($0, in: region.line, index: index) }
    }
    for portfolio in portfolios { features.write(portfolio.base) }
    for portfolio in portfolios { features.write(portfolio.spokes) }
    for portfolio in portfolios { features.write(portfolio.hull) }
    return features.collection
  }

  private func cooperative(_ line: AssignmentLine) -> JSONValue? {
    guard let location = index.location(of: line) else { return nil }
    return .feature(
      "cooperative:\(line.cooperativeID)",
      properties: [
        "kind": "cooperative", "id": .string(line.cooperativeID), "name": .string(line.name),
        "village": .string("\(line.village)"), "region": .string("\(line.regionCode)"),
        "assistant_id": .string(line.assistantID),
        "assistant_name": line.assistantID == nil ? .null : .string(line.assistantName),
        "distance_m": .integer(line.distance),
      ], type: "Point", coordinates: .position(GridPoint(location)))
  }
}

/// Writes features one after the other, so that no more than one is held as a tree.
private struct FeatureWriter {
  private var bytes: [UInt8]
  private var isFirst = true

  /// - Parameter version: what the rules are called, told where they have a name.
  init(version: String) {
    let name = JSONValue.string(version).text(.singleLine)
    let rules = version.isEmpty ? "" : "\"policy_version\":\(name),"
    bytes = Array("{\"type\":\"FeatureCollection\",\(rules)\"features\":[".utf8)
  }

  mutating func write(_ feature: JSONValue?) {
    guard let feature else { return }
    bytes += isFirst ? "\n".utf8 : ",\n".utf8
    bytes += feature.bytes(.singleLine)
    isFirst = false
  }

  /// The whole file.
  var collection: [UInt8] { bytes + "\n]}\n".utf8 }
}

/// One assistant with a base, and what is drawn of them.
private struct Portfolio {
  private let line: PlacementLine
  private let regionName: String
  private let centre: GridPoint
  /// In the roster's order.
  private let cooperatives: [GridPoint]

  /// - Returns: `nil` where nobody says what the person works from.
  init?(_ assistant: RosterIndex.Assistant, in region: RegionLine, index: RosterIndex) {
    guard let base = assistant.base else { return nil }
    line = assistant.line
    regionName = region.regionName
    centre = GridPoint(base)
    cooperatives = assistant.cooperatives.compactMap(index.location).map(GridPoint.init)
  }

  var base: JSONValue { feature("base", "Point", .position(centre)) }

  /// `nil` where every cooperative stands at the base itself.
  var spokes: JSONValue? {
    let lines = cooperatives.filter { $0 != centre }.map {
      JSONValue.array([.position(centre), .position($0)])
    }
    return lines.isEmpty ? nil : feature("spokes", "MultiLineString", .array(lines))
  }

  /// The outline, counterclockwise and closed (RFC 7946, 3.1.6); `nil` without an area.
  var hull: JSONValue? {
    let corners = GridPoint.convexHull(of: cooperatives + [centre])
    guard corners.count > 2 else { return nil }
    let ring = (corners + [corners[0]]).map(JSONValue.position)
    return feature("hull", "Polygon", .array([.array(ring)]))
  }

  private func feature(
    _ kind: String, _ type: String, _ coordinates: JSONValue
  ) -> JSONValue {
    .feature(
      "\(kind):\(line.applicantID)",
      properties: [
        "kind": .string(kind), "id": .string(line.applicantID), "name": .string(line.name),
        "role": .string(line.role), "region": .string(line.regionCode?.description),
        "region_name": .string(regionName), "load": .integer(line.load),
        "travel_m_total": .integer(line.travelTotal), "travel_m_max": .integer(line.travelMax),
      ], type: type, coordinates: coordinates)
  }
}

extension JSONValue {
  fileprivate static func feature(
    _ id: String, properties: JSONValue, type: String, coordinates: JSONValue
  ) -> JSONValue {
    [
      "type": "Feature", "id": .string(id), "properties": properties,
      "geometry": ["type": .string(type), "coordinates": coordinates],
    ]
  }

  /// Longitude, then latitude, in degrees with at most six decimals.
  fileprivate static func position(_ point: GridPoint) -> JSONValue {
    .array([.number(degrees(point.longitude)), .number(degrees(point.latitude))])
  }

  private static func degrees(_ millionths: Int) -> String {
    var text = NumberText.fixed(millionths, places: 6)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
