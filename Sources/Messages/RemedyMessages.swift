// What would change where a person is, and what forcing it would cost: each from deciding the
// round again.

extension Message {
  /// A part of a sentence: being placed at all, or in one region.
  private static func aim(_ region: String?) -> Message {
    guard let region else {
      return Message("explain.any-place", id: "mendapat tempat", en: "get a place")
    }
    return Message("explain.aim", id: "ditempatkan di \(region)", en: "be placed in \(region)")
  }

  /// A part of a sentence: the place that comes of it, where any would do.
  private static func outcome(_ region: String, aim: String?) -> Message {
    guard aim == nil else { return Message("explain.outcome", id: "", en: "") }
    return Message("explain.outcome", id: " di \(region)", en: " in \(region)")
  }

  package static func rankWouldDo(to rank: Int, from own: Int, aim: String?, place: String)
    -> Message
  {
    let goal = Self.aim(aim)
    let place = outcome(place, aim: aim)
    return Message(
      "explain.rank-would",
      id: """
        Dengan peringkat \(rank) (kini \(own)) ia akan \(goal)\(place); dengan peringkat \
        \(rank + 1) belum.
        """,
      en: """
        With rank \(rank) (now \(own)) they would \(goal)\(place); with rank \(rank + 1) they would \
        not.
        """)
  }

  package static func noRankWouldDo(aim: String?) -> Message {
    let goal = Self.aim(aim)
    return Message(
      "explain.no-rank", id: "Dengan peringkat 1 pun ia tidak akan \(goal).",
      en: "Not even with rank 1 would they \(goal).")
  }

  /// A part of a sentence: a quota with its new figure.
  package static func raisedQuota(of region: String, to quota: Int, from own: Int) -> Message {
    Message(
      "explain.raised", id: "kuota \(region) \(quota) (kini \(own))",
      en: "a quota of \(quota) for \(region) (now \(own))")
  }

  package static func raisedQuota(
    ofTrack track: String, in region: String, to quota: Int, from own: Int
  ) -> Message {
    Message(
      "explain.raised", id: "kuota jalur \(.trackName(track)) \(quota) di \(region) (kini \(own))",
      en: "a quota of \(quota) for the \(.trackName(track)) track in \(region) (now \(own))")
  }

  package static func raisedBudget(to budget: Int, from own: Int) -> Message {
    Message(
      "explain.raised", id: "anggaran \(budget) asisten (kini \(own))",
      en: "a budget of \(budget, "assistant", "assistants") (now \(own))")
  }

  /// - Parameters:
  ///   - quota: with its new figure, as part of a sentence.
  ///   - less: one place less, which does not do.
  package static func quotaWouldDo(_ quota: Message, less: Int, aim: String?, place: String)
    -> Message
  {
    let goal = Self.aim(aim)
    let place = outcome(place, aim: aim)
    return Message(
      "explain.quota-would",
      id: "Dengan \(quota) ia akan \(goal)\(place); dengan \(less) belum.",
      en: "With \(quota) they would \(goal)\(place); with \(less) they would not.")
  }

  /// - Parameter quotas: each with its new figure, as parts of a sentence.
  package static func quotasTogetherWouldDo(_ quotas: [Message], aim: String?, place: String)
    -> Message
  {
    let goal = Self.aim(aim)
    let place = outcome(place, aim: aim)
    let all = allAtOnce(quotas)
    return Message(
      "explain.quotas-would",
      id: """
        Dengan \(all) ia akan \(goal)\(place); dengan satu kurang pada salah satunya belum.
        """,
      en: """
        With \(all) they would \(goal)\(place); with one less in any of them they would not.
        """)
  }

  /// A part of a sentence: quotas raised at once, or one alone.
  package static func allAtOnce(_ quotas: [Message]) -> Message {
    let rest = quotas.dropFirst().reduce(quotas[0]) {
      Message("explain.all", id: "\($0) dan \($1)", en: "\($0) and \($1)")
    }
    guard quotas.count > 1 else { return rest }
    return Message("explain.all", id: "\(rest) sekaligus", en: "\(rest) together")
  }

  /// - Parameters:
  ///   - tried: what does not do, as parts of a sentence.
  ///   - more: how many full quotas besides do not either.
  package static func noQuotaWouldDo(_ tried: [Message], more: Int, aim: String?) -> Message {
    let goal = Self.aim(aim)
    let rest =
      more == 0
      ? Message("explain.more-quotas", id: "", en: "")
      : Message(
        "explain.more-quotas", id: "; dan \(more) kuota penuh lain",
        en: "; and \(more, "other full quota", "other full quotas")")
    return Message(
      "explain.no-quota",
      id: "Dengan ini pun ia tidak akan \(goal): \(list(tried))\(rest).",
      en: "Not even with these would they \(goal): \(list(tried))\(rest).")
  }

  /// Besides the least raise that was found.
  package static func leastOfQuotas(_ full: Int) -> Message {
    Message(
      "explain.least-quota",
      id: "Tidak ada kuota tunggal yang memerlukan lebih sedikit formasi (\(full) kuota penuh).",
      en:
        "No other quota alone would do with fewer places (\(full, "quota is", "quotas are") full).")
  }

  /// Where not every size of every full quota could be tried.
  package static func notAllQuotasTried(_ full: Int) -> Message {
    Message(
      "explain.quotas-left",
      id: "Tidak semua kenaikan dari \(full) kuota penuh dicoba.",
      en: "Not every raise of the \(full, "full quota", "full quotas") was tried.")
  }

  /// - Parameters:
  ///   - least: fewer places more help nobody in this turn.
  ///   - hopeless: how many full quotas cannot be used so far.
  package static func placesBeforeTheirTurn(_ least: Int, hopeless: Int) -> Message {
    Message(
      "explain.turn",
      id: """
        Sebelum gilirannya diperlukan sedikitnya \(least) formasi lagi; \(hopeless) kuota penuh \
        tidak dapat dinaikkan sebanyak itu dengan guna.
        """,
      en: """
        It takes at least \(least, "place more", "places more") until it is their turn; \
        \(hopeless, "full quota has", "full quotas have") no use for so many.
        """)
  }

  package static func noQuotaIsFull(aim: String?) -> Message {
    let goal = Self.aim(aim)
    return Message(
      "explain.no-full-quota",
      id: "Tidak ada kuota yang penuh, jadi kuota yang lebih besar tidak membuatnya \(goal).",
      en: "No quota is full, so no larger one would make them \(goal).")
  }

  package static func preferenceWouldDo(
    _ region: String, to choice: Int, from own: Int?, aim: String?, place: String
  ) -> Message {
    let goal = Self.aim(aim)
    let place = outcome(place, aim: aim)
    let (ownID, ownEN) =
      own.map { ("kini ke-\($0)", "now choice \($0)") } ?? ("kini tidak disebut", "now not listed")
    return Message(
      "explain.preference-would",
      id: "Bila \(region) menjadi pilihan ke-\(choice) (\(ownID)), ia akan \(goal)\(place).",
      en: "With \(region) as choice \(choice) (\(ownEN)) they would \(goal)\(place).")
  }

  package static func willingnessWouldDo(place: String) -> Message {
    Message(
      "explain.willing-would",
      id: "Bila bersedia ditempatkan di mana saja, ia akan ditempatkan di \(place).",
      en: "If willing to go anywhere, they would be placed in \(place).")
  }

  package static func noPositionWouldDo(_ region: String, aim: String?) -> Message {
    let goal = Self.aim(aim)
    return Message(
      "explain.no-preference",
      id: "Pada urutan pilihan mana pun yang lebih tinggi, \(region) tidak membuatnya \(goal).",
      en: "At no better position among their choices would \(region) make them \(goal).")
  }

  package static let noWillingnessWouldDo = Message(
    "explain.no-willing", id: "Sekalipun bersedia di mana saja, ia tidak akan mendapat tempat.",
    en: "Not even if willing to go anywhere would they get a place.")

  // MARK: - Forcing

  /// - Parameters:
  ///   - goals: what each goal that changes comes to, as parts of a sentence.
  ///   - moves: who else moves, as parts of a sentence.
  package static func forcing(_ region: String, goals: [Message], moves: [Message], more: Int)
    -> Message
  {
    consequence(
      Message(
        "explain.forcing", id: "Bila panitia menetapkannya di \(region)",
        en: "If the panel placed them in \(region)"),
      goals: goals, moves: moves, more: more)
  }

  package static func withoutDecision(
    place: String?, goals: [Message], moves: [Message], more: Int
  ) -> Message {
    let there =
      place.map { Message("explain.there", id: "berada di \($0)", en: "would be in \($0)") }
      ?? Message("explain.there", id: "masuk cadangan", en: "would be in reserve")
    return consequence(
      Message(
        "explain.without-decision", id: "Tanpa keputusan itu yang bersangkutan \(there)",
        en: "Without that decision they \(there)"),
      goals: goals, moves: moves, more: more)
  }

  private static func consequence(
    _ opening: Message, goals: [Message], moves: [Message], more: Int
  ) -> Message {
    let cost =
      goals.isEmpty
      ? Message("explain.no-cost", id: "tidak ada tujuan yang berubah", en: "no goal would change")
      : list(goals)
    let others =
      moves.isEmpty
      ? Message(
        "explain.others", id: "Tidak ada orang lain yang pindah.", en: "Nobody else would move.")
      : Message(
        "explain.others", id: "Orang lain yang pindah: \(moved(moves, more: more)).",
        en: "Others would move: \(moved(moves, more: more)).")
    return Message(
      opening.code, id: "\(opening): \(cost). \(others)", en: "\(opening): \(cost). \(others)")
  }

  /// A part of a sentence: who moves, the others counted.
  package static func moved(_ moves: [Message], more: Int) -> Message {
    guard more > 0 else { return list(moves) }
    return Message(
      "explain.moved", id: "\(list(moves)); dan \(more) orang lagi",
      en: "\(list(moves)); and \(more) more")
  }

  /// A part of a sentence: a goal with what it comes to before and after.
  package static func goalChange(_ name: String, from before: Int, to after: Int) -> Message {
    let goal = goal(named: name)
    return Message(
      "explain.goal", id: "\(goal) \(before) → \(after)", en: "\(goal) \(before) → \(after)")
  }

  /// A part of a sentence: kilometres in all, where no goal counts them.
  package static func kilometreChange(from before: Int, to after: Int) -> Message {
    Message(
      "explain.kilometres", id: "jarak \(before) → \(after) km",
      en: "distance \(before) → \(after) km")
  }

  /// A part of a sentence: a person whose place changes.
  package static func move(_ person: String, from: String?, to: String?) -> Message {
    let (there, here) = (reserve(or: from), reserve(or: to))
    return Message(
      "explain.move", id: "\(person) \(there) → \(here)", en: "\(person) \(there) → \(here)")
  }

  private static func reserve(or place: String?) -> Message {
    place.map { Message("explain.place", id: "\($0)", en: "\($0)") }
      ?? Message("explain.in-reserve", id: "cadangan", en: "reserve")
  }

  package static func cannotForce(_ region: String, because reasons: Message) -> Message {
    Message(
      "explain.cannot-force", id: "Panitia tidak dapat menetapkannya di \(region): \(reasons)",
      en: "The panel cannot place them in \(region): \(reasons)")
  }

  /// Why a person is not where they would rather be, in one goal.
  package static func goalWouldSuffer(_ region: String, _ goal: Message) -> Message {
    Message(
      "explain.goal-suffers",
      id: "Menempatkannya di \(region) memperburuk tujuan yang lebih dahulu: \(goal).",
      en: "Placing them in \(region) would set back the goal that comes first: \(goal).")
  }

  /// Under a policy that lets people choose in order of rank.
  package static func betterRankedChoose(_ region: String) -> Message {
    Message(
      "explain.in-order",
      id: "Yang berperingkat lebih baik memilih lebih dahulu, dan \(region) tidak tersisa baginya.",
      en: "Those who rank better choose first, and leave no place in \(region).")
  }

  /// Under a policy that lets residents go first.
  package static func residentsGoFirst(_ region: String) -> Message {
    Message(
      "explain.in-order",
      id: """
        Yang lebih dekat asalnya, lalu yang berperingkat lebih baik, didahulukan, dan \(region) \
        tidak tersisa baginya.
        """,
      en: """
        Those of nearer origin, then those who rank better, go first, and leave no place in \
        \(region).
        """)
  }

  package static func equalDecision(_ region: String) -> Message {
    Message(
      "explain.equal",
      id: "Semua tujuan sama baiknya bila ditempatkan di \(region); urutan baku yang menentukan.",
      en: "Every goal would be met as well with them in \(region); the canonical order decides.")
  }
}
