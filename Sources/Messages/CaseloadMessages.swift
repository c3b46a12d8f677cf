// What is out of the ordinary in the caseloads of one kabupaten.

extension Message {
  /// No number of assistants fits the load limits; loads are as even as they can be.
  package static func loadUnfit(
    region: String, cooperatives: Int, assistants: Int, limits: ClosedRange<Int>,
    loads: ClosedRange<Int>
  ) -> Message {
    Message(
      "load.unfit",
      id: """
        \(region): tidak ada jumlah asisten yang cocok untuk \(cooperatives) koperasi dengan \
        \(range(limits)) koperasi per orang; \(assistants) orang \
        masing-masing mendampingi \(range(loads)).
        """,
      en: """
        \(region): no number of assistants fits \
        \(cooperatives, "cooperative", "cooperatives") at \(range(limits)) each; the \
        \(assistants) placed serve \(range(loads)) each.
        """)
  }

  /// Surplus places are filled, so loads are below the least; they are as even as they can be.
  package static func loadUnderload(
    region: String, cooperatives: Int, assistants: Int, fitting: Int, loads: ClosedRange<Int>
  ) -> Message {
    Message(
      "load.underload",
      id: """
        \(region): kelebihan formasi diisi; \(assistants) asisten untuk \(cooperatives) koperasi, \
        padahal cukup untuk \(fitting); masing-masing mendampingi \
        \(range(loads)).
        """,
      en: """
        \(region): surplus places are filled; \
        \(assistants, "assistant", "assistants") for \
        \(cooperatives, "cooperative", "cooperatives"), enough for \(fitting); they serve \(range(loads)) \
        each.
        """)
  }

  /// Too few are placed to cover everything within the load limits.
  package static func loadUnderstaffed(
    region: String, cooperatives: Int, assistants: Int, need: Int, uncovered: Int
  ) -> Message {
    Message(
      "load.understaffed",
      id: """
        \(region): \(cooperatives) koperasi membutuhkan sedikitnya \(need) asisten, tetapi hanya \
        \(assistants) yang ditempatkan; \(uncovered) koperasi tidak terdampingi.
        """,
      en: """
        \(region): \(cooperatives, "cooperative needs", "cooperatives need") at least \
        \(need, "assistant", "assistants"), but only \(assistants, "is", "are") placed; \
        \(uncovered, "cooperative is", "cooperatives are") left uncovered.
        """)
  }

  /// Conflicts of interest or pins keep cover or the load limits from being met.
  package static func loadConstrained(
    region: String, uncovered: Int, limits: ClosedRange<Int>, loads: ClosedRange<Int>
  ) -> Message {
    Message(
      "load.constrained",
      id: """
        \(region): konflik kepentingan atau penetapan membuat batas \
        \(range(limits)) koperasi per orang tidak dapat dipenuhi; beban \
        \(range(loads)), \(uncovered) koperasi tidak terdampingi.
        """,
      en: """
        \(region): conflicts of interest or pins keep the limits of \
        \(range(limits)) cooperatives each from being met; loads are \
        \(range(loads)), \(uncovered, "cooperative is", "cooperatives are") left uncovered.
        """)
  }

  // MARK: - Faults

  /// Sums of weighted distances and loads in one kabupaten could exceed 64 bits.
  ///
  /// - Parameters:
  ///   - weights: their names in the policy, with their values.
  ///   - divisor: what they can all be divided by to fit.
  package static func weightsTooLarge(
    region: String, weights: [(name: String, value: Int)], cooperatives: Int, load: Int,
    kilometres: Int, divisor: Int
  ) -> Message {
    let indonesian = weights.map { "\($0.name) \(Language.indonesian.number($0.value))" }
    let english = weights.map { "\($0.name) \(Language.english.number($0.value))" }
    return Message(
      "weights.too-large",
      id: """
        \(region): bobot “weights” (\(indonesian.joined(separator: ", "))) terlalu besar untuk \
        dihitung dengan tepat pada \(cooperatives) koperasi, beban sampai \(load) dan jarak sampai \
        \(kilometres) km; bagi semua bobot dengan \(divisor).
        """,
      en: """
        \(region): the “weights” (\(english.joined(separator: ", "))) are too large to compute \
        exactly with \(cooperatives, "cooperative", "cooperatives"), loads up to \(load) and \
        distances up to \(kilometres) km; divide all weights by \(divisor).
        """)
  }

  /// Every kabupaten can be computed, but not the sum of all.
  package static func weightsTooLargeTogether(divisor: Int) -> Message {
    Message(
      "weights.too-large",
      id: """
        Jumlah nilai tujuan semua kabupaten/kota terlalu besar untuk dihitung dengan tepat; bagi \
        semua bobot “weights” dengan \(divisor).
        """,
      en: """
        The objectives of all kabupaten add up to more than can be computed exactly; divide all \
        “weights” by \(divisor).
        """)
  }
}
