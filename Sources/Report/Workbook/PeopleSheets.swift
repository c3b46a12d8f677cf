import Messages
import PlacementModel
import Workbook

/// What became of every applicant.
struct PlacementsSheet: SheetLayout {
  private static let loadColumn = 10

  private let words: Words

  init(_ words: Words) { self.words = words }

  let frozenColumns = 2

  var columns: [SheetWriter.Column] {
    let titles: [Message] = [
      .applicantIDColumn, .nameColumn, .roleLabel, .rankLabel, .statusColumn, .regionCodeColumn,
      .regionLabel, .originLabel, .choiceColumn, .baseCodeColumn, .loadLabel, .travelLabel,
      .farthestLabel, .reasonLabel, .overseerColumn, .lotteryColumn,
    ]
    return (titles + (words.hasPreviousRound ? [.previousRegionColumn] : []))
      .map { words.column($0, widths: 6...60) }
  }

  func write(_ line: PlacementLine, to sheet: inout SheetWriter) {
    sheet.text(line.applicantID)
    sheet.text(line.name)
    sheet.text(line.role)
    sheet.integer(line.rank)
    sheet.text(words(line.status.label))
    sheet.code(line.regionCode)
    sheet.text(line.regionName)
    sheet.text(line.domicileTier.map { words(.tier($0)) } ?? "")
    sheet.text(line.preference.map { words(.choice($0)) } ?? "")
    sheet.code(line.baseCode)
    sheet.integer(line.load)
    sheet.kilometres(metres: line.travelTotal)
    sheet.kilometres(metres: line.travelMax)
    sheet.text(line.reason)
    sheet.text(line.overseer)
    sheet.text(String(line.lottery))
    if words.hasPreviousRound { sheet.code(line.previousRegion) }
  }

  /// The limits are those of the Business Assistant; loads of other roles are no cooperatives.
  func mark(_ lines: ArraySlice<PlacementLine>, in sheet: inout SheetWriter) {
    let assistants = lines.indices.filter { lines[$0].role == "BA" }
    guard let first = assistants.first, let last = assistants.last else { return }
    let rows = (first - lines.startIndex + 2)...(last - lines.startIndex + 2)
    let load = words.roster.summary.policy.load
    sheet.mark(column: Self.loadColumn, rows: rows, .below(load.minimum))
    sheet.mark(column: Self.loadColumn, rows: rows, .above(load.maximum))
  }
}

extension PlacementLine.Status {
  var label: Message {
    switch self {
    case .placed: .placedLabel
    case .reserve: .reserveLabel
    case .ineligible: .ineligibleLabel
    case .banned: .bannedLabel
    }
  }
}

/// Who is next where.
struct ReserveSheet: SheetLayout {
  private let words: Words

  init(_ words: Words) { self.words = words }

  let frozenColumns = 2

  var columns: [SheetWriter.Column] {
    [
      Message.regionCodeColumn, .regionLabel, .roleLabel, .positionColumn, .listLengthColumn,
      .applicantIDColumn, .nameColumn, .rankLabel, .originLabel, .choiceColumn,
    ].map { words.column($0) }
  }

  func write(_ line: ReserveLine, to sheet: inout SheetWriter) {
    sheet.code(line.regionCode)
    sheet.text(line.regionName)
    sheet.text(line.role)
    sheet.integer(line.position)
    sheet.integer(line.listLength)
    sheet.text(line.applicantID)
    sheet.text(line.name)
    sheet.integer(line.rank)
    sheet.text(words(.tier(line.domicileTier)))
    sheet.text(words(.choice(line.preference)))
  }
}

/// What the panel decided about single people.
struct DecisionsSheet: SheetLayout {
  private let words: Words

  init(_ words: Words) { self.words = words }

  let frozenColumns = 2

  var columns: [SheetWriter.Column] {
    [
      Message.applicantIDColumn, .nameColumn, .decisionLabel, .decidedByColumn, .reasonLabel,
      .dateColumn, .priceLabel,
    ].map { words.column($0, widths: 6...60) }
  }

  func write(_ line: DecisionLine, to sheet: inout SheetWriter) {
    let sentences = DecisionSentences(name: words.name)
    sheet.text(line.pin.applicantID)
    sheet.text(line.name)
    sheet.text(words(sentences.message(of: line.pin.decision)))
    sheet.text(line.pin.by)
    sheet.text(line.pin.reason)
    sheet.day(line.pin.date)
    sheet.text(words(line.price.map(sentences.message) ?? .priceUnknown))
  }
}
