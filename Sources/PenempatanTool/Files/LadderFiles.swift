internal import Datasets
internal import Messages
internal import PlacementModel
internal import Scenarios
internal import Tables

/// `ladder.csv`: a line for everybody who leaves, step by step, and one for a step on which nobody
/// does.
struct LadderTable {
  let steps: [Ladder.Step]

  func bytes(_ dialect: CSVDialect, under policy: Policy) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: PolicyVersion(policy).column)
    writer.row([
      "budget", "placed", "missing", "applicant_id", "name", "rank", "region_code",
      "lower_ranked_who_stay", "kept_by", "uncovered", "below_need",
    ])
    for step in steps {
      if step.leavers.isEmpty { write(nil, of: step, to: &writer) }
      for leaver in step.leavers { write(leaver, of: step, to: &writer) }
    }
    return writer.bytes
  }

  private func write(
    _ leaver: Ladder.Leaver?, of step: Ladder.Step, to writer: inout CSVWriter
  ) {
    for value in [step.budget, step.placed, step.missing] { writer.cell(value) }
    writer.textCell(leaver?.applicantID ?? "")
    writer.textCell(leaver?.name ?? "")
    writer.cell(leaver?.rank)
    writer.textCell(leaver?.region.description ?? "")
    writer.cell(leaver?.lowerWhoStay)
    writer.cell(leaver?.keptBy?.rawValue ?? "")
    writer.cell(step.uncovered)
    writer.cell(step.belowNeed)
    writer.endRow()
  }

  func json(needs: Int, rules: String) -> JSONValue {
    [
      "rules": .string(rules),
      "needs": .integer(needs),
      "steps": .array(
        steps.map { step in
          [
            "budget": .integer(step.budget), "placed": .integer(step.placed),
            "missing": .integer(step.missing), "uncovered": .integer(step.uncovered),
            "below_need": .integer(step.belowNeed),
            "leavers": .array(
              step.leavers.map { leaver in
                [
                  "applicant_id": .string(leaver.applicantID), "name": .string(leaver.name),
                  "rank": .integer(leaver.rank),
                  "region_code": .string(leaver.region.description),
                  "lower_ranked_who_stay": .integer(leaver.lowerWhoStay),
                  "kept_by": .string(leaver.keptBy?.rawValue),
                ]
              }),
          ]
        }),
    ]
  }
}

/// What a ladder says at its end.
struct LadderText {
  let steps: [Ladder.Step]
  /// The fewest assistants that could serve every cooperative.
  let needs: Int
  /// What the panel calls the rules; empty if nothing.
  let rules: String
  let target: String
  let language: Language

  var page: String {
    var messages: [Message] = []
    if let first = steps.first, let last = steps.last {
      messages.append(
        .ladderSteps(
          from: first.budget, to: last.budget, leave: first.placed - last.placed,
          placed: last.placed))
    }
    let skips = steps.flatMap(\.leavers).filter { $0.lowerWhoStay > 0 }
    for keeper in [Ladder.Keeper.floor, .service] {
      let kept = skips.count { $0.keptBy == keeper }
      if kept > 0 { messages.append(.ladderSkips(kept, isFloor: keeper == .floor)) }
    }
    if let below = steps.first(where: { $0.budget < needs }) {
      messages.append(
        .ladderBelowNeeds(needs: needs, budget: below.budget))
    }
    if steps.last?.placed == 0 { messages.append(.ladderCancelled) }
    if !rules.isEmpty { messages.append(.rulesInForce(rules)) }
    messages.append(.ladderWritten(target))
    return messages.map { $0.text(in: language) + "\n" }.joined()
  }
}
