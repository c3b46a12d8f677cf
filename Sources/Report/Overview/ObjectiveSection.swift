import Messages
import PlacementModel

/// What each term adds to the objective, over all kabupaten; the parts add up to the whole.
struct ObjectiveSection {
  let index: RosterIndex

  private struct Part {
    let label: Message
    let amount: Int
    /// The same in every kabupaten, or `nil`.
    let weight: Int?
    let points: Int
  }

  func write(to html: inout HTML) {
    let parts = self.parts
    let total = parts.reduce(0) { $0 + $1.points }
    html.element("section", .id("objective")) { html in
      html.element("h2", text: .objectiveHeading)
      html.element("p", text: .objectiveExplained)
      html.table(
        [
          .text(.termLabel), .number(.amountLabel), .number(.weightLabel), .number(.pointsLabel),
          .text(.shareLabel),
        ], style: "bars"
      ) { html in
        html.element("tbody") { html in
          for part in parts { row(part, of: total, &html) }
        }
        html.element("tfoot") { html in
          html.element("tr") { html in
            html.element("th", .init("scope", "row"), text: .termObjective)
            html.cell(.blank)
            html.cell(.blank)
            html.cell(total)
            html.element("td") { _ in }
          }
        }
      }
    }
    html.lineBreak()
  }

  private func row(_ part: Part, of total: Int, _ html: inout HTML) {
    html.element("tr") { html in
      html.element("th", .init("scope", "row"), text: part.label)
      html.cell(part.amount)
      part.weight.map { html.cell($0) } ?? html.cell(.variesLabel)
      html.cell(part.points)
      html.element("td") { $0.bar(part.points, of: max(1, total)) }
    }
    html.lineBreak()
  }

  private var parts: [Part] {
    let terms: [(Message, KeyPath<Terms, Int>, KeyPath<Policy.Weights, Int>)] = [
      (.termTravel, \.travel, \.travel), (.termPairs, \.pairs, \.pairs),
      (.termBalance, \.balance, \.balance), (.termSplits, \.splits, \.splits),
    ]
    let policy = index.problem.policy
    return terms.map { label, term, weight in
      var (amount, points) = (0, 0)
      for line in index.roster.regions {
        let factor = policy.weights(in: line.regionCode)[keyPath: weight]
        amount += line.terms[keyPath: term]
        points += factor * line.terms[keyPath: term]
      }
      let isSame = policy.weightsByRegion.isEmpty
      return Part(
        label: label, amount: amount, weight: isSame ? policy.weights[keyPath: weight] : nil,
        points: points)
    }
  }
}
