import PlacementModel

/// Rosters that break a rule; those whose figures would disagree too are read as edited by hand.
let brokenRules: [Damage] =
  lineDamages + statusDamages + placeDamages + quotaDamages
  + caseloadDamages + promiseDamages

private let lineDamages: [Damage] = [
  Damage(
    name: "a person's line is missing", codes: ["line.missing"],
    lines: {
      $0.placements.remove(at: 5)
    }),
  Damage(
    name: "a person stands twice", codes: ["line.doubled"],
    lines: {
      $0.placements.append($0.placements[0])
    }),
  Damage(
    name: "a person nobody knows", codes: ["line.missing", "line.unknown"],
    lines: {
      $0.placements[5].applicantID = "Z01"
    }),
  Damage(
    name: "a cooperative's line is missing", codes: ["line.missing"],
    lines: {
      $0.assignments.removeAll { $0.cooperativeID == "12.01-14" }
    }),
  Damage(
    name: "a cooperative stands twice", codes: ["line.doubled"],
    lines: {
      $0.assignments.append($0.assignments[3])
    }),
  Damage(
    name: "a cooperative nobody knows", codes: ["line.unknown"],
    lines: {
      $0.assignments.append($0.assignments[0])
      $0.assignments[$0.assignments.count - 1].cooperativeID = "11.01-99"
    }),
  Damage(
    name: "a kabupaten's line is missing", codes: ["line.missing"],
    lines: {
      $0.regions.removeLast()
    }),
  Damage(
    name: "a kabupaten stands twice", codes: ["line.doubled"],
    lines: {
      $0.regions.append($0.regions[0])
    }),
  Damage(
    name: "a kabupaten nobody listed", codes: ["line.unknown"],
    lines: {
      $0.regions.append($0.regions[0])
      $0.regions[4].regionCode = code("19.71")
    }),
]

private let statusDamages: [Damage] = [
  Damage(
    name: "a barred person in reserve", codes: ["status.banned"],
    lines: {
      $0.placements[7].status = .reserve
    }),
  Damage(
    name: "a barred person called ineligible", codes: ["status.banned"],
    lines: {
      $0.placements[7].status = .ineligible
    }),
  Damage(
    name: "a person beyond the age in reserve", codes: ["status.ineligible"],
    lines: {
      $0.placements[6].status = .reserve
    }),
  Damage(
    name: "an eligible person called ineligible", codes: ["status.eligible"],
    lines: {
      $0.placements[5].status = .ineligible
    }),
  Damage(
    name: "an eligible person called banned", codes: ["status.eligible"],
    lines: {
      $0.placements[5].status = .banned
    }),
  Damage(
    name: "a role without places", codes: ["status.role"],
    lines: {
      $0.placements[13].status = .placed
      $0.placements[13].regionCode = code("11.01")
    }),
  Damage(
    name: "a placed person without a birth date", codes: ["status.ineligible"],
    dataset: {
      $0.applicants[4].birthDate = nil
    }),
  Damage(
    name: "a placed person too young", codes: ["status.ineligible"],
    dataset: {
      $0.policy.eligibility.minimumAge = 30
      $0.applicants[4].birthDate = CalendarDate(year: 1996, month: 1, day: 1)
    }),
  Damage(
    name: "a placed person without the education", codes: ["status.ineligible"],
    dataset: {
      $0.policy.eligibility.education = ["professional": .s1]
      $0.applicants[4].track = "professional"
      $0.applicants[4].education = "D3"
    }),
  Damage(
    name: "a placed person who says yes to a rule of no", codes: ["status.ineligible"],
    dataset: {
      $0.policy.eligibility.requireNo = ["civil_servant"]
      $0.applicants[4].attributes = ["civil_servant": "Ya"]
    }),
  Damage(
    name: "only one who says yes is eligible", codes: ["status.ineligible"],
    dataset: {
      $0.policy.eligibility.requireYes = ["nib"]
      for index in $0.applicants.indices where index != 4 {
        $0.applicants[index].attributes = ["nib": "1"]
      }
    }),
  Damage(
    name: "a placed person below a threshold", codes: ["status.ineligible"],
    dataset: {
      $0.policy.scores.thresholds = ["test": Score(millionths: 50)!]
      for index in $0.applicants.indices {
        $0.applicants[index].stageScores["test"] = Score(millionths: index == 4 ? 49 : 50)
      }
    }),
  Damage(
    name: "a wrong position", codes: ["rank.position"],
    lines: { $0.placements[3].rank = 3 }),
  Damage(
    name: "a tie broken the other way", codes: ["rank.position", "rank.position"],
    lines: {
      $0.placements[9].rank = 11
      $0.placements[10].rank = 10
    }),
  Damage(
    name: "a wrong lottery number", codes: ["rank.lottery"],
    lines: {
      $0.placements[2].lottery += 1
    }),
]

private let placeDamages: [Damage] = [
  Damage(
    name: "placed without a region", codes: ["place.unknown"],
    lines: {
      $0.placements[5].status = .placed
    }),
  Damage(
    name: "placed in a region that is not listed", codes: ["place.unknown"],
    lines: {
      $0.placements[5].status = .placed
      $0.placements[5].regionCode = code("19.71")
    }),
  Damage(
    name: "placed in an excluded kabupaten", codes: ["place.excluded"],
    dataset: {
      $0.applicants[1].exclusions = [code("11.01")]
    }),
  Damage(
    name: "placed in an excluded province", codes: ["place.excluded"],
    dataset: {
      $0.applicants[1].exclusions = [code("11")]
    }),
  Damage(
    name: "placed in spite of a ban", codes: ["place.banned"],
    dataset: {
      $0.pins.append(Pin(applicantID: "A02", decision: .banFromRegion(code("11"))))
    }),
  Damage(
    name: "placed where conflicts leave too little",
    codes: ["conflict.cooperative", "place.conflict"],
    dataset: {
      $0.applicants[4].conflicts = [.cooperative(id: "12.02-08")]
    }),
  Damage(
    name: "placed where the person would not go", codes: ["place.unwilling"],
    dataset: {
      $0.applicants[4].domicile = code("13.05")
      $0.applicants[4].preferences = [code("11.01")]
    }),
  Damage(
    name: "a pinned person in reserve", codes: ["pin.region"],
    dataset: {
      $0.pins.append(Pin(applicantID: "A06", decision: .pinToRegion(code("12.02"))))
    }),
  Damage(
    name: "a pinned person elsewhere", codes: ["pin.region"],
    dataset: {
      $0.pins.append(Pin(applicantID: "A05", decision: .pinToRegion(code("11.01"))))
    }),
  Damage(
    name: "a base in no village", codes: ["base.outsider"],
    lines: {
      $0.placements[8].baseCode = code("12.01.02")
    }),
  Damage(
    name: "a base in another kabupaten", codes: ["base.outsider"],
    lines: {
      $0.placements[8].baseCode = code("12.02.01.1001")
    }),
  Damage(
    name: "a base in a village without a cooperative", codes: ["base.outsider"],
    lines: {
      $0.placements[4].baseCode = code("12.02.09.1001")
    }),
  Damage(
    name: "an outsider without a base", codes: ["base.outsider"],
    lines: {
      $0.placements[4].baseCode = nil
    }),
]

private let quotaDamages: [Damage] = [
  Damage(
    name: "more than a kabupaten's quota", codes: ["quota.kabupaten"],
    dataset: {
      $0.regions[1].quota = 1
    }),
  Damage(
    name: "more than a province's quota", codes: ["quota.province"],
    dataset: {
      $0.regions[0].quota = 2
    }),
  Damage(
    name: "more than the budget", codes: ["quota.nation"],
    dataset: {
      $0.policy.assistantBudget = 4
    }),
  Damage(
    name: "more than the nation's quota", codes: ["quota.nation"],
    dataset: {
      $0.regions.append(Region(code: .nation, name: "Indonesia", quota: 4))
    }),
  Damage(name: "more than there is work for", codes: ["quota.room"], decisions: secondInNias),
]

private let caseloadDamages: [Damage] = [
  Damage(
    name: "an assistant nobody knows", codes: ["assistant.unknown", "cover.incomplete"],
    lines: { roster in
      let index = roster.assignments.firstIndex { $0.cooperativeID == "12.01-12" }!
      roster.assignments[index].assistantID = "Z99"
    }),
  Damage(
    name: "an assistant from another kabupaten", codes: ["assistant.elsewhere"],
    decisions: {
      handmade in handmade.servers["12.01-13"] = "A05"
    }),
  Damage(
    name: "a banned cooperative is served", codes: ["conflict.cooperative"],
    decisions: {
      handmade in
      handmade.servers["11.01-01"] = "A02"
      handmade.servers["11.01-11"] = "A01"
    }),
  Damage(
    name: "a village of conflict is served", codes: ["conflict.cooperative"],
    decisions: {
      handmade in
      handmade.servers["11.01-19"] = "A01"
      handmade.servers["11.01-10"] = "A02"
    }),
  Damage(
    name: "a pinned cooperative has another assistant", codes: ["pin.cooperative"],
    dataset: {
      $0.pins.append(Pin(applicantID: "A02", decision: .pinToCooperative(id: "11.01-05")))
    }),
  Damage(
    name: "a load above the largest", codes: ["load.maximum", "load.minimum"],
    decisions: {
      handmade in
      for number in 11...13 { handmade.servers["11.01-\(number)"] = "A01" }
    }),
  Damage(
    name: "a load above the largest where people are short", codes: ["load.maximum"],
    decisions: {
      handmade in handmade.servers["12.01-13"] = "A09"
    }),
  Damage(
    name: "a load below the least", codes: ["load.minimum"],
    dataset: { $0.policy.load.maximum = 13 },
    decisions: { handmade in
      for number in 11...13 { handmade.servers["11.01-\(number)"] = "A01" }
      handmade.servers["12.01-13"] = "A09"
    }),
  Damage(
    name: "loads that could be more even", codes: ["load.uneven", "load.uneven"],
    dataset: { $0.policy.surplus = .underload },
    decisions: { handmade in
      secondInNias(&handmade)
      handmade.servers["12.02-05"] = "A05"
    }),
  Damage(
    name: "a cooperative left out without need", codes: ["cover.incomplete"],
    decisions: {
      handmade in handmade.servers["11.01-20"] = nil
    }),
  Damage(
    name: "more left out than people are short", codes: ["cover.incomplete"],
    decisions: {
      handmade in handmade.servers["12.01-12"] = nil
    }),
  Damage(
    name: "a stretched load that is not used", codes: ["cover.incomplete"],
    dataset: {
      $0.policy.load.stretch = 14
    }),
  Damage(
    name: "an urgent cooperative left out", codes: ["cover.priority"],
    decisions: {
      handmade in
      handmade.servers["12.01-01"] = nil
      handmade.servers["12.01-13"] = "A09"
    }),
]

private let promiseDamages: [Damage] = [
  Damage(
    name: "somebody better would take the place", codes: ["guarantee.balanced"],
    dataset: {
      $0.applicants[3].isWillingAnywhere = true
    }),
  Damage(
    name: "the place of a pinned person is nobody's to claim", codes: [],
    dataset: {
      $0.applicants[3].isWillingAnywhere = true
      $0.pins.append(Pin(applicantID: "A05", decision: .pinToRegion(code("12.02"))))
    }),
  Damage(
    name: "somebody nearer would take the place", codes: ["guarantee.local-first"],
    dataset: {
      $0.policy.placement = .localFirst
      $0.applicants[4].domicile = code("12.01")
      $0.applicants[12].domicile = code("12.02")
    }),
  Damage(
    name: "made with other loads", codes: ["policy.changed"],
    lines: {
      $0.summary.policy.load.maximum = 15
    }),
  Damage(
    name: "made with another seed", codes: ["policy.changed"],
    lines: { $0.summary.seed = 8 }),
]

/// Places A06 beside A05 in 12.02, four cooperatives each.
private func secondInNias(_ handmade: inout HandmadeRoster) {
  handmade.seats["A06"] = ("12.02", "12.02.02.1001")
  for number in 5...8 { handmade.servers["12.02-0\(number)"] = "A06" }
}
