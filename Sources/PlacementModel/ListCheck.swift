/// Finds lists of two tracks in one table that nothing makes one list.
struct ListCheck {
  /// How many ranks two tracks must share before chance is no explanation.
  private static let fewestShared = 3

  private let applicants: [Applicant]
  private let lists: Policy.Lists?
  /// Whether assistants have a quota a track.
  private let isDivided: Bool

  init(_ applicants: [Applicant], regions: [Region], policy: Policy) {
    self.applicants = applicants
    lists = policy.lists
    isDivided = PlacementProblem.tracks(of: regions, policy: policy).count > 1
  }

  /// What each role's tracks are found to be; roles and tracks in the order of the alphabet.
  var findings: [(row: Int, kind: ProblemFault.Kind)] {
    guard lists != .one else { return [] }
    return Dictionary(grouping: applicants.indices) { applicants[$0].role }
      .sorted { $0.key < $1.key }.flatMap { role, members in
        isDivided && role == Applicant.assistantRole
          ? members.filter { applicants[$0].track.isEmpty }.map { ($0, .trackMissing) }
          : findings(among: members)
      }
  }

  private func findings(among members: [Int]) -> [(row: Int, kind: ProblemFault.Kind)] {
    let tracks = Dictionary(
      grouping: members.filter { !applicants[$0].track.isEmpty }, by: { applicants[$0].track }
    ).sorted { $0.key < $1.key }
    guard tracks.count == 2 else { return [] }
    let (first, second) = (tracks[0], tracks[1])
    if lists == .tracks {
      return [(second.value[0], .listsApart(tracks: [first.key, second.key]))]
    }
    return restart(of: first.value, second.value).map { [$0] } ?? []
  }

  /// Ranks start anew where most of the shorter list's stand in the other list too. A rank that
  /// equals share is rare in one list.
  private func restart(
    of first: [Int], _ second: [Int]
  ) -> (row: Int, kind: ProblemFault.Kind)? {
    let ranks = [first, second].map { Set($0.compactMap { applicants[$0].rank }) }
    let shared = ranks[0].intersection(ranks[1])
    let (shorter, members) =
      ranks[0].count < ranks[1].count ? (ranks[0], first) : (ranks[1], second)
    guard shared.count >= ListCheck.fewestShared, 2 * shared.count > shorter.count,
      let row = members.first(where: { applicants[$0].rank.map(shared.contains) ?? false })
    else { return nil }
    let kind = ProblemFault.Kind.listsConcatenated(
      shared: shared.count, ranks: shorter.count, track: applicants[row].track)
    return (row, kind)
  }
}
