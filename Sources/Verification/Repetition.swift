import PlacementModel

/// People with several entries, of which the policy keeps one.
struct Repetition {
  private let problem: PlacementProblem
  /// By applicant: the least index of an entry of the same person.
  private let person: [Int]

  init(_ problem: PlacementProblem) {
    self.problem = problem
    let rules = problem.policy.duplicates
    let ids = problem.applicants.map { NationalIDKey($0.nationalID)?.text }
    let panel = Set(rules.distinct.flatMap(\.self))
    var bonds: [Int: Set<Int>] = [:]
    func bind(_ entry: Int, _ other: Int) {
      guard entry != other, ids[entry] == nil || ids[other] == nil || ids[entry] == ids[other]
      else { return }
      let (one, two) = (problem.applicants[entry].id, problem.applicants[other].id)
      if panel.contains(one),
        rules.distinct.contains(where: { $0.contains(one) && $0.contains(two) })
      {
        return
      }
      bonds[entry, default: []].insert(other)
      bonds[other, default: []].insert(entry)
    }
    func bind(_ entries: [Int]) {
      // One without an id stands for every other; without such a one, the first of each id does.
      let nameless = entries.first { ids[$0] == nil && !panel.contains(problem.applicants[$0].id) }
      var firsts: [String: Int] = [:]
      for entry in entries where !panel.contains(problem.applicants[entry].id) {
        bind(entry, nameless ?? firsts[ids[entry] ?? ""] ?? entry)
        firsts[ids[entry] ?? ""] = firsts[ids[entry] ?? ""] ?? entry
      }
      for entry in entries where panel.contains(problem.applicants[entry].id) {
        for other in entries { bind(entry, other) }
      }
    }
    if rules.nationalID == .keepBest {
      Repetition.groups(ids).forEach(bind)
    }
    if rules.nameAndBirthDate == .keepBest {
      let births = problem.applicants.map { person in
        person.birthDate.map { "\($0) \(NameKey(person.name).text)" }
      }
      Repetition.groups(births).forEach(bind)
    }
    // Every entry takes over the least index that it can be reached from.
    var person = Array(problem.applicants.indices)
    for start in bonds.keys.sorted() where person[start] == start {
      var waiting = [start]
      while let entry = waiting.popLast() {
        for other in bonds[entry] ?? [] where person[other] > start {
          person[other] = start
          waiting.append(other)
        }
      }
    }
    self.person = person
  }

  /// By entry, the one of the same person that counts: a banned one, else the best-ranked that is
  /// eligible; `nil` where there is none.
  func counted(_ alone: [Standing], _ positions: [Int]) -> [Int?] {
    var kept: [Int: Int] = [:]
    for entry in alone.indices where alone[entry] != .ineligible {
      guard let other = kept[person[entry]] else {
        kept[person[entry]] = entry
        continue
      }
      func claim(_ entry: Int) -> (Int, Int, String) {
        (alone[entry] == .banned ? 0 : 1, positions[entry], problem.applicants[entry].role)
      }
      if claim(entry) < claim(other) { kept[person[entry]] = entry }
    }
    return alone.indices.map { kept[person[$0]] }
  }

  /// The indices that share a key; only where there are several.
  private static func groups(_ keys: [String?]) -> [[Int]] {
    var groups: [String: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      if let key { groups[key, default: []].append(index) }
    }
    return groups.values.filter { $0.count > 1 }
  }
}
