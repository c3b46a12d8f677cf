import BenchmarkKit
import Caseload
import Foundation
import PlacementModel

/// What to measure, and what to do with it.
struct Options {
  static let usage = """
    usage: SearchBenchmark [--quick] [--json] [--instance PREFIX] [--largest N] [--weights NAME]
                           [--effort NAME] [--seeds N] [--record]
           SearchBenchmark --best-known [--instance PREFIX] [--weights NAME] [--seeds N]
                           [--date DAY]
           SearchBenchmark --plot FILE.svg [--quick] [--instance PREFIX] [--seeds N]
           SearchBenchmark --scaling [--effort NAME]
           SearchBenchmark --write DIR [--instance PREFIX] [--weights NAME] [--effort NAME]
      --quick        small regions, quick and standard effort: seconds in all
      --instance PREFIX  only instances whose name begins so
      --largest N    only regions of up to N cooperatives
      --weights NAME travel (1/0/0/0) or full (the default objective); else both
      --effort NAME  quick, standard or thorough; else all, with the baselines
      --seeds N      from 1 to N; 1 if not said otherwise
      --record       keep what was reached as what to compare with
      --best-known   long runs; keep what is better than references.csv, with the day
      --plot FILE    draw how the gap falls with effort, beside the baselines
      --scaling      the whole of Data/tahap-2 with 1 and 2 threads
      --write DIR    write the instances as tables for other solvers; with an effort, our plan too
    """

  var extent = Extent.full
  var asJSON = false
  var prefix = ""
  var largest = Int.max
  var weightings = Weighting.allCases
  var effort: Policy.Effort?
  var seeds: UInt64 = 1
  var records = false
  var improvesReferences = false
  var date = ""
  var folder: String?
  var plot: String?
  var measuresScaling = false

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--quick": extent = .quick
      case "--json": asJSON = true
      case "--record": records = true
      case "--scaling": measuresScaling = true
      case "--best-known": improvesReferences = true
      default:
        guard let value = rest.popFirst(), take(value, for: option) else { return nil }
      }
    }
  }

  /// Takes an option that has a value; false where it is not known or not understood.
  private mutating func take(_ value: String, for option: String) -> Bool {
    switch option {
    case "--instance": prefix = value
    case "--write": folder = value
    case "--plot": plot = value
    case "--date": date = value
    case "--largest":
      guard let count = Int(value) else { return false }
      largest = count
    case "--weights":
      guard let weighting = Weighting(rawValue: value) else { return false }
      weightings = [weighting]
    case "--effort":
      effort = Policy.Effort(rawValue: value)
      return effort != nil
    case "--seeds":
      guard let count = UInt64(value), count > 0 else { return false }
      seeds = count
    default: return false
    }
    return true
  }

  /// Does what is asked; the exit code.
  func run() throws -> Int32 {
    if measuresScaling {
      print(try Scaling(effort: effort ?? .standard).markdown())
      return 0
    }
    let instances = try suite(extent, prefix: prefix).filter { $0.size <= largest }
    if let folder {
      try write(instances, into: URL(fileURLWithPath: folder))
      return 0
    }
    if improvesReferences {
      try BestKnown(
        instances: instances, weightings: weightings, seeds: seeds, date: date
      ).improve()
      return 0
    }
    let measurements = try measure(instances)
    if let plot {
      let text = Plot(rows: Row.rows(of: measurements)).svg
      try Data(text.utf8).write(to: URL(fileURLWithPath: plot))
    }
    print(asJSON ? try json(measurements) : markdown(measurements))
    return try settle(measurements)
  }

  private var methods: [Method] {
    if plot != nil { return Plot.curves.flatMap(\.methods) }
    if let effort { return [.search(effort)] }
    return extent == .quick
      ? [.search(.quick), .search(.standard)] + Method.baselines
      : Method.searches + Method.baselines
  }

  private func measure(_ instances: [Instance]) throws -> [Measurement] {
    let references = try References.kept()
    var measurements: [Measurement] = []
    for instance in instances {
      for weighting in weightings {
        for method in methods {
          for seed in 1...seeds {
            measurements.append(
              try instance.measure(
                weighting, by: method, seed: seed, reference: references[instance.name, weighting]))
          }
        }
      }
    }
    return measurements
  }

  /// Says what contradicts a reference or is worse than on record; the exit code.
  private func settle(_ measurements: [Measurement]) throws -> Int32 {
    let contradictions = measurements.compactMap(\.contradiction)
    for contradiction in contradictions { report(contradiction) }
    guard contradictions.isEmpty else { return 1 }
    // Only what CI measures is on record.
    guard records || (extent == .quick && plot == nil) else { return 0 }
    return try CounterRecord(measurements.compactMap(\.counters)).settled(keeping: records)
  }

  private func write(_ instances: [Instance], into folder: URL) throws {
    for instance in instances {
      for weighting in weightings {
        let problem = instance.problem(weighting)
        let plan = effort.map { Caseload.solve(problem, effort: $0) }
        let name = "\(instance.name)-\(weighting.rawValue)"
        try Export(problem: problem, plan: plan).write(into: folder.appending(path: name))
      }
    }
  }
}
