/// Lines of numbers into bytes, without a string a line.
struct DIMACSWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ network: FlowNetwork, comment: String) {
    bytes.reserveCapacity(bytes.count + 32 * (network.nodeCount + network.arcCount))
    if !comment.isEmpty {
      for line in comment.split(separator: "\n", omittingEmptySubsequences: false) {
        bytes.append(contentsOf: "c \(line)\n".utf8)
      }
    }
    bytes.append(contentsOf: "p min \(network.nodeCount) \(network.arcCount)\n".utf8)
    for (node, supply) in network.supplies.enumerated() where supply != 0 {
      writeLine("n", Int64(node) + 1, supply)
    }
    for arc in 0..<network.arcCount {
      writeLine(
        "a", Int64(network.tails[arc]) + 1, Int64(network.heads[arc]) + 1, network.lowers[arc],
        network.capacities[arc], network.costs[arc])
    }
  }

  mutating func write(_ flow: OptimalFlow, for network: FlowNetwork, includingFlows: Bool) {
    bytes.append(contentsOf: "s \(flow.cost)\n".utf8)
    guard includingFlows else { return }
    for arc in 0..<network.arcCount {
      writeLine(
        "f", Int64(network.tails[arc]) + 1, Int64(network.heads[arc]) + 1, flow.flows[arc])
    }
  }

  private mutating func writeLine(_ kind: Unicode.Scalar, _ numbers: Int64...) {
    bytes.append(UInt8(ascii: kind))
    for number in numbers {
      bytes.append(UInt8(ascii: " "))
      append(number)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var left = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(left % 10))
      left /= 10
    } while left > 0
    bytes[start...].reverse()
  }
}
