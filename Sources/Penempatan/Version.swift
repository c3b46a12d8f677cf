/// The version of the program, which every roster names.
///
/// The same input, policy, seed and version give the same bytes; so a change that can move a
/// single assignment is a new version.
public enum Version {
  public static let current = "0.1.0"
}
