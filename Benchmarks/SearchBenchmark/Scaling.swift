import BenchmarkKit
import Caseload
import PlacementModel
import RegionPlacement

/// How much sooner two threads are done with a whole dataset than one.
struct Scaling {
  let effort: Policy.Effort

  private static let dataset = "tahap-2"
  private static let repetitions = 3

  /// Interleaved runs, and the medians of their wall-clock seconds; the answers must be equal.
  func markdown() throws -> String {
    let problem = try RealRegions().problem(of: Scaling.dataset) { $0.effort = effort }
    let seats = try RegionPlacement.place(problem).seats
    var seconds: [Int: [Double]] = [:]
    var answers: Set<[CaseloadSolution]> = []
    for _ in 0..<Scaling.repetitions {
      for threads in [1, 2] {
        let clock = ContinuousClock()
        let start = clock.now
        answers.insert(Caseload.assign(problem, seats: seats, threads: threads))
        seconds[threads, default: []].append((clock.now - start) / .seconds(1))
      }
    }
    guard answers.count == 1 else { throw BenchmarkFault("threads changed the answer") }
    let (one, two) = (median(seconds[1]!), median(seconds[2]!))
    return """
      | dataset | regions | effort | 1 thread, s | 2 threads, s | times |
      |---|--:|---|--:|--:|--:|
      | \(Scaling.dataset) | \(problem.kabupaten.count) | \(effort.rawValue) \
      | \(fixed(one, decimals: 2)) | \(fixed(two, decimals: 2)) | \(fixed(one / two, decimals: 2)) |
      """
  }
}
