import Tables
import Testing

/// The examples of FIPS 180-4 (NIST, "SHA-256 example values") and its edges of padding.
struct DigestTests {
  @Test(
    "agrees with the published examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnop"
          + "jklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func publishedExamples(text: String, hex: String) {
    #expect(Digest(ofText: text).description == hex)
  }

  @Test("pads messages that end at every place in a block", arguments: [55, 56, 63, 64, 65, 119])
  func paddingEdges(count: Int) {
    let known = [
      55: "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
      56: "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a",
      63: "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34",
      64: "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb",
      65: "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0",
      119: "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb",
    ]
    #expect(
      Digest(ofText: String(repeating: "a", count: count)).description == known[count])
  }

  @Test("gives the same digest however the message is cut")
  func piecesMakeNoDifference() {
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let whole = Digest(of: message)
    for first in stride(from: 0, through: 300, by: 13) {
      for second in stride(from: first, through: 300, by: 29) {
        var stream = DigestStream()
        stream.update(Array(message[..<first]).span)
        stream.update(Array(message[first..<second]).span)
        stream.update(Array(message[second...]).span)
        #expect(stream.digest == whole, "cut at \(first) and \(second)")
      }
    }
  }

  @Test("goes on after an intermediate digest")
  func intermediateDigest() {
    var stream = DigestStream()
    stream.update(Array("ab".utf8).span)
    #expect(stream.digest == Digest(ofText: "ab"))
    stream.update(Array("c".utf8).span)
    #expect(stream.digest == Digest(ofText: "abc"))
  }

  @Test("draws the lottery from the seed and the applicant")
  func lottery() {
    #expect(Digest(ofText: "abc").firstEightBytes == 0xba78_16bf_8f01_cfea)
    #expect(Digest.lottery(seed: 42, applicantID: "A-7") == 0x7f1a_2e48_9fc5_31f3)
    #expect(
      Digest.lottery(seed: .max, applicantID: "A")
        == Digest(ofText: "18446744073709551615:A").firstEightBytes)
  }
}
