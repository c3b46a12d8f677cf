/// What a cell's format makes of its number: a number, or a day and time.
enum NumberLook: Sendable, Hashable {
  case number, day, dayAndTime, time

  /// The look of a format that every spreadsheet knows by number (ECMA-376, part 1, 18.8.30).
  init(builtIn id: Int) {
    self =
      switch id {
      case 14...17, 27...31, 34...36, 50...54, 57, 58: .day
      case 18...21, 32, 33, 45...47, 55, 56: .time
      case 22: .dayAndTime
      default: .number
      }
  }

  /// The look of a format's code, such as `dd/mm/yyyy;@`.
  init(code: String) {
    let letters = NumberLook.significantLetters(of: code)
    let hasDay = letters.contains("y") || letters.contains("d")
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasDigits = letters.contains("0") || letters.contains("#") || letters.contains("?")
    if hasDay {
      self = hasTime ? .dayAndTime : .day
    } else if hasTime {
      self = .time
    } else {
      // A month alone; beside digits the letter stands for nothing.
      self = letters.contains("m") && !hasDigits ? .day : .number
    }
  }

  /// The characters of the first section that are neither quoted nor in brackets, in lower case.
  private static func significantLetters(of code: String) -> Set<Character> {
    if code.lowercased() == "general" { return [] }
    var letters: Set<Character> = []
    var rest = code.lowercased()[...]
    while let character = rest.popFirst(), character != ";" {
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // Elapsed hours, minutes or seconds; anything else is a colour, condition or locale.
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          letters.insert("h")
        }
      case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
      case "a" where rest.hasPrefix("/p"): rest = rest.dropFirst(2)
      default: letters.insert(character)
      }
    }
    return letters
  }
}

/// The looks of a workbook's cell formats, by their numbers.
struct NumberLooks: Sendable, Hashable {
  private var looks: [NumberLook] = []

  init() {}

  init(_ scanner: inout XMLScanner) throws(XMLFault) {
    var codes: [Int: String] = [:]
    var isInFormats = false
    while true {
      switch try scanner.next() {
      case .endOfDocument: return
      case .start where scanner.isNamed("numFmt"):
        if let id = try scanner.attribute("numFmtId").flatMap({ Int($0) }) {
          codes[id] = try scanner.attribute("formatCode")
        }
      case .start where scanner.isNamed("cellXfs"): isInFormats = true
      case .end where scanner.isNamed("cellXfs"): isInFormats = false
      case .start where isInFormats && scanner.isNamed("xf"):
        let id = try scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0
        looks.append(codes[id].map { NumberLook(code: $0) } ?? NumberLook(builtIn: id))
      default: continue
      }
    }
  }

  /// The look of a format; a number for one that is not there.
  subscript(format: Int) -> NumberLook {
    looks.indices.contains(format) ? looks[format] : .number
  }
}
