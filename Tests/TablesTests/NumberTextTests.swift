import Tables
import TestSupport
import Testing

struct NumberTextTests {
  @Test(
    "reads whole numbers",
    arguments: [
      ("0", 0), ("12", 12), ("-3", -3), ("+7", 7), ("007", 7),
      ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ])
  func integers(text: String, value: Int) {
    #expect(NumberText.integer(text.utf8.span) == value)
  }

  @Test(
    "refuses what is no whole number",
    arguments: [
      "", "-", "+", "1.0", "1,000", "1 000", " 1", "1 ", "0x10", "1e3", "--1", "nan", "９",
      "9223372036854775808", "-9223372036854775809", "99999999999999999999",
    ])
  func notIntegers(text: String) {
    #expect(NumberText.integer(text.utf8.span) == nil)
  }

  @Test(
    "reads decimals as whole numbers of their last place, rounding half away from zero",
    arguments: [
      ("87.35", 87_350_000), ("87", 87_000_000), ("-0.000001", -1), ("0.0000005", 1),
      ("0.0000004999", 0), ("-0.0000005", -1), ("66.6666666666667", 66_666_667),
      ("0.9999999", 1_000_000),
    ] as [(String, Int64)])
  func decimals(text: String, value: Int64) {
    #expect(NumberText.decimal(text.utf8.span, places: 6) == value)
  }

  @Test("reads a decimal comma only where it is allowed")
  func decimalComma() {
    #expect(NumberText.decimal("87,35".utf8.span, places: 2, allowsComma: true) == 8735)
    #expect(NumberText.decimal("87,35".utf8.span, places: 2) == nil)
    #expect(NumberText.decimal("1.037,5".utf8.span, places: 2, allowsComma: true) == nil)
    #expect(NumberText.double("-0,5".utf8.span, allowsComma: true) == -0.5)
    #expect(NumberText.double("-0,5".utf8.span) == nil)
  }

  @Test(
    "refuses what is no decimal",
    arguments: [
      "", ".", "5.", ".5", "1.2.3", "nan", "inf", "-inf", "0x1p3", "1e5", "1 2", "1_000", "½",
      "9223372036854775807",
    ])
  func notDecimals(text: String) {
    #expect(NumberText.decimal(text.utf8.span, places: 6) == nil)
  }

  @Test(
    "writes whole numbers of the last place as decimals",
    arguments: [
      (0, 6, "0.000000"), (-1, 7, "-0.0000001"), (12_345_678, 6, "12.345678"), (-5, 0, "-5"),
      (-1_234_567, 7, "-0.1234567"), (10, 1, "1.0"),
    ])
  func fixed(value: Int, places: Int, text: String) {
    #expect(NumberText.fixed(value, places: places) == text)
    #expect(NumberText.decimal(text.utf8.span, places: places) == Int64(value))
  }

  @Test("finds the nearest binary number, as the standard library does")
  func doubles() {
    for seed in 0..<3000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let whole = Int.random(in: 0...999, using: &random)
      let places = Int.random(in: 1...25, using: &random)
      let fraction = (0..<places).map { _ in String(Int.random(in: 0...9, using: &random)) }
      let text = "\(Bool.random(using: &random) ? "-" : "")\(whole).\(fraction.joined())"
      #expect(NumberText.double(text.utf8.span) == Double(text), "seed \(seed): \(text)")
    }
    for text in ["nan", "inf", "0x1p3", "1e5", "", " 1", "1.", ".1"] {
      #expect(NumberText.double(text.utf8.span) == nil)
    }
  }
}
