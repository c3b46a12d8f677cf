import Messages
import PlacementModel

/// Who is next where: the length and the first of every reserve list.
struct ReserveSection {
  let index: RosterIndex
  /// How many of each list the page shows; the file has more.
  private static let shown = 3

  func write(to html: inout HTML) {
    let lines = (index.roster.reserve ?? []).filter { $0.position <= Self.shown }
    guard !lines.isEmpty else { return }
    html.element("section", .id("next")) { html in
      html.element("h2", text: .nextHeading)
      html.element(
        "p", text: .nextExplained(policy: index.roster.summary.policy.placement.rawValue))
      html.element("details") { html in
        html.element("summary", text: .nextLists(lines.count { $0.position == 1 }))
        html.table(
          [
            .text(.regionLabel), .text(.roleLabel), .number(.listLengthLabel),
            .number(.positionLabel), .text(.applicantLabel), .number(.rankLabel),
            .text(.originLabel),
          ], rows: lines, row: row)
      }
    }
    html.lineBreak()
  }

  private func row(_ line: ReserveLine, _ html: inout HTML) {
    html.element("tr") { html in
      html.element("td") { html in
        guard line.position == 1 else { return }
        html.text(line.regionName)
        html.element("small", text: line.regionCode.description)
      }
      html.element("td", text: line.position == 1 ? line.role : "")
      html.cell(line.position == 1 ? line.listLength : nil)
      html.cell(line.position)
      html.personHeading(line.name, id: line.applicantID)
      html.cell(line.rank)
      html.element("td") { html in
        html.text(.tier(line.domicileTier))
        html.element("small", text: .choice(line.preference))
      }
    }
    html.lineBreak()
  }
}
