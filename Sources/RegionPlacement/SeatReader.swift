import MinCostFlow
import PlacementModel

/// Reads from a flow who sits where.
///
/// The flow says how many of those who share a hub go to each kabupaten. Since they share tier
/// and distance too, any of them may go to any of these at the same total. Here the better ranked
/// get the nearer, and those who enter a province's node choose before those who come through
/// their origin's: a seating to start from, of which ``SerialDictatorship`` makes the best by rank.
struct SeatReader {
  let network: PlacementNetwork
  let flow: LexicographicFlow
  let candidates: [Candidate]
  let problem: PlacementProblem

  /// The seats by kabupaten, then rank. O(arcs).
  func seats() -> [Seat] {
    var direct: [(index: Int, kabupaten: Int)] = []
    var entrants: [PlacementNetwork.Hub: [Int]] = [:]
    for (index, routes) in network.routes.enumerated() {
      guard let used = routes.first(where: { flow.flow(of: $0.arc) > 0 }) else { continue }
      let origin = network.detail.tellsOriginsApart ? candidates[index].origin : nil
      switch used.route {
      case .kabupaten(let kabupaten, _):
        direct.append((index, kabupaten))
      case .province(let province, _):
        let hub = PlacementNetwork.Hub.originProvince(
          origin: origin, province: province, track: candidates[index].track)
        entrants[hub, default: []].append(index)
      case .everywhere:
        let hub = PlacementNetwork.Hub.origin(origin, track: candidates[index].track)
        entrants[hub, default: []].append(index)
      }
    }
    let all = direct + seats(through: entrants)
    return all.sorted { ($0.kabupaten, $0.index) < ($1.kabupaten, $1.index) }
      .map { Seat(applicant: candidates[$0.index].applicant, kabupaten: $0.kabupaten) }
  }

  /// The seats of those who enter hubs; the order of hubs does not matter.
  private func seats(
    through entrants: [PlacementNetwork.Hub: [Int]]
  ) -> [(index: Int, kabupaten: Int)] {
    var seats: [(index: Int, kabupaten: Int)] = []
    var left: [PlacementNetwork.Hub: [Int]] = [:]
    for (hub, arcs) in network.hubs {
      guard case .originProvince(let origin, _, let track) = hub else { continue }
      let places = places(along: arcs, from: origin)
      let people = entrants[hub] ?? []
      seats += zip(people, places).map { ($0, $1) }
      left[.origin(origin, track: track), default: []] += places.dropFirst(people.count)
    }
    for (hub, arcs) in network.hubs {
      guard case .origin(let origin, _) = hub else { continue }
      let places = places(along: arcs, from: origin) + (left[hub] ?? [])
      let people = entrants[hub] ?? []
      precondition(people.count == places.count, "what enters a hub leaves it")
      seats += zip(people, nearestFirst(places, from: origin)).map { ($0, $1) }
    }
    return seats
  }

  /// The kabupaten that the arcs lead to, each once a unit of flow, nearest first.
  private func places(
    along arcs: [(arc: Arc, target: PlacementNetwork.Target)], from origin: Int?
  ) -> [Int] {
    let places = arcs.flatMap { arc, target -> [Int] in
      guard case .kabupaten(let kabupaten) = target else { return [] }
      return Array(repeating: kabupaten, count: Int(flow.flow(of: arc)))
    }
    return nearestFirst(places, from: origin)
  }

  private func nearestFirst(_ places: [Int], from origin: Int?) -> [Int] {
    guard let origin else { return places.sorted() }
    let domiciles = problem.domiciles
    return places.sorted {
      (
        domiciles.tier(fromOrigin: origin, to: $0),
        domiciles.kilometres(fromOrigin: origin, to: $0), $0
      ) < (
        domiciles.tier(fromOrigin: origin, to: $1),
        domiciles.kilometres(fromOrigin: origin, to: $1), $1
      )
    }
  }
}
