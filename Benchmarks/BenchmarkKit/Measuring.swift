#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The middle value, the lower one of two.
package func median(_ values: [Double]) -> Double { values.sorted()[(values.count - 1) / 2] }

/// The processor time that this process has used, in seconds.
package func processorSeconds() -> Double {
  var time = timespec()
  guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Writes a line to standard error.
package func report(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// A number with so many decimals.
package func fixed(_ value: Double, decimals: Int = 4) -> String {
  let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
  let parts = Int((value * Double(scale)).rounded())
  guard decimals > 0 else { return "\(parts)" }
  let fraction = String(parts.magnitude % UInt(scale))
  return (parts < 0 ? "-" : "") + "\(parts.magnitude / UInt(scale))."
    + String(repeating: "0", count: decimals - fraction.count) + fraction
}
