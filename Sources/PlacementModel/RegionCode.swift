/// An official region code (*kode wilayah*): `64` a province, `64.72` a kabupaten or kota,
/// `64.72.01` a kecamatan, `64.72.01.1001` a desa or kelurahan, and `ID` the nation.
///
/// A code's prefixes are its ancestors. Codes are ordered as a register prints them: a region
/// stands before the regions inside it, and the nation before everything.
public struct RegionCode: Hashable, Sendable {
  /// How deep in the administrative tree a code stands.
  public enum Level: Int, Comparable, Sendable, CaseIterable {
    case nation, province, kabupaten, district, village

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    /// The number of digits that codes of this level have.
    var digits: Int {
      switch self {
      case .nation: 0
      case .province: 2
      case .kabupaten: 4
      case .district: 6
      case .village: 10
      }
    }

    /// What one unit of this level's last digit is worth among ten digits.
    var place: UInt64 {
      switch self {
      case .nation: 10_000_000_000
      case .province: 100_000_000
      case .kabupaten: 1_000_000
      case .district: 10_000
      case .village: 1
      }
    }
  }

  public let level: Level

  /// The digits, left-justified in ten places: `64.72` is 6,472,000,000.
  private let digits: UInt64

  /// The whole country, written `ID`.
  public static let nation = RegionCode(level: .nation, digits: 0)

  private init(level: Level, digits: UInt64) {
    self.level = level
    self.digits = digits
  }

  /// Reads a code as it is written, dots included.
  ///
  /// - Returns: `nil` unless the text is `ID` or has one of the four shapes exactly.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// The same for text that is no part of another, which other modules then read at full speed.
  public init?(_ text: String) {
    self.init(utf8: text.utf8)
  }

  /// The same for bytes of a table, which other modules then read at full speed.
  package init?(bytes: ArraySlice<UInt8>) {
    self.init(utf8: bytes)
  }

  /// Reads a code from bytes; the same rule as ``init(_:)``.
  public init?(utf8 text: some Collection<UInt8>) {
    if text.elementsEqual("ID".utf8) {
      self = .nation
      return
    }
    var value: UInt64 = 0
    var position = 0
    for byte in text {
      if position == 2 || position == 5 || position == 8 {
        guard byte == UInt8(ascii: ".") else { return nil }
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), position < 13 else {
          return nil
        }
        value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
      }
      position += 1
    }
    switch position {
    case 2: self.init(level: .province, digits: value * Level.province.place)
    case 5: self.init(level: .kabupaten, digits: value * Level.kabupaten.place)
    case 8: self.init(level: .district, digits: value * Level.district.place)
    case 13: self.init(level: .village, digits: value)
    default: return nil
    }
  }

  /// The region of `level` that this one lies in, itself if it is of that level; `nil` if it
  /// is wider than that.
  public func ancestor(at level: Level) -> RegionCode? {
    guard level <= self.level else { return nil }
    return RegionCode(level: level, digits: digits - digits % level.place)
  }

  /// The province this code lies in, or `nil` for the nation.
  public var province: RegionCode? { ancestor(at: .province) }

  /// The kabupaten or kota this code lies in, or `nil` if it is wider.
  public var kabupaten: RegionCode? { ancestor(at: .kabupaten) }

  /// The kecamatan this code lies in, or `nil` if it is wider.
  public var district: RegionCode? { ancestor(at: .district) }

  /// Whether `other` is this region or lies inside it.
  public func contains(_ other: RegionCode) -> Bool {
    other.ancestor(at: level) == self
  }

  /// The first digit of the code, the island group that the official numbering gives:
  /// `"6"` for Kalimantan, for instance; empty for the nation.
  public var firstDigit: String {
    level == .nation ? "" : String(digits / 1_000_000_000)
  }
}

extension RegionCode: Comparable {
  public static func < (left: RegionCode, right: RegionCode) -> Bool {
    (left.digits, left.level) < (right.digits, right.level)
  }
}

extension RegionCode: CustomStringConvertible {
  /// The code as it is written: `64.72.01.1001`.
  public var description: String {
    guard level != .nation else { return "ID" }
    var text = ""
    text.reserveCapacity(13)
    var place: UInt64 = 1_000_000_000
    for position in 0..<level.digits {
      if position == 2 || position == 4 || position == 6 { text.append(".") }
      text.unicodeScalars.append(Unicode.Scalar(UInt8(48 + digits / place % 10)))
      place /= 10
    }
    return text
  }
}
