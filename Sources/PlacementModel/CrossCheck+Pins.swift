// What the panel decided: that everything it names is there, and that no decision contradicts
// another one.
extension CrossCheck {
  /// - Parameter roles: by applicant id. People of other roles than the Business Assistant may be
  ///   pinned to the office of a province or the nation.
  mutating func checkPins(_ pins: [Pin], roles: [String: String]) {
    for (row, pin) in pins.enumerated() {
      if roles[pin.applicantID] == nil {
        let near = closest(to: pin.applicantID, among: roles.keys)
        report(.unknownApplicant(closest: near), .pins, row, "applicant_id", pin.applicantID)
      }
      checkTarget(of: pin, row, role: roles[pin.applicantID])
    }
    reportPinsAgainstPins(pins)
    reportPinsAgainstBans(pins)
  }

  /// - Parameter role: of the person; `nil` where nobody has the id.
  private mutating func checkTarget(of pin: Pin, _ row: Int, role: String?) {
    switch pin.decision {
    case .pinToRegion(let code):
      let isOffice = role != nil && role != Applicant.assistantRole
      if code.level == .kabupaten || (isOffice && code.level == .province) {
        checkPlaceable(code, .pins, row, "region_code")
      } else if !(isOffice && code.level == .nation) {
        report(.wrongLevel, .pins, row, "region_code", code.description)
      }
    case .banFromRegion(let code): checkPlaceable(code, .pins, row, "region_code")
    case .pinToCooperative(let id), .banFromCooperative(let id):
      checkCooperative(id, .pins, row, "cooperative_id")
    case .bar: break
    }
  }

  /// Reports everybody pinned to two regions, and every cooperative pinned to two people.
  private mutating func reportPinsAgainstPins(_ pins: [Pin]) {
    var regionOf: [String: (code: RegionCode, row: Int)] = [:]
    var holderOf: [String: (person: String, row: Int)] = [:]
    for (row, pin) in pins.enumerated() {
      if case .pinToCooperative(let id) = pin.decision {
        if let holder = holderOf[id], holder.person != pin.applicantID {
          report(.pinnedTwice(row: holder.row), .pins, row, "cooperative_id", id)
        }
        holderOf[id] = (pin.applicantID, row)
      }
      guard let pinned = target(of: pin)?.region else { continue }
      if let other = regionOf[pin.applicantID], other.code != pinned {
        report(.contradicts(row: other.row), .pins, row, "region_code", pinned.description)
      }
      regionOf[pin.applicantID] = (pinned, row)
    }
  }

  /// Reports every pin that a ban of the same person forbids.
  private mutating func reportPinsAgainstBans(_ pins: [Pin]) {
    let decisions = Dictionary(grouping: pins.enumerated()) { $0.element.applicantID }
    for (row, pin) in pins.enumerated() {
      guard let target = target(of: pin) else { continue }
      let against = decisions[pin.applicantID]?.first { _, other in
        switch other.decision {
        case .bar: true
        case .banFromRegion(let code): target.region.map(code.contains) ?? false
        case .banFromCooperative(let id): id == target.cooperative
        case .pinToRegion, .pinToCooperative: false
        }
      }
      if let against {
        report(.contradicts(row: against.offset), .pins, row, "kind", "pin")
      }
    }
  }

  /// Where a pin puts the person; `nil` for bans.
  private func target(of pin: Pin) -> (region: RegionCode?, cooperative: String?)? {
    switch pin.decision {
    case .pinToRegion(let code): (code, nil)
    case .pinToCooperative(let id): (villages[id]?.kabupaten, id)
    case .banFromRegion, .banFromCooperative, .bar: nil
    }
  }
}
