/// The text format of the first DIMACS implementation challenge (1991) for min-cost-flow problems.
///
///     c a comment
///     p min 4 5            nodes and arcs
///     n 1 4                a node, from one, and its supply; the others have none
///     a 1 2 0 4 2          tail, head, lower bound, capacity, cost
///
/// Lines may end in CR LF, be blank or indented, and node lines may follow arc lines. Self-loops,
/// parallel arcs and negative costs and bounds are legal.
public enum DIMACS {
  /// Reads a network; node 1 becomes the node of index 0. O(bytes).
  ///
  /// - Throws: ``DIMACSError``, the first fault with its line, column and reason. A network read
  ///   without fault has balanced supplies and bounds in order; costs or flows may still be too
  ///   large to be solved (``FlowNetwork/validate()``).
  public static func read(_ bytes: Span<UInt8>) throws(DIMACSError) -> FlowNetwork {
    var reader = DIMACSReader()
    return try reader.read(bytes)
  }

  /// Reads a network from an array of bytes; see the other ``read(_:)``.
  public static func read(_ bytes: [UInt8]) throws(DIMACSError) -> FlowNetwork {
    try read(bytes.span)
  }

  /// The network as text that ``read(_:)`` reads back to an equal one.
  ///
  /// - Parameter comment: goes before the rest, each of its lines as a comment line.
  public static func text(of network: FlowNetwork, comment: String = "") -> [UInt8] {
    var writer = DIMACSWriter()
    writer.write(network, comment: comment)
    return writer.bytes
  }

  /// A solution as text: the line `s OBJECTIVE`, then if wanted `f tail head flow` for every arc,
  /// in the network's order.
  public static func text(
    of flow: OptimalFlow, for network: FlowNetwork, includingFlows: Bool
  ) -> [UInt8] {
    var writer = DIMACSWriter()
    writer.write(flow, for: network, includingFlows: includingFlows)
    return writer.bytes
  }

  /// The number that a node has in files, counted from one.
  public static func number(of node: Node) -> Int { node.index + 1 }
}
