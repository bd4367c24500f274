import CXlsxWriter
import Glibc
import RungModel
import RungWorkbook

/// A workbook being written: the records in their order, and how they look.
struct Workbook {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let records: [WorkbookRecord]
  private let words: UnsafeMutablePointer<lxw_format>?
  private let heads: UnsafeMutablePointer<lxw_format>?
  private var title = ""
  private var caution = ""

  init(at path: String, _ records: [WorkbookRecord]) throws(WorkbookFault) {
    guard let book = workbook_new(path) else { throw WorkbookFault("there is no memory for a workbook") }
    self.book = book
    self.records = records
    words = workbook_add_format(book)
    format_set_text_wrap(words)
    format_set_align(words, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    heads = workbook_add_format(book)
    format_set_text_wrap(heads)
    format_set_bold(heads)
    format_set_align(heads, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bg_color(heads, 0xE8ECF0)
    format_set_bottom(heads, UInt8(LXW_BORDER_THIN.rawValue))
  }

  /// Writes all and closes the file.
  mutating func write() throws(WorkbookFault) {
    var sheet: Sheet?
    for record in records {
      switch record.kind {
      case .workbook: describe(record.values)
      case .sheet:
        sheet?.finish()
        sheet = try beginSheet(record.values)
      case .head: try sheet?.write(record.values, heads, isHead: true)
      case .row: try sheet?.write(record.values, words, isHead: false)
      }
    }
    sheet?.finish()
    try check(workbook_close(book))
  }

  private mutating func describe(_ values: [String]) {
    guard values.count == 4 else { return }
    let (title, publisher, date) = (strdup(values[0]), strdup(values[1]), values[2])
    defer {
      free(title)
      free(publisher)
    }
    var properties = lxw_doc_properties()
    properties.title = title
    properties.author = publisher
    properties.created = time(of: date)
    workbook_set_properties(book, &properties)
    self.title = values[0]
    caution = values[3]
  }

  private func beginSheet(_ values: [String]) throws(WorkbookFault) -> Sheet {
    guard let name = values.first, let sheet = workbook_add_worksheet(book, name) else {
      throw WorkbookFault("'\(values.first ?? "")' cannot be the name of a sheet")
    }
    let widths = values.dropFirst().map { Double($0) ?? 16 }
    for (column, width) in widths.enumerated() {
      var options = lxw_row_col_options(hidden: width == 0 ? 1 : 0, level: 0, collapsed: 0)
      let place = UInt16(clamping: column)
      worksheet_set_column_opt(sheet, place, place, width == 0 ? 16 : width, words, &options)
    }
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    setMargins(of: sheet, name)
    return Sheet(sheet: sheet, widths: widths)
  }
}

extension Workbook {
  /// What stands on each page of a print. A header that is too long would be left out in silence.
  private func setMargins(of sheet: UnsafeMutablePointer<lxw_worksheet>, _ name: String) {
    worksheet_set_footer(sheet, "&L\(escaped(title, limit: 150)), \(escaped(name, limit: 62))&R&P / &N")
    guard !caution.isEmpty else { return }
    let whole = escaped(caution, limit: 240)
    let isWhole = whole.replacing(bytesOf: "&&", with: "&") == caution
    worksheet_set_header(sheet, "&L&8 " + (isWhole ? whole : "Caution: see the sheet Notes"))
  }

  /// In a header or footer an ampersand begins a command, and a doubled one is shown. The format counts UTF-16.
  private func escaped(_ text: String, limit: Int) -> String {
    let size = { (sign: Unicode.Scalar) in sign == "&" ? 2 : UTF16.width(sign) }
    let start = text.beginning(within: limit, measuring: size)
    let isWhole = start.utf8.count == text.utf8.count
    let shown = isWhole ? text : text.beginning(within: limit - 1, measuring: size) + "…"
    return shown.replacing(bytesOf: "&", with: "&&")
  }
}

/// A sheet being written, row by row.
private struct Sheet {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let widths: [Double]
  var row: UInt32 = 0
  var columns = 0
  var headRow: UInt32?

  mutating func write(_ values: [String], _ format: UnsafeMutablePointer<lxw_format>?, isHead: Bool)
    throws(WorkbookFault)
  {
    for (column, value) in values.enumerated() where !value.isEmpty {
      let place = UInt16(clamping: column)
      if isAddress(value), worksheet_write_url(sheet, row, place, value, format) == LXW_NO_ERROR { continue }
      // Also where a sheet has as many links as it can hold.
      try check(worksheet_write_string(sheet, row, place, fitting(escaped(value)), format))
    }
    worksheet_set_row(sheet, row, height(of: values), nil)
    if isHead {
      headRow = row
      worksheet_freeze_panes(sheet, row + 1, 0)
      worksheet_repeat_rows(sheet, row, row)
    }
    columns = max(columns, values.count)
    row += 1
  }

  /// In points. Not every program finds it by itself.
  private func height(of values: [String]) -> Double {
    let lines = zip(values, widths).map { value, width in width == 0 ? 1 : lineCount(of: value, width) }
    return min(15 * max(1, lines.max() ?? 1), 405)
  }

  /// How many lines of `width` characters a text takes, empty ones aside.
  private func lineCount(of value: String, _ width: Double) -> Double {
    var (lines, length) = (0.0, 0)
    func endLine() { if length > 0 { lines += max(1, (Double(length) * 1.1 / width).rounded(.up)) } }
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\n") {
        endLine()
        length = 0
      } else if byte & 0xC0 != 0x80 {
        length += 1
      }
    }
    endLine()
    return lines
  }

  func finish() {
    guard let headRow, row > headRow + 1, columns > 0 else { return }
    worksheet_autofilter(sheet, headRow, 0, row - 1, UInt16(clamping: columns - 1))
  }

  /// A cell has room for so much; who needs all of a longer text has the page.
  private func fitting(_ value: String) -> String {
    let limit = 32_767
    guard value.utf8.count > limit, value.utf16.count > limit else { return value }
    let end = " … (too long for a cell)"
    return value.beginning(ofUTF16: limit - end.utf16.count) + end
  }
}

private func isAddress(_ value: String) -> Bool {
  (value.utf8.starts(with: "https://".utf8) || value.utf8.starts(with: "http://".utf8))
    && !value.utf8.contains { $0 <= 0x20 }
}

/// Who reads a workbook takes `_x0041_` for a sign written by its number.
private func escaped(_ value: String) -> String {
  guard value.utf8.contains(UInt8(ascii: "_")) else { return value }
  let bytes = Array(value.utf8)
  var result: [UInt8] = []
  for (index, byte) in bytes.enumerated() {
    result.append(byte)
    if isNumberedSign(bytes[index...].prefix(7)) { result += "x005F_".utf8 }
  }
  return String(decoding: result, as: UTF8.self)
}

private func isNumberedSign(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.count == 7 && bytes.starts(with: "_x".utf8) && bytes.last == UInt8(ascii: "_")
    && bytes.dropFirst(2).prefix(4).allSatisfy(isHexDigit)
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6
}

/// Of what went wrong with a file, the system knows more than the library does.
private func check(_ error: lxw_error) throws(WorkbookFault) {
  let ofFiles = [LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_ZIP_FILE_OPERATION]
  if ofFiles.contains(error), errno != 0 { throw WorkbookFault(system: "write the workbook") }
  guard error == LXW_NO_ERROR else { throw WorkbookFault(String(cString: lxw_strerror(error))) }
}

/// Noon of the day, as far as it is given. A workbook has to have a date, and the same one each time: where there is
/// none it is that which the format's own archives begin with.
private func time(of date: String) -> time_t {
  let parts = date.split(separator: "-").compactMap { Int32($0) }
  var day = tm()
  day.tm_year = (parts.first ?? 1980) &- 1900
  day.tm_mon = (parts.count > 1 ? parts[1] : 1) &- 1
  day.tm_mday = parts.count > 2 ? parts[2] : 1
  day.tm_hour = 12
  return timegm(&day)
}
