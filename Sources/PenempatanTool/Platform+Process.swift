internal import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// The process itself: its surroundings, what it has used, its signals and its end.
extension Platform {
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The most memory the process has held, in bytes.
  static var peakMemory: Int {
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }

  /// Processor seconds that the process has used, on all cores.
  static var processorSeconds: Double {
    let usage = usage
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    let microseconds = Int(usage.ru_utime.tv_usec) + Int(usage.ru_stime.tv_usec)
    return Double(seconds) + Double(microseconds) / 1e6
  }

  private static var usage: rusage {
    var usage = rusage()
    #if canImport(Glibc)
      unsafe _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      unsafe _ = getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
  }

  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Runs `cleanup` and ends the process with 130 when a person interrupts it, or 143 when it is
  /// told to end; a signal that the process was started to ignore it goes on ignoring.
  ///
  /// To be called by the main thread: those of queues take no signals.
  static func onInterruption(_ cleanup: @escaping @Sendable () -> Void) {
    var awaited = sigset_t()
    unsafe _ = sigemptyset(&awaited)
    for number in [SIGINT, SIGTERM] { unsafe _ = sigaddset(&awaited, number) }
    // From here on a signal waits until somebody asks for it, so none is lost.
    unsafe _ = pthread_sigmask(SIG_BLOCK, &awaited, nil)
    for number in [SIGINT, SIGTERM] where isIgnored(number) {
      unsafe _ = sigdelset(&awaited, number)
    }
    // A queue of its own, which waits for no search that keeps the global one busy.
    let queue = DispatchQueue(label: "interruption", qos: .userInteractive)
    queue.async { [awaited] in
      var (awaited, number) = (awaited, Int32(0))
      guard unsafe sigwait(&awaited, &number) == 0 else { return }
      cleanup()
      // Others are still at work, so nothing of theirs may be torn down; every stream is written
      // already.
      _exit(128 + number)
    }
  }

  /// Whether a signal is ignored; one that is not has its default action.
  private static func isIgnored(_ number: Int32) -> Bool {
    let action = signal(number, SIG_DFL)
    let ignored = unsafe unsafeBitCast(action, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if ignored { _ = signal(number, SIG_IGN) }
    return ignored
  }

  /// Waits until another thread ends the process.
  static func awaitEnd() -> Never {
    while true { pause() }
  }

  static func exit(_ code: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Glibc.exit(code)
    #endif
  }
}
