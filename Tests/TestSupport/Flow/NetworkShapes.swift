/// The kinds of networks that every algorithm is tried on.
extension NetworkShape {
  /// As it is, changed in some ranges.
  public init(_ change: (inout NetworkShape) -> Void) {
    self.init()
    change(&self)
  }

  /// So small that every flow of them can be tried: plain, with lower bounds, crowded onto up to
  /// three nodes, and without supply.
  public static var tiny: [NetworkShape] {
    [
      NetworkShape { $0.costs = 0...9 },
      NetworkShape { $0.lowers = -1...1 },
      NetworkShape { $0.nodes = 1...3 },
      NetworkShape {
        $0.supplies = 0...0
        $0.costs = -2...1
      },
    ]
  }

  /// Some tens of arcs: sparse, with lower bounds, dense, degenerate, and wide.
  public static var small: [NetworkShape] { [sparse, bounded, dense, degenerate, wide] }

  /// Few arcs a node.
  public static var sparse: NetworkShape {
    NetworkShape {
      $0.nodes = 6...20
      $0.arcs = 15...60
      $0.widths = 0...9
      $0.costs = 0...50
      $0.supplies = 0...6
    }
  }

  /// With lower bounds, some below zero, and costs of either sign.
  public static var bounded: NetworkShape {
    var shape = sparse
    shape.lowers = -3...2
    shape.supplies = 0...3
    shape.costs = -20...20
    return shape
  }

  /// Many parallel arcs and self-loops.
  public static var dense: NetworkShape {
    var shape = sparse
    shape.nodes = 3...8
    shape.arcs = 40...80
    shape.costs = -9...30
    return shape
  }

  /// Hardly any room, and hardly any difference.
  public static var degenerate: NetworkShape {
    var shape = sparse
    shape.widths = 0...1
    shape.costs = 0...1
    shape.supplies = 0...1
    return shape
  }

  /// Amounts that need more than 31 bits, and costs that need more than 40.
  public static var wide: NetworkShape {
    var shape = dense
    shape.widths = 1_000_000...2_147_483_648
    shape.costs = -1_000_000_000_000...1_000_000_000_000
    shape.supplies = 0...1_073_741_824
    return shape
  }

  /// Up to 30 nodes, each of some four arcs, some of which must carry something.
  public static var tangled: NetworkShape {
    NetworkShape {
      $0.nodes = 5...30
      $0.arcs = 30...120
      $0.lowers = -1...1
      $0.widths = 0...9
    }
  }
}
