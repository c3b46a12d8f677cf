import Caseload
import PlacementModel
import Randomness

/// Who is placed in a region.
enum People: String {
  /// The search chooses every base.
  case outsiders
  /// Everybody works from home.
  case residents
  /// Every other works from home.
  case mixed
}

/// What is made small.
enum Weighting: String, CaseIterable, Codable {
  /// Travel alone: 1/0/0/0.
  case travel
  /// The default objective: 10/1/5000/30000.
  case full

  var weights: Policy.Weights {
    switch self {
    case .travel: Policy.Weights(travel: 1, pairs: 0, balance: 0, splits: 0)
    case .full: Policy.Weights()
    }
  }
}

/// One region of a kind, laid out when needed.
struct Instance: Sendable {
  let family: String
  let people: People
  let assistants: Int
  let load: ClosedRange<Int>
  let code: RegionCode
  let cooperatives: [Cooperative]

  var size: Int { cooperatives.count }
  var name: String { "\(family)-\(size)-\(people.rawValue)" }

  /// The region with these weights: distances are computed here.
  func problem(_ weighting: Weighting) -> CaseloadProblem {
    CaseloadProblem(
      code: code, cooperatives: cooperatives,
      assistants: homes.enumerated().map { .init(applicant: $0, home: $1) },
      load: Policy.Load(minimum: load.lowerBound, maximum: load.upperBound),
      weights: weighting.weights)
  }

  /// By assistant, the base of a resident: within two kilometres of a village.
  private var homes: [Base?] {
    var random = RandomStream(seed: UInt64(size)).branch(assistants)
    return (0..<assistants).map { assistant in
      guard people == .residents || people == .mixed && assistant % 2 == 0 else { return nil }
      let village = random.element(of: cooperatives)
      return Base(
        code: village.village,
        point: Coordinate(
          latitude: village.location.latitude + Double(random.number(in: -1800...1800)) / 100_000,
          longitude: village.location.longitude + Double(random.number(in: -1800...1800)) / 100_000)
      )
    }
  }
}
