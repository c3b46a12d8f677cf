import Messages
import PlacementModel
import Testing
import Verification

@Suite("Exceptions")
struct ExceptionTests {
  /// Nobody placed in 11.01 may serve one of its cooperatives.
  private var withoutServer: Damage {
    Damage(
      name: "two conflicts with one cooperative", codes: [],
      dataset: { fixture in
        for index in 0...1 { fixture.applicants[index].conflicts = [.cooperative(id: "11.01-05")] }
      },
      decisions: { handmade in
        handmade.servers["11.01-05"] = nil
        handmade.exceptions["11.01"] = .constrained
      })
  }

  @Test("list a kabupaten that conflicts of interest keep from full cover")
  func listConstrained() throws {
    let report = try withoutServer.report(allowsEdits: false)
    #expect(report.violations == [])
    #expect(report.exceptions.map(\.code).contains("load.constrained"))
  }

  @Test("excuse no more than the conflicts make impossible")
  func excuseNoMore() throws {
    var damage = withoutServer
    damage.decisions = {
      $0.servers["11.01-05"] = nil
      $0.servers["11.01-20"] = nil
    }
    let report = try damage.report(allowsEdits: true)
    #expect(report.violations.map(\.code) == ["cover.incomplete"])
  }

  @Test("list missed minimums of the nation and provinces first, each cut to its quota")
  func listMissedMinimums() throws {
    let missed = Damage(
      name: "minimums", codes: [],
      dataset: { fixture in
        fixture.regions[0].minimum = 9
        fixture.regions.append(Region(code: code("12"), name: "Selatan", minimum: 3))
        fixture.regions.append(Region(code: .nation, name: "Nusantara", quota: 6, minimum: 7))
      },
      lines: { roster in
        roster.summary.certificate[1].value = 2
        for subject in ["ID", "12"] {
          roster.summary.exceptions.append(
            Remark(code: "people.missing", subject: subject, text: ""))
        }
      })
    let report = try missed.report(allowsEdits: false)
    #expect(report.violations == [])
    #expect(report.exceptions.prefix(2).map(\.code) == ["people.missing", "people.missing"])
    #expect(report.exceptions.map(\.id) == ["ID", "12", "11.02", "12.01"])
    #expect(
      report.exceptions[0].message.text(in: .english)
        == "Nusantara: 5 of the minimum of 6 are placed; 1 short.")
    var silent = missed
    silent.lines = { $0.summary.certificate[1].value = 2 }
    #expect(try silent.report(allowsEdits: false).violations.map(\.code) == ["figure", "figure"])
  }

  /// A01 may serve the first five of 11.01 only, A02 the first fifteen; A01 has `share` of them.
  private func shared(_ share: Int) -> Damage {
    Damage(
      name: "few for one", codes: [],
      dataset: { fixture in
        fixture.pins.removeAll { $0.applicantID == "A02" }
        fixture.policy.load.minimum = 5
        fixture.applicants[0].conflicts = (6...20).map {
          .cooperative(id: "11.01-\(two($0))")
        }
        fixture.applicants[1].conflicts = (16...20).map {
          .cooperative(id: "11.01-\(two($0))")
        }
      },
      decisions: { handmade in
        for number in 1...20 {
          handmade.servers["11.01-\(two(number))"] =
            number > 15 ? nil : number <= share ? "A01" : "A02"
        }
        for number in 13...15 { handmade.servers["11.01-\(number)"] = "A02" }
        handmade.exceptions["11.01"] = .constrained
      })
  }

  @Test("excuse loads below the least only as far as conflicts force them")
  func excuseNoLowerLoads() throws {
    #expect(try shared(5).report(allowsEdits: true).violations == [])
    let report = try shared(3).report(allowsEdits: true)
    #expect(report.violations.map(\.code) == ["load.minimum"])
    #expect(report.violations.map(\.id) == ["11.01"])
    #expect(
      report.violations.map { $0.message.text(in: .english) }
        == ["Loads fall 2 cooperatives short of 5 each; 0 would do."])
  }

  @Test("let pins go before the largest load")
  func letPinsGoFirst() throws {
    let pinned = Damage(
      name: "thirteen pins", codes: [],
      dataset: { fixture in
        for number in 1...13 {
          fixture.pins.append(
            Pin(applicantID: "A01", decision: .pinToCooperative(id: "11.01-\(two(number))")))
        }
        fixture.pins.removeAll { $0.applicantID == "A02" }
      },
      decisions: { handmade in
        for number in 11...13 { handmade.servers["11.01-\(number)"] = "A01" }
        handmade.exceptions["11.01"] = .constrained
      })
    let report = try pinned.report(allowsEdits: false)
    #expect(report.violations == [])
    #expect(report.exceptions.map(\.code).contains("load.constrained"))
  }

  @Test("list surplus places that are filled")
  func listUnderload() throws {
    let surplus = Damage(
      name: "surplus", codes: [], dataset: { $0.policy.surplus = .underload },
      decisions: { handmade in
        handmade.seats["A06"] = ("12.02", "12.02.02.1001")
        for number in 5...8 { handmade.servers["12.02-0\(number)"] = "A06" }
        handmade.exceptions["12.02"] = .underload
        handmade.figures.placed = 6
        // A12 and A13 live nearer to 12.02 than A06 does.
        handmade.figures.envyByTier = 2
        handmade.certificate = []
      })
    let report = try surplus.report(allowsEdits: false)
    #expect(report.violations == [])
    #expect(report.exceptions.map(\.code).last == "load.underload")
  }

  @Test("list everybody in reserve who would take an empty place")
  func listIdle() throws {
    let empty = Damage(
      name: "an empty place", codes: [], dataset: { $0.policy.surplus = .underload })
    let report = try empty.report(allowsEdits: false)
    // Whoever takes the place fills it: a goal of the policy that this roster leaves unmet.
    #expect(report.violations.map(\.code) == ["goal.unmet"])
    let idle = report.exceptions.filter { $0.code == "place.empty" }
    #expect(idle.map(\.id) == ["A06", "A12", "A13"])
    #expect(report.waste == 3)
  }

  @Test("forgive a metre of rounding in a distance")
  func forgiveRounding() throws {
    let rounded = Damage(
      name: "a metre", codes: [],
      lines: { roster in
        roster.assignments[42].distance! += 1
        roster.placements[4].travelTotal! += 1
        roster.placements[4].travelMax = roster.assignments[41...].compactMap(\.distance).max()
        roster.regions[3].terms.travel += 1
        roster.regions[3].objective += 10
        roster.summary.totals.terms.travel += 1
        roster.summary.totals.objective += 10
      })
    #expect(try rounded.report(allowsEdits: false).violations == [])
  }

  @Test("let stated travel distances replace the great circle")
  func travelTable() throws {
    let ferry = Damage(
      name: "a ferry", codes: [],
      dataset: {
        $0.travel.set(250_000, from: code("12.02.01.1001"), to: code("12.02.02.1001"))
      })
    let report = try ferry.report(allowsEdits: false)
    // The terms of the handmade roster know nothing of stated pairs, so the pairs disagree.
    #expect(Set(report.violations.map(\.code)) == ["figure"])
    #expect(!report.violations.contains { $0.table == .assignments })
    let pairs = report.violations.filter { $0.table == .regions }
    #expect(pairs.map(\.id) == ["12.02", "12.02"])
  }
}
