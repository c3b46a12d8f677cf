// What a proof of an audit cannot do without.

extension Message {
  /// - Parameters:
  ///   - elements: parts of a sentence, each with its name and number.
  ///   - accepting: for people, how many there are for these.
  package static func core(_ elements: [Message], accepting: Int? = nil) -> Message {
    let people =
      accepting.map {
        Message(
          "audit.core-people", id: ", dengan hanya \($0) pelamar yang bersedia di sana",
          en: ", with only \($0, "applicant who accepts", "applicants who accept") a place there")
      } ?? Message("audit.core-people", id: "", en: "")
    guard elements.count > 1 else {
      return Message(
        "audit.core", id: "Ini saja sudah tidak mungkin: \(list(elements))\(people).",
        en: "This alone is impossible: \(list(elements))\(people).")
    }
    return Message(
      "audit.core",
      id: """
        Yang tidak mungkin bersama-sama, dan mungkin tanpa salah satunya: \
        \(list(elements))\(people).
        """,
      en: """
        Impossible together, and possible without any one of them: \(list(elements))\(people).
        """)
  }

  package static func coreQuota(_ region: String, _ quota: Int) -> Message {
    Message(
      "audit.core-quota", id: "kuota \(region) \(quota)", en: "the quota of \(quota) for \(region)")
  }

  /// - Parameter stated: the quota for whatever track, if there is one.
  package static func coreQuotas(
    _ region: String, stated: Int?, tracks: [(track: String, quota: Int)]
  ) -> Message {
    let parts =
      (stated.map { [Message("audit.core-all", id: "\($0) seluruhnya", en: "\($0) in all")] } ?? [])
      + tracks.map {
        Message(
          "audit.core-track", id: "\($0.quota) jalur \(.trackName($0.track))",
          en: "\($0.quota) for the \(.trackName($0.track)) track")
      }
    return Message(
      "audit.core-quotas", id: "kuota \(region) bersama-sama (\(list(parts)))",
      en: "the quotas for \(region) together (\(list(parts)))")
  }

  package static func coreBudget(_ budget: Int) -> Message {
    Message("audit.core-budget", id: "anggaran \(budget)", en: "the budget of \(budget)")
  }

  package static func coreMinimum(_ region: String, _ minimum: Int) -> Message {
    Message(
      "audit.core-minimum", id: "minimum \(region) \(minimum)",
      en: "the minimum of \(minimum) for \(region)")
  }

  package static func coreCover(_ region: String, cooperatives: Int, assistants: Int) -> Message {
    Message(
      "audit.core-cover", id: "\(assistants) asisten bagi \(cooperatives) koperasi \(region)",
      en: """
        \(assistants, "assistant", "assistants") for the \
        \(cooperatives, "cooperative", "cooperatives") of \(region)
        """)
  }

  package static func coreLoadMinimum(_ load: Int) -> Message {
    Message("audit.core-load", id: "beban minimum \(load)", en: "the load minimum of \(load)")
  }

  package static func coreLoadMaximum(_ load: Int) -> Message {
    Message("audit.core-load", id: "beban maksimum \(load)", en: "the load maximum of \(load)")
  }
}
