import PlacementModel
import Randomness

/// Draws the applicants of one role, each from a random stream of their own.
struct Casting {
  let role: String
  let demand: Demand
  let territory: Territory
  let policy: Policy
  let stream: RandomStream

  private let stages: [String]
  private let year: Int

  init(
    role: String, demand: Demand, territory: Territory, policy: Policy, stream: RandomStream
  ) {
    self.role = role
    self.demand = demand
    self.territory = territory
    self.policy = policy
    self.stream = stream
    let named =
      Set(policy.scores.weights.keys).union(policy.scores.thresholds.keys)
      .union(policy.tieStages)
    stages = policy.scores.weights.isEmpty ? [] : named.sorted()
    year = policy.eligibility.asOf?.year ?? 2025
  }

  /// Person `index` of the role, without an id.
  func person(_ index: Int, nationalIDs: inout NationalIDs) -> Applicant {
    var random = stream.branch(index).branch(0)
    // A twin shares the stream of marks with the one before, so that only the lottery parts them.
    let isTwin = index % Shares.twinEvery == Shares.twinEvery - 1
    var marks = stream.branch(isTwin ? index - 1 : index).branch(1)

    let target = random.index(byRunningSums: demand.runningSums)
    let home = drawHome(near: target, &random)
    let birthDate = drawBirthDate(&marks)
    let identity = Identity(from: &random)
    let isProfessional = random.happens(percent: Shares.professional) || role != "BA"
    let track = isProfessional ? "professional" : "business"
    let stem = identity.nationalIDStem(kabupaten: home.village.kabupaten!, birthDate: birthDate)

    var person = Applicant(
      id: "", name: identity.name, role: role, track: track, domicile: home.village,
      preferences: drawPreferences(near: target, &random),
      isWillingAnywhere: random.happens(percent: Shares.willingAnywhere),
      birthDate: birthDate, education: drawEducation(of: track, &random),
      nationalID: nationalIDs.number(after: stem), attributes: drawAttributes(&random),
      evidence: drawEvidence(of: track, &random))
    person.location = home.cooperative.flatMap { drawLocation(near: $0, &random) }
    person.conflicts = home.cooperative.map { drawConflicts(with: $0, &random) } ?? []
    person.exclusions = drawExclusions(near: target, besides: person.preferences, &random)
    setScores(of: &person, &marks)
    return person
  }

  // MARK: - Where from, where to

  /// Most live where they apply, some nearby, the others outside every listed region.
  private func drawHome(
    near target: Int, _ random: inout RandomStream
  ) -> (village: RegionCode, cooperative: Cooperative?) {
    let draw = random.number(in: 0..<100)
    let local = territory.provinces[territory.provinceIndex[target]].outside
    let staysInProvince = random.happens(percent: Shares.outsideSameProvince)
    let outside = staysInProvince && !local.isEmpty ? local : territory.outside
    if draw >= Shares.resident + Shares.nearby, !outside.isEmpty {
      return (random.element(of: outside), nil)
    }
    let neighbours = territory.kabupaten[target].neighbours
    let isNeighbour = draw >= Shares.resident && !neighbours.isEmpty
    let kabupaten = territory.kabupaten[isNeighbour ? random.element(of: neighbours) : target]
    guard !kabupaten.cooperatives.isEmpty else { return (kabupaten.code, nil) }
    let cooperative = random.element(of: kabupaten.cooperatives)
    return (cooperative.village, cooperative)
  }

  /// Up to three wishes: the target first as a rule, then its neighbours; some name the province.
  private func drawPreferences(near target: Int, _ random: inout RandomStream) -> [RegionCode] {
    let draw = random.number(in: 0..<100)
    let count = Shares.wishCounts.firstIndex { draw < $0 }!
    var candidates = [target] + territory.kabupaten[target].neighbours
    var wishes: [RegionCode] = []
    while wishes.count < count, !candidates.isEmpty {
      let isPlain = random.happens(percent: 75)
      let pick = isPlain ? 0 : random.number(in: 0..<min(3, candidates.count))
      let kabupaten = candidates.remove(at: pick)
      let code = territory.kabupaten[kabupaten].code
      let wish = random.happens(percent: Shares.wishesForProvince) ? code.province! : code
      if !wishes.contains(wish) { wishes.append(wish) }
    }
    return wishes
  }

  /// A few would go anywhere but one neighbour, or one other province.
  private func drawExclusions(
    near target: Int, besides wishes: [RegionCode?], _ random: inout RandomStream
  ) -> [RegionCode] {
    guard random.happens(percent: Shares.exclusion) else { return [] }
    let neighbours = territory.kabupaten[target].neighbours
    guard !neighbours.isEmpty else { return [] }
    let code = territory.kabupaten[random.element(of: neighbours)].code
    let home = territory.kabupaten[target].code
    let barred = code.province != home.province && random.happens(percent: 50)
    let exclusion = barred ? code.province! : code
    return wishes.contains { $0.map(exclusion.contains) ?? false } ? [] : [exclusion]
  }

  /// Some state where they live: within about two kilometres of the village's point.
  private func drawLocation(
    near cooperative: Cooperative, _ random: inout RandomStream
  ) -> Coordinate? {
    guard random.happens(percent: Shares.home) else { return nil }
    let north = FixedPoint(degrees: cooperative.location.latitude)
    let east = FixedPoint(degrees: cooperative.location.longitude)
    return Coordinate(
      latitude: north.moved(by: random.number(in: -2000...2000)).degrees,
      longitude: east.moved(by: random.number(in: -2000...2000)).degrees)
  }

  /// A few are kin to the board of their own village's cooperative; some name the village.
  private func drawConflicts(
    with cooperative: Cooperative, _ random: inout RandomStream
  ) -> [Applicant.Conflict] {
    guard random.happens(percent: Shares.conflict) else { return [] }
    return random.happens(percent: 50)
      ? [.cooperative(id: cooperative.id)] : [.village(cooperative.village)]
  }

  // MARK: - What they bring

  /// Ages of 25 to 55 at the end of the year with more of the young, and a few on either side.
  private func drawBirthDate(_ random: inout RandomStream) -> CalendarDate {
    let draw = random.number(in: 0..<100)
    let age =
      switch draw {
      case ..<Shares.tooYoung: random.number(in: 20...24)
      case ..<(Shares.tooYoung + Shares.tooOld): random.number(in: 56...62)
      default: min(random.number(in: 25...55), random.number(in: 25...55))
      }
    let (month, day) = (random.number(in: 1...12), random.number(in: 1...28))
    return CalendarDate(year: year - age, month: month, day: day)!
  }

  private func drawEducation(of track: String, _ random: inout RandomStream) -> String {
    let isUnderqualified = random.happens(percent: Shares.underqualified)
    let isProfessional = track == "professional"
    if isUnderqualified { return isProfessional ? "D3" : "SMP" }
    let levels =
      isProfessional ? ["S1", "S1", "S1", "S1", "S1", "S2"] : ["SMA", "SMA", "D3", "S1"]
    return random.element(of: levels)
  }

  /// Stages of marks out of 100: whole marks, in every other stage only the fives, as panels
  /// give them. Ties are many.
  private func setScores(of person: inout Applicant, _ random: inout RandomStream) {
    var scores: [Score] = []
    for index in 0..<max(1, stages.count) {
      let mark = 35 + (0..<3).reduce(0) { sum, _ in sum + random.number(in: 0...20) }
      let given = index % 2 == 0 ? mark / 5 * 5 : mark
      scores.append(Score(millionths: Int64(given) * 1_000_000)!)
    }
    if stages.isEmpty {
      person.score = scores[0]
    } else {
      person.stageScores = Dictionary(uniqueKeysWithValues: zip(stages, scores))
    }
  }

  /// The columns that the policy's eligibility rules name: most say what is required.
  private func drawAttributes(_ random: inout RandomStream) -> [String: String] {
    var attributes: [String: String] = [:]
    for column in policy.eligibility.requireYes {
      attributes[column] = random.happens(percent: Shares.saysWhatIsRequired) ? "yes" : "no"
    }
    for column in policy.eligibility.requireNo {
      attributes[column] = random.happens(percent: Shares.saysWhatIsRequired) ? "no" : "yes"
    }
    return attributes
  }

  /// The columns that the policy's evidence rules name: most prove what they must, a few miss it
  /// by one.
  private func drawEvidence(
    of track: String, _ random: inout RandomStream
  ) -> [String: Applicant.Evidence] {
    let rules = policy.eligibility.evidence
    let binding = (rules[Policy.Eligibility.everyone] ?? [:])
      .merging(rules[track] ?? [:]) { first, _ in first }
    var evidence: [String: Applicant.Evidence] = [:]
    for (column, rule) in binding.sorted(by: { $0.key < $1.key }) {
      let misses = !random.happens(percent: Shares.saysWhatIsRequired)
      evidence[column] = value(proving: rule, misses: misses, &random)
    }
    return evidence
  }

  private func value(
    proving rule: Policy.Evidence, misses: Bool, _ random: inout RandomStream
  ) -> Applicant.Evidence {
    func day(ofYear year: Int) -> Applicant.Evidence {
      .day(CalendarDate(year: year, month: 6, day: random.number(in: 1...28))!)
    }
    switch rule {
    case .minimum(let least):
      return .number(misses ? max(0, least - 1) : least + least / 10 * random.number(in: 0...20))
    case .years(let years):
      return day(ofYear: misses ? year - years + 1 : year - years - random.number(in: 1...9))
    case .validOn(let stated):
      return day(ofYear: (stated?.year ?? year) + (misses ? -1 : random.number(in: 1...3)))
    case .digits(let count):
      let digits = (0..<count - (misses ? 1 : 0)).map { _ in random.number(in: 0...9) }
      return .identifier(digits.map { String($0) }.joined())
    }
  }
}
