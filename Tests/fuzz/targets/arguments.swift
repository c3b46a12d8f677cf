import Messages

@testable import ToolArguments

/// Command lines: words between NUL bytes. Every refusal says why, in both languages; words that
/// are taken and quoted for a shell come back unchanged from a reader of quotes.
func check(_ input: [UInt8]) {
  let words = input.split(separator: 0, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  do throws(ToolFailure) {
    let arguments = try Arguments(words, options: options)
    let run = try RunOptions(arguments)
    hold((1...256).contains(run.threads), "\(run.threads) threads")
    _ = try arguments.required("--output")
    _ = try arguments.onlyOperand("DATASET")
  } catch {
    hold(error.code == .usage && !error.messages.isEmpty, "refused without a word")
    for message in error.messages {
      for language in Language.allCases { hold(!message.text(in: language).isEmpty, "silence") }
    }
  }
  for word in words { hold(unquoted(Arguments.quoted(word)) == word, "quoted \(word)") }
}

private let options =
  OptionSpecification.everywhere + OptionSpecification.tables
  + [.output, .roster, .previous, .placePrices, .csvDialect]

/// What a POSIX shell makes of one word without expansions; `nil` where it would expand something.
private func unquoted(_ text: String) -> String? {
  var word = ""
  var isQuoted = false
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if isEscaped {
      word.unicodeScalars.append(scalar)
      isEscaped = false
    } else if scalar == "'" {
      isQuoted.toggle()
    } else if scalar == "\\", !isQuoted {
      isEscaped = true
    } else {
      if !isQuoted, " \t\n$`\"*?[]#~&|;<>(){}!".unicodeScalars.contains(scalar) { return nil }
      word.unicodeScalars.append(scalar)
    }
  }
  return isQuoted || isEscaped || text.isEmpty ? nil : word
}
