import Datasets
import Messages
import Penempatan
import PlacementModel
import Testing

@Suite("Rosters of two tracks")
struct TrackQuotaTests {
  @Test("pass the verifier and say what each track has", arguments: Policy.Placement.allCases)
  func pass(under placement: Policy.Placement) throws {
    let problem = try problem(under: placement)
    let roster = try Solver().solve(problem).roster
    #expect(RosterCheck(of: roster, for: problem).violations().isEmpty)
    let read = try RosterFiles.read(RosterFiles.write(roster))
    #expect(read == roster)
    for line in roster.regions {
      #expect(line.tracks.map(\.track) == TrackQuotas.tracks)
      #expect(line.tracks.map(\.placed).reduce(0, +) == line.placed)
      for track in line.tracks { #expect(track.placed <= track.quota ?? 99) }
    }
    #expect(roster.summary.tracks.map(\.placed) == [3, 2])
    #expect(roster.summary.notices.filter { $0.code == "track.filled" }.count == 2)
  }

  @Test("are refused where a track exceeds its quota, or its figures do not follow")
  func damageIsFound() throws {
    let problem = try problem(under: .balanced)
    let roster = try Solver().solve(problem).roster
    func codes(_ damage: (inout Roster) -> Void) -> Set<String> {
      var damaged = roster
      damage(&damaged)
      return Set(RosterCheck(of: damaged, for: problem).violations().map(\.code))
    }
    #expect(codes { $0.regions[0].tracks[0].placed += 1 } == ["figure"])
    #expect(codes { $0.regions[0].tracks[1].places += 1 } == ["figure"])
    #expect(codes { $0.summary.tracks[0].quota += 1 } == ["figure"])
    let first = roster.placements[0].track
    #expect(
      codes { $0.placements[0].track = first == "business" ? "professional" : "business" }
        == ["figure"])
    let reserved = try #require(
      roster.placements.first { $0.status == .reserve && $0.track == "professional" })
    let found = codes { roster in
      let index = roster.placements.firstIndex { $0.applicantID == reserved.applicantID }!
      roster.placements[index].status = .placed
      roster.placements[index].regionCode = RegionCode("11.01")
    }
    #expect(found.contains("quota.track"))
  }

  @Test("keep within quotas of tracks who stays from an earlier round")
  func laterRound() throws {
    let first = try Solver().solve(problem(under: .balanced)).roster
    let previous = try RosterFiles.previousRound(RosterFiles.write(first))
    let problem = try problem(under: .balanced, professional: 0, previous: previous)
    let roster = try Solver().solve(problem).roster
    #expect(RosterCheck(of: roster, for: problem).violations().isEmpty)
    #expect(roster.regions.map { $0.tracks[0].placed } == [0, 2])
  }

  @Test("name the full track where only people of it are left for an empty place")
  func causeOfEmptyPlaces() throws {
    let roster = try Solver().solve(problem(under: .balanced)).roster
    let notes = roster.summary.notices.filter { $0.code == "quota.unfilled" }
    let gayo = try #require(notes.first { $0.subject == "11.01" })
    #expect(gayo.text.contains("jalur pakar"), "\(gayo.text)")
    #expect(!notes.contains { $0.subject == "11.02" }, "both tracks of Pidie are full")
  }

  @Test("rank everybody within the list of their track")
  func ranksAreOfLists() throws {
    let roster = try Solver().solve(problem(under: .balanced)).roster
    let lists = Dictionary(grouping: roster.placements, by: \.track)
    for list in lists.values { #expect(list.map(\.rank) == Array(1...list.count)) }
  }

  /// Two kabupaten of one province; the first has places for one professional at most.
  private func problem(
    under placement: Policy.Placement, professional: Int = 1, previous: PreviousRound = .none
  ) throws -> PlacementProblem {
    var policy = Policy()
    policy.lists = .tracks
    policy.placement = placement
    policy.effort = .quick
    func code(_ text: String) -> RegionCode { RegionCode(text)! }
    let regions = [
      Region(
        code: code("11.01"), name: "Gayo", quota: 3,
        trackQuotas: TrackQuotas(professional: professional)),
      Region(
        code: code("11.02"), name: "Pidie", trackQuotas: TrackQuotas(professional: 2, business: 1)),
    ]
    let cooperatives = (0..<48).map { index in
      Cooperative(
        id: "K\(index + 100)", name: "Koperasi",
        village: code("11.0\(index % 2 + 1).01.\(1001 + index / 2)"),
        location: Coordinate(latitude: 4 + Double(index) / 100, longitude: 96))
    }
    let applicants = (0..<8).map { index in
      Applicant(
        id: "A\(index)", name: "Person \(index)", rank: index / 2 + 1,
        track: index % 4 == 3 ? "business" : "professional",
        domicile: code(index % 3 == 0 ? "11.02" : "11.01"))
    }
    return try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: applicants, policy: policy,
      previous: previous)
  }
}
