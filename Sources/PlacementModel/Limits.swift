/// How many assistants one kabupaten needs and can take.
///
/// For *n* > 0 cooperatives and loads of *L*...*U*: `need` = ⌈*n*/*U*⌉ assistants can just carry
/// them, and up to `room` = max(⌊*n*/*L*⌋, `need`) have enough to do. Without cooperatives all
/// four are 0.
public struct Limits: Hashable, Sendable {
  public let cooperatives: Int
  public let need: Int
  public let room: Int
  /// The most that the cooperatives give work to: `room`, or one a cooperative where a quota binds
  /// and surplus places are filled.
  public let work: Int
  /// The most that may be placed: `work`, and never more than any quota on the way to the nation.
  public let cap: Int
  /// The fewest that should be: `need` or the stated minimum, cut to `cap`.
  public let floor: Int

  /// - Parameters:
  ///   - quotas: every quota that binds here, the kabupaten's own and its ancestors'.
  ///   - minimum: the kabupaten's stated minimum, or 0.
  public init(
    cooperatives: Int, load: Policy.Load, surplus: Policy.Surplus, quotas: [Int], minimum: Int
  ) {
    self.cooperatives = cooperatives
    need = load.need(cooperatives: cooperatives)
    room = max(cooperatives / load.minimum, need)
    let fillsSurplus = surplus == .underload && !quotas.isEmpty
    work = fillsSurplus ? cooperatives : room
    cap = min(work, quotas.min() ?? Int.max)
    floor = min(max(need, minimum), cap)
  }

  /// The limits of an office that has places and no cooperatives: it takes as many as it has
  /// places, and needs nobody.
  public init(places: Int) {
    (cooperatives, need, floor) = (0, 0, 0)
    (room, work, cap) = (places, places, places)
  }

  /// Whether some number of assistants carries every load within *L*...*U*: ⌈*n*/*U*⌉ <= ⌊*n*/*L*⌋.
  public func hasFittingCount(load: Policy.Load) -> Bool { need <= cooperatives / load.minimum }

  /// The sum of squared loads when the cooperatives are split as evenly as integers allow among
  /// `assistants`; 2*n*² for nobody. Convex in the number of assistants.
  public func evenService(assistants: Int) -> Int {
    guard assistants > 0 else { return 2 * cooperatives * cooperatives }
    let (share, rest) = cooperatives.quotientAndRemainder(dividingBy: assistants)
    return (assistants - rest) * share * share + rest * (share + 1) * (share + 1)
  }
}

extension Policy.Load {
  /// The fewest assistants that carry so many cooperatives at the largest load: ⌈*n*/*U*⌉.
  public func need(cooperatives: Int) -> Int { (cooperatives + maximum - 1) / maximum }
}
