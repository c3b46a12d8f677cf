// Why a pin cannot stand: what bars the person from the place, or the place from the person.

extension Message {
  package static func pinIneligible(_ person: String, because rules: Message) -> Message {
    Message(
      "pin.ineligible",
      id: """
        \(person) ditetapkan, tetapi tidak memenuhi syarat: \(rules); hapus penetapan itu, atau \
        perbaiki data atau syaratnya.
        """,
      en: """
        \(person) is pinned, but not eligible: \(rules); remove the pin, or correct the data or \
        the rule.
        """)
  }

  package static func pinRoleWithoutPlaces(_ person: String, role: String) -> Message {
    Message(
      "pin.role",
      id: """
        \(person) ditetapkan, tetapi peran \(role) tidak mempunyai tempat dalam putaran ini; hapus \
        penetapan itu.
        """,
      en: """
        \(person) is pinned, but the role \(role) has no places in this round; remove the pin.
        """)
  }

  package static func pinWithoutOffice(_ person: String, role: String, region: String) -> Message {
    Message(
      "pin.office",
      id: """
        \(person) ditetapkan di \(region), tetapi peran \(role) tidak mempunyai tempat di sana; \
        hapus penetapan itu, atau ubah “roles.\(role)”.
        """,
      en: """
        \(person) is pinned to \(region), but the role \(role) has no places there; remove the \
        pin, or change “roles.\(role)”.
        """)
  }

  package static func pinServesNoCooperatives(_ person: String, role: String) -> Message {
    Message(
      "pin.no-cooperatives",
      id: """
        \(person) ditetapkan pada koperasi, tetapi peran \(role) tidak mendampingi koperasi; \
        tetapkan wilayahnya.
        """,
      en: """
        \(person) is pinned to a cooperative, but the role \(role) serves none; pin the person to \
        a region.
        """)
  }

  package static func pinBarred(
    _ person: String, region: String, because obstacle: Message
  ) -> Message {
    Message(
      "pin.barred",
      id: """
        \(person) ditetapkan di \(region), tetapi \(obstacle); hapus penetapan itu, atau yang \
        menghalanginya.
        """,
      en: """
        \(person) is pinned to \(region), but \(obstacle); remove the pin, or what stands in its \
        way.
        """)
  }

  package static func pinConflictingCooperative(
    _ person: String, cooperative: String
  ) -> Message {
    Message(
      "pin.conflict",
      id: """
        \(person) ditetapkan pada koperasi \(cooperative), tetapi tidak boleh mendampinginya; \
        hapus penetapan itu, atau konfliknya.
        """,
      en: """
        \(person) is pinned to the cooperative \(cooperative), but must not serve it; remove the \
        pin, or the conflict.
        """)
  }

  package static func pinsBeyondLimit(region: String, pinned: Int, limit: Int) -> Message {
    Message(
      "pin.beyond-limit",
      id: """
        \(pinned) orang ditetapkan di \(region), padahal paling banyak \(limit); kurangi penetapan, \
        atau naikkan batas itu.
        """,
      en: """
        \(pinned, "person is", "people are") pinned in \(region), which takes at most \(limit); \
        remove pins, or raise that limit.
        """)
  }

  package static let obstacleExclusion = Message(
    "obstacle.exclusion", id: "yang bersangkutan mengecualikannya", en: "excludes it")

  package static func obstacleBan(by: String, reason: String) -> Message {
    let decision = decision(by: by, reason: reason)
    return Message(
      "obstacle.ban", id: "dilarang di sana\(decision)", en: "is banned from it\(decision)")
  }

  package static func obstacleConflicts(remaining: Int) -> Message {
    Message(
      "obstacle.conflicts",
      id: "karena konflik kepentingan hanya \(remaining) koperasi yang boleh didampingi",
      en: "conflicts of interest leave only \(remaining, "cooperative", "cooperatives") to serve")
  }
}
