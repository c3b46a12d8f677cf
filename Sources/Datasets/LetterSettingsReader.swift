import Messages
package import PlacementModel
import Tables

extension LetterSettings {
  /// Reads `letters.json` strictly: what it does not know is a fault, not a default.
  ///
  /// - Throws: every fault at once.
  package static func read(_ file: InputFile) throws(InputFaults) -> LetterSettings {
    var reader = LetterSettingsReader(
      json: StrictJSON(file: file.name, order: 0, log: FaultLog()))
    let settings = reader.settings(file.bytes)
    if let faults = reader.json.log.thrown { throw faults }
    guard let settings else { preconditionFailure("settings without faults can be read") }
    return settings
  }
}

/// Reads the settings of letters.
private struct LetterSettingsReader {
  var json: StrictJSON

  private static let keys = [
    "letterhead", "number", "firstNumber", "basis", "task", "duties", "period", "place", "date",
    "signatory", "copies",
  ]

  /// - Returns: `nil` where something needed is missing or wrong, which the log then says.
  mutating func settings(_ bytes: [UInt8]) -> LetterSettings? {
    guard let document = json.document(bytes) else { return nil }
    _ = json.members(of: document, path: "", known: LetterSettingsReader.keys)
    let texts = ["letterhead", "basis", "duties", "copies"].map { lines($0, in: document) }
    let task = document["task"].flatMap { json.text($0, path: "task") }
    let number = document["number"].flatMap { readNumber($0) }
    let first = document["firstNumber"].flatMap {
      json.integer($0, path: "firstNumber", in: 1...1_000_000)
    }
    let place = requiredText("place", in: document)
    let date = json.required("date", in: document, path: "").flatMap { day($0, path: "date") }
    let period = json.required("period", in: document, path: "").flatMap { readPeriod($0) }
    let signatory = json.required("signatory", in: document, path: "").flatMap { readSignatory($0) }
    guard let place, let date, let period, let signatory else { return nil }
    var settings = LetterSettings(
      from: period.from, through: period.through, place: place, date: date, signatory: signatory)
    (settings.letterhead, settings.basis) = (texts[0], texts[1])
    (settings.duties, settings.copies) = (texts[2], texts[3])
    settings.task = task ?? ""
    settings.number = number ?? settings.number
    settings.firstNumber = first
    return settings
  }

  private mutating func readNumber(_ node: JSONNode) -> LetterNumber? {
    guard let text = json.text(node, path: "number") else { return nil }
    do throws(LetterNumber.Fault) {
      return try LetterNumber(text)
    } catch {
      let fields = LetterNumber.Field.allCases.map(\.rawValue)
      let message: Message =
        switch error {
        case .unclosed: .letterNumberUnclosed
        case .unknownField(let name):
          .notAChoice(
            ShownText.visible(name), choices: fields,
            closest: Spelling.closest(to: name, among: fields))
        case .repeats: .letterNumberRepeats
        }
      json.report(message, at: node.position, path: "number", value: text)
      return nil
    }
  }

  private mutating func readPeriod(
    _ node: JSONNode
  ) -> (from: CalendarDate, through: CalendarDate)? {
    _ = json.members(of: node, path: "period", known: ["from", "through"])
    let days = ["from", "through"].map { name in
      json.required(name, in: node, path: "period").flatMap { day($0, path: "period.\(name)") }
    }
    guard let from = days[0], let through = days[1] else { return nil }
    guard from <= through else {
      json.report(
        .letterPeriodReversed(from: "\(from)", through: "\(through)"), at: node.position,
        path: "period")
      return nil
    }
    return (from, through)
  }

  private mutating func readSignatory(_ node: JSONNode) -> LetterSettings.Signatory? {
    _ = json.members(of: node, path: "signatory", known: ["title", "name", "identity"])
    let title = requiredText("title", in: node, path: "signatory")
    let name = requiredText("name", in: node, path: "signatory")
    let identity = node["identity"].flatMap { json.text($0, path: "signatory.identity") }
    guard let title, let name else { return nil }
    return LetterSettings.Signatory(title: title, name: name, identity: identity ?? "")
  }

  // MARK: - Parts

  private mutating func day(_ node: JSONNode, path: String) -> CalendarDate? {
    guard let text = json.text(node, path: path) else { return nil }
    if let date = CalendarDate(written: text) { return date }
    json.report(
      .notADate(ShownText.visible(text, mayTellDates: true)), at: node.position, path: path,
      value: text)
    return nil
  }

  private mutating func lines(_ name: String, in node: JSONNode) -> [String] {
    node[name].map { json.texts($0, path: name) } ?? []
  }

  private mutating func requiredText(
    _ name: String, in node: JSONNode, path: String = ""
  ) -> String? {
    guard let member = json.required(name, in: node, path: path),
      let text = json.text(member, path: path.isEmpty ? name : "\(path).\(name)")
    else { return nil }
    if text.isEmpty { json.report(.keyMissing(name), at: member.position, path: path) }
    return text
  }
}
