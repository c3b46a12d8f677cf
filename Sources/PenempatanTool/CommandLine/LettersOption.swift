internal import Datasets
internal import Messages
internal import PlacementModel
internal import Report

/// The letters of assignment that `--letters` and `--letters-settings` ask for.
struct LettersOption {
  /// For whom, and how they are bound.
  enum Selection: String, CaseIterable {
    case all
    case perRegion = "per-region"
    case changed
  }

  /// Before the name of the settings among a manifest's inputs: they shape letters, not the roster.
  static let inputPrefix = "letters/"

  private let selection: Selection
  private let settings: LetterSettings
  let input: InputDigest

  /// - Parameter usual: for whom, where the settings are given and nothing else is said.
  /// - Returns: `nil` where no letters are asked for.
  /// - Throws: ``ToolFailure``: 64 where one option lacks another, 65 where the settings are
  ///   faulty, 66 and 74 where they cannot be read.
  static func read(
    _ arguments: Arguments, usually usual: Selection
  ) throws(ToolFailure) -> LettersOption? {
    let selection: Selection? = try arguments.choice("--letters")
    guard let path = arguments["--letters-settings"] else {
      if selection != nil { throw ToolFailure(.usage, .lettersNeedSettings) }
      return nil
    }
    return try LettersOption(selection ?? usual, settings: path)
  }

  private init(_ selection: Selection, settings path: String) throws(ToolFailure) {
    self.selection = selection
    let bytes = try Platform.input(path)
    input = InputDigest(name: LettersOption.inputPrefix + path, bytes: bytes)
    do {
      settings = try LetterSettings.read(InputFile(name: path, bytes: bytes))
    } catch {
      throw .faulty(error)
    }
  }

  /// Whether letters go only to those whose task is another one than before.
  var needsEarlierRound: Bool { selection == .changed }

  /// The letters of a roster.
  ///
  /// - Parameter earlier: what letters of changed people are told from, and whose letters' numbers
  ///   these go on after.
  func letters(
    of roster: Roster, to problem: PlacementProblem, since earlier: EarlierRoster,
    in language: Language
  ) -> AssignmentLetters {
    AssignmentLetters(
      problem: problem, roster: roster, settings: settings, language: language,
      changedSince: needsEarlierRound ? earlier.round : nil, after: earlier.letterNumbers)
  }

  /// The pages, each by its path in the roster's folder.
  func files(of letters: AssignmentLetters) -> [RosterFiles.File] {
    selection == .perRegion
      ? letters.pagesByRegion() : [(AssignmentLetters.fileName, letters.bytes())]
  }
}

extension OptionSpecification {
  static let letters = [
    OptionSpecification(
      name: "--letters",
      value: LettersOption.Selection.allCases.map(\.rawValue).joined(separator: "|"),
      help: Message(
        "option.letters",
        id: "surat tugas: satu berkas, per wilayah, atau yang berubah (bawaan pada replace)",
        en: "assignment letters: one file, one a region, or changed people's (replace: default)")),
    OptionSpecification(
      name: "--letters-settings", value: "FILE",
      help: Message(
        "option.letters-settings",
        id: "kop, nomor, masa, penanda tangan surat; contoh: template --of letters -o surat.json",
        en: "their head, numbers, period, signatory; see template --of letters -o letters.json")),
  ]
}
