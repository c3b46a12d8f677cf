import Messages
import PlacementModel
import Scenarios

/// Where one place more would change most, the first of them ranked, if the roster says it.
struct OneMoreSection {
  /// So many are listed.
  private static let shown = 20

  let index: RosterIndex

  func write(to html: inout HTML) {
    let changes = index.roster.regions.compactMap { line in
      PlaceChange(line.oneMore).map { (line: line, change: $0) }
    }
    guard !changes.isEmpty else { return }
    let unchanged = changes.count { $0.change == PlaceChange() }
    let ranked = changes.filter { $0.change != PlaceChange() }.sorted {
      if $0.change.mattersMore(than: $1.change) { return true }
      return !$1.change.mattersMore(than: $0.change) && $0.line.regionCode < $1.line.regionCode
    }
    html.element("section", .id("one-more")) { html in
      html.element("h2", text: .oneMoreHeading)
      html.element("p", text: .oneMoreExplained)
      if !ranked.isEmpty {
        html.table(
          [
            .text(.regionLabel), .number(.quotaLabel), .number(.placedLabel),
            .number(.whatIfMissing), .number(.oneMoreCovered), .number(.whatIfLocal),
            .number(.whatIfFirstChoice), .number(.whatIfTravel), .number(.whatIfObjective),
          ], rows: Array(ranked.prefix(OneMoreSection.shown)), row: row)
      }
      html.element(
        "p", .class("quiet"),
        text: .oneMoreOthers(
          unlisted: max(0, ranked.count - OneMoreSection.shown), unchanged: unchanged))
    }
    html.lineBreak()
  }

  private func row(_ price: (line: RegionLine, change: PlaceChange), _ html: inout HTML) {
    let (line, change) = price
    html.element("tr") { html in
      html.element("th", .init("scope", "row")) { html in
        html.link(to: index.link(to: line.regionCode), text: line.regionName)
      }
      html.cell(line.quota)
      for value in [
        change.placed, change.missing, change.covered, change.local, change.firstChoice,
      ] { difference(value, in: html.language.number(value), &html) }
      difference(
        change.travel, in: html.language.decimal(change.travel, places: 3), &html)
      difference(change.objective, in: html.language.number(change.objective), &html)
    }
    html.lineBreak()
  }

  private func difference(_ value: Int, in text: String, _ html: inout HTML) {
    html.element("td", .class("number"), text: (value > 0 ? "+" : "") + text)
  }
}
