import Testing

@Suite struct UsageTests {
  @Test("help names every command and fits a screen")
  func overview() throws {
    let answer = try Program.run("--help")
    #expect(answer.code == 0)
    for command in [
      "template", "solve", "audit", "whatif", "replace", "explain", "verify", "generate", "flow",
      "completions", "man",
    ] {
      #expect(answer.output.contains("  \(command) "))
    }
    #expect(answer.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
  }

  @Test(
    "each command has a page of its own",
    arguments: [
      "template", "solve", "audit", "whatif", "replace", "explain", "verify", "generate", "flow",
      "completions", "man",
    ])
  func pages(command: String) throws {
    let answer = try Program.run(command, "--help")
    #expect(answer.code == 0)
    #expect(answer.output.hasPrefix("Example: penempatan \(command)"))
    #expect(answer.output.contains("--threads"))
  }

  @Test(
    "what does not fit is exit 64, with a suggestion where one is near",
    arguments: [
      (["slove"], "did you mean “solve”?"), (["solve", "x", "--thread", "2"], "“--threads”?"),
      (["solve"], "DATASET is missing"), (["solve", "x"], "--output is required"),
      (["solve", "x", "y", "-o", "z"], "“y” is one word too many"),
      (["audit", "x", "--threads", "0"], "from 1 to 256"),
      (["audit", "x", "--threads"], "--threads N"), (["audit", "x", "--effort", "wild"], "quick"),
      (["audit", "x", "--quiet", "--quiet"], "given twice"),
      (["audit", "x", "--json=yes"], "takes no value"),
      (["audit", "x", "--seed=-1"], "2^64"), ([], "COMMAND is missing"),
    ])
  func misuse(words: [String], complaint: String) throws {
    let answer = try Program.run(words)
    #expect(answer.code == 64)
    #expect(answer.errors.contains(complaint), "\(answer.errors)")
    #expect(answer.output.isEmpty)
  }

  @Test("the version stands alone on a line")
  func version() throws {
    #expect(try Program.run("--version").output == "penempatan 0.1.0\n")
  }
}
