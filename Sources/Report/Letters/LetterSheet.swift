import Messages
import PlacementModel

/// One letter on its sheet of paper.
struct LetterSheet {
  let letter: Letter
  let settings: LetterSettings

  func write(to html: inout HTML) {
    html.element("article", .class("letter d\(density)")) { html in
      head(&html)
      if letter.isSynthetic { html.element("p", .class("sample"), text: .syntheticLetter) }
      lines(settings.basis, under: .letterBasis, &html)
      html.element("p", text: .letterAssigns)
      identity(&html)
      task(&html)
      lines(settings.duties, under: .letterDuties, &html)
      html.element("p", text: .letterClosing)
      signature(&html)
      lines(settings.copies, under: .letterCopies, style: "copies", &html)
      if !letter.rules.isEmpty {
        html.element("p", .class("copies"), text: .rulesInForce(letter.rules))
      }
    }
    html.lineBreak()
  }

  private func head(_ html: inout HTML) {
    if let first = settings.letterhead.first {
      html.element("div", .class("letterhead")) { html in
        html.element("strong", text: first)
        for line in settings.letterhead.dropFirst() { html.element("div", text: line) }
      }
    }
    html.element("h2", text: .letterHeading)
    html.element("p", .class("number"), text: .letterNumber(letter.number))
  }

  private func identity(_ html: inout HTML) {
    let person = letter.person
    html.element("dl") { html in
      term(.nameColumn, &html) { $0.element("strong", text: person.name) }
      term(.letterIDLabel, &html) { $0.text(person.applicantID) }
      term(.letterRoleLabel, &html) { $0.text(.letterRole(person.role)) }
      term(.letterPlaceLabel, &html) { $0.text(letter.place) }
      term(.letterPeriodLabel, &html) {
        $0.text(.letterPeriod(from: .day(settings.from), through: .day(settings.through)))
      }
    }
  }

  private func term(_ label: Message, _ html: inout HTML, content: (inout HTML) -> Void) {
    html.element("dt", text: label)
    html.element("dd", content: content)
  }

  private func lines(
    _ lines: [String], under title: Message, style: String = "terms", _ html: inout HTML
  ) {
    guard !lines.isEmpty else { return }
    html.element("div", .class(style)) { html in
      html.element("p", text: title)
      html.element("ol") { html in
        for line in lines { html.element("li", text: line) }
      }
    }
  }

  private func signature(_ html: inout HTML) {
    html.element("div", .class("signature")) { html in
      html.element("p", text: .letterSigned(place: settings.place, day: .day(settings.date)))
      html.element("p", text: settings.signatory.title)
      html.element("p", .class("name"), text: settings.signatory.name)
      if !settings.signatory.identity.isEmpty {
        html.element("p", text: settings.signatory.identity)
      }
    }
  }

  // MARK: - The task

  private func task(_ html: inout HTML) {
    switch letter.task {
    case .serves(let cooperatives):
      sentence(.letterServes(cooperatives.count), &html)
      html.table(
        [
          .number(.letterOrdinal), .text(.letterCooperative), .text(.letterVillage),
          .text(.letterDistrict),
        ], rows: Array(cooperatives.enumerated())
      ) { row, html in
        let cooperative = row.element
        LetterSheet.row(
          row.offset, [cooperative.name, cooperative.villageText, cooperative.districtText], &html)
      }
    case .oversees(let people):
      sentence(.letterOversees(people.count), &html)
      html.table(
        [
          .number(.letterOrdinal), .text(.nameColumn), .text(.letterIDLabel),
          .text(.letterPlaceLabel),
        ], rows: Array(people.enumerated())
      ) { row, html in
        let person = row.element
        LetterSheet.row(row.offset, [person.name, person.applicantID, person.regionName], &html)
      }
    case .isThere:
      sentence(.letterDuty, &html)
    }
  }

  private func sentence(_ usual: Message, _ html: inout HTML) {
    if settings.task.isEmpty {
      html.element("p", text: usual)
    } else {
      html.element("p", text: settings.task)
    }
  }

  private static func row(_ position: Int, _ cells: [String], _ html: inout HTML) {
    html.element("tr") { html in
      html.cell(position + 1)
      for cell in cells { html.element("td", text: cell) }
    }
  }

  // MARK: - Room

  /// How small the letter is set, 0 to 4, so that it fits its page by an estimate of its height.
  /// What is too long even for the last goes on overleaf.
  private var density: Int {
    let (lines, rows) = (lineCount, rowLines)
    let fitting = LetterSheet.densities.firstIndex { density in
      lines * density.line + rows * (density.line + 30) + LetterSheet.gaps <= density.page
    }
    return fitting ?? LetterSheet.densities.count
  }

  /// The height of a line and of what a page of A4 holds between its margins (with some to spare),
  /// in hundredths of the size of the type, as the style sheet sets each density but the last.
  private static let densities: [(line: Int, page: Int)] = [
    (140, 6500), (130, 7150), (120, 7900), (110, 8900),
  ]
  /// The white between paragraphs, around lists and above the signatory's name.
  private static let gaps = 1500

  /// The lines of the table with its head, cells of several lines counted as such.
  private var rowLines: Int {
    let rows: [[String]] =
      switch letter.task {
      case .serves(let cooperatives):
        cooperatives.map { [$0.name, $0.villageText, $0.districtText] }
      case .oversees(let people): people.map { [$0.name, $0.applicantID, $0.regionName] }
      case .isThere: []
      }
    return rows.reduce(1) { $0 + zip($1, [40, 20, 20]).map(Self.lines).max()! }
  }

  /// The lines of everything else.
  private var lineCount: Int {
    let lists = [settings.basis, settings.duties, settings.copies].filter { !$0.isEmpty }
    let signatory = settings.signatory
    let signature = [signatory.title, signatory.name, signatory.identity]
    // The heading and the number, three sentences, three short lines about the person, and the day.
    return 10 + lists.reduce(0) { $0 + 1 + Self.lines($1, of: 80) }
      + Self.lines(settings.letterhead, of: 70) + Self.lines(letter.place, of: 60)
      + Self.lines(letter.person.name, of: 60) + Self.lines(settings.task, of: 85)
      + Self.lines(signature, of: 34) + Self.lines(settings.place, of: 20)
      + (letter.isSynthetic ? 2 : 0) + (letter.rules.isEmpty ? 0 : 1)
  }

  private static func lines(_ texts: [String], of width: Int) -> Int {
    texts.reduce(0) { $0 + lines($1, of: width) }
  }

  /// How many lines of so many characters a text takes.
  private static func lines(_ text: String, of width: Int) -> Int {
    max(1, (text.count + width - 1) / width)
  }
}

extension Cooperative {
  /// The name of the village, else its code.
  fileprivate var villageText: String { villageName.isEmpty ? "\(village)" : villageName }

  /// The name of the district, else its code.
  fileprivate var districtText: String {
    districtName.isEmpty ? village.district.map { "\($0)" } ?? "" : districtName
  }
}

extension Message {
  fileprivate static func day(_ date: CalendarDate) -> Message {
    .day(year: date.year, month: date.month, day: date.day)
  }
}
