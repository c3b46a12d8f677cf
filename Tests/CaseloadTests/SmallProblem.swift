import Caseload
import PlacementModel
import TestSupport

/// A kabupaten small enough to try everything in: seeded, with every kind of rule.
enum SmallProblem {
  static let code = RegionCode("64.01")!

  /// Cooperatives on a jittered patch of about 60 km, several a district, some in one village.
  static func cooperatives(_ count: Int, priorities: Int, from random: inout SeededGenerator)
    -> [Cooperative]
  {
    var village = 0
    return (0..<count).map { index in
      if index == 0 || random.next(in: 0...4) > 0 { village += 1 }
      let district = 1 + village / 3
      let code = RegionCode("64.01.0\(district).\(2000 + village)")!
      return Cooperative(
        id: "K\(index)", name: "Koperasi \(index)", village: code,
        location: Coordinate(
          latitude: Double(random.next(in: 0...5000)) / 1e4,
          longitude: 117 + Double(random.next(in: 0...5000)) / 1e4),
        priority: random.next(in: 0...priorities))
    }
  }

  /// - Parameter outsiders: whether some assistants have no base of their own.
  static func random(
    cooperatives: ClosedRange<Int>, assistants: ClosedRange<Int>, outsiders: Bool, seed: UInt64
  ) -> CaseloadProblem {
    var random = SeededGenerator(seed: seed)
    let count = random.next(in: cooperatives)
    let places = self.cooperatives(
      count, priorities: random.next(in: 0...2), from: &random)
    let people = random.next(in: assistants)
    let isRuled = random.next(in: 0...2) == 0
    var unpinned = Set(0..<count)
    let staff = (0..<people).map { person in
      let home = Base(
        code: places[random.next(in: 0...count - 1)].village,
        point: Coordinate(
          latitude: Double(random.next(in: 0...5000)) / 1e4,
          longitude: 117 + Double(random.next(in: 0...5000)) / 1e4))
      var pinned: Set<Int> = []
      if isRuled && random.next(in: 0...2) == 0 {
        for _ in 0...random.next(in: 0...2) {
          let target = random.next(in: 0...count - 1)
          if unpinned.remove(target) != nil { pinned.insert(target) }
        }
      }
      let barred =
        isRuled
        ? (0..<count).filter { _ in random.next(in: 0...3) == 0 } : []
      let isOutsider = outsiders && random.next(in: 0...2) > 0
      return CaseloadProblem.Assistant(
        applicant: person, home: isOutsider ? nil : home,
        barred: Set(barred).subtracting(pinned), pinned: pinned)
    }
    let minimum = random.next(in: 1...3)
    let maximum = minimum + random.next(in: 0...2)
    let stretch = random.next(in: 0...3) == 0 ? maximum + random.next(in: 0...2) : nil
    return CaseloadProblem(
      code: code, cooperatives: places, assistants: staff,
      load: Policy.Load(minimum: minimum, maximum: maximum, stretch: stretch),
      weights: Policy.Weights(
        travel: random.next(in: 0...10), pairs: random.next(in: 0...2),
        balance: random.next(in: 0...1) * random.next(in: 0...20_000),
        splits: random.next(in: 0...1) * random.next(in: 0...30_000)),
      travel: travel(between: places, from: &random))
  }

  /// A travel table that restates a few legs, in half of the cases.
  private static func travel(
    between places: [Cooperative], from random: inout SeededGenerator
  ) -> TravelTable {
    var table = TravelTable()
    guard random.next(in: 0...1) == 0 else { return table }
    for _ in 0..<places.count {
      let from = places[random.next(in: 0...places.count - 1)].village
      let to = places[random.next(in: 0...places.count - 1)].village
      table.set(random.next(in: 0...90_000), from: from, to: to)
    }
    return table
  }
}
