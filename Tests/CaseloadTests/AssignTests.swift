import Caseload
import PlacementModel
import Synchronization
import TestSupport
import Testing

/// Stage 2 over a whole placement problem.
struct AssignTests {
  /// Six kabupaten of up to 60 cooperatives with residents and outsiders; lines as shuffled.
  private func tables(shuffledBy seed: UInt64?) throws -> (PlacementProblem, [Seat]) {
    var random = SeededGenerator(seed: 11)
    var regions: [Region] = []
    var cooperatives: [Cooperative] = []
    var people: [Applicant] = []
    var places: [(person: String, region: RegionCode)] = []
    for kabupaten in 1...6 {
      let code = RegionCode("64.0\(kabupaten)")!
      regions.append(Region(code: code, name: "Kabupaten \(kabupaten)"))
      let count = kabupaten == 6 ? 0 : 4 + 9 * kabupaten
      for index in 0..<count {
        cooperatives.append(
          Cooperative(
            id: "K\(kabupaten)-\(100 + index)", name: "",
            village: RegionCode("\(code).0\(1 + index / 9).\(2001 + index)")!,
            location: Coordinate(
              latitude: Double(random.next(in: 0...4000)) / 1e4,
              longitude: 116 + Double(random.next(in: 0...4000)) / 1e4)))
      }
      for position in 0..<(count + 9) / 10 {
        let id = "P\(kabupaten)\(position)"
        let domicile = position.isMultiple(of: 2) ? "\(code).01.2001" : "31.71.01.1001"
        people.append(
          Applicant(id: id, name: "", rank: position + 1, domicile: RegionCode(domicile)!))
        places.append((id, code))
      }
    }
    if let seed {
      var order = SeededGenerator(seed: seed)
      regions.shuffle(using: &order)
      cooperatives.shuffle(using: &order)
      people.shuffle(using: &order)
    }
    var policy = Policy()
    policy.effort = .quick
    let problem = try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: people, policy: policy)
    let seats = places.map { person, region in
      Seat(
        applicant: problem.applicantIndex(of: person)!,
        kabupaten: problem.kabupatenIndex(of: region)!)
    }
    return (problem, seats)
  }

  @Test("gives the same answer on 1, 2 and 8 threads, and for shuffled lines")
  func isDeterministic() throws {
    let (problem, seats) = try tables(shuffledBy: nil)
    let expected = Caseload.assign(problem, seats: seats, threads: 1)
    #expect(expected.map(\.kabupaten) == Array(0..<6))
    #expect(!expected.map(\.isCertified).contains(false))
    for threads in [2, 8] {
      #expect(Caseload.assign(problem, seats: seats, threads: threads) == expected)
    }
    let (shuffled, seatsOfShuffled) = try tables(shuffledBy: 3)
    #expect(Caseload.assign(shuffled, seats: seatsOfShuffled, threads: 2) == expected)
  }

  @Test("tells its progress once a kabupaten, in order")
  func tellsProgress() throws {
    let (problem, seats) = try tables(shuffledBy: nil)
    let told = Mutex<[Int]>([])
    _ = Caseload.assign(problem, seats: seats, threads: 4) { done, all in
      #expect(all == 6)
      told.withLock { $0.append(done) }
    }
    #expect(told.withLock { $0 } == Array(1...6))
  }

  @Test("bases residents at home, else by village, else by district, and others at a village")
  func choosesBases() throws {
    let places = [(1, 2001, 0.1), (1, 2002, 0.3), (2, 2003, 0.5), (2, 2003, 0.6)].enumerated().map {
      index, place in
      Cooperative(
        id: "K\(index)", name: "",
        village: RegionCode("64.01.0\(place.0).\(place.1)")!,
        location: Coordinate(latitude: place.2, longitude: 116))
    }
    let domiciles = [
      "64.01.02.2003", "64.01.01.2009", "64.01.01.2001", "64.01.05", "31.71.01.1001",
    ]
    let people = domiciles.enumerated().map { index, domicile in
      Applicant(
        id: "P\(index)", name: "", rank: index + 1, domicile: RegionCode(domicile)!,
        location: index == 2 ? Coordinate(latitude: 0.123_456_789, longitude: 116) : nil)
    }
    let code = RegionCode("64.01")!
    let problem = try PlacementProblem(
      regions: [Region(code: code, name: "Paser")], cooperatives: places, applicants: people)
    let stage = CaseloadProblem(
      kabupaten: 0, seats: (0..<5).map { Seat(applicant: $0, kabupaten: 0) }, in: problem)
    let bases = stage.homes.map { $0.map { stage.sites[$0] } }
    #expect(bases[0]?.code == RegionCode("64.01.02.2003"))
    #expect(bases[0]?.point.latitude == 0.55)
    #expect(bases[1]?.code == RegionCode("64.01.01"))
    #expect(bases[1]?.point.latitude == 0.2)
    #expect(bases[2]?.code == RegionCode("64.01.01.2001"))
    #expect(bases[2]?.point.latitude == 0.123_456_8)
    #expect(bases[3] == nil && bases[4] == nil)
    #expect(stage.villages.map { stage.sites[$0].point.latitude } == [0.1, 0.3, 0.5])
  }

  @Test("takes stated distances from village to village, the longer way for pairs")
  func takesStatedDistances() throws {
    let places = (0..<3).map { index in
      Cooperative(
        id: "K\(index)", name: "", village: RegionCode("64.01.01.200\(index)")!,
        location: Coordinate(latitude: 0, longitude: 116 + Double(index) / 100))
    }
    var travel = TravelTable()
    travel.set(5000, from: places[0].village, to: places[1].village)
    travel.set(7000, from: places[1].village, to: places[0].village)
    travel.set(10, from: places[2].village, to: places[1].village)
    let problem = CaseloadProblem(
      code: RegionCode("64.01")!, cooperatives: places, assistants: [], load: Policy.Load(),
      weights: Policy.Weights(), travel: travel)
    #expect(problem.distances.metres(fromSite: 0, to: 1) == 5000)
    #expect(problem.distances.metres(fromSite: 1, to: 0) == 7000)
    #expect(problem.distances.metres(between: 0, and: 1) == 7000)
    #expect(problem.distances.metres(fromSite: 2, to: 1) == 10)
    #expect(problem.distances.metres(between: 1, and: 2) == 1112)
  }

  @Test("gives the same plan whether it is to prove how good that is, or not")
  func boundsLeadNowhere() throws {
    let (problem, seats) = try tables(shuffledBy: nil)
    let proved = Caseload.assign(problem, seats: seats, threads: 2)
    let quick = Caseload.assign(problem, seats: seats, threads: 2, provesBounds: false)
    for (own, other) in zip(quick, proved) {
      #expect(own.portfolios == other.portfolios)
      #expect(own.assistants == other.assistants)
      #expect(own.objective == other.objective)
      #expect(own.isCertified)
      #expect(own.lowerBound == .none)
    }
    #expect(proved.contains { $0.lowerBound != .none })
  }
}
