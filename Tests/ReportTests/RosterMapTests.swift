import PlacementModel
import Report
import Tables
import Testing

@Suite struct RosterMapTests {
  @Test("writes a feature for every cooperative and base, and what joins them")
  func featuresOfEveryKind() throws {
    let features = try written()
    let ids = features.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count { $0.hasPrefix("cooperative:K-") } == 8)
    #expect(ids.filter { $0.hasPrefix("base:") } == ["base:C-1", "base:A-1", "base:B-1"])
    #expect(ids.filter { $0.hasPrefix("spokes:") } == ["spokes:C-1", "spokes:A-1", "spokes:B-1"])
    // A's village stands for the home, on one line with the cooperatives: no area.
    #expect(ids.filter { $0.hasPrefix("hull:") } == ["hull:C-1", "hull:B-1"])
  }

  @Test("closes every outline and walks it counterclockwise, around all that it stands for")
  func outlines() throws {
    let features = try written()
    for hull in features where hull.kind == "hull" {
      let ring = hull.positions
      #expect(ring.count >= 4 && ring.first == ring.last)
      #expect(doubledArea(ring) > 0)
      let spokes = try #require(features.first { $0.id == "spokes:" + hull.id.dropFirst(5) })
      for point in spokes.positions {
        for (corner, next) in zip(ring, ring.dropFirst()) {
          #expect(doubledArea([corner, next, point]) >= 0)
        }
      }
    }
  }

  @Test("finds the convex hull of a hundred random clouds that trying every edge finds")
  func hullOracle() throws {
    for seed in 0..<100 as Range<UInt64> {
      var state = seed &* 6_364_136_223_846_793_005 &+ 1
      let points = (0..<9).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Position(x: Int(state >> 33) % 5, y: Int(state >> 50) % 5)
      }
      let ring = try hull(around: points)
      // A corner is a point that lies on no line between two others, nor inside a triangle.
      let corners = Set(points).filter { point in
        let others = Set(points).subtracting([point])
        return !others.contains { first in
          others.contains { second in
            liesBetween(point, first, second)
              || others.contains { liesInside(point, first, second, $0) }
          }
        }
      }
      #expect(Set(ring) == (corners.count > 2 ? corners : []), "seed \(seed)")
    }
  }

  @Test("gives every portfolio its name, load and region, and says who serves nobody's cooperative")
  func properties() throws {
    let features = try written()
    let base = try #require(features.first { $0.id == "base:A-1" }).properties
    #expect(base["id"]?.value == .string("A-1") && base["name"]?.value == .string("Nama A"))
    #expect(base["region"]?.value == .string("64.74") && base["load"]?.value == .number("2"))
    let uncovered = try #require(features.first { $0.id == "cooperative:K-3" }).properties
    #expect(
      uncovered["assistant_id"]?.value == .null && uncovered["assistant_name"]?.value == .null)
    #expect(uncovered["distance_m"]?.value == .null)
  }

  @Test("states longitude before latitude, with at most six decimals")
  func positions() throws {
    let text = try self.text()
    #expect(text.contains(#""geometry":{"type":"Point","coordinates":[117.4,0.11]}"#))
    for part in text.split(whereSeparator: { "[],".contains($0) }) {
      let decimals = part.split(separator: ".").last ?? ""
      if part.first?.isNumber == true { #expect(decimals.count <= 6) }
    }
  }

  @Test("keeps national ids, birth dates and homes to itself")
  func privacy() throws {
    var roster = SmallRoster().roster()
    // A's home is known, so its village is drawn, wherever the base is; nobody else's moves.
    roster.placements[0].base = Coordinate(latitude: 0.15, longitude: 117.39)
    #expect(try text(roster) == text())
    #expect(try !text().contains("647401030290000") && !text().contains("1990"))
  }

  @Test("gives the same bytes for the same data in any order of lines, whatever the names hold")
  func deterministic() throws {
    let small = SmallRoster()
    let shuffled = try SmallRoster(shuffled: true).problem()
    #expect(
      RosterMap(problem: try small.problem(), roster: small.roster()).bytes()
        == RosterMap(problem: shuffled, roster: small.roster()).bytes())
    let hostile = SmallRoster(hostile: "\"}\\\n</script>\u{2028}")
    let map = RosterMap(problem: try hostile.problem(), roster: hostile.roster())
    let names = try Feature.all(in: map.bytes()).compactMap { $0.properties["name"]?.value }
    #expect(names.contains(.string("Nama A\"}\\\n</script>\u{2028}")))
  }

  // MARK: - Help

  private func text(_ roster: Roster = SmallRoster().roster()) throws -> String {
    let map = RosterMap(problem: try SmallRoster().problem(), roster: roster)
    return String(decoding: map.bytes(), as: UTF8.self)
  }

  private func written() throws -> [Feature] { try Feature.all(in: Array(text().utf8)) }

  /// The corners of the outline around one assistant's cooperatives, of which the first is the
  /// base too; none without an area.
  private func hull(around points: [Position]) throws -> [Position] {
    let village = RegionCode("64.74.01.1001")!
    let cooperatives = points.enumerated().map { number, point in
      Cooperative(
        id: "K-\(number)", name: "", village: village,
        location: Coordinate(latitude: Double(point.y) / 10, longitude: Double(point.x) / 10))
    }
    let problem = try PlacementProblem(
      regions: [Region(code: RegionCode("64.74")!, name: "Kota Bontang")],
      cooperatives: cooperatives, applicants: [])
    var roster = SmallRoster().roster()
    roster.placements = [roster.placements[0]]
    roster.placements[0].base = cooperatives[0].location
    roster.regions = [roster.regions[1]]
    roster.assignments = cooperatives.map {
      AssignmentLine(
        cooperativeID: $0.id, name: "", village: village, regionCode: RegionCode("64.74")!,
        assistantID: "A-1")
    }
    let map = RosterMap(problem: problem, roster: roster)
    let hull = try Feature.all(in: map.bytes()).first { $0.kind == "hull" }
    return (hull?.positions.dropLast() ?? []).map { Position(x: $0.x / 100_000, y: $0.y / 100_000) }
  }

  /// Twice the area inside a ring: above zero where it is walked counterclockwise.
  private func doubledArea(_ ring: [Position]) -> Int {
    zip(ring, ring.dropFirst() + ring.prefix(1)).map { $0.x * $1.y - $1.x * $0.y }.reduce(0, +)
  }

  private func liesBetween(_ point: Position, _ first: Position, _ second: Position) -> Bool {
    let inX = min(first.x, second.x)...max(first.x, second.x)
    let inY = min(first.y, second.y)...max(first.y, second.y)
    return first != second && doubledArea([first, second, point]) == 0 && inX.contains(point.x)
      && inY.contains(point.y)
  }

  private func liesInside(
    _ point: Position, _ first: Position, _ second: Position, _ third: Position
  ) -> Bool {
    doubledArea([first, second, point]) > 0 && doubledArea([second, third, point]) > 0
      && doubledArea([third, first, point]) > 0
  }
}

/// A position of the file in millionths of a degree.
private struct Position: Hashable {
  let x: Int
  let y: Int
}

/// A feature as a reader of the file sees it.
private struct Feature {
  let id: String
  let properties: JSONNode
  let positions: [Position]

  var kind: String { String(id.prefix { $0 != ":" }) }

  static func all(in bytes: [UInt8]) throws -> [Feature] {
    let document = try JSONNode.parse(bytes)
    #expect(document["type"]?.value == .string("FeatureCollection"))
    guard case .array(let elements) = document["features"]?.content else { return [] }
    return try elements.map { element in
      #expect(element["type"]?.value == .string("Feature"))
      guard case .string(let id) = element["id"]?.content else { throw Malformed() }
      let geometry = try #require(element["geometry"]?["coordinates"])
      return Feature(
        id: id, properties: try #require(element["properties"]), positions: positions(in: geometry))
    }
  }

  private struct Malformed: Error {}

  private static func positions(in node: JSONNode) -> [Position] {
    guard case .array(let elements) = node.content else { return [] }
    let numbers = elements.compactMap { element -> Int? in
      guard case .number(let digits) = element.content else { return nil }
      return NumberText.decimal(digits.utf8.span, places: 6).map { Int($0) }
    }
    return numbers.count == 2
      ? [Position(x: numbers[0], y: numbers[1])] : elements.flatMap(positions)
  }
}
