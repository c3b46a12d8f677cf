import Messages
import PlacementModel

/// The page that may be published: who was placed in each kabupaten, and what became of every code.
struct PublicPage {
  let problem: PlacementProblem
  let roster: Roster
  /// By region, role and name.
  let placed: [PlacementLine]
  /// By code; empty without codes.
  let results: [PublicFiles.Result]
  let language: Language

  func bytes() -> [UInt8] {
    HTML.page(.publicTitle, in: language) { html in
      html.element("header") { html in
        html.element("h1", text: .publicTitle)
        html.element("p", .class("lead"), text: .publicSubtitle)
        if isSynthetic { html.element("p", .class("banner"), text: .syntheticData) }
      }
      html.element("main") { html in
        summary(&html)
        people(&html)
        if !results.isEmpty { codes(&html) }
      }
    }
  }

  private var isSynthetic: Bool {
    roster.placements.contains { $0.applicantID.hasPrefix("SINT-") }
  }

  private func summary(_ html: inout HTML) {
    let totals = roster.summary.totals
    html.element(
      "p",
      text: .placedAndCovered(
        placed: totals.placed, regions: roster.regions.count { $0.placed > 0 },
        covered: totals.covered, cooperatives: totals.covered + totals.uncovered))
    let version = problem.policy.version
    if !version.isEmpty { html.element("p", text: .rulesInForce(version)) }
  }

  private func people(_ html: inout HTML) {
    let byRegion = Dictionary(grouping: placed) { $0.regionCode ?? .nation }
    html.element("section") { html in
      html.element("h2", text: .publicPlaced)
      for (code, people) in byRegion.sorted(by: { $0.key < $1.key }) {
        html.element("h3") { html in
          html.text(people[0].regionName)
          html.element("small", text: " \(code)")
        }
        html.table(
          [.text(.nameColumn), .text(.letterRoleLabel), .number(.cooperativesLabel)], rows: people
        ) { person, html in
          html.element("tr") { html in
            html.element("th", .init("scope", "row"), text: person.name)
            html.element("td", text: person.role)
            html.cell(person.role == Applicant.assistantRole ? person.load : nil)
          }
        }
        html.lineBreak()
      }
    }
  }

  private func codes(_ html: inout HTML) {
    html.element("section") { html in
      html.element("h2", text: .publicResults)
      html.element("p", text: .publicHowToFind)
      html.table([.text(.publicCode), .text(.statusColumn), .text(.regionLabel)], rows: results) {
        result, html in
        html.element("tr") { html in
          html.element("th", .init("scope", "row"), text: result.code)
          html.element("td", text: result.label)
          html.element("td", text: result.line.regionName)
        }
        html.lineBreak()
      }
    }
  }
}
