/// A question to a plan: what if this were otherwise?
public struct Scenario: Hashable, Sendable {
  public var name: String
  public var overlay: Overlay
  /// People drawn by lot who withdraw besides.
  public var draw: WithdrawalDraw?

  public init(name: String, overlay: Overlay, draw: WithdrawalDraw? = nil) {
    self.name = name
    self.overlay = overlay
    self.draw = draw
  }
}

/// One of several draws of the people who withdraw, by lot among those whom the base places.
public struct WithdrawalDraw: Hashable, Sendable {
  /// The share of those placed, in millionths, 0...1,000,000.
  public var share: Int
  public var seed: UInt64
  /// Which of the draws, from 1.
  public var number: Int

  public init(share: Int, seed: UInt64, number: Int) {
    self.share = share
    self.seed = seed
    self.number = number
  }

  /// How many of so many withdraw: the nearest whole number, halves up.
  public func count(of placed: Int) -> Int { (2 * placed * share + 1_000_000) / 2_000_000 }
}
