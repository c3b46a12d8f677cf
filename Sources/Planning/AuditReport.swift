package import Messages
package import PlacementModel

/// What quotas, loads and applicants allow, proved in numbers and answered with repairs.
package struct AuditReport: Sendable {
  /// Whether the plan can be carried out exactly as stated: some roster covers every cooperative
  /// within the load rules (the stretch where one is set, the surplus rule as stated), respects
  /// every quota, the budget and every minimum, and has an eligible, willing person for each
  /// place that this takes; *and* every stated quota can be used to its last place.
  ///
  /// A quota that is larger than its area can use, or a kabupaten that no number of assistants
  /// fits, therefore makes a plan infeasible as stated, although `solve` still gives the best
  /// roster inside the rules. Equal to `proofs` being empty.
  package var feasible: Bool { proofs.isEmpty }
  /// Every kabupaten, by code.
  package var regions: [AuditRegion]
  /// The nation and the provinces, by code.
  package var areas: [AuditArea]
  /// From the nation down to the kabupaten, by code; people last.
  package var proofs: [Proof]
  /// What the panel accepts although it breaks the plan, each with who signs for it; never among
  /// the proofs.
  package var waived: [AcceptedFinding]
  /// The waivers that accept nothing, for there is no such finding.
  package var unmatchedWaivers: [Policy.Waiver]
  /// In the order of the proofs they answer, each proof's from the least change to the largest.
  package var repairs: [Repair]
  /// What other load limits would allow.
  package var bands: [LoadBand]
  /// What stage 1 comes to as things are; `nil` without applicants, or where pinned people do not
  /// fit.
  package var today: StageOneCounts?
  /// How many applicants were counted; `nil` where the dataset has none.
  package var people: AuditPeople?
}

/// One kabupaten as an audit sees it.
package struct AuditRegion: Hashable, Sendable {
  package var code: RegionCode
  package var name: String
  package var cooperatives: Int
  /// ⌈*n*/*U*⌉.
  package var need: Int
  /// The larger of ⌊*n*/*L*⌋ and the need.
  package var room: Int
  package var quota: Int?
  package var minimum: Int
  /// Whether its own quota, or where it has none some number of assistants, keeps every load
  /// within the limits.
  package var fits: Bool
  /// Eligible applicants who accept it; `nil` where the dataset has no applicants.
  package var accepting: Int?
}

/// The nation or a province as an audit sees it.
package struct AuditArea: Hashable, Sendable {
  package var code: RegionCode
  package var name: String
  package var cooperatives: Int
  package var quota: Int?
  package var minimum: Int
  /// Sums over its kabupaten, those that no number fits among them.
  package var need: Int
  package var room: Int
  /// The same sums over the kabupaten that some number fits.
  package var fittingNeed: Int
  package var fittingRoom: Int
  /// The kabupaten that no number fits.
  package var unfit: [RegionCode]
  /// What its kabupaten hold, as a sentence.
  package var message: Message
}

/// The applicants that an audit counted.
package struct AuditPeople: Hashable, Sendable {
  /// Of the role that serves cooperatives.
  package var applicants: Int
  package var eligible: Int
  /// Places that must be filled for every cooperative and every minimum.
  package var required: Int
  /// How many of these the eligible people can fill at most.
  package var fillable: Int
}

/// A named number of a proof, for programs.
package struct AuditFigure: Hashable, Sendable {
  package var name: String
  package var value: Int

  package init(_ name: String, _ value: Int) {
    self.name = name
    self.value = value
  }
}

/// Why a plan cannot be carried out as stated, in numbers that a person can check by hand.
package struct Proof: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case quotaUnusable = "quota.unusable"
    case quotaShort = "quota.short"
    case minimumUnusable = "minimum.unusable"
    case loadUnfit = "load.unfit"
    case applicantsFew = "applicants.few"
  }

  package var kind: Kind
  /// The area it is about, the first of several: an index in the plan.
  package var area: Int
  /// Its code; `"budget"` for the budget; for people, codes separated by bars.
  package var subject: String
  package var message: Message
  package var numbers: [AuditFigure]
  /// For people: the kabupaten that cannot be filled together.
  package var kabupaten: [RegionCode] = []
  /// What the plan states that cannot hold together, and can without any one of them; empty where
  /// so many people and regions are short together that it was not sought.
  package var core: [ProofElement] = []
  /// The core as one sentence, with names and numbers.
  package var coreMessage: Message?

  package var code: String { kind.rawValue }
}

/// A finding that the panel accepts.
package struct AcceptedFinding: Hashable, Sendable {
  package let proof: Proof
  package let waiver: Policy.Waiver
}

extension Proof.Kind {
  init(_ rule: Policy.Waiver.Rule) {
    switch rule {
    case .quotaUnusable: self = .quotaUnusable
    case .quotaShort: self = .quotaShort
    case .minimumUnusable: self = .minimumUnusable
    case .loadUnfit: self = .loadUnfit
    }
  }
}

/// What a repair says that people can be placed.
package enum Promise: Hashable, Sendable {
  /// Its whole quota in this area: an index in the plan.
  case fills(area: Int)
  /// So many more than today.
  case places(more: Int)
}

/// A change that makes one proof disappear.
package struct Repair: Hashable, Sendable {
  package var code: String { message.code }
  /// The proof that it answers.
  package var proof: Proof.Kind
  /// The subject of that proof.
  package var subject: String
  package var message: Message
  package var changes: [PlanChange]
  /// 1 for the least change among those that answer the same proof.
  package var rank: Int
  /// What it must come to with the people there are to be worth offering.
  package var promise: Promise?
  /// What stage 1 comes to if this alone is done, from solving it; `nil` without applicants.
  package var counts: StageOneCounts?
  /// How many proofs remain if this alone is done, those about people among them.
  package var proofsLeft: Int
}
