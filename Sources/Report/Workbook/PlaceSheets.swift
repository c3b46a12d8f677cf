import Messages
import PlacementModel
import Workbook

/// Who serves every cooperative.
struct CooperativesSheet: SheetLayout {
  private let words: Words
  private let regionNames: [RegionCode: String]

  init(_ words: Words) {
    self.words = words
    regionNames = Dictionary(
      words.roster.regions.map { ($0.regionCode, $0.regionName) }, uniquingKeysWith: { $1 })
  }

  let frozenColumns = 2

  var columns: [SheetWriter.Column] {
    let titles: [Message] = [
      .cooperativeIDColumn, .nameColumn, .villageCodeColumn, .regionCodeColumn, .regionLabel,
      .assistantIDColumn, .assistantLabel, .distanceColumn,
    ]
    return (titles + (words.hasPreviousRound ? [.previousAssistantColumn] : []))
      .map { words.column($0) }
  }

  func write(_ line: AssignmentLine, to sheet: inout SheetWriter) {
    sheet.text(line.cooperativeID)
    sheet.text(line.name)
    sheet.code(line.village)
    sheet.code(line.regionCode)
    sheet.text(regionNames[line.regionCode] ?? "")
    if let assistant = line.assistantID {
      sheet.text(assistant)
      sheet.text(line.assistantName)
    } else {
      sheet.blank()
      sheet.text(words(.uncoveredLabel), .alarm)
    }
    sheet.kilometres(metres: line.distance)
    if words.hasPreviousRound { sheet.text(line.previousAssistantID ?? "") }
  }
}

/// The figures of every kabupaten.
struct RegionsSheet: SheetLayout {
  private static let (missing, uncovered, loadMinimum, loadMaximum) = (7, 10, 11, 13)

  private let words: Words

  init(_ words: Words) { self.words = words }

  let frozenColumns = 2

  var columns: [SheetWriter.Column] {
    let titles: [Message] = [
      .regionCodeColumn, .regionLabel, .quotaLabel, .cooperativesLabel, .needColumn, .roomColumn,
      .placedLabel, .missingLabel, .unusedQuotaColumn, .coveredLabel, .uncoveredLabel,
      .loadMinimumColumn, .loadMeanColumn, .loadMaximumColumn, .travelLabel, .pairsColumn,
      .balanceColumn, .splitsColumn, .objectiveColumn, .lowerBoundColumn, .gapLabel,
      .exceptionColumn, .oneMoreColumn,
    ]
    return (titles + (words.hasPreviousRound ? [.keptColumn] : []))
      .map { words.column($0, widths: 10...60) }
  }

  func write(_ line: RegionLine, to sheet: inout SheetWriter) {
    sheet.code(line.regionCode)
    sheet.text(line.regionName)
    for number in [line.quota, line.cooperatives, line.need, line.room, line.placed] {
      sheet.integer(number)
    }
    for number in [line.missing, line.unusedQuota, line.covered, line.uncovered] {
      sheet.integer(number)
    }
    sheet.integer(line.loadMinimum)
    let mean = (line.covered * 2_000 + line.placed) / (2 * max(1, line.placed))
    sheet.decimal(line.placed > 0 ? mean : nil, places: 3)
    sheet.integer(line.loadMaximum)
    sheet.kilometres(metres: line.terms.travel)
    sheet.kilometres(metres: line.terms.pairs)
    for number in [line.terms.balance, line.terms.splits, line.objective, line.lowerBound] {
      sheet.integer(number)
    }
    let gap = Gap(value: line.objective, bound: line.lowerBound)
    sheet.decimal(gap.millionths, places: 6, .percentage)
    sheet.text(line.exception.map { words($0.message) } ?? "")
    sheet.text(line.oneMore)
    if words.hasPreviousRound { sheet.integer(line.kept) }
  }

  func mark(_ lines: ArraySlice<RegionLine>, in sheet: inout SheetWriter) {
    let rows = 2...(lines.count + 1)
    let load = words.roster.summary.policy.load
    sheet.mark(column: Self.missing, rows: rows, .above(0))
    sheet.mark(column: Self.uncovered, rows: rows, .above(0))
    sheet.mark(column: Self.loadMinimum, rows: rows, .below(load.minimum))
    sheet.mark(column: Self.loadMaximum, rows: rows, .above(load.maximum))
  }
}

/// What is out of the ordinary, then what else there is to know.
struct ExceptionsSheet: SheetLayout {
  private let words: Words

  init(_ words: Words) { self.words = words }

  var columns: [SheetWriter.Column] {
    [
      words.column(.kindColumn), words.column(.subjectColumn), words.column(.nameColumn),
      words.column(.noteLabel, widths: 60...100), words.column(.codeColumn),
    ]
  }

  func write(_ line: (isException: Bool, remark: Remark), to sheet: inout SheetWriter) {
    let (isException, remark) = line
    let name = RegionCode(remark.subject).map { words.name(of: $0) }
    sheet.text(words(isException ? .exceptionKind : .noticeKind))
    sheet.text(remark.subject)
    sheet.text(name == remark.subject ? "" : name ?? "")
    sheet.text(remark.text, .wrapped)
    sheet.text(remark.code)
  }
}
