// Why a person may not be placed: every rule that fails, with the value that fails it.

extension Message {
  package static func ineligible(because rules: Message) -> Message {
    Message(
      "ineligible", id: "Tidak memenuhi syarat: \(rules).", en: "Not eligible: \(rules).")
  }

  package static func banned(by: String, reason: String) -> Message {
    let decision = decision(by: by, reason: reason)
    return Message(
      "banned", id: "Tidak ditempatkan atas keputusan panitia\(decision).",
      en: "Not placed by decision of the panel\(decision).")
  }

  package static let birthDateMissing = Message(
    "rule.birth-date", id: "tanggal lahir kosong, padahal usia dibatasi",
    en: "no birth date, though there is an age limit")

  package static func tooYoung(age: Int, minimum: Int) -> Message {
    Message(
      "rule.age-minimum", id: "usia \(age), paling muda \(minimum)",
      en: "aged \(age), at least \(minimum) is required")
  }

  package static func tooOld(age: Int, maximum: Int) -> Message {
    Message(
      "rule.age-maximum", id: "usia \(age), paling tua \(maximum)",
      en: "aged \(age), at most \(maximum) is allowed")
  }

  package static func educationTooLow(stated: String, least: String, track: String) -> Message {
    guard !stated.isEmpty else {
      return Message(
        "rule.education-missing",
        id: "pendidikan kosong, jalur \(trackName(track)) paling rendah \(least)",
        en: "education is empty, the \(trackName(track)) track requires at least \(least)")
    }
    return Message(
      "rule.education",
      id: "pendidikan “\(stated)”, jalur \(trackName(track)) paling rendah \(least)",
      en: "education “\(stated)”, the \(trackName(track)) track requires at least \(least)")
  }

  /// A part of a sentence: a track as people call it.
  package static func trackName(_ track: String) -> Message {
    switch track {
    case "business": Message("track", id: "pelaku usaha", en: "business")
    case "professional": Message("track", id: "pakar", en: "professional")
    default: Message("track", id: "“\(track)”", en: "“\(track)”")
    }
  }

  package static func answerNotYes(column: String, value: String) -> Message {
    Message(
      "rule.require-yes", id: "\(column) berisi “\(value)”, harus ya",
      en: "\(column) says “\(value)”, yes is required")
  }

  package static func answerNotNo(column: String, value: String) -> Message {
    Message(
      "rule.require-no", id: "\(column) berisi “\(value)”, harus tidak",
      en: "\(column) says “\(value)”, no is required")
  }

  /// - Parameters:
  ///   - value: what the column says; `nil` if its cell is empty.
  ///   - wanted: what it must prove.
  package static func evidenceFails(_ column: String, value: Message?, wanted: Message) -> Message {
    guard let value else {
      return Message(
        "rule.evidence-missing", id: "\(column) kosong, \(wanted)",
        en: "\(column) is empty, \(wanted)")
    }
    return Message(
      "rule.evidence", id: "\(column) \(value), \(wanted)", en: "\(column) \(value), \(wanted)")
  }

  /// A part of a sentence: what a column must prove.
  package static func evidenceWanted(minimum: Int) -> Message {
    Message(
      "rule.evidence-minimum", id: "paling sedikit \(minimum)",
      en: "at least \(minimum) is required")
  }

  package static func evidenceWanted(years: Int, before day: String) -> Message {
    Message(
      "rule.evidence-years", id: "paling sedikit \(years) tahun sebelum \(day)",
      en: "at least \(years, "year", "years") before \(day) is required")
  }

  package static func evidenceWanted(digits: Int) -> Message {
    Message(
      "rule.evidence-digits", id: "harus \(digits) angka",
      en: "\(digits, "digit is", "digits are") required")
  }

  package static func evidenceWanted(validOn day: String) -> Message {
    Message(
      "rule.evidence-valid", id: "harus masih berlaku pada \(day)",
      en: "must still be valid on \(day)")
  }

  /// A part of a sentence: a number, a day, or an identifier in quotation marks.
  package static func evidence(_ number: Int) -> Message {
    Message("evidence", id: "\(number)", en: "\(number)")
  }

  package static func evidence(_ text: String) -> Message {
    Message("evidence", id: "\(text)", en: "\(text)")
  }

  /// A part of a sentence, in place of an identifier that nobody needs to see again.
  package static func evidenceOfLength(_ characters: Int) -> Message {
    Message(
      "evidence", id: "berisi \(characters) karakter",
      en: "of \(characters, "character", "characters")")
  }

  package static func repeatsEntry(of id: String) -> Message {
    Message(
      "rule.repeated", id: "orang yang sama dengan \(id), yang datanya berlaku",
      en: "the same person as \(id), whose entry counts")
  }

  package static func scoreMissing(stage: String, threshold: Message) -> Message {
    Message(
      "rule.score-missing", id: "nilai \(stage) kosong, paling rendah \(threshold)",
      en: "no score for \(stage), at least \(threshold) is required")
  }

  package static func scoreTooLow(stage: String, score: Message, threshold: Message) -> Message {
    Message(
      "rule.score", id: "nilai \(stage) \(score), paling rendah \(threshold)",
      en: "\(stage) score \(score), at least \(threshold) is required")
  }

  /// A part of a sentence: a number given as a whole number of its last decimal.
  package static func score(_ lastDecimal: Int, places: Int) -> Message {
    Message(
      "score", id: "\(lastDecimal, places: places)", en: "\(lastDecimal, places: places)")
  }

  /// A part of a sentence: several parts, one after another.
  package static func list(_ parts: [Message]) -> Message {
    guard let first = parts.first else { return Message("list", id: "", en: "") }
    return parts.dropFirst().reduce(first) {
      Message("list", id: "\($0); \($1)", en: "\($0); \($1)")
    }
  }
}
