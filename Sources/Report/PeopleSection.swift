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
        html.element("div", .class("scroll")) { html in
          html.element("table") { html in
            header(&html)
            html.element("tbody") { html in
              for person in people { row(person, &html) }
            }
          }
        }
      }
    }
    html.lineBreak()
  }

  private func header(_ html: inout HTML) {
    html.element("thead") { html in
      html.element("tr") { html in
        html.element("th", .init("scope", "col"), text: .roleLabel)
        html.element("th", .init("scope", "col"), .class("number"), text: .rankLabel)
        html.element("th", .init("scope", "col"), text: .applicantLabel)
        html.element("th", .init("scope", "col"), text: .reasonLabel)
      }
    }
  }

  private func row(_ person: PlacementLine, _ html: inout HTML) {
    html.element("tr") { html in
      html.element("td", text: person.role)
      html.element("td", .class("number")) { $0.number(person.rank) }
      html.element("th", .init("scope", "row")) { html in
        html.text(person.name)
        html.element("small", text: person.applicantID)
      }
      html.element("td", text: person.reason)
    }
    html.lineBreak()
  }
}
