package import Messages
package import PlacementModel

/// The roster as one page that a person can read, print and keep: nothing fetched from outside, the
/// same bytes for the same roster. Its scripts sort, search and find; without them all is there.
///
/// It is for the panel: it names people in reserve. It never holds national ids, birth dates or
/// the coordinates of a home.
package struct ReportPage: Sendable {
  /// Beyond so many cooperatives the page would open too slowly with everything in it: kabupaten
  /// are then told on pages of their own, if there are any.
  static let mostCooperatives = 20_000

  private let index: RosterIndex
  private let language: Language
  private let hasPages: Bool

  /// - Parameters:
  ///   - problem, roster: what was solved and the answer. The page names no folder: the same
  ///     data give the same page wherever they lie.
  ///   - hasPages: whether ``RegionPages`` stand beside it.
  package init(
    problem: PlacementProblem, roster: Roster, language: Language, hasPages: Bool = true
  ) {
    let isShort = problem.cooperatives.count <= ReportPage.mostCooperatives
    index = RosterIndex(
      problem: problem, roster: roster,
      telling: isShort ? .sections : hasPages ? .pages : .nowhere)
    self.language = language
    self.hasPages = hasPages
  }

  /// The page in UTF-8. O(*n*) for *n* lines of the roster, and O(*a*²) for the *a* assistants
  /// of a kabupaten.
  package func bytes() -> [UInt8] {
    HTML.page(
      .reportTitle, in: language, scripts: [TableScript.script, FindScript.script], body: body)
  }

  private func body(_ html: inout HTML) {
    RegionMap.writeShapes(to: &html)
    html.element("header") { html in
      html.element("h1", text: .reportTitle)
      html.element("p", .class("lead"), text: .reportSubtitle)
      if index.isSynthetic { html.element("p", .class("banner"), text: .syntheticData) }
      html.element("p", .class("quiet"), text: .internalUse)
    }
    html.element("main") { html in
      SummarySection(index: index).write(to: &html)
      AttentionSection(index: index).write(to: &html)
      FindSection(index: index).write(to: &html)
      NationMap(index)?.write(to: &html)
      RegionTable(index: index).write(to: &html)
      DistributionSection(index: index).write(to: &html)
      OneMoreSection(index: index).write(to: &html)
      if index.telling == .sections {
        for region in index.regions {
          RegionSection(region: region, index: index, hasPage: hasPages).write(to: &html)
        }
      }
      RoleSection(index: index).write(to: &html)
      ReserveSection(index: index).write(to: &html)
      PriceSection(index: index).write(to: &html)
      PeopleSection(index: index).write(to: &html)
      DecisionSection(roster: index.roster).write(to: &html)
      ObjectiveSection(index: index).write(to: &html)
    }
    html.element("footer") { html in
      let summary = index.roster.summary
      html.element(
        "p", text: .madeBy(version: summary.version, seed: String(summary.seed)))
    }
  }
}
