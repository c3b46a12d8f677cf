import PlacementModel
import Tables

@testable import Datasets

/// Policy files: any document written is read again; a policy without fault, written out with all
/// its defaults, is the same policy.
func check(_ input: [UInt8]) {
  if let document = try? JSONNode.parse(input) {
    for layout in [JSONValue.Layout.pretty, .singleLine] {
      let again = try? JSONNode.parse(document.value.bytes(layout))
      hold(again?.value == document.value, "document")
    }
  }
  guard let policy = policy(input) else { return }
  hold(Fuzz.policy(JSONValue(policy).bytes()) == policy, JSONValue(policy).text())
}

/// `nil` where the file has a fault.
private func policy(_ bytes: [UInt8]) -> Policy? {
  var log = FaultLog()
  let document = PolicyReader.read(
    InputFile(name: "policy.json", bytes: bytes), order: 0, log: &log)
  return log.count == 0 ? document.policy : nil
}
