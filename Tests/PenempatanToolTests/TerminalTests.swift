import Foundation
import Testing

@Suite("Completions and the manual")
struct TerminalTests {
  private static let commands = [
    "template", "solve", "audit", "whatif", "replace", "explain", "verify", "generate", "flow",
    "completions", "man",
  ]

  /// The options that the help of a command lists.
  private func options(of command: String) throws -> [String] {
    try Program.run(command, "--help").output.split(separator: "\n")
      .filter { $0.hasPrefix("  -") }
      .compactMap { $0.firstMatch(of: /--[a-z-]+/).map { String($0.output) } }
  }

  @Test(
    "completions name every command and option that help does", arguments: ["bash", "zsh", "fish"])
  func completeTables(shell: String) throws {
    let script = try Program.run("completions", shell)
    #expect(script.code == 0 && script.errors.isEmpty)
    for command in Self.commands {
      #expect(script.output.contains(command))
      let options = try self.options(of: command)
      #expect(options.contains("--threads"))
      for option in options {
        let written = shell == "fish" ? "-l \(option.dropFirst(2)) " : option
        #expect(script.output.contains(written), "\(command) \(option)")
      }
    }
    try checkSyntax(script.output, of: shell)
  }

  @Test("bash completes commands, options and their values")
  func bash() throws {
    let scratch = try Scratch()
    let script = try scratch.write(try Program.run("completions", "bash").output, to: "complete.sh")
    func answers(_ words: String...) throws -> [String] {
      let line = words.map { "'\($0)'" }.joined(separator: " ")
      let answer = try shell(
        "/bin/bash", "-c",
        "source \(script); COMP_WORDS=(penempatan \(line)); COMP_CWORD=\(words.count); _penempatan; "
          + "printf '%s\\n' \"${COMPREPLY[@]}\"")
      #expect(answer.errors.isEmpty, "\(answer.errors)")
      return answer.output.split(separator: "\n").map(String.init)
    }
    #expect(try answers("so") == ["solve"])
    #expect(try answers("solve", "--eff") == ["--effort"])
    #expect(try answers("solve", "Data", "--effort", "") == ["quick", "standard", "thorough"])
    #expect(try answers("solve", "--csv-dialect", "r") == ["rfc"])
    #expect(try answers("completions", "z") == ["zsh"])
    #expect(try answers("verify", "--letters").isEmpty)
  }

  @Test("the manual has a section for every command, and a formatter finds nothing amiss")
  func manual() throws {
    let page = try Program.run("man")
    #expect(page.code == 0 && page.output.hasPrefix(".TH PENEMPATAN 1"))
    for command in Self.commands { #expect(page.output.contains("\n.SS \(command)\n")) }
    #expect(page.output.contains(#"\-\-csv\-dialect"#) && page.output.contains("NO_COLOR"))
    let groff = "/usr/bin/groff"
    guard FileManager.default.isExecutableFile(atPath: groff) else { return }
    let scratch = try Scratch()
    let path = try scratch.write(page.output, to: "penempatan.1")
    let shown = try shell(groff, "-man", "-Tutf8", "-Kutf8", "-ww", path)
    #expect(shown.code == 0 && shown.errors.isEmpty, "\(shown.errors)")
    #expect(shown.output.contains("penempatan solve DATASET -o DIR"))
  }

  @Test("a shell that is not known is exit 64, and says which are")
  func unknownShell() throws {
    let answer = try Program.run("completions", "tcsh")
    #expect(answer.code == 64 && answer.errors.contains("bash, zsh, fish"))
    #expect(try Program.run("completions").code == 64)
    #expect(try Program.run("man", "solve").code == 64)
  }

  // MARK: - Help

  /// Lets the shell itself read the script, where it is there.
  private func checkSyntax(_ script: String, of name: String) throws {
    guard
      let path = ["/bin/\(name)", "/usr/bin/\(name)"].first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return }
    let scratch = try Scratch()
    let answer = try shell(path, "-n", try scratch.write(script, to: "script"))
    #expect(answer.code == 0 && answer.errors.isEmpty, "\(answer.errors)")
  }

  private func shell(_ path: String, _ words: String...) throws -> Program.Answer {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = words
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let faults = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Answer(
      code: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: faults, as: UTF8.self))
  }
}
