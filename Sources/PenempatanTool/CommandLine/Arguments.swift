internal import Messages
internal import PlacementModel

/// An option of the command line.
struct OptionSpecification: Sendable {
  /// With its dashes: `--threads`.
  let name: String
  /// One dash and a letter, where there is a short form.
  var short: String?
  /// What stands for the value in help; `nil` makes it a flag.
  var value: String?
  let help: Message

  /// The option as help writes it: `-o, --output DIR`.
  var synopsis: String {
    ([short, name].compactMap { $0 }.joined(separator: ", ")) + (value.map { " \($0)" } ?? "")
  }
}

/// A command line taken apart by the specifications of its command.
struct Arguments: Sendable {
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]
  private var flags: Set<String> = []

  /// - Parameter words: the command line after the command's name.
  /// - Throws: ``ToolFailure`` with exit code 64, naming every word that does not fit.
  init(_ words: some Sequence<String>, options: [OptionSpecification]) throws(ToolFailure) {
    var faults: [Message] = []
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name || $0.short == name }) else {
        let near = Spelling.closest(to: name, among: options.map(\.name))
        faults.append(.unknownOption(name, closest: near))
        continue
      }
      if values[option.name] != nil || flags.contains(option.name) {
        faults.append(.repeatedOption(option.name))
      }
      if option.value == nil {
        if parts.count > 1 { faults.append(.optionTakesNoValue(option.name)) }
        flags.insert(option.name)
      } else if parts.count > 1 {
        values[option.name] = String(parts[1])
      } else if let value = rest.popFirst() {
        values[option.name] = value
      } else {
        faults.append(.optionNeedsValue(option.synopsis))
      }
    }
    guard faults.isEmpty else { throw ToolFailure(.usage, faults) }
  }

  subscript(name: String) -> String? { values[name] }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The value as a whole number within a range, `nil` where the option is not given.
  func number(_ name: String, in range: ClosedRange<Int>) throws(ToolFailure) -> Int? {
    guard let text = values[name] else { return nil }
    guard let value = Int(text), range.contains(value) else {
      throw ToolFailure(
        .usage,
        .optionOutOfRange(
          name, value: text, least: range.lowerBound, most: range.upperBound))
    }
    return value
  }

  /// The value as one of a few words, `nil` where the option is not given.
  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) throws(ToolFailure)
    -> Choice? where Choice.RawValue == String
  {
    guard let text = values[name] else { return nil }
    guard let value = Choice(rawValue: text) else {
      let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw ToolFailure(.usage, .optionNotAChoice(name, value: text, choices: choices))
    }
    return value
  }

  /// The value of an option that the command cannot do without.
  func required(_ name: String) throws(ToolFailure) -> String {
    guard let value = values[name] else { throw ToolFailure(.usage, .missingOption(name)) }
    return value
  }

  /// The only operand, such as the dataset.
  func onlyOperand(_ name: String) throws(ToolFailure) -> String {
    guard let first = operands.first else { throw ToolFailure(.usage, .missingOperand(name)) }
    if operands.count > 1 { throw ToolFailure(.usage, .surplusOperand(operands[1])) }
    return first
  }

  /// A word as a POSIX shell takes it back unchanged.
  static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      return byte < 0x80
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-_./=+:,@%".unicodeScalars.contains(scalar))
    }
    if plain && !word.isEmpty { return word }
    // Scalar by scalar: an apostrophe with a mark on it is one character to us, and two to a shell.
    var quoted = "'".unicodeScalars
    for scalar in word.unicodeScalars {
      quoted.append(contentsOf: (scalar == "'" ? "'\\''" : String(scalar)).unicodeScalars)
    }
    return String(quoted) + "'"
  }
}
