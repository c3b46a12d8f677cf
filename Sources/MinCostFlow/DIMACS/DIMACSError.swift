/// A fault in a DIMACS file, said so that its author can mend it.
public struct DIMACSError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Fault: Equatable, Sendable {
    case missingProblemLine
    case repeatedProblemLine(first: Int)
    case unknownProblem(String)
    case unknownLine(String)
    case missingField(String)
    case notANumber(String)
    case numberOutOfRange(String)
    case textBehindLastField(String)
    case countOutOfRange(Int64)
    case nodeOutOfRange(Int64, nodes: Int)
    case repeatedNode(Int64)
    case capacityBelowLower(lower: Int64, capacity: Int64)
    case tooManyArcs(declared: Int)
    case tooFewArcs(declared: Int, found: Int)
    case unbalancedSupplies(total: Int128)
  }

  public let fault: Fault
  /// Counted from one. A fault of the whole file stands at its problem line or its last line.
  public let line: Int
  /// Counted in bytes from one.
  public let column: Int

  public init(_ fault: Fault, line: Int, column: Int) {
    self.fault = fault
    self.line = line
    self.column = column
  }

  public var description: String { "\(line):\(column): \(fault.message)" }
}

extension DIMACSError.Fault {
  /// One English sentence, without its place.
  public var message: String {
    switch self {
    case .missingProblemLine:
      "no problem line “p min NODES ARCS” stands before this"
    case .repeatedProblemLine(let first):
      "a second problem line; the first is line \(first)"
    case .unknownProblem(let kind):
      "the problem is “\(kind)”; only “min” is known"
    case .unknownLine(let text):
      "a line begins with c, p, n or a, not with “\(text)”"
    case .missingField(let name):
      "the line ends where its \(name) should be"
    case .notANumber(let text):
      "“\(text)” is not a whole number"
    case .numberOutOfRange(let text):
      "“\(text)” does not fit 64 bits"
    case .textBehindLastField(let text):
      "“\(text)” follows the line's last field"
    case .countOutOfRange(let count):
      "a network of this file cannot have \(count) nodes or arcs"
    case .nodeOutOfRange(let node, let nodes):
      "there is no node \(node); the problem line declares nodes 1 to \(nodes)"
    case .repeatedNode(let node):
      "node \(node) has a second line"
    case .capacityBelowLower(let lower, let capacity):
      "the capacity, \(capacity), is below the lower bound, \(lower)"
    case .tooManyArcs(let declared):
      "more arcs than the \(declared) that the problem line declares"
    case .tooFewArcs(let declared, let found):
      "the problem line declares \(declared) arcs; the file has \(found)"
    case .unbalancedSupplies(let total):
      "supplies add up to \(total), not to zero"
    }
  }
}
