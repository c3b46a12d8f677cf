extension Policy {
  /// What becomes of people who seem to stand on the list more than once.
  public struct Duplicates: Hashable, Sendable {
    public enum Action: String, Hashable, Sendable, CaseIterable {
      /// The data are refused until their author has decided.
      case refuse
      /// The data are taken as they are, with a notice.
      case report
      /// The better-ranked entry counts; the others are ineligible.
      case keepBest = "keep-best"
    }

    /// Whose national ids are the same.
    public var nationalID: Action
    /// Whose names and birth dates are the same. Under ``Action/keepBest`` two entries with
    /// different national ids are only reported: many people have a namesake.
    public var nameAndBirthDate: Action
    /// Ids of applicants whom the panel knows to be different people, in lists of two or more.
    public var distinct: [[String]]

    public init(
      nationalID: Action = .refuse, nameAndBirthDate: Action = .report, distinct: [[String]] = []
    ) {
      self.nationalID = nationalID
      self.nameAndBirthDate = nameAndBirthDate
      self.distinct = distinct
    }
  }

  /// Whose positions are compared.
  public enum Lists: String, Hashable, Sendable, CaseIterable {
    /// Everybody of a role: the panel declares that ranks and scores mean the same in every track.
    case one
    /// The people of one track alone. A roster then holds two tracks of assistants only where
    /// kabupaten state a quota for each (``TrackQuotas``), and of other roles none: nothing says
    /// who of two lists goes first.
    case tracks
  }

  /// What becomes of names that are nobody's.
  public struct JunkNames: Hashable, Sendable {
    public enum Action: String, Hashable, Sendable, CaseIterable {
      case refuse, report
    }

    public var action: Action
    /// Names that are none, whatever their case, spaces and punctuation. A name without letters,
    /// of one letter, or of one letter three times or more is none either.
    public var names: [String]

    public init(action: Action = .report, names: [String] = JunkNames.usual) {
      self.action = action
      self.names = names
    }

    /// What people write into a form to see whether it works.
    public static let usual = [
      "tes", "test", "testing", "coba", "coba-coba", "contoh", "dummy", "sample", "asdf", "qwerty",
      "anonim", "no name", "nama", "nama lengkap", "null",
    ]
  }
}
