import Datasets
import Messages
import PlacementModel
import Testing
import Workbook

@Suite("The template")
struct TemplateTests {
  private func file(_ language: Language) -> InputFile {
    InputFile(name: "t.xlsx", bytes: TemplateWorkbook.bytes(in: language))
  }

  @Test("an untouched template is refused for its example lines and for nothing else")
  func untouched() throws {
    for language in [Language.indonesian, .english] {
      do throws(InputFaults) {
        _ = try Dataset.read(try DatasetFiles(workbook: file(language)))
        Issue.record("an untouched template is no dataset")
      } catch {
        let said = error.faults.map { $0.text(in: .english) }
        #expect(said.count == 5, "\(said)")
        #expect(said.allSatisfy { $0.contains("this line is an example") }, "\(said)")
      }
    }
  }

  @Test("examples are numbers and days in their cells, and typed as each language writes them")
  func examples() throws {
    for (language, typed) in [
      (Language.indonesian, ["-0,5389", "31/12/1990", "3/11/2025"]),
      (.english, ["-0.5389", "1990-12-31", "2025-11-03"]),
    ] {
      let archive = try ZipArchive(TemplateWorkbook.bytes(in: language))
      func text(_ number: Int) throws -> String {
        let part = try archive.contents(of: "xl/worksheets/sheet\(number).xml")
        return String(decoding: try #require(part), as: UTF8.self)
      }
      let guide = try text(1)
      for example in typed { #expect(guide.contains("<t>\(example)</t>"), "\(example)") }
      #expect(try text(2).contains("<v>6</v>"))
      #expect(try text(3).contains("<v>-0.5389</v>"))
      #expect(try text(4).contains("<v>33238</v>"))  // 31 December 1990
    }
  }

  @Test("every sheet has the columns that its table must have, and a note beside each")
  func notes() throws {
    for language in [Language.indonesian, .english] {
      let archive = try ZipArchive(TemplateWorkbook.bytes(in: language))
      for number in 2...6 {
        let part = try #require(try archive.contents(of: "xl/worksheets/sheet\(number).xml"))
        let text = String(decoding: part, as: UTF8.self)
        let prompts = text.split(separator: " prompt=\"").dropFirst().map {
          $0.prefix { $0 != "\"" }
        }
        let titles = text.split(separator: "s=\"1\" t=\"inlineStr\"").count - 1
        #expect(prompts.count == titles - 1)
        #expect(prompts.allSatisfy { (1...255).contains($0.count) })
        // Codes that are typed in stay text.
        #expect(text.contains("<col min=\"1\" max=\"1\" width=\"") && text.contains(" style=\"2\""))
      }
    }
  }
}
