/// The integers in which moves of sources and paths of them are priced: the narrower, the more of
/// them a processor compares at once.
protocol MoveCost: FixedWidthInteger, SignedInteger, BitwiseCopyable, Sendable {}

extension Int32: MoveCost {}
extension Int64: MoveCost {}

extension MoveCost {
  /// What an arc costs that is not there. Real costs, and paths of them, stay far below.
  static var absent: Self { max >> 2 }

  /// A cost of at least this much is of an absent arc, or of a path over one.
  static var leastAbsent: Self { max >> 3 }

  /// Potentials and distances stay within this, and costs of arcs too: then sums of them and of an
  /// absent cost are still those of an absent arc.
  static var largestLabel: Self { max >> 6 }
}
