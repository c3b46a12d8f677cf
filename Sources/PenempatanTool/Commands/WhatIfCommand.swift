internal import Messages

extension Command {
  /// `whatif`: scenarios against a base plan, a falling budget, and parts of a run joined.
  static let whatIf = Command(
    name: "whatif",
    summary: Message(
      "command.whatif",
      id: "menjawab skenario terhadap rencana dasar, berdampingan",
      en: "answers scenarios against the base plan, side by side"),
    synopsis:
      "DATASET (--scenarios FILE [--shard K/N] | --prices [--top N] | --ladder FROM:TO[:STEP]) -o DIR\n"
      + "penempatan whatif merge DIR... -o DIR",
    example: "whatif Data/kaltim --scenarios scenarios.json -o what-if",
    options: [
      .output, .previous, .csvDialect,
      OptionSpecification(
        name: "--scenarios", value: "FILE",
        help: Message(
          "option.scenarios",
          id: "skenario, JSON; contohnya: penempatan template --of scenarios -o FILE",
          en: "the scenarios, as JSON; an example: penempatan template --of scenarios -o FILE")),
      OptionSpecification(
        name: "--prices",
        help: Message(
          "option.prices",
          id: "apa yang diubah satu tempat lagi dan satu kurang, di setiap kabupaten",
          en: "what one more and one fewer place would change, for every kabupaten")),
      OptionSpecification(
        name: "--top", value: "N",
        help: Message(
          "option.top",
          id: "dengan --prices: hanya N perubahan yang menurut harga bayangan paling berarti",
          en: "with --prices: only the N changes that potentials expect to matter most")),
      OptionSpecification(
        name: "--ladder", value: "FROM:TO[:STEP]",
        help: Message(
          "option.ladder", id: "siapa yang keluar bila anggaran turun selangkah demi selangkah",
          en: "who leaves when the budget falls step by step")),
      OptionSpecification(
        name: "--shard", value: "K/N",
        help: Message(
          "option.shard", id: "jawab hanya bagian K dari N; gabungkan dengan whatif merge",
          en: "answer part K of N alone; whatif merge joins them")),
      OptionSpecification(
        name: "--rosters",
        help: Message(
          "option.rosters", id: "tulis juga susunan lengkap setiap skenario",
          en: "write the full roster of every scenario too")),
      OptionSpecification(
        name: "--timings",
        help: Message(
          "option.timings", id: "isi kolom seconds (berbeda setiap kali dijalankan)",
          en: "fill the column seconds (which differs from run to run)")),
    ] + OptionSpecification.tables,
    run: { arguments, console in
      if arguments.operands.first == "merge" {
        return try MergeCommand(arguments, console).run()
      }
      if let ladder = arguments["--ladder"] {
        return try LadderCommand(ladder, arguments, console).run()
      }
      if arguments.has("--prices") { return try PricesCommand(arguments, console).run() }
      if arguments["--top"] != nil {
        throw ToolFailure(.usage, .whatIfNeeds("--top", "--prices"))
      }
      guard let scenarios = arguments["--scenarios"] else {
        throw ToolFailure(.usage, .whatIfNothingAsked)
      }
      return try ScenariosCommand(scenarios, arguments, console).run()
    })
}

/// A part of the scenarios: every `of`-th from the `number`-th.
struct Shard {
  let number: Int
  let of: Int

  /// All of them.
  static let whole = Shard(number: 1, of: 1)

  private init(number: Int, of: Int) { (self.number, self.of) = (number, of) }

  /// Reads `2/4`.
  init(_ text: String) throws(ToolFailure) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let of = parts[1], of <= 100_000,
      number >= 1, number <= of
    else { throw ToolFailure(.usage, .shardUnreadable(text)) }
    (self.number, self.of) = (number, of)
  }

  /// `2/4`; `nil` for the whole.
  var text: String? { of == 1 ? nil : "\(number)/\(of)" }

  /// The indices that belong to it, of so many.
  func indices(of count: Int) -> [Int] { Array(stride(from: number - 1, to: count, by: of)) }
}
