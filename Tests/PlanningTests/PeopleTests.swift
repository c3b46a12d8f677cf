import Messages
import PlacementModel
import Planning
import TestSupport
import Testing

@Suite("Audit of people")
struct PeopleTests {
  @Test("tells which kabupaten too few accept, with names and numbers")
  func cutInOneProvince() throws {
    let lines = [
      Line("94.01", 40, name: "Nabire"), Line("94.02", 40, name: "Puncak Jaya"),
      Line("35.29", 40, name: "Sumenep"),
    ]
    let people =
      (0..<5).map { Self.person("J\($0)", accepts: ["35.29"]) }
      + (0..<3).map { Self.person("P\($0)", accepts: ["94.01", "94.02"]) }
    let report = Audit(problem: try .of(lines, applicants: people)).report()
    #expect(!report.feasible)
    let proof = try #require(report.proofs.first)
    #expect(report.proofs.count == 1)
    #expect(proof.kabupaten.map(\.description) == ["94.01", "94.02"])
    #expect(
      proof.message.text(in: .indonesian) == """
        Pelamar tidak cukup untuk Nabire dan Puncak Jaya: diperlukan paling sedikit 8 asisten, \
        sedangkan pelamar memenuhi syarat yang bersedia ditempatkan di sana hanya 3, kurang 5.
        """)
    #expect(report.repairs[0].message.text(in: .english).hasPrefix("Find 5 more eligible"))
    #expect(report.regions.map(\.accepting) == [5, 3, 3])
    let counted = try #require(report.people)
    #expect((counted.applicants, counted.eligible) == (8, 8))
    #expect((counted.required, counted.fillable) == (12, 7))
  }

  @Test("speaks of the whole nation where everywhere is short together")
  func cutEverywhere() throws {
    let people = (0..<3).map { Self.person("P\($0)", accepts: ["94.01", "35.29"]) }
    let report = Audit(
      problem: try .of([Line("94.01", 40), Line("35.29", 40)], applicants: people)
    ).report()
    #expect(report.proofs.map(\.subject) == ["ID"])
    #expect(
      report.proofs[0].message.text(in: .english) == """
        There are too few applicants for all kabupaten/kota: at least 8 assistants are needed, \
        only 3 eligible applicants accept a place there, 5 short.
        """)
    #expect(
      report.repairs.map { $0.message.text(in: .english) } == [
        "Find 5 more eligible applicants who accept all kabupaten/kota.",
        """
        Allow up to 40 cooperatives each, only where assistants are short (load.stretch): 2 \
        assistants are then needed in all.
        """,
      ])
  }

  @Test("counts nobody whose conflicts leave too few cooperatives in a kabupaten")
  func conflictsBar() throws {
    var people = (0..<4).map { Self.person("P\($0)", accepts: ["35.29"]) }
    // Of 40 cooperatives 7 remain to the first, and 8 to the second.
    for (person, conflicts) in [(0, 33), (1, 32)] {
      people[person].conflicts = (0..<conflicts).map { .cooperative(id: "K-35.29-\($0)") }
    }
    let report = Audit(problem: try .of([Line("35.29", 40)], applicants: people)).report()
    #expect(report.regions.map(\.accepting) == [3])
    #expect(report.people?.fillable == 3)
  }

  @Test("counts people of a track as far as its quota goes")
  func tracksAreCut() throws {
    var policy = Policy()
    policy.lists = .tracks
    func report(business: Int) throws -> AuditReport {
      var people = (0..<6).map { Self.person("P\($0)", accepts: ["35.29"]) }
      for index in people.indices {
        people[index].track = index < 6 - business ? "professional" : "business"
      }
      let problem = try PlacementProblem.of(
        [Line("35.29", 40)], applicants: people, policy: policy,
        trackQuotas: TrackQuotas(professional: 2))
      return Audit(problem: problem).report()
    }
    let short = try report(business: 1)
    #expect((short.people?.required, short.people?.fillable) == (4, 3))
    #expect(short.proofs.map(\.kind) == [.applicantsFew])
    #expect(try report(business: 2).feasible)
  }

  @Test("offers to fill a quota only where there are people enough to fill it")
  func fillsOnlyWithPeople() throws {
    func codes(people count: Int) throws -> Set<String> {
      let people = (0..<count).map { Self.person("P\($0)", accepts: ["35.29"]) }
      let report = Audit(
        problem: try .of([Line("35.29", 16, quota: 5)], applicants: people)
      ).report()
      return Set(report.repairs.filter { $0.proof == .quotaUnusable }.map(\.code))
    }
    #expect(try codes(people: 4) == ["quota.lower", "waiver"])
    #expect(
      try codes(people: 5) == ["quota.lower", "load.minimum", "surplus.underload", "waiver"])
  }

  @Test("counts nobody who is barred, too young or of another role")
  func onlyEligiblePeople() throws {
    var policy = Policy()
    policy.eligibility.asOf = CalendarDate(year: 2025, month: 12, day: 31)
    policy.eligibility.minimumAge = 25
    var young = Self.person("young", accepts: ["35.29"])
    young.birthDate = CalendarDate(year: 2001, month: 1, day: 1)
    var manager = Self.person("manager", accepts: ["35.29"])
    manager.role = "PMO"
    let barred = Self.person("barred", accepts: ["35.29"])
    var fine = Self.person("fine", accepts: ["35.29"])
    fine.birthDate = CalendarDate(year: 1990, month: 1, day: 1)
    let report = Audit(
      problem: try .of(
        [Line("35.29", 24)], applicants: [young, manager, barred, fine],
        pins: [Pin(applicantID: "barred", decision: .bar)], policy: policy)
    ).report()
    let counted = try #require(report.people)
    #expect((counted.applicants, counted.eligible) == (3, 1))
    #expect((counted.required, counted.fillable) == (2, 1))
    #expect(report.proofs.map(\.code) == ["applicants.few"])
  }

  @Test("says nothing of people where the dataset has none")
  func noApplicants() throws {
    let report = Audit(problem: try .of([Line("35.29", 24)])).report()
    #expect(report.people == nil)
    #expect(report.feasible)
  }

  @Test("agrees with trying every seat for every person, on 600 small problems")
  func agreesWithBruteForce() throws {
    var few = 0
    for seed in 0..<600 as Range<UInt64> {
      let (lines, people, policy) = Self.randomProblem(seed: seed)
      let report = Audit(problem: try .of(lines, applicants: people, policy: policy)).report()
      let structure = report.proofs.filter { $0.kind != .applicantsFew }
      guard structure.isEmpty else { continue }
      #expect(report.feasible == Seats(lines, people, policy).areEnough, "seed \(seed)")
      few += report.feasible ? 0 : 1
    }
    #expect(few > 40, "too few small problems lack people: \(few)")
  }

  @Test("proves a shortage by numbers that anybody can count, on 600 small problems")
  func proofsAreCountable() throws {
    for seed in 0..<600 as Range<UInt64> {
      let (lines, people, policy) = Self.randomProblem(seed: seed)
      let report = Audit(problem: try .of(lines, applicants: people, policy: policy)).report()
      for proof in report.proofs where proof.kind == .applicantsFew {
        let codes = Set(proof.kabupaten.map(\.description))
        let accepting = people.count { person in
          !codes.isDisjoint(with: Seats.accepted(by: person, of: lines))
        }
        #expect(proof.number("accepting") == accepting, "seed \(seed)")
        #expect(
          proof.number("short") == proof.number("needed")! - accepting
            - proof.number("elsewhere")!, "seed \(seed)")
        #expect(proof.number("short")! > 0)
      }
    }
  }

  @Test("offers only repairs that make a shortage disappear, on 600 small problems")
  func repairsWork() throws {
    for seed in 0..<600 as Range<UInt64> {
      let (lines, people, policy) = Self.randomProblem(seed: seed)
      let report = Audit(problem: try .of(lines, applicants: people, policy: policy)).report()
      for repair in report.repairs where repair.proof == .applicantsFew {
        var (people, policy) = (people, policy)
        switch repair.changes[0] {
        case .recruits(let codes, let count):
          people += (0..<count).map { Self.person("new\($0)", accepts: codes.map(\.description)) }
        case .loadStretch(_, let stretch): policy.load.stretch = stretch
        default: Issue.record("seed \(seed): an unexpected change")
        }
        let after = Audit(problem: try .of(lines, applicants: people, policy: policy)).report()
        let left = after.proofs.filter { $0.kind == .applicantsFew }.map(\.subject)
        #expect(!left.contains(repair.subject), "seed \(seed)")
      }
    }
  }

  @Test("counts what every repair leaves, shortages of people too, on 600 small problems")
  func countsWhatIsLeft() throws {
    var repairs = 0
    for seed in 0..<600 as Range<UInt64> {
      let (lines, people, policy) = Self.randomProblem(seed: seed)
      let report = Audit(problem: try .of(lines, applicants: people, policy: policy)).report()
      for repair in report.repairs {
        var people = people
        let (mended, rules) = AuditOracleTests.changed(
          lines, policy, by: repair.changes.filter { $0.key != "applicants" })
        for case .recruits(let codes, let count) in repair.changes {
          people += (0..<count).map { Self.person("new\($0)", accepts: codes.map(\.description)) }
        }
        let after = Audit(problem: try .of(mended, applicants: people, policy: rules)).report()
        #expect(
          after.proofs.count == repair.proofsLeft,
          "seed \(seed): \(repair.message.text(in: .english))")
        let isShort = after.proofs.contains { $0.kind == .applicantsFew }
        repairs += isShort && repair.proof != .applicantsFew ? 1 : 0
      }
    }
    #expect(repairs > 50, "repairs of other findings must leave shortages: \(repairs)")
  }

  @Test("says the same whatever the order of applicants")
  func orderDoesNotMatter() throws {
    for seed in 0..<100 as Range<UInt64> {
      let (lines, people, policy) = Self.randomProblem(seed: seed)
      let forwards = Audit(problem: try .of(lines, applicants: people, policy: policy)).report()
      let backwards = Audit(
        problem: try .of(lines.reversed(), applicants: people.reversed(), policy: policy)
      ).report()
      #expect(forwards.proofs == backwards.proofs, "seed \(seed)")
      #expect(forwards.repairs == backwards.repairs, "seed \(seed)")
    }
  }

  // MARK: - Help

  private static func person(_ id: String, accepts codes: [String]) -> Applicant {
    Applicant(
      id: id, name: id, domicile: RegionCode("99")!, preferences: codes.map { RegionCode($0)! })
  }

  static func randomProblem(seed: UInt64) -> ([Line], [Applicant], Policy) {
    var dice = SeededGenerator(seed: seed)
    var policy = Policy()
    policy.load.minimum = dice.next(in: 1...2)
    policy.load.maximum = policy.load.minimum + dice.next(in: 1...3)
    let codes = Array(["11.01", "11.02", "12.01", "12.02"].prefix(dice.next(in: 2...4)))
    var lines = codes.map { code in
      Line(code, dice.next(in: 2...6), minimum: dice.next(in: 0...3) == 0 ? 1 : nil)
    }
    for code in ["11", "ID"] where dice.next(in: 0...2) == 0 {
      lines.append(
        Line(
          code, quota: dice.next(in: 0...3) == 0 ? dice.next(in: 2...6) : nil,
          minimum: dice.next(in: 1...5)))
    }
    let people = (0..<dice.next(in: 1...7)).map { number in
      var one = person("A\(number)", accepts: codes.filter { _ in dice.next(in: 0...2) == 0 })
      one.isWillingAnywhere = dice.next(in: 0...3) == 0
      one.exclusions = codes.filter { _ in dice.next(in: 0...4) == 0 }.map { RegionCode($0)! }
      return one
    }
    return (lines, people, policy)
  }
}

/// Tries every seat for every person.
private struct Seats {
  private let kabupaten: [Line]
  private let lines: [Line]
  private let policy: Policy
  private let choices: [[Int]]

  init(_ lines: [Line], _ people: [Applicant], _ policy: Policy) {
    self.lines = lines
    self.policy = policy
    let kabupaten = lines.filter { $0.code.count == 5 }
    self.kabupaten = kabupaten
    choices = people.map { person in
      let accepted = Seats.accepted(by: person, of: lines)
      return kabupaten.indices.filter { accepted.contains(kabupaten[$0].code) }
    }
  }

  static func accepted(by person: Applicant, of lines: [Line]) -> Set<String> {
    Set(
      lines.map(\.code).filter { code in
        code.count == 5
          && (person.isWillingAnywhere || person.preferences.contains(RegionCode(code)!))
          && !person.exclusions.contains(RegionCode(code)!)
      })
  }

  var areEnough: Bool {
    var reached: Set<[Int]> = [Array(repeating: 0, count: kabupaten.count)]
    for choice in choices {
      for counts in reached {
        for seat in choice {
          var next = counts
          next[seat] += 1
          reached.insert(next)
        }
      }
    }
    return reached.contains(where: isEnough)
  }

  private func isEnough(_ counts: [Int]) -> Bool {
    let isServed = zip(kabupaten, counts).allSatisfy { line, count in
      count * (policy.load.stretch ?? policy.load.maximum) >= line.cooperatives
        && count * policy.load.minimum <= line.cooperatives
    }
    return isServed
      && lines.allSatisfy { line in
        let inside = zip(kabupaten, counts).filter {
          line.code == "ID" || $0.0.code.hasPrefix(line.code)
        }
        let placed = inside.map(\.1).reduce(0, +)
        return placed <= line.quota ?? Int.max && placed >= line.minimum ?? 0
      }
  }
}
