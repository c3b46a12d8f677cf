internal import Datasets
internal import Messages
internal import Tables

/// What there is a template of.
private enum Template: String, CaseIterable {
  case data, letters, scenarios

  /// How the name of its file ends.
  var ending: String { self == .data ? ".xlsx" : ".json" }

  func bytes(in language: Language) -> [UInt8] {
    switch self {
    case .data: TemplateWorkbook.bytes(in: language)
    case .letters: TemplateSettings.letters(in: language)
    case .scenarios: TemplateSettings.scenarios(in: language)
    }
  }
}

extension Command {
  /// `template`: an empty dataset to fill in.
  static let template = Command(
    name: "template",
    summary: Message(
      "command.template", id: "menulis buku kerja kosong, contoh surat, atau contoh skenario",
      en: "writes an empty workbook, or settings of letters or scenarios to start from"),
    synopsis: "-o FILE", example: "template -o data.xlsx",
    options: [
      OptionSpecification(
        name: "--output", short: "-o", value: "FILE",
        help: Message(
          "option.template", id: "berkas yang ditulis: .xlsx, untuk setelan .json",
          en: "the file to write: .xlsx, or .json for settings")),
      OptionSpecification(
        name: "--of", value: Template.allCases.map(\.rawValue).joined(separator: "|"),
        help: Message(
          "option.template-of", id: "data (bawaan), setelan surat tugas, atau skenario",
          en: "data (default), settings of letters, or scenarios")),
    ],
    run: { arguments, console in
      let path = try arguments.required("--output")
      if let surplus = arguments.operands.first {
        throw ToolFailure(.usage, .surplusOperand(surplus))
      }
      let options = try RunOptions(arguments)
      let template: Template = try arguments.choice("--of") ?? .data
      guard path.lowercased().hasSuffix(template.ending) else {
        throw ToolFailure(.usage, .templateEnding(path, ending: template.ending))
      }
      guard Platform.kindWithoutFollowing(path) == .missing else {
        throw ToolFailure(.cannotCreate, .fileExists(path))
      }
      do throws(SystemError) {
        try Platform.create(path, holding: template.bytes(in: options.language))
      } catch {
        throw ToolFailure(.cannotCreate, .cannotCreate(path, reason: error.reason))
      }
      if options.answersInJSON {
        try console.answer(JSONValue.object([.init("template", .string(path))]).text())
      } else if !console.isQuiet {
        try console.answer(
          Message.templateWritten(path, in: options.language).text(in: console.language) + "\n")
      }
      return .done
    })
}
