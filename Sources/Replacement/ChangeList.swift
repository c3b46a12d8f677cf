import Caseload
package import PlacementModel

extension Replacement {
  /// Everything that differs from the roster before the event: people by kind and region, then
  /// bases, then cooperatives in order of village and id, those that closed last.
  ///
  /// - Parameter bases: by id of an assistant, the base code before the event.
  package func changes(
    after event: StaffingEvent, bases: [String: RegionCode]
  ) -> [RosterChange] {
    peopleWhoLeave + peopleWhoCome + changedBases(bases) + changedCooperatives(event)
      + event.closed.sorted { ByteOrdered($0) < ByteOrdered($1) }.map { id in
        RosterChange(
          kind: .closed, cooperativeID: id,
          from: staffing.problem.previous.assistants[id] ?? "")
      }
  }

  private var peopleWhoLeave: [RosterChange] {
    let elsewhere = Set(staffing.entrants.map { staffing.problem.applicants[$0.applicant].id })
    return staffing.leavers.filter { !elsewhere.contains($0.id) }.map { leaver in
      RosterChange(
        kind: leaver.hasWithdrawn ? .withdrew : .released, applicantID: leaver.id,
        from: leaver.region.description)
    }
  }

  private var peopleWhoCome: [RosterChange] {
    staffing.entrants.map { entrant in
      RosterChange(
        kind: entrant.before == nil ? .joined : .moved,
        applicantID: staffing.problem.applicants[entrant.applicant].id,
        from: entrant.before?.description ?? "", to: entrant.region.description)
    }
  }

  private func changedBases(_ bases: [String: RegionCode]) -> [RosterChange] {
    let entrants = Set(staffing.entrants.map(\.applicant))
    return parts.flatMap { part in
      zip(part.task.problem.assistants, part.plan.sites).compactMap { assistant, site in
        let id = staffing.problem.applicants[assistant.applicant].id
        let now = site.map { part.task.problem.sites[$0].code }
        guard !entrants.contains(assistant.applicant), now != bases[id] else { return nil }
        return RosterChange(
          kind: .base, applicantID: id, from: bases[id]?.description ?? "",
          to: now?.description ?? "")
      }
    }
  }

  private func changedCooperatives(_ event: StaffingEvent) -> [RosterChange] {
    let opened = Set(event.opened.map(\.id))
    return parts.flatMap { part in
      let problem = part.task.problem
      return problem.cooperatives.indices.compactMap { index -> RosterChange? in
        let id = problem.cooperatives[index].id
        let before = staffing.problem.previous.assistants[id]
        let after = part.plan.assistants[index].map {
          staffing.problem.applicants[problem.assistants[$0].applicant].id
        }
        guard before != after else { return nil }
        let kind: RosterChange.Kind =
          if after == nil {
            .uncovered
          } else if before == nil {
            opened.contains(id) ? .opened : .covered
          } else {
            problem.former[index] == nil ? .reassigned : .transferred
          }
        return RosterChange(
          kind: kind, cooperativeID: id, from: before ?? "", to: after ?? "")
      }
    }
  }
}
