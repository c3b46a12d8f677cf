package import Messages
package import PlacementModel

/// What the panel's waivers accept: findings about the plan, and with them what a roster cannot but
/// fall short in.
package struct WaiverReview: Sendable {
  /// In the order of the waivers.
  package let accepted: [AcceptedFinding]
  /// Those that accept nothing: the plan has no such finding about their region.
  package let unmatched: [Policy.Waiver]

  private let plan: QuotaPlan
  private let capacities: [AreaCapacity]

  package init(_ problem: PlacementProblem) {
    self.init(of: problem.policy.waivers, in: QuotaPlan(problem))
  }

  init(of waivers: [Policy.Waiver], in plan: QuotaPlan) {
    self.plan = plan
    capacities = waivers.isEmpty ? [] : plan.capacities()
    let findings = waivers.isEmpty ? [] : PlanProofs(of: plan.withoutWaivers()).all()
    var accepted: [AcceptedFinding] = []
    var unmatched: [Policy.Waiver] = []
    for waiver in waivers {
      let finding = findings.first {
        $0.kind == Proof.Kind(waiver.rule) && $0.subject == waiver.region.description
      }
      if let finding {
        accepted.append(AcceptedFinding(proof: finding, waiver: waiver))
      } else {
        unmatched.append(waiver)
      }
    }
    (self.accepted, self.unmatched) = (accepted, unmatched)
  }

  /// The waiver that accepts an exception of a roster, if one does.
  ///
  /// Who accepts a finding accepts what follows from it and no more. A kabupaten that no number
  /// fits has uneven loads; a quota that is too small, once it is full, leaves people missing and
  /// cooperatives uncovered inside its region; of a minimum beyond what a region can take people
  /// are missing where that is taken in full. Whatever else falls short remains open.
  ///
  /// - Parameters:
  ///   - code: of the exception, such as `load.unfit`.
  ///   - subject: the code of its region.
  package func waiver(
    accepting code: String, of subject: String, in lines: [RegionLine]
  ) -> Policy.Waiver? {
    guard let region = RegionCode(subject) else { return nil }
    return accepted.first { finding in
      let own = finding.waiver.region
      let area = finding.proof.area
      switch (finding.waiver.rule, code) {
      case (.loadUnfit, "load.unfit"): return own == region
      case (.quotaShort, "load.understaffed"), (.quotaShort, "people.missing"):
        return own.contains(region)
          && placed(in: own, lines) >= plan.areas[area].quota ?? Int.max
      case (.minimumUnusable, "people.missing"):
        return own == region && placed(in: own, lines) >= capacities[area].usable
      default: return false
      }
    }?.waiver
  }

  /// Whether a roster falls short in anything that no waiver accepts.
  ///
  /// - Parameter exceptions: the code and the subject of each that the roster has.
  package func isShort(
    _ exceptions: [(code: String, subject: String)], in lines: [RegionLine]
  ) -> Bool {
    let named = Set(exceptions.map(\.subject))
    return exceptions.contains { waiver(accepting: $0.code, of: $0.subject, in: lines) == nil }
      || lines.contains {
        ($0.missing > 0 || $0.uncovered > 0) && !named.contains($0.regionCode.description)
      }
  }

  private func placed(in region: RegionCode, _ lines: [RegionLine]) -> Int {
    lines.reduce(0) { $0 + (region.contains($1.regionCode) ? $1.placed : 0) }
  }
}

extension Policy.Waiver {
  /// Says that there is nothing to accept.
  package var unmatchedMessage: Message {
    .waiverUnmatched(region: region.description, rule: rule.rawValue, by: by)
  }

  /// Says that a roster's exception is accepted.
  package func message(accepting code: String, of region: String) -> Message {
    .waiverAccepts(
      code, of: region, by: by, reason: reason, date: date?.description)
  }
}
