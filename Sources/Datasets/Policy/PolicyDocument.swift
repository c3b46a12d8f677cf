import PlacementModel
import Tables

/// A policy with the places in its file that other tables' faults point back to.
struct PolicyDocument {
  var policy: Policy
  let file: String
  /// The position of the file among the files read with it.
  let order: Int
  /// Whether the file could be read throughout, so that what it names can be looked for elsewhere.
  let isSound: Bool
  fileprivate let positions: [String: TextPosition]

  init(
    policy: Policy, file: String, order: Int, isSound: Bool, positions: [String: TextPosition]
  ) {
    self.policy = policy
    self.file = file
    self.order = order
    self.isSound = isSound
    self.positions = positions
  }

  /// Where the file first names a region, a stage or a column.
  func location(naming name: String) -> SourceLocation {
    let position = positions[name]
    return SourceLocation(file: file, line: position?.line, column: position?.column)
  }
}
