import Messages
import PlacementModel

/// What the panel should know of the people on a list that the policy takes as it is: who seems to
/// stand on it twice, and whose name is nobody's. Ids are named, no national id ever is.
struct PeopleNotices {
  /// In the order of ids.
  private let applicants: [Applicant]
  private let policy: Policy

  /// - Parameter applicants: in any order.
  init(_ applicants: [Applicant], policy: Policy) {
    self.applicants = applicants.inOrder { ByteOrdered($0.id) < ByteOrdered($1.id) }
    self.policy = policy
  }

  var notices: [Message] { [repeated, junk].compactMap(\.self) }

  private static let shown = 10

  /// Pairs of which nothing else becomes, in the order of ids.
  private var repeated: Message? {
    let rules = policy.duplicates
    let pairs = DuplicateSearch(
      applicants, rules: rules, for: [.report, .keepBest]
    ).pairs.filter { pair in
      switch pair.evidence {
      case .nationalID: rules.nationalID == .report
      case .nameAndBirthDate(let idsDiffer):
        rules.nameAndBirthDate == .report || (idsDiffer && rules.nameAndBirthDate == .keepBest)
      }
    }
    guard !pairs.isEmpty else { return nil }
    return .peopleRepeated(
      pairs.count, examples: pairs.prefix(PeopleNotices.shown).map(message) + more(than: pairs))
  }

  private func message(for pair: DuplicatePair) -> Message {
    let (first, second) = (applicants[pair.first].id, applicants[pair.second].id)
    return switch pair.evidence {
    case .nationalID: .sameNationalID(first, second)
    case .nameAndBirthDate(let idsDiffer):
      .sameNameAndBirthDate(first, second, idsDiffer: idsDiffer)
    }
  }

  private func more(than pairs: [DuplicatePair]) -> [Message] {
    pairs.count > PeopleNotices.shown ? [.ellipsis] : []
  }

  private var junk: Message? {
    guard policy.junkNames.action == .report else { return nil }
    let test = JunkNameTest(policy.junkNames)
    let ids = applicants.filter { test.isJunk(NameKey($0.name)) }.map(\.id)
    guard !ids.isEmpty else { return nil }
    let rest = ids.count > PeopleNotices.shown ? ["…"] : []
    return .junkNames(ids.count, examples: ids.prefix(PeopleNotices.shown) + rest)
  }
}
