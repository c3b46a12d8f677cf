/// Who does the work of those who left.
package enum ReplacementMode: String, Hashable, Sendable, CaseIterable {
  /// Colleagues in the same kabupaten; nobody new is placed.
  case absorb
  /// For each who withdrew the next of the reserve, who takes over what they had as far as loads
  /// allow.
  case promote
  /// Every place that is free in the kabupaten concerned is filled as stage 1 would, and loads are
  /// evened out.
  case reopen
}
