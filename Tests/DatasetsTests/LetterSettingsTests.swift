import Datasets
import Messages
import PlacementModel
import Testing

@Suite struct LetterSettingsTests {
  @Test("reads the settings that a template starts from", arguments: Language.allCases)
  func template(language: Language) throws {
    let settings = try LetterSettings.read(
      InputFile(name: "letters.json", bytes: TemplateSettings.letters(in: language)))
    #expect(settings.firstNumber == nil && settings.copies.count == 1)
  }

  private let whole = """
    {"letterhead": ["Kementerian", "Jakarta"], "number": "{number}/ST/{region}/{roman}/{year}-{id}",
     "firstNumber": 7, "basis": ["Keputusan 1"], "task": "untuk bertugas:", "duties": ["Melapor"],
     "period": {"from": "15/10/2025", "through": "2025-12-31"}, "place": "Jakarta",
     "date": "2025-10-03", "copies": ["Arsip"],
     "signatory": {"title": "Deputi", "name": "Nama", "identity": "NIP 1"}}
    """

  @Test("reads every key")
  func every() throws {
    let settings = try read(whole)
    #expect(settings.letterhead == ["Kementerian", "Jakarta"] && settings.firstNumber == 7)
    #expect(settings.basis == ["Keputusan 1"] && settings.duties == ["Melapor"])
    #expect(settings.task == "untuk bertugas:" && settings.copies == ["Arsip"])
    #expect(settings.from.description == "2025-10-15")
    #expect(settings.through.description == "2025-12-31")
    #expect(settings.place == "Jakarta" && settings.date.description == "2025-10-03")
    #expect(
      settings.signatory
        == LetterSettings.Signatory(title: "Deputi", name: "Nama", identity: "NIP 1"))
    let number = settings.number.text(
      12, region: RegionCode("64.08")!, id: "A-1", date: settings.date)
    #expect(number == "012/ST/64.08/X/2025-A-1")
  }

  @Test("takes a running number where none is asked for, and no more than is needed")
  func least() throws {
    let settings = try read(
      """
      {"period": {"from": "2025-10-15", "through": "2025-10-15"}, "place": "Jakarta",
       "date": "2025-10-03", "signatory": {"title": "Deputi", "name": "Nama"}}
      """)
    #expect(settings.number == .plain && settings.firstNumber == nil && settings.letterhead.isEmpty)
    #expect(
      settings.number.text(1234, region: .nation, id: "", date: settings.date) == "1234")
  }

  @Test("says every fault at once, with its place and what was meant")
  func faults() throws {
    #expect(
      faults(
        """
        {"signatori": {}, "number": "{nummer}", "date": "2025-02-30",
         "period": {"from": "2025-10-15", "through": "2025-10-01"}, "place": ""}
        """) == [
          "letters.json:1:1: the key “signatory” is missing; add it",
          "letters.json:1:2: the key “signatori” is not known; did you mean “signatory”? "
            + "the choices are letterhead, number, firstNumber, basis, task, duties, period, place, "
            + "date, signatory, copies",
          "letters.json:1:29: number: “nummer” is not known; did you mean “number”? the choices are "
            + "number, region, id, month, roman, year",
          "letters.json:1:49: date: “2025-02-30” is no date; write it like 1990-12-31 or 31/12/1990",
          "letters.json:2:12: period: the period ends (2025-10-01) before it begins (2025-10-15); "
            + "exchange the two days",
          "letters.json:2:70: the key “place” is missing; add it",
        ])
  }

  @Test(
    "refuses patterns that cannot number letters",
    arguments: [
      ("ST/{year}", "all letters would have the same number"),
      ("{number", "a brace has no partner"), ("number}", "a brace has no partner"),
      ("{}", "“” is not known"), ("{number}{", "a brace has no partner"),
    ])
  func patterns(pattern: String, said: String) {
    let text = whole.replacing("{number}/ST/{region}/{roman}/{year}-{id}", with: pattern)
    #expect(faults(text).count == 1 && faults(text)[0].contains(said), "\(faults(text))")
  }

  // MARK: - Help

  private func read(_ text: String) throws -> LetterSettings {
    try LetterSettings.read(InputFile(name: "letters.json", bytes: Array(text.utf8)))
  }

  private func faults(_ text: String) -> [String] {
    do throws(InputFaults) {
      _ = try LetterSettings.read(InputFile(name: "letters.json", bytes: Array(text.utf8)))
      return []
    } catch {
      return error.faults.map { $0.text(in: .english) }
    }
  }
}
