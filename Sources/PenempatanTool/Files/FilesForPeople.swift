internal import Datasets
internal import Messages
internal import PlacementModel
internal import Report
internal import Tables

/// What is written for people rather than programs beside the tables of a roster.
struct FilesForPeople: Sendable {
  /// A part that is written unless `--without` names it; pages belong to the report.
  enum Part: String, CaseIterable {
    case workbook, report, pages, map, `public`
  }

  /// How the workbook is divided.
  enum Sheets: String, CaseIterable {
    case standard, province
  }

  private let parts: [Part]
  private let sheets: Sheets
  private let codes: PublicCodes?
  let letters: LettersOption?

  /// Nothing.
  static let none = FilesForPeople(parts: [], sheets: .standard, codes: nil, letters: nil)

  private init(parts: [Part], sheets: Sheets, codes: PublicCodes?, letters: LettersOption?) {
    self.parts = parts
    self.sheets = sheets
    self.codes = codes
    self.letters = letters
  }

  /// - Parameter usual: who gets letters, where they are asked for and nothing else is said.
  /// - Throws: ``ToolFailure``: 64 for names that are no part's and for options that lack another,
  ///   65, 66 and 74 where the key or the letters' settings cannot be used.
  init(
    _ arguments: Arguments, lettersTo usual: LettersOption.Selection = .all
  ) throws(ToolFailure) {
    parts = try FilesForPeople.parts(without: arguments["--without"] ?? "")
    sheets = try arguments.choice("--sheets") ?? .standard
    if arguments["--public-key"] != nil && !parts.contains(.public) {
      throw ToolFailure(.usage, .optionInVain("--public-key", without: Part.public.rawValue))
    }
    if sheets != .standard && !parts.contains(.workbook) {
      throw ToolFailure(.usage, .optionInVain("--sheets", without: Part.workbook.rawValue))
    }
    codes = try arguments["--public-key"].map { path throws(ToolFailure) in
      try FilesForPeople.codes(by: path)
    }
    letters = try LettersOption.read(arguments, usually: usual)
  }

  /// Where a person looks first: the page, if it is written, or the folder.
  func firstPage(in folder: String) -> String {
    parts.contains(.report) ? "\(folder)/report.html" : folder
  }

  private static func parts(without list: String) throws(ToolFailure) -> [Part] {
    let names = list.split(separator: ",").map(String.init)
    for name in names where Part(rawValue: name) == nil {
      let choices = Part.allCases.map(\.rawValue).joined(separator: ", ")
      throw ToolFailure(.usage, .optionNotAChoice("--without", value: name, choices: choices))
    }
    let leavesReport = names.contains(Part.report.rawValue)
    return Part.allCases.filter {
      !names.contains($0.rawValue) && !($0 == .pages && leavesReport)
    }
  }

  /// The key's bytes count as they are. No digest of it is written anywhere: one of a weak key
  /// would let it be guessed.
  private static func codes(by path: String) throws(ToolFailure) -> PublicCodes {
    let key = try Platform.input(path)
    guard key.count >= PublicCodes.shortestKey else {
      throw ToolFailure(
        .badData, .keyTooShort(path, bytes: key.count, least: PublicCodes.shortestKey))
    }
    return PublicCodes(key: key)
  }

  /// The files, each by its path in the roster's folder.
  ///
  /// - Parameter letters: what ``LettersOption/letters(of:to:since:in:)`` gives, if they are asked for.
  func files(
    of roster: Roster, to problem: PlacementProblem, letters: AssignmentLetters?,
    _ options: RunOptions
  ) -> [RosterFiles.File] {
    let own = parts.flatMap { part -> [RosterFiles.File] in
      switch part {
      case .workbook:
        let workbook = RosterWorkbook(
          problem: problem, roster: roster, language: options.language,
          hasProvinces: sheets == .province)
        return [(RosterWorkbook.fileName, workbook.bytes())]
      case .report:
        let page = ReportPage(
          problem: problem, roster: roster, language: options.language,
          hasPages: parts.contains(.pages))
        return [("report.html", page.bytes())]
      case .pages:
        return RegionPages(
          problem: problem, roster: roster, language: options.language,
          hasSemicolons: options.csvDialect.separator == UInt8(ascii: ";")
        ).files()
      case .map:
        return [(RosterMap.fileName, RosterMap(problem: problem, roster: roster).bytes())]
      case .public:
        return PublicFiles(
          problem: problem, roster: roster, codes: codes, dialect: options.csvDialect,
          language: options.language
        ).files()
      }
    }
    return own + (letters.flatMap { self.letters?.files(of: $0) } ?? [])
  }
}

extension OptionSpecification {
  /// The options that rule ``FilesForPeople``.
  static let filesForPeople =
    [
      OptionSpecification(
        name: "--without",
        value: FilesForPeople.Part.allCases.map(\.rawValue).joined(separator: ","),
        help: Message(
          "option.without", id: "berkas untuk dibaca orang yang tidak perlu ditulis",
          en: "files for people that need not be written")),
      OptionSpecification(
        name: "--sheets",
        value: FilesForPeople.Sheets.allCases.map(\.rawValue).joined(separator: "|"),
        help: Message(
          "option.sheets", id: "rosters.xlsx: tambah satu lembar per provinsi (province)",
          en: "rosters.xlsx: province adds a sheet for each province")),
      OptionSpecification(
        name: "--public-key", value: "FILE",
        help: Message(
          "option.public-key", id: "kunci rahasia kode pelamar di folder public",
          en: "the secret key of applicants' codes in the folder public")),
    ] + letters
}
