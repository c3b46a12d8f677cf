package import Messages
import PlacementModel
import Workbook

/// An empty dataset as a workbook, for a panel to start from: a guide, and for each table a sheet
/// with its columns, a note beside every cell, and one line that shows what belongs there.
///
/// The example lines say that they are examples, and whoever leaves one in is told so: nobody is
/// placed who was never there.
package enum TemplateWorkbook {
  /// The template in one language; the same bytes every time.
  package static func bytes(in language: Language) -> [UInt8] {
    let tables = InputTable.allCases.compactMap { TemplateTable($0, language: language) }
    return WorkbookWriter.bytes(of: [guide(tables, language)] + tables.map(\.sheet))
  }

  private static func guide(_ tables: [TemplateTable], _ language: Language) -> SheetWriter {
    let titles: [Message] = [
      .tableColumn, .titleColumn, .requiredColumn, .contentsColumn, .exampleColumn,
    ]
    var guide = SheetWriter(
      name: Message.guideSheet.text(in: language),
      columns: titles.map { .init($0.text(in: language), widths: 10...90) })
    for step in Message.templateSteps {
      for _ in 0..<3 { guide.blank() }
      guide.text(step.text(in: language), .title)
      guide.endRow()
    }
    for table in tables {
      for column in table.columns {
        guide.text(table.name)
        guide.text(column.title)
        guide.text(column.isRequired ? Message.yesWord.text(in: language) : "")
        guide.text(table.advice(on: column), .wrapped)
        guide.text(column.shownExample)
        guide.endRow()
      }
    }
    return guide
  }
}

/// One table of the template.
private struct TemplateTable {
  struct Column {
    /// By which the program knows it.
    let name: String
    let title: String
    let isRequired: Bool
    let example: Example

    /// As somebody would type it.
    var shownExample: String { example.typed }
  }

  /// What the slanted line shows in a cell.
  enum Example {
    case text(String)
    /// A whole number of its last decimal, with how many decimals it has.
    case number(Int, places: Int, typed: String)
    case day(CalendarDate, typed: String)

    init(_ text: String, column: String, in language: Language) {
      if TemplateTable.days.contains(column), let day = CalendarDate(written: text) {
        let typed = language == .indonesian ? "\(day.day)/\(day.month)/\(day.year)" : text
        self = .day(day, typed: typed)
      } else if TemplateTable.numbers.contains(column),
        let value = Int(text.filter { $0 != "." })
      {
        let places = text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0
        let typed = language == .indonesian ? String(text.map { $0 == "." ? "," : $0 }) : text
        self = .number(value, places: places, typed: typed)
      } else {
        self = .text(text)
      }
    }

    var typed: String {
      switch self {
      case .text(let text), .number(_, _, let text), .day(_, let text): text
      }
    }

    func write(to sheet: inout SheetWriter) {
      switch self {
      case .text(let text): sheet.text(text, .example)
      case .number(let value, let places, _): sheet.decimal(value, places: places, .exampleNumber)
      case .day(let day, _):
        sheet.date(year: day.year, month: day.month, day: day.day, .exampleDay)
      }
    }
  }

  let name: String
  let columns: [Column]
  private let table: InputTable
  private let language: Language

  /// Columns whose cells are numbers, and days; all others are text, which codes must be.
  private static let numbers: Set<String> = [
    "quota", "minimum", "latitude", "longitude", "priority", "rank", "metres",
  ]
  private static let days: Set<String> = ["birth_date", "date"]
  /// What a list beside the cell offers, in the language of the sheet.
  private static func choices(for column: String, in language: Language) -> [String] {
    switch (column, language) {
    case ("kind", .indonesian): ["tetap", "larang"]
    case ("kind", .english): ["pin", "ban"]
    case ("track", .indonesian): ["pakar", "pelaku_usaha"]
    case ("track", .english): ["professional", "business"]
    case ("willing_anywhere", .indonesian): ["ya", "tidak"]
    case ("willing_anywhere", .english): ["yes", "no"]
    case ("role", _): ["BA", "PMO"]
    case ("education", _): ["SMA", "D3", "D4", "S1", "S2", "S3"]
    default: []
    }
  }

  /// - Returns: `nil` for the policy, which is no table.
  init?(_ table: InputTable, language: Language) {
    guard let (schema, examples) = TemplateTable.contents(of: table) else { return nil }
    let isEnglish = language == .english
    (self.table, self.language) = (table, language)
    let sheetName = table.sheetNames[isEnglish ? 0 : 1]
    name = sheetName.prefix(1).uppercased() + sheetName.dropFirst()
    columns = examples.compactMap { name, example in
      guard let column = schema.columns.first(where: { $0.name == name }) else { return nil }
      let title = isEnglish || column.indonesian.isEmpty ? name : column.indonesian
      let choices = TemplateTable.choices(for: name, in: language)
      let shown = choices.contains(example) ? example : choices.first ?? example
      return Column(
        name: name, title: title, isRequired: column.isRequired,
        example: Example(shown, column: name, in: language))
    }
  }

  var sheet: SheetWriter {
    let marker: Message = .exampleColumn
    var sheet = SheetWriter(
      name: name,
      columns: columns.map { column in
        .init(
          column.title, widths: 12...40,
          entries: TemplateTable.numbers.union(TemplateTable.days).contains(column.name)
            ? .plain : .text)
      } + [.init(marker.text(in: language).lowercased(), widths: 18...18)])
    for column in columns { column.example.write(to: &sheet) }
    sheet.text(Message.deleteThisLine.text(in: language), .example)
    sheet.endRow()
    for (index, column) in columns.enumerated() {
      sheet.advise(
        column: index, title: String(column.title.prefix(32)),
        text: advice(on: column),
        choices: TemplateTable.choices(for: column.name, in: language))
    }
    return sheet
  }

  /// What belongs into the cells of a column.
  func advice(on column: Column) -> String {
    Message.contents(ofColumn: column.name, ofDecisions: table == .pins).text(in: language)
  }

  /// The columns of a table that a panel needs at first, each with what a line may say there.
  private static func contents(
    of table: InputTable
  ) -> (schema: TableSchema, examples: [(name: String, text: String)])? {
    switch table {
    case .regions: (.regions, regionLine)
    case .cooperatives: (.cooperatives, cooperativeLine)
    case .applicants: (.applicants, applicantLine)
    case .pins: (.pins, pinLine)
    case .travel: (.travel, travelLine)
    case .policy: nil
    }
  }

  private static let regionLine: [(name: String, text: String)] = [
    ("region_code", "64.72"), ("region_name", "Kota Samarinda"), ("quota", "6"), ("minimum", ""),
    ("latitude", ""), ("longitude", ""), ("island_group", ""),
    ("province_name", "Kalimantan Timur"), ("source", ""),
  ]
  private static let cooperativeLine: [(name: String, text: String)] = [
    ("cooperative_id", "K-0001"), ("name", "Koperasi Kelurahan Merah Putih"),
    ("village_code", "64.72.01.1001"), ("latitude", "-0.5389"), ("longitude", "117.1167"),
    ("priority", "0"), ("village_name", "Rawa Makmur"), ("district_name", "Palaran"),
  ]
  private static let applicantLine: [(name: String, text: String)] = [
    ("applicant_id", "P-0001"), ("name", "Nama Pelamar"), ("rank", "1"), ("role", "BA"),
    ("track", "professional"), ("domicile_code", "64.72.01.1001"), ("latitude", ""),
    ("longitude", ""), ("preference_1", "64.72"), ("preference_2", "64"), ("preference_3", ""),
    ("willing_anywhere", "ya"), ("excluded", ""), ("conflicts", "K-0001"),
    ("birth_date", "1990-12-31"), ("education", "S1"), ("national_id", "6472013112900001"),
  ]
  private static let pinLine: [(name: String, text: String)] = [
    ("applicant_id", "P-0001"), ("kind", "pin"), ("region_code", "64.72"), ("cooperative_id", ""),
    ("by", "Ketua panitia"), ("reason", "Alasan keputusan"), ("date", "2025-11-03"),
  ]
  private static let travelLine: [(name: String, text: String)] = [
    ("from_code", "64.72.01.1001"), ("to_code", "64.72.01.1002"), ("metres", "3500"),
  ]
}
