import Datasets
import Testing

@Suite("Messages about applicants tell nobody's national id, phone number or day of birth")
struct PrivateDigitsTests {
  @Test(
    "four digits of a long number stay, and the year of a date",
    arguments: [
      ("6472013112900001", "6472••••••••••••"), ("0812 7700 0012", "0812 •••• ••••"),
      ("+62 811-5550-0003", "+62 81•-••••-••••"), ("1990-12-31", "1990-••-••"),
      ("31/12/1990", "••/••/1990"), ("1.2.1990", "•.•.1990"),
    ])
  func hides(value: String, shown: String) throws {
    #expect(try fault(value).contains("“\(shown)” is not known"))
  }

  @Test(
    "codes, shorter and longer numbers stay whole",
    arguments: ["6472011001", "64.72.01.1001", "12.5.7", "99999999999999999999", "1990-13-45x"])
  func shows(value: String) throws {
    #expect(try fault(value).contains("“\(value)” is not known"))
  }

  /// What is said of a track that is none.
  private func fault(_ value: String) throws -> String {
    var dataset = SmallDataset()
    dataset.applicants =
      "applicant_id,name,rank,domicile_code,track\nA-1,Ani,1,64.01,\(value)\n"
    return try #require(dataset.faults().first)
  }
}
