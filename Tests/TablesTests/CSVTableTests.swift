import Tables
import Testing

/// Reading CSV files, well and badly formed.
struct CSVTableTests {
  @Test("reads a header and rows with commas, semicolons or tabs", arguments: [",", ";", "\t"])
  func separators(separator: String) throws {
    let text = ["a", "b", "c\n1", "2", "3\n4", "5", "6\n"].joined(separator: separator)
    let table = try CSVTable(Array(text.utf8))
    #expect(table.header == ["a", "b", "c"])
    #expect(table.texts == [["1", "2", "3"], ["4", "5", "6"]])
    #expect(table.separator == separator.utf8.first!)
    #expect(table.faults == [])
  }

  @Test("lets a first line name the separator")
  func namedSeparator() throws {
    let table = try CSVTable(Array("sep=;\r\na,b;c\r\n1,5;2\r\n".utf8))
    #expect(table.header == ["a,b", "c"])
    #expect(table.texts == [["1,5", "2"]])
    #expect(table.line(row: 0, column: 0) == 3)
  }

  @Test("does not count separators inside quotation marks")
  func quotedSeparators() throws {
    let table = try CSVTable(Array("\"a,b,c\";d\n1;2\n".utf8))
    #expect(table.header == ["a,b,c", "d"])
  }

  @Test("counts separators behind a heading of two lines, and past a mark within a heading")
  func brokenHeadings() throws {
    #expect(
      try CSVTable(Array("\"full\nname\";code\n1;2\n".utf8)).header == ["full\nname", "code"])
    #expect(try CSVTable(Array("12\" pipe;code\n1;2\n".utf8)).header == ["12\" pipe", "code"])
  }

  @Test("ends lines at LF, CR LF and CR", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let table = try CSVTable(Array(["a,b", "1,2", "3,4", ""].joined(separator: end).utf8))
    #expect(table.texts == [["1", "2"], ["3", "4"]])
    #expect(table.line(row: 1, column: 1) == 3)
  }

  @Test("reads the last row with and without a line end")
  func missingLastLineEnd() throws {
    #expect(try CSVTable(Array("a,b\n1,2".utf8)).texts == [["1", "2"]])
    #expect(try CSVTable(Array("a,b\n1,".utf8)).texts == [["1", ""]])
    #expect(try CSVTable(Array("a,b\n1,\"2\"".utf8)).texts == [["1", "2"]])
    #expect(try CSVTable(Array("a,b".utf8)).texts == [])
  }

  @Test("reads quotes, doubled quotes, separators and line ends in quotes")
  func quotes() throws {
    let text = "a,b\n\"x\"\"y\"\"\",\"1,2\n3\"\r\n\"\",\"\"\"\"\nin\"side,2\"\n"
    let table = try CSVTable(Array(text.utf8))
    #expect(table.texts == [["x\"y\"", "1,2\n3"], ["", "\""], ["in\"side", "2\""]])
  }

  @Test("knows the line of every cell, also behind line ends in quotes")
  func linesOfCells() throws {
    let text = "a,b,c\n\"1\n\n2\",\"x\r\ny\",z\n4,5,6\n"
    let table = try CSVTable(Array(text.utf8))
    #expect((0..<3).map { table.line(row: 0, column: $0) } == [2, 4, 5])
    #expect((0..<3).map { table.line(row: 1, column: $0) } == [6, 6, 6])
  }

  @Test("passes over rows in which nothing stands")
  func blankRows() throws {
    let table = try CSVTable(Array("\na,b\n\n,\n  ,  \n,,,,\n1,2\n\n".utf8))
    #expect(table.texts == [["1", "2"]])
    #expect(table.line(row: 0, column: 0) == 7)
    #expect(table.faults == [])
  }

  @Test("trims the header but no cell")
  func trimming() throws {
    let table = try CSVTable(Array(" a ,\u{A0}b\t\n x , y\n".utf8))
    #expect(table.header == ["a", "b"])
    #expect(table.texts == [[" x ", " y"]])
    #expect(String(decoding: table.cell(row: 0, column: 0).trimmed, as: UTF8.self) == "x")
  }

  // MARK: - Encodings

  @Test("reads UTF-8 with a byte order mark")
  func byteOrderMark() throws {
    let table = try CSVTable([0xEF, 0xBB, 0xBF] + Array("nama,b\nSitaré,2\n".utf8))
    #expect(table.header == ["nama", "b"])
    #expect(table.text(row: 0, column: 0) == "Sitaré")
    #expect(table.encoding == .utf8)
  }

  @Test("reads UTF-16 in both byte orders, surrogate pairs too", arguments: [false, true])
  func utf16(lowByteFirst: Bool) throws {
    let units = Array("\u{FEFF}nama;b\r\nÉ𝄞;2\r\n".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return lowByteFirst ? [low, high] : [high, low]
    }
    let table = try CSVTable(bytes)
    #expect(table.header == ["nama", "b"])
    #expect(table.texts == [["É𝄞", "2"]])
    #expect(table.encoding == (lowByteFirst ? .utf16LittleEndian : .utf16BigEndian))
  }

  @Test("takes what is not UTF-8 for Windows-1252")
  func windows1252() throws {
    let table = try CSVTable(Array("a,b\n".utf8) + [0x93, 0xE9, 0x94, 0x2C, 0x80, 0x0A])
    #expect(table.texts == [["“é”", "€"]])
    #expect(table.encoding == .windows1252)
  }

  @Test("refuses bytes that break the encoding they announce")
  func brokenEncodings() {
    #expect(
      fault([0xEF, 0xBB, 0xBF] + Array("a\n1\n".utf8) + [0xE9])
        == .init(.notText(encoding: .utf8), line: 3))
    #expect(fault([0xFF, 0xFE, 0x61]) == .init(.notText(encoding: .utf16LittleEndian), line: 1))
    #expect(
      fault([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xDC])
        == .init(.notText(encoding: .utf16LittleEndian), line: 2))
    #expect(
      fault([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61])
        == .init(.notText(encoding: .utf16BigEndian), line: 1))
    #expect(fault([0xFE, 0xFF, 0xD8, 0x00]) == .init(.notText(encoding: .utf16BigEndian), line: 1))
    #expect(
      fault(Array("a\r\n".utf8) + [0xE9, 0x81]) == .init(.notText(encoding: .windows1252), line: 2))
  }

  // MARK: - Faults

  @Test("refuses files that are no table at all")
  func noTable() {
    #expect(fault([]) == .init(.empty, line: 1))
    #expect(fault(Array("\n\n , \n".utf8)) == .init(.empty, line: 1))
    #expect(fault([0x50, 0x4B, 0x03, 0x04, 0x14]) == .init(.workbook, line: 1))
    #expect(fault(Array("a,b\n1,\0\n".utf8)) == .init(.nulByte, line: 2))
    #expect(
      fault(Array("a,b\n1,2\n3,\"4\n5,6\n".utf8)) == .init(.unclosedQuote, line: 3, column: 2))
    #expect(fault(Array("a,\"b\"c\n1,2\n".utf8)) == .init(.textAfterQuote, line: 1, column: 2))
  }

  @Test("reports every ragged row and keeps the others")
  func raggedRows() throws {
    let table = try CSVTable(Array("a,b\n1\n2,3\n4,5,6\n\"7\"x,8\n9,10\n".utf8))
    #expect(table.texts == [["2", "3"], ["9", "10"]])
    #expect(
      table.faults == [
        .init(.raggedRow(cells: 1, expected: 2), line: 2),
        .init(.raggedRow(cells: 3, expected: 2), line: 4),
        .init(.textAfterQuote, line: 5, column: 1),
      ])
  }

  @Test("reports a column that is named twice, whatever the case")
  func repeatedColumns() throws {
    let table = try CSVTable(Array("Quota,name, quota ,,\n1,2,3,,\n".utf8))
    #expect(table.faults == [.init(.repeatedColumn(name: "quota", first: 1), line: 1, column: 3)])
  }

  @Test("reports a cell that no spreadsheet could hold")
  func longCell() throws {
    let long = String(repeating: "x", count: InputLimits.cellBytes + 1)
    let table = try CSVTable(Array("a,b\n1,\(long)\n2,\(long.dropLast())\n".utf8))
    #expect(table.faults == [.init(.cellTooLong, line: 2, column: 2)])
  }

  @Test("survives every cut and every changed byte of a file")
  func mutations() {
    let file = Array("sep=;\na;\"b\"\n\"x\"\"y\";2\né;\"3\r\n4\"\r\n".utf8)
    for length in 0...file.count { _ = try? CSVTable(Array(file[..<length])) }
    for position in file.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = file
        changed[position] = byte
        guard let table = try? CSVTable(changed) else { continue }
        _ = table.texts
      }
    }
  }

  private func fault(_ bytes: [UInt8]) -> TableFault? {
    do throws(TableFault) {
      _ = try CSVTable(bytes)
      return nil
    } catch {
      return error
    }
  }
}

extension CSVTable {
  /// Every row, cell by cell.
  var texts: [[String]] {
    (0..<rowCount).map { row in (0..<columnCount).map { text(row: row, column: $0) } }
  }
}
