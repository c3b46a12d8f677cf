import Messages
import PlacementModel

/// A drawing of one kabupaten: every cooperative joined to the base of its assistant, with a
/// closer look below where islands lie far apart.
///
/// Coordinates are whole units of the drawing, so the bytes are the same on every machine.
struct RegionMap {
  private let region: RosterIndex.Region
  private let panels: [MapPanel]
  private let marks: [Marks.Mark]

  /// - Returns: `nil` if the kabupaten has nothing to draw.
  init?(of region: RosterIndex.Region, index: RosterIndex) {
    let served = region.assistants.map { $0.cooperatives.compactMap(index.location) }
    let uncovered = region.uncovered.compactMap(index.location)
    let cooperatives = served.flatMap { $0 } + uncovered
    let bases = region.assistants.map(\.base)
    guard let whole = MapProjection(of: cooperatives + bases.compactMap { $0 }) else { return nil }
    let closeUp = MapProjection.closeUp(of: cooperatives, within: whole)
    let marks = Marks(bases: bases.map { $0.map((closeUp ?? whole).point) }).marks
    self.region = region
    self.marks = marks
    let districts = RegionMap.districts(of: region, index: index)
    panels = [whole, closeUp].compactMap { $0 }.enumerated().map { number, projection in
      MapPanel(
        projection: projection, bases: bases.map { $0.map(projection.point) },
        cooperatives: served.map { $0.map(projection.point) },
        uncovered: uncovered.map(projection.point), marks: marks,
        districts: districts.map { ($0.name, ConvexHull(of: $0.places.map(projection.point))) },
        frame: number == 0 ? closeUp.map(whole.frame) : nil, isCloseUp: number == 1)
    }
  }

  /// The districts with cooperatives, by code: what each is called, and where its cooperatives are.
  private static func districts(
    of region: RosterIndex.Region, index: RosterIndex
  ) -> [(name: String, places: [Coordinate])] {
    let lines = region.assistants.flatMap(\.cooperatives) + region.uncovered
    let known = lines.compactMap { line in
      index.problem.cooperativeIndex(of: line.cooperativeID)
        .map { index.problem.cooperatives[$0] }
    }
    let byDistrict = Dictionary(grouping: known) { $0.village.district }
    return byDistrict.keys.compactMap { $0 }.sorted().map { code in
      let inside = byDistrict[code, default: []]
      let name = inside.map(\.districtName).filter { !$0.isEmpty }.min() ?? ""
      return (name.isEmpty ? code.description : name, inside.map(\.location))
    }
  }

  /// Writes the shapes that every map refers to, once a page.
  static func writeShapes(to html: inout HTML) {
    html.element(
      "svg", .init("width", 0), .init("height", 0), .class("shapes"),
      .init("aria-hidden", "true")
    ) { html in
      html.element("defs") { html in
        let shapes = [
          "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z", "M-8-8H8V8H-8z", "M0-10L10 8H-10z",
          "M0-11L11 0L0 11L-11 0z", "M-3-10H3V-3H10V3H3V10H-3V3H-10V-3H-3z",
          "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0m3-6l12 12m0-12l-12 12",
        ]
        for (number, outline) in shapes.enumerated() {
          html.leaf("path", .id("s\(number)"), .init("d", outline))
        }
      }
    }
    html.lineBreak()
  }

  func write(to html: inout HTML) {
    let name = region.line.regionName
    let width = panels.map(\.width).max() ?? 0
    let height = panels.map(\.height).reduce(0, +)
    html.element("figure") { html in
      html.element(
        "svg", .class(panels.count == 1 ? "map" : "map tall"),
        .init("viewBox", "0 0 \(width) \(height)"), .init("role", "img")
      ) { html in
        html.element("title", text: .mapTitle(name))
        html.element(
          "desc",
          text: .mapDescription(
            name, placed: region.line.placed, cooperatives: region.line.cooperatives))
        var top = 0
        for panel in panels {
          panel.write(left: (width - panel.width) / 2, top: top, to: &html)
          top += panel.height
        }
      }
      html.element("figcaption", text: .mapLegend)
    }
    html.lineBreak()
  }

  /// Writes the colour and shape of an assistant, as the map shows them, beside a table's line.
  func writeMark(of assistant: Int, to html: inout HTML) {
    html.element(
      "svg", .class("k\(marks[assistant].colour)"), .init("viewBox", "-12 -12 24 24"),
      .init("aria-hidden", "true")
    ) { html in
      html.leaf("use", .href("#s\(marks[assistant].shape)"))
    }
  }
}
