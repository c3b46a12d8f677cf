import PlacementModel
import Tables

/// `regions.csv`: the figures of every kabupaten.
struct RegionsFile: RowReading {
  static let name = "regions.csv"
  static let columns = [
    "region_code", "region_name", "quota", "cooperatives", "need", "room", "placed", "missing",
    "unused_quota", "covered", "uncovered", "load_min", "load_mean", "load_max", "travel",
    "pairs", "balance", "splits", "objective", "lower_bound", "gap", "travel_lower_bound",
    "travel_gap", "exception", "one_more", "kept", "places",
  ]

  /// The last columns, where places are divided by track.
  static let trackColumns = TrackQuotas.tracks.flatMap { track in
    ["quota", "placed", "places"].map { "\($0)_\(track)" }
  }

  static func bytes(
    of lines: [RegionLine], by version: PolicyVersion, dialect: CSVDialect
  ) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: version.column)
    writer.row(columns + (lines.contains { !$0.tracks.isEmpty } ? trackColumns : []))
    for line in lines { write(line, to: &writer) }
    return writer.bytes
  }

  private static func write(_ line: RegionLine, to writer: inout CSVWriter) {
    writer.cell(line.regionCode)
    writer.textCell(line.regionName)
    for number in [line.quota, line.cooperatives, line.need, line.room, line.placed] {
      writer.cell(number)
    }
    for number in [line.missing, line.unusedQuota, line.covered, line.uncovered] {
      writer.cell(number)
    }
    writer.cell(line.loadMinimum)
    writer.decimal(line.loadMean)
    writer.cell(line.loadMaximum)
    let terms = line.terms
    for number in [terms.travel, terms.pairs, terms.balance, terms.splits] {
      writer.cell(number)
    }
    writer.cell(line.objective)
    writer.cell(line.lowerBound)
    writer.decimal(line.gap.description)
    writer.cell(line.travelLowerBound)
    writer.decimal(line.travelGap.description)
    writer.cell(line.exception?.rawValue ?? "")
    writer.textCell(line.oneMore)
    writer.cell(line.kept)
    writer.cell(line.places)
    for track in line.tracks {
      for number in [track.quota, track.placed, track.places] { writer.cell(number) }
    }
    writer.endRow()
  }

  private let columnByName: [String: Sheet.Column]

  init(_ sheet: Sheet) {
    columnByName = Dictionary(sheet.columns.map { ($0.name, $0) }) { first, _ in first }
  }

  func value(
    _ cells: inout SheetReader
  ) -> (line: RegionLine, misstated: [MisstatedFigure])? {
    for name in RegionsFile.columns where !RegionsFile.mayBeEmpty.contains(name) {
      cells.requireValue(columnByName[name])
    }
    func count(_ name: String) -> Int? { cells.integer(columnByName[name], in: 0...Int.max) }
    let line = RegionLine(
      regionCode: cells.code(columnByName["region_code"], listed: []) ?? .nation,
      regionName: cells.text(columnByName["region_name"]), quota: count("quota"),
      cooperatives: count("cooperatives") ?? 0, need: count("need") ?? 0,
      room: count("room") ?? 0, placed: count("placed") ?? 0, missing: count("missing") ?? 0,
      unusedQuota: cells.integer(columnByName["unused_quota"], in: Int.min...Int.max),
      covered: count("covered") ?? 0, uncovered: count("uncovered") ?? 0,
      loadMinimum: count("load_min"), loadMaximum: count("load_max"),
      terms: Terms(
        travel: count("travel") ?? 0, pairs: count("pairs") ?? 0,
        balance: count("balance") ?? 0, splits: count("splits") ?? 0),
      objective: count("objective") ?? 0, lowerBound: count("lower_bound") ?? 0,
      travelLowerBound: count("travel_lower_bound") ?? 0,
      exception: cells.choice(columnByName["exception"], of: RegionException.self),
      oneMore: cells.text(columnByName["one_more"]), kept: count("kept"),
      places: count("places"), tracks: tracks(&cells))
    return (line, misstated(cells, line))
  }

  /// The places of each track, where the file has a column of any.
  private func tracks(_ cells: inout SheetReader) -> [TrackPlaces] {
    guard RegionsFile.trackColumns.contains(where: { columnByName[$0] != nil }) else { return [] }
    return TrackQuotas.tracks.map { track in
      func count(_ name: String) -> Int? {
        cells.integer(columnByName["\(name)_\(track)"], in: 0...Int.max)
      }
      return TrackPlaces(
        track: track, quota: count("quota"), placed: count("placed") ?? 0,
        places: count("places") ?? 0)
    }
  }

  private static let mayBeEmpty: Set<String> = [
    "quota", "unused_quota", "load_min", "load_mean", "load_max", "exception", "one_more",
    "region_name", "gap", "travel_gap", "kept", "places",
  ]

  /// The figures of the line that a ``RegionLine`` does not hold, where they do not follow.
  private func misstated(_ cells: SheetReader, _ line: RegionLine) -> [MisstatedFigure] {
    let derived = [
      ("load_mean", line.loadMean), ("gap", line.gap.description),
      ("travel_gap", line.travelGap.description),
    ]
    return derived.compactMap { name, derived in
      let stated = cells.rawText(columnByName[name])
      if cells.millionths(columnByName[name]) == NumberText.decimal(derived.utf8.span, places: 6) {
        return nil
      }
      return MisstatedFigure(
        file: RegionsFile.name, id: line.regionCode.description, name: name,
        stated: ShownText.visible(stated), derived: derived)
    }
  }
}

extension RegionLine {
  /// The mean load of the assistants placed, six decimals; empty where nobody is placed.
  fileprivate var loadMean: String {
    guard placed > 0 else { return "" }
    let millionths = (Int128(covered) * 2_000_000 + Int128(placed)) / (2 * Int128(placed))
    return NumberText.fixed(Int(clamping: millionths), places: 6)
  }

  fileprivate var gap: Gap { Gap(value: objective, bound: lowerBound) }

  fileprivate var travelGap: Gap { Gap(value: terms.travel, bound: travelLowerBound) }
}
