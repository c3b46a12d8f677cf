/// What a summary says of people and places that fall short.
extension Message {
  public static func missingBelowFloor(region: String, missing: Int) -> Message {
    Message(
      "people.missing",
      id: "\(region): kurang \(missing) asisten dari jumlah paling sedikit yang diperlukan.",
      en: "\(region): \(missing) assistants short of the fewest that are needed.")
  }

  /// - Parameter room: how many assistants the load limits can use there.
  public static func placesUnused(region: String, quota: Int, placed: Int, room: Int) -> Message {
    let unused = quota - placed
    if placed >= room {
      return Message(
        "quota.unused",
        id: """
          \(region): \(placed) dari \(quota) formasi terisi; \(unused) tetap kosong karena \
          koperasinya hanya memberi beban kerja bagi \(room) asisten.
          """,
        en: """
          \(region): \(placed) of \(quota) places are filled; \(unused) stay empty, for the \
          cooperatives there give work to \(room) assistants only.
          """)
    }
    return Message(
      "quota.unfilled",
      id: """
        \(region): \(placed) dari \(quota) formasi terisi; \(unused) tetap kosong karena kuota lain \
        sudah penuh atau tidak ada pelamar memenuhi syarat yang bersedia.
        """,
      en: """
        \(region): \(placed) of \(quota) places are filled; \(unused) stay empty, for another \
        quota is full or no eligible applicant would go there.
        """)
  }
}
