package import Messages
package import PlacementModel

/// The roster as one page that a person can read, print and keep: no scripts, nothing fetched
/// from outside, the same bytes for the same roster.
///
/// It is for the panel: it names people in reserve. It never holds national ids, birth dates or
/// the coordinates of a home.
package struct ReportPage: Sendable {
  private let index: RosterIndex
  private let language: Language

  /// - Parameters:
  ///   - problem, roster: what was solved and the answer. The page names no folder: the same
  ///     data give the same page wherever they lie.
  package init(problem: PlacementProblem, roster: Roster, language: Language) {
    index = RosterIndex(problem: problem, roster: roster)
    self.language = language
  }

  /// The page in UTF-8. O(*n*) for *n* lines of the roster, and O(*a*²) for the *a* assistants
  /// of a kabupaten.
  package func bytes() -> [UInt8] {
    HTML.page(.reportTitle, in: language, body: body)
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
      RegionTable(index: index).write(to: &html)
      OneMoreSection(index: index).write(to: &html)
      for region in index.regions { RegionSection(region: region, index: index).write(to: &html) }
      RoleSection(index: index).write(to: &html)
      ReserveSection(index: index).write(to: &html)
      PriceSection(index: index).write(to: &html)
      PeopleSection(index: index).write(to: &html)
      DecisionSection(roster: index.roster).write(to: &html)
    }
    html.element("footer") { html in
      let summary = index.roster.summary
      html.element(
        "p", text: .madeBy(version: summary.version, seed: String(summary.seed)))
    }
  }
}
