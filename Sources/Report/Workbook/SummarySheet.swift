import Messages
import PlacementModel
import Workbook

/// The roster in numbers, and how each placement policy would have served people.
struct SummarySheet {
  let words: Words

  private var summary: RosterSummary { words.roster.summary }

  var sheet: SheetWriter {
    var sheet = SheetWriter(
      name: words(.summaryHeading),
      columns: [
        words.column(.itemColumn, widths: 30...48), words.column(.valueLabel, widths: 20...30),
      ] + (0..<5).map { _ in SheetWriter.Column("", widths: 16...16) })
    totals(&sheet)
    rules(&sheet)
    sheet.endTable()
    if !summary.policies.isEmpty { policies(&sheet) }
    return sheet
  }

  private func totals(_ sheet: inout SheetWriter) {
    let totals = summary.totals
    number(.placedLabel, totals.placed, &sheet)
    number(.reserveLabel, totals.reserve, &sheet)
    number(.ineligibleLabel, totals.ineligible, &sheet)
    number(.bannedLabel, totals.banned, &sheet)
    alarm(.missingLabel, totals.missing, &sheet)
    number(.coveredLabel, totals.covered, &sheet)
    alarm(.uncoveredLabel, totals.uncovered, &sheet)
    number(.exceptionsLabel, summary.exceptions.count, &sheet)
    if let round = totals.round { number(.stayedItem, round.stayed, &sheet) }
    let mean = (totals.terms.travel + totals.covered / 2) / max(1, totals.covered)
    item(.meanDistanceItem, &sheet) { $0.kilometres(metres: mean) }
    item(.travelLabel, &sheet) { $0.kilometres(metres: totals.terms.travel) }
    item(.pairsColumn, &sheet) { $0.kilometres(metres: totals.terms.pairs) }
    number(.balanceColumn, totals.terms.balance, &sheet)
    number(.splitsColumn, totals.terms.splits, &sheet)
    number(.objectiveColumn, totals.objective, &sheet)
    number(.lowerBoundColumn, totals.lowerBound, &sheet)
    item(.gapLabel, &sheet) { $0.decimal(totals.gap.millionths, places: 6, .percentage) }
  }

  private func rules(_ sheet: inout SheetWriter) {
    let policy = summary.policy
    item(.policyLabel, &sheet) { $0.text(policy.placement.rawValue) }
    item(.loadLimitsItem, &sheet) {
      $0.text(words(.range(policy.load.minimum, policy.load.maximum)))
    }
    if let day = policy.eligibility.asOf {
      item(.agesAtItem, &sheet) { $0.day(day) }
    }
    if !policy.version.isEmpty { item(.rulesItem, &sheet) { $0.text(policy.version) } }
    item(.seedItem, &sheet) { $0.text(String(summary.seed)) }
    item(.versionItem, &sheet) { $0.text(summary.version) }
  }

  private func policies(_ sheet: inout SheetWriter) {
    sheet.endRow()
    let titles: [Message] = [
      .policyLabel, .placedLabel, .localLabel, .firstChoiceLabel, .meanDistanceFromHomeLabel,
      .envyByRankLabel, .envyByTierLabel,
    ]
    for title in titles { sheet.text(words(title), .header) }
    sheet.endRow()
    for placement in Policy.Placement.allCases {
      guard let figures = summary.policies[placement] else { continue }
      let isChosen = placement == summary.policy.placement
      sheet.text(placement.rawValue + (isChosen ? " (\(words(.chosenLabel)))" : ""))
      for value in [figures.placed, figures.local, figures.firstChoice] { sheet.integer(value) }
      sheet.kilometres(metres: figures.meanDistanceMetres)
      for value in [figures.envyByRank, figures.envyByTier] { sheet.integer(value) }
      sheet.endRow()
    }
  }

  // MARK: - Lines

  private func item(
    _ label: Message, _ sheet: inout SheetWriter, value: (inout SheetWriter) -> Void
  ) {
    sheet.text(words(label))
    value(&sheet)
    sheet.endRow()
  }

  private func number(_ label: Message, _ value: Int, _ sheet: inout SheetWriter) {
    item(label, &sheet) { $0.integer(value) }
  }

  /// A number that should be zero.
  private func alarm(_ label: Message, _ value: Int, _ sheet: inout SheetWriter) {
    let row = sheet.rowCount + 1
    number(label, value, &sheet)
    sheet.mark(column: 1, rows: row...row, .above(0))
  }
}
