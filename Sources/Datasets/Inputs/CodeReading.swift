import PlacementModel
import Tables

/// What a cell that should hold a region code can be read as.
///
/// A spreadsheet takes `12.10` for a number and drops its last zero, or writes it with a comma;
/// it takes a code without dots for a number and groups its digits. What it did is undone where
/// only one code can have been meant.
enum CodeReading: Hashable {
  case exact(RegionCode)
  case mended(RegionCode)
  case ambiguous(RegionCode, RegionCode)
  case unreadable

  /// - Parameter listed: the regions of the dataset, which decide between two readings; may be
  ///   empty.
  init(of text: String, listed: Set<RegionCode>) {
    if let code = RegionCode(text) {
      self = .exact(code)
      return
    }
    let bytes = Array(text.utf8)
    let plain = bytes.first == UInt8(ascii: "'") ? Array(bytes.dropFirst()) : bytes
    if let code = RegionCode(utf8: plain) {
      self = .mended(code)
      return
    }
    let groups = plain.split(omittingEmptySubsequences: false) { !$0.isDigit }
    let marks = plain.filter { !$0.isDigit }
    guard marks.allSatisfy({ $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
      self = .unreadable
      return
    }
    let lengths = groups.map(\.count)
    if lengths == [2, 1] {
      self = CodeReading.withZeroLost(province: groups[0], rest: groups[1], listed: listed)
    } else if lengths == [2, 2] {
      self = CodeReading.dotted(plain.filter(\.isDigit))
    } else if lengths.count == 1
      || (1...3).contains(lengths[0]) && lengths.dropFirst().allSatisfy({ $0 == 3 })
    {
      self = CodeReading.dotted(plain.filter(\.isDigit))
    } else {
      self = .unreadable
    }
  }

  /// `12.1`: a spreadsheet can only have meant `12.10`, but if that is not listed and `12.01`
  /// is, somebody may have typed it so.
  private static func withZeroLost(
    province: ArraySlice<UInt8>, rest: ArraySlice<UInt8>, listed: Set<RegionCode>
  ) -> CodeReading {
    let dot = UInt8(ascii: ".")
    let zero = UInt8(ascii: "0")
    guard rest != [zero],
      let behind = RegionCode(utf8: Array(province) + [dot] + rest + [zero]),
      let before = RegionCode(utf8: Array(province) + [dot, zero] + rest)
    else { return .unreadable }
    if listed.contains(before) && !listed.contains(behind) { return .ambiguous(behind, before) }
    return .mended(behind)
  }

  /// A code without its dots: four digits a kabupaten, six a kecamatan, ten a village.
  ///
  /// The statistical office numbers villages with ten digits too, but with a 0 where the
  /// official code of a village has a 1, 2 or 3: those are not taken for official codes.
  private static func dotted(_ digits: [UInt8]) -> CodeReading {
    let firstOfVillage = UInt8(ascii: "1")...UInt8(ascii: "3")
    if digits.count == 10 && !firstOfVillage.contains(digits[6]) { return .unreadable }
    guard [4, 6, 10].contains(digits.count) else { return .unreadable }
    var text: [UInt8] = []
    for (position, digit) in digits.enumerated() {
      if position == 2 || position == 4 || position == 6 { text.append(UInt8(ascii: ".")) }
      text.append(digit)
    }
    return RegionCode(utf8: text).map(CodeReading.mended) ?? .unreadable
  }
}
