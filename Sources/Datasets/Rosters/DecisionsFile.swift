import PlacementModel
import Tables

/// `decisions.csv`: what each decision of the panel costs, with and without.
struct DecisionsFile: RowReading {
  static let name = "decisions.csv"
  static let columns = [
    "applicant_id", "name", "kind", "region_code", "cooperative_id", "by", "reason", "date",
    "goal", "goal_with", "goal_without", "people_changed", "objective_with", "objective_without",
  ]

  static func bytes(
    of lines: [DecisionLine], by version: PolicyVersion, dialect: CSVDialect
  ) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: version.column)
    writer.row(columns)
    for line in lines {
      let (kind, region, cooperative) = line.pin.decision.cells
      writer.textCell(line.pin.applicantID)
      writer.textCell(line.name)
      writer.cell(kind.rawValue)
      writer.cell(region)
      writer.textCell(cooperative ?? "")
      writer.textCell(line.pin.by)
      writer.textCell(line.pin.reason)
      writer.cell(line.pin.date?.description ?? "")
      writer.cell(line.price?.goal ?? "")
      let price = line.price
      for number in [price?.goalWith, price?.goalWithout, price?.peopleChanged] {
        writer.cell(number)
      }
      writer.cell(price?.objectiveWith)
      writer.cell(price?.objectiveWithout)
      writer.endRow()
    }
    return writer.bytes
  }

  private let columnByName: [String: Sheet.Column]

  init(_ sheet: Sheet) {
    columnByName = Dictionary(sheet.columns.map { ($0.name, $0) }) { first, _ in first }
  }

  func value(_ cells: inout SheetReader) -> DecisionLine? {
    cells.requireValue(columnByName["applicant_id"])
    cells.requireValue(columnByName["kind"])
    let kind = cells.choice(columnByName["kind"], of: DecisionKind.self) ?? .pin
    let region = cells.code(columnByName["region_code"], listed: [])
    let cooperative = cells.identifier(columnByName["cooperative_id"])
    let decision = Pin.Decision(
      kind, region: region, cooperative: cooperative.isEmpty ? nil : cooperative)
    let pin = Pin(
      applicantID: cells.identifier(columnByName["applicant_id"]), decision: decision,
      by: cells.text(columnByName["by"]), reason: cells.text(columnByName["reason"]),
      date: cells.date(columnByName["date"]))
    return DecisionLine(
      pin: pin, name: cells.text(columnByName["name"]), price: price(&cells))
  }

  private func price(_ cells: inout SheetReader) -> DecisionLine.Price? {
    func number(_ name: String) -> Int? {
      cells.integer(columnByName[name], in: Int.min...Int.max)
    }
    guard let changed = number("people_changed"), let with = number("objective_with"),
      let without = number("objective_without")
    else { return nil }
    let goal = cells.identifier(columnByName["goal"])
    return DecisionLine.Price(
      goal: goal.isEmpty ? nil : goal, goalWith: number("goal_with"),
      goalWithout: number("goal_without"), peopleChanged: changed, objectiveWith: with,
      objectiveWithout: without)
  }
}

private enum DecisionKind: String, CaseIterable { case pin, ban }

extension Pin.Decision {
  fileprivate var cells: (kind: DecisionKind, region: RegionCode?, cooperative: String?) {
    switch self {
    case .pinToRegion(let code): (.pin, code, nil)
    case .pinToCooperative(let id): (.pin, nil, id)
    case .banFromRegion(let code): (.ban, code, nil)
    case .banFromCooperative(let id): (.ban, nil, id)
    case .bar: (.ban, nil, nil)
    }
  }

  fileprivate init(_ kind: DecisionKind, region: RegionCode?, cooperative: String?) {
    switch (kind, cooperative, region) {
    case (.pin, let id?, _): self = .pinToCooperative(id: id)
    case (.pin, nil, let code): self = .pinToRegion(code ?? .nation)
    case (.ban, let id?, _): self = .banFromCooperative(id: id)
    case (.ban, nil, let code?): self = .banFromRegion(code)
    case (.ban, nil, nil): self = .bar
    }
  }
}
