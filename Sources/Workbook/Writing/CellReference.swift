/// The names of columns and cells as spreadsheets show them.
package enum CellReference {
  /// The most rows and columns that a sheet has.
  package static let rows = 1 << 20
  package static let columns = 1 << 14

  /// The letters of a column, from 1: `A`, `Z`, `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var (letters, rest) = ("", column)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Reads `AB12`; `nil` for anything else, or a cell that no sheet has.
  static func parse(_ text: ArraySlice<UInt8>) -> (column: Int, row: Int)? {
    var (column, row, digits) = (0, 0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && column <= columns:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 7:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default: return nil
      }
    }
    guard (1...columns).contains(column), (1...rows).contains(row) else { return nil }
    return (column, row)
  }
}
