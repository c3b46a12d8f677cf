internal import Messages
internal import MinCostFlow
internal import Tables

extension Command {
  /// `flow`: the network solver on its own.
  static let flow = Command(
    name: "flow",
    summary: Message(
      "command.flow", id: "menyelesaikan aliran biaya minimum dari berkas DIMACS",
      en: "solves a DIMACS min-cost-flow file"),
    synopsis: "FILE.min|- [--algorithm NAME] [--flows]", example: "flow network.min --flows",
    options: [
      OptionSpecification(
        name: "--algorithm", value: "NAME",
        help: Message(
          "option.algorithm",
          id: """
            automatic (menurut bentuk jaringan, bila tidak disebut), simplex atau cost-scaling
            """,
          en: "automatic (by the network's structure, if not given), simplex or cost-scaling")),
      OptionSpecification(
        name: "--flows",
        help: Message("option.flows", id: "tulis juga aliran tiap busur", en: "print arc flows too")
      ),
    ],
    run: { arguments, console in try FlowCommand(arguments, console).run() })
}

/// Reads, solves, certifies and answers, timing each.
private struct FlowCommand {
  private let path: String
  private let solver: FlowSolver
  private let printsFlows: Bool
  private let answersInJSON: Bool
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    path = try arguments.onlyOperand("FILE")
    var solver = FlowSolver()
    solver.algorithm = try arguments.choice("--algorithm") ?? .automatic
    self.solver = solver
    printsFlows = arguments.has("--flows")
    answersInJSON = arguments.has("--json")
    self.console = console
  }

  func run() throws(ToolFailure) -> ExitCode {
    let reading = Stopwatch()
    let network = try read()
    let readSeconds = reading.seconds

    let solving = Stopwatch()
    let outcome: FlowOutcome
    let choice: AlgorithmChoice
    do {
      (outcome, choice) = try solver.solve(network)
    } catch {
      throw ToolFailure(.badData, .networkFault("\(path): \(error)"))
    }
    let (solveSeconds, processorSeconds) = (solving.seconds, solving.processorSeconds)

    let certifying = Stopwatch()
    let fault =
      switch outcome {
      case .optimal(let flow): flow.certificateFault(for: network)
      case .infeasible(let cut): cut.certificateFault(for: network)
      }
    if let fault { throw ToolFailure(.internalFault, .notCertified("\(fault)")) }

    switch outcome {
    case .infeasible(let cut):
      try answer(cut)
      return .fellShort
    case .optimal(let flow) where answersInJSON:
      try console.answer(
        json(
          flow, by: choice, of: network, read: readSeconds, solve: solveSeconds,
          certify: certifying.seconds, processor: processorSeconds))
      return .done
    case .optimal(let flow):
      try console.answer(DIMACS.text(of: flow, for: network, includingFlows: printsFlows))
      return .done
    }
  }

  private func read() throws(ToolFailure) -> FlowNetwork {
    let bytes = try Platform.input(path)
    do {
      return try DIMACS.read(bytes)
    } catch {
      throw ToolFailure(.badData, .networkFault("\(path):\(error)"))
    }
  }

  private func answer(_ cut: OverloadedCut) throws(ToolFailure) {
    let numbers = cut.nodes.map { DIMACS.number(of: $0) }
    if answersInJSON {
      let json: JSONValue = [
        "status": "INFEASIBLE", "cut": .array(numbers.map { .integer($0) }),
        "excess": .integer(cut.excess), "certified": true,
      ]
      try console.answer(json.text(.singleLine) + "\n")
    } else {
      let list = numbers.map(String.init).joined(separator: " ")
      try console.answer("c infeasible: \(cut.excess) units too many in nodes \(list)\n")
    }
  }

  private func json(
    _ flow: OptimalFlow, by choice: AlgorithmChoice, of network: FlowNetwork, read: Double,
    solve: Double, certify: Double,
    processor: Double
  ) -> String {
    var members: [JSONValue.Member] = [
      .init("status", "OPTIMAL"), .init("objective", .integer(flow.cost)),
      .init("nodes", .integer(network.nodeCount)), .init("arcs", .integer(network.arcCount)),
      .init(
        "seconds",
        [
          "read": .number(secondsText(read)), "solve": .number(secondsText(solve)),
          "certify": .number(secondsText(certify)),
        ]),
      .init("solve_s", .number(secondsText(solve))),
      .init("cpu_s", .number(secondsText(processor))), .init("pivots", .integer(flow.pivots)),
      .init("algorithm", .string(choice.algorithmName)),
      .init("algorithm_reason", .string("\(choice.reason)")),
      .init("certified", true),
    ]
    if printsFlows { members.append(.init("flows", .array(flow.flows.map { .integer($0) }))) }
    return JSONValue.object(members).text(.singleLine) + "\n"
  }
}
