import Datasets
import PlacementModel
import Testing

/// Applicants, pins and travel: what is refused, and with which words.
struct ApplicantFaultTests {
  @Test("refuses answers, days, educations, tracks and roles that mean nothing")
  func cells() {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,willing_anywhere,birth_date,education,track,role
      A-1,Ani,1,64.01,maybe,31/02/1990,SMX,profesional,B
      A-2,Budi,2,64.01,Ya,1990-2-3,D-IV,Pelaku Usaha,ba
      A-3,Cici,3,64.01,0,12/31/1990,,magang,Pakar
      """
    dataset.policy = #"{"eligibility": {"education": {"business": "SMA"}}}"#
    #expect(
      dataset.faults() == [
        "applicants.csv:2:5: willing_anywhere: “maybe” is no answer; write yes or no",
        "applicants.csv:2:6: birth_date: “••/••/1990” is no date; write it like 1990-12-31 or 31/12/1990",
        "applicants.csv:2:7: education: “SMX” is no level of education; write SD, SMP, SMA, D1, D2, D3, D4, S1, S2 or S3",
        "applicants.csv:2:8: track: “profesional” is not known; did you mean “professional”? the choices are professional, business, pakar, pelaku_usaha",
        "applicants.csv:2:9: role: “B” is not known; the choices are BA, PMO",
        "applicants.csv:3:6: birth_date: “1990-•-•” is no date; write it like 1990-12-31 or 31/12/1990",
        "applicants.csv:4:6: birth_date: “••/••/1990” is no date; write it like 1990-12-31 or 31/12/1990",
        "applicants.csv:4:8: track: “magang” is not known; the choices are professional, business, pakar, pelaku_usaha",
        "applicants.csv:4:9: role: “Pakar” is not known; the choices are BA, PMO",
      ])
  }

  @Test("refuses people born after the day at which ages count, or in another century")
  func birthDates() {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,birth_date
      A-1,Ani,1,64.01,01/01/2026
      A-2,Budi,2,64.01,2025-12-31
      A-3,Cici,3,64.01,2101-01-01
      """
    #expect(
      dataset.faults() == [
        "applicants.csv:4:5: birth_date: “2101-01-01” is after 2100-12-31, so no applicant's date of birth; check the year"
      ])
    dataset.policy = #"{"eligibility": {"asOf": "2025-12-31", "minimumAge": 25}}"#
    #expect(
      dataset.faults() == [
        "applicants.csv:2:5: birth_date: “2026-••-••” is after 2025-12-31, so no applicant's date of birth; check the year",
        "applicants.csv:4:5: birth_date: “2101-01-01” is after 2025-12-31, so no applicant's date of birth; check the year",
      ])
  }

  @Test("needs half of no coordinate and a conflict that exists")
  func wishes() {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,latitude,longitude,excluded,conflicts
      A-1,Ani,1,64.01,-1.9,,64.02.01|64,K-1|K-9
      A-2,Budi,2,64.01,,,ID,Koperasi Jaya
      """
    #expect(
      dataset.faults() == [
        "applicants.csv:2:6: longitude: this cell is empty; fill it",
        "applicants.csv:2:7: excluded: the code “64.02.01” is not of the level that belongs here; write the code of a kabupaten/kota or a province, like 64.72 or 64",
        "applicants.csv:2:8: conflicts: no cooperative has the id “K-9”; did you mean “K-1”?",
        "applicants.csv:3:7: excluded: the code “ID” is not of the level that belongs here; write the code of a kabupaten/kota or a province, like 64.72 or 64",
        "applicants.csv:3:8: conflicts: no cooperative has the id “Koperasi Jaya”; correct it, or write the code of the village",
      ])
  }

  @Test("refuses an id of which a spreadsheet left a power of ten")
  func cutIdentifiers() {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id;name;rank;domicile_code
      6,40801E+15;Ani;1;64.01
      TIPE+1;Budi;2;64.01
      """
    #expect(
      dataset.faults() == [
        "applicants.csv:2:1: applicant_id: “6,40801E+15” is a number that a spreadsheet cut short; write all its digits as text"
      ])
  }

  @Test("needs something that says who is better")
  func rankSource() {
    var dataset = SmallDataset()
    dataset.applicants = "applicant_id,name,domicile_code\nA-1,Ani,64.01\n"
    #expect(
      dataset.faults() == [
        "applicants.csv:1: no column says who is better; add “rank”, “score”, or “score_NAME” for every stage"
      ])
    dataset.applicants =
      "applicant_id,name,domicile_code,score_tpa,nilai_Wawancara\nA-1,Ani,64.01,1,2\n"
    #expect(
      dataset.faults() == [
        "applicants.csv:1: the stage scores (tpa, wawancara) have no weights; state scores.weights in policy.json"
      ])
  }

  @Test("needs every column that the policy names, and every weighted score")
  func policyColumns() {
    var dataset = SmallDataset()
    dataset.applicants =
      "applicant_id,name,domicile_code,score_tpa\nA-1,Ani,64.01,\nA-2,Budi,64.01,7\n"
    dataset.policy = """
      {"scores": {"weights": {"tpa": 2,
        "interview": 1}}, "ties": ["older"],
       "eligibility": {"requireYes": ["healthy"], "requireNo": ["convicted"]}}
      """
    #expect(
      dataset.faults() == [
        "applicants.csv:2:4: score_tpa: this cell is empty; fill it",
        "policy.json:2:3: the table applicants has no column “score_interview”; add it, or drop it from the policy",
        "policy.json:2:30: the table applicants has no column “birth_date”, which the policy asks for; add it, or drop it from the policy",
        "policy.json:3:33: the table applicants has no column “healthy”, which the policy asks for; add it, or drop it from the policy",
        "policy.json:3:59: the table applicants has no column “convicted”, which the policy asks for; add it, or drop it from the policy",
      ])
  }

  @Test("refuses pins that contradict each other, their columns or the other tables")
  func pins() {
    var dataset = SmallDataset()
    dataset.pins = """
      applicant_id,kind,region_code,cooperative_id
      A-1,pin,64.01,
      A-1,pin,64.02,
      A-9,ban,,
      A-2,pin,,
      A-2,pun,64.01,
      A-2,pin,64.02,K-1
      A-2,ban,64.07,
      A-2,pin,64,
      A-2,ban,,K-7
      """
    #expect(
      dataset.faults() == [
        "pins.csv:3:3: region_code: this pin contradicts line 2 about the same person; remove one of them",
        "pins.csv:4:1: applicant_id: no applicant has the id “A-9”; did you mean “A-1”?",
        "pins.csv:5:2: kind: a pin needs a region_code or a cooperative_id; fill one of them",
        "pins.csv:6:2: kind: “pun” is not known; did you mean “pin”? the choices are pin, ban",
        "pins.csv:7:4: cooperative_id: the cooperative “K-1” (village 64.01.01.2001) does not lie in “64.02”; correct one of them",
        "pins.csv:8:3: region_code: no region has the code “64.07”; did you mean “64.01” (Paser)?",
        "pins.csv:9:3: region_code: the code “64” is not of the level that belongs here; write the code of a kabupaten/kota, like 64.72 (in a ban, a province too)",
        "pins.csv:9:3: region_code: this pin contradicts line 7 about the same person; remove one of them",
        "pins.csv:10:4: cooperative_id: no cooperative has the id “K-7”; did you mean “K-1”?",
      ])
  }

  @Test("refuses one cooperative for two people, and a pin that a ban forbids")
  func pinnedTwice() {
    var dataset = SmallDataset()
    dataset.pins = """
      applicant_id,kind,cooperative_id
      A-1,pin,K-1
      A-2,pin,K-1
      A-2,ban,
      """
    #expect(
      dataset.faults() == [
        "pins.csv:3:2: kind: this pin contradicts line 4 about the same person; remove one of them",
        "pins.csv:3:3: cooperative_id: line 2 pins the cooperative “K-1” to another person; remove one of them",
      ])
  }

  @Test("refuses travel between levels, beyond the globe, or stated twice")
  func travel() {
    var dataset = SmallDataset()
    dataset.travel = """
      from_code,to_code,metres
      64.01,64.02,120000
      64.01,64.02,120000
      64.01,64.02.03.1004,5
      64.01.01.2001,64.01.01.2002,-1
      64.01.01.2001,64.01.01.2002,20000001
      64.01.01,64.02,1.5
      """
    #expect(
      dataset.faults() == [
        "travel.csv:3:1: from_code: the distance from “64.01” to “64.02” stands in line 2 already; remove one",
        "travel.csv:4:2: to_code: “64.01” and “64.02.03.1004” are of different levels; write two villages or two kabupaten/kota",
        "travel.csv:5:3: metres: “-1” is outside 0 to 20,000,000; write a number in that range",
        "travel.csv:6:3: metres: “20000001” is outside 0 to 20,000,000; write a number in that range",
        "travel.csv:7:1: from_code: the code “64.01.01” is not of the level that belongs here; write the code of a village or a kabupaten/kota, like 64.72.01.1001 or 64.72",
        "travel.csv:7:3: metres: “1.5” is not a whole number; write digits only, without grouping or decimals",
      ])
  }
}
