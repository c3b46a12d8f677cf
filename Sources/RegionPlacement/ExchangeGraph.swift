import PlacementModel

/// The exchanges by which one seating that meets the goals becomes another.
///
/// A step from one node to another hands a surplus person on:
///
///     leaf    ─▶ leaf      somebody free moves there
///     leaf    ─▶ reserve   somebody free leaves
///     reserve ─▶ leaf      somebody free is called in
///     leaf ─▶ … ─▶ nation ─▶ reserve   one more is placed there
///     reserve ─▶ nation ─▶ … ─▶ leaf   one fewer
///
/// along the ``PlaceTree``, whose leaves are the places of each list in each kabupaten, as far as the
/// ``OptimalFace`` allows it. So a person may take a seat exactly if a path leads
/// from it to the one they have. This is the residual network of the goals' flow with its people
/// aggregated: a search takes O(*k*²/64) for *k* leaves.
struct ExchangeGraph {
  let problem: PlacementProblem
  let candidates: [Candidate]
  let face: OptimalFace
  private let hasReserve: Bool

  private let places: PlaceTree
  /// By candidate: the leaf they sit in.
  private(set) var seats: [Int?]
  /// By candidate: whether exchanges may move them.
  private(set) var isFree: [Bool]
  /// By candidate: where they may sit; only of those free who have had a seat.
  private var options: [(leaves: RegionSet, mayLeave: Bool)?]

  /// By node of the places: how many sit inside it, and how many may.
  private(set) var headcounts: [Int]
  private var ranges: [ClosedRange<Int>]

  /// By leaf: the free people in it.
  private var movers: [[Int]]
  /// By leaf: how many of the free in it may leave.
  private var leavers: [Int]
  /// By leaf moved to, then from: how many could; and where from, as a set.
  private var moverCounts: [Int32]
  private var origins: [RegionSet]
  private var reserve: Reserve

  /// A seating in which nobody is free yet.
  ///
  /// - Parameters:
  ///   - seats: by candidate, their kabupaten; a seating on the face.
  ///   - hasReserve: whether people may leave and be called in.
  init(
    _ candidates: [Candidate], seats: [Int?], face: OptimalFace, hasReserve: Bool,
    in problem: PlacementProblem
  ) {
    self.problem = problem
    self.candidates = candidates
    self.face = face
    self.hasReserve = hasReserve
    let places = face.places
    self.places = places
    self.seats = zip(candidates, seats).map { candidate, seat in
      seat.map { places.leaf(of: candidate.track, in: $0) }
    }
    isFree = Array(repeating: false, count: candidates.count)
    options = Array(repeating: nil, count: candidates.count)
    let count = places.leaves
    headcounts = places.headcounts(of: self.seats.compactMap { $0 })
    ranges = face.ranges
    movers = Array(repeating: [], count: count)
    leavers = Array(repeating: 0, count: count)
    moverCounts = Array(repeating: 0, count: count * count)
    origins = Array(repeating: RegionSet(of: count), count: count)
    reserve = Reserve(of: problem, lists: places.lists)
  }

  /// By candidate: the kabupaten they sit in.
  var kabupatenOfSeats: [Int?] { seats.map { $0.map(places.kabupaten(ofLeaf:)) } }

  // MARK: - People

  /// Lets exchanges move a person.
  mutating func free(_ candidate: Int) {
    isFree[candidate] = true
    if let seat = seats[candidate] {
      arrive(candidate, in: seat)
    } else if hasReserve {
      reserve.add(candidate, candidates[candidate])
    }
  }

  /// Keeps a person where they are from now on.
  mutating func hold(_ candidate: Int) {
    if let seat = seats[candidate] { depart(candidate, from: seat) }
    isFree[candidate] = false
  }

  /// The leaves where the person may sit.
  mutating func options(of candidate: Int) -> RegionSet { allOptions(of: candidate).leaves }

  private mutating func allOptions(
    of candidate: Int
  ) -> (leaves: RegionSet, mayLeave: Bool) {
    if let known = options[candidate] { return known }
    var found = face.options(
      of: candidates[candidate], seatedIn: seats[candidate], in: problem)
    found.mayLeave = found.mayLeave && hasReserve
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

  /// The node where nobody has a seat.
  var reservePlace: Int { places.reserve }

  /// The leaf where a candidate would sit in a kabupaten.
  func leaf(of candidate: Int, in kabupaten: Int) -> Int {
    places.leaf(of: candidates[candidate].track, in: kabupaten)
  }

  // MARK: - Searching

  /// From where a surplus person can be handed on to one node, and how.
  struct Reach {
    /// The leaves from which a path leads there, its own included.
    fileprivate(set) var leaves: RegionSet
    /// By node: the next one on a shortest path; -1 where there is none.
    fileprivate var next: [Int]
    fileprivate let target: Int
  }

  /// Searches backwards, level by level, from a node.
  mutating func reach(of target: Int) -> Reach {
    var reach = Reach(
      leaves: RegionSet(of: places.leaves),
      next: Array(repeating: -1, count: places.reserve + 1), target: target)
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
      if places.isLeaf(node) {
        reach.leaves.insert(node)
        origins[node].visit(notIn: reach.leaves) { visit($0, towards: node) }
      }
      if node == places.reserve {
        for leaf in leavers.indices where leavers[leaf] > 0 { visit(leaf, towards: node) }
        let nation = node - 1
        if headcounts[nation] < ranges[nation].upperBound { visit(nation, towards: node) }
        continue
      }
      for child in places.children[node] where headcounts[child] < ranges[child].upperBound {
        visit(child, towards: node)
      }
      if headcounts[node] > ranges[node].lowerBound { visit(places.parents[node], towards: node) }
      if places.isLeaf(node) && reach.next[places.reserve] < 0 && entrant(to: node) != nil {
        visit(places.reserve, towards: node)
      }
    }
    return reach
  }

  /// Somebody in reserve who could be called in.
  private mutating func entrant(to leaf: Int) -> Int? {
    guard hasReserve, face.levels[leaf] == face.reserveLevel else { return nil }
    let (kabupaten, track) = (places.kabupaten(ofLeaf: leaf), places.track(ofLeaf: leaf))
    return reserve.last(for: kabupaten, on: track, in: problem) { [isFree, seats] in
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
  ///
  /// - Parameter leaf: of the person's own list.
  mutating func put(_ candidate: Int, in leaf: Int?) {
    if isFree[candidate], let seat = seats[candidate] { depart(candidate, from: seat) }
    seats[candidate] = leaf
    guard isFree[candidate] else { return }
    if let leaf {
      arrive(candidate, in: leaf)
    } else {
      reserve.add(candidate, candidates[candidate])
    }
  }

  private mutating func step(from node: Int, to next: Int) {
    if node != places.reserve && places.parents[node] == next {
      headcounts[node] += 1
    } else if next != places.reserve && places.parents[next] == node {
      headcounts[next] -= 1
    } else if node == places.reserve {
      put(entrant(to: next)!, in: next)
    } else if next == places.reserve {
      put(movers[node].last { options[$0]!.mayLeave }!, in: nil)
    } else {
      put(movers[node].last { options[$0]!.leaves.contains(next) }!, in: next)
    }
  }

  /// Narrows what a leaf may hold.
  mutating func limit(_ leaf: Int, to range: ClosedRange<Int>) { ranges[leaf] = range }

  /// Takes one from a leaf's headcount, as the other end of a path from it does.
  mutating func lowerHeadcount(of leaf: Int) { headcounts[leaf] -= 1 }
}

/// The people who wait for a seat, by their list and the routes that lead them to one; each line
/// from its end.
private struct Reserve {
  /// By list.
  private var everywhere: [[Int]]
  /// By province, then list; by kabupaten, then list.
  private var provinces: [[Int]]
  private var kabupaten: [[Int]]
  private let lists: Int

  init(of problem: PlacementProblem, lists: Int) {
    self.lists = lists
    everywhere = Array(repeating: [], count: lists)
    provinces = Array(repeating: [], count: problem.provinces.count * lists)
    kabupaten = Array(repeating: [], count: problem.kabupaten.count * lists)
  }

  mutating func add(_ index: Int, _ candidate: Candidate) {
    for route in candidate.routes {
      switch route {
      case .everywhere: everywhere[candidate.track].append(index)
      case .province(let province, _):
        provinces[province * lists + candidate.track].append(index)
      case .kabupaten(let place, _): kabupaten[place * lists + candidate.track].append(index)
      }
    }
  }

  /// Somebody of a list who accepts a kabupaten and still waits; those who do not are struck off.
  mutating func last(
    for place: Int, on track: Int, in problem: PlacementProblem, waits: (Int) -> Bool
  ) -> Int? {
    let province = problem.kabupaten[place].province
    return Reserve.last(of: &kabupaten[place * lists + track], waits)
      ?? Reserve.last(of: &provinces[province * lists + track], waits)
      ?? Reserve.last(of: &everywhere[track], waits)
  }

  private static func last(of line: inout [Int], _ waits: (Int) -> Bool) -> Int? {
    while let candidate = line.last {
      if waits(candidate) { return candidate }
      line.removeLast()
    }
    return nil
  }
}
