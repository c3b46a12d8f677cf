package import PlacementModel
import RegionPlacement

/// The eligible people of the role that serves cooperatives, grouped by what they accept.
package struct PeopleSupply: Sendable {
  /// People of one list who accept exactly the same kabupaten.
  struct Group: Hashable, Sendable {
    /// Indices in the problem, ascending; never empty.
    let kabupaten: [Int]
    /// Their list among ``PlacementProblem/tracks``; `nil` for people of any.
    var track: Int?
    /// Whether the panel has placed them, so that none of them may wait.
    var isPinned = false
    var count: Int
  }

  /// Of the role, eligible or not.
  let applicants: Int
  let eligible: Int
  /// In the order of their first member by id.
  let groups: [Group]
  /// By kabupaten: how many eligible people accept it.
  let accepting: [Int]
  /// Whether conflicts of somebody might bar another kabupaten under other loads.
  let dependsOnLoad: Bool

  /// Reads the people off a problem: O(*n* *k*) for *n* applicants and *k* kabupaten.
  ///
  /// - Returns: `nil` without applicants.
  package init?(_ problem: PlacementProblem) {
    guard !problem.applicants.isEmpty else { return nil }
    let standings = Eligibility.standings(in: problem)
    let reader = AcceptabilityReader(problem)
    let people = problem.applicants.indices.filter {
      problem.applicants[$0].role == Applicant.assistantRole
    }
    let eligible = people.filter { standings[$0].isEligible }

    let census = Census(of: eligible, by: reader, in: problem)
    applicants = people.count
    self.eligible = eligible.count
    dependsOnLoad = eligible.contains { !reader.conflicts(of: $0).isEmpty }
    groups = census.groups
    accepting = census.accepting
  }
}

/// Counts people by what they accept.
private struct Census {
  private struct Key: Hashable {
    let accepted: [Int]
    let track: Int
    let isPinned: Bool
  }

  private(set) var groups: [PeopleSupply.Group] = []
  private(set) var accepting: [Int]
  private var groupOf: [Key: Int] = [:]

  init(of people: [Int], by reader: AcceptabilityReader, in problem: PlacementProblem) {
    accepting = Array(repeating: 0, count: problem.kabupaten.count)
    for person in people {
      let acceptability = reader.acceptability(of: person)
      let accepted = problem.kabupaten.indices.filter { acceptability.accepts($0, in: problem) }
      for kabupaten in accepted { accepting[kabupaten] += 1 }
      guard !accepted.isEmpty else { continue }
      count(
        Key(
          accepted: accepted, track: problem.track(of: person),
          isPinned: acceptability.pinned != nil))
    }
  }

  private mutating func count(_ key: Key) {
    if let group = groupOf[key] {
      groups[group].count += 1
    } else {
      groupOf[key] = groups.count
      groups.append(
        PeopleSupply.Group(
          kabupaten: key.accepted, track: key.track, isPinned: key.isPinned, count: 1))
    }
  }
}
