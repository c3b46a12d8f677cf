import Messages
import PlacementModel

/// One line for each kabupaten, and the way to its section.
struct RegionTable {
  let index: RosterIndex

  func write(to html: inout HTML) {
    html.element("section", .id("regions")) { html in
      html.element("h2", text: .regionsHeading)
      html.element("div", .class("scroll")) { html in
        html.element("table") { html in
          html.element("thead") { html in
            html.element("tr") { header(&$0) }
          }
          html.element("tbody") { html in
            for region in index.regions { row(region, &html) }
          }
          html.element("tfoot") { total(&$0) }
        }
      }
    }
    html.lineBreak()
  }

  private func header(_ html: inout HTML) {
    let labels: [(Message, isNumber: Bool)] = [
      (.codeLabel, false), (.regionLabel, false), (.cooperativesLabel, true), (.quotaLabel, true),
      (.canUseLabel, true), (.placedLabel, true), (.loadLabel, true), (.uncoveredLabel, true),
      (.meanDistanceLabel, true), (.gapLabel, true), (.noteLabel, false),
    ]
    for (label, isNumber) in labels {
      html.element(
        "th", .init("scope", "col"), .class(isNumber ? "number" : "word"), text: label)
    }
  }

  private func row(_ region: RosterIndex.Region, _ html: inout HTML) {
    let line = region.line
    html.element("tr") { html in
      html.element("td", text: line.regionCode.description)
      html.element("th", .init("scope", "row")) { html in
        html.element("a", .href("#r\(line.regionCode)"), text: line.regionName)
      }
      number(line.cooperatives, &html)
      line.quota.map { number($0, &html) } ?? blank(&html)
      cell(.range(line.need, line.room), &html)
      number(line.placed, &html)
      if let low = line.loadMinimum, let high = line.loadMaximum {
        cell(.range(low, high), &html)
      } else {
        blank(&html)
      }
      number(line.uncovered, isAlarming: line.uncovered > 0, &html)
      line.covered == 0
        ? blank(&html)
        : cell(.kilometres(metres: line.terms.travel / line.covered), &html)
      cell(
        .percentage(millionths: Gap(value: line.objective, bound: line.lowerBound).millionths),
        &html)
      html.element("td") { html in
        if let exception = line.exception {
          html.element("span", .class("badge"), text: exception.message)
        }
      }
    }
    html.lineBreak()
  }

  private func total(_ html: inout HTML) {
    let totals = index.roster.summary.totals
    html.element("tr") { html in
      html.element("td") { _ in }
      html.element("th", .init("scope", "row"), text: .totalLabel)
      number(totals.covered + totals.uncovered, &html)
      blank(&html)
      cell(
        .range(
          index.roster.regions.reduce(0) { $0 + $1.need },
          index.roster.regions.reduce(0) { $0 + $1.room }), &html)
      number(totals.placed, &html)
      blank(&html)
      number(totals.uncovered, isAlarming: totals.uncovered > 0, &html)
      totals.covered == 0
        ? blank(&html)
        : cell(.kilometres(metres: totals.terms.travel / totals.covered), &html)
      cell(.percentage(millionths: totals.gap.millionths), &html)
      html.element("td") { _ in }
    }
  }

  private func number(_ value: Int, isAlarming: Bool = false, _ html: inout HTML) {
    html.element("td", .class(isAlarming ? "number alarm" : "number")) { $0.number(value) }
  }

  private func cell(_ message: Message, _ html: inout HTML) {
    html.element("td", .class("number"), text: message)
  }

  private func blank(_ html: inout HTML) {
    html.element("td", .class("number quiet"), text: "–")
  }
}

extension RegionException {
  /// The exception in two or three words.
  var message: Message {
    switch self {
    case .unfit: .exceptionUnfit
    case .underload: .exceptionUnderload
    case .understaffed: .exceptionUnderstaffed
    case .constrained: .exceptionConstrained
    }
  }
}
