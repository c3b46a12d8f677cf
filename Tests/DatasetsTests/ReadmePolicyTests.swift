import Datasets
import Foundation
import PlacementModel
import Testing

/// The settings that the README shows.
@Suite struct ReadmePolicyTests {
  private func examples(where isWanted: (String) -> Bool) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    return readme.components(separatedBy: "```json\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }.filter(isWanted)
  }

  @Test("are read without a fault, and the rules of 2026 come out of theirs")
  func areRead() throws {
    let examples = try examples {
      !$0.contains("\"scenarios\":") && !$0.contains("\"letterhead\":")
    }
    let policies = try examples.map { example -> Policy in
      var dataset = SmallDataset()
      dataset.regions += "\n33.02,Banyumas,"
      dataset.applicants = """
        applicant_id,name,domicile_code,score_tpa,score_interview,birth_date,education,nik,healthy,\
        civil_servant,village_official,bound_by_contract,cooperative_officer,business_since,turnover,\
        nib,police_record_until
        A-0012,Ani,64.01,400,80,1990-01-01,S1,6401014101900001,yes,no,no,no,no,,,,2027-01-01
        A-0345,Budi,64.01,300,70,1991-01-01,S1,6401014101910001,yes,no,no,no,no,,,,2027-01-01
        """
      dataset.policy = example
      return try dataset.read().problem.policy
    }
    #expect(policies.count == 2)
    let rules = try #require(policies.last)
    #expect(rules.version == "Panel decree 12/2026")
    #expect(rules.eligibility.evidence["business"]?.count == 3)
    #expect(rules.eligibility.requireNo.last == "cooperative_officer")
    #expect(rules.duplicates.distinct == [["A-0012", "A-0345"]])
  }

  @Test("show settings of letters that are read without a fault")
  func letters() throws {
    let example = try #require(try examples { $0.contains("\"letterhead\":") }.first)
    let file = InputFile(name: "letters.json", bytes: Array(example.utf8))
    #expect(try LetterSettings.read(file).signatory.identity == "NIP …")
  }
}
