import Datasets
import Messages
import PlacementModel
import Testing

/// People who stand on a list twice, and names that are nobody's.
struct PeopleFaultTests {
  private func dataset(_ policy: String?) -> SmallDataset {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,birth_date,nik
      A-1,Siti Aminah,1,64.01,1990-01-01,6401014101900001
      A-2,SITI-AMINAH,2,64.01,01/01/1990,
      A-3,Budi,3,64.01,1991-01-01,64.0101 4101900001
      A-4,test,4,64.01,,
      A-5,Sítì Aminah,5,64.01,1990-01-01,6401014101900005
      """
    dataset.policy = policy
    return dataset
  }

  @Test("a repeated national id is refused with both lines, and not shown, in both languages")
  func nationalID() {
    #expect(
      dataset(nil).faults() == [
        "applicants.csv:4:6: nik: line 2 has this national id, …0001, too: one person twice? remove one of the lines, or correct the id"
      ])
    #expect(
      dataset(nil).faults(in: .indonesian) == [
        "applicants.csv:4:6: nik: NIK …0001 juga ada di baris 2: satu orang dua kali? hapus salah satu baris, atau perbaiki NIK-nya"
      ])
  }

  @Test("names, birth dates and junk are refused where the policy says so, in both languages")
  func refused() {
    let policy = """
      {"duplicates": {"nationalID": "report", "nameAndBirthDate": "refuse"},
       "junkNames": {"action": "refuse"}}
      """
    #expect(
      dataset(policy).faults() == [
        "applicants.csv:3:2: name: “SITI-AMINAH”, born 1990-01-01, stands in line 2 too: one person twice? remove one of the lines, or write both ids in duplicates.distinct if they are two people",
        "applicants.csv:5:2: name: “test” is no person's name; write the name, or remove the line",
        "applicants.csv:6:2: name: “Sítì Aminah”, born 1990-01-01, stands in line 2 too: one person twice? remove one of the lines, or write both ids in duplicates.distinct if they are two people",
      ])
    #expect(
      dataset(policy).faults(in: .indonesian) == [
        "applicants.csv:3:2: name: “SITI-AMINAH”, lahir 1990-01-01, juga ada di baris 2: satu orang dua kali? hapus salah satu baris, atau tulis kedua id dalam duplicates.distinct jika memang dua orang",
        "applicants.csv:5:2: name: “test” bukan nama orang; tulis namanya, atau hapus baris ini",
        "applicants.csv:6:2: name: “Sítì Aminah”, lahir 1990-01-01, juga ada di baris 2: satu orang dua kali? hapus salah satu baris, atau tulis kedua id dalam duplicates.distinct jika memang dua orang",
      ])
  }

  @Test("whom the panel has told apart are two people")
  func distinct() {
    let policy = """
      {"duplicates": {"nationalID": "report", "nameAndBirthDate": "refuse",
        "distinct": [["A-1", "A-2"], ["A-5", "A-1", "A-2"]]}}
      """
    #expect(dataset(policy).faults() == [])
  }

  @Test("an id told apart that nobody has is a fault of the policy, once, with the nearest id")
  func unknownDistinct() {
    let policy = """
      {"duplicates": {"nationalID": "report",
        "distinct": [["A-1", "A-77"], ["A-7O", "A-77"], ["NOBODY", "A-2"]]}}
      """
    #expect(
      dataset(policy).faults() == [
        "policy.json:2:24: duplicates.distinct: no applicant has the id “A-77”; did you mean “A-1”?",
        "policy.json:2:34: duplicates.distinct: no applicant has the id “A-7O”; did you mean “A-1”?",
        "policy.json:2:52: duplicates.distinct: no applicant has the id “NOBODY”; correct it, or remove it from the list",
      ])
  }

  @Test("what is reported names ids and no national id, in both languages and any order of lines")
  func reported() {
    let policy = #"{"duplicates": {"nationalID": "report"}}"#
    #expect(
      dataset(policy).notices() == [
        "3 pairs of applicants look like one person each: A-1 and A-2 (same name and birth date); A-1 and A-3 (same national id); A-1 and A-5 (same name and birth date, other national ids); check them, and decide by “duplicates”",
        "1 applicant has a name that is nobody's: A-4",
      ])
    #expect(
      dataset(policy).notices(in: .indonesian) == [
        "3 pasang pelamar tampaknya satu orang: A-1 dan A-2 (nama dan tanggal lahir sama); A-1 dan A-3 (NIK sama); A-1 dan A-5 (nama dan tanggal lahir sama, NIK berbeda); periksa, dan putuskan lewat “duplicates”",
        "1 nama pelamar bukan nama orang: A-4",
      ])
    var shuffled = dataset(policy)
    let lines = shuffled.applicants.split(separator: "\n").map(String.init)
    shuffled.applicants = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    #expect(shuffled.notices() == dataset(policy).notices())
  }

  @Test("keeping the best reports only namesakes with ids of their own")
  func kept() {
    let policy =
      #"{"duplicates": {"nationalID": "keep-best", "nameAndBirthDate": "keep-best"}}"#
    #expect(
      dataset(policy).notices().first
        == "1 pair of applicants looks like one person each: A-1 and A-5 (same name and birth date, other national ids); check them, and decide by “duplicates”"
    )
  }

  @Test("national ids that a spreadsheet cut short are counted, not compared")
  func cutShort() {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,national_id
      A-1,Ani,1,64.01,6.40101E+15
      A-2,Budi,2,64.01,6.40101E+15
      """
    #expect(
      dataset.notices() == [
        "applicants.csv: national_id: national ids that a spreadsheet cut short (2) cannot be compared; write them as text"
      ])
  }

  @Test("unknown actions and keys are faults with what was probably meant")
  func policyFaults() {
    let policy = """
      {"duplicates": {"nationalId": "refuse", "nameAndBirthDate": "keepbest", "distinct": ["A-1"]},
       "junkNames": {"action": "keep-best", "name": []}}
      """
    #expect(
      dataset(policy).faults().filter { $0.hasPrefix("policy") } == [
        "policy.json:1:17: duplicates: the key “nationalId” is not known; did you mean “nationalID”? the choices are nationalID, nameAndBirthDate, distinct",
        "policy.json:1:61: duplicates.nameAndBirthDate: “keepbest” is not known; did you mean “keep-best”? the choices are refuse, report, keep-best",
        "policy.json:1:86: duplicates.distinct: “\"A-1\"” is no list; write […]",
        "policy.json:2:26: junkNames.action: “keep-best” is not known; the choices are refuse, report",
        "policy.json:2:39: junkNames: the key “name” is not known; did you mean “names”? the choices are action, names",
      ])
  }

  /// People of two tracks with these ranks.
  private func tracks(
    _ professional: [Int], _ business: [Int], policy: String? = nil
  ) -> SmallDataset {
    var dataset = SmallDataset()
    func lines(_ ranks: [Int], _ track: String) -> [String] {
      ranks.enumerated().map { "\(track)-\($0),Ani \(track)\($0),\($1),64.01,\(track)" }
    }
    dataset.applicants =
      (["applicant_id,name,peringkat,domicile_code,jalur"] + lines(professional, "pakar")
      + lines(business, "business")).joined(separator: "\n")
    dataset.policy = policy
    return dataset
  }

  @Test("two lists one under the other are refused with a remedy, in both languages")
  func concatenated() {
    #expect(
      tracks([1, 2, 3, 4, 5], [1, 2, 3, 9]).faults() == [
        "applicants.csv:7:3: peringkat: ranks start anew in each track: 3 of 4 ranks of the business track stand in the other track too, so these are two lists; solve one track at a time with its own quotas, or write \"lists\": \"one\" in the policy if a rank means the same in both"
      ])
    #expect(
      tracks([1, 2, 3], [1, 2, 3, 4]).faults(in: .indonesian) == [
        "applicants.csv:2:3: peringkat: peringkat dimulai lagi pada tiap jalur: 3 dari 3 peringkat jalur pakar juga ada di jalur lain, jadi ini dua daftar; olah satu jalur demi satu dengan kuota masing-masing, atau tulis \"lists\": \"one\" dalam kebijakan jika peringkat sama artinya di kedua jalur"
      ])
  }

  @Test(
    "ranks of one list, a few of them shared, are one list",
    arguments: [
      ([1, 3, 5], [2, 4, 6]), ([1, 2], [1, 2]), ([1, 2, 3, 4, 5, 6], [1, 2, 3, 7, 8, 9]),
      ([1, 1, 1, 1], [1, 1, 1, 1]), ([1, 2, 3], []),
    ])
  func oneList(professional: [Int], business: [Int]) {
    #expect(tracks(professional, business).faults() == [])
  }

  @Test("the panel may declare that ranks mean the same in both tracks, or that they never do")
  func declared() {
    #expect(tracks([1, 2, 3], [1, 2, 3], policy: #"{"lists": "one"}"#).faults() == [])
    #expect(tracks([1, 2], [], policy: #"{"lists": "tracks"}"#).faults() == [])
    #expect(
      tracks([1, 3], [2], policy: #"{"lists": "tracks"}"#).faults() == [
        "applicants.csv:2:3: peringkat: the policy keeps one list a track, and two tracks stand here: two lists cannot be compared; give assistants a quota a track (quota_professional, quota_business) in the kabupaten, solve one track at a time, or write \"lists\": \"one\" if ranks and scores mean the same in both"
      ])
    #expect(
      tracks([1], [2], policy: #"{"lists": "track"}"#).faults() == [
        "policy.json:1:11: lists: “track” is not known; did you mean “tracks”? the choices are one, tracks"
      ])
  }

  // MARK: - Quotas of tracks

  /// A province with two kabupaten, and a person of each track.
  private func divided(
    _ province: String, _ first: String, _ second: String, policy: String? = #"{"lists": "tracks"}"#
  ) -> SmallDataset {
    var dataset = tracks([1], [1], policy: policy)
    dataset.regions = """
      region_code,region_name,kuota_pakar,quota_business
      64,Kaltim,\(province)
      64.01,Paser,\(first)
      64.02,Kutai Kartanegara,\(second)
      """
    return dataset
  }

  @Test("quotas of tracks stand in the kabupaten, a wider one only where they keep it anyway")
  func quotasOfTracks() throws {
    let problem = try divided("5,", "2,1", "3,").read().problem
    #expect(problem.isDividedByTrack)
    #expect(problem.kabupaten.map(\.region.trackQuotas.professional) == [2, 3])
    #expect(problem.kabupaten.map(\.region.trackQuotas.business) == [1, nil])
    #expect(
      divided("4,2", "2,1", "3,").faults() == [
        "regions.csv:2:3: kuota_pakar: a quota of one track for a province or the nation crosses the quotas and the work of its kabupaten, which count both tracks; divide it among the kabupaten inside, at most so many in all (they now come to 5), or remove it",
        "regions.csv:2:4: quota_business: a quota of one track for a province or the nation crosses the quotas and the work of its kabupaten, which count both tracks; divide it among the kabupaten inside, at most so many in all (not all have one now), or remove it",
      ])
  }

  @Test("quotas of tracks need a list a track, and everybody's track")
  func listsOfTracks() {
    #expect(
      divided(",", "2,", ",", policy: nil).faults() == [
        "regions.csv:3:3: kuota_pakar: a quota a track binds only where the policy keeps a list a track; write \"lists\": \"tracks\" in policy.json, or remove the quotas of tracks"
      ])
    var dataset = divided(",", "2,", ",")
    dataset.applicants += "\nA-9,Person,3,64.01,"
    #expect(
      dataset.faults() == [
        "applicants.csv:4:5: jalur: quotas are divided by track, so every assistant needs one; write professional or business"
      ])
  }
}
