import PlacementModel

/// The exchanges by which one seating that meets the goals becomes another.
///
/// A step from one node to another hands a surplus person on:
///
///     kabupaten ─▶ kabupaten   somebody free moves there
///     kabupaten ─▶ reserve     somebody free leaves
///     reserve   ─▶ kabupaten   somebody free is called in
///     kabupaten ─▶ province ─▶ nation ─▶ reserve   one more is placed there
///     reserve ─▶ nation ─▶ province ─▶ kabupaten   one fewer
///
/// as far as the ``OptimalFace`` allows it. So a person may take a seat exactly if a path leads
/// from it to the one they have. This is the residual network of the goals' flow with its people
/// aggregated: a search takes O(*k*²/64) for *k* kabupaten.
struct ExchangeGraph {
  let problem: PlacementProblem
  let candidates: [Candidate]
  let face: OptimalFace
  private let hasReserve: Bool

  /// By candidate: the kabupaten they sit in.
  private(set) var seats: [Int?]
  /// By candidate: whether exchanges may move them.
  private(set) var isFree: [Bool]
  /// By candidate: where they may sit; only of those free who have had a seat.
  private var options: [(kabupaten: RegionSet, mayLeave: Bool)?]

  private(set) var headcounts: [Int]
  private var provinceHeadcounts: [Int]
  private var headcount: Int
  private var kabupatenRanges: [ClosedRange<Int>]

  /// By kabupaten: the free people in it.
  private var movers: [[Int]]
  /// By kabupaten: how many of the free in it may leave.
  private var leavers: [Int]
  /// By kabupaten moved to, then from: how many could; and where from, as a set.
  private var moverCounts: [Int32]
  private var origins: [RegionSet]
  private var reserve: Reserve

  /// A seating in which nobody is free yet.
  ///
  /// - Parameters:
  ///   - seats: by candidate; a seating on the face.
  ///   - hasReserve: whether people may leave and be called in.
  init(
    _ candidates: [Candidate], seats: [Int?], face: OptimalFace, hasReserve: Bool,
    in problem: PlacementProblem
  ) {
    self.problem = problem
    self.candidates = candidates
    self.face = face
    self.hasReserve = hasReserve
    self.seats = seats
    isFree = Array(repeating: false, count: candidates.count)
    options = Array(repeating: nil, count: candidates.count)
    let count = problem.kabupaten.count
    headcounts = seats.reduce(into: Array(repeating: 0, count: count)) { headcounts, seat in
      if let seat { headcounts[seat] += 1 }
    }
    provinceHeadcounts = problem.provinces.map { [headcounts] in
      headcounts[$0.kabupaten].reduce(0, +)
    }
    headcount = headcounts.reduce(0, +)
    kabupatenRanges = face.kabupaten
    movers = Array(repeating: [], count: count)
    leavers = Array(repeating: 0, count: count)
    moverCounts = Array(repeating: 0, count: count * count)
    origins = Array(repeating: RegionSet(of: count), count: count)
    reserve = Reserve(of: problem)
  }

  // MARK: - People

  /// Lets exchanges move a person.
  mutating func free(_ candidate: Int) {
    isFree[candidate] = true
    if let seat = seats[candidate] {
      arrive(candidate, in: seat)
    } else if hasReserve {
      reserve.add(candidate, by: candidates[candidate].routes)
    }
  }

  /// Keeps a person where they are from now on.
  mutating func hold(_ candidate: Int) {
    if let seat = seats[candidate] { depart(candidate, from: seat) }
    isFree[candidate] = false
  }

  /// Where the person may sit.
  mutating func options(of candidate: Int) -> RegionSet { allOptions(of: candidate).kabupaten }

  private mutating func allOptions(
    of candidate: Int
  ) -> (kabupaten: RegionSet, mayLeave: Bool) {
    if let known = options[candidate] { return known }
    let found = face.options(of: candidates[candidate], in: problem, isPlaced: !hasReserve)
    options[candidate] = found
    return found
  }

  private mutating func arrive(_ candidate: Int, in place: Int) {
    let (wanted, mayLeave) = allOptions(of: candidate)
    movers[place].append(candidate)
    if mayLeave { leavers[place] += 1 }
    wanted.visit { target in
      moverCounts[target * movers.count + place] += 1
      origins[target].insert(place)
    }
  }

  private mutating func depart(_ candidate: Int, from place: Int) {
    let (wanted, mayLeave) = allOptions(of: candidate)
    movers[place].remove(at: movers[place].firstIndex(of: candidate)!)
    if mayLeave { leavers[place] -= 1 }
    wanted.visit { target in
      moverCounts[target * movers.count + place] -= 1
      if moverCounts[target * movers.count + place] == 0 { origins[target].remove(place) }
    }
  }

  // MARK: - Nodes

  /// Kabupaten first, by their index.
  private var provinceNodes: Int { problem.kabupaten.count }
  private var nationNode: Int { provinceNodes + problem.provinces.count }
  private var reserveNode: Int { nationNode + 1 }

  /// The node where nobody has a seat.
  var reservePlace: Int { reserveNode }

  /// The node of a province.
  func node(ofProvince province: Int) -> Int { provinceNodes + province }

  // MARK: - Searching

  /// From where a surplus person can be handed on to one node, and how.
  struct Reach {
    /// The kabupaten from which a path leads there, its own included.
    fileprivate(set) var kabupaten: RegionSet
    /// By node: the next one on a shortest path; -1 where there is none.
    fileprivate var next: [Int]
    fileprivate let target: Int
  }

  /// Searches backwards, level by level, from a node.
  mutating func reach(of target: Int) -> Reach {
    var reach = Reach(
      kabupaten: RegionSet(of: problem.kabupaten.count),
      next: Array(repeating: -1, count: reserveNode + 1), target: target)
    reach.next[target] = target
    var queue = [target]
    var first = 0
    func visit(_ node: Int, towards next: Int) {
      guard reach.next[node] < 0 else { return }
      reach.next[node] = next
      queue.append(node)
    }
    while first < queue.count {
      let node = queue[first]
      first += 1
      if node < provinceNodes {
        reach.kabupaten.insert(node)
        origins[node].visit(notIn: reach.kabupaten) { visit($0, towards: node) }
        if headcounts[node] > kabupatenRanges[node].lowerBound {
          visit(provinceNodes + problem.kabupaten[node].province, towards: node)
        }
        if reach.next[reserveNode] < 0 && entrant(to: node) != nil {
          visit(reserveNode, towards: node)
        }
      } else if node < nationNode {
        let province = node - provinceNodes
        for place in problem.provinces[province].kabupaten
        where headcounts[place] < kabupatenRanges[place].upperBound {
          visit(place, towards: node)
        }
        if provinceHeadcounts[province] > face.provinces[province].lowerBound {
          visit(nationNode, towards: node)
        }
      } else if node == nationNode {
        for province in problem.provinces.indices
        where provinceHeadcounts[province] < face.provinces[province].upperBound {
          visit(provinceNodes + province, towards: node)
        }
        if headcount > face.nation.lowerBound { visit(reserveNode, towards: node) }
      } else {
        for place in leavers.indices where leavers[place] > 0 { visit(place, towards: node) }
        if headcount < face.nation.upperBound { visit(nationNode, towards: node) }
      }
    }
    return reach
  }

  /// Somebody in reserve who could be called in.
  private mutating func entrant(to place: Int) -> Int? {
    guard hasReserve, face.levels[place] == face.reserveLevel else { return nil }
    return reserve.last(for: place, in: problem) { [isFree, seats] in
      isFree[$0] && seats[$0] == nil
    }
  }

  // MARK: - Exchanging

  /// Hands a surplus person on along a path that was found.
  ///
  /// - Precondition: nothing has changed since.
  mutating func exchange(from start: Int, along reach: Reach) {
    var node = start
    while node != reach.target {
      let next = reach.next[node]
      step(from: node, to: next)
      node = next
    }
  }

  /// Seats a person, or takes their seat, without regard to anybody else.
  mutating func put(_ candidate: Int, in place: Int?) {
    if isFree[candidate], let seat = seats[candidate] { depart(candidate, from: seat) }
    seats[candidate] = place
    guard isFree[candidate] else { return }
    if let place {
      arrive(candidate, in: place)
    } else {
      reserve.add(candidate, by: candidates[candidate].routes)
    }
  }

  private mutating func step(from node: Int, to next: Int) {
    switch (node, next) {
    case (..<provinceNodes, ..<provinceNodes):
      put(movers[node].last { options[$0]!.kabupaten.contains(next) }!, in: next)
    case (..<provinceNodes, reserveNode):
      put(movers[node].last { options[$0]!.mayLeave }!, in: nil)
    case (reserveNode, ..<provinceNodes):
      put(entrant(to: next)!, in: next)
    case (..<provinceNodes, _): headcounts[node] += 1
    case (_, ..<provinceNodes): headcounts[next] -= 1
    case (_, nationNode): change(node, by: 1)
    case (nationNode, _): change(next, by: -1)
    default: preconditionFailure("only nation and reserve share such a step")
    }
  }

  /// Changes the headcount of a province, or of the nation where its other end is the reserve.
  private mutating func change(_ node: Int, by amount: Int) {
    if node == reserveNode {
      headcount -= amount
    } else {
      provinceHeadcounts[node - provinceNodes] += amount
    }
  }

  /// Narrows what a kabupaten may hold.
  mutating func limit(_ place: Int, to range: ClosedRange<Int>) {
    kabupatenRanges[place] = range
  }

  /// Takes one from a kabupaten's headcount, as the province's end of a path does.
  mutating func lowerHeadcount(of place: Int) { headcounts[place] -= 1 }
}

/// The people who wait for a seat, by the routes that lead them to one; each list from its end.
private struct Reserve {
  private var everywhere: [Int] = []
  private var provinces: [[Int]]
  private var kabupaten: [[Int]]

  init(of problem: PlacementProblem) {
    provinces = Array(repeating: [], count: problem.provinces.count)
    kabupaten = Array(repeating: [], count: problem.kabupaten.count)
  }

  mutating func add(_ candidate: Int, by routes: [Route]) {
    for route in routes {
      switch route {
      case .everywhere: everywhere.append(candidate)
      case .province(let province, _): provinces[province].append(candidate)
      case .kabupaten(let place, _): kabupaten[place].append(candidate)
      }
    }
  }

  /// Somebody who accepts a kabupaten and still waits; those who do not are struck off.
  mutating func last(
    for place: Int, in problem: PlacementProblem, waits: (Int) -> Bool
  ) -> Int? {
    let province = problem.kabupaten[place].province
    return Reserve.last(of: &kabupaten[place], waits)
      ?? Reserve.last(of: &provinces[province], waits) ?? Reserve.last(of: &everywhere, waits)
  }

  private static func last(of list: inout [Int], _ waits: (Int) -> Bool) -> Int? {
    while let candidate = list.last {
      if waits(candidate) { return candidate }
      list.removeLast()
    }
    return nil
  }
}
