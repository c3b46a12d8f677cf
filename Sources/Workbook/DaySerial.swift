/// Days as spreadsheets count them.
package enum DaySerial {
  /// Days from 30 December 1899, which makes 1 March 1900 the 61st, as every spreadsheet has it.
  package static func serial(year: Int, month: Int, day: Int) -> Int {
    daysFromCivil(year: year, month: month, day: day)
      - daysFromCivil(year: 1899, month: 12, day: 30)
  }

  /// The day of a serial number; `nil` for those that are no day of the calendar: 0, the 60th of
  /// the 1900 system, which is a 29 February that never was, and what lies beyond the year 9999.
  ///
  /// - Parameter is1904: whether 1 January 1904 is day 0, as in some workbooks made on a Mac.
  static func day(_ serial: Int, is1904: Bool) -> (year: Int, month: Int, day: Int)? {
    if is1904 {
      guard (0...2_957_003).contains(serial) else { return nil }
      return civil(serial + daysFromCivil(year: 1904, month: 1, day: 1))
    }
    guard (1...2_958_465).contains(serial), serial != 60 else { return nil }
    // Up to February 1900 the numbers are one less than days from 30 December 1899 would be.
    return civil(
      serial + (serial < 60 ? 1 : 0) + daysFromCivil(year: 1899, month: 12, day: 30))
  }

  /// Days from 1 March of the year 0 in the Gregorian calendar, years beginning in March
  /// (Hinnant 2013).
  private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
  }

  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      400 * era + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }
}
