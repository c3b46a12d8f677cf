import Foundation
import Testing

@Suite struct FlowCommandTests {
  static let network = """
    p min 4 5
    n 1 4
    n 4 -4
    a 1 2 0 4 2
    a 1 3 0 2 2
    a 2 3 0 2 1
    a 2 4 0 3 3
    a 3 4 0 5 1

    """

  @Test("answers with the objective, and with flows where they are wanted")
  func solves() throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.network, to: "t.min")
    #expect(try Program.run("flow", file).output == "s 14\n")
    let flows = try Program.run("flow", file, "--flows").output
    #expect(flows.split(separator: "\n").count == 6)
  }

  @Test("answers in JSON on one line")
  func json() throws {
    let scratch = try Scratch()
    let answer = try Program.run("flow", scratch.write(Self.network, to: "t.min"), "--json")
    #expect(answer.output.filter { $0 == "\n" }.count == 1)
    let document = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    let object = try #require(document as? [String: Any])
    #expect(object["status"] as? String == "OPTIMAL")
    #expect(object["objective"] as? Int == 14)
    #expect(object["certified"] as? Bool == true)
    #expect((object["seconds"] as? [String: Any])?.keys.sorted() == ["certify", "read", "solve"])
    #expect(object["algorithm"] as? String == "network simplex")
    #expect(object["algorithm_reason"] as? String == "4 nodes need few pivots")
  }

  @Test("solves by the algorithm asked for, and refuses one it does not know")
  func algorithm() throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.network, to: "t.min")
    let answer = try Program.run("flow", file, "--algorithm", "cost-scaling", "--json").output
    #expect(answer.contains(#""objective":14,"#))
    #expect(answer.contains(#""algorithm":"cost scaling","algorithm_reason":"it was asked for""#))
    #expect(try Program.run("flow", file, "--algorithm", "guessing").code == 64)
  }

  @Test("proves an infeasible network by a cut and exits with 3")
  func infeasible() throws {
    let scratch = try Scratch()
    let text = Self.network.replacing("a 3 4 0 5 1", with: "a 3 4 0 0 1")
    let answer = try Program.run("flow", scratch.write(text, to: "t.min"), "--json")
    #expect(answer.code == 3)
    #expect(answer.output.hasPrefix(#"{"status":"INFEASIBLE","cut":[1,2,3]"#))
  }

  @Test("refuses a malformed file by line")
  func malformed() throws {
    let scratch = try Scratch()
    let text = Self.network.replacing("a 2 3 0 2 1", with: "a 2 9 0 2 1")
    let file = try scratch.write(text, to: "t.min")
    let answer = try Program.run("flow", file)
    #expect(answer.code == 65)
    #expect(answer.errors.hasPrefix("\(file):6:"))
    #expect(answer.output.isEmpty)
  }

  @Test("a full disk is exit 74, never silence")
  func fullDisk() throws {
    guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
    let scratch = try Scratch()
    let answer = try Program.run(
      "flow", scratch.write(Self.network, to: "t.min"), output: full)
    #expect(answer.code == 74)
    #expect(answer.errors.contains("stdout"))
  }
}
