import Messages
import PlacementModel

/// One line of the `travel` table.
struct TravelLeg {
  let from, to: RegionCode
  let metres: Int
}

/// Reads the `travel` table.
struct TravelReader: RowReading {
  /// Half the way around the Earth.
  static let distances = 0...20_000_000

  private let listed: Set<RegionCode>
  private let villages: Set<RegionCode>
  private let from, to, metres: Sheet.Column?

  /// - Parameters:
  ///   - listed: the codes of the `regions` table.
  ///   - villages: those with a cooperative.
  init(_ sheet: Sheet, listed: Set<RegionCode>, villages: Set<RegionCode>) {
    self.listed = listed
    self.villages = villages
    from = sheet.column("from_code")
    to = sheet.column("to_code")
    metres = sheet.column("metres")
  }

  func value(_ cells: inout SheetReader) -> TravelLeg? {
    for column in [from, to, metres] { cells.requireValue(column) }
    let start = end(from, &cells)
    let goal = end(to, &cells)
    let metres = cells.integer(metres, in: TravelReader.distances)
    guard let start, let goal else { return nil }
    if start.level != goal.level {
      cells.report(.travelLevelsDiffer(start.description, goal.description), to)
    }
    return metres.map { TravelLeg(from: start, to: goal, metres: $0) }
  }

  private func end(_ column: Sheet.Column?, _ cells: inout SheetReader) -> RegionCode? {
    guard let column, let code = cells.code(column, listed: listed) else { return nil }
    guard code.level == .village || code.level == .kabupaten else {
      cells.report(
        .codeOfWrongLevel(code.description, wanted: .villageOrKabupaten), column,
        value: code.description)
      return nil
    }
    if !listed.contains(code) && !villages.contains(code) {
      cells.remark(.travelUnlisted, column, example: "“\(code)”")
    }
    return code
  }
}
