import Messages
import PlacementModel
import Planning
import Testing

@Suite("Repairs of quotas that two tracks come to")
struct TrackRepairTests {
  private let sumenep = RegionCode("35.29")!

  /// Sixteen cooperatives at loads of 8 to 12: two assistants, whatever the tracks' quotas say.
  private func report(
    _ quotas: TrackQuotas, cooperatives: Int = 16, quota: Int? = nil
  ) throws -> AuditReport {
    var policy = Policy()
    policy.lists = .tracks
    let people = (0..<8).map { index in
      Applicant(
        id: "P\(index)", name: "P", track: TrackQuotas.tracks[index % 2],
        domicile: RegionCode("99")!, preferences: [sumenep])
    }
    return Audit(
      problem: try .of(
        [Line("35.29", cooperatives, quota: quota, name: "Sumenep")], applicants: people,
        policy: policy, trackQuotas: quotas)
    ).report()
  }

  @Test("lower one track's, or bound both, where they come to too much")
  func lowerTracks() throws {
    let report = try report(TrackQuotas(professional: 2, business: 3))
    #expect(report.proofs.map(\.kind) == [.quotaUnusable])
    #expect(
      report.repairs.filter { $0.code == "quota.lower" }.map(\.changes) == [
        [.quota(of: sumenep, from: nil, to: 2)],
        [.trackQuota(of: sumenep, track: "business", from: 3, to: 0)],
      ])
    #expect(
      report.repairs[0].message.text(in: .english)
        == "Give Sumenep a quota of 2 for both tracks together (they now come to 5).")
    for repair in report.repairs.prefix(2) { #expect(repair.counts?.placed == 2) }
    // What is offered mends it in the tables.
    let both = TrackQuotas(professional: 2, business: 3)
    #expect(try self.report(both, quota: 2).feasible)
    #expect(try self.report(TrackQuotas(professional: 2, business: 0)).feasible)
  }

  @Test("are named together where a proof rests on them")
  func namedTogether() throws {
    let quotas = TrackQuotas(professional: 1, business: 0)
    let core = try #require(report(quotas, quota: 1).proofs.first?.coreMessage)
    #expect(
      core.text(in: .english).contains(
        "the quotas for Sumenep together (1 in all; 1 for the professional track; 0 for the business track)"
      ))
    // Without any of them the plan holds.
    #expect(try report(TrackQuotas(professional: 1, business: 1)).feasible)
  }

  @Test("raise one track's, and that of both where it is in the way")
  func raiseTracks() throws {
    let report = try report(
      TrackQuotas(professional: 1, business: 1), cooperatives: 40, quota: 3)
    #expect(report.proofs.map(\.kind) == [.quotaShort])
    let raises = report.repairs.filter { $0.code == "quota.raise" }
    #expect(
      raises.map(\.changes)
        == TrackQuotas.tracks.map {
          [
            .trackQuota(of: sumenep, track: $0, from: 1, to: 3),
            .quota(of: sumenep, from: 3, to: 4),
          ]
        })
    for repair in raises { #expect(repair.counts?.placed == 4 && repair.counts?.missing == 0) }
    let mended = TrackQuotas(professional: 1, business: 3)
    #expect(try self.report(mended, cooperatives: 40, quota: 4).feasible)
  }

  @Test("raise that of both alone where the tracks have enough")
  func raiseBoth() throws {
    let report = try report(
      TrackQuotas(professional: 2, business: 2), cooperatives: 40, quota: 3)
    #expect(report.repairs[0].changes == [.quota(of: sumenep, from: 3, to: 4)])
  }
}
