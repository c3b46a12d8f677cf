import Tables

extension Digest {
  /// The digest as a content security policy names it, without `sha256-`.
  var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bits = description.flatMap { digit in
      (0..<4).reversed().map { digit.hexDigitValue! >> $0 & 1 }
    }
    let padded = bits + Array(repeating: 0, count: (6 - bits.count % 6) % 6)
    let text = stride(from: 0, to: padded.count, by: 6).map { start in
      alphabet[padded[start..<start + 6].reduce(0) { $0 * 2 + $1 }]
    }
    return String(text) + String(repeating: "=", count: (4 - text.count % 4) % 4)
  }
}
