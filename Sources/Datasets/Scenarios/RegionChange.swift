import PlacementModel
import Tables

/// Another quota or minimum for one region or for all that have one.
struct RegionChange: Sendable {
  enum Amount: Sendable {
    /// So many; `nil` sets no limit.
    case count(Int?)
    /// So many millionths more, or fewer where negative.
    case share(Int)

    /// The changed number: rounded to the nearest, halves away from zero, never below 0.
    func applied(to number: Int) -> Int? {
      switch self {
      case .count(let count): return count
      case .share(let millionths):
        let exact = Int128(number) * Int128(1_000_000 + millionths)
        return Int(max(0, (exact + 500_000) / 1_000_000))
      }
    }
  }

  enum Limit: Sendable {
    case quota, minimum

    var member: any WritableKeyPath<Region, Int?> & Sendable {
      switch self {
      case .quota: \.quota
      case .minimum: \.minimum
      }
    }
  }

  let limit: Limit
  /// `nil` stands for all.
  let code: RegionCode?
  let amount: Amount

  /// Shares beyond this many percent either way are refused.
  static let largestPercent = 10_000

  /// Reads `-10%`, `+2.5 %` and the like as millionths.
  static func share(_ text: String) -> Int? {
    guard text.hasSuffix("%") else { return nil }
    let digits = text.dropLast().trimmingSuffix(while: { $0 == " " })
    let bytes = Array(digits.utf8)
    guard let share = NumberText.decimal(bytes.span, places: 4),
      abs(share) <= largestPercent * 10_000
    else { return nil }
    return Int(share)
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> SubSequence {
    var text = self[...]
    while let last = text.last, isLeftOut(last) { text = text.dropLast() }
    return text
  }
}

extension PlacementProblem {
  /// The table of regions with changes, those of all regions first; `nil` without any.
  ///
  /// A region without a line of its own, which only a province or the nation can be, gets one.
  func regions(with changes: [RegionChange]) -> [Region]? {
    guard !changes.isEmpty else { return nil }
    var regions = self.regions
    for change in changes where change.code == nil {
      for index in regions.indices {
        guard let number = regions[index][keyPath: change.limit.member] else { continue }
        regions[index][keyPath: change.limit.member] = change.amount.applied(to: number)
      }
    }
    for change in changes {
      guard let code = change.code else { continue }
      if !regions.contains(where: { $0.code == code }), let line = line(of: code) {
        regions.append(line)
      }
      guard let index = regions.firstIndex(where: { $0.code == code }) else { continue }
      // A share is one of the base's number, whatever all regions get.
      let number = limit(change.limit, of: code) ?? 0
      regions[index][keyPath: change.limit.member] = change.amount.applied(to: number)
    }
    return regions
  }

  /// What the tables say of a region's quota or minimum.
  func limit(_ limit: RegionChange.Limit, of code: RegionCode) -> Int? {
    regions.first { $0.code == code }.flatMap { $0[keyPath: limit.member] }
  }

  /// A line for a region that has none: the nation, or a province of which something is listed.
  private func line(of code: RegionCode) -> Region? {
    if code == .nation { return Region(code: code, name: nationName) }
    return provinces.first { $0.code == code }.map {
      Region(
        code: code, name: $0.name, islandGroup: $0.islandGroup, provinceName: $0.name)
    }
  }
}
