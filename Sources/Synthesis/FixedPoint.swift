/// A coordinate of five decimals, about a metre, held as a whole number so that every platform
/// computes the same.
struct FixedPoint: Hashable, Sendable {
  /// Hundred-thousandths of a degree.
  let units: Int

  init(units: Int) { self.units = units }

  init(degrees: Double) { units = Int((degrees * 100_000).rounded(.toNearestOrAwayFromZero)) }

  var degrees: Double { Double(units) / 100_000 }

  func moved(by offset: Int) -> FixedPoint { FixedPoint(units: units + offset) }
}
