package import Messages
package import PlacementModel
import RegionPlacement

/// How far a roster is what its dataset gives.
package struct RosterMatch: Sendable {
  /// Files of the dataset that are not those that the roster was made from.
  package let changedFiles: [String]
  /// By id: where the roster puts people whom the round puts elsewhere.
  package let differing: [String: PlaceName?]

  package init(_ round: Round, roster: Roster, changedFiles: [String]) {
    self.changedFiles = changedFiles
    var differing: [String: PlaceName?] = [:]
    var stated = Set<String>()
    for line in roster.placements {
      stated.insert(line.applicantID)
      let place = line.regionCode.map { PlaceName(code: $0, name: line.regionName) }
      guard let applicant = round.problem.applicantIndex(of: line.applicantID) else {
        differing[line.applicantID] = .some(place)
        continue
      }
      let solved = round.outcome.region(of: applicant)?.code
      if solved != line.regionCode { differing[line.applicantID] = .some(place) }
    }
    for person in round.problem.applicants where !stated.contains(person.id) {
      differing[person.id] = .some(nil)
    }
    self.differing = differing
  }

  package func sentences(about id: String) -> [Message] {
    var sentences: [Message] = []
    if !changedFiles.isEmpty { sentences.append(.datasetChanged(files: changedFiles)) }
    if !differing.isEmpty { sentences.append(.rosterDiffers(people: differing.count)) }
    if let place = differing[id] { sentences.append(.rosterStates(id, place: place?.name)) }
    return sentences
  }
}
