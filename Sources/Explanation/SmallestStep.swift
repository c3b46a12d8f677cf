/// Finds the smallest step of a change that brings something about.
///
/// By bisection, so where more of the change can undo what less of it did, another step may be
/// smaller still; the one found is verified at both ends all the same: it works, and one less does
/// not. O(log *n*) trials for *n* steps, two where the guess is right.
package struct SmallestStep {
  /// Steps are counted from 1; step 0 is the round as it is, which does not do.
  package let limit: Int
  /// Where to look first.
  package let guess: Int?

  package init(limit: Int, guess: Int? = nil) {
    self.limit = limit
    self.guess = guess
  }

  /// The step, or `nil` if neither the largest nor the smallest nor the guess works.
  package func find(works: (Int) -> Bool) -> Int? {
    guard limit >= 1 else { return nil }
    var (fails, enough) = (0, limit + 1)
    if let guess, (1...limit).contains(guess) {
      if works(guess) { enough = guess } else { fails = guess }
      if enough == guess {
        if guess == 1 || !works(guess - 1) { return guess }
        enough = guess - 1
      }
    }
    if enough > limit {
      if fails < limit && works(limit) {
        enough = limit
      } else {
        // The largest may undo what a small one does.
        return guess != 1 && limit > 1 && works(1) ? 1 : nil
      }
    }
    // Small steps are likelier than large ones, so the first trials are near.
    var stride = 1
    while enough - fails > 1 {
      let middle = min(fails + stride, (fails + enough) / 2)
      if works(middle) { enough = middle } else { fails = middle }
      stride *= 2
    }
    return enough
  }
}
