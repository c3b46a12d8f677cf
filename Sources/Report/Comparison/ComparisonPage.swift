package import Messages
import PlacementModel
package import Scenarios

/// Scenarios against their base as one page: a table that sorts by mouse and by keyboard, bars,
/// and who moves. Nothing is fetched, and the only script is the page's own, named by its hash.
package struct ComparisonPage: Sendable {
  private let comparison: Comparison
  private let language: Language

  package init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  /// The page in UTF-8. O(*n*) for *n* scenarios.
  package func bytes() -> [UInt8] {
    HTML.page(.whatIfTitle, in: language, scripts: [TableScript.script], body: body)
  }

  private func body(_ html: inout HTML) {
    html.element("header", .class("wide")) { html in
      html.element("h1", text: .whatIfTitle)
      html.element("p", .class("lead"), text: .whatIfSubtitle(comparison.answered))
      html.element("p", .class("quiet"), text: .internalUse)
      if !comparison.rules.isEmpty {
        html.element("p", .class("quiet"), text: .rulesInForce(comparison.rules))
      }
    }
    html.element("main", .class("wide")) { html in
      table(&html)
      ComparisonBars(comparison: comparison).write(to: &html)
      TradeOffSection(comparison: comparison).write(to: &html)
      moves(&html)
    }
  }

  private var shown: ArraySlice<ScenarioRow> { comparison.rows.prefix(Comparison.mostShown) }

  // MARK: - Table

  private func table(_ html: inout HTML) {
    html.element("section") { html in
      html.element("h2", text: .whatIfTable)
      html.element("p", .class("quiet"), text: .whatIfHowToRead)
      if comparison.answered > Comparison.mostShown {
        html.element("p", .class("banner"), text: .whatIfCut(Comparison.mostShown))
      }
      html.scrollFrame("scroll") { html in
        html.element("table", .class("sortable")) { html in
          html.element("thead") { html in
            html.element("tr") { headings(&$0) }
          }
          html.element("tbody") { html in
            row(
              ScenarioRow(
                number: 0, name: Message.whatIfBase.text(in: language),
                result: .solved(comparison.base)), &html)
            for scenario in shown { row(scenario, &html) }
          }
        }
      }
    }
    html.lineBreak()
  }

  private func headings(_ html: inout HTML) {
    let labels = [Message.whatIfScenario] + ComparisonFigure.all.map(\.label)
    for (column, label) in (labels + [.whatIfMovedPeople, .whatIfMovedCooperatives]).enumerated() {
      html.element(
        "th", .init("scope", "col"), .init("aria-sort", "none"),
        .class(column == 0 ? "" : "number")
      ) { html in
        html.element("button", .init("type", "button"), text: label)
      }
    }
  }

  private func row(_ scenario: ScenarioRow, _ html: inout HTML) {
    html.element("tr", .class(scenario.number == 0 ? "sum" : "")) { html in
      html.element("th", .init("scope", "row"), text: scenario.name)
      guard let figures = scenario.figures else {
        html.element(
          "td", .class("alarm"),
          .init("colspan", ComparisonFigure.all.count + 2)
        ) { $0.text(scenario.refusals.joined(separator: " ")) }
        return
      }
      for figure in ComparisonFigure.all {
        let (value, base) = (
          figures[keyPath: figure.member], comparison.base[keyPath: figure.member]
        )
        html.element("td", .class("number"), .init("data-value", value)) { html in
          html.text(figure.text(value, in: language))
          if value != base {
            html.element("small", text: figure.difference(value - base, in: language))
          }
        }
      }
      for value in [scenario.movedPeople, scenario.movedCooperatives] {
        html.element("td", .class("number"), .init("data-value", value)) { $0.number(value) }
      }
    }
    html.lineBreak()
  }

  // MARK: - People

  private func moves(_ html: inout HTML) {
    html.element("section") { html in
      html.element("h2", text: .whatIfMoves)
      for scenario in shown where scenario.movedPeople > 0 {
        html.element("details") { html in
          html.element("summary") { html in
            html.text(scenario.name + ": ")
            html.number(scenario.movedPeople)
          }
          html.element("ul", .class("columns")) { html in
            for move in scenario.moves {
              html.element("li") { html in
                html.text("\(move.name) (\(move.applicantID)) ")
                html.element("small", text: "\(name(move.from)) → \(name(move.to))")
              }
            }
          }
          if scenario.movedPeople > scenario.moves.count {
            html.element(
              "p", .class("quiet"),
              text: .whatIfMoreMoves(scenario.movedPeople - scenario.moves.count))
          }
        }
      }
    }
  }

  private func name(_ code: RegionCode?) -> String {
    guard let code else { return "–" }
    return comparison.regionNames[code] ?? code.description
  }
}
