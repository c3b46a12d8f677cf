internal import Messages
internal import PlacementModel
internal import Planning

/// An audit as a page of text: what holds, what is proved not to, and what would mend it.
struct AuditText {
  let report: AuditReport
  /// What the rules are called; empty if they have no name.
  let rules: String
  let language: Language

  var page: String {
    var lines = areas.map { "\($0.name): \(say($0.message))" }
    lines.append("")
    lines.append(say(.auditVerdict(proofs: report.proofs.count)))
    if let today = report.today { lines.append(say(.auditToday(today))) }
    for proof in report.proofs {
      lines += ["", "\(proof.subject)  \(say(proof.message))"]
      lines += proof.coreMessage.map { ["    \(say($0))"] } ?? []
      let repairs = report.repairs.filter {
        $0.proof == proof.kind && $0.subject == proof.subject
      }
      for repair in repairs {
        let counts = repair.counts.map { " \(say(.repairCounts($0)))" } ?? ""
        lines.append("    \(repair.rank). \(say(repair.message))\(counts)")
      }
    }
    for accepted in report.waived {
      let waiver = accepted.waiver
      let sentence = Message.waived(
        accepted.proof.message, by: waiver.by, reason: waiver.reason,
        date: waiver.date?.description)
      lines += ["", "\(accepted.proof.subject)  \(say(sentence))"]
    }
    for waiver in report.unmatchedWaivers {
      lines += ["", "\(waiver.region)  \(say(waiver.unmatchedMessage))"]
    }
    lines += ["", say(.bandTitle)]
    lines += bandTable
    if !rules.isEmpty { lines += ["", say(.rulesInForce(rules))] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The nation says nothing that its only province does not, unless it has limits of its own.
  private var areas: [AuditArea] {
    let provinces = report.areas.filter { $0.code != .nation }
    return report.areas.filter { area in
      area.code != .nation || provinces.count != 1 || area.quota != nil || area.minimum > 0
    }
  }

  private var bandTable: [String] {
    let header = say(.bandHeader).split(separator: "|").map(String.init)
    let rows = report.bands.map { band in
      [
        "\(band.minimum)-\(band.maximum)", language.number(band.fitting),
        language.number(band.unfit.count),
        "\(language.number(band.fittingLeast))-\(language.number(band.fittingMost))",
        "\(language.number(band.least))-\(language.number(band.most))",
        language.number(band.proofs),
      ]
    }
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([header] + rows).map { row in
      "  "
        + row.indices.map { column in
          String(repeating: " ", count: widths[column] - row[column].count) + row[column]
        }.joined(separator: "  ")
    }
  }

  private func say(_ message: Message) -> String { message.text(in: language) }
}

extension Message {
  fileprivate static func repairCounts(_ counts: StageOneCounts) -> Message {
    .solvedCounts(
      placed: counts.placed, missing: counts.missing, belowMinimums: counts.missingBelowMinimums)
  }

  fileprivate static func auditToday(_ counts: StageOneCounts) -> Message {
    .solvedToday(
      placed: counts.placed, missing: counts.missing, belowMinimums: counts.missingBelowMinimums)
  }
}
