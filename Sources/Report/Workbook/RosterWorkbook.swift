package import Messages
package import PlacementModel
import Workbook

/// The roster as a workbook, for people who work in spreadsheets: a sheet for each question, the
/// same bytes for the same roster.
///
/// Like the report it is for the panel: it names people in reserve. It holds no national id, no
/// birth date and no coordinates.
package struct RosterWorkbook: Sendable {
  /// The name of its file.
  package static let fileName = "rosters.xlsx"

  private let problem: PlacementProblem
  private let roster: Roster
  private let language: Language
  private let hasProvinces: Bool

  /// - Parameter hasProvinces: whether the cooperatives of each province have a sheet of their own,
  ///   behind all others.
  package init(
    problem: PlacementProblem, roster: Roster, language: Language, hasProvinces: Bool = false
  ) {
    self.hasProvinces = hasProvinces
    self.problem = problem
    self.roster = roster
    self.language = language
  }

  /// The workbook's bytes. O(*n*) in the lines of the roster.
  package func bytes() -> [UInt8] { WorkbookWriter.bytes(of: sheets) }

  private var sheets: [SheetWriter] {
    let words = Words(problem: problem, roster: roster, language: language)
    return [SummarySheet(words: words).sheet]
      + words.sheets(.placementsSheet, roster.placements, by: PlacementsSheet.init)
      + words.sheets(.cooperativesSheet, roster.assignments, by: CooperativesSheet.init)
      + words.sheets(.regionsSheet, roster.regions, by: RegionsSheet.init)
      + words.sheets(.reserveSheet, roster.reserve ?? [], by: ReserveSheet.init)
      + words.sheets(.exceptionsSheet, roster.summary.remarks, by: ExceptionsSheet.init)
      + (roster.decisions?.isEmpty ?? true
        ? []
        : words.sheets(.decisionsSheet, roster.decisions ?? [], by: DecisionsSheet.init))
      + (hasProvinces ? problem.provinces.flatMap { provinceSheets($0, words) } : [])
  }

  private func provinceSheets(_ province: Province, _ words: Words) -> [SheetWriter] {
    let lines = roster.assignments.filter { province.code.contains($0.regionCode) }
    return lines.isEmpty
      ? []
      : words.sheets(
        .provinceSheet("\(province.code)", province.name), lines, by: CooperativesSheet.init)
  }
}

/// A kind of lines, one a row.
protocol SheetLayout<Line> {
  associatedtype Line

  init(_ words: Words)
  var columns: [SheetWriter.Column] { get }
  /// How many columns stay in sight.
  var frozenColumns: Int { get }
  func write(_ line: Line, to sheet: inout SheetWriter)
  /// Colours what is out of bounds; the lines stand in rows 2 and following.
  func mark(_ lines: ArraySlice<Line>, in sheet: inout SheetWriter)
}

extension SheetLayout {
  var frozenColumns: Int { 0 }
  func mark(_ lines: ArraySlice<Line>, in sheet: inout SheetWriter) {}
}

/// What every sheet needs: the roster, the language, and the names of regions.
struct Words {
  let problem: PlacementProblem
  let roster: Roster
  let language: Language
  /// Whether an earlier round is told of.
  let hasPreviousRound: Bool

  /// The lines that fit under a header.
  private static let longestSheet = (1 << 20) - 1

  init(problem: PlacementProblem, roster: Roster, language: Language) {
    self.problem = problem
    self.roster = roster
    self.language = language
    hasPreviousRound = roster.summary.totals.round != nil
  }

  func callAsFunction(_ message: Message) -> String { message.text(in: language) }

  func column(_ title: Message, widths: ClosedRange<Int> = 6...48) -> SheetWriter.Column {
    SheetWriter.Column(self(title), widths: widths)
  }

  /// The name of a kabupaten, a province or the nation; the code itself of any other.
  func name(of code: RegionCode) -> String {
    problem.kabupatenIndex(of: code).map { problem.kabupaten[$0].region.name }
      ?? problem.provinces.first { $0.code == code }?.name ?? code.description
  }

  /// The lines as a sheet, or as several where they are more than one can hold.
  func sheets<Layout: SheetLayout>(
    _ title: Message, _ lines: [Layout.Line], by layout: (Words) -> Layout
  ) -> [SheetWriter] {
    let layout = layout(self)
    let starts = stride(from: 0, to: max(1, lines.count), by: Words.longestSheet)
    return starts.enumerated().map { part, start in
      let title = part == 0 ? title : .continuedSheet(title, part: part + 1)
      var sheet = SheetWriter(
        name: self(title), columns: layout.columns, frozenColumns: layout.frozenColumns)
      let own = lines[start...].prefix(Words.longestSheet)
      for line in own {
        layout.write(line, to: &sheet)
        sheet.endRow()
      }
      if !own.isEmpty { layout.mark(own, in: &sheet) }
      return sheet
    }
  }
}

extension RosterSummary {
  /// Exceptions, then notices, each told which it is.
  var remarks: [(isException: Bool, remark: Remark)] {
    exceptions.map { (true, $0) } + notices.map { (false, $0) }
  }
}

extension SheetWriter {
  /// Writes the next cell as kilometres, of which one decimal is shown and every metre is held.
  mutating func kilometres(metres: Int?) { decimal(metres, places: 3) }

  /// Writes the next cell as a region's code, or blank.
  mutating func code(_ code: RegionCode?) { text(code?.description ?? "") }

  /// Writes the next cell as a day, or blank; one that spreadsheets cannot count as text.
  mutating func day(_ day: CalendarDate?) {
    if let day, day.year > 1900 {
      date(year: day.year, month: day.month, day: day.day)
    } else {
      text(day?.description ?? "")
    }
  }
}
