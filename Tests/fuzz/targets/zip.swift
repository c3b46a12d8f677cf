import Workbook

/// ZIP archives: entries that can be read, put into an archive of our own, are read again.
func check(_ input: [UInt8]) {
  var limits = ZipLimits()
  limits.entrySize = 1 << 20
  limits.totalSize = 4 << 20
  guard let archive = try? ZipArchive(input, limits: limits) else { return }
  var entries: [(name: String, contents: [UInt8])] = []
  for name in archive.names {
    hold(archive.contains(name), name)
    if let contents = try? archive.contents(of: name), name.utf8.allSatisfy({ $0 < 0x80 }) {
      entries.append((name, contents))
    }
  }
  var writer = ZipWriter()
  for (name, contents) in entries { writer.add(ZipWriter.Entry(name: name, contents: contents)) }
  guard let again = try? ZipArchive(writer.finished()) else { fatalError("not read again") }
  hold(again.names == entries.map(\.name), "names \(again.names)")
  for (name, contents) in entries {
    hold((try? again.contents(of: name)) == contents, "contents of \(name)")
  }
}
