// What the report says around the panel's own data.

extension Message {
  // MARK: - The page

  package static let reportTitle = Message(
    "report.title", id: "Penempatan Asisten Bisnis", en: "Placement of Business Assistants")
  package static let reportSubtitle = Message(
    "report.subtitle",
    id: "Koperasi Desa/Kelurahan Merah Putih: siapa bertugas di mana, dan mengapa",
    en: "Village cooperatives (Koperasi Merah Putih): who serves where, and why")
  package static let syntheticData = Message(
    "report.synthetic",
    id: """
      Data pelamar dalam laporan ini sintetis: nama, nomor, dan domisili dibuat oleh program dan \
      bukan milik orang yang sebenarnya.
      """,
    en: """
      The applicants in this report are synthetic: a program invented their names, numbers and \
      homes, and none belongs to a real person.
      """)
  package static let internalUse = Message(
    "report.internal",
    id: "Untuk panitia seleksi. Memuat nama pelamar yang tidak ditempatkan; jangan dipublikasikan.",
    en: "For the recruitment panel. It names applicants who were not placed; do not publish.")
  package static let summaryHeading = Message(
    "report.summary", id: "Ringkasan", en: "Summary")
  package static let attentionHeading = Message(
    "report.attention", id: "Perlu perhatian", en: "Needs attention")
  package static let nothingNeedsAttention = Message(
    "report.no-attention",
    id: "Tidak ada pengecualian dan tidak ada kekurangan.",
    en: "No exceptions, and nothing is missing.")
  package static let noticesHeading = Message("report.notices", id: "Catatan", en: "Notices")
  package static let regionsHeading = Message(
    "report.regions", id: "Kabupaten/kota", en: "Kabupaten/kota")
  package static let decisionHeading = Message(
    "report.decision", id: "Bagaimana keputusan dibuat", en: "How the decision was made")
  package static let backToTable = Message(
    "report.back", id: "Kembali ke tabel", en: "Back to the table")

  /// What a screen reader says of a frame that scrolls.
  package static let scrollingTable = Message(
    "report.scrolling-table", id: "Tabel, dapat digulir ke samping",
    en: "Table, scrolls sideways")

  // MARK: - Summary

  package static func placedAndCovered(
    placed: Int, regions: Int, covered: Int, cooperatives: Int
  ) -> Message {
    let left = cooperatives - covered
    let rest =
      left == 0
      ? Message(
        "report.all-covered", id: "Semua \(cooperatives) koperasi terdampingi.",
        en: "\(cooperatives, "cooperative is", "cooperatives are") covered, none left out.")
      : Message(
        "report.some-uncovered",
        id: "\(covered) dari \(cooperatives) koperasi terdampingi; \(left) belum.",
        en: "\(covered) of \(cooperatives, "cooperative", "cooperatives") covered, \(left) not.")
    return Message(
      "report.placed",
      id: "\(placed) asisten bisnis ditempatkan di \(regions) kabupaten/kota. \(rest)",
      en: """
        \(placed, "business assistant is", "business assistants are") placed in \(regions) \
        kabupaten/kota. \(rest)
        """)
  }

  /// How many on the list are not placed; what counts nobody is left out.
  package static func othersOnTheList(reserve: Int, ineligible: Int, banned: Int) -> Message {
    let groups = [
      (reserve, "menjadi cadangan", "in reserve"),
      (ineligible, "tidak memenuhi syarat", "not eligible"),
      (banned, "mundur atau dilarang panitia", "withdrawn or barred by the panel"),
    ].filter { $0.0 > 0 }
    guard !groups.isEmpty else {
      return Message(
        "report.others", id: "Semua pelamar ditempatkan.", en: "Every applicant is placed.")
    }
    let indonesian = groups.map { "\(Language.indonesian.number($0.0)) \($0.1)" }
    let english = groups.map { "\(Language.english.number($0.0)) \($0.2)" }
    return Message(
      "report.others", id: "Pelamar lainnya: \(indonesian.joined(separator: ", ")).",
      en: "The other applicants: \(english.joined(separator: ", ")).")
  }

  /// - Parameter byTable: whether `travel.csv` states distances.
  package static func typicalLoad(
    minimum: Int, maximum: Int, metresPerCooperative: Int, byTable: Bool
  ) -> Message {
    let distance = kilometres(metres: metresPerCooperative)
    let measure = byTable ? measuredByTable : measuredStraight
    let load = range(minimum, maximum)
    let noun = maximum == 1 ? "cooperative" : "cooperatives"
    return Message(
      "report.load",
      id: """
        Setiap asisten mendampingi \(load) koperasi; jarak rata-rata dari titik tugas ke koperasi \
        \(distance) (\(measure), sekali jalan).
        """,
      en: """
        Each assistant serves \(load) \(noun), on average \(distance) from their base \
        (\(measure), one way).
        """)
  }

  private static let measuredStraight = Message(
    "distance.straight", id: "garis lurus", en: "as the crow flies")
  private static let measuredByTable = Message(
    "distance.table", id: "menurut travel.csv", en: "by travel.csv where it states one")

  package static func missingPlaces(_ missing: Int) -> Message {
    Message(
      "report.missing",
      id: "Kekurangan \(missing) asisten terhadap kebutuhan paling sedikit.",
      en: "\(missing, "assistant", "assistants") fewer than the least that is needed.")
  }

  // MARK: - Labels

  package static let placedLabel = Message("label.placed", id: "Ditempatkan", en: "Placed")
  package static let reserveLabel = Message("label.reserve", id: "Cadangan", en: "Reserve")
  package static let ineligibleLabel = Message(
    "label.ineligible", id: "Tidak memenuhi syarat", en: "Not eligible")
  package static let bannedLabel = Message(
    "label.banned", id: "Mundur atau dilarang", en: "Withdrawn or barred")

  /// What of ``bannedLabel`` may be published.
  package static let notTakingPart = Message(
    "label.out", id: "Tidak ikut serta", en: "Not taking part")
  package static let coveredLabel = Message(
    "label.covered", id: "Koperasi terdampingi", en: "Cooperatives covered")
  package static let uncoveredLabel = Message(
    "label.uncovered", id: "Belum terdampingi", en: "Uncovered")
  package static let missingLabel = Message("label.missing", id: "Kekurangan", en: "Missing")
  package static let exceptionsLabel = Message(
    "label.exceptions", id: "Pengecualian", en: "Exceptions")
  package static let meanDistanceLabel = Message(
    "label.mean-distance", id: "Jarak rata-rata", en: "Mean distance")
  /// From the domicile to the kabupaten of the placement, not from a base to cooperatives.
  package static let meanDistanceFromHomeLabel = Message(
    "label.mean-distance-home", id: "Jarak rata-rata domisili ke wilayah",
    en: "Mean distance from home to region")
  package static let codeLabel = Message("label.code", id: "Kode", en: "Code")
  package static let regionLabel = Message(
    "label.region", id: "Kabupaten/kota", en: "Kabupaten/kota")
  package static let quotaLabel = Message("label.quota", id: "Kuota", en: "Quota")
  package static let cooperativesLabel = Message(
    "label.cooperatives", id: "Koperasi", en: "Cooperatives")
  package static let canUseLabel = Message(
    "label.can-use", id: "Perlu–muat", en: "Need–room")
  package static let loadLabel = Message("label.load", id: "Beban", en: "Load")
  package static let gapLabel = Message("label.gap", id: "Selisih", en: "Gap")
  package static let noteLabel = Message("label.note", id: "Keterangan", en: "Note")
  package static let assistantLabel = Message("label.assistant", id: "Asisten", en: "Assistant")
  package static let applicantLabel = Message("label.applicant", id: "Pelamar", en: "Applicant")
  package static let rankLabel = Message("label.rank", id: "Peringkat", en: "Rank")
  package static let roleLabel = Message("label.role", id: "Peran", en: "Role")
  package static let positionLabel = Message("label.position", id: "#", en: "#")
  package static let originLabel = Message("label.origin", id: "Asal", en: "From")
  package static let travelLabel = Message(
    "label.travel", id: "Jumlah jarak, km", en: "Total travel, km")
  package static let farthestLabel = Message(
    "label.farthest", id: "Terjauh, km", en: "Farthest, km")
  package static let reasonLabel = Message("label.reason", id: "Alasan", en: "Reason")
  package static let goalLabel = Message("label.goal", id: "Tujuan", en: "Goal")
  package static let valueLabel = Message("label.value", id: "Nilai", en: "Value")
  package static let policyLabel = Message(
    "label.policy", id: "Kebijakan penempatan", en: "Placement policy")
  package static let localLabel = Message(
    "label.local", id: "Di kabupaten sendiri", en: "In their own kabupaten")
  package static let firstChoiceLabel = Message(
    "label.first-choice", id: "Pilihan pertama", en: "First choice")
  package static let envyByRankLabel = Message(
    "label.envy-rank", id: "Keberatan menurut peringkat", en: "Envy by rank")
  package static let envyByTierLabel = Message(
    "label.envy-tier", id: "Keberatan menurut asal, lalu peringkat",
    en: "Envy by origin, then rank")
  package static let totalLabel = Message("label.total", id: "Jumlah", en: "Total")
  package static let chosenLabel = Message("label.chosen", id: "dipakai", en: "chosen")

  // MARK: - Cells

  package static func tier(_ tier: Int) -> Message {
    switch tier {
    case 0: Message("tier.kabupaten", id: "kabupaten sendiri", en: "own kabupaten")
    case 1: Message("tier.province", id: "provinsi sendiri", en: "own province")
    case 2: Message("tier.islands", id: "gugus pulau sama", en: "same island group")
    default: Message("tier.elsewhere", id: "wilayah lain", en: "elsewhere")
    }
  }

  package static func choice(_ position: Int) -> Message {
    position < 10
      ? Message("choice.stated", id: "pilihan ke-\(position)", en: "choice \(position)")
      : Message("choice.unstated", id: "bukan pilihan", en: "not a stated choice")
  }

  package static func kilometres(metres: Int) -> Message {
    let tenths = (metres + 50) / 100
    return Message("km", id: "\(tenths, places: 1) km", en: "\(tenths, places: 1) km")
  }

  /// Kilometres with one decimal, without the unit: a column's head names it.
  package static func tenths(metres: Int) -> Message {
    let tenths = (metres + 50) / 100
    return Message("km.tenths", id: "\(tenths, places: 1)", en: "\(tenths, places: 1)")
  }

  package static func wholeKilometres(_ kilometres: Int) -> Message {
    Message("km", id: "\(kilometres) km", en: "\(kilometres) km")
  }

  /// Nothing to say: an empty cell.
  package static let blank = Message("blank", id: "", en: "")

  static func range(_ numbers: ClosedRange<Int>) -> Message {
    range(numbers.lowerBound, numbers.upperBound)
  }

  package static func range(_ low: Int, _ high: Int) -> Message {
    low == high
      ? Message("range", id: "\(low)", en: "\(low)")
      : Message("range", id: "\(low)–\(high)", en: "\(low)–\(high)")
  }

  /// A share in millionths, as a percentage with one decimal; beyond a thousand percent only
  /// that: against a bound of 0 a share can be as large as 64 bits hold.
  package static func percentage(millionths: Int) -> Message {
    guard millionths <= 10_000_000 else {
      return Message("percent", id: "> \(1000) %", en: "> \(1000)%")
    }
    let tenths = (max(millionths, -10_000_000) + 500) / 1000
    return Message("percent", id: "\(tenths, places: 1) %", en: "\(tenths, places: 1)%")
  }

  package static let exceptionUnfit = Message(
    "exception.unfit", id: "tidak ada jumlah yang cocok", en: "no number fits")
  package static let exceptionUnderload = Message(
    "exception.underload", id: "beban di bawah batas", en: "loads below the limit")
  package static let exceptionUnderstaffed = Message(
    "exception.understaffed", id: "asisten kurang", en: "too few assistants")
  package static let exceptionConstrained = Message(
    "exception.constrained", id: "terikat konflik atau ketetapan",
    en: "bound by conflicts or pins")

  package static func countOfAssistants(_ count: Int) -> Message {
    Message("count.assistants", id: "\(count) asisten", en: "\(count, "assistant", "assistants")")
  }

  package static let rolesHeading = Message("report.roles", id: "Peran lain", en: "Other roles")

  package static func roleFilled(_ role: String, places: Int, placed: Int) -> Message {
    Message(
      "report.role-filled", id: "\(role): \(placed) dari \(places) formasi terisi",
      en: "\(role): \(placed) of \(places, "place", "places") filled")
  }

  package static let overseenLabel = Message(
    "label.overseen", id: "Asisten dibina", en: "Assistants")

  package static func lookedAfter(by overseer: String) -> Message {
    Message("report.overseer", id: "Pembina: \(overseer)", en: "Looked after by \(overseer)")
  }

  package static func countOfCooperatives(_ count: Int) -> Message {
    Message("report.count", id: "\(count) koperasi", en: "\(count, "cooperative", "cooperatives")")
  }

  package static func uncoveredIn(_ name: String, _ count: Int) -> Message {
    Message(
      "report.uncovered-in", id: "\(name): \(count) koperasi belum terdampingi.",
      en: "\(name): \(count, "cooperative is", "cooperatives are") uncovered.")
  }

  package static func missingIn(_ name: String, _ count: Int) -> Message {
    Message(
      "report.missing-in", id: "\(name): kekurangan \(count) asisten.",
      en: "\(name): \(count, "assistant is", "assistants are") missing.")
  }

  package static func regionSummary(
    placed: Int, cooperatives: Int, need: Int, room: Int
  ) -> Message {
    Message(
      "report.region",
      id: """
        \(placed) asisten untuk \(cooperatives) koperasi (perlu paling sedikit \(need), muat \
        paling banyak \(room)).
        """,
      en: """
        \(placed, "assistant", "assistants") for \
        \(cooperatives, "cooperative", "cooperatives") (at least \(need) needed, room for at \
        most \(room)).
        """)
  }

  // MARK: - Map

  package static func mapTitle(_ name: String) -> Message {
    Message("map.title", id: "Peta \(name)", en: "Map of \(name)")
  }

  package static func mapDescription(_ name: String, placed: Int, cooperatives: Int) -> Message {
    Message(
      "map.description",
      id: """
        \(cooperatives) koperasi di \(name), masing-masing dihubungkan dengan titik tugas \
        asistennya (\(placed) asisten). Rincian yang sama ada pada tabel di bawahnya.
        """,
      en: """
        \(cooperatives, "cooperative", "cooperatives") of \(name), joined to the bases of \
        \(placed, "assistant", "assistants"). The table below says the same.
        """)
  }

  package static func district(_ name: String) -> Message {
    Message("map.district", id: "Kecamatan \(name)", en: "District \(name)")
  }

  package static let mapLegend = Message(
    "map.legend",
    id: """
      Nomor: titik tugas asisten, seperti pada tabel. Titik sewarna dan sebentuk: koperasinya. \
      Lingkaran bersilang: belum terdampingi. Kotak: diperbesar di bawahnya. Rumah yang \
      koordinatnya diberikan ditampilkan di titik desanya. Bidang abu-abu: satu kecamatan.
      """,
    en: """
      Number: an assistant's base, as in the table. Marks of one colour and shape: their \
      cooperatives. Crossed circle: uncovered. A frame is drawn larger below. A stated home is \
      drawn at its village. Grey area: one district.
      """)

  // MARK: - How it was decided

  package static func decidedBy(policy: String, minimum: Int, maximum: Int) -> Message {
    Message(
      "report.decided",
      id: """
        Kebijakan penempatan “\(policy)”, beban \(minimum) sampai \(maximum) koperasi per \
        asisten. Tujuan-tujuan berikut dipenuhi berurutan: yang di atas tidak pernah dikorbankan \
        demi yang di bawah. Setiap nilai terbukti terbaik dengan potensial arus jaringan.
        """,
      en: """
        Placement policy “\(policy)”, loads of \(minimum) to \(maximum) cooperatives each. The \
        goals below are met in order: none is ever given up for a later one. Each value is \
        proved best by the potentials of the network flow.
        """)
  }

  package static func decidedWithin(travel: Int, pairs: Int, balance: Int, splits: Int) -> Message {
    Message(
      "report.decided-within",
      id: """
        Di dalam setiap kabupaten/kota, koperasi dibagi agar jumlah ini sekecil mungkin: \
        \(travel) × jarak dari titik tugas + \(pairs) × jarak antarkoperasi satu asisten + \
        \(balance) × ketidakmerataan beban + \(splits) × kecamatan yang terbagi. “Selisih” \
        menunjukkan paling jauh berapa persen hasil ini dari batas bawah yang terbukti.
        """,
      en: """
        Inside each kabupaten the cooperatives are shared out to make this sum small: \
        \(travel) × distance from the base + \(pairs) × distance between cooperatives of one \
        assistant + \(balance) × unevenness of loads + \(splits) × districts that are split. \
        “Gap” is how far at most the result lies above a proved lower bound.
        """)
  }

  package static let tiesByLottery = Message(
    "report.lottery",
    id: """
      Nilai yang sama diputuskan oleh aturan yang diumumkan, lalu oleh nomor undian: delapan \
      bita pertama SHA-256 dari “benih:nomor pelamar”, yang terkecil menang. Siapa pun dapat \
      menghitungnya kembali.
      """,
    en: """
      Equal scores are decided by the published rules, then by lot: the first eight bytes of \
      SHA-256 of “seed:applicant id”, the lowest wins. Anybody can compute it again.
      """)

  package static func madeBy(version: String, seed: String) -> Message {
    Message(
      "report.made-by",
      id: """
        Dibuat oleh Penempatan \(version), benih \(seed). Masukan yang sama memberi berkas \
        yang sama.
        """,
      en: "Made by Penempatan \(version), seed \(seed). The same input gives the same file.")
  }

  package static func others(_ label: Message, count: Int) -> Message {
    Message(
      "report.list", id: "\(label): \(count) orang", en: "\(label): \(count, "person", "people")")
  }
}
