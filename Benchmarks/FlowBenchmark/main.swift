// Measures the flow solver on named instance families with fixed seeds. Every answer's certificate
// is checked before its time is reported. Counters are compared with the record beside this file;
// a worse one ends the run with exit code 1. Times never do.

import BenchmarkKit
import Foundation
import MinCostFlow

let usage = """
  usage: FlowBenchmark [--quick] [--json] [--family NAME] [--algorithm NAME] [--record]
                       [--write DIR]
         FlowBenchmark --warm [--quick] [--family NAME] [--change NAME] [--record]
         FlowBenchmark --solve FILE.min [--algorithm NAME] [--plain]
    --quick        small instances, one seed: some seconds in all
    --family NAME  only families whose name begins so
    --algorithm NAME  automatic, simplex or cost-scaling; if not said otherwise, each of the last
                   two with --quick, else automatic. Goals in turn are met by the simplex alone
    --record       keep this run's counters as the ones to compare with
    --warm         re-solve placements after a hundredth of them has changed
    --change NAME  only changes whose name begins so: quotas, costs, supplies, withdrawals
    --write DIR    write the instances as DIMACS files instead of solving them
    --solve FILE   solve one DIMACS file, print one line of JSON
    --plain        without presolve
  """

struct Options {
  var extent = Extent.full
  var asJSON = false
  var family = ""
  var algorithm: FlowSolver.Algorithm?
  var records = false
  var isWarm = false
  var changes = ""
  var folder: String?
  var file: String?
  var presolve = true

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--quick": extent = .quick
      case "--json": asJSON = true
      case "--record": records = true
      case "--warm": isWarm = true
      case "--change":
        guard let name = rest.popFirst() else { return nil }
        changes = name
      case "--plain": presolve = false
      case "--family":
        guard let name = rest.popFirst() else { return nil }
        family = name
      case "--algorithm":
        guard let name = rest.popFirst(), let known = FlowSolver.Algorithm(rawValue: name) else {
          return nil
        }
        algorithm = known
      case "--write":
        guard let path = rest.popFirst() else { return nil }
        folder = path
      case "--solve":
        guard let path = rest.popFirst() else { return nil }
        file = path
      default: return nil
      }
    }
  }
}

extension Options {
  /// The algorithms by which to measure an instance.
  func algorithms(for instance: Instance) -> [FlowSolver.Algorithm] {
    if instance.hasGoals { return [.simplex] }
    if let algorithm { return [algorithm] }
    return extent == .quick ? [.simplex, .costScaling] : [.automatic]
  }
}

/// Measures, reports, compares; the exit code.
func run(_ options: Options) throws -> Int32 {
  if let file = options.file {
    try solveFile(file, by: options.algorithm ?? .automatic, presolve: options.presolve)
    return 0
  }
  if options.isWarm {
    let measurements = try warmSuite(options.extent)
      .filter { $0.family.hasPrefix(options.family) }
      .flatMap {
        try measureWarmStarts(
          of: $0, changes: options.changes, repetitions: options.extent.repetitions)
      }
    print(markdown(measurements))
    return try CounterRecord(measurements.map(\.counters)).settled(keeping: options.records)
  }
  let instances = suite(options.extent).filter { $0.family.hasPrefix(options.family) }
  if let folder = options.folder {
    try write(instances, into: folder)
    return 0
  }
  let measurements = try instances.flatMap { instance in
    try options.algorithms(for: instance).map {
      try measure(instance, by: $0, repetitions: options.extent.repetitions)
    }
  }
  print(options.asJSON ? try json(measurements) : markdown(measurements))
  return try CounterRecord(measurements.map(\.counters)).settled(keeping: options.records)
}

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
  report(usage)
  exit(64)
}
do {
  exit(try run(options))
} catch {
  report("\(error)")
  exit(70)
}
