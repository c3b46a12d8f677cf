import Messages
import PlacementModel

/// The roster in a few plain sentences and numbers.
struct SummarySection {
  let index: RosterIndex

  private var totals: RosterTotals { index.roster.summary.totals }

  func write(to html: inout HTML) {
    html.element("section", .id("summary")) { html in
      html.element("h2", text: .summaryHeading)
      html.element("p", .class("lead")) { sentences(&$0) }
      html.element("dl", .class("cards")) { cards(&$0) }
    }
    html.lineBreak()
  }

  private func sentences(_ html: inout HTML) {
    html.text(
      .placedAndCovered(
        placed: index.roster.regions.reduce(0) { $0 + $1.placed },
        regions: index.roster.regions.count, covered: totals.covered,
        cooperatives: totals.covered + totals.uncovered))
    html.text(" ")
    if totals.missing > 0 {
      html.text(.missingPlaces(totals.missing))
      html.text(" ")
    }
    let lightest = index.roster.regions.compactMap(\.loadMinimum).min()
    let heaviest = index.roster.regions.compactMap(\.loadMaximum).max()
    if let lightest, let heaviest {
      html.text(
        .typicalLoad(
          minimum: lightest, maximum: heaviest, metresPerCooperative: meanDistance,
          byTable: !index.problem.travel.isEmpty))
      html.text(" ")
    }
    html.text(
      .othersOnTheList(
        reserve: totals.reserve, ineligible: totals.ineligible, banned: totals.banned))
  }

  private var meanDistance: Int {
    (totals.terms.travel + totals.covered / 2) / max(1, totals.covered)
  }

  private func cards(_ html: inout HTML) {
    card(.placedLabel, &html) { $0.number(totals.placed) }
    card(.coveredLabel, &html) { $0.number(totals.covered) }
    card(.uncoveredLabel, isAlarming: totals.uncovered > 0, &html) {
      $0.number(totals.uncovered)
    }
    card(.missingLabel, isAlarming: totals.missing > 0, &html) { $0.number(totals.missing) }
    card(.exceptionsLabel, &html) { $0.number(index.roster.summary.exceptions.count) }
    card(.meanDistanceLabel, &html) { $0.text(.kilometres(metres: meanDistance)) }
    card(.reserveLabel, &html) { $0.number(totals.reserve) }
  }

  private func card(
    _ label: Message, isAlarming: Bool = false, _ html: inout HTML,
    value: (inout HTML) -> Void
  ) {
    html.element("div", .class(isAlarming ? "card alarm" : "card")) { html in
      html.element("dt", text: label)
      html.element("dd", content: value)
    }
  }
}

/// What the panel must look at before anything else, then the notices.
struct AttentionSection {
  let index: RosterIndex

  func write(to html: inout HTML) {
    let summary = index.roster.summary
    html.element("section", .id("attention")) { html in
      html.element("h2", text: .attentionHeading)
      let shortages = self.shortages
      if summary.exceptions.isEmpty && shortages.isEmpty {
        html.element("p", .class("calm"), text: .nothingNeedsAttention)
      } else {
        html.element("ul", .class("attention")) { html in
          for message in shortages { html.element("li", .class("alarm"), text: message) }
          for remark in summary.exceptions { item(remark, &html) }
        }
      }
      if !summary.notices.isEmpty {
        html.element("h3", text: .noticesHeading)
        html.element("ul") { html in
          for remark in summary.notices { item(remark, &html) }
        }
      }
    }
    html.lineBreak()
  }

  /// Shortages of kabupaten of which no exception speaks.
  private var shortages: [Message] {
    let spokenOf = Set(index.roster.summary.exceptions.map(\.subject))
    return index.roster.regions.filter { !spokenOf.contains($0.regionCode.description) }
      .flatMap { line -> [Message] in
        let missing: Message = .missingIn(line.regionName, line.missing)
        let uncovered: Message = .uncoveredIn(line.regionName, line.uncovered)
        return (line.missing > 0 ? [missing] : []) + (line.uncovered > 0 ? [uncovered] : [])
      }
  }

  private func item(_ remark: Remark, _ html: inout HTML) {
    html.element("li") { html in
      html.text(remark.text)
      guard let code = RegionCode(remark.subject), index.problem.kabupatenIndex(of: code) != nil
      else { return }
      html.text(" ")
      html.link(to: index.link(to: code), text: remark.subject)
    }
  }
}
