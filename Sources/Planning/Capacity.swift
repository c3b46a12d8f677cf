package import PlacementModel

/// How many assistants one area needs and can take, by the load rules and the quotas inside it.
package struct AreaCapacity: Hashable, Sendable {
  /// Assistants that carry everything at the load maximum: ⌈*n*/*U*⌉, summed over kabupaten.
  package var need = 0
  /// Assistants with enough to do: ⌊*n*/*L*⌋ or the need, summed over kabupaten.
  package var room = 0
  /// The fewest that cover all that the areas inside allow, the stated minima inside included.
  package var least = 0
  /// The most that the load rules and the quotas inside allow; the area's own quota not counted.
  package var most = 0
  /// `most`, cut to the area's own quota.
  package var usable = 0
  /// `least` or the area's own minimum, whichever is larger.
  package var required = 0

  /// What the area asks of the one around it: `required`, cut to what it can take.
  package var claim: Int { min(required, usable) }
}

extension QuotaPlan {
  /// The capacity of every area, in the order of ``areas``: O(*k*) for *k* areas.
  package func capacities() -> [AreaCapacity] {
    var capacities = [AreaCapacity](repeating: AreaCapacity(), count: areas.count)
    for index in areas.indices.reversed() {
      let area = areas[index]
      if area.isKabupaten {
        capacities[index] = capacityByLoad(of: index)
      } else {
        for child in area.children {
          capacities[index].need += capacities[child].need
          capacities[index].room += capacities[child].room
          capacities[index].least += capacities[child].claim
          capacities[index].most += capacities[child].usable
        }
      }
      capacities[index].usable = min(area.quota ?? Int.max, capacities[index].most)
      capacities[index].required = max(area.minimum, capacities[index].least)
    }
    return capacities
  }

  private func capacityByLoad(of index: Int) -> AreaCapacity {
    let limits = limits(of: index)
    let cooperatives = areas[index].isUncovered ? 0 : areas[index].cooperatives
    return AreaCapacity(
      need: limits.need, room: limits.room,
      least: (cooperatives + ceiling - 1) / ceiling, most: limits.cap)
  }

  /// The limits of a kabupaten by the load rules alone: its cap is not cut to any quota.
  package func limits(of kabupaten: Int) -> Limits {
    return Limits(
      cooperatives: areas[kabupaten].cooperatives, load: load, surplus: surplus,
      quotas: areas[kabupaten].isUnderQuota ? [Int.max] : [], minimum: 0)
  }

  /// Whether some number of assistants carries every load within the limits.
  package func hasFittingCount(_ kabupaten: Int) -> Bool {
    limits(of: kabupaten).hasFittingCount(load: load)
  }

  /// The cooperatives of an area that stay uncovered however its assistants are shared out: at
  /// most the ceiling each, and no quota exceeded.
  ///
  /// Seats are taken by what they cover, the most first. The seatable sets are independent sets
  /// of a laminar matroid, and what one more seat covers never grows, so greedy is best (Edmonds
  /// 1971). O(*s* log *s*) for *s* seats.
  package func leastUncovered(in area: Int, capacities: [AreaCapacity]) -> Int {
    var seats: [(covers: Int, kabupaten: Int)] = []
    for kabupaten in kabupaten(in: area) {
      let (full, rest) = areas[kabupaten].cooperatives.quotientAndRemainder(dividingBy: ceiling)
      seats += Array(repeating: (ceiling, kabupaten), count: full)
      if rest > 0 { seats.append((rest, kabupaten)) }
    }
    seats.sort { ($1.covers, $0.kabupaten) < ($0.covers, $1.kabupaten) }

    var left = capacities.indices.map { min(areas[$0].quota ?? Int.max, capacities[$0].usable) }
    var uncovered = areas[area].cooperatives
    for seat in seats {
      let around = [seat.kabupaten] + ancestors(of: seat.kabupaten).prefix { $0 >= area }
      guard around.allSatisfy({ left[$0] > 0 }) else { continue }
      for index in around { left[index] -= 1 }
      uncovered -= seat.covers
    }
    return uncovered
  }

  /// The least and the largest load if exactly `assistants` are shared out over an area as
  /// evenly as its rules allow; `nil` if they cannot be. Nobody carries more than the ceiling:
  /// where quotas let too few in, cooperatives are left.
  package func evenLoads(
    of assistants: Int, in area: Int, capacities: [AreaCapacity]
  ) -> ClosedRange<Int>? {
    let kabupaten = kabupaten(in: area).filter { areas[$0].cooperatives > 0 }
    var counts = kabupaten.map { max(1, capacities[$0].claim) }
    var left = assistants - counts.reduce(0, +)
    guard left >= 0 else { return nil }
    let limits = kabupaten.map { self.limits(of: $0) }
    while left > 0 {
      let open = kabupaten.indices.filter { counts[$0] < capacities[kabupaten[$0]].usable }
      let gain = {
        limits[$0].evenService(assistants: counts[$0])
          - limits[$0].evenService(assistants: counts[$0] + 1)
      }
      guard let best = open.max(by: { (gain($0), $1) < (gain($1), $0) }) else { return nil }
      counts[best] += 1
      left -= 1
    }
    let least = zip(kabupaten, counts).map { min(ceiling, areas[$0].cooperatives / $1) }
    let largest = zip(kabupaten, counts).map {
      min(ceiling, (areas[$0].cooperatives + $1 - 1) / $1)
    }
    return least.min().flatMap { low in largest.max().map { low...$0 } }
  }
}
