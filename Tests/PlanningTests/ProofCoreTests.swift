import Messages
import PlacementModel
import Planning
import TestSupport
import Testing

@Suite("What proofs cannot do without")
struct ProofCoreTests {
  @Test("is irreducible: without any one element the finding is gone, on 600 small plans")
  func structureIsIrreducible() throws {
    var proofs: [Proof.Kind: Int] = [:]
    for seed in 0..<600 as Range<UInt64> {
      let (lines, policy) = AuditOracleTests.randomPlan(seed: seed)
      let plan = QuotaPlan(try .of(lines, policy: policy))
      for proof in Audit(plan: plan).report().proofs {
        proofs[proof.kind, default: 0] += 1
        #expect(!proof.core.isEmpty, "seed \(seed)")
        for element in proof.core {
          let left = Audit(plan: plan.removing(element)).report().proofs
          // What else the finding was thought to rest on has been spared already, so only the
          // elements together prove it.
          let others = removable(in: plan).filter { other in
            // Without the load maximum fewer are needed, so a region that no number fits may hold
            // fewer too: that is no ground for a finding of places.
            let isGround = other != .loadMaximum || proof.kind == .quotaShort
            return isGround && !proof.core.contains(other)
          }
          let alone = others.reduce(plan) { $0.removing($1) }
          #expect(holds(proof, in: alone), "seed \(seed): the core alone proves it")
          #expect(!holds(proof, in: alone.removing(element)), "seed \(seed): \(element)")
          if proof.core.count == 1 { #expect(!left.contains { $0.isSame(as: proof) }) }
        }
      }
    }
    for kind in Proof.Kind.allCases where kind != .applicantsFew {
      #expect(proofs[kind] ?? 0 > 40, "\(kind): \(proofs)")
    }
  }

  @Test("is irreducible for people too: the core alone is short, and not without any claim of it")
  func peopleAreIrreducible() throws {
    var proofs = 0
    for seed in 0..<400 as Range<UInt64> {
      let (lines, people, policy) = PeopleTests.randomProblem(seed: seed)
      let problem = try PlacementProblem.of(lines, applicants: people, policy: policy)
      let plan = QuotaPlan(problem)
      let supply = PeopleSupply(problem)
      for proof in Audit(problem: problem).report().proofs where proof.kind == .applicantsFew {
        proofs += 1
        let others = removable(in: plan).filter {
          switch $0 {
          case .minimum, .cover: !proof.core.contains($0)
          case .quota, .budget, .loadMinimum, .loadMaximum: false
          }
        }
        let alone = others.reduce(plan) { $0.removing($1) }
        #expect(isShort(alone, supply), "seed \(seed)")
        for element in proof.core {
          #expect(!isShort(alone.removing(element), supply), "seed \(seed): \(element)")
        }
      }
    }
    #expect(proofs > 100, "\(proofs)")
  }

  @Test("names quota and load minimum for Kalimantan Timur, and numbers in whole sentences")
  func kaltimCore() throws {
    let report = Audit(problem: try .of(kaltim)).report()
    #expect(
      report.proofs.map { $0.coreMessage?.text(in: .english) } == [
        """
        Impossible together, and possible without any one of them: the quota of 278 for \
        Kalimantan Timur; the load minimum of 8.
        """,
        """
        Impossible together, and possible without any one of them: the load minimum of 8; the load \
        maximum of 12.
        """,
      ])
    #expect(
      report.proofs[0].coreMessage?.text(in: .indonesian) == """
        Yang tidak mungkin bersama-sama, dan mungkin tanpa salah satunya: kuota Kalimantan Timur 278; \
        beban minimum 8.
        """)
  }

  private func isShort(_ plan: QuotaPlan, _ supply: PeopleSupply?) -> Bool {
    Audit(plan: plan, supply: supply).report().proofs.contains { $0.kind == .applicantsFew }
  }

  private func holds(_ proof: Proof, in plan: QuotaPlan) -> Bool {
    Audit(plan: plan).report().proofs.contains { $0.isSame(as: proof) }
  }

  /// Everything that a plan states.
  private func removable(in plan: QuotaPlan) -> [ProofElement] {
    plan.areas.flatMap { area -> [ProofElement] in
      let quota: [ProofElement] =
        area.quota == nil ? [] : area.isBudget ? [.budget] : [.quota(of: area.code)]
      let minimum: [ProofElement] = area.minimum > 0 ? [.minimum(of: area.code)] : []
      let cover: [ProofElement] =
        area.isKabupaten && area.cooperatives > 0 ? [.cover(of: area.code)] : []
      return quota + minimum + cover
    } + [.loadMinimum, .loadMaximum]
  }
}

extension Proof {
  fileprivate func isSame(as other: Proof) -> Bool {
    kind == other.kind && subject == other.subject
  }
}
