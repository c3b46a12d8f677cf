/// A node of a ``FlowNetwork``: its place in the order in which nodes were added.
public struct Node: Hashable, Comparable, Sendable {
  /// Counted from zero.
  public let index: Int

  /// - Precondition: `index` is not negative.
  public init(index: Int) {
    precondition(index >= 0, "a node's index is not negative")
    self.index = index
  }

  public static func < (left: Node, right: Node) -> Bool { left.index < right.index }
}

/// An arc of a ``FlowNetwork``: its place in the order in which arcs were added.
public struct Arc: Hashable, Comparable, Sendable {
  /// Counted from zero.
  public let index: Int

  /// - Precondition: `index` is not negative.
  public init(index: Int) {
    precondition(index >= 0, "an arc's index is not negative")
    self.index = index
  }

  public static func < (left: Arc, right: Arc) -> Bool { left.index < right.index }
}
