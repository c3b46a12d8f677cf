import Messages
import PlacementModel

/// Reads the `pins` table.
struct PinReader: RowReading {
  private enum Kind { case pin, ban }

  private let listed: Set<RegionCode>
  private let villages: [String: RegionCode]
  private let person, kind, region, cooperative, by, reason, date: Sheet.Column?

  /// - Parameters:
  ///   - listed: the codes of the `regions` table.
  ///   - villages: the village of every cooperative, by its id.
  init(_ sheet: Sheet, listed: Set<RegionCode>, villages: [String: RegionCode]) {
    self.listed = listed
    self.villages = villages
    person = sheet.column("applicant_id")
    kind = sheet.column("kind")
    region = sheet.column("region_code")
    cooperative = sheet.column("cooperative_id")
    by = sheet.column("by")
    reason = sheet.column("reason")
    date = sheet.column("date")
  }

  func value(_ cells: inout SheetReader) -> Pin? {
    cells.requireValue(person)
    cells.requireValue(kind)
    let person = cells.identifier(person)
    let decision = decision(&cells)
    let by = cells.text(by)
    let reason = cells.text(reason)
    let date = cells.date(date)
    guard let decision, !person.isEmpty else { return nil }
    return Pin(applicantID: person, decision: decision, by: by, reason: reason, date: date)
  }

  private func decision(_ cells: inout SheetReader) -> Pin.Decision? {
    let kind = kind(&cells)
    let isRegionEmpty = cells.isEmpty(region)
    let code = cells.code(region, listed: listed)
    let id = cells.identifier(cooperative)
    if let code, let village = villages[id], !code.contains(village) {
      cells.report(
        .cooperativeElsewhere(
          ShownText.visible(id), village: village.description, region: code.description),
        cooperative)
    }
    switch kind {
    case .pin where !id.isEmpty: return .pinToCooperative(id: id)
    case .ban where !id.isEmpty: return .banFromCooperative(id: id)
    case .pin:
      if isRegionEmpty { cells.report(.pinWithoutTarget, self.kind) }
      return code.map(Pin.Decision.pinToRegion)
    case .ban:
      return isRegionEmpty ? .bar : code.map(Pin.Decision.banFromRegion)
    case nil: return nil
    }
  }

  private func kind(_ cells: inout SheetReader) -> Kind? {
    let text = cells.rawText(kind)
    switch text.lowercased() {
    case "": return nil
    case "pin", "tetap": return .pin
    case "ban", "larang": return .ban
    default:
      cells.report(
        .notAChoice(
          ShownText.visible(text), choices: ["pin", "ban"],
          closest: Spelling.closest(to: text, among: ["pin", "ban", "tetap", "larang"])), kind)
      return nil
    }
  }
}
