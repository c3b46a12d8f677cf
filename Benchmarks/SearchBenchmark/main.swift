// Measures the search of stage 2 on named regions with fixed seeds: how far from the best known
// plan it ends, how strong its own bound is, how long it takes; beside plain alternation and plain
// annealing. Answers are counted again before they are reported. A bound above a known plan, or a
// search worse than on record, ends the run with exit code 1. Times never do.

import BenchmarkKit
import Foundation

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
  report(Options.usage)
  exit(64)
}
do {
  exit(try options.run())
} catch {
  report("\(error)")
  exit(70)
}
