// What would mend what an audit finds: each an instruction that names the figure to change.

extension Message {
  package static func lowerQuota(_ name: String, from: Int, to: Int) -> Message {
    let change = from - to
    return Message(
      "quota.lower",
      id: "Turunkan kuota \(name) dari \(from) menjadi \(to) (berkurang \(change)).",
      en: "Lower the quota of \(name) from \(from) to \(to) (\(change) fewer).")
  }

  /// A quota for both tracks, below what theirs come to.
  package static func limitTracks(_ name: String, from: Int, to: Int) -> Message {
    Message(
      "quota.lower",
      id: """
        Tetapkan kuota \(to) bagi \(name) untuk kedua jalur bersama (kini berjumlah \(from)).
        """,
      en: "Give \(name) a quota of \(to) for both tracks together (they now come to \(from)).")
  }

  /// - Parameter quota: that for both tracks, where it changes as well.
  package static func changeTrackQuota(
    _ track: String, in name: String, from: Int, to: Int, quota: (from: Int, to: Int)?
  ) -> Message {
    let track = trackName(track)
    let more =
      quota.map {
        Message(
          "quota.both", id: ", dan kuota keduanya dari \($0.from) menjadi \($0.to)",
          en: ", and that of both from \($0.from) to \($0.to)")
      } ?? Message("quota.both", id: "", en: "")
    return from < to
      ? Message(
        "quota.raise",
        id: "Naikkan kuota jalur \(track) di \(name) dari \(from) menjadi \(to)\(more).",
        en: "Raise the quota of the \(track) track in \(name) from \(from) to \(to)\(more).")
      : Message(
        "quota.lower",
        id: "Turunkan kuota jalur \(track) di \(name) dari \(from) menjadi \(to).",
        en: "Lower the quota of the \(track) track in \(name) from \(from) to \(to).")
  }

  package static func raiseQuota(
    _ name: String, isBudget: Bool = false, from: Int, to: Int
  ) -> Message {
    let change = to - from
    return isBudget
      ? Message(
        "quota.raise",
        id: "Naikkan anggaran dari \(from) menjadi \(to) asisten (bertambah \(change)).",
        en: "Raise the budget from \(from) to \(to) assistants (\(change) more).")
      : Message(
        "quota.raise",
        id: "Naikkan kuota \(name) dari \(from) menjadi \(to) (bertambah \(change)).",
        en: "Raise the quota of \(name) from \(from) to \(to) (\(change) more).")
  }

  package static func raiseQuotasInside(_ names: [String], places: Int) -> Message {
    let regions = list(names, limit: 6)
    return Message(
      "quota.raise-inside",
      id: "Naikkan kuota di dalamnya sebanyak \(places) formasi: \(regions).",
      en: "Raise the quotas inside by \(places) places: \(regions).")
  }

  package static func movePlaces(
    _ places: Int, from sources: [String], to targets: [String]
  ) -> Message {
    let givers = list(sources, limit: 6)
    let takers = list(targets, limit: 6)
    return Message(
      "quota.move",
      id: "Pindahkan \(places) formasi dari \(givers) ke \(takers).",
      en: "Move \(placeCount(places)) from \(givers) to \(takers).")
  }

  private static func placeCount(_ places: Int) -> Message {
    places == 1
      ? Message("places", id: "1 formasi", en: "1 place")
      : Message("places", id: "\(places) formasi", en: "\(places) places")
  }

  package static func lowerLoadMinimum(from: Int, to: Int, most: Int, in name: String) -> Message {
    Message(
      "load.minimum",
      id: """
        Turunkan beban minimum dari \(from) menjadi \(to) koperasi: \(name) lalu menampung \
        sampai \(most) asisten.
        """,
      en: """
        Lower the load minimum from \(from) to \(to) cooperatives: \(name) then takes up to \
        \(most) assistants.
        """)
  }

  package static func raiseLoadMaximum(
    from: Int, to: Int, required: Int, in name: String
  ) -> Message {
    Message(
      "load.maximum",
      id: """
        Naikkan beban maksimum dari \(from) menjadi \(to) koperasi: kebutuhan \(name) turun \
        menjadi \(required) asisten.
        """,
      en: """
        Raise the load maximum from \(from) to \(to) cooperatives: \(name) then needs \
        \(required) assistants.
        """)
  }

  package static func stretchLoad(to: Int, required: Int, in name: String) -> Message {
    Message(
      "load.stretch",
      id: """
        Izinkan sampai \(to) koperasi per asisten hanya di wilayah yang kekurangan asisten \
        (load.stretch): kebutuhan \(name) turun menjadi \(required) asisten.
        """,
      en: """
        Allow up to \(to) cooperatives each, only where assistants are short (load.stretch): \
        \(name) then needs \(required) assistants.
        """)
  }

  package static func stretchForPeople(to: Int, required: Int) -> Message {
    Message(
      "load.stretch",
      id: """
        Izinkan sampai \(to) koperasi per asisten hanya di wilayah yang kekurangan asisten \
        (load.stretch): kebutuhan seluruhnya turun menjadi \(required) asisten.
        """,
      en: """
        Allow up to \(to) cooperatives each, only where assistants are short (load.stretch): \
        \(required) assistants are then needed in all.
        """)
  }

  package static func fillSurplus(_ name: String, quota: Int, loads: ClosedRange<Int>) -> Message {
    let share = span(loads)
    return Message(
      "surplus.underload",
      id: """
        Isi semua \(quota) formasi \(name) sebagai pengecualian (surplus: underload): setiap \
        asisten melayani \(share) koperasi.
        """,
      en: """
        Fill all \(quota) places of \(name) as an exception (surplus: underload): each \
        assistant then serves \(share) cooperatives.
        """)
  }

  package static func lowerMinimum(_ name: String, from: Int, to: Int) -> Message {
    Message(
      "minimum.lower",
      id: "Turunkan jumlah minimum \(name) dari \(from) menjadi \(to).",
      en: "Lower the minimum of \(name) from \(from) to \(to).")
  }

  package static func lowerMinima(_ names: [String], by places: Int) -> Message {
    let regions = list(names, limit: 6)
    return Message(
      "minimum.lower",
      id: "Turunkan jumlah minimum sebanyak \(places) secara keseluruhan: \(regions).",
      en: "Lower the minima by \(places) in all: \(regions).")
  }

  package static func acceptException(
    _ name: String, assistants: Int, loads: ClosedRange<Int>
  ) -> Message {
    let share = span(loads)
    return Message(
      "load.exception",
      id: """
        Terima pengecualian bagi \(name) (waivers): \(assistants) asisten dengan beban \(share) \
        koperasi.
        """,
      en: """
        Accept an exception for \(name) (waivers): \(assistants) assistants with loads of \(share) \
        cooperatives.
        """)
  }

  package static func waive(_ name: String, region: String, rule: String) -> Message {
    Message(
      "waiver",
      id: """
        Terima hal ini bagi \(name) dengan tanda tangan: “waivers” dalam policy.json dengan region \
        \(region), rule \(rule), by dan reason.
        """,
      en: """
        Accept this for \(name) and sign for it: “waivers” in policy.json with region \(region), \
        rule \(rule), by and reason.
        """)
  }

  /// A finding that the panel accepts.
  package static func waived(_ finding: Message, by: String, reason: String, date: String?)
    -> Message
  {
    let day = date.map { ", \($0)" } ?? ""
    let why = reason.isEmpty ? "" : ": \(reason)"
    return Message(
      "waived", id: "\(finding) Diterima oleh \(by)\(day)\(why).",
      en: "\(finding) Accepted by \(by)\(day)\(why).")
  }

  /// What stage 1 comes to under a repair.
  package static func solvedCounts(placed: Int, missing: Int, belowMinimums: Int) -> Message {
    let rest = shortfall(missing: missing, belowMinimums: belowMinimums)
    return Message(
      "repair.solved", id: "[\(placed) ditempatkan, \(rest)]", en: "[\(placed) placed, \(rest)]")
  }

  /// What stage 1 comes to as things are.
  package static func solvedToday(placed: Int, missing: Int, belowMinimums: Int) -> Message {
    let rest = shortfall(missing: missing, belowMinimums: belowMinimums)
    return Message(
      "audit.today",
      id: """
        Bila diolah sekarang: \(placed) ditempatkan, \(rest); dalam kurung siku, hasil setiap \
        perbaikan.
        """,
      en: """
        Solved as things are: \(placed) placed, \(rest); in brackets what each repair comes to.
        """)
  }

  private static func shortfall(missing: Int, belowMinimums: Int) -> Message {
    guard belowMinimums > 0 else {
      return Message("repair.missing", id: "kurang \(missing)", en: "\(missing) missing")
    }
    return Message(
      "repair.missing", id: "kurang \(missing), \(belowMinimums) di bawah minimum",
      en: "\(missing) missing, \(belowMinimums) below minimums")
  }

  /// - Parameter code: of the exception that is accepted.
  package static func waiverAccepts(
    _ code: String, of region: String, by: String, reason: String, date: String?
  ) -> Message {
    let day = date.map { ", \($0)" } ?? ""
    let why = reason.isEmpty ? "" : ": \(reason)"
    return Message(
      "waiver.accepted", id: "\(region): pengecualian \(code) diterima oleh \(by)\(day)\(why).",
      en: "\(region): the exception \(code) is accepted by \(by)\(day)\(why).")
  }

  package static func waiverUnmatched(region: String, rule: String, by: String) -> Message {
    Message(
      "waiver.unmatched",
      id: """
        Penerimaan \(by) atas \(rule) di \(region) (waivers) tidak mengubah apa-apa: tidak ada temuan \
        seperti itu; periksa region dan rule, atau hapus.
        """,
      en: """
        What \(by) accepts, \(rule) of \(region) (waivers), changes nothing: there is no such \
        finding; check region and rule, or remove it.
        """)
  }

  package static func fitByBand(
    _ name: String, minimum: Int, maximum: Int, assistants: Int
  ) -> Message {
    let range = band(minimum, maximum)
    return Message(
      "load.band",
      id: "Ubah batas beban menjadi \(range): \(name) cocok dengan \(assistants) asisten.",
      en: "Change the load limits to \(range): \(name) then fits with \(assistants).")
  }

  package static func recruit(_ count: Int, for names: [String]) -> Message {
    let regions = everywhere(or: names)
    return Message(
      "applicants.recruit",
      id: """
        Cari \(count) pelamar memenuhi syarat lagi yang bersedia ditempatkan di \(regions).
        """,
      en: "Find \(count) more eligible applicants who accept \(regions).")
  }
}
