import Messages

/// Collects what the checks find, in the order in which they find it.
struct Findings {
  /// Whether figures that disagree are recomputed in silence, as for a roster edited by hand.
  let allowsEdits: Bool
  private(set) var violations: [Finding] = []
  private(set) var exceptions: [Finding] = []

  init(allowsEdits: Bool) { self.allowsEdits = allowsEdits }

  /// Reports a broken rule.
  mutating func report(_ message: Message, in table: RosterTable, _ id: String) {
    violations.append(Finding(message, table: table, id: id))
  }

  /// Reports something that follows from the decisions in a roster, and so heals by itself when
  /// a roster edited by hand is written again.
  mutating func reportDerived(
    _ message: @autoclosure () -> Message, in table: RosterTable, _ id: String
  ) {
    if !allowsEdits { report(message(), in: table, id) }
  }

  /// Adds what another part of the check found, after what is here.
  mutating func append(_ other: Findings) {
    violations += other.violations
    exceptions += other.exceptions
  }

  /// Lists something out of the ordinary that the rules allow.
  mutating func note(_ message: Message, in table: RosterTable, _ id: String) {
    exceptions.append(Finding(message, table: table, id: id))
  }

  /// Reports a number that is not what the lines give.
  mutating func compare(
    _ column: String, _ stated: Int?, with derived: Int?, in table: RosterTable, _ id: String
  ) {
    guard stated != derived else { return }
    let (stated, derived) = (Findings.number(stated), Findings.number(derived))
    reportDerived(.figure(column: column, stated: stated, derived: derived), in: table, id)
  }

  /// Reports a text that is not what the lines give.
  mutating func compare(
    _ column: String, _ stated: String, with derived: String, in table: RosterTable, _ id: String
  ) {
    guard stated != derived else { return }
    reportDerived(
      .figure(column: column, stated: "“\(stated)”", derived: "“\(derived)”"), in: table, id)
  }

  private static func number(_ value: Int?) -> MessageText {
    value.map { "\($0)" } ?? "“”"
  }
}
