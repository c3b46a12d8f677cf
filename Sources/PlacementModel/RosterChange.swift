/// One thing that differs between a roster and the one before it: a line of `changes.csv`.
public struct RosterChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Somebody withdrew: from their region, to nowhere.
    case withdrew
    /// Somebody loses their place without having asked: from their region, to nowhere.
    case released
    /// Somebody comes from the reserve: from nowhere, to a region.
    case joined
    /// Somebody changes from one region to another.
    case moved
    /// Somebody works from another base: from one code, to another.
    case base
    /// A cooperative whose assistant left gets another.
    case reassigned
    /// A cooperative changes hands though its assistant stays.
    case transferred
    /// A new cooperative gets its assistant.
    case opened
    /// A cooperative is no more.
    case closed
    /// A cooperative that nobody served gets an assistant.
    case covered
    /// A cooperative loses its assistant and gets no other.
    case uncovered
  }

  public var kind: Kind
  /// The person a change is about; empty where it is about a cooperative.
  public var applicantID: String
  /// The cooperative a change is about; empty where it is about a person.
  public var cooperativeID: String
  /// Of a person the region or base code before; of a cooperative the id of its assistant before.
  public var from: String
  /// The same afterwards.
  public var to: String

  public init(
    kind: Kind, applicantID: String = "", cooperativeID: String = "", from: String = "",
    to: String = ""
  ) {
    self.kind = kind
    self.applicantID = applicantID
    self.cooperativeID = cooperativeID
    self.from = from
    self.to = to
  }
}
