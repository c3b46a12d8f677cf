import Messages
import PlacementModel

/// How loads and distances are spread: a bar for every load, and for every stretch of distance.
struct DistributionSection {
  let index: RosterIndex

  /// The upper ends of the stretches, in kilometres; beyond the last is one more.
  private static let stretches = [1, 2, 5, 10, 20, 50, 100]

  func write(to html: inout HTML) {
    let loads = index.regions.flatMap(\.assistants)
      .filter { $0.line.role == Applicant.assistantRole }.map(\.cooperatives.count)
    guard let least = loads.min(), let most = loads.max() else { return }
    html.element("section", .id("distribution")) { html in
      html.element("h2", text: .distributionHeading)
      html.element("div", .class("multiples")) { html in
        let bars = (least...most).map { load in
          (Message.countOfCooperatives(load), loads.count { $0 == load })
        }
        chart(.distributionOfLoads, bars, &html)
        chart(.distributionOfDistances, distances, &html)
      }
    }
    html.lineBreak()
  }

  /// Every stretch from the first with a cooperative to the last.
  private var distances: [(Message, Int)] {
    var counts = [Int](repeating: 0, count: Self.stretches.count + 1)
    for line in index.roster.assignments {
      guard let metres = line.distance else { continue }
      counts[Self.stretches.firstIndex { metres <= $0 * 1000 } ?? Self.stretches.count] += 1
    }
    let last = counts.lastIndex { $0 > 0 } ?? 0
    return counts.indices.prefix(last + 1).map { place in
      let from = place == 0 ? 0 : Self.stretches[place - 1]
      let label: Message =
        place == Self.stretches.count
        ? .beyondKilometres(from) : .kilometresBetween(from, Self.stretches[place])
      return (label, counts[place])
    }
  }

  private func chart(_ title: Message, _ bars: [(label: Message, count: Int)], _ html: inout HTML) {
    let largest = max(1, bars.map(\.count).max() ?? 1)
    html.element("figure") { html in
      html.element("figcaption", text: title)
      html.element("table", .class("bars short")) { html in
        html.element("tbody") { html in
          for bar in bars {
            html.element("tr") { html in
              html.element("th", .init("scope", "row"), text: bar.label)
              html.element("td") { $0.bar(bar.count, of: largest) }
              html.cell(bar.count)
            }
            html.lineBreak()
          }
        }
      }
    }
  }
}
