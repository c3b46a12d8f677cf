import PlacementModel

/// Two kabupaten, three assistants, one cooperative uncovered, one person of each other status.
struct SmallRoster {
  /// Put into every text that the panel's files bring.
  var hostile = ""
  var shuffled = false
  /// Whether the province and the nation have quotas too.
  var widerQuotas = false
  var statesTravel = false

  func problem() throws -> PlacementProblem {
    var regions = [
      Region(
        code: RegionCode("64.74")!, name: "Kota Bontang\(hostile)", quota: 2,
        provinceName: "Kalimantan Timur\(hostile)"),
      Region(code: RegionCode("64.08")!, name: "Kabupaten Kutai Timur", quota: 2),
    ]
    if widerQuotas {
      regions.append(Region(code: RegionCode("64")!, name: "Kalimantan Timur", quota: 278))
      regions.append(Region(code: .nation, name: "Indonesia", quota: 8000))
    }
    var travel = TravelTable()
    if statesTravel { travel.set(9_000, from: village(0), to: village(1)) }
    let cooperatives = (0..<8).map { number in
      Cooperative(
        id: "K-\(number)\(hostile)", name: "Koperasi Nomor \(number)\(hostile)",
        village: village(number),
        location: Coordinate(latitude: 0.1 + 0.01 * Double(number), longitude: 117.4))
    }
    let applicants = ["A", "B", "C", "D", "E", "F"].enumerated().map { index, letter in
      Applicant(
        id: "\(letter)-1\(hostile)", name: "Nama \(letter)\(hostile)",
        domicile: RegionCode("64.74.01.1001")!,
        location: letter == "A" ? Coordinate(latitude: 0.123456, longitude: 117.456789) : nil,
        birthDate: CalendarDate(year: 1990, month: 2, day: 3), nationalID: "647401030290000\(index)"
      )
    }
    return try PlacementProblem(
      regions: shuffled ? regions.reversed() : regions,
      cooperatives: shuffled ? cooperatives.reversed() : cooperatives,
      applicants: shuffled ? applicants.reversed() : applicants, travel: travel)
  }

  private func village(_ number: Int) -> RegionCode {
    RegionCode(number < 4 ? "64.08.01.100\(number)" : "64.74.01.100\(number)")!
  }

  func roster() -> Roster {
    let assistants = ["A": 4..<6, "B": 6..<8, "C": 0..<3]
    return Roster(
      placements: placements(),
      assignments: (0..<8).map { number in
        let holder = assistants.first { $0.value.contains(number) }?.key
        return AssignmentLine(
          cooperativeID: "K-\(number)\(hostile)", name: "Koperasi Nomor \(number)\(hostile)",
          village: village(number), regionCode: village(number).kabupaten!,
          assistantID: holder.map { "\($0)-1\(hostile)" },
          assistantName: holder.map { "Nama \($0)\(hostile)" } ?? "",
          distance: holder == nil ? nil : 1234 * number)
      },
      regions: [
        region("64.08", "Kabupaten Kutai Timur", placed: 1, covered: 3, uncovered: 1),
        region("64.74", "Kota Bontang\(hostile)", placed: 2, covered: 4, uncovered: 0),
      ],
      summary: RosterSummary(
        version: "1.0.0\(hostile)", seed: 7, policy: Policy(),
        totals: RosterTotals(
          placed: 3, reserve: 1, ineligible: 1, banned: 1, missing: 1, covered: 7, uncovered: 1,
          terms: Terms(travel: 30_850, pairs: 0, balance: 0, splits: 0), objective: 308_500,
          lowerBound: 300_000),
        certificate: [ProvenGoal(name: "cover", value: 1), ProvenGoal(name: "fill", value: 3)],
        exceptions: [
          Remark(code: "load.unfit", subject: "64.74", text: "Tidak ada yang cocok\(hostile)")
        ],
        notices: [Remark(code: "column.unknown", subject: "", text: "Kolom asing\(hostile)")],
        policies: [
          .balanced: PolicyFigures(
            placed: 3, local: 2, firstChoice: 1, meanDistanceMetres: 12_345, envyByRank: 0,
            envyByTier: 0)
        ]))
  }

  private func placements() -> [PlacementLine] {
    let base = Coordinate(latitude: 0.123456, longitude: 117.456789)
    let seated = [("A", "64.74"), ("B", "64.74"), ("C", "64.08")].enumerated().map { rank, seat in
      PlacementLine(
        applicantID: "\(seat.0)-1\(hostile)", name: "Nama \(seat.0)\(hostile)", role: "BA",
        rank: rank + 1, status: .placed, regionCode: RegionCode(seat.1)!,
        regionName: "Kota Bontang", domicileTier: 0, preference: 1,
        baseCode: RegionCode("64.74.01.1001")!, base: base, load: 2, travelTotal: 4936,
        travelMax: 2468, reason: "Alasan \(seat.0)\(hostile)", lottery: 1)
    }
    let others: [(String, PlacementLine.Status)] = [
      ("D", .reserve), ("E", .ineligible), ("F", .banned),
    ]
    return seated
      + others.enumerated().map { place, other in
        PlacementLine(
          applicantID: "\(other.0)-1\(hostile)", name: "Nama \(other.0)\(hostile)", role: "BA",
          rank: place + 4, status: other.1, reason: "Alasan \(other.0)\(hostile)", lottery: 2)
      }
  }

  private func region(
    _ code: String, _ name: String, placed: Int, covered: Int, uncovered: Int
  ) -> RegionLine {
    RegionLine(
      regionCode: RegionCode(code)!, regionName: name, quota: 2,
      cooperatives: covered + uncovered, need: 1, room: 1, placed: placed, missing: 0,
      unusedQuota: 0, covered: covered, uncovered: uncovered, loadMinimum: 2, loadMaximum: 3,
      terms: Terms(travel: 9872, pairs: 0, balance: 0, splits: 0), objective: 98_720,
      lowerBound: 98_720, travelLowerBound: 9872, exception: placed == 2 ? .unfit : nil)
  }
}
