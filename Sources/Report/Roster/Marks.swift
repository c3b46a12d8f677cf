/// How the assistants of one kabupaten are told apart on its map: a colour and a shape each, and
/// a number at the base. Whoever cannot see the colours still has the shapes, the spokes and the
/// numbers.
struct Marks {
  struct Mark: Hashable {
    /// 0..<``colours``; a class of the style sheet.
    let colour: Int
    /// 0..<``shapes``.
    let shape: Int
  }

  /// The number of colours: six of Okabe and Ito's eight, which remain distinct for the common
  /// kinds of colour blindness (Okabe and Ito 2008), with a grey.
  static let colours = 7
  static let shapes = 5

  let marks: [Mark]

  /// Chooses a mark for each base so that equal colours lie far apart and equal marks farther.
  ///
  /// Greedy, in the order given: every base takes the colour whose nearest earlier owner is
  /// farthest away. O(*n*²) for *n* bases.
  init(bases: [MapProjection.Point?]) {
    var marks: [Mark] = []
    for (index, base) in bases.enumerated() {
      let distances = (0..<Marks.colours).map { colour in
        marks.indices.filter { marks[$0].colour == colour }
          .map { Marks.distance(base, bases[$0]) }.min() ?? Int.max
      }
      let farthest = distances.max() ?? 0
      // Where bases are unknown or equal, colours simply take turns.
      let turn = index % Marks.colours
      let colour =
        distances[turn] == farthest ? turn : distances.firstIndex(of: farthest) ?? turn
      let owners = marks.count { $0.colour == colour }
      // Colours begin with different shapes, so that neighbours differ in both.
      marks.append(Mark(colour: colour, shape: (colour + owners) % Marks.shapes))
    }
    self.marks = marks
  }

  private static func distance(_ first: MapProjection.Point?, _ second: MapProjection.Point?)
    -> Int
  {
    guard let first, let second else { return Int.max }
    let (across, down) = (first.x - second.x, first.y - second.y)
    return across * across + down * down
  }
}
