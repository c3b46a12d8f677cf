import Messages
import PlacementModel

/// Every kabupaten of the roster on one map: its state by colour and shape, before a silhouette
/// made of the villages themselves.
struct NationMap {
  /// What is drawn of a kabupaten.
  private enum State: Int, CaseIterable {
    case light, heavy, exception, short

    /// A colour and a shape of ``RegionMap/writeShapes(to:)``.
    var mark: (style: StaticString, shape: Int) {
      switch self {
      case .light: ("k5", 0)
      case .heavy: ("k0", 1)
      case .exception: ("k4", 2)
      case .short: ("k1", 3)
      }
    }
  }

  private let index: RosterIndex
  private let projection: MapProjection
  private let points: [MapProjection.Point?]

  /// - Returns: `nil` where there is only one kabupaten, or nothing to draw.
  init?(_ index: RosterIndex) {
    let locations = index.problem.cooperatives.map(\.location)
    guard index.regions.count > 1, let projection = MapProjection(of: locations) else { return nil }
    self.index = index
    self.projection = projection
    points = index.regions.map { region in
      index.problem.kabupatenIndex(of: region.line.regionCode)
        .flatMap { index.problem.kabupaten[$0].reference }.map(projection.point)
    }
  }

  func write(to html: inout HTML) {
    html.element("section", .id("map")) { html in
      html.element("h2", text: .nationMapHeading)
      html.element("figure") { html in
        html.element(
          "svg", .class("map nation"),
          .init("viewBox", "0 0 \(projection.width) \(projection.height + MapPanel.footing)"),
          .init("role", "group"),
          .init("aria-label", Message.nationMapDescription.text(in: html.language))
        ) { html in
          writeVillages(to: &html)
          for (region, point) in zip(index.regions, points) {
            if let point { write(region, at: point, to: &html) }
          }
          writeNames(to: &html)
          projection.writeScaleBar(
            left: MapProjection.margin, y: projection.height + 20, to: &html)
        }
        html.element("figcaption") { legend(&$0) }
      }
    }
    html.lineBreak()
  }

  /// Where many kabupaten crowd the map, marks are half as large.
  private var scale: String { index.regions.count > Self.fewRegions ? "0.5" : "1" }

  private static let fewRegions = 100
  /// So few kabupaten have their names beside their marks.
  private static let namedRegions = 15

  /// The name of each kabupaten beside its mark, on the side with more room; one that would touch
  /// an earlier name is left to the mark's title.
  private func writeNames(to html: inout HTML) {
    guard index.regions.count <= Self.namedRegions else { return }
    var taken: [MapProjection.Frame] = []
    for (region, point) in zip(index.regions, points) {
      guard let point else { continue }
      let name = region.line.regionName
      let isLeft = point.x > projection.width * 2 / 3
      let (room, edge) = (14 * name.count, point.x + (isLeft ? -18 : 18))
      let frame = MapProjection.Frame(
        left: isLeft ? edge - room : edge, top: point.y - 14, right: isLeft ? edge : edge + room,
        bottom: point.y + 14)
      guard !taken.contains(where: frame.meets) else { continue }
      taken.append(frame)
      html.element(
        "text", .class(isLeft ? "name left" : "name"), .init("x", edge), .init("y", point.y + 8),
        .init("aria-hidden", "true"), text: name)
    }
  }

  /// A dot for every square of the drawing with a village in it.
  private func writeVillages(to html: inout HTML) {
    let step = 3
    let squares = Set(
      index.problem.cooperatives.map { cooperative in
        let point = projection.point(of: cooperative.location)
        return MapProjection.Point(x: point.x / step * step, y: point.y / step * step)
      })
    let path = squares.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
      .map { "M\($0.x) \($0.y)h\(step)" }.joined()
    html.leaf("path", .class("land"), .init("d", path))
  }

  /// A mark that leads to the kabupaten. The keyboard gets there by the table below.
  private func write(
    _ region: RosterIndex.Region, at point: MapProjection.Point, to html: inout HTML
  ) {
    let mark = state(of: region.line).mark
    let line = region.line
    let told = Message.nationMapRegion(
      line.regionName, placed: line.placed, covered: line.covered, cooperatives: line.cooperatives)
    html.element(
      "a", .href(index.link(to: line.regionCode) ?? "#regions"), .init("tabindex", -1),
      .init("aria-label", told.text(in: html.language)), .class("\(mark.style)")
    ) { html in
      html.element(
        "use", .href("#s\(mark.shape)"),
        .init("transform", "translate(\(point.x) \(point.y)) scale(\(scale))")
      ) { $0.element("title", text: told) }
    }
  }

  private func state(of line: RegionLine) -> State {
    if line.missing > 0 || line.uncovered > 0 { return .short }
    if line.exception != nil { return .exception }
    let load = index.problem.policy.load
    return 2 * line.covered > (load.minimum + load.maximum) * line.placed ? .heavy : .light
  }

  private func legend(_ html: inout HTML) {
    let load = index.problem.policy.load
    for state in State.allCases {
      let count = index.regions.count { self.state(of: $0.line) == state }
      guard count > 0 else { continue }
      let label: Message =
        switch state {
        case .light: .nationMapLight(load.minimum, load.maximum)
        case .heavy: .nationMapHeavy(load.minimum, load.maximum)
        case .exception: .nationMapException
        case .short: .nationMapShort
        }
      html.element("span", .class("mark legend")) { html in
        html.element(
          "svg", .class("\(state.mark.style)"), .init("viewBox", "-12 -12 24 24"),
          .init("aria-hidden", "true")
        ) { $0.leaf("use", .href("#s\(state.mark.shape)")) }
        html.text(label)
        html.text(": ")
        html.number(count)
      }
      html.text(" ")
    }
  }
}
