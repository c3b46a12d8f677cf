import PlacementModel

/// Raises several quotas at once, each as little as the others allow.
///
/// First all by the same step; then each in turn, the widest first, goes back as far as it can,
/// until none can go back by one place: so with one place less in any of them they do not do.
struct QuotasTogether {
  /// Full quotas on one way from a kabupaten to the nation.
  let raises: [QuotaRaise]

  /// - Parameter raises: each to the most that could be used.
  init(_ raises: [QuotaRaise]) { self.raises = raises }

  /// The least raises that do it, or none; those that need no raise left out.
  func find(guess: Int?, by search: inout RemedySearch) -> [Remedy] {
    let widest = raises.map { $0.to - $0.limit.places }.max() ?? 0
    let step = SmallestStep(limit: widest, guess: guess).find { step in
      search.place(supposing: supposition(quotas(raisedBy: step))) != nil
    }
    guard let step else { return [] }
    let least = lowered(quotas(raisedBy: step), by: &search)
    guard let place = search.place(supposing: supposition(least)) else { return [] }
    return zip(raises, least).filter { $0.limit.places < $1 }.map { raise, places in
      Remedy(
        lever: raise.limit.lever!, supposition: supposition(least), from: raise.limit.places,
        to: places, place: search.round.name(of: place))
    }
  }

  private func quotas(raisedBy step: Int) -> [Int] {
    raises.map { min($0.limit.places + step, $0.to) }
  }

  private func lowered(_ quotas: [Int], by search: inout RemedySearch) -> [Int] {
    var quotas = quotas
    var isSettled = false
    while !isSettled {
      let before = quotas
      for index in raises.indices.reversed() {
        let least = raises[index].limit.places
        func works(_ places: Int) -> Bool {
          var trial = quotas
          trial[index] = places
          return search.place(supposing: supposition(trial)) != nil
        }
        guard quotas[index] > least else { continue }
        let lowest =
          works(least)
          ? least
          : SmallestStep(limit: quotas[index] - least).find { works(least + $0) }.map { least + $0 }
        quotas[index] = lowest ?? quotas[index]
      }
      isSettled = quotas == before
    }
    return quotas
  }

  /// The quotas that differ from what they are.
  private func supposition(_ quotas: [Int]) -> Supposition {
    let changed = zip(raises, quotas).filter { $0.limit.places < $1 }
      .compactMap { $0.limit.supposing(places: $1) }
    return changed.count == 1 ? changed[0] : .together(changed)
  }
}
