import Foundation
import Testing

@Suite struct ExplainCommandTests {
  /// A solved Kutai Timur, and an answer about it.
  private static let solved: Result<(Scratch, String), any Error> = Result {
    let scratch = try Scratch()
    let out = scratch.path("out")
    _ = try Program.run(
      "solve", Program.data("kutai-timur"), "-o", out, "--effort", "quick", "--quiet")
    return (scratch, out)
  }

  private func explain(_ words: String...) throws -> Program.Answer {
    let (_, out) = try Self.solved.get()
    return try Program.run(
      ["explain", Program.data("kutai-timur"), "--roster", out] + words)
  }

  private func json(_ words: String...) throws -> [String: Any] {
    let (_, out) = try Self.solved.get()
    let answer = try Program.run(
      ["explain", Program.data("kutai-timur"), "--roster", out, "--json"] + words)
    #expect(answer.code == 0, "\(answer.errors)")
    let document = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    return try #require(document as? [String: Any])
  }

  /// The id of the first line of `placements.csv` with this status.
  private func person(_ status: String) throws -> String {
    let (_, out) = try Self.solved.get()
    let text = try String(contentsOfFile: out + "/placements.csv", encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.contains(",\(status),") })
    return String(line.split(separator: ",")[0])
  }

  @Test("explains people of every kind in sentences, without a word on standard error")
  func people() throws {
    for (status, word) in [
      ("placed", "is placed in Kabupaten Kutai Timur"), ("reserve", "is in reserve"),
      ("ineligible", "is not eligible"),
    ] {
      let answer = try explain("--applicant", person(status))
      #expect(answer.code == 0)
      #expect(answer.output.contains(word), "\(answer.output)")
      #expect(answer.errors.isEmpty)
      #expect(answer.output.split(separator: "\n").allSatisfy { $0.hasSuffix(".") })
    }
  }

  @Test("speaks Indonesian where that is asked for")
  func indonesian() throws {
    let answer = try explain("--applicant", person("reserve"), "--language", "id")
    #expect(answer.output.contains("masuk cadangan"))
    #expect(answer.output.contains("Bila panitia menetapkannya"))
  }

  @Test("keeps the names that programs read")
  func schema() throws {
    let reserve = try json("--applicant", person("reserve"))
    #expect(
      Set(reserve.keys) == ["kind", "id", "roster", "sentences", "applicant", "rules"])
    let applicant = try #require(reserve["applicant"] as? [String: Any])
    #expect(
      Set(applicant.keys) == [
        "name", "role", "rank", "listed", "status", "policy", "place", "failures", "ban", "wishes",
        "wishes_in_all", "nearest", "remedies", "closed", "forced", "without_decision",
      ])
    let remedies = try #require(applicant["remedies"] as? [String: Any])
    #expect(
      Set(remedies.keys) == [
        "aim", "rank", "quotas", "quotas_together", "quotas_in_vain", "quota_search", "preference",
        "trials",
      ])
    let rank = try #require(remedies["rank"] as? [String: Any])
    #expect(Set(rank.keys) == ["lever", "subject", "from", "to", "place", "track"])
    let forced = try #require(applicant["forced"] as? [String: Any])
    #expect(
      Set(forced.keys) == [
        "region_code", "region_name", "refused", "goals", "moves", "kilometres_before",
        "kilometres_after",
      ])

    let region = try json("--region", "64.08")
    let figures = try #require(region["region"] as? [String: Any])
    #expect(
      Set(figures.keys) == [
        "name", "cooperatives", "need", "room", "quota", "minimum", "placed", "pinned",
        "best_rank", "cut_off", "load_min", "load_max", "uncovered", "limits", "next", "reserve",
        "one_more", "one_more_by_track", "one_more_together", "one_fewer",
      ])
    #expect(figures["cooperatives"] as? Int == 141)
    #expect(figures["placed"] as? Int == 14)

    let (_, out) = try Self.solved.get()
    let lines = try String(contentsOfFile: out + "/assignments.csv", encoding: .utf8)
    let id = lines.split(separator: "\n")[1].split(separator: ",")[0]
    let served = try json("--cooperative", String(id))
    let cooperative = try #require(served["cooperative"] as? [String: Any])
    #expect(
      Set(cooperative.keys) == [
        "name", "village_code", "region_code", "region_name", "district_size", "assistant",
        "uncovered_because", "alternatives", "barred_assistants",
      ])
    #expect((cooperative["alternatives"] as? [Any])?.count == 3)
  }

  @Test("an id that is not there is exit 66, with the nearest one")
  func unknownSubject() throws {
    let id = try person("placed")
    let unknown = try explain("--applicant", id.dropLast() + "x")
    #expect(unknown.code == 66)
    #expect(unknown.errors.contains("did you mean “SINT-"), "\(unknown.errors)")
    #expect(try explain("--region", "64.8").code == 66)
    // Without marks and zeros, and of a village inside.
    let number = id.drop { !$0.isNumber }.drop { $0 == "0" }
    #expect(try explain("--applicant", "sint \(number)").errors.contains("“\(id)”"))
    #expect(try explain("--region", "64.08.01.2001").errors.contains("“64.08”"))
    #expect(try explain("--cooperative", "nothing").code == 66)
  }

  @Test("no subject, or two, is exit 64")
  func oneSubject() throws {
    #expect(try explain().code == 64)
    #expect(try explain("--region", "64.08", "--applicant", "x").code == 64)
  }

  @Test("says when the dataset has changed since, and when the roster was edited")
  func changedSince() throws {
    let (scratch, out) = try Self.solved.get()
    let changed = try scratch.copy("kutai-timur", as: "changed") { name, text in
      name == "regions.csv" ? text.replacing("\r\n", with: "\n") + "\n" : text
    }
    let answer = try Program.run("explain", changed, "--roster", out, "--region", "64.08")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("dataset has changed"), "\(answer.output)")
    #expect(answer.output.contains("regions.csv"))
    #expect(try !explain("--region", "64.08").output.contains("has changed"))

    let fewer = try scratch.copy("kutai-timur", as: "fewer") { name, text in
      name == "regions.csv" ? text.replacing(",14,", with: ",13,") : text
    }
    let other = try Program.run("explain", fewer, "--roster", out, "--region", "64.08")
    #expect(other.output.contains("elsewhere than solve puts"), "\(other.output)")
  }
}
