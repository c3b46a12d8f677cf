package import PlacementModel
package import Tables

/// Writes tables of a dataset as CSV: reading what was written gives it back.
extension DatasetFiles {
  /// The `regions` table, in the order given, with quotas of tracks where some region has one.
  package static func csv(
    regions: [Region], dialect: CSVDialect = .rfc
  ) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect)
    let isDivided = regions.contains { $0.trackQuotas != .none }
    let quotas = TrackQuotas.tracks.map { "quota_\($0)" }
    writer.row(TableSchema.regions.columns.map(\.name).filter { isDivided || !quotas.contains($0) })
    for region in regions {
      writer.cell(region.code.description)
      writer.textCell(region.name)
      writer.cell(region.quota)
      if isDivided {
        for track in TrackQuotas.tracks { writer.cell(region.trackQuotas[track]) }
      }
      writer.cell(region.minimum)
      writer.degrees(region.location)
      writer.textCell(region.islandGroup == region.code.firstDigit ? "" : region.islandGroup)
      writer.textCell(region.provinceName)
      writer.textCell(region.source)
      writer.endRow()
    }
    return writer.bytes
  }

  /// The `cooperatives` table, in the order given, with names of places where one is known.
  package static func csv(
    cooperatives: [Cooperative], dialect: CSVDialect = .rfc
  ) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect)
    let hasNames = cooperatives.contains { !($0.villageName + $0.districtName).isEmpty }
    let names = ["village_name", "district_name"]
    writer.row(
      TableSchema.cooperatives.columns.map(\.name).filter { hasNames || !names.contains($0) })
    for cooperative in cooperatives {
      writer.textCell(cooperative.id)
      writer.textCell(cooperative.name)
      writer.cell(cooperative.village.description)
      writer.degrees(cooperative.location)
      writer.cell(cooperative.priority)
      if hasNames {
        writer.textCell(cooperative.villageName)
        writer.textCell(cooperative.districtName)
      }
      writer.endRow()
    }
    return writer.bytes
  }

  /// The `applicants` table, in the order given, with the columns of rank, score, stage scores
  /// and eligibility that somebody has.
  package static func csv(
    applicants: [Applicant], dialect: CSVDialect = .rfc
  ) -> [UInt8] {
    let layout = ApplicantLayout(applicants)
    var writer = CSVWriter(dialect: dialect)
    writer.row(layout.header)
    for applicant in applicants {
      layout.write(applicant, to: &writer)
    }
    return writer.bytes
  }
}

/// The columns that a table of some applicants needs.
private struct ApplicantLayout {
  private let hasRank, hasScore: Bool
  private let stages, attributes, evidence: [String]
  private let preferenceCount: Int

  init(_ applicants: [Applicant]) {
    hasRank = applicants.contains { $0.rank != nil }
    hasScore = applicants.contains { $0.score != nil }
    stages = Set(applicants.flatMap(\.stageScores.keys)).sorted()
    attributes = Set(applicants.flatMap(\.attributes.keys))
      .filter { TableSchema.applicants.column(named: $0) == nil }.sorted()
    evidence = Set(applicants.flatMap(\.evidence.keys))
      .filter { TableSchema.applicants.column(named: $0) == nil }.sorted()
    preferenceCount = applicants.map(\.preferences.count).max() ?? 0
  }

  var header: [String] {
    ["applicant_id", "name"] + (hasRank ? ["rank"] : []) + (hasScore ? ["score"] : [])
      + stages.map { "score_\($0)" }
      + ["role", "track", "domicile_code", "latitude", "longitude"]
      + (0..<preferenceCount).map { "preference_\($0 + 1)" }
      + [
        "willing_anywhere", "excluded", "conflicts", "birth_date", "education", "national_id",
      ] + attributes + evidence
  }

  func write(_ applicant: Applicant, to writer: inout CSVWriter) {
    writer.textCell(applicant.id)
    writer.textCell(applicant.name)
    if hasRank { writer.cell(applicant.rank) }
    if hasScore { writer.decimal(applicant.score?.description ?? "") }
    for stage in stages { writer.decimal(applicant.stageScores[stage]?.description ?? "") }
    writer.textCell(applicant.role)
    writer.textCell(applicant.track)
    writer.cell(applicant.domicile.description)
    writer.degrees(applicant.location)
    for position in 0..<preferenceCount {
      let isStated = position < applicant.preferences.count
      writer.cell(isStated ? applicant.preferences[position]?.description ?? "" : "")
    }
    writer.cell(applicant.isWillingAnywhere ? "yes" : "no")
    writer.cell(applicant.exclusions.map(\.description).joined(separator: "|"))
    writer.textCell(applicant.conflicts.map(\.written).joined(separator: "|"))
    writer.cell(applicant.birthDate?.description ?? "")
    writer.textCell(applicant.education)
    writer.textCell(applicant.nationalID)
    for name in attributes { writer.textCell(applicant.attributes[name] ?? "") }
    for name in evidence { writer.textCell(applicant.evidence[name]?.written ?? "") }
    writer.endRow()
  }
}

extension Applicant.Conflict {
  fileprivate var written: String {
    switch self {
    case .cooperative(let id): id
    case .village(let code): code.description
    }
  }
}

extension Applicant.Evidence {
  fileprivate var written: String {
    switch self {
    case .number(let number): String(number)
    case .day(let day): day.description
    case .identifier(let text): text
    }
  }
}

extension CSVWriter {
  /// Writes the next two cells as latitude and longitude with as many decimals as they need, up
  /// to 15, or empty.
  fileprivate mutating func degrees(_ point: Coordinate?) {
    decimal(point.map { CSVWriter.shortest($0.latitude) } ?? "")
    decimal(point.map { CSVWriter.shortest($0.longitude) } ?? "")
  }

  private static func shortest(_ degrees: Double) -> String {
    var scale = 1.0
    for places in 0..<15 {
      let scaled = (degrees * scale).rounded()
      if scaled / scale == degrees { return NumberText.fixed(Int(scaled), places: places) }
      scale *= 10
    }
    return NumberText.fixed(Int((degrees * scale).rounded()), places: 15)
  }
}
