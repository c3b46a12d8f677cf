import Datasets
import Messages
import PlacementModel
import Testing

/// The columns that `eligibility.evidence` asks for: how they are read, and what is refused.
struct EvidenceTests {
  private func dataset(_ rules: String, asOf: String? = "2025-12-31", rows: String) -> SmallDataset
  {
    var dataset = SmallDataset()
    dataset.applicants = "applicant_id,name,rank,domicile_code,jalur,omzet,berdiri,NIB,nik\n" + rows
    let day = asOf.map { "\"asOf\": \"\($0)\", " } ?? ""
    dataset.policy = "{\"eligibility\": {\(day)\"evidence\": \(rules)}}"
    return dataset
  }

  private let rules = """
    {"business": {"omzet": {"minimum": 500000000}, "berdiri": {"years": 2}},
     "everyone": {"nib": {"digits": 13}, "national_id": {"digits": 16}}}
    """

  @Test("reads amounts, days and identifiers of the people whom a rule binds")
  func reading() throws {
    let dataset = dataset(
      rules,
      rows: """
        A-1,Ani,1,64.01,pelaku_usaha,500000000,31/12/2023,8120.0011 12345,6401010101900001
        A-2,Budi,2,64.01,pakar,banyak,dulu,,
        A-3,Cici,3,64.01,business,,, - ,
        """)
    let people = try dataset.read().problem.applicants
    #expect(
      people[0].evidence == [
        "omzet": .number(500_000_000), "nib": .identifier("8120001112345"),
        "berdiri": .day(CalendarDate(year: 2023, month: 12, day: 31)!),
        "national_id": .identifier("6401010101900001"),
      ])
    #expect(people[1].evidence.isEmpty)
    #expect(people[2].evidence.isEmpty)
  }

  @Test("refuses cells that cannot be judged, in both languages")
  func cells() {
    let dataset = dataset(
      rules, rows: "A-1,Ani,1,64.01,business,Rp 500.000.000,2023,8.12E+12,6401010101900001\n")
    #expect(
      dataset.faults() == [
        "applicants.csv:2:6: omzet: “Rp 500.000.000” is not a whole number; write digits only, without grouping or decimals",
        "applicants.csv:2:7: berdiri: “2023” is no date; write it like 1990-12-31 or 31/12/1990",
        "applicants.csv:2:8: NIB: “8.12E+12” is a number that a spreadsheet cut short; write all its digits as text",
      ])
    #expect(
      dataset.faults(in: .indonesian).last
        == "applicants.csv:2:8: NIB: “8.12E+12” adalah nomor yang dipotong lembar sebar; tulis semua angkanya sebagai teks"
    )
  }

  @Test("refuses rules that say nothing, too much, or count from no day")
  func policy() {
    let rules = """
      {"bussines": {}, "business": {"omzet": {}, "nib": {"digits": 13, "minimum": 1},
        "berdiri": {"years": 2}, "until": {"validOn": "asOf"}, "nik": {"digit": 16}},
       "everyone": {"omzet": {"minimum": 1}, "berdiri": {"minimum": 1},
        "valid": {"validOn": "tomorrow"}}}
      """
    #expect(
      dataset(rules, asOf: nil, rows: "A-1,Ani,1,64.01,,,,,\n").faults() == [
        "policy.json:1:31: eligibility.evidence: the key “bussines” is not known; did you mean “business”? the choices are professional, business, everyone",
        "policy.json:1:69: eligibility.evidence.business.omzet: state exactly one rule for this column; the choices are minimum, years, digits, validOn",
        "policy.json:1:80: eligibility.evidence.business.nib: state exactly one rule for this column; the choices are minimum, years, digits, validOn",
        "policy.json:2:3: eligibility.evidence: the rule about “berdiri” counts from eligibility.asOf, which is not stated; state it",
        "policy.json:2:3: eligibility.evidence: the column “berdiri” is asked for in different kinds (amount, day, identifier); use one kind for every track",
        "policy.json:2:28: eligibility.evidence: the rule about “until” counts from eligibility.asOf, which is not stated; state it",
        "policy.json:2:66: eligibility.evidence.business.nik: the key “digit” is not known; did you mean “digits”? the choices are minimum, years, digits, validOn",
        "policy.json:4:24: eligibility.evidence.everyone.valid.validOn: “tomorrow” is no date; write it like 2025-12-31, or asOf",
      ])
  }

  @Test("needs every column that a rule names")
  func missingColumn() {
    let dataset = dataset(
      #"{"everyone": {"skck": {"validOn": "asOf"}}}"#, rows: "A-1,Ani,1,64.01,,,,,\n")
    #expect(
      dataset.faults() == [
        "policy.json:1:66: the table applicants has no column “skck”, which the policy asks for; add it, or drop it from the policy"
      ])
  }

  @Test("writing applicants and reading them again gives their evidence back")
  func roundTrip() throws {
    let dataset = dataset(
      rules, rows: "A-1,Ani,1,64.01,business,7,2020-01-01,0012,6401010101900001\n")
    let people = try dataset.read().problem.applicants
    var again = dataset
    again.applicants = String(decoding: DatasetFiles.csv(applicants: people), as: UTF8.self)
    #expect(try again.read().problem.applicants == people)
  }
}
