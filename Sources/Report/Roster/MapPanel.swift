import Messages

/// One view of a kabupaten, at one scale.
struct MapPanel {
  let projection: MapProjection
  /// By assistant.
  let bases: [MapProjection.Point?]
  /// The cooperatives of each assistant.
  let cooperatives: [[MapProjection.Point]]
  /// The cooperatives that nobody serves.
  let uncovered: [MapProjection.Point]
  let marks: [Marks.Mark]
  /// The outline of each district's cooperatives, with what it is called.
  let districts: [(name: String, hull: ConvexHull)]
  /// What a closer look shows; the bases in it are numbered there.
  let frame: MapProjection.Frame?
  /// Whether this is the closer look.
  let isCloseUp: Bool

  /// Room below the drawing for the scale bar.
  static let footing = 64

  var width: Int { projection.width }
  var height: Int { projection.height + MapPanel.footing }

  /// Writes the view with its upper left corner there; what does not fit is cut off.
  func write(left: Int, top: Int, to html: inout HTML) {
    html.element(
      "svg", .init("x", left), .init("y", top), .init("width", width),
      .init("height", projection.height)
    ) { html in
      for district in districts { write(district.name, district.hull, to: &html) }
      if let frame { write(frame, to: &html) }
      if isCloseUp { write(projection.border, to: &html) }
      for assistant in cooperatives.indices { writeSpokes(of: assistant, to: &html) }
      for assistant in cooperatives.indices { writeCooperatives(of: assistant, to: &html) }
      writeUncovered(to: &html)
      for assistant in bases.indices { writeBase(of: assistant, to: &html) }
    }
    projection.writeScaleBar(
      left: left + MapProjection.margin, y: top + projection.height + 20, to: &html)
  }

  private func write(_ name: String, _ hull: ConvexHull, to html: inout HTML) {
    let path = hull.corners.map { "\($0.x) \($0.y)" }.joined(separator: "L")
    html.element("path", .class("district"), .init("d", "M\(path)Z")) { html in
      html.element("title", text: .district(name))
    }
  }

  private func writeSpokes(of assistant: Int, to html: inout HTML) {
    var path = ""
    if let base = bases[assistant] {
      for point in cooperatives[assistant] where point != base {
        guard projection.shows(base) || projection.shows(point) else { continue }
        path += "M\(base.x) \(base.y)L\(point.x) \(point.y)"
      }
      if path.isEmpty { path = "M\(base.x) \(base.y)" }
    }
    html.leaf("path", .class("w k\(marks[assistant].colour)"), .init("d", path))
  }

  private func writeCooperatives(of assistant: Int, to html: inout HTML) {
    let mark = marks[assistant]
    html.element("g", .class("m k\(mark.colour)"), .init("data-shape", mark.shape)) { html in
      write(cooperatives[assistant], shape: mark.shape, to: &html)
    }
  }

  private func write(_ points: [MapProjection.Point], shape: Int, to html: inout HTML) {
    for point in points {
      html.leaf("use", .href("#s\(shape)"), .init("x", point.x), .init("y", point.y))
    }
  }

  private func writeUncovered(to html: inout HTML) {
    html.element("g", .class("m u"), .init("data-shape", Marks.shapes)) {
      write(uncovered, shape: Marks.shapes, to: &$0)
    }
  }

  /// The base with the assistant's number; several at one point stand beside each other.
  private func writeBase(of assistant: Int, to html: inout HTML) {
    guard let base = bases[assistant], projection.shows(base),
      frame.map({ !$0.contains(base) }) ?? true
    else { return }
    let x = base.x + 30 * bases[..<assistant].count { $0 == base }
    html.element("g", .class("b k\(marks[assistant].colour)")) { html in
      html.leaf("circle", .init("cx", x), .init("cy", base.y), .init("r", 15))
      html.element("text", .init("x", x), .init("y", base.y + 6)) { $0.number(assistant + 1) }
    }
  }

  private func write(_ frame: MapProjection.Frame, to html: inout HTML) {
    html.leaf(
      "rect", .class("frame"), .init("x", frame.left), .init("y", frame.top),
      .init("width", frame.right - frame.left), .init("height", frame.bottom - frame.top))
  }
}

extension MapProjection {
  /// Writes the scale bar with its length beside it.
  func writeScaleBar(left: Int, y: Int, to html: inout HTML) {
    let (metres, units) = scaleBar
    html.element("g", .class("scale")) { html in
      html.leaf(
        "path", .init("d", "M\(left) \(y - 7)v14M\(left) \(y)h\(units)m0-7v14"))
      html.element("text", .init("x", left + units + 12), .init("y", y + 8)) { html in
        html.text(metres < 1000 ? .kilometres(metres: metres) : .wholeKilometres(metres / 1000))
      }
    }
  }
}
