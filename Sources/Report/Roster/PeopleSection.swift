import Messages
import PlacementModel

/// Everybody on the list who is not placed: nobody is lost.
struct PeopleSection {
  let index: RosterIndex

  func write(to html: inout HTML) {
    let groups: [(PlacementLine.Status, Message, StaticString)] = [
      (.reserve, .reserveLabel, "reserve"), (.ineligible, .ineligibleLabel, "ineligible"),
      (.banned, .bannedLabel, "banned"),
    ]
    for (status, label, id) in groups {
      let people = index.people(status)
      if !people.isEmpty { list(people, label, id: "\(id)", &html) }
    }
  }

  private func list(
    _ people: [PlacementLine], _ label: Message, id: String, _ html: inout HTML
  ) {
    html.element("section", .id(id)) { html in
      html.element("h2", text: label)
      html.element("details") { html in
        html.element("summary", text: .others(label, count: people.count))
        html.table(
          [.text(.roleLabel), .number(.rankLabel), .text(.applicantLabel), .text(.reasonLabel)],
          rows: people, search: .searchPeople, row: row)
      }
    }
    html.lineBreak()
  }

  private func row(_ person: PlacementLine, _ html: inout HTML) {
    html.element("tr") { html in
      html.element("td", text: person.role)
      html.cell(person.rank)
      html.personHeading(person.name, id: person.applicantID)
      html.element("td", text: person.reason)
    }
    html.lineBreak()
  }
}
