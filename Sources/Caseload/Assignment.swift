import PlacementModel

/// A plan as a search holds it: who serves what, with the sums that make a move's change in
/// cost a matter of a few look-ups.
///
/// The set of covered cooperatives never changes. *n* cooperatives and *x* assistants take
/// O(*n* *x*) space.
struct Assignment {
  let problem: CaseloadProblem
  /// The bounds that loads keep.
  let lower: [Int]
  let upper: [Int]
  private(set) var sites: [Int?]
  /// By cooperative, the assistant; -1 where it is left uncovered.
  private(set) var assistants: [Int]
  private(set) var portfolios: [[Int]]
  /// The value of the full objective, changes of hands included.
  private(set) var objective: Int

  /// By assistant, then cooperative: the weighted cost of serving it, travel from the base,
  /// distances to all that the assistant serves, and the change of hands.
  private var service: [Int]
  /// How many an assistant serves in a district, by assistant, then district.
  private var presence: [Int]
  /// By assistant, then cooperative; `false` for conflicts and for pins either way.
  private let isFree: [Bool]
  /// How many cooperatives there are: the length of a row of the tables above.
  private let width: Int

  /// - Parameter bounds: loads outside them are kept from straying farther.
  init(_ plan: Plan, bounds: CaseloadBounds, in problem: CaseloadProblem) {
    self.problem = problem
    sites = plan.sites
    assistants = plan.assistants.map { $0 ?? -1 }
    portfolios = plan.portfolios
    objective = problem.value(of: plan)
    lower = zip(bounds.lower, portfolios).map { min($0, $1.count) }
    upper = zip(bounds.upper, portfolios).map { max($0, $1.count) }

    let count = problem.cooperatives.count
    width = count
    isFree = problem.assistants.indices.flatMap { assistant in
      (0..<count).map { problem.pinnedTo[$0] == nil && problem.allows(assistant, $0) }
    }
    service = [Int](repeating: 0, count: count * sites.count)
    presence = [Int](repeating: 0, count: problem.districtCount * sites.count)
    for (assistant, portfolio) in portfolios.enumerated() {
      addTravel(of: assistant, times: 1)
      for cooperative in portfolio { addMember(cooperative, to: assistant) }
    }
    addContinuity()
  }

  /// Serving what another served before, who is still here, costs a change of hands.
  private mutating func addContinuity() {
    let price = problem.continuity
    guard price > 0 else { return }
    for (cooperative, former) in problem.former.enumerated() {
      guard let former else { continue }
      for assistant in sites.indices where assistant != former {
        service[assistant * assistants.count + cooperative] += price
      }
    }
  }

  /// What is held, as a value.
  var plan: Plan {
    Plan(sites: sites, assistants: assistants.map { $0 < 0 ? nil : $0 })
  }

  func load(of assistant: Int) -> Int { portfolios[assistant].count }

  /// Whether a cooperative that is not pinned may go to the assistant.
  @inline(__always)
  func isFree(_ cooperative: Int, for assistant: Int) -> Bool {
    isFree[assistant &* width &+ cooperative]
  }

  /// The weighted cost of a cooperative to an assistant: travel, and the distances to all that
  /// the assistant serves.
  @inline(__always)
  func service(of cooperative: Int, by assistant: Int) -> Int {
    service[assistant &* width &+ cooperative]
  }

  /// The weighted distance between two cooperatives of one assistant.
  @inline(__always)
  func companionship(of first: Int, and second: Int) -> Int {
    problem.weights.pairs &* problem.distances.metres(between: first, and: second)
  }

  /// How many cooperatives the assistant serves in the district of this one.
  @inline(__always)
  func presence(of assistant: Int, around cooperative: Int) -> Int {
    presence[assistant &* problem.districtCount &+ problem.districts[cooperative]]
  }
}

// MARK: - Changing

extension Assignment {
  /// Makes a move, whose change in cost is known.
  mutating func improve(by move: some Move) {
    make(move, delta: move.delta(in: self))
    assertRecount()
  }

  /// Makes a move whose delta was looked up already.
  mutating func make(_ move: some Move, delta: Int) {
    move.apply(to: &self)
    objective += delta
  }

  /// Asserts, in debug builds, that the deltas of all moves were exact.
  func assertRecount() {
    assert(
      problem.value(of: plan) == objective,
      "a move changes the objective by exactly its delta")
  }

  /// Gives a covered cooperative to another assistant.
  mutating func give(_ cooperative: Int, to assistant: Int) {
    let giver = assistants[cooperative]
    hand(cooperative, to: assistant)
    let (count, weight) = (assistants.count, problem.weights.pairs)
    guard weight != 0 else { return }
    let distances = problem.distances
    let metres = distances.pairs.span.extracting(distances.row(ofPairs: cooperative))
    var sums = service.mutableSpan
    let (here, there) = (giver * count, assistant * count)
    precondition(max(here, there) + count <= sums.count && metres.count == count)
    for other in 0..<count {
      // Inside both rows and the distances, as just checked; checks cost half of this loop.
      unsafe sums[unchecked: here &+ other] &-= weight &* Int(metres[unchecked: other])
      unsafe sums[unchecked: there &+ other] &+= weight &* Int(metres[unchecked: other])
    }
  }

  /// Exchanges two covered cooperatives of different assistants, in one pass over their costs.
  mutating func exchange(_ first: Int, with second: Int) {
    let (former, latter) = (assistants[first], assistants[second])
    take(second, for: first, by: former)
    take(first, for: second, by: latter)
    let (count, weight) = (width, problem.weights.pairs)
    guard weight != 0 else { return }
    let distances = problem.distances
    let going = distances.pairs.span.extracting(distances.row(ofPairs: first))
    let coming = distances.pairs.span.extracting(distances.row(ofPairs: second))
    var sums = service.mutableSpan
    let (here, there) = (former * count, latter * count)
    precondition(
      max(here, there) + count <= sums.count && going.count == count && coming.count == count)
    // Distances are below 2³⁰. Multiplying is most of the work where there is no vector form of it.
    if weight == 1 {
      for other in 0..<count {
        // As above.
        let more = unsafe Int(going[unchecked: other] &- coming[unchecked: other])
        unsafe sums[unchecked: here &+ other] &-= more
        unsafe sums[unchecked: there &+ other] &+= more
      }
    } else {
      for other in 0..<count {
        // As above.
        let more = unsafe weight &* Int(going[unchecked: other] &- coming[unchecked: other])
        unsafe sums[unchecked: here &+ other] &-= more
        unsafe sums[unchecked: there &+ other] &+= more
      }
    }
  }

  /// Lets an assistant work from another site.
  mutating func rebase(_ assistant: Int, to site: Int) {
    addTravel(of: assistant, times: -1)
    sites[assistant] = site
    addTravel(of: assistant, times: 1)
  }

  /// Moves a cooperative, and leaves what serving costs as it is.
  private mutating func hand(_ cooperative: Int, to assistant: Int) {
    let giver = assistants[cooperative]
    portfolios[giver].remove(at: portfolios[giver].firstIndex(of: cooperative)!)
    portfolios[assistant].append(cooperative)
    assistants[cooperative] = assistant
    let district = problem.districts[cooperative]
    presence[giver * problem.districtCount + district] -= 1
    presence[assistant * problem.districtCount + district] += 1
  }

  /// Puts a cooperative at the end of a portfolio in exchange for another, and leaves what serving
  /// costs as it is.
  private mutating func take(_ incoming: Int, for outgoing: Int, by assistant: Int) {
    var portfolio = portfolios[assistant].mutableSpan
    var place = portfolio.indices.first { portfolio[$0] == outgoing }!
    while place < portfolio.count - 1 {
      portfolio[place] = portfolio[place + 1]
      place += 1
    }
    portfolio[place] = incoming
    assistants[incoming] = assistant
    let row = assistant * problem.districtCount
    presence[row + problem.districts[outgoing]] -= 1
    presence[row + problem.districts[incoming]] += 1
  }

  private mutating func addMember(_ cooperative: Int, to assistant: Int) {
    presence[assistant * problem.districtCount + problem.districts[cooperative]] += 1
    let distances = problem.distances
    add(
      distances.pairs.span.extracting(distances.row(ofPairs: cooperative)),
      weight: problem.weights.pairs, to: assistant)
  }

  private mutating func addTravel(of assistant: Int, times: Int) {
    let distances = problem.distances
    add(
      distances.fromSites.span.extracting(distances.row(ofSite: sites[assistant]!)),
      weight: times * problem.weights.travel, to: assistant)
  }

  /// Adds a weighted row of distances to the costs of serving.
  private mutating func add(_ metres: Span<Int32>, weight: Int, to assistant: Int) {
    let (count, target) = (assistants.count, assistant * assistants.count)
    var sums = service.mutableSpan
    precondition(target + count <= sums.count && metres.count == count)
    for other in 0..<count {
      // As above.
      unsafe sums[unchecked: target &+ other] &+= weight &* Int(metres[unchecked: other])
    }
  }
}
