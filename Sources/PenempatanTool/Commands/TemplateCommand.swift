internal import Datasets
internal import Messages
internal import Tables

extension Command {
  /// `template`: an empty dataset to fill in.
  static let template = Command(
    name: "template",
    summary: Message(
      "command.template", id: "menulis buku kerja kosong untuk diisi panitia",
      en: "writes an empty workbook for a panel to fill in"),
    synopsis: "-o FILE.xlsx", example: "template -o data.xlsx",
    options: [
      OptionSpecification(
        name: "--output", short: "-o", value: "FILE.xlsx",
        help: Message(
          "option.template", id: "buku kerja yang ditulis", en: "the workbook to write"))
    ],
    run: { arguments, console in
      let path = try arguments.required("--output")
      if let surplus = arguments.operands.first {
        throw ToolFailure(.usage, .surplusOperand(surplus))
      }
      let options = try RunOptions(arguments)
      guard Platform.kindWithoutFollowing(path) == .missing else {
        throw ToolFailure(.cannotCreate, .fileExists(path))
      }
      do throws(SystemError) {
        try Platform.create(path, holding: TemplateWorkbook.bytes(in: options.language))
      } catch {
        throw ToolFailure(.cannotCreate, .cannotCreate(path, reason: error.reason))
      }
      if options.answersInJSON {
        try console.answer(JSONValue.object([.init("template", .string(path))]).text())
      } else if !console.isQuiet {
        try console.answer(Message.templateWritten(path).text(in: console.language) + "\n")
      }
      return .done
    })
}
