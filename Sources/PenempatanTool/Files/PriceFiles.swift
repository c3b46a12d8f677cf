internal import Datasets
internal import Messages
internal import Penempatan
internal import PlacementModel
internal import Scenarios
internal import Tables

/// `prices.csv`: what one place more or fewer would change, the changes that matter most first; and
/// `regions.csv` of the base with `one_more` filled in.
struct PriceFiles {
  static let name = "prices.csv"
  static let regionsName = "regions.csv"

  /// Ranked.
  let prices: [PlacePrice]

  func bytes(_ dialect: CSVDialect, under policy: Policy) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: PolicyVersion(policy).column)
    let duals = PlacePrices.dualGoals.map { "dual_\($0)" }
    writer.row(
      [
        "rank", "region_code", "region_name", "change", "quota", "placed", "missing", "covered",
        "local", "first_choice", "mean_rank", "mean_distance_km", "travel_m", "objective",
        "moved_people", "moved_cooperatives",
      ] + duals)
    for (index, price) in prices.enumerated() {
      writer.cell(index + 1)
      writer.textCell(price.question.code.description)
      writer.textCell(price.question.name)
      writer.cell(price.question.isOneMore ? 1 : -1)
      writer.cell(price.question.quota)
      for value in [
        price.placed, price.missing, price.covered, price.local, price.firstChoice,
      ] { writer.cell(value) }
      writer.decimal(NumberText.fixed(price.meanRank, places: 3))
      writer.decimal(NumberText.fixed(price.meanDistance, places: 3))
      for value in [
        price.travel, price.objective, price.movedPeople, price.movedCooperatives,
      ] + price.dual { writer.cell(value) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// The base's lines, each with what one place more would change.
  func regions(of base: Decision, by options: RunOptions) throws(ToolFailure) -> [UInt8] {
    var solver = Solver()
    solver.language = options.language
    let more = Dictionary(
      uniqueKeysWithValues: prices.filter(\.question.isOneMore).map {
        ($0.question.code, $0.change.text)
      })
    do {
      var lines = try solver.solution(of: base.problem, base.outcome, base.caseloads, notices: [])
        .roster.regions
      for index in lines.indices { lines[index].oneMore = more[lines[index].regionCode] ?? "" }
      return RosterFiles.regionsBytes(
        of: lines, under: base.problem.policy, dialect: options.csvDialect)
    } catch {
      throw ToolFailure(.internalFault, .internalFault("\(error)"))
    }
  }

  /// How many changes the terminal names.
  private static let shown = 5

  /// The changes that matter most, a sentence each.
  var sentences: [Message] {
    prices.prefix(PriceFiles.shown).map { price in
      .priceOfPlace(
        "\(price.question.name) (\(price.question.code))", isOneMore: price.question.isOneMore,
        placed: price.placed, missing: price.missing, covered: price.covered,
        travelHectometres: price.travel / 100, people: price.movedPeople)
    }
  }
}
