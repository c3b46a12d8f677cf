package import PlacementModel

/// A table as text: a header and rows of as many cells, for a CSV file.
package struct SyntheticTable: Hashable, Sendable {
  package let header: [String]
  package let rows: [[String]]

  /// The `regions` table.
  package init(regions: [Region]) {
    header = ["region_code", "region_name", "quota", "province_name", "source"]
    rows = regions.map { region in
      [
        region.code.description, region.name, region.quota.map(String.init) ?? "",
        region.provinceName, region.source,
      ]
    }
  }

  /// The `cooperatives` table.
  package init(cooperatives: [Cooperative]) {
    header = ["cooperative_id", "name", "village_code", "latitude", "longitude"]
    rows = cooperatives.map { cooperative in
      [cooperative.id, cooperative.name, cooperative.village.description]
        + SyntheticTable.cells(of: cooperative.location)
    }
  }

  /// The `applicants` table, with the score and eligibility columns that somebody has.
  package init(applicants: [Applicant]) {
    let hasScore = applicants.contains { $0.score != nil }
    let stages = Set(applicants.flatMap(\.stageScores.keys)).sorted()
    let attributes = Set(applicants.flatMap(\.attributes.keys)).sorted()
    header =
      ["applicant_id", "name", "role", "track", "domicile_code", "latitude", "longitude"]
      + (hasScore ? ["score"] : []) + stages.map { "score_" + $0 }
      + [
        "preference_1", "preference_2", "preference_3", "willing_anywhere", "excluded",
        "conflicts", "birth_date", "education", "national_id",
      ] + attributes
    rows = applicants.map { person in
      let scores =
        (hasScore ? [person.score] : []) + stages.map { person.stageScores[$0] }
      return [person.id, person.name, person.role, person.track, person.domicile.description]
        + SyntheticTable.cells(of: person.location) + scores.map { $0?.description ?? "" }
        + SyntheticTable.wishes(of: person)
        + [person.birthDate?.description ?? "", person.education, person.nationalID]
        + attributes.map { person.attributes[$0] ?? "" }
    }
  }

  private static func wishes(of person: Applicant) -> [String] {
    let conflicts = person.conflicts.map { conflict in
      switch conflict {
      case .cooperative(let id): id
      case .village(let code): code.description
      }
    }
    return (0..<3).map { position in
      position < person.preferences.count ? person.preferences[position]?.description ?? "" : ""
    } + [
      person.isWillingAnywhere ? "yes" : "no",
      person.exclusions.map(\.description).joined(separator: "|"),
      conflicts.joined(separator: "|"),
    ]
  }

  private static func cells(of location: Coordinate?) -> [String] {
    guard let location else { return ["", ""] }
    return [location.latitude, location.longitude].map { FixedPoint(degrees: $0).text }
  }
}
