/// The lists of a problem without those who withdraw, with other cooperatives, in canonical order.
struct ChangedLists {
  let applicants: [Applicant]
  let pins: [Pin]
  let cooperatives: [Cooperative]
  let keepsPeople: Bool
  let keepsCooperatives: Bool
  private let base: PlacementProblem
  private let overlay: Overlay

  /// Lists that stay are those of the problem, so that they compare as equal at once.
  init(of base: PlacementProblem, _ overlay: Overlay) {
    self.base = base
    self.overlay = overlay
    keepsPeople = !overlay.withdrawn.contains { base.applicantIndex(of: $0) != nil }
    keepsCooperatives = overlay.closed.isEmpty && overlay.opened.isEmpty
    var people = base.applicants
    if !keepsPeople { people.removeAll { overlay.withdrawn.contains($0.id) } }
    for index in people.indices where people[index].isInConflict(with: overlay.closed) {
      people[index] = people[index].withoutConflicts(with: overlay.closed)
    }
    applicants = people
    pins =
      base.pins.contains { $0.lapses(with: overlay) }
      ? base.pins.filter { !$0.lapses(with: overlay) } : base.pins
    var cooperatives = base.cooperatives
    if !overlay.closed.isEmpty { cooperatives.removeAll { overlay.closed.contains($0.id) } }
    for opened in overlay.opened {
      cooperatives.insert(opened, at: ChangedLists.place(of: opened, in: cooperatives))
    }
    self.cooperatives = cooperatives
  }

  /// Whether a cross-check of all tables would find nothing, as it found nothing before.
  ///
  /// Whoever leaves takes nothing along that others name, except that ranks of two lists may stand
  /// out more clearly without them; what opens must be new, and in a listed kabupaten.
  func holdTogether(with regions: [Region], _ policy: Policy) -> Bool {
    var ids: Set<String> = []
    let areNew = overlay.opened.allSatisfy { opened in
      let isKnown = base.cooperativeIndex(of: opened.id) != nil
      let isListed = opened.village.kabupaten.flatMap(base.kabupatenIndex(of:)) != nil
      return opened.village.level == .village && isListed
        && (!isKnown || overlay.closed.contains(opened.id)) && ids.insert(opened.id).inserted
    }
    return areNew
      && (keepsPeople
        || ListCheck(applicants, regions: regions, policy: policy).findings.isEmpty)
  }

  /// Where a cooperative belongs among others: behind every lesser one.
  private static func place(of opened: Cooperative, in cooperatives: [Cooperative]) -> Int {
    var (low, high) = (0, cooperatives.count)
    while low < high {
      let middle = (low + high) / 2
      let other = cooperatives[middle]
      if (other.village, ByteOrdered(other.id)) < (opened.village, ByteOrdered(opened.id)) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension Applicant {
  fileprivate func isInConflict(with closed: Set<String>) -> Bool {
    conflicts.contains { conflict in
      if case .cooperative(let id) = conflict { closed.contains(id) } else { false }
    }
  }

  func withoutConflicts(with closed: Set<String>) -> Applicant {
    var person = self
    person.conflicts.removeAll { conflict in
      if case .cooperative(let id) = conflict { closed.contains(id) } else { false }
    }
    return person
  }
}

extension Pin {
  /// Whether the person of the decision withdraws, or the cooperative closes.
  func lapses(with overlay: Overlay) -> Bool {
    overlay.withdrawn.contains(applicantID)
      || (decision.cooperative.map(overlay.closed.contains) ?? false)
  }
}

extension Pin.Decision {
  fileprivate var cooperative: String? {
    switch self {
    case .pinToCooperative(let id), .banFromCooperative(let id): id
    case .pinToRegion, .banFromRegion, .bar: nil
    }
  }
}
