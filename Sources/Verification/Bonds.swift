import PlacementModel

/// Pins, bans and conflicts of interest, by applicant and by cooperative.
struct Bonds {
  /// By applicant: whether a ban bars the person altogether.
  private(set) var isBarred: [Bool]
  /// By applicant: the kabupaten that a pin fixes.
  private(set) var pinnedKabupaten: [Int?]
  /// By cooperative: the assistant that a pin fixes.
  private(set) var pinnedAssistant: [Int?]
  /// By applicant: regions that bans close.
  private(set) var bans: [[RegionCode]]
  /// By applicant: cooperatives that the person must not serve.
  private(set) var conflicts: [Set<Int>]

  init(_ problem: PlacementProblem, home: [Int]) {
    let people = problem.applicants.count
    isBarred = Array(repeating: false, count: people)
    pinnedKabupaten = Array(repeating: nil, count: people)
    pinnedAssistant = Array(repeating: nil, count: problem.cooperatives.count)
    bans = Array(repeating: [], count: people)
    let villages = problem.cooperatives.map(\.village)
    let register = villages.indices.sorted { villages[$0] < villages[$1] }
    conflicts = problem.applicants.map { Bonds.conflicts(of: $0, in: problem, register) }
    for pin in problem.pins {
      if let person = problem.applicantIndex(of: pin.applicantID) {
        take(pin.decision, of: person, in: problem, home: home)
      }
    }
  }

  func isPinned(_ applicant: Int) -> Bool { pinnedKabupaten[applicant] != nil }

  private mutating func take(
    _ decision: Pin.Decision, of person: Int, in problem: PlacementProblem, home: [Int]
  ) {
    switch decision {
    case .pinToRegion(let code):
      pinnedKabupaten[person] = problem.kabupatenIndex(of: code)
    case .pinToCooperative(let id):
      if let cooperative = problem.cooperativeIndex(of: id) {
        pinnedKabupaten[person] = home[cooperative]
        pinnedAssistant[cooperative] = person
      }
    case .banFromRegion(let code):
      bans[person].append(code)
    case .banFromCooperative(let id):
      if let cooperative = problem.cooperativeIndex(of: id) {
        conflicts[person].insert(cooperative)
      }
    case .bar:
      isBarred[person] = true
    }
  }

  /// - Parameter register: the cooperatives in the order of their villages' codes, so that those of
  ///   one region stand together.
  private static func conflicts(
    of applicant: Applicant, in problem: PlacementProblem, _ register: [Int]
  ) -> Set<Int> {
    var barred: Set<Int> = []
    for conflict in applicant.conflicts {
      switch conflict {
      case .cooperative(let id):
        if let index = problem.cooperativeIndex(of: id) { barred.insert(index) }
      case .village(let code):
        var (first, end) = (0, register.count)
        while first < end {
          let middle = (first + end) / 2
          let isBefore = problem.cooperatives[register[middle]].village < code
          if isBefore { first = middle + 1 } else { end = middle }
        }
        barred.formUnion(
          register[first...].prefix { code.contains(problem.cooperatives[$0].village) })
      }
    }
    return barred
  }
}
