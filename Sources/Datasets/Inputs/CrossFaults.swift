import Messages
import PlacementModel
import Tables

extension DatasetReader {
  /// Reports one thing that does not fit between the tables, at its line and column.
  ///
  /// A reference into a table of which rows could not be read is passed over: the row it leads
  /// to may be one of them.
  mutating func report(_ fault: ProblemFault, in tables: DatasetTables) {
    switch fault.kind {
    case .unlistedRegion where tables.regions.hasLostRows: return
    case .unknownCooperative where tables.cooperatives.hasLostRows: return
    case .unknownApplicant where tables.applicants.hasLostRows: return
    default: break
    }
    if fault.table == .policy {
      let place = tables.policy.location(naming: fault.value)
      let named = SourceLocation(
        file: place.file, line: place.line, column: place.column, columnName: fault.column)
      add(message(for: fault, lineOf: { _ in nil }), at: named, tables.policy.order, fault.value)
      return
    }
    guard let (sheet, rows) = tables.source(of: fault.table) else { return }
    let message = message(for: fault) { row in
      sheet.location(row: rows[row], column: nil).line
    }
    let column = sheet.column(fault.column)
    add(
      message, at: sheet.location(row: rows[fault.row], column: column), sheet.order, fault.value)
  }

  private func message(for fault: ProblemFault, lineOf line: (Int) -> Int?) -> Message {
    referenceMessage(for: fault) ?? repetitionMessage(for: fault, lineOf: line)
      ?? listMessage(for: fault)
  }

  /// A code or id that leads nowhere, or to the wrong kind of place.
  private func referenceMessage(for fault: ProblemFault) -> Message? {
    let value = ShownText.visible(fault.value)
    return switch fault.kind {
    case .unlistedRegion(let closest):
      .regionUnlisted(value, closest: closest?.code.description, name: closest?.name ?? "")
    case .unknownCooperative(let closest):
      .cooperativeUnknown(value, closest: closest.map(ShownText.visible))
    case .unknownApplicant(let closest):
      .applicantUnknown(value, closest: closest.map(ShownText.visible))
    case .wrongLevel: .codeOfWrongLevel(value, wanted: fault.wantedLevel)
    default: nil
    }
  }

  /// Something that stands twice, or against another line.
  private func repetitionMessage(
    for fault: ProblemFault, lineOf line: (Int) -> Int?
  ) -> Message? {
    let value = ShownText.visible(fault.value)
    return switch fault.kind {
    case .repeated(let first): .identifierRepeated(value, line: line(first) ?? 0)
    case .contradicts(let row): .pinContradicted(line: line(row) ?? 0)
    case .pinnedTwice(let row): .cooperativePinnedTwice(value, line: line(row) ?? 0)
    case .samePerson(let first, .nationalID):
      .nationalIDRepeated(value, line: line(first) ?? 0)
    case .samePerson(let first, .nameAndBirthDate(let day)):
      .personRepeated(value, born: day.description, line: line(first) ?? 0)
    default: nil
    }
  }

  /// Lists, tracks and names that do not stand as the policy wants them.
  private func listMessage(for fault: ProblemFault) -> Message {
    switch fault.kind {
    case .listsConcatenated(let shared, let ranks, let track):
      .listsConcatenated(shared: shared, ranks: ranks, track: track)
    case .listsApart: .listsApart
    case .trackMissing: .trackMissing
    case .trackQuotaWithoutLists: .trackQuotaWithoutLists
    case .trackQuotaAcross(let kabupaten): .trackQuotaAcross(kabupaten: kabupaten)
    case .junkName: .nameIsJunk(ShownText.visible(fault.value))
    case .repeated, .unlistedRegion, .unknownCooperative, .unknownApplicant, .wrongLevel,
      .contradicts, .pinnedTwice, .samePerson:
      preconditionFailure("said of references and repetitions")
    }
  }
}

extension ProblemFault {
  /// What kind of code the column takes.
  fileprivate var wantedLevel: Message.CodeLevel {
    switch (table, column) {
    case (.regions, _): .nationProvinceOrKabupaten
    case (.cooperatives, _): .village
    case (.pins, _): .pinnedRegion
    default: .kabupatenOrProvince
    }
  }
}

extension DatasetTables {
  /// The sheet that a table's values came from, and the row of each value in it.
  fileprivate func source(of table: InputTable) -> (sheet: Sheet, rows: [Int])? {
    switch table {
    case .regions: regions.sheet.map { ($0, regions.rows) }
    case .cooperatives: cooperatives.sheet.map { ($0, cooperatives.rows) }
    case .applicants: applicants.sheet.map { ($0, applicants.rows) }
    case .pins: pins.sheet.map { ($0, pins.rows) }
    case .travel, .policy: nil
    }
  }
}
