// How long do stage 1 and the audit of its seats take?
// Usage: PlacementBenchmark PEOPLE REGIONS [WILLING-PERCENT [RUNS [PLACEMENT...]]]
//        PlacementBenchmark --country DATASET ROSTER [THREADS]

import Foundation
import PlacementModel
import RegionPlacement
import Verification

if CommandLine.arguments.dropFirst().first == "--country", CommandLine.arguments.count >= 4 {
  let words = CommandLine.arguments
  let threads = words.count > 4 ? Int(words[4]) ?? 2 : 2
  print(try SameWork(dataset: words[2], roster: words[3], threads: threads).run())
  exit(0)
}

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let named = CommandLine.arguments.compactMap(Policy.Placement.init)
guard arguments.count >= 2 else {
  fatalError("usage: PlacementBenchmark PEOPLE REGIONS [WILLING-PERCENT [RUNS [PLACEMENT...]]]")
}
let willing = arguments.count > 2 ? arguments[2] : 85
let runs = arguments.count > 3 ? arguments[3] : 3

let clock = ContinuousClock()
for placement in named.isEmpty ? [.balanced] : named {
  let problem = try Country(
    regions: arguments[1], people: arguments[0], willing: willing, seed: 1
  ).problem(placement)
  var best: Duration?
  var seats: [Seat] = []
  for _ in 0..<runs {
    let start = clock.now
    let outcome = try RegionPlacement.place(problem)
    let time = clock.now - start
    precondition(outcome.isCertified, "an answer without proof has no time")
    seats = outcome.seats
    if best.map({ time < $0 }) ?? true { best = time }
    print(
      "\(time): placed \(outcome.seats.count), people \(outcome.counters.people),",
      "nodes \(outcome.counters.nodes), arcs \(outcome.counters.arcs),",
      "pivots \(outcome.counters.pivots), solves \(outcome.counters.solves)")
    print(outcome.goals.map { "\($0.name) \($0.value)" }.joined(separator: ", "))
  }
  let start = clock.now
  let audit = SeatAudit(problem)
  let read = clock.now
  let figures = audit.figures(of: seats)
  print("audit: premises \(read - start), seats \(clock.now - read); \(figures)")
  print(
    "\(placement.rawValue): people \(arguments[0]), regions \(arguments[1]),",
    "willing \(willing)%: best of \(runs) \(best!)")
}
