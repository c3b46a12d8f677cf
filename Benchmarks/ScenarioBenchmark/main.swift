// How many scenarios a second, against solving each afresh?
// Usage: ScenarioBenchmark DATASET [FAMILY...] [--count N] [--threads N] [--fresh N]
//        ScenarioBenchmark DATASET --quick     compares counters with record.json

import PlacementModel
import Scenarios

let options = try Options(Array(CommandLine.arguments.dropFirst()))
let problem = try options.problem()
let suite = try Suite(problem, options)
if options.isQuick {
  try suite.compareCounters()
} else {
  for family in options.families { try suite.measure(family) }
}
