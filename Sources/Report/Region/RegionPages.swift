package import Messages
package import PlacementModel

/// A page for each kabupaten: its map and tables, and what would become of them under other
/// decisions of the panel.
///
/// Like the report they are for the panel alone. Distances from a stated home stand in them, from
/// which it could be worked out; its coordinates do not.
package struct RegionPages: Sendable {
  /// The folder of the pages in a roster's folder.
  package static let folderName = "pages"

  private let index: RosterIndex
  private let language: Language
  private let hasSemicolons: Bool

  /// - Parameter hasSemicolons: whether decisions are exported for a spreadsheet in Indonesian.
  package init(
    problem: PlacementProblem, roster: Roster, language: Language, hasSemicolons: Bool
  ) {
    index = RosterIndex(problem: problem, roster: roster)
    self.language = language
    self.hasSemicolons = hasSemicolons
  }

  /// The path of a kabupaten's page in a roster's folder.
  static func path(of region: RegionCode) -> String { "\(folderName)/\(region).html" }

  /// Every page by its path in the roster's folder. O(*n*) for *n* lines of the roster.
  package func files() -> [(name: String, bytes: [UInt8])] {
    let newcomers = Newcomers(index)
    return index.regions.map { region in
      let code = region.line.regionCode
      return (RegionPages.path(of: code), page(of: region, reserve: newcomers.people(in: code)))
    }
  }

  private func page(
    of region: RosterIndex.Region, reserve: (shown: [PlacementLine], others: Int)
  ) -> [UInt8] {
    HTML.page(
      .regionPageTitle(region.line.regionName), in: language,
      scripts: [CaseloadScript.script, RuleScript.script, EditScript.script]
    ) { html in
      RegionMap.writeShapes(to: &html)
      html.element("header") { html in
        html.element("p", .class("back")) { html in
          html.element("a", .href("../report.html#r\(region.line.regionCode)"), text: .backToReport)
        }
        html.element("h1", text: .regionPageTitle(region.line.regionName))
        html.element(
          "p", .class("lead"), text: "\(region.line.regionCode) · \(region.provinceName)")
        if index.isSynthetic { html.element("p", .class("banner"), text: .syntheticData) }
        html.element("p", .class("quiet"), text: .internalUse)
      }
      html.element("main") { html in
        RegionSection(region: region, index: index, isEditable: true).write(to: &html)
        guard let data = EditData(of: region, index: index, reserve: reserve.shown) else { return }
        let weights = index.problem.policy.weights(in: region.line.regionCode)
        EditSection(
          region: region, weights: weights,
          reserve: .editReserve(
            reserve.shown.count, others: reserve.others, code: "\(region.line.regionCode)"),
          hasSemicolons: hasSemicolons
        ).write(to: &html)
        data.write(to: &html)
      }
    }
  }
}
