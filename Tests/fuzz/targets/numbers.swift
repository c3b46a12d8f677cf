import PlacementModel
import Tables

@testable import Datasets

/// Numbers and days: the same as the standard library's where both know the form, and written
/// numbers are read back. The first byte is the number of decimals, the rest the text.
func check(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let bytes = Array(input.dropFirst())
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.utf8.elementsEqual(bytes) else { return }
  hold(NumberText.integer(bytes.span) == Int(text), "integer \(text)")

  let places = Int(first % 20)
  for allowsComma in [false, true] {
    let dotted = allowsComma ? String(text.map { $0 == "," ? "." : $0 }) : text
    if let value = NumberText.double(bytes.span, allowsComma: allowsComma) {
      hold(value.bitPattern == Double(dotted)?.bitPattern, "double \(text)")
    }
    if let value = NumberText.decimal(bytes.span, places: places, allowsComma: allowsComma) {
      hold(value == exact(dotted, places: places), "decimal \(text)")
      let written = Array(NumberText.fixed(Int(value), places: places).utf8)
      hold(NumberText.decimal(written.span, places: places) == value, "fixed \(value)")
    }
  }
  _ = NumberText.isPowerOfTen(text)
  if let date = CalendarDate(written: text) {
    hold(CalendarDate(written: date.description) == date, "day \(text)")
  }
  if let code = RegionCode(text) { hold(RegionCode(code.description) == code, "code \(text)") }
}

/// A decimal as a whole number of its last place, half away from zero, by schoolbook steps.
private func exact(_ text: String, places: Int) -> Int64? {
  let isNegative = text.hasPrefix("-")
  let parts = text.drop { $0 == "-" || $0 == "+" }.split(
    separator: ".", omittingEmptySubsequences: false)
  let decimals = parts.count > 1 ? Array(parts[1]) : []
  var digits = String(parts[0]) + String(decimals.prefix(places))
  digits += String(repeating: "0", count: max(0, places - decimals.count))
  var rest = Substring(digits).drop { $0 == "0" }
  if rest.isEmpty { rest = "0" }
  guard rest.count <= 30, var value = Int128(rest) else { return nil }
  if decimals.count > places, decimals[places] >= "5" { value += 1 }
  return Int64(exactly: isNegative ? -value : value)
}
