internal import Messages
internal import PlacementModel
internal import Planning
internal import Tables

/// An audit as one JSON document: `feasible`, `regions`, `proofs` and `repairs` as the contract
/// names them, then areas, bands and people.
struct AuditJSON {
  let report: AuditReport
  /// What the rules are called; empty if they have no name.
  let rules: String
  let language: Language

  var value: JSONValue {
    [
      "feasible": .bool(report.feasible),
      "regions": .array(report.regions.map(region)),
      "proofs": .array(report.proofs.map(proof)),
      "repairs": .array(report.repairs.map(repair)),
      "waived": .array(report.waived.map(waived)),
      "unmatched_waivers": .array(report.unmatchedWaivers.map(unmatched)),
      "areas": .array(report.areas.map(area)),
      "bands": .array(report.bands.map(band)),
      "people": report.people.map(people) ?? .null, "today": counts(report.today),
      "rules": .string(rules),
    ]
  }

  private func region(_ region: AuditRegion) -> JSONValue {
    [
      "region_code": .string(region.code.description), "region_name": .string(region.name),
      "cooperatives": .integer(region.cooperatives), "need": .integer(region.need),
      "room": .integer(region.room), "quota": .integer(region.quota),
      "minimum": .integer(region.minimum), "fits": .bool(region.fits),
      "accepting": .integer(region.accepting),
    ]
  }

  private func area(_ area: AuditArea) -> JSONValue {
    [
      "region_code": .string(area.code.description), "region_name": .string(area.name),
      "cooperatives": .integer(area.cooperatives), "need": .integer(area.need),
      "room": .integer(area.room), "fitting_need": .integer(area.fittingNeed),
      "fitting_room": .integer(area.fittingRoom), "quota": .integer(area.quota),
      "minimum": .integer(area.minimum), "unfit": codes(area.unfit.map(\.description)),
      "message": text(area.message),
    ]
  }

  private func proof(_ proof: Proof) -> JSONValue {
    [
      "code": .string(proof.code), "subject": .string(proof.subject),
      "message": text(proof.message),
      "numbers": .object(proof.numbers.map { .init($0.name, .integer($0.value)) }),
      "kabupaten": codes(proof.kabupaten.map(\.description)),
      "core": .array(proof.core.map(element)), "core_message": proof.coreMessage.map(text) ?? .null,
    ]
  }

  private func waived(_ accepted: AcceptedFinding) -> JSONValue {
    [
      "code": .string(accepted.proof.code), "subject": .string(accepted.proof.subject),
      "message": text(accepted.proof.message), "by": .string(accepted.waiver.by),
      "reason": .string(accepted.waiver.reason),
      "date": .string(accepted.waiver.date?.description),
    ]
  }

  private func unmatched(_ waiver: Policy.Waiver) -> JSONValue {
    [
      "region_code": .string(waiver.region.description), "rule": .string(waiver.rule.rawValue),
      "message": text(waiver.unmatchedMessage),
    ]
  }

  private func element(_ element: ProofElement) -> JSONValue {
    let (key, subject): (String, String?) =
      switch element {
      case .quota(let code): ("quota", code.description)
      case .budget: ("budget.assistants", nil)
      case .minimum(let code): ("minimum", code.description)
      case .cover(let code): ("cover", code.description)
      case .loadMinimum: ("load.minimum", nil)
      case .loadMaximum: ("load.maximum", nil)
      }
    return ["key": .string(key), "subject": .string(subject)]
  }

  private func repair(_ repair: Repair) -> JSONValue {
    [
      "code": .string(repair.code), "proof": .string(repair.proof.rawValue),
      "subject": .string(repair.subject), "rank": .integer(repair.rank),
      "message": text(repair.message), "changes": .array(repair.changes.map(change)),
      "proofs_left": .integer(repair.proofsLeft), "solved": counts(repair.counts),
    ]
  }

  /// What stage 1 comes to; null where there are no applicants.
  private func counts(_ counts: StageOneCounts?) -> JSONValue {
    counts.map {
      [
        "placed": .integer($0.placed), "missing": .integer($0.missing),
        "missing_below_minimums": .integer($0.missingBelowMinimums),
      ]
    } ?? .null
  }

  private func change(_ change: PlanChange) -> JSONValue {
    let (subject, from, to): (String?, JSONValue, JSONValue) =
      switch change {
      case .quota(let code, let from, let to): (code.description, .integer(from), .integer(to))
      case .trackQuota(let code, _, let from, let to):
        (code.description, .integer(from), .integer(to))
      case .budget(let from, let to): (nil, .integer(from), .integer(to))
      case .minimum(let code, let from, let to): (code.description, .integer(from), .integer(to))
      case .loadMinimum(let from, let to): (nil, .integer(from), .integer(to))
      case .loadMaximum(let from, let to): (nil, .integer(from), .integer(to))
      case .loadStretch(let from, let to): (nil, .integer(from), .integer(to))
      case .surplus(let from, let to): (nil, .string(from.rawValue), .string(to.rawValue))
      case .waiver(let code, let rule): (code.description, .null, .string(rule.rawValue))
      case .recruits(let codes, let count):
        (codes.map(\.description).joined(separator: "|"), .null, .integer(count))
      }
    return [
      "key": .string(change.key), "subject": .string(subject), "from": from, "to": to,
    ]
  }

  private func band(_ band: LoadBand) -> JSONValue {
    [
      "minimum": .integer(band.minimum), "maximum": .integer(band.maximum),
      "fitting": .integer(band.fitting), "unfit": codes(band.unfit.map(\.description)),
      "fitting_least": .integer(band.fittingLeast), "fitting_most": .integer(band.fittingMost),
      "least": .integer(band.least), "most": .integer(band.most),
      "proofs": .integer(band.proofs),
    ]
  }

  private func people(_ people: AuditPeople) -> JSONValue {
    [
      "applicants": .integer(people.applicants), "eligible": .integer(people.eligible),
      "required": .integer(people.required), "fillable": .integer(people.fillable),
    ]
  }

  private func codes(_ codes: [String]) -> JSONValue { .array(codes.map { .string($0) }) }

  private func text(_ message: Message) -> JSONValue { .string(message.text(in: language)) }
}
