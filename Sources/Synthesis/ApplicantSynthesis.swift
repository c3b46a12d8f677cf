package import PlacementModel
import Randomness

/// Invents applicants for a set of regions and their cooperatives: the same people from the same
/// seed on every platform.
///
/// Everybody is marked: ids begin with `SINT-`, and the national ids name a kecamatan `00` that
/// does not exist. How common each trait is stands in ``Shares``.
package struct ApplicantSynthesis: Sendable {
  package let seed: UInt64

  package init(seed: UInt64) { self.seed = seed }

  /// What every applicant id begins with.
  package static let mark = "SINT-"

  /// Invents the applicants, Business Assistants first, then the policy's other roles by name.
  ///
  /// - Parameters:
  ///   - regions, cooperatives: the tables of a dataset, in any order of lines.
  ///   - policy: its roles, score stages and eligibility columns are served.
  ///   - count: how many in all, shared out by the places of each role; `nil` makes 1.6 a place.
  /// - Returns: nobody where no kabupaten is listed. O(*k*² log *k* + *n* log *k*) for *n* people
  ///   and *k* kabupaten.
  package func applicants(
    for regions: [Region], cooperatives: [Cooperative], policy: Policy, count: Int? = nil
  ) -> [Applicant] {
    let territory = Territory(regions: regions, cooperatives: cooperatives)
    guard !territory.kabupaten.isEmpty else { return [] }
    var people: [Applicant] = []
    var nationalIDs = NationalIDs()
    for (roleIndex, role) in roles(in: territory, policy: policy, count: count).enumerated() {
      let stream = RandomStream(seed: seed).branch(roleIndex)
      let casting = Casting(
        role: role.name, demand: role.demand, territory: territory, policy: policy, stream: stream)
      for index in 0..<role.count {
        var person = casting.person(index, nationalIDs: &nationalIDs)
        person.id = ApplicantSynthesis.mark + Digits.padded(people.count + 1, to: 6)
        people.append(person)
      }
    }
    return people
  }

  private func roles(
    in territory: Territory, policy: Policy, count: Int?
  ) -> [(name: String, demand: Demand, count: Int)] {
    let others = policy.roles.filter { $0.key != "BA" }.sorted { $0.key < $1.key }
    let demands =
      [("BA", Demand.assistants(in: territory, policy: policy))]
      + others.map { ($0.key, Demand.role($0.value, in: territory)) }
    let counts =
      count.map { Demand.apportion($0, by: demands.map(\.1.places)) }
      ?? demands.map(\.1.usualApplicants)
    return zip(demands, counts).map { ($0.0, $0.1, $1) }
  }
}

/// What the programme recruits besides Business Assistants.
package enum Programme {
  /// 1,104 project management officers: two for each of 514 kabupaten/kota and two for each of
  /// 38 provinces (tirto.id, November 2025).
  package static let roles = ["PMO": Policy.Role(perRegion: 2, perProvince: 2)]
}

/// How common the traits of invented applicants are, in percent.
enum Shares {
  static let resident = 80, nearby = 10  // the rest live outside every listed region
  static let outsideSameProvince = 50
  static let willingAnywhere = 85
  static let professional = 55, underqualified = 2
  static let wishesForProvince = 12
  static let wishCounts = [5, 30, 65, 100]  // running sums for 0, 1, 2, 3 preferences
  static let tooYoung = 2, tooOld = 2
  static let home = 15, exclusion = 2, conflict = 3
  static let saysWhatIsRequired = 97
  /// Every so many applicants one takes over scores and birth date of the one before.
  static let twinEvery = 40
}

/// Gives each national id the next serial number after the same twelve digits, as registers do.
struct NationalIDs {
  private var issued: [String: Int] = [:]

  mutating func number(after stem: String) -> String {
    let serial = issued[stem, default: 0] + 1
    issued[stem] = serial
    return stem + Digits.padded(serial, to: 4)
  }
}
