import PlacementModel
import RegionPlacement

/// Places people, unless the pins forbid it.
func placedUnlessPinsForbid(
  _ problem: PlacementProblem
) throws(PlacementFault) -> PlacementOutcome? {
  do {
    return try RegionPlacement.place(problem)
  } catch {
    guard case .pins = error else { throw error }
    return nil
  }
}
