import Messages
import PlacementModel
import Scenarios

/// A figure by which scenarios are compared, as the page writes it.
struct ComparisonFigure {
  let label: Message
  let member: KeyPath<ScenarioFigures, Int>
  /// How many of its digits stand behind the decimal mark.
  var places = 0

  static var all: [ComparisonFigure] {
    [
      ComparisonFigure(label: .placedLabel, member: \.placed),
      ComparisonFigure(label: .whatIfMissing, member: \.missing),
      ComparisonFigure(label: .uncoveredLabel, member: \.uncovered),
      ComparisonFigure(label: .whatIfLocal, member: \.local),
      ComparisonFigure(label: .whatIfFirstChoice, member: \.firstChoice),
      ComparisonFigure(label: .whatIfMeanDistance, member: \.meanDistanceMetres, places: 3),
      ComparisonFigure(label: .whatIfTravel, member: \.terms.travel, places: 3),
      ComparisonFigure(label: .whatIfExceptions, member: \.exceptions),
      ComparisonFigure(label: .whatIfObjective, member: \.objective),
    ]
  }

  func text(_ value: Int, in language: Language) -> String {
    places == 0 ? language.number(value) : language.decimal(value, places: places)
  }

  /// With its sign.
  func difference(_ value: Int, in language: Language) -> String {
    (value > 0 ? "+" : "") + text(value, in: language)
  }
}

/// Small multiples: a chart a figure, a bar a scenario with its value, the base first.
struct ComparisonBars {
  /// More bars than this nobody tells apart.
  static let mostBars = 60

  let comparison: Comparison

  func write(to html: inout HTML) {
    let rows = comparison.rows.compactMap { row in row.figures.map { (row.name, $0) } }
      .prefix(ComparisonBars.mostBars)
    guard !rows.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", text: .whatIfBars)
      html.element("div", .class("multiples")) { html in
        for figure in ComparisonFigure.all {
          let base = comparison.base[keyPath: figure.member]
          let values = rows.map { ($0.0, $0.1[keyPath: figure.member]) }
          guard values.contains(where: { $0.1 != base }) else { continue }
          chart(figure, [(Message.whatIfBase.text(in: html.language), base)] + values, &html)
        }
      }
    }
    html.lineBreak()
  }

  private func chart(
    _ figure: ComparisonFigure, _ values: [(name: String, value: Int)], _ html: inout HTML
  ) {
    let largest = max(1, values.map { abs($0.value) }.max() ?? 1)
    html.element("figure") { html in
      html.element("figcaption", text: figure.label)
      html.element("table", .class("bars")) { html in
        html.element("tbody") { html in
          for (index, bar) in values.enumerated() {
            html.element("tr") { html in
              html.element("th", .init("scope", "row"), text: bar.name)
              html.element("td") { $0.bar(bar.value, of: largest, isFaint: index > 0) }
              html.element(
                "td", .class("number"), text: figure.text(bar.value, in: html.language))
            }
            html.lineBreak()
          }
        }
      }
    }
  }
}
