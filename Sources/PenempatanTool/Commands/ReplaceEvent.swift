internal import Datasets
internal import Messages
internal import PlacementModel
internal import Replacement

/// What the command line says has happened, checked against the dataset.
struct ReplaceEvent {
  let event: StaffingEvent
  /// The file of `--open`, where there is one.
  let openedFile: InputFile?

  /// - Throws: ``ToolFailure``: 64 where an option cannot be understood or nothing happened, 65
  ///   where the file of new cooperatives has faults, 66 where something named does not exist.
  init(
    _ arguments: Arguments, _ folder: DatasetFolder, in problem: PlacementProblem
  ) throws(ToolFailure) {
    let withdrawn = try ReplaceEvent.ids(
      "--withdraw", arguments, among: problem.applicants.map(\.id))
    let closed = try ReplaceEvent.ids(
      "--close", arguments, among: problem.cooperatives.map(\.id))
    openedFile = try ReplaceEvent.openedFile(arguments)
    let opened = try openedFile.map { file throws(ToolFailure) in
      try ReplaceEvent.cooperatives(of: file, folder, in: problem)
    }
    event = StaffingEvent(
      withdrawn: withdrawn, opened: opened ?? [], closed: closed,
      quotas: try ReplaceEvent.quotas(arguments, in: problem),
      by: arguments["--by"] ?? "penempatan replace", date: try ReplaceEvent.date(arguments))
    guard !event.isEmpty else { throw ToolFailure(.usage, .eventEmpty, .seeHelp("replace")) }
  }

  /// Ids between commas, each known and named once.
  private static func ids(
    _ option: String, _ arguments: Arguments, among known: [String]
  ) throws(ToolFailure) -> [String] {
    let ids = (arguments[option] ?? "").split(separator: ",").map { trimmed($0) }
    let all = Set(known)
    var faults: [Message] = []
    var seen: Set<String> = []
    for id in ids {
      if !all.contains(id) {
        let near = Spelling.closest(to: id, among: known)
        faults.append(.eventUnknownID(option, id: id, closest: near))
      } else if !seen.insert(id).inserted {
        throw ToolFailure(.usage, .eventRepeated(option, id: id))
      }
    }
    guard faults.isEmpty else { throw ToolFailure(.noInput, faults) }
    return ids
  }

  private static func quotas(
    _ arguments: Arguments, in problem: PlacementProblem
  ) throws(ToolFailure) -> [RegionCode: Int] {
    var quotas: [RegionCode: Int] = [:]
    let listed =
      [RegionCode.nation] + problem.provinces.map(\.code) + problem.kabupaten.map(\.code)
    for pair in (arguments["--quota"] ?? "").split(separator: ",") {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let quota = Int(trimmed(parts[1])), (0...1_000_000).contains(quota),
        let code = RegionCode(trimmed(parts[0]))
      else { throw ToolFailure(.usage, .eventQuota(String(pair)), .seeHelp("replace")) }
      guard listed.contains(code) else {
        let near = Spelling.closest(to: "\(code)", among: listed.map(\.description))
        throw ToolFailure(.noInput, .eventUnknownID("--quota", id: "\(code)", closest: near))
      }
      guard quotas.updateValue(quota, forKey: code) == nil else {
        throw ToolFailure(.usage, .eventRepeated("--quota", id: "\(code)"))
      }
    }
    return quotas
  }

  private static func date(_ arguments: Arguments) throws(ToolFailure) -> CalendarDate? {
    guard let text = arguments["--date"] else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CalendarDate(year: year, month: month, day: day)
    else { throw ToolFailure(.usage, .eventDate(text)) }
    return date
  }

  // MARK: - New cooperatives

  private static func openedFile(_ arguments: Arguments) throws(ToolFailure) -> InputFile? {
    guard let path = arguments["--open"] else { return nil }
    return InputFile(name: path, bytes: try Platform.input(path))
  }

  /// Reads the file as the table of cooperatives of the same regions.
  private static func cooperatives(
    of file: InputFile, _ folder: DatasetFolder, in problem: PlacementProblem
  ) throws(ToolFailure) -> [Cooperative] {
    var tables = DatasetFiles()
    tables[.regions] = folder.files[.regions]
    tables[.cooperatives] = file
    let opened = try DatasetFolder.read(
      tables, requiring: [.regions, .cooperatives], adjusting: { _ in }
    ).problem.cooperatives
    let known = opened.filter { problem.cooperativeIndex(of: $0.id) != nil }
    guard known.isEmpty else {
      throw ToolFailure(.badData, known.map { .openedExists($0.id, file: file.name) })
    }
    return opened
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
