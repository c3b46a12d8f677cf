import PlacementModel

/// One person on one reserve list: what they are taken by, and what the line says.
struct ReserveEntry {
  let claim: Int
  let applicant: Int
  let tier: Int
  let preference: Int

  /// Whether a person's own claim is better here than in another place.
  func isBetter(than other: ReserveEntry) -> Bool {
    (claim, preference, tier) < (other.claim, other.preference, other.tier)
  }
}

/// The first people of one reserve list, and how many it has.
///
/// People come in order of rank, so among equal claims the first to come stays first.
struct ReserveShelf {
  private(set) var count = 0
  private(set) var entries: [ReserveEntry] = []

  mutating func add(_ entry: ReserveEntry, depth: Int) {
    count += 1
    if entries.count >= depth {
      guard let last = entries.last, entry.claim < last.claim else { return }
      entries.removeLast()
    }
    entries.insert(entry, at: entries.firstIndex { entry.claim < $0.claim } ?? entries.count)
  }

  /// Adds the people of another shelf, who all rank below those here.
  mutating func append(_ later: ReserveShelf, depth: Int) {
    let people = count + later.count
    for entry in later.entries { add(entry, depth: depth) }
    count = people
  }
}

/// The reserve lists of the assistants: of every kabupaten, province and the nation.
///
/// For *a* people in reserve and *k* kabupaten O(*a* *k*) time, and memory for the first of each
/// list alone.
struct AssistantShelves {
  private(set) var kabupaten: [ReserveShelf]
  private(set) var provinces: [ReserveShelf]
  private(set) var nation = ReserveShelf()
  private let premises: Premises
  private let depth: Int
  /// By kabupaten: its province.
  private let provinceOf: [Int]
  /// By kabupaten and by province: the last person added there, and in a province their best place.
  private var lastInKabupaten: [Int]
  private var bestInProvince: [ReserveEntry?]

  init(_ premises: Premises, depth: Int) {
    self.premises = premises
    self.depth = depth
    kabupaten = premises.codes.map { _ in ReserveShelf() }
    provinces = premises.problem.provinces.map { _ in ReserveShelf() }
    provinceOf = premises.problem.kabupaten.map(\.province)
    lastInKabupaten = premises.codes.map { _ in -1 }
    bestInProvince = premises.problem.provinces.map { _ in nil }
  }

  /// Puts somebody on the list of every kabupaten that they would go to, and with the best of
  /// these places on those around them.
  ///
  /// - Parameter claim: what the policy looks at before the rank: preference, tier, kilometres.
  mutating func add(_ applicant: Int, claim: (Int, Int, Int) -> Int) {
    let wishlist = Wishlist(of: applicant, premises)
    let lists = premises.lists
    var reached: [Int] = []
    for place in wishlist.regions.joined() {
      guard lastInKabupaten[place] != applicant,
        lists.caps[lists.seat(of: applicant, in: place)] > 0,
        let wish = wishlist.wish(for: place)
      else { continue }
      lastInKabupaten[place] = applicant
      let entry = ReserveEntry(
        claim: claim(wish.preference, wish.tier, wish.kilometres), applicant: applicant,
        tier: wish.tier, preference: wish.preference)
      kabupaten[place].add(entry, depth: depth)
      let province = provinceOf[place]
      if let other = bestInProvince[province] {
        if entry.isBetter(than: other) { bestInProvince[province] = entry }
      } else {
        bestInProvince[province] = entry
        reached.append(province)
      }
    }
    var best: ReserveEntry?
    for province in reached {
      let entry = bestInProvince[province]!
      bestInProvince[province] = nil
      provinces[province].add(entry, depth: depth)
      if best.map(entry.isBetter) ?? true { best = entry }
    }
    if let best { nation.add(best, depth: depth) }
  }

  /// Adds the lists of others, who all rank below those here.
  mutating func append(_ later: AssistantShelves) {
    for index in kabupaten.indices { kabupaten[index].append(later.kabupaten[index], depth: depth) }
    for index in provinces.indices { provinces[index].append(later.provinces[index], depth: depth) }
    nation.append(later.nation, depth: depth)
  }
}

/// The reserve lists of the offices of another role.
struct OfficeShelves {
  let codes: [RegionCode]
  /// By office.
  private(set) var shelves: [ReserveShelf]
  private let premises: Premises
  private let offices: RoleOffices
  private let depth: Int
  /// By office: its kabupaten, where it is the office of one.
  private let kabupaten: [Int?]

  init(_ premises: Premises, _ offices: RoleOffices, depth: Int) {
    self.premises = premises
    self.offices = offices
    self.depth = depth
    codes = offices.places.keys.sorted()
    kabupaten = codes.map(premises.problem.kabupatenIndex(of:))
    shelves = codes.map { _ in ReserveShelf() }
  }

  /// Puts somebody on the list of every office that they would go to.
  ///
  /// - Parameter claim: what the policy looks at before the rank: preference, tier, kilometres.
  mutating func add(_ applicant: Int, claim: (Int, Int, Int) -> Int) {
    let outlook = Outlook(of: applicant, premises.problem, premises.bonds)
    for (office, code) in codes.enumerated()
    where outlook.barrier(toOffice: code, of: offices) == nil {
      let preference = outlook.preference(for: code)
      let (tier, kilometres) =
        kabupaten[office].map {
          (
            premises.journeys.tier(of: applicant, to: $0),
            premises.journeys.kilometres(of: applicant, to: $0)
          )
        } ?? premises.journeys.reach(of: applicant, wide: code)
      let entry = ReserveEntry(
        claim: claim(preference, tier, kilometres), applicant: applicant, tier: tier,
        preference: preference)
      shelves[office].add(entry, depth: depth)
    }
  }
  /// Adds the lists of others, who all rank below those here.
  mutating func append(_ later: OfficeShelves) {
    for office in shelves.indices { shelves[office].append(later.shelves[office], depth: depth) }
  }
}

/// All reserve lists, of everybody or of some in order of rank.
struct Shelves {
  var assistants: AssistantShelves
  /// By role that has offices.
  var roles: [OfficeShelves]

  /// Adds the lists of others, who all rank below those here.
  mutating func append(_ later: Shelves) {
    assistants.append(later.assistants)
    for role in roles.indices { roles[role].append(later.roles[role]) }
  }
}
