/// The languages that people read the program's sentences in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"

  /// A whole number with its thousands grouped: `1.037` in Indonesian, `1,037` in English.
  public func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = value < 0 ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0 && (digits.count - position).isMultiple(of: 3) { grouped += groupMark }
      grouped.append(digit)
    }
    return grouped
  }

  /// A number with a fixed count of decimals, given as a whole number of its last decimal:
  /// `decimal(10345, places: 1)` is `1.034,5` in Indonesian.
  public func decimal(_ value: Int, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = number(Int(value.magnitude) / scale)
    let fraction = String(Int(value.magnitude) % scale + scale).dropFirst()
    return (value < 0 ? "-" : "") + whole + (places > 0 ? decimalMark + fraction : "")
  }

  private var groupMark: String { self == .indonesian ? "." : "," }
  private var decimalMark: String { self == .indonesian ? "," : "." }
}
