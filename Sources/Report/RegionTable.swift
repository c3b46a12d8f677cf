import Messages
import PlacementModel

/// One line for each kabupaten, and the way to its section; one for each province that has a
/// quota of its own, before its kabupaten; and one for all.
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
            var provinces = index.provincesWithQuota[...]
            for region in index.regions {
              if let next = provinces.first, next.code.contains(region.line.regionCode) {
                provinces.removeFirst()
                sum(
                  next.name, code: next.code.description, quota: next.quota, in: next.lines, &html)
              }
              row(region, &html)
            }
          }
          html.element("tfoot") { html in
            sum(
              Message.totalLabel.text(in: html.language), code: "",
              quota: index.problem.nationalQuota, in: index.roster.regions, &html)
          }
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

  /// A line for several kabupaten together.
  private func sum(
    _ name: String, code: String, quota: Int?, in lines: [RegionLine], _ html: inout HTML
  ) {
    func total(_ part: (RegionLine) -> Int) -> Int { lines.reduce(0) { $0 + part($1) } }
    let covered = total(\.covered)
    let gap = Gap(value: total(\.objective), bound: total(\.lowerBound))
    html.element("tr", .class("sum")) { html in
      html.element("td", text: code)
      html.element("th", .init("scope", "row"), text: name)
      number(total(\.cooperatives), &html)
      quota.map { number($0, &html) } ?? blank(&html)
      cell(.range(total(\.need), total(\.room)), &html)
      number(total(\.placed), &html)
      blank(&html)
      number(total(\.uncovered), isAlarming: total(\.uncovered) > 0, &html)
      covered == 0
        ? blank(&html) : cell(.kilometres(metres: total(\.terms.travel) / covered), &html)
      cell(.percentage(millionths: gap.millionths), &html)
      html.element("td") { _ in }
    }
    html.lineBreak()
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
