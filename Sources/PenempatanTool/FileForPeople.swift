internal import Messages
internal import PlacementModel
internal import Report

/// A file that `solve` writes for people rather than programs, and that can be left out.
enum FileForPeople: String, CaseIterable {
  case workbook, report, map

  /// Those that `--without` does not name.
  ///
  /// - Throws: ``ToolFailure`` with exit code 64 for a name that is none of them.
  static func wanted(_ arguments: Arguments) throws(ToolFailure) -> [FileForPeople] {
    let names = (arguments["--without"] ?? "").split(separator: ",").map(String.init)
    for name in names where FileForPeople(rawValue: name) == nil {
      let choices = allCases.map(\.rawValue).joined(separator: ", ")
      throw ToolFailure(.usage, .optionNotAChoice("--without", value: name, choices: choices))
    }
    return allCases.filter { !names.contains($0.rawValue) }
  }

  /// The file's name and bytes.
  func written(
    of roster: Roster, to problem: PlacementProblem, in language: Language
  ) -> (name: String, bytes: [UInt8]) {
    switch self {
    case .workbook:
      let workbook = RosterWorkbook(problem: problem, roster: roster, language: language)
      return (RosterWorkbook.fileName, workbook.bytes())
    case .report:
      let page = ReportPage(problem: problem, roster: roster, language: language)
      return ("report.html", page.bytes())
    case .map:
      return (RosterMap.fileName, RosterMap(problem: problem, roster: roster).bytes())
    }
  }
}

extension OptionSpecification {
  static let without = OptionSpecification(
    name: "--without", value: FileForPeople.allCases.map(\.rawValue).joined(separator: ","),
    help: Message(
      "option.without", id: "berkas untuk dibaca orang yang tidak perlu ditulis",
      en: "files for people that need not be written"))
}
