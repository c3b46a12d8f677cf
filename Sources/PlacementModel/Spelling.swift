/// Finds what somebody probably meant to write.
public enum Spelling {
  /// The candidate within an edit distance of 2 (and less than half the length) of `text`; the
  /// least distance wins, then the first in order. O(candidates x length²) time.
  public static func closest(
    to text: String, among candidates: some Sequence<String>
  ) -> String? {
    let wanted = Array(text.lowercased().utf8)
    let limit = min(2, wanted.count / 2)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().utf8)
      guard abs(other.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, other)
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.candidate) }) ?? true {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  /// The least number of insertions, deletions, replacements and exchanges of neighbours that
  /// turn one text into the other (optimal string alignment; Damerau 1964).
  public static func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 1..<(first.count + 1) {
      var current = [row] + [Int](repeating: 0, count: second.count)
      for column in 1..<(second.count + 1) {
        let substitution = last[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
        current[column] = min(substitution, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
