/// Levels of formal education, from primary school (SD) to a doctorate (S3).
public enum Education: Int, Hashable, Sendable, CaseIterable, Comparable {
  case sd = 1
  case smp, sma, d1, d2, d3, d4, s1, s2, s3

  /// The level as Indonesian documents write it: `SMA`, `D3`, `S1`.
  public var name: String {
    switch self {
    case .sd: "SD"
    case .smp: "SMP"
    case .sma: "SMA"
    case .d1: "D1"
    case .d2: "D2"
    case .d3: "D3"
    case .d4: "D4"
    case .s1: "S1"
    case .s2: "S2"
    case .s3: "S3"
    }
  }

  /// Reads a level as documents write it, regardless of case, spaces and punctuation: `S-1`,
  /// `Diploma III`, `Sarjana`, `SMA sederajat`.
  ///
  /// Several levels with slashes between them, as in `SMA/SMK` or `D-IV/S1`, count as the lowest.
  /// A field of study makes a text unreadable: `S1` is a level, `S1 Akuntansi` is not.
  public init?(name: String) {
    if let level = Education.levels[name] {
      self = level
      return
    }
    let alternatives = name.split(separator: "/").map(Education.key).filter { !$0.isEmpty }
    let levels = alternatives.map { Education.levels[$0] }
    guard let lowest = levels.compactMap(\.self).min(), !levels.contains(nil) else { return nil }
    self = lowest
  }

  public static func < (left: Education, right: Education) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Letters and digits alone, in capitals, without “or the like” at the end.
  private static func key(_ text: Substring) -> String {
    var key = String(text.uppercased().filter { $0.isLetter || $0.isNumber })
    for ending in ["SEDERAJAT", "SETARA", "ATAU"] where key.hasSuffix(ending) {
      key.removeLast(ending.count)
    }
    // A slash before it leaves the word alone: `SMA/sederajat`.
    return key
  }

  private static let levels: [String: Education] = {
    var levels: [String: Education] = [:]
    for (level, spellings) in spellings {
      for spelling in spellings.split(separator: " ") { levels[String(spelling)] = level }
    }
    return levels
  }()

  /// Every spelling by its ``key(_:)``, between spaces.
  private static let spellings: [(Education, String)] = [
    (.sd, "SD MI SDN SEKOLAHDASAR MADRASAHIBTIDAIYAH PAKETA KEJARPAKETA"),
    (.smp, "SMP MTS SLTP SMPN MTSN SEKOLAHMENENGAHPERTAMA MADRASAHTSANAWIYAH PAKETB KEJARPAKETB"),
    (
      .sma,
      """
      SMA SMK MA SLTA SMU MAN MAK STM SMEA SMAN SMKN SEKOLAHMENENGAHATAS SEKOLAHMENENGAHKEJURUAN \
      MADRASAHALIYAH PAKETC KEJARPAKETC
      """
    ),
    (.d1, "D1 DI DIPLOMA1 DIPLOMAI AHLIPRATAMA"),
    (.d2, "D2 DII DIPLOMA2 DIPLOMAII AHLIMUDA"),
    (.d3, "D3 DIII DIPLOMA3 DIPLOMAIII AHLIMADYA AMD"),
    (.d4, "D4 DIV DIPLOMA4 DIPLOMAIV SARJANATERAPAN STR"),
    (.s1, "S1 SI SARJANA STRATA1 STRATAI SARJANAS1"),
    (.s2, "S2 SII MAGISTER MASTER STRATA2 STRATAII PASCASARJANAS2"),
    (.s3, "S3 SIII DOKTOR STRATA3 STRATAIII"),
  ]
}
