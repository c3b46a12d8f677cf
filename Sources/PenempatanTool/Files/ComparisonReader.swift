internal import PlacementModel
internal import Scenarios
internal import Tables

extension ComparisonDocument {
  /// Reads what ``bytes`` wrote; `nil` for anything else.
  static func read(_ bytes: [UInt8]) -> Comparison? {
    guard let document = try? JSONNode.parse(bytes), let base = document["base"],
      let figures = figures(base), let count = integer(document["scenarios"]),
      let run = document["run"].flatMap(text),
      case .array(let elements) = document["rows"]?.content,
      case .object(let regions) = document["regions"]?.content
    else { return nil }
    let rows = elements.compactMap(row)
    guard rows.count == elements.count else { return nil }
    var names: [RegionCode: String] = [:]
    for member in regions {
      guard let code = RegionCode(member.name) else { return nil }
      names[code] = text(member.value)
    }
    return Comparison(
      base: figures, rows: rows, count: count, shard: document["shard"].flatMap(text), run: run,
      rules: document["rules"].flatMap(text) ?? "", regionNames: names)
  }

  /// Reads one of the lines between ``rowsBegin`` and ``rowsEnd``.
  static func row(ofLine line: [UInt8]) -> ScenarioRow? {
    (try? JSONNode.parse(line.last == UInt8(ascii: ",") ? line.dropLast() : line)).flatMap(row)
  }

  private static func row(_ node: JSONNode) -> ScenarioRow? {
    guard let number = integer(node["number"]), let name = node["scenario"].flatMap(text) else {
      return nil
    }
    if case .array(let reasons) = node["refused"]?.content {
      var row = ScenarioRow(
        number: number, name: name, result: .refused(reasons.compactMap(text)))
      row.fallsShort = true
      return row
    }
    guard let figures = figures(node), let people = integer(node["moved_people"]),
      let cooperatives = integer(node["moved_cooperatives"]),
      let regions = integer(node["changed_regions"]),
      case .array(let moves) = node["moves"]?.content
    else { return nil }
    var row = ScenarioRow(number: number, name: name, result: .solved(figures))
    row.movedPeople = people
    row.movedCooperatives = cooperatives
    row.changedRegions = regions
    row.milliseconds = fixed(node["seconds"])
    row.moves = moves.compactMap(move)
    row.fallsShort = node["falls_short"]?.value == .bool(true)
    return row
  }

  private static func move(_ node: JSONNode) -> Move? {
    guard let id = node["applicant_id"].flatMap(text), let name = node["name"].flatMap(text) else {
      return nil
    }
    func code(_ key: String) -> RegionCode? { node[key].flatMap(text).flatMap { RegionCode($0) } }
    var withdrew = false
    if case .bool(true) = node["withdrew"]?.content { withdrew = true }
    return Move(
      applicantID: id, name: name, from: code("from"), to: code("to"), withdrew: withdrew)
  }

  private static func figures(_ node: JSONNode) -> ScenarioFigures? {
    var figures = ScenarioFigures()
    let whole: [(String, WritableKeyPath<ScenarioFigures, Int>)] = [
      ("placed", \.placed), ("reserve", \.reserve), ("missing", \.missing),
      ("covered", \.covered), ("uncovered", \.uncovered), ("local", \.local),
      ("first_choice", \.firstChoice), ("travel", \.terms.travel), ("pairs", \.terms.pairs),
      ("balance", \.terms.balance), ("splits", \.terms.splits), ("objective", \.objective),
      ("exceptions", \.exceptions),
    ]
    for (key, member) in whole {
      guard let value = integer(node[key]) else { return nil }
      figures[keyPath: member] = value
    }
    guard let metres = fixed(node["mean_distance_km"]), let rank = fixed(node["mean_rank"]),
      case .object(let loads) = node["loads"]?.content,
      case .object(let goals) = node["certificate"]?.content
    else { return nil }
    figures.lowerBound = integer(node["lower_bound"])
    figures.meanDistanceMetres = metres
    figures.meanRankThousandths = rank
    for load in loads {
      guard let size = Int(load.name), let count = integer(load.value) else { return nil }
      figures.loads[size] = count
    }
    figures.goals = goals.compactMap { goal in
      integer(goal.value).map { ProvenGoal(name: goal.name, value: $0) }
    }
    return figures
  }

  private static func integer(_ node: JSONNode?) -> Int? {
    if case .number(let digits) = node?.content { Int(digits) } else { nil }
  }

  /// A number with three decimals, as a whole number of thousandths.
  private static func fixed(_ node: JSONNode?) -> Int? {
    guard case .number(let digits) = node?.content else { return nil }
    return NumberText.decimal(digits.utf8.span, places: 3).map { Int($0) }
  }

  private static func text(_ node: JSONNode) -> String? {
    if case .string(let text) = node.content { text } else { nil }
  }
}
