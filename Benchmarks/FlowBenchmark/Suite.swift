import MinCostFlow

/// One network of a family, made when needed.
struct Instance: Sendable {
  let family: String
  let size: String
  let seed: UInt64
  /// The network, and the goals to meet in turn; without any, its own costs are the goal.
  let problem: @Sendable () -> (network: FlowNetwork, goals: [[Int64]])
  /// Whether there are goals to meet in turn.
  let hasGoals: Bool

  init(
    family: String, size: String, seed: UInt64,
    network: @escaping @Sendable () -> FlowNetwork
  ) {
    (self.family, self.size, self.seed) = (family, size, seed)
    (problem, hasGoals) = ({ (network(), []) }, false)
  }

  init(
    family: String, size: String, seed: UInt64,
    problem: @escaping @Sendable () -> (network: FlowNetwork, goals: [[Int64]])
  ) {
    (self.family, self.size, self.seed) = (family, size, seed)
    (self.problem, hasGoals) = (problem, true)
  }

  var name: String { "\(family)-\(size)-s\(seed)" }
}

/// How large the instances are.
enum Extent: String {
  /// A few seconds in all, for every change.
  case quick
  /// Some minutes, for figures that are quoted.
  case full

  var seeds: ClosedRange<UInt64> { self == .quick ? 1...1 : 1...3 }
  var repetitions: Int { self == .quick ? 3 : 5 }
}

/// The instances of one extent, by family, size and seed.
func suite(_ extent: Extent) -> [Instance] {
  extent.seeds.flatMap { seed in
    generalInstances(extent, seed: seed) + placementInstances(extent, seed: seed)
  }
}

private func generalInstances(_ extent: Extent, seed: UInt64) -> [Instance] {
  let isQuick = extent == .quick
  let nodes = isQuick ? 4_096 : 32_768
  let side = isQuick ? 64 : 180
  let transport = isQuick ? 300 : 1_000
  let people = isQuick ? 4_000 : 20_000
  let (columns, rows) = isQuick ? (160, 16) : (300, 30)
  return [
    Instance(family: "netgen", size: "\(nodes)", seed: seed) {
      netgenNetwork(nodes: nodes, arcs: 8 * nodes, seed: seed)
    },
    Instance(family: "netgen-dense", size: "\(nodes / 4)", seed: seed) {
      netgenNetwork(nodes: nodes / 4, arcs: 20 * nodes, seed: seed)
    },
    Instance(family: "grid", size: "\(side)x\(side)", seed: seed) {
      gridNetwork(side: side, arcs: 8 * side * side, seed: seed)
    },
    Instance(family: "grid-dense", size: "\(side / 2)x\(side / 2)", seed: seed) {
      gridNetwork(side: side / 2, arcs: 20 * side * side, seed: seed)
    },
    Instance(family: "torus", size: "\(columns)x\(rows)", seed: seed) {
      torusNetwork(columns: columns, rows: rows, degree: 8, seed: seed)
    },
    Instance(family: "torus-dense", size: "\(columns / 5)x\(rows / 2)", seed: seed) {
      torusNetwork(columns: columns / 5, rows: rows / 2, degree: 48, seed: seed)
    },
    Instance(family: "transport", size: "\(transport)", seed: seed) {
      transportNetwork(size: transport, euclidean: false, seed: seed)
    },
    Instance(family: "transport-euclidean", size: "\(transport)", seed: seed) {
      transportNetwork(size: transport, euclidean: true, seed: seed)
    },
    Instance(family: "assignment", size: "\(people)", seed: seed) {
      assignmentNetwork(size: people, degree: 16, seed: seed)
    },
    Instance(family: "assignment-dense", size: "\(people / 5)", seed: seed) {
      assignmentNetwork(size: people / 5, degree: 160, seed: seed)
    },
  ]
}

private func placementInstances(_ extent: Extent, seed: UInt64) -> [Instance] {
  let isQuick = extent == .quick
  let applicants = isQuick ? 8_000 : 30_000
  let regions = isQuick ? 88 : 514
  let explicit = isQuick ? 2_000 : 8_000
  return [
    Instance(family: "placement-hub", size: "\(applicants)x\(regions)", seed: seed) {
      placementNetwork(applicants: applicants, regions: regions, form: .hub, seed: seed)
    },
    Instance(family: "placement-domicile", size: "\(applicants)x\(regions)", seed: seed) {
      placementNetwork(applicants: applicants, regions: regions, form: .domicile, seed: seed)
    },
    Instance(family: "placement-goals", size: "\(applicants)x\(regions)", seed: seed) {
      placementGoals(applicants: applicants, regions: regions, seed: seed)
    },
    Instance(family: "placement-explicit", size: "\(explicit)x88", seed: seed) {
      placementNetwork(applicants: explicit, regions: 88, form: .explicit, seed: seed)
    },
    Instance(family: "caseload-region", size: isQuick ? "300" : "1100", seed: seed) {
      caseloadNetwork(regions: 1, meanCooperatives: isQuick ? 300 : 1_100, seed: seed)
    },
    Instance(family: "caseload-nation", size: isQuick ? "20" : "514", seed: seed) {
      caseloadNetwork(regions: isQuick ? 20 : 514, meanCooperatives: 130, seed: seed)
    },
  ]
}
