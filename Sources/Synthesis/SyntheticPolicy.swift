/// The rules that go with a wholly synthetic dataset.
package enum SyntheticPolicy {
  /// A `policy.json` that weighs the two stages which invented applicants are scored in and
  /// screens them as the round of 2025 did; all else is the default.
  package static let json = """
    {
      "scores": {"weights": {"tpa": 2, "interview": 1}, "thresholds": {"tpa": 50}},
      "ties": ["interview", "tpa", "older"],
      "eligibility": {"asOf": "2025-12-31", "minimumAge": 25, "maximumAge": 55, "education": {"professional": "S1", "business": "SMA"}}
    }

    """
}
