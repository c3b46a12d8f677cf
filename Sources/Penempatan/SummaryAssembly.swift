internal import Caseload
internal import Messages
internal import PlacementModel
internal import RegionPlacement

/// Adds up a roster and says what is out of the ordinary in it.
struct SummaryAssembly {
  let problem: PlacementProblem
  let outcome: PlacementOutcome
  let caseloads: [CaseloadSolution]
  let language: Language

  /// Everything but the comparison of policies, which an audit of the finished roster adds.
  func summary(regions: [RegionLine], notices: [Message]) -> RosterSummary {
    RosterSummary(
      version: Version.current, seed: problem.policy.seed, policy: problem.policy,
      totals: totals(of: regions), certificate: outcome.goals,
      exceptions: exceptions(regions),
      notices: (notices + outcome.notices).map { remark($0) } + unusedPlaces(), policies: [:])
  }

  private func totals(of regions: [RegionLine]) -> RosterTotals {
    var totals = RosterTotals()
    for applicant in problem.applicants.indices {
      switch outcome.status(of: applicant) {
      case .placed: totals.placed += 1
      case .reserve: totals.reserve += 1
      case .ineligible: totals.ineligible += 1
      case .banned: totals.banned += 1
      }
    }
    for region in regions {
      totals.missing += region.missing
      totals.covered += region.covered
      totals.uncovered += region.uncovered
      totals.terms += region.terms
      totals.objective += region.objective
      totals.lowerBound += region.lowerBound
    }
    return totals
  }

  // MARK: - Remarks

  /// By kabupaten: people missing below the floor, then loads outside the limits.
  private func exceptions(_ regions: [RegionLine]) -> [Remark] {
    zip(regions, caseloads).flatMap { region, caseload in
      let missing: Message? =
        region.missing > 0
        ? .missingBelowFloor(region: region.regionName, missing: region.missing) : nil
      return [missing, caseload.message].compactMap { $0 }.map {
        remark($0, about: region.regionCode.description)
      }
    }
  }

  /// What became of the places of each quota that is not used up, from the nation down.
  private func unusedPlaces() -> [Remark] {
    let counts = caseloads.map(\.portfolios.count)
    var remarks: [Remark] = []
    func note(_ code: RegionCode, _ name: String, quota: Int?, _ kabupaten: Range<Int>) {
      let placed = counts[kabupaten].reduce(0, +)
      guard let quota, placed < quota else { return }
      let room = problem.kabupaten[kabupaten].reduce(0) { $0 + $1.limits.room }
      remarks.append(
        remark(
          .placesUnused(region: name, quota: quota, placed: placed, room: room),
          about: code.description))
    }
    note(.nation, "Indonesia", quota: problem.nationalQuota, problem.kabupaten.indices)
    for province in problem.provinces {
      note(province.code, province.name, quota: province.quota, province.kabupaten)
      for index in province.kabupaten {
        let region = problem.kabupaten[index].region
        note(region.code, region.name, quota: region.quota, index..<index + 1)
      }
    }
    return remarks
  }

  private func remark(_ message: Message, about subject: String = "") -> Remark {
    Remark(code: message.code, subject: subject, text: message.text(in: language))
  }
}
