/// A score held exactly, in millionths: `87.35` is 87,350,000.
///
/// Scores decide who is hired, so they are never binary fractions: two applicants who tie on
/// paper tie here.
public struct Score: Hashable, Sendable {
  /// Millionths; within ±10^15, so that sums weighted by up to 10^6 fit 128 bits with room.
  public let millionths: Int64

  public static let limit: Int64 = 1_000_000_000_000_000

  /// - Returns: `nil` outside ±10^9 points.
  public init?(millionths: Int64) {
    guard millionths.magnitude <= Score.limit.magnitude else { return nil }
    self.millionths = millionths
  }
}

extension Score: Comparable {
  public static func < (left: Score, right: Score) -> Bool { left.millionths < right.millionths }
}

extension Score: CustomStringConvertible {
  /// The score with as many decimals as it needs: `87.35`.
  public var description: String {
    let sign = millionths < 0 ? "-" : ""
    let whole = millionths.magnitude / 1_000_000
    var fraction = String(millionths.magnitude % 1_000_000 + 1_000_000).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }
}
