import Messages
import PlacementModel
import Scenarios

/// What scenarios trade against each other: merit, nearness to home, and distance, as a table and
/// a plot, with the base.
struct TradeOffSection {
  /// More points than these nobody tells apart.
  private static let mostPoints = 200

  let comparison: Comparison

  /// One scenario; lower is better in each figure.
  private struct Point {
    let name: String
    let meanRank: Int
    /// Thousandths of those placed who are not in their home region.
    let away: Int
    let distance: Int

    var figures: [Int] { [meanRank, away, distance] }

    init?(_ name: String, _ figures: ScenarioFigures) {
      guard figures.placed > 0 else { return nil }
      self.name = name
      meanRank = figures.meanRankThousandths
      away = 1000 - (2000 * figures.local + figures.placed) / (2 * figures.placed)
      distance = figures.meanDistanceMetres
    }

    func beats(_ other: Point) -> Bool {
      figures != other.figures && zip(figures, other.figures).allSatisfy { $0 <= $1 }
    }
  }

  func write(to html: inout HTML) {
    let base = Point(Message.whatIfBase.text(in: html.language), comparison.base)
    let others = comparison.rows.prefix(TradeOffSection.mostPoints).compactMap { row in
      row.figures.flatMap { Point(row.name, $0) }
    }
    let points = [base].compactMap { $0 } + others
    guard Set(points.map(\.figures)).count > 1 else { return }
    html.element("section") { html in
      html.element("h2", text: .tradeOffs)
      html.element("p", .class("quiet"), text: .tradeOffsExplained)
      plot(points, &html)
      table(points, &html)
    }
    html.lineBreak()
  }

  private func table(_ points: [Point], _ html: inout HTML) {
    html.table(
      [
        .text(.whatIfScenario), .number(.meanRank), .number(.localShare),
        .number(.whatIfMeanDistance), .text(.unbeaten),
      ], rows: points
    ) { point, html in
      let isUnbeaten = !points.contains { $0.beats(point) }
      html.element("tr") { html in
        html.element("th", .init("scope", "row"), text: point.name)
        html.element(
          "td", .class("number"), text: html.language.decimal(point.meanRank, places: 3))
        html.element(
          "td", .class("number"), text: html.language.decimal(1000 - point.away, places: 1))
        html.element(
          "td", .class("number"), text: html.language.decimal(point.distance, places: 3))
        html.element("td", text: isUnbeaten ? "●" : "")
      }
      html.lineBreak()
    }
  }

  // MARK: - Plot

  private static let (width, height, margin) = (480, 240, 14)
  /// So many points have their names beside them; of more, those that nothing beats.
  private static let mostNames = 12

  private func plot(_ points: [Point], _ html: inout HTML) {
    let distances = Scale(points.map(\.distance), TradeOffSection.width)
    let shares = Scale(points.map(\.away), TradeOffSection.height)
    let ranks = Scale(points.map(\.meanRank), 6)
    let margin = TradeOffSection.margin
    html.element("figure") { html in
      html.element("figcaption", text: .tradeOffPlot)
      html.element(
        "svg", .class("map"), .init("role", "img"),
        .init(
          "viewBox",
          "0 0 \(TradeOffSection.width + 2 * margin) \(TradeOffSection.height + 3 * margin + 6)")
      ) { html in
        html.element("title", text: .tradeOffs)
        for (index, point) in points.enumerated() {
          html.element(
            "circle", .init("cx", margin + distances.place(point.distance)),
            .init("cy", margin + shares.place(point.away)),
            .init("r", 10 - ranks.place(point.meanRank)),
            .init("fill", index == 0 ? "none" : "currentColor"),
            .init("stroke", "currentColor"), .init("fill-opacity", "0.5")
          ) { html in
            html.element("title", text: title(of: point, in: html.language))
          }
        }
        names(points, distances, shares, &html)
        ends(points, &html)
      }
    }
  }

  /// Names beside the points: of all, or where they are many of those that nothing beats; where one
  /// would lie over another it is left out.
  private func names(
    _ points: [Point], _ distances: Scale, _ shares: Scale, _ html: inout HTML
  ) {
    let margin = TradeOffSection.margin
    var taken: [(x: Int, y: Int)] = []
    for point in points
    where points.count <= TradeOffSection.mostNames || !points.contains(where: { $0.beats(point) })
    {
      let (x, y) = (distances.place(point.distance), shares.place(point.away))
      guard !taken.contains(where: { abs($0.x - x) < 150 && abs($0.y - y) < 14 }) else { continue }
      taken.append((x, y))
      let isRight = x > TradeOffSection.width / 2
      html.element(
        "text", .class("axis"), .init("x", margin + x + (isRight ? -12 : 12)),
        .init("y", margin + y + 4), .init("text-anchor", isRight ? "end" : "start"),
        text: point.name.count > 24 ? point.name.prefix(23) + "…" : point.name)
    }
  }

  /// What the two sides of the plot stand for: the least and the largest distance.
  private func ends(_ points: [Point], _ html: inout HTML) {
    let bottom = TradeOffSection.height + 3 * TradeOffSection.margin
    let language = html.language
    let distances = points.map(\.distance)
    for (value, x, anchor) in [
      (distances.min() ?? 0, 2, "start"),
      (distances.max() ?? 0, TradeOffSection.width + 2 * TradeOffSection.margin - 2, "end"),
    ] {
      html.element(
        "text", .class("axis"), .init("x", x), .init("y", bottom), .init("text-anchor", anchor),
        text: "\(language.decimal(value, places: 3)) km")
    }
  }

  private func title(of point: Point, in language: Language) -> String {
    [
      "\(point.name): \(language.decimal(point.meanRank, places: 3))",
      "\(language.decimal(1000 - point.away, places: 1)) %",
      "\(language.decimal(point.distance, places: 3)) km",
    ].joined(separator: ", ")
  }

  /// Puts numbers between the least and the largest on a line.
  private struct Scale {
    private let least: Int
    private let span: Int
    private let length: Int

    init(_ values: [Int], _ length: Int) {
      least = values.min() ?? 0
      span = max(1, (values.max() ?? 0) - least)
      self.length = length
    }

    func place(_ value: Int) -> Int { (value - least) * length / span }
  }
}
