internal import Caseload
internal import Messages
internal import Penempatan
internal import PlacementModel
internal import Replacement
internal import Tables

/// `changes.json` and the answer of `replace --json`: everything that changed, with the proof that
/// no fewer cooperatives could change hands.
struct ReplaceJSON {
  let replaced: ReplacedRoster
  let before: Roster
  let event: StaffingEvent
  let mode: ReplacementMode
  let language: Language

  var value: JSONValue {
    [
      "mode": .string(mode.rawValue),
      "event": eventValue,
      "changed": .integer(replaced.replacement.changes),
      "least": .integer(replaced.replacement.leastChanges),
      "certified": .bool(replaced.replacement.isCertified),
      "regions": .array(
        replaced.replacement.parts.filter(\.isTouched).map { region($0, $0.count ?? .none) }),
      "curve": .array(replaced.replacement.budget.enumerated().map(point)),
      "changes": .array(replaced.changes.map(change)),
      "remarks": .array(replaced.remarks.map { .string($0.text(in: language)) }),
      "rules": .string(problem.policy.version),
    ]
  }

  private var problem: PlacementProblem { replaced.replacement.staffing.problem }

  private var eventValue: JSONValue {
    [
      "withdrawn": .array(event.withdrawn.map { .string($0) }),
      "opened": .array(event.opened.map { .string($0.id) }),
      "closed": .array(event.closed.map { .string($0) }),
      "quotas": .object(
        event.quotas.sorted { $0.key < $1.key }.map {
          .init($0.key.description, .integer($0.value))
        }),
    ]
  }

  private func region(_ part: Replacement.Part, _ count: ChangeCount) -> JSONValue {
    let code = problem.kabupaten[part.kabupaten].code
    return [
      "region_code": .string(code.description),
      "least": .integer(count.total),
      "proof": [
        "orphaned": .integer(count.orphaned),
        "newly_covered": .integer(count.newlyCovered),
        "above_largest": .integer(count.aboveLargest),
        "below_least": .integer(count.belowLeast),
        "by_flow_alone": .integer(count.byFlowAlone),
      ],
      "before": figures(PortfolioFigures(before, in: code)),
      "after": figures(PortfolioFigures(replaced.roster, in: code)),
    ]
  }

  private func figures(_ figures: PortfolioFigures) -> JSONValue {
    [
      "loads": .array(figures.loads.map { .integer($0) }),
      "travel": .integer(figures.travel), "uncovered": .integer(figures.uncovered),
    ]
  }

  private func point(_ extra: Int, _ point: MoveBudget.Point) -> JSONValue {
    [
      "more": .integer(extra),
      "changed": .integer(replaced.replacement.leastChanges + extra),
      "travel": .integer(point.travel), "lower_bound": .integer(point.bound),
      "exact": .bool(point.bound == point.travel),
    ]
  }

  private func change(_ change: RosterChange) -> JSONValue {
    [
      "kind": .string(change.kind.rawValue), "applicant_id": .string(change.applicantID),
      "cooperative_id": .string(change.cooperativeID), "from": .string(change.from),
      "to": .string(change.to),
    ]
  }
}
