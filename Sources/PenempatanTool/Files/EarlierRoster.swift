internal import PlacementModel

/// The roster that a new one goes on from, as far as its letters are concerned.
struct EarlierRoster {
  /// What it decided.
  let round: PreviousRound
  let folder: String
  /// The numbers that its letters have, and those of the rosters that it goes on from.
  let letterNumbers: LetterNumbers?

  /// None.
  static let none = EarlierRoster(round: .none)

  /// - Parameter folder: where it lies; `nil` without one.
  init(round: PreviousRound, folder: String? = nil) {
    self.round = round
    self.folder = folder ?? ""
    letterNumbers = folder.flatMap { try? Platform.read("\($0)/\(Manifest.name)") }
      .flatMap(Manifest.letterNumbers)
  }
}
