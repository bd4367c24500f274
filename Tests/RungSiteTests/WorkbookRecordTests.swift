import RungModel
import RungWorkbook
import Testing

@Suite struct WorkbookRecordTests {
  private func stream(_ records: [WorkbookRecord]) -> [UInt8] {
    var out = ByteBuffer()
    for record in records { record.write(into: &out) }
    return Array(out.bytes)
  }

  @Test func whatIsWrittenIsReadAgain() {
    let records = [
      WorkbookRecord(.workbook, ["Imaging – ünïcode", "", "2026-11"]), WorkbookRecord(.sheet, []),
      WorkbookRecord(.head, [""]), WorkbookRecord(.row, ["two\nlines", "", ""]),
    ]
    #expect(WorkbookRecord.all(in: stream(records)) == records)
  }

  @Test func aTextCannotForgeARecord() {
    let forged = WorkbookRecord(.row, ["a\u{1E}R\u{1F}b\u{0}"])
    #expect(WorkbookRecord.all(in: stream([forged])) == [WorkbookRecord(.row, ["a R b "])])
  }

  @Test(arguments: ["", "R\u{1F}a", "X\u{1E}", "RR\u{1E}", "\u{1E}", "R\u{1E}\u{1E}"])
  func anythingElseIsRefused(text: String) {
    #expect(WorkbookRecord.all(in: Array(text.utf8)) == nil)
  }
}
