import Glibc

@testable import Workbook

/// Inflate: what it makes of any bytes, deflated and inflated again, is the same; and with
/// `FUZZ_ANSWERS` set, a line names each input by its checksum and says what became of it, for a comparison with zlib. The first
/// two bytes are the size that is stated.
func check(_ input: [UInt8]) {
  guard input.count >= 2 else { return }
  let size = Int(input[0]) | Int(input[1]) << 8
  let deflated = Array(input.dropFirst(2))
  let bytes = try? Inflate.bytes(of: deflated, size: size)
  if tells {
    print(
      "answer", CRC32.checksum(of: input), bytes.map { "\(CRC32.checksum(of: $0))" } ?? "refused")
  }
  if let bytes {
    hold(bytes.count == size, "\(bytes.count) bytes")
    hold((try? Inflate.bytes(of: Deflate.bytes(of: bytes), size: size)) == bytes, "deflated again")
  }
  hold((try? Inflate.bytes(of: Deflate.bytes(of: input), size: input.count)) == input, "deflated")
}

private let tells = unsafe getenv("FUZZ_ANSWERS") != nil
