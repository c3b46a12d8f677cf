import Foundation
import Testing

@Suite struct TemplateCommandTests {
  @Test("a template is written once, and solving it untouched says what to do")
  func untouched() throws {
    let scratch = try Scratch()
    let path = scratch.path("data.xlsx")
    let answer = try Program.run("template", "-o", path)
    #expect(answer.code == 0 && answer.output.contains(path), "\(answer.errors)")
    let again = try Program.run("template", "-o", path)
    #expect(again.code == 73 && again.errors.contains("exists"))
    let other = scratch.path("other.xlsx")
    let json = try Program.run("template", "-o", other, "--json")
    #expect(
      try JSONDecoder().decode([String: String].self, from: Data(json.output.utf8)) == [
        "template": other
      ])
    #expect(answer.output.contains("--language en"))
    let solved = try Program.run("solve", path, "-o", scratch.path("out"))
    #expect(solved.code == 65)
    #expect(solved.errors.contains("data.xlsx!Wilayah:J2: contoh: this line is an example"))
    #expect(try Program.run("template", "-o", scratch.path("no/such/file.xlsx")).code == 73)
    #expect(try Program.run("template").code == 64)
  }

  @Test("settings of letters can be used as they are written, and endings must fit")
  func letters() throws {
    let scratch = try Scratch()
    let letters = scratch.path("letters.json")
    #expect(try Program.run("template", "--of", "letters", "-o", letters).code == 0)
    let solved = try Program.run(
      "solve", Program.data("kutai-timur"), "-o", scratch.path("out"), "--effort", "quick",
      "--letters-settings", letters)
    #expect(solved.code == 0, "\(solved.errors)")
    let wrong = try Program.run("template", "-o", scratch.path("data.csv"))
    #expect(wrong.code == 64 && wrong.errors.contains(".xlsx"))
  }

  @Test("a workbook without a sheet that is needed, and a file that is none, are told apart")
  func wrongFiles() throws {
    let scratch = try Scratch()
    let text = scratch.path("data.txt")
    try Data("a;b".utf8).write(to: URL(filePath: text))
    #expect(try Program.run("audit", text).code == 66)
    let broken = scratch.path("broken.xlsx")
    try Data([0x50, 0x4B, 3, 4, 0]).write(to: URL(filePath: broken))
    let answer = try Program.run("audit", broken)
    #expect(answer.code == 65 && answer.errors.contains("damaged"))
  }
}
