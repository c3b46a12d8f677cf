import Messages
import PlacementModel

/// The people of roles other than the Business Assistant who are placed, by role and office.
struct RoleSection {
  let index: RosterIndex

  func write(to html: inout HTML) {
    let roles = index.roster.summary.roles
    guard !roles.isEmpty else { return }
    html.element("section", .id("roles")) { html in
      html.element("h2", text: .rolesHeading)
      for role in roles {
        html.element("h3", text: .roleFilled(role.role, places: role.places, placed: role.placed))
        list(index.people(.placed).filter { $0.role == role.role }, &html)
      }
    }
    html.lineBreak()
  }

  private func list(_ people: [PlacementLine], _ html: inout HTML) {
    guard !people.isEmpty else { return }
    html.table(
      [
        .text(.regionLabel), .number(.rankLabel), .text(.applicantLabel),
        .number(.overseenLabel), .text(.reasonLabel),
      ], rows: people.sorted(by: stands), row: row)
  }

  private func stands(_ first: PlacementLine, before second: PlacementLine) -> Bool {
    (first.regionCode ?? .nation, first.rank) < (second.regionCode ?? .nation, second.rank)
  }

  private func row(_ person: PlacementLine, _ html: inout HTML) {
    html.element("tr") { html in
      html.element("td") { html in
        html.text(person.regionName)
        html.element("small", text: person.regionCode?.description ?? "")
      }
      html.cell(person.rank)
      html.personHeading(person.name, id: person.applicantID)
      html.cell(person.load)
      html.element("td", text: person.reason)
    }
    html.lineBreak()
  }
}
