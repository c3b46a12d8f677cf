import Messages
import PlacementModel

/// Where the panel tries decisions by hand: who, why and when, then a move, a pin or a ban; at once
/// what becomes of every figure, and which rules break; undo; the decisions as a file.
struct EditSection {
  let region: RosterIndex.Region
  let weights: Policy.Weights
  /// Whom of the reserve the page can bring in.
  let reserve: Message
  /// How the decisions are written.
  let hasSemicolons: Bool

  func write(to html: inout HTML) {
    html.element(
      "section", .id("edit"), .init("data-separator", hasSemicolons ? ";" : ",")
    ) { html in
      html.element("h2", text: .editHeading)
      html.element("p", text: .editExplained)
      html.element("noscript") { $0.element("p", .class("banner"), text: .editNeedsScript) }
      html.element("div", .class("fields")) { decider(&$0) }
      html.element("div", .class("fields")) { move(&$0) }
      html.element("div", .class("fields")) { person(&$0) }
      html.element("p", .class("quiet"), text: reserve)
      html.element("p", .id("edit-hint"), .init("role", "status"), .class("hint")) { _ in }
      html.element("div", .class("sides")) { html in
        html.element("div") { figures(&$0) }
        html.element("div") { outcome(&$0) }
      }
      sentences(&html)
    }
    html.lineBreak()
  }

  // MARK: - Fields

  private func decider(_ html: inout HTML) {
    field(.editBy, "edit-by", &html) { $0.leaf("input", .id("edit-by"), .autocomplete("name")) }
    field(.editReason, "edit-reason", &html) {
      $0.leaf("input", .id("edit-reason"), .autocomplete("off"))
    }
    field(.editDate, "edit-date", &html) {
      $0.leaf("input", .id("edit-date"), .init("type", "date"))
    }
  }

  private func move(_ html: inout HTML) {
    field(.editCooperative, "edit-cooperative", &html) { html in
      html.leaf(
        "input", .id("edit-cooperative"), .init("list", "edit-cooperatives"), .autocomplete("off"))
      html.element("datalist", .id("edit-cooperatives")) { _ in }
    }
    field(.editTo, "edit-to", &html) { $0.element("select", .id("edit-to")) { _ in } }
    button(.editMove, "edit-move", &html)
  }

  private func person(_ html: inout HTML) {
    field(.editPerson, "edit-person", &html) { html in
      html.leaf("input", .id("edit-person"), .init("list", "edit-people"), .autocomplete("off"))
      html.element("datalist", .id("edit-people")) { _ in }
    }
    button(.editPin, "edit-pin", &html)
    button(.editBan, "edit-ban", &html)
    button(.editBar, "edit-bar", &html)
  }

  private func field(
    _ label: Message, _ id: String, _ html: inout HTML, control: (inout HTML) -> Void
  ) {
    html.element("label", .init("for", id)) { html in
      html.element("span", text: label)
      control(&html)
    }
  }

  private func button(_ label: Message, _ id: String, _ html: inout HTML) {
    html.element("button", .init("type", "button"), .id(id), text: label)
  }

  // MARK: - Figures

  private func figures(_ html: inout HTML) {
    html.element("h3", text: .editFigures)
    let terms = region.line.terms
    let rows: [(String, Message, Int)] = [
      ("placed", .placedLabel, region.line.placed), ("covered", .coveredLabel, region.line.covered),
      ("least", .editLeast, region.line.loadMinimum ?? 0),
      ("most", .editMost, region.line.loadMaximum ?? 0),
      ("travel", .termTravel, terms.travel), ("pairs", .termPairs, terms.pairs),
      ("balance", .termBalance, terms.balance), ("splits", .termSplits, terms.splits),
      ("objective", .termObjective, region.line.objective),
    ]
    html.table(
      [.text(.figureLabel), .number(.editBefore), .number(.editNow), .number(.editChange)],
      rows: rows, style: "figures"
    ) { row, html in
      let (name, label, value) = row
      html.element("tr", .init("data-figure", name), .init("data-before", value)) { html in
        html.element("th", .init("scope", "row"), text: label)
        html.cell(value)
        html.cell(value)
        html.element("td", .class("number"), text: "")
      }
    }
    html.element(
      "p", .class("quiet"),
      text: .objectiveFormula(
        travel: weights.travel, pairs: weights.pairs, balance: weights.balance,
        splits: weights.splits))
    html.element(
      "p", .id("edit-disagrees"), .class("banner"), .init("hidden", ""), text: .editDisagrees)
  }

  private func outcome(_ html: inout HTML) {
    html.element("h3", text: .editRules)
    html.element("ul", .id("edit-rules"), .class("attention"), .init("aria-live", "polite")) { _ in
    }
    html.element("h3", text: .editDecisions)
    html.element("ol", .id("edit-log")) { _ in }
    html.element("p") { html in
      button(.editUndo, "edit-undo", &html)
      button(.editExport, "edit-export", &html)
    }
    html.element("p", .class("quiet"), text: .editThenSolve)
  }

  /// What the script says, with the names of what it puts in.
  private func sentences(_ html: inout HTML) {
    html.element("ul", .id("sentences"), .init("hidden", "")) { html in
      for sentence in Message.editSentences {
        html.element("li", .init("data-code", sentence.code), text: sentence)
      }
    }
  }
}

extension HTML.Attribute {
  fileprivate static func autocomplete(_ value: String) -> Self { Self("autocomplete", value) }
}
