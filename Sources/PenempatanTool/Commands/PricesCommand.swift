internal import Datasets
internal import Messages
internal import PlacementModel
internal import Scenarios
internal import Synchronization
internal import Tables

/// `whatif --prices`: what one place more and one fewer would change, in every kabupaten.
struct PricesCommand {
  private let dataset: String
  private let target: String
  /// How many changes are decided; `nil` for all.
  private let most: Int?
  private let arguments: Arguments
  private let options: RunOptions
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    for option in ["--scenarios", "--shard", "--rosters"]
    where arguments[option] != nil || arguments.has(option) {
      throw ToolFailure(.usage, .whatIfExcludes("--prices", option))
    }
    dataset = try arguments.onlyOperand("DATASET")
    target = StagingFolder.withoutTrailingSlashes(try arguments.required("--output"))
    most = try arguments.number("--top", in: 1...1_000_000)
    options = try RunOptions(arguments)
    self.arguments = arguments
    self.console = console
  }

  func run() throws -> ExitCode {
    var phases = Phases()
    console.progress(.readingDataset)
    let input = try RunInput(dataset, arguments, adjusting: options.adjust)
    phases.end("read")

    let (run, files, document) = try StagingFolder.publish(
      to: target, kind: .comparison, console
    ) { staging in
      let engine = ScenarioEngine(
        on: try ScenarioRun.base(input.problem, provesBounds: true, options, console))
      phases.end("base")
      let places = PlacePrices(on: engine.base).mostPromising(most ?? .max)
      var run = try ScenarioRun(
        places, over: engine, reading: input.digests, notices: input.dataset.notices,
        to: staging, options, console)
      run.writesTimings = arguments.has("--timings")
      let files = PriceFiles(prices: try prices(of: places, by: &run))
      phases.end("scenarios")
      try run.write(PriceFiles.name, files.bytes(options.csvDialect, under: input.problem.policy))
      try run.write(PriceFiles.regionsName, files.regions(of: engine.base, by: options))
      try run.finish(phases)
      return (run, files, options.answersInJSON ? try run.writer.answer() : [])
    }
    return try answer(run, files, document)
  }

  /// Every place that has a price, the one that matters most first.
  private func prices(
    of places: PlacePrices, by run: inout ScenarioRun
  ) throws(ToolFailure) -> [PlacePrice] {
    let base = run.engine.baseFigures
    let found = Mutex<[PlacePrice]>([])
    try run.answer { index, row in
      guard
        let price = PlacePrice(
          places.questions[index], row, dual: places.duals[index], base: base)
      else { return }
      found.withLock { $0.append(price) }
    }
    return PlacePrice.ranked(found.withLock { $0 })
  }

  private func answer(
    _ run: ScenarioRun, _ files: PriceFiles, _ document: [UInt8]
  ) throws(ToolFailure) -> ExitCode {
    if options.answersInJSON {
      try console.answer(document)
    } else if !console.isQuiet {
      let lines =
        files.sentences + [.pricesDone(files.prices.count, target: target)]
        + run.sentences(target: target)
      try console.answer(lines.map { $0.text(in: console.language) + "\n" }.joined())
    }
    return options.isStrict && run.writer.fallsShort ? .fellShort : .done
  }
}
