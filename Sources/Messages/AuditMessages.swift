// What an audit finds. An area is a kabupaten/kota, a province or the nation; `formasi` is the
// official word for places to be filled.

extension Message {
  // MARK: - Who or what is spoken of

  /// Names joined as a sentence joins them: `A, B dan C`.
  package static func list(_ names: [String]) -> Message {
    guard let last = names.last, names.count > 1 else {
      let only = names.last ?? ""
      return Message("list", id: "\(only)", en: "\(only)")
    }
    let head = names.dropLast().joined(separator: ", ")
    return Message("list", id: "\(head) dan \(last)", en: "\(head) and \(last)")
  }

  /// Names joined, those beyond `limit` only counted: `A, B dan 12 lainnya`.
  package static func list(_ names: [String], limit: Int) -> Message {
    guard names.count > limit else { return list(names) }
    let head = names.prefix(limit).joined(separator: ", ")
    let rest = names.count - limit
    return Message("list", id: "\(head) dan \(rest) lainnya", en: "\(head) and \(rest) more")
  }

  private static func ceiling(_ name: String, isBudget: Bool) -> Message {
    isBudget
      ? Message("audit.budget", id: "Anggaran", en: "The budget")
      : Message("audit.quota", id: "Kuota \(name)", en: "The quota of \(name)")
  }

  static func band(_ minimum: Int, _ maximum: Int) -> Message {
    range(minimum, maximum)
  }

  // MARK: - Proofs

  /// A quota beyond what its cooperatives can occupy at the load minimum.
  package static func quotaBeyondCooperatives(
    _ name: String, quota: Int, loadMinimum: Int, cooperatives: Int, most: Int
  ) -> Message {
    let wanted = quota * loadMinimum
    let short = wanted - cooperatives
    let idle = quota - most
    return Message(
      "quota.unusable",
      id: """
        Kuota \(name) sebanyak \(quota) asisten tidak mungkin terpakai seluruhnya: dengan beban \
        minimum \(loadMinimum) diperlukan \(quota) × \(loadMinimum) = \(wanted) koperasi, \
        sedangkan yang ada \(cooperatives), kurang \(short). Paling banyak \(most) asisten dapat \
        ditempatkan; \(idle) formasi tidak terpakai.
        """,
      en: """
        The quota of \(quota, "assistant", "assistants") for \(name) cannot be used in full: at a \
        load of at least \(loadMinimum) they need \(quota) × \(loadMinimum) = \
        \(wanted, "cooperative", "cooperatives"), and there are \(cooperatives): the quota asks \
        for \(short) too many. At most \(most, "assistant", "assistants") can be placed; \
        \(idle, "place stays", "places stay") empty.
        """)
  }

  /// A quota beyond the sum of what the areas inside can take, although the cooperatives as a
  /// whole would suffice.
  package static func quotaBeyondRooms(_ name: String, quota: Int, most: Int) -> Message {
    let idle = quota - most
    return Message(
      "quota.unusable",
      id: """
        Kuota \(name) sebanyak \(quota) asisten tidak mungkin terpakai seluruhnya: menurut batas \
        beban dan kuota di dalamnya, jumlah yang dapat ditampung wilayah-wilayahnya paling \
        banyak \(most) asisten; \(idle) formasi tidak terpakai.
        """,
      en: """
        The quota of \(quota, "assistant", "assistants") for \(name) cannot be used in full: the \
        regions in it can take at most \(most) in all by their load limits and their own quotas; \
        \(idle, "place stays", "places stay") empty.
        """)
  }

  /// What the kabupaten in an area hold, those where no number fits told apart.
  package static func holding(
    fitting: Int, least: Int, most: Int, unfit: [String], leastInAll: Int, mostInAll: Int
  ) -> Message {
    let names = list(unfit, limit: 5)
    let (own, all) = (span(least...most), span(leastInAll...mostInAll))
    return Message(
      "audit.holding",
      id: """
        \(fitting) kabupaten/kota menampung \(own) asisten; dengan pengecualian bagi \(names), \
        seluruhnya \(all).
        """,
      en: """
        \(fitting, "kabupaten/kota holds", "kabupaten/kota hold") \(own) \
        \(most == 1 ? "assistant" : "assistants"); with an exception for \(names), \(all) in all.
        """)
  }

  /// What the kabupaten in an area hold where a number fits in every one of them.
  package static func holding(fitting: Int, least: Int, most: Int) -> Message {
    let own = span(least...most)
    return Message(
      "audit.holding", id: "\(fitting) kabupaten/kota menampung \(own) asisten.",
      en: """
        \(fitting, "kabupaten/kota holds", "kabupaten/kota hold") \(own) \
        \(most == 1 ? "assistant" : "assistants").
        """)
  }

  /// A quota of one kabupaten that cannot carry its cooperatives.
  package static func quotaTooSmall(
    _ name: String, quota: Int, ceiling: Int, cooperatives: Int, need: Int
  ) -> Message {
    let carried = quota * ceiling
    let left = cooperatives - carried
    let short = need - quota
    return Message(
      "quota.short",
      id: """
        Kuota \(name) sebanyak \(quota) asisten tidak cukup: dengan paling banyak \(ceiling) \
        koperasi per asisten terdampingi \(quota) × \(ceiling) = \(carried) dari \(cooperatives) \
        koperasi, tersisa \(left). Diperlukan paling sedikit \(need) asisten, kurang \(short).
        """,
      en: """
        The quota of \(quota, "assistant", "assistants") for \(name) is too small: at no more \
        than \(ceiling, "cooperative", "cooperatives") each they serve \(quota) × \(ceiling) = \
        \(carried) of \(cooperatives, "cooperative", "cooperatives") and leave \(left). At least \
        \(need, "assistant is", "assistants are") needed, \(short) more.
        """)
  }

  /// A quota of a wider area, or a budget, below what the areas inside need together.
  package static func quotaTooSmallInside(
    _ name: String, isBudget: Bool, quota: Int, required: Int, uncovered: Int, cooperatives: Int
  ) -> Message {
    let subject = ceiling(name, isBudget: isBudget)
    let short = required - quota
    let rest =
      uncovered == 0
      ? Message(
        "audit.covered",
        id: "Semua koperasi terdampingi, tetapi tidak semua jumlah minimum terpenuhi.",
        en: "Every cooperative can still be covered, but not every minimum be met.")
      : Message(
        "audit.uncovered",
        id: "Paling sedikit \(uncovered) dari \(cooperatives) koperasi tidak terdampingi.",
        en: """
          At least \(uncovered) of \(cooperatives, "cooperative", "cooperatives") cannot be covered.
          """)
    return Message(
      "quota.short",
      id: """
        \(subject) sebanyak \(quota) asisten tidak cukup: kebutuhan wilayah di dalamnya \
        berjumlah \(required), kurang \(short). \(rest)
        """,
      en: """
        \(subject), \(quota, "assistant", "assistants"), is too small: the regions in it need \(required) in \
        all, \(short) more. \(rest)
        """)
  }

  /// A stated minimum beyond what can be placed.
  package static func minimumBeyondCapacity(
    _ name: String, minimum: Int, usable: Int, isCutByQuota: Bool
  ) -> Message {
    let short = minimum - usable
    let reason =
      isCutByQuota
      ? Message(
        "audit.by-quota", id: "kuotanya hanya \(usable)", en: "its quota is only \(usable)")
      : Message(
        "audit.by-load",
        id: "batas beban dan kuota di dalamnya hanya memberi tempat bagi \(usable)",
        en: "load limits and the quotas inside leave room for only \(usable)")
    return Message(
      "minimum.unusable",
      id: """
        Jumlah minimum \(minimum) asisten untuk \(name) tidak mungkin terpenuhi: \(reason), \
        kurang \(short).
        """,
      en: """
        The minimum of \(minimum, "assistant", "assistants") for \(name) cannot be met: \(reason), \(short) \
        short.
        """)
  }

  /// A kabupaten where no number of assistants keeps every load within the limits.
  package static func noCountFits(
    _ name: String, cooperatives: Int, load: (minimum: Int, maximum: Int), need: Int,
    loads: ClosedRange<Int>
  ) -> Message {
    let (low, high) = (need - 1, need)
    let (carried, wanted) = (low * load.maximum, high * load.minimum)
    let range = band(load.minimum, load.maximum)
    let share = span(loads)
    return Message(
      "load.unfit",
      id: """
        Tidak ada jumlah asisten yang cocok untuk \(name) dengan beban \(range): \
        \(low) × \(load.maximum) = \(carried) < \(cooperatives) koperasi < \(high) × \
        \(load.minimum) = \(wanted). Sebagai pengecualian, \(need) asisten mendampingi \
        masing-masing \(share) koperasi.
        """,
      en: """
        No number of assistants fits \(name) at loads of \(range): \(low) × \(load.maximum) = \
        \(carried) < \(cooperatives, "cooperative", "cooperatives") < \(high) × \(load.minimum) = \
        \(wanted). As an exception \(need, "assistant serves", "assistants serve") \(share) each.
        """)
  }

  static func span(_ range: ClosedRange<Int>) -> Message {
    range.lowerBound == range.upperBound
      ? Message("span", id: "\(range.lowerBound)", en: "\(range.lowerBound)")
      : Message(
        "span", id: "\(range.lowerBound) sampai \(range.upperBound)",
        en: "\(range.lowerBound) to \(range.upperBound)")
  }

  static func everywhere(or names: [String]) -> Message {
    names.isEmpty
      ? Message("audit.everywhere", id: "seluruh kabupaten/kota", en: "all kabupaten/kota")
      : list(names, limit: 12)
  }

  /// Too few people for a set of kabupaten, or without names for all of them: Hall's condition
  /// fails.
  package static func tooFewApplicants(
    for names: [String], required: Int, accepting: Int, takenElsewhere: Int
  ) -> Message {
    let regions = everywhere(or: names)
    let short = required - accepting - takenElsewhere
    let elsewhere =
      takenElsewhere == 0
      ? Message("audit.only", id: "", en: "")
      : Message(
        "audit.elsewhere",
        id: ", ditambah paling banyak \(takenElsewhere) di wilayah lain",
        en: ", and other regions add at most \(takenElsewhere)")
    return Message(
      "applicants.few",
      id: """
        Pelamar tidak cukup untuk \(regions): diperlukan paling sedikit \(required) asisten, \
        sedangkan pelamar memenuhi syarat yang bersedia ditempatkan di sana hanya \
        \(accepting)\(elsewhere), kurang \(short).
        """,
      en: """
        There are too few applicants for \(regions): at least \
        \(required, "assistant is", "assistants are") needed, only \
        \(accepting, "eligible applicant accepts", "eligible applicants accept") a place there\(elsewhere), \
        \(short) short.
        """)
  }

  package static func bandsUnreadable(_ text: String) -> Message {
    Message(
      "audit.bands-unreadable",
      id: "“\(text)” bukan batas beban 1–1000, paling banyak 400 pasang; contoh: 6-9:12-16",
      en: "“\(text)” is no range of loads of 1–1000, 400 pairs at most; for example 6-9:12-16")
  }
}
