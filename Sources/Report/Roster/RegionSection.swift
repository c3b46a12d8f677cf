import Messages
import PlacementModel

/// One kabupaten: its map, its assistants and what each of them serves.
struct RegionSection {
  let region: RosterIndex.Region
  let map: RegionMap?
  /// Whether it stands on a page of its own, where its tables follow decisions made by hand.
  private let isEditable: Bool
  /// Whether there is such a page beside this one.
  private let hasPage: Bool

  init(
    region: RosterIndex.Region, index: RosterIndex, isEditable: Bool = false,
    hasPage: Bool = false
  ) {
    self.hasPage = hasPage
    self.region = region
    self.isEditable = isEditable
    map = RegionMap(of: region, index: index)
  }

  func write(to html: inout HTML) {
    let line = region.line
    html.element("section", .class("region"), .id("r\(line.regionCode)")) { html in
      if isEditable {
        html.element("h2", text: .assignmentHeading)
      } else {
        html.element("h2") { html in
          html.text(line.regionName)
          html.element("small", text: " \(line.regionCode) · \(region.provinceName)")
        }
      }
      html.element("p") { html in
        html.text(
          .regionSummary(
            placed: line.placed, cooperatives: line.cooperatives, need: line.need,
            room: line.room))
        if let exception = line.exception {
          html.text(" ")
          html.element("span", .class("badge"), text: exception.message)
        }
      }
      html.element("div", .class("sides")) { html in
        map?.write(to: &html)
        if !region.assistants.isEmpty { table(&html) }
      }
      if isEditable {
        uncoveredByHand(&html)
      } else {
        if !region.uncovered.isEmpty { uncovered(&html) }
        links(&html)
      }
    }
    html.lineBreak()
  }

  private func table(_ html: inout HTML) {
    html.table(
      [
        .text(.positionLabel), .text(.assistantLabel), .text(.originLabel), .number(.rankLabel),
        .number(.loadLabel), .number(.travelLabel), .number(.farthestLabel),
      ], style: "people"
    ) { html in
      for (position, assistant) in region.assistants.enumerated() {
        html.lineBreak()
        html.element("tbody", .init("data-position", position)) { row(assistant, position, &$0) }
      }
    }
  }

  private func row(
    _ assistant: RosterIndex.Assistant, _ position: Int, _ html: inout HTML
  ) {
    let line = assistant.line
    html.element("tr") { html in
      html.element("td", .class("mark")) { html in
        map?.writeMark(of: position, to: &html)
        html.number(position + 1)
      }
      html.personHeading(
        line.name,
        id: line.role == Applicant.assistantRole
          ? line.applicantID : "\(line.applicantID) · \(line.role)")
      html.element("td") { html in
        html.text(line.domicileTier.map { .tier($0) } ?? .blank)
        html.element("small", text: line.preference.map { .choice($0) } ?? .blank)
      }
      html.cell(line.rank)
      html.cell(line.load)
      html.cell(line.travelTotal.map { .tenths(metres: $0) } ?? .blank)
      html.cell(line.travelMax.map { .tenths(metres: $0) } ?? .blank)
    }
    html.element("tr", .class("more")) { html in
      html.element("td") { _ in }
      html.element("td", .init("colspan", 6)) { html in
        html.element("details") { html in
          html.element("summary", text: served(by: assistant))
          if !line.reason.isEmpty { html.element("p", text: line.reason) }
          if !line.overseer.isEmpty { html.element("p", text: .lookedAfter(by: line.overseer)) }
          RegionSection.list(assistant.cooperatives, &html)
        }
      }
    }
  }

  /// Cooperatives of an assistant; of whoever looks after assistants, these.
  private func served(by person: RosterIndex.Assistant) -> Message {
    person.line.role == Applicant.assistantRole
      ? .countOfCooperatives(person.cooperatives.count)
      : .countOfAssistants(person.line.load ?? 0)
  }

  private func uncovered(_ html: inout HTML) {
    html.element("details", .class("alarm"), .init("open", "")) { html in
      html.element("summary") { html in
        html.text(.uncoveredLabel)
        html.text(": ")
        html.text(.countOfCooperatives(region.uncovered.count))
      }
      RegionSection.list(region.uncovered, &html)
    }
  }

  /// The list that a script keeps.
  private func uncoveredByHand(_ html: inout HTML) {
    html.element("div", .id("uncovered"), .class("by-hand")) { html in
      html.element("h3", text: .uncoveredLabel)
      html.element("ul", .class("columns")) { _ in }
    }
  }

  private func links(_ html: inout HTML) {
    html.element("p", .class("back")) { html in
      html.element("a", .href("#regions"), text: .backToTable)
      guard hasPage else { return }
      html.text(" · ")
      html.element("a", .href(RegionPages.path(of: region.line.regionCode)), text: .editHeading)
    }
  }

  private static func list(_ cooperatives: [AssignmentLine], _ html: inout HTML) {
    guard !cooperatives.isEmpty else { return }
    html.element("ul", .class("columns")) { html in
      for cooperative in cooperatives {
        html.element("li") { html in
          html.text(cooperative.name)
          html.element("small") { html in
            html.text(cooperative.cooperativeID)
            if let distance = cooperative.distance {
              html.text(" · ")
              html.text(.kilometres(metres: distance))
            }
          }
        }
      }
    }
  }
}
