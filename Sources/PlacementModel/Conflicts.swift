extension PlacementProblem {
  /// The cooperatives that a person must not serve: those in conflict with them, and those that
  /// the panel bans them from. O(conflicts + decisions), and a kabupaten's cooperatives for each
  /// village in conflict.
  ///
  /// - Parameter decisions: those of the panel about the person.
  /// - Returns: indices of cooperatives.
  public func conflicts(
    of applicant: Int, decisions: some Sequence<Pin.Decision>
  ) -> Set<Int> {
    var conflicts: Set<Int> = []
    for conflict in applicants[applicant].conflicts {
      switch conflict {
      case .cooperative(let id):
        if let cooperative = cooperativeIndex(of: id) { conflicts.insert(cooperative) }
      case .village(let code): conflicts.formUnion(cooperatives(in: code))
      }
    }
    for case .banFromCooperative(let id) in decisions {
      if let cooperative = cooperativeIndex(of: id) { conflicts.insert(cooperative) }
    }
    return conflicts
  }

  /// The cooperatives inside a code, which may be of any level from kabupaten down.
  private func cooperatives(in code: RegionCode) -> [Int] {
    guard let index = code.kabupaten.flatMap(kabupatenIndex(of:)) else { return [] }
    return kabupaten[index].cooperatives.filter { code.contains(cooperatives[$0].village) }
  }
}
