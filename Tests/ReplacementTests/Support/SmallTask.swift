import Caseload
import PlacementModel
import Replacement
import TestSupport

/// A kabupaten after an event, small enough to try everything in: seeded, with every kind of rule.
enum SmallTask {
  static func random(seed: UInt64) -> ReassignmentTask {
    var random = SeededGenerator(seed: seed)
    let count = random.next(in: 2...6)
    let people = random.next(in: 1...4)
    let priorities = random.next(in: 0...2)
    let cooperatives = (0..<count).map { index in
      Cooperative(
        id: "K\(index)", name: "", village: RegionCode("64.01.01.\(2001 + index)")!,
        location: point(&random), priority: random.next(in: 0...priorities))
    }
    let isRuled = random.next(in: 0...2) == 0
    var unpinned = Set(0..<count)
    let staff = (0..<people).map { person in
      var pinned: Set<Int> = []
      let target = random.next(in: 0...count - 1)
      if isRuled && random.next(in: 0...2) == 0 && unpinned.remove(target) != nil {
        pinned = [target]
      }
      let barred = (0..<count).filter { _ in isRuled && random.next(in: 0...3) == 0 }
      return CaseloadProblem.Assistant(
        applicant: person, home: Base(code: RegionCode("64.01")!, point: point(&random)),
        barred: Set(barred), pinned: pinned)
    }
    let minimum = random.next(in: 1...3)
    let maximum = minimum + random.next(in: 0...2)
    let stretch = random.next(in: 0...3) == 0 ? maximum + random.next(in: 0...2) : nil
    // Somebody who left has the position after the last, nobody the one after that.
    let former = cooperatives.map { ($0.id, random.next(in: 0...people + 1)) }
    let problem = CaseloadProblem(
      code: RegionCode("64.01")!, cooperatives: cooperatives, assistants: staff,
      load: Policy.Load(minimum: minimum, maximum: maximum, stretch: stretch),
      weights: Policy.Weights(),
      former: Dictionary(uniqueKeysWithValues: former.filter { $0.1 < people }))
    let served = Set(former.filter { $0.1 <= people }.map(\.0))
    return ReassignmentTask(
      problem, wasServed: problem.cooperatives.map { served.contains($0.id) },
      isNewcomer: staff.indices.map { _ in random.next(in: 0...2) == 0 },
      favoursNewcomers: random.next(in: 0...1) == 0)
  }

  private static func point(_ random: inout SeededGenerator) -> Coordinate {
    Coordinate(
      latitude: Double(random.next(in: 0...5000)) / 1e4,
      longitude: 117 + Double(random.next(in: 0...5000)) / 1e4)
  }
}

/// Tries every allocation of a tiny kabupaten, with rules told as the contract tells them.
struct EveryAllocation {
  let task: ReassignmentTask
  private var problem: CaseloadProblem { task.problem }

  /// How well an allocation keeps the rules: left out by priority, the highest first; then what
  /// loads miss of the least, or of being even. The least is the best.
  func standing(of assistants: [Int?]) -> [Int] {
    let loads = loads(of: assistants)
    let unevenness =
      problem.rule.mode == .even
      ? loads.reduce(0) { $0 + $1 * $1 }
      : loads.reduce(0) { $0 + max(0, problem.load.minimum - $1) }
    let leftOut = Set(problem.cooperatives.map(\.priority)).sorted(by: >).map { priority in
      assistants.indices.count {
        assistants[$0] == nil && problem.cooperatives[$0].priority == priority
      }
    }
    return leftOut + [unevenness]
  }

  /// Of the allocations that stand best, the best by the goals of a reassignment: changes,
  /// cooperatives that colleagues get where newcomers should, squares, metres.
  func best(sites: [Int]) -> [Int] {
    var best: [Int]?
    let length = standing(of: problem.cooperatives.map { _ in nil }).count
    problem.visitAllocations { assistants in
      let value = standing(of: assistants) + goals(of: assistants, sites: sites)
      if best.map({ value.lexicographicallyPrecedes($0) }) ?? true { best = value }
    }
    return Array(best![length...])
  }

  func goals(of assistants: [Int?], sites: [Int]) -> [Int] {
    let changed = assistants.indices.filter { isChange(of: $0, in: assistants) }
    let takeover = changed.count { cooperative in
      assistants[cooperative].map { !task.isNewcomer[$0] } ?? false
    }
    return [
      changed.count, task.favoursNewcomers ? takeover : 0,
      loads(of: assistants).reduce(0) { $0 + $1 * $1 }, travel(of: assistants, sites: sites),
    ]
  }

  func isChange(of cooperative: Int, in assistants: [Int?]) -> Bool {
    if let assistant = assistants[cooperative] {
      return problem.former[cooperative] != assistant
    }
    return task.wasServed[cooperative]
  }

  func loads(of assistants: [Int?]) -> [Int] {
    problem.assistants.indices.map { person in assistants.count { $0 == person } }
  }

  func travel(of assistants: [Int?], sites: [Int]) -> Int {
    assistants.enumerated().reduce(0) { sum, pair in
      sum
        + (pair.element.map {
          problem.distances.metres(fromSite: sites[$0], to: pair.offset)
        } ?? 0)
    }
  }
}
