/// The running numbers of one roster's letters: every year begins anew.
package struct LetterNumbers: Hashable, Sendable {
  /// Of the letters' date.
  package let year: Int
  package let first: Int
  /// The number after the last; ``first`` without letters.
  package let next: Int

  /// - Precondition: `first` is at most `next`.
  package init(year: Int, first: Int, next: Int) {
    precondition(first <= next)
    (self.year, self.first, self.next) = (year, first, next)
  }

  /// The number that goes on after these, in the same year; `nil` in another.
  package func following(in year: Int) -> Int? { year == self.year ? next : nil }

  /// These and earlier ones of the same year, with whatever lies between.
  package func joined(with earlier: LetterNumbers?) -> LetterNumbers {
    guard let earlier, earlier.year == year else { return self }
    return LetterNumbers(
      year: year, first: min(first, earlier.first), next: max(next, earlier.next))
  }

  /// The numbers that both have given, in the same year; `nil` where there is none.
  package func repeated(by other: LetterNumbers) -> ClosedRange<Int>? {
    let (low, high) = (max(first, other.first), min(next, other.next))
    return year == other.year && low < high ? low...(high - 1) : nil
  }
}
