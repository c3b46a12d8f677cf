/// How the process tells other programs what happened (after `sysexits.h` where that has a
/// number).
enum ExitCode: Int32 {
  case done = 0
  /// `verify` found a violation.
  case violation = 1
  /// Under `--strict`, something fell short; or `flow` proved its network infeasible.
  case fellShort = 3
  case usage = 64
  case badData = 65
  case noInput = 66
  case internalFault = 70
  case cannotCreate = 73
  case inputOutput = 74
  case interrupted = 130
}
