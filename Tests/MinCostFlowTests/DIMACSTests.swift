import MinCostFlow
import TestSupport
import Testing

@Suite("DIMACS files")
struct DIMACSTests {
  private func fault(_ text: String) -> DIMACSError? {
    do {
      _ = try DIMACS.read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("the challenge's own example reads as it says")
  func readsTheExample() throws {
    let text = """
      c This is a simple example file
      p min 4 5
      n 1 4
      n 4 -4
      a 1 2 0 4 2
      a 1 3 0 2 2
      a 2 3 0 2 1
      a 2 4 0 3 3
      a 3 4 0 5 1

      """
    let network = try DIMACS.read(Array(text.utf8))
    #expect((network.nodeCount, network.arcCount) == (4, 5))
    #expect(network.supply(of: Node(index: 3)) == -4)
    #expect(network.head(of: Arc(index: 4)) == Node(index: 3))
    guard case .optimal(let flow) = try NetworkSimplex().solve(network) else {
      Issue.record("the example has a flow")
      return
    }
    #expect(flow.cost == 14)
    let answer = DIMACS.text(of: flow, for: network, includingFlows: true)
    #expect(
      String(decoding: answer, as: UTF8.self) == """
        s 14
        f 1 2 2
        f 1 3 2
        f 2 3 2
        f 2 4 0
        f 3 4 4

        """)
    #expect(DIMACS.text(of: flow, for: network, includingFlows: false) == Array("s 14\n".utf8))
  }

  @Test("what is written reads back the same")
  func readsWhatItWrites() throws {
    var shape = NetworkShape()
    shape.nodes = 1...30
    shape.arcs = 0...90
    shape.lowers = -5...5
    shape.widths = 0...1_000_000_000_000
    shape.costs = -1_000_000...1_000_000
    for seed in 0..<200 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      let text = DIMACS.text(of: network, comment: "seed \(seed)\nof a test")
      #expect(try DIMACS.read(text) == network, "seed \(seed)")
    }
    var extreme = FlowNetwork()
    let node = extreme.addNode()
    extreme.addArc(from: node, to: node, lower: .min, capacity: .max, cost: .min)
    #expect(try DIMACS.read(DIMACS.text(of: extreme)) == extreme)
  }

  @Test(
    "legal oddities are accepted",
    arguments: [
      "p min 2 1\nn 1 1\nn 2 -1\na 1 2 0 1 5",
      "\u{FEFF}p min 2 1\r\nn 1 1\r\nn 2 -1\r\na 1 2 0 1 5\r\n",
      "c\ncc is not a kind, but c with a word stuck to it is a comment all the same\n"
        + "p\tmin  2   1 \n\n  n 1 +1\n\n n 2 -01\n a 1 2 0 1 000000000000000000005 \n\n",
      "p min 2 1\na 1 2 0 1 5\nn 2 -1\nn 1 1\nc at the end",
    ])
  func acceptsOddities(text: String) throws {
    var expected = FlowNetwork()
    let (tail, head) = (expected.addNode(supply: 1), expected.addNode(supply: -1))
    expected.addArc(from: tail, to: head, capacity: 1, cost: 5)
    #expect(try DIMACS.read(Array(text.utf8)) == expected)
  }

  @Test("self-loops, parallel arcs, negative costs, and networks without arcs or nodes are legal")
  func acceptsLegalNetworks() {
    #expect(fault("p min 2 3\na 1 1 0 1 -5\na 1 2 -3 1 -5\na 1 2 0 0 0\n") == nil)
    #expect(fault("p min 3 0\n") == nil)
    #expect(fault("p min 0 0\n") == nil)
  }

  @Test(
    "a malformed file is refused by line, column and reason",
    arguments: [
      ("", 1, 1, .missingProblemLine),
      ("c nothing else\n", 2, 1, .missingProblemLine),
      ("n 1 0\n", 1, 1, .missingProblemLine),
      ("a 1 2 0 1 5\np min 2 1\n", 1, 1, .missingProblemLine),
      ("p min 1 0\nc\np min 1 0\n", 3, 1, .repeatedProblemLine(first: 1)),
      ("p max 1 0\n", 1, 3, .unknownProblem("max")),
      ("p\n", 1, 2, .missingField("problem kind")),
      ("p min 1\n", 1, 8, .missingField("number of arcs")),
      ("p min -1 0\n", 1, 7, .countOutOfRange(-1)),
      ("p min 2000000000 0\n", 1, 7, .countOutOfRange(2_000_000_000)),
      ("p min 1 2147483646\n", 1, 9, .countOutOfRange(2_147_483_646)),
      ("p min 1 0 7\n", 1, 11, .textBehindLastField("7")),
      ("p min 2 1\na 1 2 0 1 5\nxyz\n", 3, 1, .unknownLine("xyz")),
      ("p min 2 1\na 1 2 0 1 5\n\u{1A}", 3, 1, .unknownLine("\u{FFFD}")),
      ("p min 2 1\narc 1 2 0 1 5\n", 2, 1, .unknownLine("arc")),
      ("p min 2 1\na 1 2 0 1\n", 2, 10, .missingField("cost")),
      ("p min 2 1\na 1 2 0 1 5 6\n", 2, 13, .textBehindLastField("6")),
      ("p min 2 1\na 1 2 0 1 5.5\n", 2, 11, .notANumber("5.5")),
      ("p min 2 1\na 1 2 0 1 -\n", 2, 11, .notANumber("-")),
      ("p min 2 1\na 1 2 0 1 5e3\n", 2, 11, .notANumber("5e3")),
      (
        "p min 2 1\na 1 2 0 9223372036854775808 5\n", 2, 9,
        .numberOutOfRange("9223372036854775808")
      ),
      ("p min 2 1\na 1 3 0 1 5\n", 2, 5, .nodeOutOfRange(3, nodes: 2)),
      ("p min 2 1\na 0 2 0 1 5\n", 2, 3, .nodeOutOfRange(0, nodes: 2)),
      ("p min 2 1\nn -4 1\n", 2, 3, .nodeOutOfRange(-4, nodes: 2)),
      ("p min 2 0\nn 2 0\nn 2 0\n", 3, 3, .repeatedNode(2)),
      ("p min 2 1\na 1 2 3 2 5\n", 2, 9, .capacityBelowLower(lower: 3, capacity: 2)),
      ("p min 2 1\na 1 2 0 1 5\na 1 2 0 1 5\n", 3, 1, .tooManyArcs(declared: 1)),
      ("p min 2 2\na 1 2 0 1 5\n", 3, 1, .tooFewArcs(declared: 2, found: 1)),
      ("c\np min 2 0\nn 1 3\nn 2 -1\n", 2, 1, .unbalancedSupplies(total: 2)),
    ] as [(String, Int, Int, DIMACSError.Fault)])
  func refusesMalformed(text: String, line: Int, column: Int, expected: DIMACSError.Fault) {
    #expect(fault(text) == DIMACSError(expected, line: line, column: column))
  }

  @Test("a fault says where it is and what to mend")
  func messagesAreWhole() {
    #expect(
      fault("p min 2 1\na 1 3 0 1 5\n")?.description
        == "2:5: there is no node 3; the problem line declares nodes 1 to 2")
    #expect(
      fault("p min 2 0\nn 1 3\n")?.description == "1:1: supplies add up to 3, not to zero")
  }

  @Test("no cutting short and no changed byte makes the reader trap")
  func survivesDamage() {
    var shape = NetworkShape()
    shape.nodes = 4...4
    shape.arcs = 6...6
    let text = DIMACS.text(of: FlowNetwork.random(shape, seed: 1), comment: "whole")
    for length in text.indices { _ = try? DIMACS.read(Array(text[..<length])) }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      var damaged = text
      for _ in 0..<random.next(in: 1...3) {
        damaged[random.next(in: 0...text.count - 1)] = UInt8(random.next(in: 0...255))
      }
      guard let network = try? DIMACS.read(damaged) else { continue }
      _ = try? NetworkSimplex().solve(network)
    }
  }
}
