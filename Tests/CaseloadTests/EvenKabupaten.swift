import Caseload
import PlacementModel
import TestSupport

/// Kabupaten of any size at loads of 8-12 with a balance that dominates.
enum EvenKabupaten {
  /// - Parameter outsiders: how many of the first assistants have no base of their own.
  static func problem(
    cooperatives: Int, assistants: Int, outsiders: Int,
    weights: Policy.Weights = Policy.Weights(
      travel: 10, pairs: 1, balance: 1_000_000, splits: 30000)
  ) -> CaseloadProblem {
    var random = SeededGenerator(seed: 35)
    func point() -> Coordinate {
      Coordinate(
        latitude: -7 - Double(random.next(in: 0...3000)) / 1e4,
        longitude: 113.5 + Double(random.next(in: 0...9000)) / 1e4)
    }
    let places = (0..<cooperatives).map { index in
      let district = String(101 + index / 14).dropFirst()
      return Cooperative(
        id: "K\(1000 + index)", name: "",
        village: RegionCode("35.29.\(district).\(2001 + index)")!, location: point())
    }
    let staff = (0..<assistants).map { position in
      CaseloadProblem.Assistant(
        applicant: position,
        home: position < outsiders ? nil : Base(code: RegionCode("35.29")!, point: point()))
    }
    return CaseloadProblem(
      code: RegionCode("35.29")!, cooperatives: places, assistants: staff, load: Policy.Load(),
      weights: weights)
  }
}
