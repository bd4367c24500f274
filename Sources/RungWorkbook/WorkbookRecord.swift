package import RungModel

/// A piece of a workbook on its way from `rung`, which knows what the rows say, to `rung-xlsx`, which knows how a
/// workbook is written.
///
/// Records follow one another in a stream of bytes, parted by the signs that ASCII has for it: a record is the letter of
/// its kind and its values, each behind a unit separator, and ends with a record separator.
package struct WorkbookRecord: Hashable, Sendable {
  package enum Kind: UInt8, CaseIterable, Sendable {
    /// Of the whole workbook, first of all: its title, who publishes it, the date of its edition as authored (ISO 8601,
    /// perhaps less exact, or empty), and the caution that stands on each printed page, or nothing.
    case workbook = 0x57
    /// Begins a sheet: its name, and the widths of its columns, in characters. A column of width 0 is hidden.
    case sheet = 0x53
    /// The heads of the sheet's columns. They stay in sight.
    case head = 0x48
    case row = 0x52
  }

  package var kind: Kind
  package var values: [String]

  package init(_ kind: Kind, _ values: [String]) {
    self.kind = kind
    self.values = values
  }
}

private let unitSeparator: UInt8 = 0x1F
private let recordSeparator: UInt8 = 0x1E

extension WorkbookRecord {
  /// Appends the record to a stream.
  package func write(into out: inout ByteBuffer) {
    out.append(kind.rawValue)
    for value in values {
      out.append(unitSeparator)
      var value = value
      value.withUTF8 { write($0, into: &out) }
    }
    out.append(recordSeparator)
  }

  /// No sheet can hold control signs, and two of them part the records.
  private func write(_ value: UnsafeBufferPointer<UInt8>, into out: inout ByteBuffer) {
    guard value.contains(where: { $0 < 0x20 && $0 != 0x0A }) else { return out.append(value) }
    for byte in value { out.append(byte < 0x20 && byte != 0x0A ? 0x20 : byte) }
  }

  /// The records of a whole stream; nil where it breaks off or holds something else.
  package static func all(in bytes: [UInt8]) -> [WorkbookRecord]? {
    guard bytes.last == recordSeparator else { return nil }
    var records: [WorkbookRecord] = []
    for record in bytes.dropLast().split(separator: recordSeparator, omittingEmptySubsequences: false) {
      let parts = record.split(separator: unitSeparator, omittingEmptySubsequences: false)
      guard let letter = parts.first, letter.count == 1, let kind = Kind(rawValue: letter[letter.startIndex]) else {
        return nil
      }
      records.append(WorkbookRecord(kind, parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }))
    }
    return records
  }
}
