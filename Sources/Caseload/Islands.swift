/// The villages of a kabupaten in groups that wide gaps part: islands, valleys, towns.
///
/// Villages of one group are joined by steps that are not wide: single linkage, along the minimum
/// spanning tree (Gower and Ross 1969).
struct Islands: Sendable {
  /// By village, in order of the list, its island; islands are numbered in the order of joining.
  let of: [Int]
  /// By island, how many villages it has.
  let sizes: [Int]

  var count: Int { sizes.count }

  /// A wide step is longer than so many usual ones, the median of the tree's.
  private static let breadth = 3

  /// - Parameters:
  ///   - villages: how many there are to group.
  ///   - most: no more islands than these, parted by the widest gaps.
  ///   - metres: between two of them.
  /// - Complexity: O(*n*²) distances.
  init(villages: Int, most: Int, metres: (_ first: Int, _ second: Int) -> Int) {
    let steps = Self.spanningTree(villages, metres)
    let ordered = steps.sorted { ($0.metres, $0.village) < ($1.metres, $1.village) }
    let usual = ordered.isEmpty ? 0 : max(1, ordered[ordered.count / 2].metres)
    let gaps = Set(
      ordered.suffix(most - 1).filter { $0.metres > Self.breadth * usual }.map(\.village))
    var island = [Int](repeating: 0, count: villages)
    var sizes = villages > 0 ? [1] : []
    for step in steps {
      if gaps.contains(step.village) {
        island[step.village] = sizes.count
        sizes.append(1)
      } else {
        island[step.village] = island[step.origin]
        sizes[island[step.village]] += 1
      }
    }
    (of, self.sizes) = (island, sizes)
  }

  /// The village that a step joins to the tree, and one of the tree nearest to it.
  private struct Step {
    let village: Int
    let origin: Int
    let metres: Int
  }

  /// The steps of a minimum spanning tree from the first village, in the order of joining
  /// (Prim 1957).
  private static func spanningTree(
    _ villages: Int, _ metres: (_ first: Int, _ second: Int) -> Int
  ) -> [Step] {
    guard villages > 1 else { return [] }
    var nearest = (0..<villages).map { Step(village: $0, origin: 0, metres: metres(0, $0)) }
    nearest.removeFirst()
    var steps: [Step] = []
    while let next = nearest.indices.min(by: { nearest[$0].metres < nearest[$1].metres }) {
      let step = nearest.remove(at: next)
      steps.append(step)
      for place in nearest.indices {
        let gap = metres(step.village, nearest[place].village)
        if gap < nearest[place].metres {
          nearest[place] = Step(
            village: nearest[place].village, origin: step.village, metres: gap)
        }
      }
    }
    return steps
  }
}

/// How many outsiders each island may have.
struct IslandNumbers: Sendable {
  let islands: Islands
  /// By island.
  let ranges: [ClosedRange<Int>]
}
