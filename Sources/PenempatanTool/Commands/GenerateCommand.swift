internal import Datasets
internal import Messages
internal import PlacementModel
internal import Synthesis
internal import Tables

extension Command {
  /// `generate`: synthetic data, marked so.
  static let generate = Command(
    name: "generate",
    summary: Message(
      "command.generate", id: "membuat data sintetis, ditandai demikian",
      en: "makes synthetic data, marked so"),
    synopsis: "-o DIR [--like DATASET] [--regions N --cooperatives N] [--applicants N]",
    example: "generate --like Data/tahap-2 -o synthetic",
    options: [
      .output,
      OptionSpecification(
        name: "--like", value: "DATASET",
        help: Message(
          "option.like", id: "pakai wilayah dan koperasi dari data ini, buat pelamarnya",
          en: "keep this dataset's regions and cooperatives, make applicants")),
      OptionSpecification(
        name: "--regions", value: "N",
        help: Message("option.regions", id: "jumlah kabupaten", en: "how many kabupaten")),
      OptionSpecification(
        name: "--cooperatives", value: "N",
        help: Message("option.cooperatives", id: "jumlah koperasi", en: "how many cooperatives")),
      OptionSpecification(
        name: "--applicants", value: "N",
        help: Message(
          "option.applicants", id: "jumlah pelamar (bawaan: 1,6 per tempat)",
          en: "how many applicants (default: 1.6 a place)")),
    ],
    run: { arguments, console in try GenerateCommand(arguments).run(console) })
}

/// Makes the tables of a dataset and puts them in place in one step.
private struct GenerateCommand {
  private typealias Tables = [(name: String, bytes: [UInt8])]

  private let target: String
  private let model: String?
  private let regions: Int
  private let cooperatives: Int
  private let applicantCount: Int?
  private let seed: UInt64
  private let options: RunOptions

  init(_ arguments: Arguments) throws(ToolFailure) {
    target = try arguments.required("--output")
    options = try RunOptions(arguments)
    model = arguments["--like"]
    if let surplus = arguments.operands.first {
      throw ToolFailure(.usage, .surplusOperand(surplus))
    }
    let counts = RegionSynthesis.regionCounts
    regions = try arguments.number("--regions", in: counts) ?? 10
    cooperatives =
      try arguments.number(
        "--cooperatives", in: 0...regions * RegionSynthesis.cooperativesPerRegion)
      ?? regions * 160
    seed = options.seed ?? 1
    applicantCount = try arguments.number("--applicants", in: 0...10_000_000)
  }

  func run(_ console: Console) throws -> ExitCode {
    var phases = Phases()
    let (tables, sources) = try model.map(likeDataset) ?? wholeCountry()
    phases.end("generate")
    let manifest = try StagingFolder.publish(to: target, kind: .dataset, console) { staging in
      for table in tables { try staging.write(table.name, table.bytes) }
      phases.end("write")
      let manifest = Manifest(
        kind: .dataset, inputs: sources, outputs: tables, threads: 1, phases: phases)
      try staging.write(Manifest.name, manifest.bytes)
      return manifest
    }
    if options.answersInJSON {
      try console.answer(manifest.bytes)
    } else if !console.isQuiet {
      try console.answer(Message.generated(target).text(in: console.language) + "\n")
    }
    return .done
  }

  /// Applicants for the regions and cooperatives of a dataset, whose own tables are copied.
  private func likeDataset(_ folder: String) throws -> (Tables, sources: [InputDigest]) {
    let source = try DatasetFolder(folder, tables: [.regions, .cooperatives, .policy, .travel])
    let tables: Tables = InputTable.allCases.compactMap { table in
      source.files[table]?.tableBytes.map { (DatasetFiles.fileName(of: table), $0) }
    }
    return (tables + [try applicants(for: source.files)], source.digests)
  }

  /// A dataset in which regions and cooperatives are invented too.
  private func wholeCountry() throws -> (Tables, sources: [InputDigest]) {
    let country = try RegionSynthesis(seed: seed).country(
      regions: regions, cooperatives: cooperatives)
    let tables: [(InputTable, [UInt8])] = [
      (.regions, DatasetFiles.csv(regions: country.regions)),
      (.cooperatives, DatasetFiles.csv(cooperatives: country.cooperatives)),
      (.policy, Array(SyntheticPolicy.json.utf8)),
    ]
    var files = DatasetFiles()
    for (table, bytes) in tables {
      files[table] = InputFile(name: DatasetFiles.fileName(of: table), bytes: bytes)
    }
    let named: Tables = tables.map { (DatasetFiles.fileName(of: $0), $1) }
    return (named + [try applicants(for: files)], [])
  }

  /// Invents applicants for the regions and cooperatives that the files hold.
  private func applicants(for files: DatasetFiles) throws -> (name: String, bytes: [UInt8]) {
    let problem = try DatasetFolder.read(
      files, requiring: [.regions, .cooperatives], adjusting: options.adjust
    ).problem
    var policy = problem.policy
    if policy.roles.isEmpty { policy.roles = Programme.roles }
    let people = ApplicantSynthesis(seed: seed).applicants(
      for: problem.regions, cooperatives: problem.cooperatives, policy: policy,
      count: applicantCount)
    return (DatasetFiles.fileName(of: .applicants), DatasetFiles.csv(applicants: people))
  }
}
