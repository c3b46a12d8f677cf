import Messages
import PlacementModel

/// The panel's decisions, each with what it costs.
struct PriceSection {
  let index: RosterIndex

  func write(to html: inout HTML) {
    guard let decisions = index.roster.decisions, !decisions.isEmpty else { return }
    html.element("section", .id("decisions")) { html in
      html.element("h2", text: .pricesHeading)
      html.element("p", text: .pricesExplained)
      html.table(
        [.text(.applicantLabel), .text(.decisionLabel), .text(.reasonLabel), .text(.priceLabel)],
        rows: decisions, row: row)
    }
    html.lineBreak()
  }

  private func row(_ decision: DecisionLine, _ html: inout HTML) {
    let pin = decision.pin
    html.element("tr") { html in
      html.personHeading(decision.name, id: pin.applicantID)
      html.element("td", text: sentences.message(of: pin.decision))
      html.element("td") { html in
        html.text(pin.reason)
        let source = [pin.by, pin.date?.description ?? ""].filter { !$0.isEmpty }
        html.element("small", text: source.joined(separator: " · "))
      }
      html.element("td", text: decision.price.map(sentences.message) ?? .priceUnknown)
    }
    html.lineBreak()
  }

  private var sentences: DecisionSentences { DecisionSentences(name: name) }

  private func name(of code: RegionCode) -> String {
    let name =
      index.problem.kabupatenIndex(of: code).map { index.problem.kabupaten[$0].region.name }
      ?? index.problem.provinces.first { $0.code == code }?.name
    return name.map { "\($0) (\(code))" } ?? code.description
  }
}
