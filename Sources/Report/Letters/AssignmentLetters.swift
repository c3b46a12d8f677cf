package import Messages
package import PlacementModel

/// Letters of assignment (*surat tugas*) for everybody who is placed: an A4 page for each person.
///
/// They are numbered in the order of kabupaten, role and rank, so the same roster and settings give
/// the same numbers. A letter names what its holder may know and no more: no national id, birth
/// date, score, home or distance.
package struct AssignmentLetters: Sendable {
  /// The name of the page with all letters, and of the folder with one page a region.
  package static let fileName = "letters.html"
  package static let folderName = "letters"

  /// In the order of their numbers.
  private let letters: [Letter]
  private let settings: LetterSettings
  private let language: Language
  /// The running numbers given; `nil` where letters have no running number.
  package let numbers: LetterNumbers?

  /// - Parameters:
  ///   - earlier: where it is given, only people get a letter who were placed elsewhere or looked
  ///     after other cooperatives or people then.
  ///   - given: the numbers of the earlier roster's letters, after which these go on where the
  ///     settings say no number.
  package init(
    problem: PlacementProblem, roster: Roster, settings: LetterSettings, language: Language,
    changedSince earlier: PreviousRound? = nil, after given: LetterNumbers? = nil
  ) {
    self.settings = settings
    self.language = language
    let tasks = LetterTasks(problem: problem, roster: roster)
    let people = roster.placements.filter { $0.status == .placed }
      .sorted { LetterTasks.stands($0, before: $1) }
      .filter { person in earlier.map { tasks.differs(person, from: $0) } ?? true }
    let first = settings.firstNumber ?? given?.following(in: settings.date.year) ?? 1
    numbers =
      settings.number.isRunning
      ? LetterNumbers(year: settings.date.year, first: first, next: first + people.count) : nil
    letters = people.enumerated().map { position, person in
      let region = person.regionCode ?? .nation
      let number = settings.number.text(
        first + position, region: region, id: person.applicantID, date: settings.date)
      return Letter(
        number: number, person: person, place: tasks.name(of: region),
        task: tasks.task(of: person), rules: problem.policy.version)
    }
  }

  /// All letters on one page, in UTF-8.
  package func bytes() -> [UInt8] { page(letters) }

  /// A page a region, each by its path in the roster's folder; none without letters.
  package func pagesByRegion() -> [(name: String, bytes: [UInt8])] {
    let byRegion = Dictionary(grouping: letters) { $0.person.regionCode ?? .nation }
    return byRegion.sorted { $0.key < $1.key }.map { region, own in
      ("\(AssignmentLetters.folderName)/\(region).html", page(own))
    }
  }

  private func page(_ letters: [Letter]) -> [UInt8] {
    HTML.page(.lettersTitle, in: language, style: .letters) { html in
      html.element("header") { html in
        html.element("h1", text: .lettersTitle)
        html.element("p", text: letters.isEmpty ? .noLetters : .lettersHint(letters.count))
        if let numbers, !letters.isEmpty {
          html.element("p", text: .lettersNumbered(next: numbers.next))
        }
      }
      html.lineBreak()
      html.element("main") { html in
        for letter in letters { LetterSheet(letter: letter, settings: settings).write(to: &html) }
      }
    }
  }
}

/// One letter before it is laid out.
struct Letter {
  /// What a person is there for.
  enum Task {
    case serves([Cooperative])
    case oversees([PlacementLine])
    /// An office whose holder looks after nothing that is listed.
    case isThere
  }

  let number: String
  let person: PlacementLine
  let place: String
  let task: Task
  /// What the rules are called; empty if they have no name.
  let rules: String

  /// Invented people say so by their ids.
  var isSynthetic: Bool { person.applicantID.hasPrefix("SINT-") }
}

/// What everybody on a roster is there for.
struct LetterTasks {
  private let problem: PlacementProblem
  /// The indices of the cooperatives that each person serves, in the problem's order.
  private let served: [String: [Int]]
  /// Whom each person looks after, in the order of letters.
  private let overseen: [String: [PlacementLine]]

  init(problem: PlacementProblem, roster: Roster) {
    self.problem = problem
    served = Dictionary(
      grouping: roster.assignments.compactMap { line -> (id: String, cooperative: Int)? in
        guard let id = line.assistantID,
          let index = problem.cooperativeIndex(of: line.cooperativeID)
        else { return nil }
        return (id, index)
      }
    ) { $0.id }.mapValues { $0.map(\.cooperative).sorted() }
    overseen = Dictionary(
      grouping: roster.placements.filter { $0.status == .placed }
        .sorted { LetterTasks.stands($0, before: $1) }
        .flatMap { line in
          line.overseer.split(separator: "|").map { (id: String($0), line: line) }
        }
    ) { $0.id }.mapValues { $0.map(\.line) }
  }

  /// The order of letters.
  static func stands(_ first: PlacementLine, before second: PlacementLine) -> Bool {
    (
      first.regionCode ?? .nation, ByteOrdered(first.role), first.rank,
      ByteOrdered(first.applicantID)
    )
      < (
        second.regionCode ?? .nation, ByteOrdered(second.role), second.rank,
        ByteOrdered(second.applicantID)
      )
  }

  func task(of person: PlacementLine) -> Letter.Task {
    if let cooperatives = served[person.applicantID] {
      return .serves(cooperatives.map { problem.cooperatives[$0] })
    }
    return overseen[person.applicantID].map { .oversees($0) } ?? .isThere
  }

  /// Whether the person has another place, or looks after other cooperatives, than in an earlier
  /// round. Of whom somebody looked after the earlier files say nothing, so such a person gets a
  /// letter where one of those people has come, gone or moved.
  func differs(_ person: PlacementLine, from earlier: PreviousRound) -> Bool {
    let id = person.applicantID
    guard let before = earlier.placements[id], before.region == person.regionCode,
      before.role == person.role
    else { return true }
    let now = Set((served[id] ?? []).map { problem.cooperatives[$0].id })
    let then = Set(earlier.assistants.filter { $0.value == id }.keys)
    return now != then
      || (overseen[id] ?? []).contains {
        earlier.placements[$0.applicantID]?.region != $0.regionCode
      }
  }

  /// `Kabupaten Kutai Timur, Kalimantan Timur`.
  func name(of code: RegionCode) -> String {
    if let index = problem.kabupatenIndex(of: code) {
      let kabupaten = problem.kabupaten[index]
      return "\(kabupaten.region.name), \(problem.provinces[kabupaten.province].name)"
    }
    return problem.provinces.first { $0.code == code }?.name ?? problem.nationName
  }
}
