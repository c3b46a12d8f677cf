import Messages
import PlacementModel

/// Everybody on the list who is not placed: nobody is lost. Of a list that would weigh the page down
/// the first are told in full; the index of the page finds all.
struct PeopleSection {
  let index: RosterIndex
  /// How many of each status are told in full.
  private static let most = 2000

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
        if people.count > Self.most {
          html.element("p", .class("banner"), text: .firstOfList(Self.most, of: people.count))
        }
        html.table(
          [.text(.roleLabel), .number(.rankLabel), .text(.applicantLabel), .text(.reasonLabel)],
          rows: Array(people.prefix(Self.most)), search: .searchPeople, row: row)
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
