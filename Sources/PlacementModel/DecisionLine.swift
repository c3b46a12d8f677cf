/// One decision of the panel with its price, with and without: a line of `decisions.csv`.
public struct DecisionLine: Hashable, Sendable {
  /// What the round would be without this one decision, everything else the same.
  public struct Price: Hashable, Sendable {
    /// The first goal of stage 1, in order of precedence, that differs; `nil` where none does.
    public var goal: String?
    /// What that goal comes to.
    public var goalWith: Int?
    public var goalWithout: Int?
    /// How many people would have another place, or one instead of none, or none instead of one.
    public var peopleChanged: Int
    /// The stage 2 objective, summed over the kabupaten whose people or conflicts would change.
    public var objectiveWith: Int
    public var objectiveWithout: Int

    public init(
      goal: String?, goalWith: Int?, goalWithout: Int?, peopleChanged: Int, objectiveWith: Int,
      objectiveWithout: Int
    ) {
      self.goal = goal
      self.goalWith = goalWith
      self.goalWithout = goalWithout
      self.peopleChanged = peopleChanged
      self.objectiveWith = objectiveWith
      self.objectiveWithout = objectiveWithout
    }
  }

  public var pin: Pin
  public var name: String
  /// `nil` where there are more decisions than are priced.
  public var price: Price?

  public init(pin: Pin, name: String, price: Price?) {
    self.pin = pin
    self.name = name
    self.price = price
  }
}
