/// What is said of scenario files, and why a scenario has no answer.
extension Message {
  // MARK: - The file

  package static let scenariosMissing = Message(
    "scenario.none",
    id: "tidak ada skenario; isi “scenarios” atau “sweep”",
    en: "there is no scenario; fill “scenarios” or “sweep”")

  package static func scenariosTooMany(limit: Int) -> Message {
    Message(
      "scenario.count",
      id: "lebih dari \(limit) skenario; bagi menjadi beberapa berkas",
      en: "more than \(limit) scenarios; divide them among several files")
  }

  package static func scenarioNameRepeated(_ name: String, line: Int) -> Message {
    Message(
      "scenario.name",
      id: "nama “\(name)” sudah dipakai di baris \(plain: line); beri nama lain",
      en: "the name “\(name)” is taken in line \(plain: line); choose another")
  }

  package static func scenarioNameOfBase(_ name: String) -> Message {
    Message(
      "scenario.name-of-base",
      id: "“\(name)” adalah nama rencana dasar dalam hasil; beri nama lain",
      en: "results call the base plan “\(name)”; choose another name")
  }

  package static func scenarioMadeTwice(_ name: String) -> Message {
    Message(
      "scenario.twice",
      id: "skenario “\(name)” sudah ada; hapus nilai yang berulang, atau ganti nama yang tertulis",
      en:
        "there is a scenario “\(name)” already; remove the repeated value, or rename the listed one"
    )
  }

  package static let sweepListEmpty = Message(
    "scenario.sweep",
    id: "daftar ini kosong; tulis nilai, atau hapus kuncinya",
    en: "this list is empty; write values, or remove the key")

  package static func notAQuotaChange(_ value: String) -> Message {
    Message(
      "scenario.quota",
      id: "\(value) bukan jumlah; tulis 106, \"-10%\", atau null untuk tanpa batas",
      en: "\(value) is no number of places; write 106, \"-10%\", or null for no limit")
  }

  package static func shareOfNoNumber(_ code: String) -> Message {
    Message(
      "scenario.share-of-nothing",
      id: "“\(code)” tidak mempunyai angka untuk dikalikan; tulis jumlahnya",
      en: "“\(code)” has no number to take a share of; write how many")
  }

  package static func notAShare(_ value: String) -> Message {
    Message(
      "scenario.share",
      id: "\(value) bukan bagian; tulis bilangan 0 sampai 1, seperti 0.03",
      en: "\(value) is no share; write a number from 0 to 1, like 0.03")
  }

  package static func idNamedTwice(_ id: String) -> Message {
    Message(
      "scenario.id-twice",
      id: "“\(id)” ditulis dua kali; hapus salah satu",
      en: "“\(id)” is named twice; remove one of them")
  }

  package static func cooperativeNotNew(_ id: String) -> Message {
    Message(
      "scenario.open",
      id: "“\(id)” tidak dapat menjadi id koperasi baru: kosong, memuat “|”, atau sudah ada",
      en: "“\(id)” cannot be the id of a new cooperative: it is empty, holds a “|”, or is taken")
  }

  // MARK: - Answers

  package static func scenarioTablesDisagree(table: String, value: String) -> Message {
    Message(
      "scenario.tables",
      id: "Dengan perubahan ini tabel \(table) tidak lagi padu: periksa “\(value)”.",
      en: "With this change the table \(table) no longer holds together: check “\(value)”.")
  }
}
