import PlacementModel
import TestSupport
import Testing

@Suite struct PersonIdentityTests {
  @Test(
    "a name is the same in any case, spacing, punctuation and with any marks",
    arguments: [
      "Siti Aminah", "SITI AMINAH", "siti  aminah ", "Siti-Aminah", "Siti Aminah.",
      "S i t i aminah",
      "Sítì Âmínäh", "Si\u{301}ti Aminah", "siti\u{A0}aminah",
    ])
  func spellings(name: String) {
    #expect(NameKey(name).text == "sitiaminah")
  }

  @Test(
    "other letters make another name",
    arguments: ["Siti Aminah W", "Siti Aminoh", "Sitti Aminah", "Siti Aminah 2", "Ситi Aminah"])
  func otherNames(name: String) {
    #expect(NameKey(name).text != "sitiaminah")
  }

  @Test("keeps letters that are more than a letter with a mark")
  func whole() {
    #expect(NameKey("Ægir Øß").text == "ægiroß")
    #expect(NameKey("李 明").text == "李明")
  }

  @Test("a national id is its letters and digits, where it is one")
  func nationalIDs() {
    #expect(NationalIDKey("64.0101 010190-0001")?.text == "6401010101900001")
    #expect(NationalIDKey("6401010101900001")?.ending == "…0001")
    for nothing in [
      "", "-", "0", "0000000000000000", "1234567890123456", "xxx", "6,40101E+15",
      "6401**********01", "6401xxxxxxxx0001",
    ] {
      #expect(NationalIDKey(nothing) == nil, "\(nothing)")
    }
  }

  @Test(
    "nobody is called so",
    arguments: [
      "", "-", "123", "12 34", "x", "A.", "xxx", "AAAA", "Test", "TES", "coba coba", "No  Name",
      "qwerty!",
    ])
  func junk(name: String) {
    #expect(JunkNameTest(Policy.JunkNames()).isJunk(NameKey(name)))
  }

  @Test(
    "people are called so",
    arguments: ["Ai", "Aa", "Tessa", "Sukarno", "Nama Sari", "李", "Coba Ati"])
  func names(name: String) {
    let isOneLetter = name.count == 1
    #expect(JunkNameTest(Policy.JunkNames()).isJunk(NameKey(name)) == isOneLetter)
  }

  @Test("the policy's own list takes the place of the usual one")
  func ownList() {
    let test = JunkNameTest(.init(action: .report, names: ["Peserta Uji"]))
    #expect(test.isJunk(NameKey("peserta-uji")))
    #expect(!test.isJunk(NameKey("test")))
    #expect(test.isJunk(NameKey("7")))
  }
}

@Suite struct DuplicateSearchTests {
  /// Few names, days and ids, so that people meet.
  private func people(_ random: inout SeededGenerator) -> [Applicant] {
    (0..<random.next(in: 0...9)).map { index in
      let name = ["Ani", "ANI ", "Budi"].randomElement(using: &random)!
      var person = Applicant(id: "P\(index)", name: name, domicile: RegionCode("64.01")!)
      person.birthDate =
        random.next(in: 0...3) == 0
        ? nil : CalendarDate(year: 1990, month: 1, day: random.next(in: 1...2))
      person.nationalID = ["", "", "640101", "6401 01", "640102", "0"].randomElement(
        using: &random)!
      return person
    }
  }

  private func rules(_ random: inout SeededGenerator) -> Policy.Duplicates {
    Policy.Duplicates(
      nationalID: .allCases.randomElement(using: &random)!,
      nameAndBirthDate: .allCases.randomElement(using: &random)!,
      distinct: random.next(in: 0...1) == 0 ? [] : [["P0", "P1"], ["P1", "P2", "P9"]])
  }

  private func id(_ person: Applicant) -> String? {
    person.nationalID.contains("64") ? person.nationalID.filter { $0 != " " } : nil
  }

  private func isToldApart(_ one: Applicant, _ other: Applicant, _ rules: Policy.Duplicates) -> Bool
  {
    rules.distinct.contains { $0.contains(one.id) && $0.contains(other.id) }
  }

  private func haveSameName(_ one: Applicant, _ other: Applicant) -> Bool {
    one.birthDate != nil && one.birthDate == other.birthDate
      && one.name.prefix(1) == other.name.prefix(1)
  }

  @Test("finds the first earlier entry of everybody, on 1,000 lists against trying every pair")
  func pairs() {
    for seed in 0..<1000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let (people, rules) = (people(&random), rules(&random))
      var expected: [DuplicatePair] = []
      for second in people.indices {
        func first(where isSame: (Applicant, Applicant) -> Bool) -> Int? {
          (0..<second).first {
            isSame(people[$0], people[second]) && !isToldApart(people[$0], people[second], rules)
          }
        }
        if let first = first(where: { id($0) != nil && id($0) == id($1) }) {
          expected.append(DuplicatePair(first: first, second: second, evidence: .nationalID))
        } else if let first = first(where: haveSameName) {
          let ids = [id(people[first]), id(people[second])].compactMap(\.self)
          expected.append(
            DuplicatePair(
              first: first, second: second,
              evidence: .nameAndBirthDate(idsDiffer: Set(ids).count == 2)))
        }
      }
      #expect(DuplicateSearch(people, rules: rules).pairs == expected, "seed \(seed)")
    }
  }

  @Test("joins the entries of one person, on 1,000 lists against joining every pair")
  func merging() {
    for seed in 0..<1000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let (people, rules) = (people(&random), rules(&random))
      var person = Array(people.indices)
      for _ in people {
        for one in people.indices {
          for other in people.indices where !isToldApart(people[one], people[other], rules) {
            let (id, otherID) = (id(people[one]), id(people[other]))
            let byID = rules.nationalID == .keepBest && id != nil && id == otherID
            let byName =
              rules.nameAndBirthDate == .keepBest && haveSameName(people[one], people[other])
              && (id == nil || otherID == nil || id == otherID)
            if byID || byName { person[one] = min(person[one], person[other]) }
          }
        }
      }
      let expected = Dictionary(grouping: people.indices) { person[$0] }.values
        .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      #expect(DuplicateSearch(people, rules: rules).people == expected, "seed \(seed)")
    }
  }

  @Test("looks through 100,000 people of one name in one pass")
  func manyNamesakes() {
    let day = CalendarDate(year: 1990, month: 1, day: 1)!
    let people = (0..<100_000).map { index in
      Applicant(
        id: "P\(index)", name: "Ani", domicile: RegionCode("64.01")!, birthDate: day,
        nationalID: "64\(index)")
    }
    let search = DuplicateSearch(people, rules: .init(nameAndBirthDate: .keepBest))
    #expect(search.pairs.count == 99_999)
    #expect(search.people.isEmpty)
  }
}
