// What can be wrong with what `replace` is asked for, and with the roster that it starts from.

extension Message {
  package static func rosterPersonUnknown(_ id: String, closest: String?) -> Message {
    Message(
      "roster.person",
      id: "tidak ada pelamar dengan id “\(id)” dalam data; \(remedy(closest))",
      en: "the dataset has no applicant with the id “\(id)”; \(remedy(closest))")
  }

  package static func rosterCooperativeUnknown(_ id: String, closest: String?) -> Message {
    Message(
      "roster.cooperative",
      id: "tidak ada koperasi dengan id “\(id)” dalam data; \(remedy(closest))",
      en: "the dataset has no cooperative with the id “\(id)”; \(remedy(closest))")
  }

  private static func remedy(_ closest: String?) -> Message {
    guard let closest else {
      return Message(
        "", id: "pakai data yang menghasilkan susunan ini",
        en: "give the dataset that the roster was made from")
    }
    return Message(
      "", id: "mungkin maksudnya “\(closest)”?", en: "did you mean “\(closest)”?")
  }

  package static func rosterRegionUnknown(_ code: String) -> Message {
    Message(
      "roster.region",
      id: """
        orang ini ditempatkan di “\(code)”, yang tidak ada dalam tabel regions; perbaiki kodenya, \
        atau tulis status reserve
        """,
      en: """
        this person is placed in “\(code)”, which the table regions does not list; correct the \
        code, or write the status reserve
        """)
  }

  package static func rosterAssistantElsewhere(_ id: String, region: String) -> Message {
    Message(
      "roster.assistant",
      id: """
        “\(id)” tidak ditempatkan di \(region), wilayah koperasi ini; ganti asistennya, atau \
        perbaiki placements.csv
        """,
      en: """
        “\(id)” is not placed in \(region), where this cooperative lies; name another assistant, \
        or correct placements.csv
        """)
  }

  package static func rosterLineMissing(_ id: String) -> Message {
    Message(
      "roster.line",
      id: "“\(id)” dari data tidak mempunyai baris; pakai data yang menghasilkan susunan ini",
      en: "“\(id)” of the dataset has no line; give the dataset that the roster was made from")
  }

  /// - Parameters:
  ///   - id: the first of those who are banned in the roster and not in the dataset.
  ///   - pins: where the ban may stand.
  package static func rosterBansUnstated(_ id: String, count: Int, pins: String) -> Message {
    Message(
      "roster.bans",
      id: """
        \(count) orang dilarang dalam susunan ini tetapi tidak dalam data, mulai dari “\(id)”; \
        sebut tabel penetapannya, mungkin --pins \(pins)
        """,
      en: """
        \(count, "person is", "people are") banned in the roster and not in the dataset, “\(id)” \
        first; give the pins that say so, perhaps --pins \(pins)
        """)
  }

  /// - Parameter option: such as `--withdraw`.
  package static func eventUnknownID(
    _ option: String, id: String, closest: String?
  ) -> Message {
    let (indonesian, english) =
      closest.map { ("; mungkin maksudnya “\($0)”?", "; did you mean “\($0)”?") } ?? ("", "")
    return Message(
      "event.unknown", id: "\(option): “\(id)” tidak ada dalam data\(indonesian)",
      en: "\(option): the dataset has no “\(id)”\(english)")
  }

  package static func eventRepeated(_ option: String, id: String) -> Message {
    Message(
      "event.repeated", id: "\(option): “\(id)” disebut dua kali; sebut sekali saja",
      en: "\(option): “\(id)” is named twice; name it once")
  }

  package static let eventEmpty = Message(
    "event.empty",
    id: "tidak ada yang berubah: sebut --withdraw, --open, --close atau --quota",
    en: "nothing happened: give --withdraw, --open, --close or --quota")

  package static func eventQuota(_ text: String) -> Message {
    Message(
      "event.quota",
      id: "--quota: “\(text)” bukan KODE=JUMLAH, seperti 64.08=13",
      en: "--quota: “\(text)” is no CODE=NUMBER, like 64.08=13")
  }

  package static func eventDate(_ text: String) -> Message {
    Message(
      "event.date", id: "--date: “\(text)” bukan tanggal seperti 2026-01-31",
      en: "--date: “\(text)” is no day like 2026-01-31")
  }

  package static let movesNeedReopen = Message(
    "event.moves", id: "--allow-moves hanya untuk --mode reopen",
    en: "--allow-moves goes with --mode reopen alone")

  package static func openedExists(_ id: String, file: String) -> Message {
    Message(
      "event.opened",
      id: "\(file): koperasi “\(id)” sudah ada dalam data; beri id lain, atau hapus barisnya",
      en:
        "\(file): the dataset has the cooperative “\(id)” already; give it another id, or remove the line"
    )
  }
}
