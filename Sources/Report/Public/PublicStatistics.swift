import PlacementModel

/// How many applied from each province and how many of them are placed, told so that no figure
/// stands for one or two people, and that no province tells of all its applicants at once: where
/// all or none of them are placed, the figure would say so of each.
///
/// Such provinces are told together, with the smallest others until their sums are safe too; so
/// nothing can be found by subtraction, and all lines add up to the nation's.
struct PublicStatistics {
  /// Fewer people than these are never told of apart.
  static let leastGroup = 3

  struct Line: Hashable {
    /// `nil` for several provinces together.
    let province: RegionCode?
    var applicants: Int
    /// `nil` where even the nation's figures would tell of too few.
    var placed: Int?

    fileprivate var isSafe: Bool {
      [placed ?? 0, applicants - (placed ?? 0)].allSatisfy { $0 >= PublicStatistics.leastGroup }
    }

    /// Whether it may be told of the nation, whose figures the list of placed people tells anyway.
    fileprivate var isSafeOfAll: Bool {
      isSafe || [0, applicants].contains(placed) && applicants >= PublicStatistics.leastGroup
    }
  }

  /// By code, several provinces together last; none where too few applied.
  let provinces: [Line]
  /// `nil` where too few applied.
  let nation: Line?

  init(problem: PlacementProblem, roster: Roster) {
    let placed = Set(roster.placements.filter { $0.status == .placed }.map(\.applicantID))
    var lines: [RegionCode: Line] = [:]
    var total = Line(province: .nation, applicants: 0, placed: 0)
    for applicant in problem.applicants {
      let province = applicant.domicile.province ?? .nation
      let isPlaced = placed.contains(applicant.id) ? 1 : 0
      lines[province, default: Line(province: province, applicants: 0, placed: 0)]
        .add(Line(province: nil, applicants: 1, placed: isPlaced))
      total.add(Line(province: nil, applicants: 1, placed: isPlaced))
    }
    guard total.isSafeOfAll else {
      provinces = []
      nation =
        total.applicants < PublicStatistics.leastGroup
        ? nil : Line(province: .nation, applicants: total.applicants, placed: nil)
      return
    }
    nation = total
    guard total.isSafe else {
      provinces = []
      return
    }
    provinces = PublicStatistics.safe(lines.values.sorted { $0.province! < $1.province! })
  }

  /// The lines with those that tell of too few people put together; none where that is all.
  ///
  /// - Precondition: all together are safe.
  private static func safe(_ lines: [Line]) -> [Line] {
    var alone = lines.filter(\.isSafe)
    let unsafe = lines.filter { !$0.isSafe }
    guard !unsafe.isEmpty else { return alone }
    var together = Line(province: nil, applicants: 0, placed: 0)
    for line in unsafe { together.add(line) }
    while !together.isSafe {
      let least = alone.indices.min { alone[$0].applicants < alone[$1].applicants }!
      together.add(alone.remove(at: least))
    }
    return alone.isEmpty ? [] : alone + [together]
  }
}

extension PublicStatistics.Line {
  fileprivate mutating func add(_ other: Self) {
    applicants += other.applicants
    placed = (placed ?? 0) + (other.placed ?? 0)
  }
}
