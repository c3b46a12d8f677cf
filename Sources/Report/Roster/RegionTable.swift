import Messages
import PlacementModel

/// One line for each kabupaten, and the way to its section; one for each province that has a
/// quota of its own, before its kabupaten; and one for all.
struct RegionTable {
  let index: RosterIndex

  func write(to html: inout HTML) {
    html.element("section", .id("regions")) { html in
      html.element("h2", text: .regionsHeading)
      html.table(
        [
          .text(.codeLabel), .text(.regionLabel), .number(.cooperativesLabel),
          .number(.quotaLabel), .number(.canUseLabel), .number(.placedLabel), .number(.loadLabel),
          .number(.uncoveredLabel), .number(.meanDistanceLabel), .number(.gapLabel),
          .text(.noteLabel),
        ], search: .searchRegions
      ) { html in
        html.element("tbody") { lines(&$0) }
        html.element("tfoot") { html in
          sum(
            Message.totalLabel.text(in: html.language), code: "",
            quota: index.problem.nationalQuota, in: index.roster.regions, &html)
        }
      }
    }
    html.lineBreak()
  }

  /// Every kabupaten, below the sums of its province where that has a quota.
  private func lines(_ html: inout HTML) {
    var provinces = index.provincesWithQuota[...]
    for region in index.regions {
      if let next = provinces.first, next.code.contains(region.line.regionCode) {
        provinces.removeFirst()
        sum(next.name, code: next.code.description, quota: next.quota, in: next.lines, &html)
      }
      row(region, &html)
    }
  }

  private func row(_ region: RosterIndex.Region, _ html: inout HTML) {
    let line = region.line
    html.element("tr") { html in
      html.element("td", text: line.regionCode.description)
      html.element("th", .init("scope", "row")) { html in
        html.link(to: index.link(to: line.regionCode), text: line.regionName)
      }
      html.cell(line.cooperatives)
      line.quota.map { html.cell($0) } ?? blank(&html)
      html.cell(.range(line.need, line.room))
      html.cell(line.placed)
      if let low = line.loadMinimum, let high = line.loadMaximum {
        html.cell(.range(low, high))
      } else {
        blank(&html)
      }
      shortfall(line.uncovered, &html)
      line.covered == 0
        ? blank(&html)
        : html.cell(.kilometres(metres: line.terms.travel / line.covered))
      html.cell(
        .percentage(millionths: Gap(value: line.objective, bound: line.lowerBound).millionths))
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
    html.element("tr", .class("sum group")) { html in
      html.element("td", text: code)
      html.element("th", .init("scope", "row"), text: name)
      html.cell(total(\.cooperatives))
      quota.map { html.cell($0) } ?? blank(&html)
      html.cell(.range(total(\.need), total(\.room)))
      html.cell(total(\.placed))
      blank(&html)
      shortfall(total(\.uncovered), &html)
      covered == 0
        ? blank(&html) : html.cell(.kilometres(metres: total(\.terms.travel) / covered))
      html.cell(.percentage(millionths: gap.millionths))
      html.element("td") { _ in }
    }
    html.lineBreak()
  }

  /// A number that should be zero.
  private func shortfall(_ value: Int, _ html: inout HTML) {
    html.element("td", .class(value > 0 ? "number alarm" : "number")) { $0.number(value) }
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
