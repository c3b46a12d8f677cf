// How many scenarios a second, against solving each afresh? With --quick, how many kabupaten they
// make solve is compared with the record beside this file; with --compare, whole rosters with those of
// solving afresh.

import BenchmarkKit
import Foundation
import Scenarios

/// Measures or counts; the exit code.
func run(_ options: Options) throws -> Int32 {
  if options.asksForHelp {
    print(Options.help)
    return 0
  }
  let suite = try Suite(try options.problem(), options)
  if options.isQuick {
    return try CounterRecord(suite.counters()).settled(keeping: options.records)
  }
  for family in options.families {
    if options.compared > 0 { try suite.compare(family) } else { try suite.measure(family) }
  }
  return 0
}

do {
  exit(try run(Options(Array(CommandLine.arguments.dropFirst()))))
} catch {
  report("\(error)")
  exit(error is Options.Usage ? 64 : 70)
}
