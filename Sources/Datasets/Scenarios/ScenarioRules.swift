import PlacementModel
import Tables

/// Lays rules over rules, as documents: whatever the upper one does not say, the lower one does.
///
/// Objects are laid over member by member, everything else replaces what was there. The base is
/// the policy file as it is written, so that a rule which follows from others (weights of a region
/// that states only some) follows from the changed ones.
struct ScenarioRules: Sendable {
  private let base: JSONNode

  /// - Parameters:
  ///   - file: the policy file of the dataset, which could be read.
  ///   - effort, seed: what the command line says in its place.
  init(_ file: InputFile?, effort: Policy.Effort?, seed: UInt64?) {
    let start = TextPosition(line: 1, column: 1)
    let stated = file.flatMap { try? JSONNode.parse($0.bytes) } ?? JSONNode(.object([]), at: start)
    var options: [JSONNode.Member] = []
    func say(_ name: String, _ content: JSONNode.Content) {
      options.append(
        .init(name: name, namePosition: start, value: JSONNode(content, at: start)))
    }
    if let effort { say("effort", .string(effort.rawValue)) }
    if let seed { say("seed", .number("\(seed)")) }
    base = JSONNode(.object(options), at: start).laid(over: stated)
  }

  /// The rules with an overlay; `nil` where it says nothing.
  ///
  /// Faults stand at the overlay, also where it is a rule of the base that no longer fits.
  func rules(under overlay: [JSONNode], at place: TextPosition) -> JSONNode? {
    guard !overlay.isEmpty else { return nil }
    return overlay.reduce(base.moved(to: place)) { $1.laid(over: $0) }
  }
}

extension JSONNode {
  /// This node where it says something, the other one elsewhere.
  func laid(over other: JSONNode) -> JSONNode {
    guard case .object(let own) = content, case .object(let others) = other.content else {
      return self
    }
    let kept = others.map { member in
      own.first { $0.name == member.name }.map {
        Member(
          name: $0.name, namePosition: $0.namePosition, value: $0.value.laid(over: member.value))
      } ?? member
    }
    let added = own.filter { member in !others.contains { $0.name == member.name } }
    return JSONNode(.object(kept + added), at: position)
  }

  /// The same content, all of it at one place.
  fileprivate func moved(to place: TextPosition) -> JSONNode {
    switch content {
    case .null, .bool, .number, .string: JSONNode(content, at: place)
    case .array(let elements): JSONNode(.array(elements.map { $0.moved(to: place) }), at: place)
    case .object(let members):
      JSONNode(
        .object(
          members.map {
            Member(name: $0.name, namePosition: place, value: $0.value.moved(to: place))
          }), at: place)
    }
  }

  /// The node as the value of a path of names: `{"load": {"minimum": 7}}`.
  func wrapped(in path: some BidirectionalCollection<String>, at place: TextPosition) -> JSONNode {
    path.reversed().reduce(self) { inner, name in
      JSONNode(.object([Member(name: name, namePosition: place, value: inner)]), at: place)
    }
  }
}

extension Policy {
  /// Whether tables are read and checked against each other alike under both rules.
  func readsTables(like other: Policy) -> Bool {
    guard weightsByRegion.keys == other.weightsByRegion.keys else { return false }
    var alike = self
    (alike.load, alike.surplus, alike.placement) = (other.load, other.surplus, other.placement)
    (alike.weights, alike.weightsByRegion) = (other.weights, other.weightsByRegion)
    (alike.efficient, alike.assistantBudget) = (other.efficient, other.assistantBudget)
    (alike.seed, alike.effort, alike.version) = (other.seed, other.effort, other.version)
    alike.reserveDepth = other.reserveDepth
    alike.eligibility.minimumAge = other.eligibility.minimumAge
    alike.eligibility.maximumAge = other.eligibility.maximumAge
    return alike == other
  }
}
