import Messages
import PlacementModel

/// How the decision was made: the goals with their proved values, the terms inside a kabupaten,
/// the lot, and how other placement policies would have served people.
struct DecisionSection {
  let roster: Roster

  func write(to html: inout HTML) {
    let policy = roster.summary.policy
    html.element("section", .id("decision")) { html in
      html.element("h2", text: .decisionHeading)
      html.element(
        "p",
        text: .decidedBy(
          policy: policy.placement.rawValue, minimum: policy.load.minimum,
          maximum: policy.load.maximum))
      if !policy.version.isEmpty {
        html.element("p", text: .rulesInForce(policy.version))
      }
      html.element("p", text: .guaranteeChecked(of: policy.placement.rawValue))
      if !roster.summary.certificate.isEmpty { goals(&html) }
      html.element(
        "p",
        text: .decidedWithin(
          travel: policy.weights.travel, pairs: policy.weights.pairs,
          balance: policy.weights.balance, splits: policy.weights.splits))
      html.element("p", text: .tiesByLottery)
      if !roster.summary.policies.isEmpty {
        policies(&html)
        html.element("p", .class("quiet"), text: .envyExplained)
      }
    }
    html.lineBreak()
  }

  private func goals(_ html: inout HTML) {
    html.table(
      [.number(.positionLabel), .text(.goalLabel), .number(.valueLabel)],
      rows: Array(roster.summary.certificate.enumerated()), style: "goals"
    ) { goal, html in
      html.element("tr") { html in
        html.cell(goal.offset + 1)
        html.element("th", .init("scope", "row"), text: .goal(named: goal.element.name))
        html.cell(goal.element.value)
      }
    }
  }

  private func policies(_ html: inout HTML) {
    html.table(
      [
        .text(.policyLabel), .number(.placedLabel), .number(.localLabel),
        .number(.firstChoiceLabel), .number(.meanDistanceFromHomeLabel),
        .number(.envyByRankLabel), .number(.envyByTierLabel),
      ], rows: Policy.Placement.allCases
    ) { policy, html in
      roster.summary.policies[policy].map { row(policy, $0, &html) }
    }
  }

  private func row(
    _ policy: Policy.Placement, _ figures: PolicyFigures, _ html: inout HTML
  ) {
    html.element("tr") { html in
      html.element("th", .init("scope", "row")) { html in
        html.text(policy.rawValue)
        if policy == roster.summary.policy.placement {
          html.text(" ")
          html.element("span", .class("badge calm"), text: .chosenLabel)
        }
      }
      for value in [figures.placed, figures.local, figures.firstChoice] {
        html.cell(value)
      }
      html.cell(.kilometres(metres: figures.meanDistanceMetres))
      for value in [figures.envyByRank, figures.envyByTier] {
        html.cell(value)
      }
    }
  }
}
