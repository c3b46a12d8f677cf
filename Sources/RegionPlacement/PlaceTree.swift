import PlacementModel

/// The places of every list in every kabupaten, and what they lie in, as a tree.
///
///     list in kabupaten ─▶ kabupaten ─▶ province ─▶ nation ─▶ reserve
///
/// Where everybody stands on one list, a list's places are its kabupaten's, and the first level
/// falls away. Nodes are numbered from the leaves up, each level in order of code.
struct PlaceTree: Sendable {
  let lists: Int
  /// How many leaves there are: one a kabupaten and list, by kabupaten, then list.
  let leaves: Int
  /// By node but for the reserve: the node that it lies in.
  let parents: [Int]
  /// By node but for the reserve: the nodes that lie in it; none for leaves.
  let children: [Range<Int>]

  /// The first nodes of the kabupaten, the leaves themselves where there is one list, and of the
  /// provinces.
  let firstKabupaten: Int
  let firstProvince: Int
  /// By leaf: the most that it takes.
  private let caps: [Int]

  init(_ problem: PlacementProblem) {
    lists = problem.tracks.count
    caps = problem.kabupaten.flatMap(\.trackCaps)
    leaves = problem.kabupaten.count * lists
    firstKabupaten = lists > 1 ? leaves : 0
    firstProvince = firstKabupaten + problem.kabupaten.count
    let nation = firstProvince + problem.provinces.count
    var parents: [Int] = []
    var children: [Range<Int>] = []
    if lists > 1 {
      parents = (0..<leaves).map { [firstKabupaten, lists] in firstKabupaten + $0 / lists }
      children = Array(repeating: 0..<0, count: leaves)
    }
    for (index, kabupaten) in problem.kabupaten.enumerated() {
      parents.append(firstProvince + kabupaten.province)
      children.append(lists > 1 ? index * lists..<(index + 1) * lists : 0..<0)
    }
    for province in problem.provinces {
      parents.append(nation)
      children.append(
        firstKabupaten + province.kabupaten.lowerBound..<firstKabupaten
          + province.kabupaten.upperBound)
    }
    parents.append(nation + 1)
    children.append(firstProvince..<nation)
    (self.parents, self.children) = (parents, children)
  }

  /// The node of those without a place: the last.
  var reserve: Int { parents.count }

  /// The leaf of a list in a kabupaten.
  func leaf(of track: Int, in kabupaten: Int) -> Int { kabupaten * lists + track }

  /// The most that a leaf takes: one list's people in one kabupaten.
  func cap(ofLeaf leaf: Int) -> Int { caps[leaf] }

  /// The most of a list that a kabupaten takes.
  func cap(of track: Int, in kabupaten: Int) -> Int { caps[leaf(of: track, in: kabupaten)] }

  /// The kabupaten that a leaf lies in.
  func kabupaten(ofLeaf leaf: Int) -> Int { leaf / lists }

  /// The list whose places a leaf counts.
  func track(ofLeaf leaf: Int) -> Int { leaf % lists }

  func isLeaf(_ node: Int) -> Bool { node < leaves }

  /// By node but for the reserve: how many people sit inside it.
  ///
  /// - Parameter seats: by person, their leaf.
  func headcounts(of seats: some Sequence<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: parents.count)
    for leaf in seats { counts[leaf] += 1 }
    for (node, parent) in parents.dropLast().enumerated() { counts[parent] += counts[node] }
    return counts
  }
}

extension PlacementProblem {
  /// The most that a leaf of the ``PlaceTree`` takes: one list's people in one kabupaten.
  func cap(ofLeaf leaf: Int) -> Int {
    kabupaten[leaf / tracks.count].trackCaps[leaf % tracks.count]
  }
}
