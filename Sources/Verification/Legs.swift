import PlacementModel

/// The distances of a roster, measured again.
struct Legs {
  let premises: Premises
  /// By cooperative: metres, one way, from the base of its assistant; `nil` while uncovered.
  ///
  /// What the line says where that is within a metre of the measured distance, so that sums can
  /// be compared exactly.
  private(set) var metres: [Int?]

  init(
    _ roster: Roster, _ reading: Reading, _ bases: Bases, of premises: Premises,
    _ findings: inout Findings
  ) {
    self.premises = premises
    metres = Array(repeating: nil, count: reading.server.count)
    for cooperative in metres.indices {
      guard let index = reading.assignmentLine[cooperative] else { continue }
      let line = roster.assignments[index]
      guard let server = reading.server[cooperative] else {
        if line.assistantID == nil {
          findings.compare(
            "distance_m", line.distance, with: nil, in: .assignments, line.cooperativeID)
        }
        continue
      }
      guard let base = bases.base[server] else {
        metres[cooperative] = Legs.plausible(line.distance)
        continue
      }
      let measured = distance(from: base, to: cooperative)
      metres[cooperative] = Legs.accepted(line.distance, measured: measured)
      if metres[cooperative] != line.distance {
        findings.compare(
          "distance_m", line.distance, with: measured, in: .assignments, line.cooperativeID)
      }
    }
  }

  /// Metres between every unordered pair of these cooperatives; a pair counts the larger
  /// direction where travel distances are stated.
  func pairs(of cooperatives: [Int]) -> Int {
    var sum = 0
    for (position, first) in cooperatives.enumerated() {
      for second in cooperatives[(position + 1)...] {
        sum += max(between(first, second), between(second, first))
      }
    }
    return sum
  }

  private func distance(from base: Base, to cooperative: Int) -> Int {
    let target = premises.problem.cooperatives[cooperative]
    return premises.problem.travel.metres(from: base.code, to: target.village)
      ?? GreatCircle.metres(from: base.point, to: target.location)
  }

  private func between(_ first: Int, _ second: Int) -> Int {
    let (start, end) = (premises.problem.cooperatives[first], premises.problem.cooperatives[second])
    return premises.problem.travel.metres(from: start.village, to: end.village)
      ?? GreatCircle.metres(from: start.location, to: end.location)
  }

  private static func accepted(_ stated: Int?, measured: Int) -> Int {
    guard let stated, stated >= 0, (measured - 1...measured + 1).contains(stated) else {
      return measured
    }
    return stated
  }

  /// Without a base there is nothing to measure from; a number that fits the globe is taken.
  private static func plausible(_ stated: Int?) -> Int {
    guard let stated, (0...20_015_115).contains(stated) else { return 0 }
    return stated
  }
}
