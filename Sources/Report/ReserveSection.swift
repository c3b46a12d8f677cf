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
        html.element("div", .class("scroll")) { html in
          html.element("table") { html in
            header(&html)
            html.element("tbody") { html in
              for line in lines { row(line, &html) }
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
        html.element("th", .init("scope", "col"), text: .regionLabel)
        html.element("th", .init("scope", "col"), text: .roleLabel)
        html.element("th", .init("scope", "col"), .class("number"), text: .listLengthLabel)
        html.element("th", .init("scope", "col"), .class("number"), text: "#")
        html.element("th", .init("scope", "col"), text: .applicantLabel)
        html.element("th", .init("scope", "col"), .class("number"), text: .rankLabel)
        html.element("th", .init("scope", "col"), text: .originLabel)
      }
    }
  }

  private func row(_ line: ReserveLine, _ html: inout HTML) {
    html.element("tr") { html in
      html.element("td") { html in
        guard line.position == 1 else { return }
        html.text(line.regionName)
        html.element("small", text: line.regionCode.description)
      }
      html.element("td", text: line.position == 1 ? line.role : "")
      html.element("td", .class("number")) { html in
        if line.position == 1 { html.number(line.listLength) }
      }
      html.element("td", .class("number")) { $0.number(line.position) }
      html.element("th", .init("scope", "row")) { html in
        html.text(line.name)
        html.element("small", text: line.applicantID)
      }
      html.element("td", .class("number")) { $0.number(line.rank) }
      html.element("td") { html in
        html.text(.tier(line.domicileTier))
        html.element("small", text: .choice(line.preference))
      }
    }
    html.lineBreak()
  }
}

/// The panel's decisions, each with what it costs.
struct PriceSection {
  let index: RosterIndex

  func write(to html: inout HTML) {
    guard let decisions = index.roster.decisions, !decisions.isEmpty else { return }
    html.element("section", .id("decisions")) { html in
      html.element("h2", text: .pricesHeading)
      html.element("p", text: .pricesExplained)
      html.element("div", .class("scroll")) { html in
        html.element("table") { html in
          header(&html)
          html.element("tbody") { html in
            for decision in decisions { row(decision, &html) }
          }
        }
      }
    }
    html.lineBreak()
  }

  private func header(_ html: inout HTML) {
    html.element("thead") { html in
      html.element("tr") { html in
        html.element("th", .init("scope", "col"), text: .applicantLabel)
        html.element("th", .init("scope", "col"), text: .decisionLabel)
        html.element("th", .init("scope", "col"), text: .reasonLabel)
        html.element("th", .init("scope", "col"), text: .priceLabel)
      }
    }
  }

  private func row(_ decision: DecisionLine, _ html: inout HTML) {
    let pin = decision.pin
    html.element("tr") { html in
      html.element("th", .init("scope", "row")) { html in
        html.text(decision.name)
        html.element("small", text: pin.applicantID)
      }
      html.element("td", text: message(of: pin.decision))
      html.element("td") { html in
        html.text(pin.reason)
        let source = [pin.by, pin.date?.description ?? ""].filter { !$0.isEmpty }
        html.element("small", text: source.joined(separator: " · "))
      }
      html.element("td", text: decision.price.map(message) ?? .priceUnknown)
    }
    html.lineBreak()
  }

  private func message(of decision: Pin.Decision) -> Message {
    switch decision {
    case .pinToRegion(let code): .decidedPin(name(of: code))
    case .pinToCooperative(let id): .decidedPin(id)
    case .banFromRegion(let code): .decidedBan(name(of: code))
    case .banFromCooperative(let id): .decidedBan(id)
    case .bar: .decidedBar
    }
  }

  private func name(of code: RegionCode) -> String {
    let name =
      index.problem.kabupatenIndex(of: code).map { index.problem.kabupaten[$0].region.name }
      ?? index.problem.provinces.first { $0.code == code }?.name
    return name.map { "\($0) (\(code))" } ?? code.description
  }

  private func message(of price: DecisionLine.Price) -> Message {
    .decisionPrice(
      goal: price.goal.map { .goal(named: $0) }, with: price.goalWith ?? 0,
      without: price.goalWithout ?? 0, people: price.peopleChanged,
      objectiveWith: price.objectiveWith, objectiveWithout: price.objectiveWithout)
  }
}
