import PlacementModel

/// How many assistants one kabupaten needs and may take, derived from the published rule.
struct Capacity {
  let cooperatives: Int
  /// ⌈*n*/*U*⌉.
  let need: Int
  /// ⌊*n*/*L*⌋, the most that can all have the least load.
  let fitting: Int
  /// max(⌊*n*/*L*⌋, need).
  let room: Int
  /// The most that may be placed, whatever the quotas: `room`, or one a cooperative where
  /// surplus places are filled.
  let ceiling: Int
  /// `ceiling`, and never more than any one quota that binds here.
  let cap: Int
  /// The fewest that should be placed.
  let floor: Int

  /// - Parameter quotas: the kabupaten's own quota and those of its ancestors, where set.
  init(cooperatives: Int, minimum: Int, quotas: [Int], policy: Policy) {
    let load = policy.load
    self.cooperatives = cooperatives
    need = (cooperatives + load.maximum - 1) / load.maximum
    fitting = cooperatives / load.minimum
    room = max(fitting, need)
    ceiling = policy.surplus == .underload && !quotas.isEmpty ? cooperatives : room
    cap = quotas.reduce(ceiling, min)
    floor = min(max(need, minimum), cap)
  }

  /// The sum of squared loads of an even split of `covered` cooperatives among `assistants`.
  static func evenSquares(covered: Int, assistants: Int) -> Int {
    guard assistants > 0 else { return 0 }
    let (share, rest) = covered.quotientAndRemainder(dividingBy: assistants)
    return assistants * share * share + rest * (2 * share + 1)
  }
}
