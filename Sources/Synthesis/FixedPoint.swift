/// A coordinate of five decimals, about a metre, held as a whole number so that every platform
/// prints the same digits.
struct FixedPoint: Hashable, Sendable {
  /// Hundred-thousandths of a degree.
  let units: Int

  init(units: Int) { self.units = units }

  init(degrees: Double) { units = Int((degrees * 100_000).rounded(.toNearestOrAwayFromZero)) }

  var degrees: Double { Double(units) / 100_000 }

  func moved(by offset: Int) -> FixedPoint { FixedPoint(units: units + offset) }

  /// Five decimals: `-0.50000`.
  var text: String {
    let digits = Digits.padded(Int(units.magnitude), to: 6)
    return "\(units < 0 ? "-" : "")\(digits.dropLast(5)).\(digits.suffix(5))"
  }
}
