import BenchmarkKit
import Caseload
import Datasets
import Foundation
import Parallel
import PlacementModel
import RegionPlacement

/// What `peers/ortools_country.py` does as well, and nothing else of a solve: reading the tables,
/// stage 1 with its proof, and one exact allocation of every kabupaten from the bases that a roster
/// states.
///
/// The choice of bases, refinement, bounds, reasons, reserve lists, comparison, verification and
/// files are left out on both sides; the places of PMO, which the peer leaves out, are not.
struct SameWork {
  let dataset: String
  let roster: String
  let threads: Int

  private struct Unplaced: Error { let person: String }

  /// Does the work and compares the cost of each allocation with what the roster states, under its
  /// weights of travel and balance.
  ///
  /// - Returns: one document of JSON.
  func run() throws -> String {
    let clock = ContinuousClock()
    let (begin, processor) = (clock.now, processorSeconds())
    let problem = try problem()
    let read = clock.now
    let outcome = try RegionPlacement.place(problem)
    precondition(outcome.isCertified, "an answer without proof has no time")
    let placed = clock.now
    let stated = try statedRoster()
    let bases = Dictionary(
      uniqueKeysWithValues: stated.placements.map { ($0.applicantID, $0.baseCode) })
    let basesRead = clock.now
    let seats = Dictionary(grouping: outcome.seats, by: \.kabupaten)
    let costs = try Pieces(threads: threads).map(problem.kabupaten.count) { kabupaten in
      Result { try cost(of: kabupaten, seats[kabupaten] ?? [], bases, in: problem) }
    }.map { try $0.get() }
    let end = clock.now
    let differing = zip(stated.regions, costs).filter { line, cost in
      let weights = problem.policy.weights(in: line.regionCode)
      return cost != weights.travel * line.terms.travel + weights.balance * line.terms.balance
    }
    let seconds = [
      ("read", begin, read), ("stage 1", read, placed), ("reading the bases", placed, basesRead),
      ("stage 2", basesRead, end), ("wall", begin, end),
    ].map { "\"\($0.0)\": \(fixed(Double(($0.2 - $0.1) / .milliseconds(1)) / 1000, decimals: 3))" }
    return "{\(seconds.joined(separator: ", ")), "
      + "\"processor\": \(fixed(processorSeconds() - processor, decimals: 3)), "
      + "\"kabupaten_that_differ\": \(differing.count)}"
  }

  /// The least cost of travel and balance in one kabupaten from these bases.
  private func cost(
    of kabupaten: Int, _ seats: [Seat], _ bases: [String: RegionCode?], in problem: PlacementProblem
  ) throws -> Int {
    let region = CaseloadProblem(kabupaten: kabupaten, seats: seats, in: problem)
    let villages = Dictionary(
      region.villages.map { (region.sites[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
    let sites = try region.assistants.indices.map { index -> Int? in
      if let home = region.homes[index] { return home }
      let person = problem.applicants[region.assistants[index].applicant].id
      guard let code = bases[person] ?? nil, let village = villages[code] else {
        throw Unplaced(person: person)
      }
      return village
    }
    guard !sites.isEmpty else { return 0 }
    let allocation = ExactAllocation(region, sites: sites)
    precondition(allocation.isCertified, "an answer without proof has no time")
    return allocation.cost
  }

  private func problem() throws -> PlacementProblem {
    var files = DatasetFiles()
    for table in InputTable.allCases {
      let name = DatasetFiles.fileName(of: table)
      guard let bytes = FileManager.default.contents(atPath: "\(dataset)/\(name)") else { continue }
      files[table] = InputFile(name: name, bytes: Array(bytes))
    }
    return try Dataset.read(files, threads: threads).problem
  }

  private func statedRoster() throws -> Roster {
    let names = RosterFiles.names + RosterFiles.optionalNames
    return try RosterFiles.read(
      names.compactMap { name in
        FileManager.default.contents(atPath: "\(roster)/\(name)").map { (name, Array($0)) }
      }, threads: threads)
  }
}
