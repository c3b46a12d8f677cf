import Messages
import PlacementModel

/// Finds a person or a village: whoever is on the list, every cooperative with its assistant.
///
/// The index is hidden text, a line a person or cooperative: what it is called, its id, and what
/// became of it, with tabs between them.
struct FindSection {
  let index: RosterIndex

  func write(to html: inout HTML) {
    html.element(
      "section", .id("find"), .init("data-none", Message.nothingFound.text(in: html.language)),
      .init("data-more", Message.moreFound.text(in: html.language))
    ) { html in
      html.element("h2", text: .findHeading)
      html.element("label", .class("search")) { html in
        html.element("span", text: .findExplained)
        html.leaf(
          "input", .id("find-text"), .init("type", "search"), .init("autocomplete", "off"))
      }
      html.element("p", .id("find-count"), .class("quiet"), .init("role", "status")) { _ in }
      html.element("ul", .id("find-found")) { _ in }
      html.element("div", .id("find-index"), .init("hidden", "")) { html in
        for region in index.regions { write(region, to: &html) }
        for status in [PlacementLine.Status.reserve, .ineligible, .banned] {
          write(status, to: &html)
        }
      }
    }
    html.lineBreak()
  }

  private func write(_ region: RosterIndex.Region, to html: inout HTML) {
    html.element(
      "p", .init("data-name", region.line.regionName),
      .init("data-link", index.link(to: region.line.regionCode) ?? "")
    ) { html in
      for assistant in region.assistants {
        line(assistant.line.name, assistant.line.applicantID, assistant.line.role, &html)
        for cooperative in assistant.cooperatives {
          line(called(cooperative), cooperative.cooperativeID, assistant.line.name, &html)
        }
      }
      for cooperative in region.uncovered {
        let uncovered = Message.uncoveredLabel.text(in: html.language)
        line(called(cooperative), cooperative.cooperativeID, uncovered, &html)
      }
    }
    html.lineBreak()
  }

  /// Its name, with its village and district where the name does not hold them.
  private func called(_ line: AssignmentLine) -> String {
    guard let place = index.problem.cooperativeIndex(of: line.cooperativeID) else {
      return line.name
    }
    let cooperative = index.problem.cooperatives[place]
    let village = line.name.holds(cooperative.villageName) ? "" : cooperative.villageName
    return [line.name, village, cooperative.districtName].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// People who are not placed.
  private func write(_ status: PlacementLine.Status, to html: inout HTML) {
    let people = index.people(status)
    guard !people.isEmpty else { return }
    let (label, id): (Message, String) =
      switch status {
      case .ineligible: (.ineligibleLabel, "ineligible")
      case .banned: (.bannedLabel, "banned")
      case .reserve, .placed: (.reserveLabel, "reserve")
      }
    html.element(
      "p", .init("data-name", label.text(in: html.language)), .init("data-link", "#\(id)")
    ) { html in
      for person in people { line(person.name, person.applicantID, person.role, &html) }
    }
    html.lineBreak()
  }

  private func line(_ name: String, _ id: String, _ told: String, _ html: inout HTML) {
    html.text(
      [name, id, told].map { String($0.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }
        .joined(separator: "\t"))
    html.lineBreak()
  }
}

extension String {
  /// Whether the bytes of a part stand in a row. `contains` would do, and link the whole machinery
  /// of regular expressions into every program.
  fileprivate func holds(_ part: String) -> Bool {
    let (text, part) = (Array(utf8), Array(part.utf8))
    return (0...max(0, text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
