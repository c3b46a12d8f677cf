/// Two entries of a list that seem to be one person.
package struct DuplicatePair: Hashable, Sendable {
  package enum Evidence: Hashable, Sendable {
    case nationalID
    /// - Parameter idsDiffer: whether both also state national ids, which differ.
    case nameAndBirthDate(idsDiffer: Bool)
  }

  /// Indices of applicants, the earlier first.
  package let first, second: Int
  package let evidence: Evidence

  package init(first: Int, second: Int, evidence: Evidence) {
    self.first = first
    self.second = second
    self.evidence = evidence
  }
}

/// Finds people who stand on a list more than once.
///
/// Near-linear in the length of the list: entries are only compared with others of the same
/// national id, or of the same name and birth date.
package struct DuplicateSearch: Sendable {
  private let rules: Policy.Duplicates
  /// Only where somebody may be compared by it.
  private let nationalIDs: [NationalIDKey?]
  /// The indices that share one key, by key and in order; only where there are several.
  private let byNationalID, byNameAndBirthDate: [[Int]]
  /// By applicant whom the panel has told from others: in which lists.
  private let distinctLists: [Int: Set<Int>]

  /// - Parameter actions: what must become of those who are found; others are not looked for.
  package init(
    _ applicants: [Applicant], rules: Policy.Duplicates,
    for actions: [Policy.Duplicates.Action] = Policy.Duplicates.Action.allCases
  ) {
    self.rules = rules
    byNameAndBirthDate =
      actions.contains(rules.nameAndBirthDate) ? DuplicateSearch.namesakes(among: applicants) : []
    if actions.contains(rules.nationalID) {
      nationalIDs = applicants.map { NationalIDKey($0.nationalID) }
      byNationalID = DuplicateSearch.groups(of: nationalIDs)
    } else {
      var ids = [NationalIDKey?](repeating: nil, count: applicants.count)
      for index in byNameAndBirthDate.joined() {
        ids[index] = NationalIDKey(applicants[index].nationalID)
      }
      (nationalIDs, byNationalID) = (ids, [])
    }

    var lists: [String: Set<Int>] = [:]
    for (list, ids) in rules.distinct.enumerated() {
      for id in ids { lists[id, default: []].insert(list) }
    }
    var distinctLists: [Int: Set<Int>] = [:]
    if !lists.isEmpty {
      for (index, person) in applicants.enumerated() { distinctLists[index] = lists[person.id] }
    }
    self.distinctLists = distinctLists
  }

  /// Every later entry with the first entry that it repeats, in the order of the later ones.
  package var pairs: [DuplicatePair] {
    var pairs: [Int: DuplicatePair] = [:]
    for group in byNameAndBirthDate {
      collect(group, into: &pairs) { first, second in
        .nameAndBirthDate(idsDiffer: idsDiffer(first, second))
      }
    }
    // The stronger evidence is the one to tell.
    for group in byNationalID { collect(group, into: &pairs) { _, _ in .nationalID } }
    return pairs.values.sorted { $0.second < $1.second }
  }

  /// The entries of each person of whom ``Policy/Duplicates/Action/keepBest`` keeps one, in order;
  /// only where there are several.
  ///
  /// Who repeats somebody who repeats somebody is one person too. Entries that the panel has told
  /// apart, or that state different national ids, are not joined by their names.
  package var people: [[Int]] {
    var sets = DisjointSets(count: nationalIDs.count)
    if rules.nationalID == .keepBest {
      for group in byNationalID { join(group, in: &sets) }
    }
    if rules.nameAndBirthDate == .keepBest {
      for group in byNameAndBirthDate { join(group, in: &sets) }
    }
    return sets.several
  }

  // MARK: - Parts

  /// Joins the entries of one key. Those of one national id are one class, and an entry without
  /// any may be each of them.
  private func join(_ group: [Int], in sets: inout DisjointSets) {
    let plain = group.filter { !isToldApart($0) }
    let classes = Dictionary(grouping: plain) { nationalIDs[$0] }
    for members in classes.values {
      for member in members.dropFirst() { sets.join(members[0], member) }
    }
    if let anybody = classes[NationalIDKey?.none]?.first {
      for members in classes.values { sets.join(anybody, members[0]) }
    }
    for entry in group where isToldApart(entry) {
      for other in group where !areDistinct(entry, other) && !idsDiffer(entry, other) {
        sets.join(entry, other)
      }
    }
  }

  /// Names are read only where a birth date stands several times.
  private static func namesakes(among applicants: [Applicant]) -> [[Int]] {
    groups(of: applicants.map(\.birthDate)).flatMap { born in
      groups(of: born.map { NameKey(applicants[$0].name) }).map { same in same.map { born[$0] } }
    }.sorted { $0[0] < $1[0] }
  }

  private static func groups<Key: Hashable>(of keys: [Key?]) -> [[Int]] {
    var firsts = [Key: Int](minimumCapacity: keys.count)
    var groups: [Int: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      if let first = firsts[key] {
        groups[first, default: [first]].append(index)
      } else {
        firsts[key] = index
      }
    }
    return groups.values.sorted { $0[0] < $1[0] }
  }

  private func collect(
    _ group: [Int], into pairs: inout [Int: DuplicatePair],
    evidence: (Int, Int) -> DuplicatePair.Evidence
  ) {
    for (position, second) in group.enumerated().dropFirst() {
      guard let first = group[..<position].first(where: { !areDistinct($0, second) }) else {
        continue
      }
      pairs[second] = DuplicatePair(
        first: first, second: second, evidence: evidence(first, second))
    }
  }

  private func isToldApart(_ index: Int) -> Bool { distinctLists[index] != nil }

  private func areDistinct(_ first: Int, _ second: Int) -> Bool {
    guard let lists = distinctLists[first], let others = distinctLists[second] else { return false }
    return !lists.isDisjoint(with: others)
  }

  private func idsDiffer(_ first: Int, _ second: Int) -> Bool {
    guard let id = nationalIDs[first], let other = nationalIDs[second] else { return false }
    return id != other
  }
}

/// A partition of 0..<*n*; near-linear in the number of joins (Tarjan 1975).
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (root(of: first), root(of: second))
    // The lower index leads, so that no order of joins shows.
    parents[max(one, other)] = min(one, other)
  }

  /// The sets of more than one, each and all in order.
  var several: [[Int]] {
    var copy = self
    var sets: [Int: [Int]] = [:]
    for index in parents.indices { sets[copy.root(of: index), default: []].append(index) }
    return sets.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// Halves the path on the way.
  private mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
}
