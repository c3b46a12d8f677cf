/// By how much figures of a plan change with one place more in a kabupaten: `one_more` of `regions.csv`.
package struct PlaceChange: Hashable, Sendable {
  package var placed = 0
  package var missing = 0
  package var covered = 0
  package var local = 0
  package var firstChoice = 0
  /// Metres.
  package var travel = 0
  package var objective = 0

  private static let figures:
    [(name: String, member: any WritableKeyPath<PlaceChange, Int> & Sendable)] =
      [
        ("placed", \.placed), ("missing", \.missing), ("covered", \.covered), ("local", \.local),
        ("first_choice", \.firstChoice), ("travel_m", \.travel), ("objective", \.objective),
      ]

  package init(
    placed: Int = 0, missing: Int = 0, covered: Int = 0, local: Int = 0, firstChoice: Int = 0,
    travel: Int = 0, objective: Int = 0
  ) {
    self.placed = placed
    self.missing = missing
    self.covered = covered
    self.local = local
    self.firstChoice = firstChoice
    self.travel = travel
    self.objective = objective
  }

  /// Reads what ``text`` writes; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == PlaceChange.figures.count else { return nil }
    for (part, figure) in zip(parts, PlaceChange.figures) {
      guard part.hasPrefix(figure.name + "="),
        let value = Int(part.dropFirst(figure.name.count + 1))
      else { return nil }
      self[keyPath: figure.member] = value
    }
  }

  /// The differences on one line: `placed=+1 missing=0 …`.
  package var text: String {
    PlaceChange.figures.map { figure in
      let value = self[keyPath: figure.member]
      return "\(figure.name)=\(value > 0 ? "+" : "")\(value)"
    }.joined(separator: " ")
  }

  /// How much it matters, most of all people missing and cooperatives served, then people placed, then
  /// the objective, whichever way each changes.
  package func mattersMore(than other: PlaceChange) -> Bool {
    weight.lexicographicallyPrecedes(other.weight, by: >)
  }

  private var weight: [Int] { [abs(missing) + abs(covered), abs(placed), abs(objective)] }
}
