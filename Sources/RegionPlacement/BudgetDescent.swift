package import PlacementModel

/// A seating that loses one person at a time, as a falling budget takes them.
///
/// Goals 1 to 4 stay met at every step. One person fewer is one shortest path in the residual network
/// of the seating's flow, its people aggregated as in ``ExchangeGraph``:
///
///     nation ─▶ province ─▶ kabupaten     one fewer is placed there
///     kabupaten ─▶ kabupaten              somebody moves there
///     kabupaten ─▶ province               one more is placed there
///     kabupaten ─▶ reserve                somebody leaves
///     reserve ─▶ kabupaten                somebody who left comes back
///
/// A shortest path keeps an optimum optimal (Busacker and Gowen 1961), and merit has one best set, so
/// each step places whom solving that budget afresh places. The last kind of step never shortens a
/// path, for the sets are nested (``SeatingGoal/merit``); it is searched all the same, because the
/// lengths of shortest paths over all of these steps are potentials that prove the seating:
/// ``isProved`` says whether they do.
package struct BudgetDescent {
  /// What a step costs by the goals that headcounts decide, then by merit.
  struct Cost: Hashable, Comparable {
    var cover = 0
    var minimums = 0
    var service = 0
    var merit = 0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.cover, left.minimums, left.service, left.merit)
        < (right.cover, right.minimums, right.service, right.merit)
    }

    static func + (left: Cost, right: Cost) -> Cost {
      Cost(
        cover: left.cover + right.cover, minimums: left.minimums + right.minimums,
        service: left.service + right.service, merit: left.merit + right.merit)
    }
  }

  /// Whether the potentials of every step so far proved the seating before it.
  package private(set) var isProved = true

  let problem: PlacementProblem
  let places: PlaceTree
  /// Those whom the first seating places, best first.
  let people: [Candidate]
  /// By person: where they may sit; nowhere else for the pinned, who never move.
  let wishes: [RegionSet]
  /// By person: the leaf where they sit.
  private(set) var seats: [Int?]
  /// By node of the places but for the reserve.
  private(set) var headcounts: [Int]

  /// - Parameter outcome: a seating by goals 1 to 4, then any others.
  package init(from outcome: PlacementOutcome) {
    let market = outcome.market
    let placed = market.candidates.filter { outcome.placeOf[$0.applicant] != nil }
    (problem, places, people) = (market.problem, market.places, placed)
    wishes = placed.map { [problem, places] candidate in
      var wishes = RegionSet(of: places.leaves)
      guard candidate.acceptability.pinned == nil else { return wishes }
      for kabupaten in problem.kabupaten.indices {
        let leaf = places.leaf(of: candidate.track, in: kabupaten)
        if problem.cap(ofLeaf: leaf) > 0,
          candidate.acceptability.accepts(kabupaten, in: problem)
        {
          wishes.insert(leaf)
        }
      }
      return wishes
    }
    seats = placed.map { [places] candidate in
      outcome.placeOf[candidate.applicant].map { places.leaf(of: candidate.track, in: $0) }
    }
    headcounts = places.headcounts(of: seats.compactMap { $0 })
  }

  /// How many are placed.
  package var placed: Int { headcounts[nation] }

  /// By kabupaten.
  package var headcountsOfKabupaten: ArraySlice<Int> {
    headcounts[places.firstKabupaten..<places.firstKabupaten + problem.kabupaten.count]
  }

  /// By person placed, best first: the applicant and the kabupaten.
  package var seated: [Seat] {
    zip(people, seats).compactMap { person, leaf in
      leaf.map { Seat(applicant: person.applicant, kabupaten: places.kabupaten(ofLeaf: $0)) }
    }
  }

  var nation: Int { places.reserve - 1 }

  /// Takes one person out, and moves others as that asks for. For *a* people and *k* leaves
  /// O((*a* + *k*) *k*/64) time, and as much again each time that a detour pays.
  ///
  /// - Returns: the applicant; `nil` where all who are left are pinned.
  package mutating func lower() -> Int? {
    var search = DescentSearch(of: self)
    search.run()
    isProved = isProved && search.provesSeating(of: self)
    guard let path = search.pathToReserve else { return nil }
    var leaver: Int?
    headcounts[nation] -= 1
    for (node, next) in zip(path, path.dropFirst()).reversed() {
      if next == places.reserve {
        leaver = seated(in: node).last
        seats[leaver!] = nil
      } else if places.parents[node] == next {
        headcounts[node] += 1
      } else if places.parents[next] == node {
        headcounts[next] -= 1
      } else {
        let mover = seated(in: node).last { wishes[$0].contains(next) }
        seats[mover!] = next
      }
    }
    return leaver.map { people[$0].applicant }
  }

  /// The people in a leaf who may move, best first.
  private func seated(in leaf: Int) -> [Int] {
    seats.indices.filter { seats[$0] == leaf && !wishes[$0].isEmpty }
  }

  // MARK: - Costs

  /// What one person more in a node costs; `nil` where no more fits.
  func costOfOneMore(in node: Int) -> Cost? {
    let count = headcounts[node]
    if let limits = limits(of: node) {
      guard count < limits.cap else { return nil }
      return Cost(
        cover: count < limits.floor ? -1 : 0,
        service: limits.evenService(assistants: count + 1)
          - limits.evenService(assistants: count))
    }
    if places.isLeaf(node) { return count < problem.cap(ofLeaf: node) ? Cost() : nil }
    let province = problem.provinces[node - places.firstProvince]
    guard count < province.quota ?? Int.max else { return nil }
    return Cost(minimums: count < province.effectiveMinimum ? -1 : 0)
  }

  /// What one person fewer in a node costs; `nil` where nobody is.
  func costOfOneFewer(in node: Int) -> Cost? {
    let count = headcounts[node]
    guard count > 0 else { return nil }
    if let limits = limits(of: node) {
      return Cost(
        cover: count <= limits.floor ? 1 : 0,
        service: limits.evenService(assistants: count - 1)
          - limits.evenService(assistants: count))
    }
    if places.isLeaf(node) { return Cost() }
    let province = problem.provinces[node - places.firstProvince]
    return Cost(minimums: count <= province.effectiveMinimum ? 1 : 0)
  }

  /// Those of a kabupaten; `nil` for other nodes.
  private func limits(of node: Int) -> Limits? {
    let kabupaten = node - places.firstKabupaten
    return problem.kabupaten.indices.contains(kabupaten) ? problem.kabupaten[kabupaten].limits : nil
  }
}
