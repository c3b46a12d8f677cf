import Caseload
import Foundation
import PlacementModel

/// Writes a problem as plain tables of whole numbers, so that any other solver can read it:
///
/// - `instance.csv`: `key,value`: cooperatives, assistants, outsiders, the least and the largest
///   load, the weights of the terms;
/// - `cooperatives.csv`: `cooperative,district,village`: positions, counted from 0, and the site
///   of the village;
/// - `homes.csv`: `assistant,site`, one line a resident;
/// - `travel.csv`: metres from every site (a line each) to every cooperative. An outsider works
///   from any of the sites before the first home;
/// - `pairs.csv`: metres between every two cooperatives;
/// - `plan.csv`, if there is a plan to begin with: `cooperative,site`, the site that serves it.
struct Export {
  let problem: CaseloadProblem
  let plan: CaseloadSolution?

  func write(into folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var tables = [
      "instance.csv": instance, "cooperatives.csv": cooperatives, "homes.csv": homes,
      "travel.csv": travel, "pairs.csv": pairs,
    ]
    if let plan { tables["plan.csv"] = services(of: plan) }
    for (name, lines) in tables.sorted(by: { $0.key < $1.key }) {
      let text = lines.joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
  }

  private var instance: [String] {
    let weights = problem.weights
    let values = [
      ("cooperatives", problem.cooperatives.count), ("assistants", problem.assistants.count),
      ("outsiders", problem.homes.count { $0 == nil }), ("least_load", problem.rule.lower),
      ("largest_load", problem.rule.upper), ("travel", weights.travel), ("pairs", weights.pairs),
      ("balance", weights.balance), ("splits", weights.splits),
    ]
    return ["key,value"] + values.map { "\($0),\($1)" }
  }

  private var cooperatives: [String] {
    ["cooperative,district,village"]
      + problem.cooperatives.indices.map {
        "\($0),\(problem.districts[$0]),\(problem.villageOf[$0])"
      }
  }

  private var homes: [String] {
    ["assistant,site"]
      + problem.homes.enumerated().compactMap { assistant, site in site.map { "\(assistant),\($0)" }
      }
  }

  private var travel: [String] {
    problem.sites.indices.map { site in
      problem.cooperatives.indices.map { "\(problem.distances.metres(fromSite: site, to: $0))" }
        .joined(separator: ",")
    }
  }

  private var pairs: [String] {
    problem.cooperatives.indices.map { first in
      problem.cooperatives.indices.map { "\(problem.distances.metres(between: first, and: $0))" }
        .joined(separator: ",")
    }
  }

  private func services(of solution: CaseloadSolution) -> [String] {
    let siteOf = Dictionary(
      problem.sites.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return ["cooperative,site"]
      + solution.assistants.enumerated().compactMap { cooperative, assistant in
        guard let assistant, let base = solution.portfolios[assistant].base else { return nil }
        return "\(cooperative),\(problem.homes[assistant] ?? siteOf[base]!)"
      }
  }
}
