package import PlacementModel
import Randomness

extension WithdrawalDraw {
  /// Who withdraws: each as likely as any other, whoever else does.
  ///
  /// - Parameter placed: ids in canonical order.
  package func drawn(from placed: [String]) -> Set<String> {
    var random = RandomStream(seed: seed).branch(number)
    var left = placed
    var drawn: Set<String> = []
    for _ in 0..<count(of: placed.count) {
      let index = random.number(in: left.indices)
      drawn.insert(left[index])
      left.swapAt(index, left.count - 1)
      left.removeLast()
    }
    return drawn
  }
}
