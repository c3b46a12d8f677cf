import Messages
import PlacementModel
import Tables

// The exceptions that a panel accepts, each with who signs for it.

extension PolicyReader {
  mutating func readWaivers(_ node: JSONNode) {
    for element in json.elements(of: node, path: "waivers") {
      if let waiver = waiver(element) { policy.waivers.append(waiver) }
    }
  }

  private mutating func waiver(_ node: JSONNode) -> Policy.Waiver? {
    let path = "waivers"
    _ = json.members(of: node, path: path, known: ["region", "rule", "by", "reason", "date"])
    let fields = ["region", "rule", "by"].map { json.required($0, in: node, path: path) }
    guard let region = fields[0].flatMap({ waivedRegion($0, path: path) }),
      let rule = fields[1].flatMap({ json.choice($0, path: path, of: Policy.Waiver.Rule.self) }),
      let by = fields[2].flatMap({ json.text($0, path: path) })
    else { return nil }
    if by.isEmpty { json.report(.keyMissing("by"), at: node.position, path: path) }
    return Policy.Waiver(
      region: region, rule: rule, by: by,
      reason: node["reason"].flatMap { json.text($0, path: path) } ?? "",
      date: node["date"].flatMap { date($0, path: path) })
  }

  private mutating func waivedRegion(_ node: JSONNode, path: String) -> RegionCode? {
    guard let text = json.text(node, path: path) else { return nil }
    guard let code = RegionCode(text), code.level <= .kabupaten else {
      json.report(.notACode(ShownText.visible(text)), at: node.position, path: path, value: text)
      return nil
    }
    positions[code.description] = positions[code.description] ?? node.position
    return code
  }
}
