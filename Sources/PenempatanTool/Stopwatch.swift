/// Wall and processor time since it was made.
struct Stopwatch {
  private let start = ContinuousClock.now
  private let startOfProcessor = Platform.processorSeconds

  /// Wall time in seconds.
  var seconds: Double {
    let passed = start.duration(to: .now).components
    return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
  }

  /// Processor time of all threads in seconds.
  var processorSeconds: Double { Platform.processorSeconds - startOfProcessor }
}

/// Seconds with six decimals, as JSON writes them.
func secondsText(_ seconds: Double) -> String {
  let microseconds = Int((max(0, seconds) * 1e6).rounded())
  let digits = String(microseconds % 1_000_000 + 1_000_000).dropFirst()
  return "\(microseconds / 1_000_000).\(digits)"
}
