import Messages
import PlacementModel
import Planning
import Testing

@Suite("Audit of the published cases")
struct AuditTests {
  @Test("proves Kalimantan Timur's 278 impossible, 1,187 cooperatives short")
  func kaltimQuota() throws {
    let report = try audit(kaltim)
    #expect(!report.feasible)
    let proof = try #require(report.proofs.first { $0.code == "quota.unusable" })
    #expect(proof.subject == "64")
    #expect(proof.number("cooperatives") == 1037)
    #expect(proof.number("cooperatives_wanted") == 2224)
    #expect(proof.number("cooperatives_short") == 1187)
    #expect(
      proof.message.text(in: .indonesian) == """
        Kuota Kalimantan Timur sebanyak 278 asisten tidak mungkin terpakai seluruhnya: dengan \
        beban minimum 8 diperlukan 278 × 8 = 2.224 koperasi, sedangkan yang ada 1.037, kurang \
        1.187. Paling banyak 126 asisten dapat ditempatkan; 152 formasi tidak terpakai.
        """)
  }

  @Test("names Bontang, where no count fits, and gives its exception")
  func bontang() throws {
    let report = try audit(kaltim)
    let proof = try #require(report.proofs.first { $0.code == "load.unfit" })
    #expect(proof.subject == "64.74")
    #expect(proof.number("by_exception") == 2)
    #expect(
      proof.message.text(in: .english) == """
        No number of assistants fits Kota Bontang at loads of 8–12: 1 × 12 = 12 < 15 \
        cooperatives < 2 × 8 = 16. As an exception 2 assistants serve 7 to 8 each.
        """)
    #expect(report.regions.filter { !$0.fits }.map(\.code.description) == ["64.74"])
  }

  @Test("says what Kalimantan Timur holds: 89 to 124 in nine, 91 to 126 in all")
  func kaltimRange() throws {
    let report = try audit(kaltim)
    let area = try #require(report.areas.first { $0.code.description == "64" })
    #expect((area.fittingNeed, area.fittingRoom) == (89, 124))
    #expect((area.need, area.room) == (91, 126))
    #expect(
      area.message.text(in: .english) == """
        9 kabupaten/kota hold 89 to 124 assistants; with an exception for Kota Bontang, 91 to \
        126 in all.
        """)
  }

  @Test("finds that the ten hold 73 to 143 at 7-15, and all fit")
  func kaltimWiderBand() throws {
    let report = try audit(kaltim)
    let band = try #require(report.bands.first { $0.minimum == 7 && $0.maximum == 15 })
    #expect((band.least, band.most) == (73, 143))
    #expect(band.unfit.isEmpty)
    #expect(band.fitting == 10)
  }

  @Test("ranks repairs for Kalimantan Timur from the least change, each with numbers")
  func kaltimRepairs() throws {
    let report = try audit(
      kaltim + [Line("35.29", 334, quota: 33), Line("33.02", 1500, quota: 30)])
    let repairs = report.repairs.filter { $0.proof == .quotaUnusable }
    #expect(
      repairs.map(\.changes) == [
        [.quota(of: RegionCode("64")!, from: 278, to: 126)],
        [
          .quota(of: RegionCode("64")!, from: 278, to: 126),
          .quota(of: RegionCode("33.02")!, from: 30, to: 182),
        ],
        [.loadMinimum(from: 8, to: 3)],
        [.surplus(from: .reserve, to: .underload)],
        [.waiver(of: RegionCode("64")!, rule: .quotaUnusable)],
      ])
    #expect(repairs.map(\.rank) == [1, 2, 3, 4, 5])
    #expect(
      repairs.map { $0.message.text(in: .english) } == [
        "Lower the quota of Kalimantan Timur from 278 to 126 (152 fewer).",
        "Move 152 places from Kalimantan Timur to Kabupaten 33.02 (152).",
        """
        Lower the load minimum from 8 to 3 cooperatives: Kalimantan Timur then takes up to 343 \
        assistants.
        """,
        """
        Fill all 278 places of Kalimantan Timur as an exception (surplus: underload): each \
        assistant then serves 3 to 4 cooperatives.
        """,
        """
        Accept this for Kalimantan Timur and sign for it: “waivers” in policy.json with region \
        64, rule quota.unusable, by and reason.
        """,
      ])
    let waiver = try #require(report.repairs.first { $0.proof == .loadUnfit })
    #expect(waiver.changes == [.waiver(of: RegionCode("64.74")!, rule: .loadUnfit)])
    #expect(waiver.rank == 1)
  }

  @Test("never promises loads above the maximum, whatever quotas let too few people in")
  func neverAboveTheCeiling() throws {
    let narrow = kaltim.map { line in
      var line = line
      if line.code == "64.02" { line.quota = 11 }
      return line
    }
    let fills = try audit(narrow).repairs.filter {
      $0.changes == [.surplus(from: .reserve, to: .underload)]
    }
    #expect(
      fills.map { $0.message.text(in: .english) } == [
        """
        Fill all 278 places of Kalimantan Timur as an exception (surplus: underload): each \
        assistant then serves 2 to 12 cooperatives.
        """
      ])
  }

  @Test(
    "gives 28 to 41 for Sumenep and Banyumas, whose quotas fit",
    arguments: [(334, 33), (331, 32)])
  func fittingQuotas(cooperatives: Int, quota: Int) throws {
    let report = try audit([Line("35.29", cooperatives, quota: quota)])
    #expect(report.feasible)
    let region = report.regions[0]
    #expect((region.need, region.room, region.fits) == (28, 41, true))
    #expect(report.repairs.isEmpty)
  }

  @Test("finds Kutai Timur feasible with 14 and with 13", arguments: [13, 14])
  func kutaiTimur(quota: Int) throws {
    #expect(try audit([Line("64.08", 141, quota: quota)]).feasible)
  }

  @Test("finds no fitting count for 1 to 7 and 13 to 15 cooperatives, and one for the others")
  func unfitSizes() throws {
    for cooperatives in 0...60 {
      let report = try audit([Line("32.77", cooperatives)])
      let isUnfit = (1...7).contains(cooperatives) || (13...15).contains(cooperatives)
      #expect(report.feasible == !isUnfit, "\(cooperatives) cooperatives")
      #expect(report.regions[0].fits == !isUnfit, "\(cooperatives) cooperatives")
    }
  }

  @Test("counts the cooperatives that a small quota leaves, and says what would cover them")
  func shortQuota() throws {
    let report = try audit([Line("64.08", 141, quota: 10)])
    let proof = try #require(report.proofs.first)
    #expect(proof.code == "quota.short")
    #expect(proof.number("cooperatives_uncovered") == 21)
    #expect(
      proof.message.text(in: .indonesian) == """
        Kuota Kabupaten 64.08 sebanyak 10 asisten tidak cukup: dengan paling banyak 12 koperasi \
        per asisten terdampingi 10 × 12 = 120 dari 141 koperasi, tersisa 21. Diperlukan paling \
        sedikit 12 asisten, kurang 2.
        """)
    #expect(
      report.repairs.map(\.changes) == [
        [.quota(of: RegionCode("64.08")!, from: 10, to: 12)],
        [.loadStretch(from: nil, to: 15)],
        [.loadMaximum(from: 12, to: 15)],
        [.waiver(of: RegionCode("64.08")!, rule: .quotaShort)],
      ])
  }

  @Test("judges quotas of nation, province and kabupaten together, and moves places")
  func nestedQuotas() throws {
    let report = try audit([
      Line("ID", quota: 20), Line("11", quota: 40), Line("11.01", 120, quota: 8),
      Line("11.02", 120, quota: 14), Line("12.01", 96, quota: 20),
    ])
    #expect(
      report.proofs.map { "\($0.code) \($0.subject)" } == [
        "quota.short ID", "quota.unusable 11", "quota.short 11.01", "quota.unusable 12.01",
      ])
    #expect(report.proofs[0].number("needed") == 26)
    let move = report.repairs.first { $0.code == "quota.move" && $0.subject == "11.01" }
    #expect(
      move?.changes == [
        .quota(of: RegionCode("11.01")!, from: 8, to: 10),
        .quota(of: RegionCode("12.01")!, from: 20, to: 18),
      ])
  }

  @Test("tells a budget that is too small from a quota of the nation")
  func budget() throws {
    var policy = Policy()
    policy.assistantBudget = 15
    let report = try audit(
      [Line("ID", quota: 20), Line("11.01", 120), Line("12.01", 96)], policy: policy)
    #expect(report.proofs.map(\.subject) == ["budget"])
    #expect(report.proofs.first?.number("cooperatives_uncovered") == 36)
    #expect(report.repairs.first?.changes == [.budget(from: 15, to: 18)])
  }

  @Test("finds a minimum above the room or the quota, and offers to lower it or make room")
  func minimum() throws {
    let report = try audit([
      Line("11.01", 40, minimum: 9), Line("11.02", 40, quota: 4, minimum: 5),
    ])
    #expect(report.proofs.map(\.code) == ["minimum.unusable", "minimum.unusable"])
    #expect(
      report.repairs.map(\.changes) == [
        [.minimum(of: RegionCode("11.01")!, from: 9, to: 5)],
        [.loadMinimum(from: 8, to: 4)],
        [.waiver(of: RegionCode("11.01")!, rule: .minimumUnusable)],
        [.minimum(of: RegionCode("11.02")!, from: 5, to: 4)],
        [.quota(of: RegionCode("11.02")!, from: 4, to: 5)],
        [.waiver(of: RegionCode("11.02")!, rule: .minimumUnusable)],
      ])
  }

  @Test("counts no finding that somebody signs for, and says who")
  func waivers() throws {
    var policy = Policy()
    policy.waivers = [
      Policy.Waiver(
        region: RegionCode("64.74")!, rule: .loadUnfit, by: "Ketua panitia", reason: "hanya 15",
        date: CalendarDate(year: 2025, month: 11, day: 3)),
      Policy.Waiver(region: RegionCode("64")!, rule: .quotaUnusable, by: "Menteri"),
      Policy.Waiver(region: RegionCode("64.01")!, rule: .loadUnfit, by: "nobody needs this"),
    ]
    let report = try audit(kaltim, policy: policy)
    #expect(report.feasible)
    #expect(report.repairs.isEmpty)
    #expect(report.waived.map(\.waiver.by) == ["Ketua panitia", "Menteri"])
    #expect(report.waived.map(\.proof.subject) == ["64.74", "64"])
  }

  @Test("says the same whatever the order of regions")
  func orderDoesNotMatter() throws {
    let forwards = try audit(kaltim)
    let backwards = try audit(kaltim.reversed())
    #expect(forwards.proofs == backwards.proofs)
    #expect(forwards.repairs == backwards.repairs)
    #expect(forwards.regions == backwards.regions)
  }

  private func audit(_ lines: [Line], policy: Policy = Policy()) throws -> AuditReport {
    Audit(problem: try .of(lines, policy: policy)).report()
  }
}

extension Proof {
  func number(_ name: String) -> Int? { numbers.first { $0.name == name }?.value }
}
