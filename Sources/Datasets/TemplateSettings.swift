package import Messages

/// Settings to start from, as files that can be used after a few words are changed in them.
package enum TemplateSettings {
  /// Settings of assignment letters: every key, with what may stand there.
  package static func letters(in language: Language) -> [UInt8] {
    let isIndonesian = language == .indonesian
    func say(_ indonesian: String, _ english: String) -> String {
      isIndonesian ? indonesian : english
    }
    let duty = say(
      "Mendampingi koperasi yang tersebut dalam surat ini.",
      "To assist the cooperatives named in this letter.")
    let signatory = [
      say("Deputi ...", "Deputy ..."), say("Nama Penanda Tangan", "Name of the signatory"),
      say("NIP ...", "No. ..."),
    ]
    return Array(
      """
      {
        "letterhead": ["\(say("KEMENTERIAN ...", "MINISTRY OF ..."))", "\(say("Alamat kantor", "Address"))"],
        "number": "{number}/ST/{region}/{roman}/{year}",
        "basis": ["\(say("Keputusan panitia seleksi nomor ...", "Decision of the recruitment panel, number ..."))"],
        "task": "",
        "duties": ["\(duty)"],
        "period": {"from": "2025-10-15", "through": "2025-12-31"},
        "place": "Jakarta",
        "date": "2025-10-03",
        "signatory": {"title": "\(signatory[0])", "name": "\(signatory[1])", "identity": "\(signatory[2])"},
        "copies": ["\(say("Dinas koperasi setempat", "The local office of cooperatives"))"]
      }

      """.utf8)
  }

  /// Scenarios: one of every kind that a planner asks first.
  package static func scenarios(in language: Language) -> [UInt8] {
    let names =
      language == .indonesian
      ? ["Kuota provinsi turun", "Batas beban 2026", "Anggaran", "Mundur 3 persen"]
      : ["A lower quota of the province", "Limits of 2026", "Budget", "3 per cent withdraw"]
    return Array(
      """
      {"scenarios": [
        {"name": "\(names[0])", "quota": {"64": 106}},
        {"name": "\(names[1])", "load": {"minimum": 7, "maximum": 15}, "placement": "merit"},
        {"name": "\(names[2])", "budget": {"assistants": 100}},
        {"name": "\(names[3])", "withdrawShare": {"share": 0.03, "draws": 20, "seed": 1}}],
       "sweep": {"load.minimum": [7, 8], "quota.*": ["-10%", "0%", "+10%"]}}

      """.utf8)
  }
}
